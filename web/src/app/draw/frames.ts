/** Groups that are open: around their boxes where nothing else is among them, else only named. Pure. */
import { groupLabel } from '../model/group-label';
import { CHARACTER, type Picture } from '../model/picture';
import type { DrawnEdge, DrawnFrame, Scene } from './graph';
import { type Box, boxAround, type Point } from './paths';
import type { Space } from './space';

/** Around the boxes of the innermost group, and more for each group around it, mostly above, where the name stands. */
const PADDING = { side: 9, top: 11 };
const NESTED = { side: 5, top: 14 };
const DEEPEST = 2;

/** Where the name of a frame stands, on its upper edge. */
export interface Tab {
  left: number;
  top: number;
  width: number;
  height: number;
}

const TAB = 20;
/** Of the text beside edges, above its line. */
const ASCENT = 10;

export function tabOf({ x, y, width, height, label }: DrawnFrame): Tab {
  const wide = Math.min(label.length * 8 + 34, width);
  return { left: x - width / 2, top: y - height / 2 - TAB / 2, width: wide, height: TAB };
}

type Label = NonNullable<DrawnEdge['label']>;

/** What stands beside an edge, to the right of the name of a frame that it would touch. */
export function besideTabs(label: Label, tabs: readonly Tab[]): Label {
  const width = label.text.length * CHARACTER;
  const from = label.anchor === 'start' ? label.x : label.x - width;
  const touched = tabs.find(
    ({ left, top, width: wide, height }) =>
      label.y > top && label.y - ASCENT < top + height && from < left + wide && from + width > left,
  );
  return touched ? { ...label, x: touched.left + touched.width - 6, anchor: 'start' } : label;
}

/** Where an open group lies; a frame is drawn unless other boxes are in it. */
export interface Frame extends Box {
  /** The group: an index of the grouping. */
  own: number;
  framed: boolean;
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

export function framesOf(picture: Picture, space: Space): Frame[] {
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
    return [{ ...around, own, framed: !space.taken(around, (i) => members.boxes.has(i)) }];
  });
}

export function drawFrames({ picture, messages, born }: Scene, frames: readonly Frame[]): DrawnFrame[] {
  return frames.flatMap(({ own, framed, x, y, width, height }): DrawnFrame[] => {
    const group = picture.grouping.groups[own];
    if (!group?.places.some(born)) return [];
    return [{ x, y, width, height, key: group.key, label: groupLabel(group, messages), framed }];
  });
}
