/** Groups that are open: around their boxes where nothing else is among them, else only named. Pure. */
import { groupLabel } from '../model/group-label';
import type { DrawnFrame, Scene } from './graph';
import { type Box, boxAround, type Point } from './paths';

/** Around the boxes of the innermost group, and more for each group around it, mostly above, where the name stands. */
const PADDING = { side: 9, top: 11 };
const NESTED = { side: 5, top: 14 };
const DEEPEST = 2;

function touches(a: Box, b: Box): boolean {
  return Math.abs(a.x - b.x) * 2 < a.width + b.width && Math.abs(a.y - b.y) * 2 < a.height + b.height;
}

export function drawFrames({ picture, messages, born }: Scene): DrawnFrame[] {
  const { folded, grouping, layout } = picture;
  const inside = new Map<number, Set<number>>();
  const depth = new Map<number, number>();
  for (const [i, box] of folded.boxes.entries()) {
    const inner = box.kind === 'group' ? (grouping.groups[box.group]?.parent ?? -1) : grouping.home(box.place);
    for (let at = inner, below = 0; at >= 0; at = grouping.groups[at]?.parent ?? -1, below += 1) {
      const members = inside.get(at) ?? new Set<number>();
      inside.set(at, members.add(i));
      depth.set(at, Math.max(depth.get(at) ?? 0, below));
    }
  }
  return folded.open.flatMap((own): DrawnFrame[] => {
    const group = grouping.groups[own];
    const members = inside.get(own);
    if (!group || !members || !group.places.some(born)) return [];
    const nested = Math.min(depth.get(own) ?? 0, DEEPEST);
    const side = PADDING.side + NESTED.side * nested;
    const above = PADDING.top + NESTED.top * nested;
    const corners = [...members].flatMap((i): Point[] => {
      const box = layout.boxes[i];
      if (!box) return [];
      const [w, h] = [box.width / 2 + side, box.height / 2];
      return [
        [box.x - w, box.y - h - above],
        [box.x + w, box.y + h + side],
      ];
    });
    const around = boxAround(corners);
    const framed = layout.boxes.every((box, i) => members.has(i) || !touches(box, around));
    return [{ ...around, key: group.key, label: groupLabel(group, messages), framed }];
  });
}
