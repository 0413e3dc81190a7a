/** Groups that are open: around their boxes where nothing else is among them, else only named. Pure. */
import { groupLabel } from '../model/group-label';
import { type Picture, widthOf } from '../model/picture';
import type { DrawnFrame, Scene } from './graph';
import { type Box, boxAround, type Point, spanBetween } from './paths';
import type { Plan } from './plan';
import { PILL } from './roots';
import type { Space } from './space';
import type { View } from './view';

/** Around the boxes of the innermost group, and more for each group around it, mostly above, where the name stands. */
const PADDING = { side: 9, top: 11 };
const NESTED = { side: 5, top: 14 };
const DEEPEST = 2;

/** Where the name of a frame stands, on its upper edge, and what a click on it hits. */
export interface Tab {
  left: number;
  top: number;
  width: number;
  height: number;
}

const TAB = { height: 20, inset: 12, character: 7 };
/** Of its text, above and below the line. */
const REACH = { above: 7, below: 6 };
/** Between a name and an edge beside it. */
const APART = 9;

export function textOfTab(label: string): string {
  return `▾ ${label}`;
}

const overlap = (a: Tab, b: Tab): boolean =>
  a.left < b.left + b.width && b.left < a.left + a.width && a.top < b.top + b.height && b.top < a.top + a.height;

/** Where a name begins unless something is in its way: above the upper left corner, or where it can be seen. */
function wantedTab(frame: Frame, label: string, view: View | null): Tab {
  const [start, end] = [frame.x - frame.width / 2, frame.x + frame.width / 2];
  const width = widthOf(textOfTab(label), TAB.character) + 2 * TAB.inset;
  const left = Math.max(start, Math.min(view?.x ?? start, end - width));
  return { left, top: frame.y - frame.height / 2 - TAB.height / 2, width, height: TAB.height };
}

/** Beside the edges that would go through a name where it is wanted, clear of those of the other frames. */
function tabOf(frame: Frame, wanted: Tab, others: () => readonly Tab[], space: Space, view: View | null): Tab {
  const [start, end] = [frame.x - frame.width / 2, frame.x + frame.width / 2];
  const { width, height } = wanted;
  const band = { y: wanted.top + height / 2 + (REACH.below - REACH.above) / 2, height: REACH.above + REACH.below };
  const crossings = frame.crossings();
  const isFree = (left: number): boolean => {
    const [from, to] = [left + TAB.inset - APART, left + width - TAB.inset + APART];
    const text = { ...band, x: (from + to) / 2, width: to - from };
    return crossings.every(([a, b]) => b <= from || a >= to) && !space.taken(text, () => false);
  };
  if (isFree(wanted.left)) return wanted;
  const out = (left: number): number => Math.max(start - left, 0) + Math.max(left + width - end, 0);
  const unseen = (left: number): boolean => view !== null && (left < view.x || left + width > view.x + view.width);
  const cost = ({ left }: Tab): number => Math.abs(left - wanted.left) + 2 * out(left) + (unseen(left) ? width : 0);
  const beside = crossings
    .flatMap(([a, b]) => [b + APART - TAB.inset, a - APART - width + TAB.inset])
    .filter((left) => out(left) < width / 2 && isFree(left))
    .map((left) => ({ ...wanted, left }))
    .filter(
      (tab) => !others().some((other) => overlap(tab, { ...other, top: other.top + 4, height: other.height - 8 })),
    )
    .sort((a, b) => cost(a) - cost(b));
  return beside[0] ?? wanted;
}

/** Where an open group lies; a frame is drawn unless other boxes are in it. */
export interface Frame extends Box {
  /** The group: an index of the grouping. */
  own: number;
  framed: boolean;
  /** From where to where edges go through its upper edge, as high as a name on it is; made when it is asked for. */
  crossings(): readonly (readonly [number, number])[];
}

/** The boxes in each open group, at any depth, and how deep it goes. */
function membersOf({ folded, grouping }: Picture): Map<number, { boxes: Set<number>; depth: number }> {
  const inside = new Map<number, { boxes: Set<number>; depth: number }>();
  for (const [i, box] of folded.boxes.entries()) {
    const inner = box.kind === 'group' ? (grouping.groups[box.group]?.parent ?? -1) : grouping.home(box.place);
    for (let at = inner, below = 0; at >= 0; at = grouping.groups[at]?.parent ?? -1, below += 1) {
      const members = inside.get(at) ?? { boxes: new Set<number>(), depth: 0 };
      members.boxes.add(i);
      members.depth = Math.max(members.depth, below);
      inside.set(at, members);
    }
  }
  return inside;
}

/** The lines that a graph has anywhere at a height, also those down from the pills of what nothing leads to. */
function crossingsAt({ layout }: Picture, { ways, into }: Pick<Plan, 'ways' | 'into'>, y: number): [number, number][] {
  const [top, bottom] = [y - REACH.above, y + REACH.below];
  const lines = ways.flatMap((way): [number, number][] => {
    const span = way && spanBetween(way.points, top, bottom);
    return span ? [span] : [];
  });
  const pills = layout.boxes.flatMap((box, i): [number, number][] => {
    const upper = box.y - box.height / 2;
    return into[i]?.length === 0 && upper > top && upper - PILL.gap < bottom ? [[box.x, box.x]] : [];
  });
  return [...lines, ...pills];
}

export function framesOf(picture: Picture, space: Space, plan: Pick<Plan, 'ways' | 'into'>): Frame[] {
  const { folded, layout } = picture;
  const inside = membersOf(picture);
  return folded.open.flatMap((own): Frame[] => {
    const members = inside.get(own);
    if (!members) return [];
    const nested = Math.min(members.depth, DEEPEST);
    const side = PADDING.side + NESTED.side * nested;
    const above = PADDING.top + NESTED.top * nested;
    const corners = [...members.boxes].flatMap((i): Point[] => {
      const box = layout.boxes[i];
      if (!box) return [];
      const [w, h] = [box.width / 2 + side, box.height / 2];
      return [
        [box.x - w, box.y - h - above],
        [box.x + w, box.y + h + side],
      ];
    });
    const around = boxAround(corners);
    let known: [number, number][] | null = null;
    const crossings = () => (known ??= crossingsAt(picture, plan, around.y - around.height / 2));
    return [{ ...around, own, framed: !space.taken(around, (i) => members.boxes.has(i)), crossings }];
  });
}

/** `view`: what is seen of the drawing; null: all. */
export function drawFrames(
  { picture, messages, born }: Scene,
  frames: readonly Frame[],
  space: Space,
  view: View | null,
): DrawnFrame[] {
  const there = frames.flatMap((frame) => {
    const group = picture.grouping.groups[frame.own];
    return group?.places.some(born) ? [{ frame, key: group.key, label: groupLabel(group, messages) }] : [];
  });
  const tabs = there.map(({ frame, label }) => wantedTab(frame, label, view));
  return there.map(({ frame, key, label }, i) => {
    const { x, y, width, height, framed } = frame;
    const wanted = tabs[i] ?? wantedTab(frame, label, view);
    const others = () => tabs.filter((_, other) => other !== i);
    const tab = tabOf(frame, wanted, others, space, view);
    tabs[i] = tab;
    return { x, y, width, height, key, label, tab, framed };
  });
}
