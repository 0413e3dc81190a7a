/** Where what is written beside an edge stands: clear of the names and lines of frames, and in view. Pure. */
import { trimValue } from '../model/numbers';
import { CHARACTER } from '../model/picture';
import type { DrawnFrame } from './graph';
import type { View } from './view';

export interface Label {
  x: number;
  y: number;
  text: string;
  anchor: 'start' | 'end';
  role: 'grad' | 'soft';
  /** Where it would begin on the other side of its edge; null: there is no place for it. */
  mirror: number | null;
}

/** Of its text, above and below the line. */
const REACH = { above: 10, below: 4 };
/** So far up or down it may go. */
const STEPS = [0, -4, 4, -8, 8, -12, 12, -16];

function extentOf({ x, y, text, anchor }: Label): { left: number; right: number; top: number; bottom: number } {
  const width = text.length * CHARACTER;
  const left = anchor === 'start' ? x : x - width;
  return { left, right: left + width, top: y - REACH.above, bottom: y + REACH.below };
}

/** How bad it is to have it there: over a name, over a line, or cut. */
function costOf(label: Label, frames: readonly DrawnFrame[], view: View | null): number {
  const { left, right, top, bottom } = extentOf(label);
  let cost = 0;
  for (const { tab, framed, x, y, width, height } of frames) {
    const wide = left < tab.left + tab.width - 6 && right > tab.left;
    if (wide && top < tab.top + tab.height - 2 && bottom > tab.top + 2) cost += 100;
    if (!framed || right < x - width / 2 || left > x + width / 2) continue;
    if ([y - height / 2, y + height / 2].some((line) => line > top && line < bottom)) cost += 30;
  }
  if (view) cost += Math.max(view.x - left, 0) + Math.max(right - view.x - view.width, 0);
  return cost;
}

/** The nearest place where nothing is over or under it. */
export function placeLabel(label: Label, frames: readonly DrawnFrame[], view: View | null): Label {
  const sides: Label[] = [label];
  if (label.mirror !== null) {
    const anchor = label.anchor === 'start' ? 'end' : 'start';
    sides.push({ ...label, x: label.mirror, mirror: label.x, anchor });
  }
  // To the right of a name that is in its way.
  const { top, bottom } = extentOf(label);
  for (const { tab } of frames) {
    const [from, to] = [tab.left, tab.left + tab.width];
    const touched = label.x > from - 20 && label.x < to && top < tab.top + tab.height && bottom > tab.top;
    if (touched) sides.push({ ...label, x: to - 6, anchor: 'start', mirror: null });
  }
  let [best, least] = [label, Infinity];
  for (const [i, side] of sides.entries()) {
    for (const step of STEPS) {
      const moved = step === 0 ? side : { ...side, y: side.y + step };
      const cost = costOf(moved, frames, view) + Math.abs(step) * 0.5 + i * 9;
      if (cost < least) [best, least] = [moved, cost];
      if (least === 0) return best;
    }
  }
  return best;
}

/** An edge's number, as much of it as is inside the view. */
export function labelIn(label: Label, view: View): string {
  const room = label.anchor === 'start' ? view.x + view.width - label.x : label.x - view.x;
  return trimValue(label.text, Math.floor(room / CHARACTER));
}
