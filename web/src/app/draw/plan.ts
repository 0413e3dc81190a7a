/** What of a picture is the same at every moment, made once: where its edges and frames lie, and who uses what. Pure. */
import { placesOf } from '../../shared/outline';
import type { GroupKey } from '../model/groups';
import type { Picture } from '../model/picture';
import { type Way, waysOf } from './edges';
import { type Frame, framesOf } from './frames';
import type { Box } from './paths';
import { PILL } from './roots';
import { createSpace, type Space } from './space';

export interface Plan {
  ways: readonly (Way | null)[];
  /** Of each box, the links that lead to it, in their order. */
  into: readonly number[][];
  frames: readonly Frame[];
  /** Of each node, by its place, the places of those whose next_functions lead to it. */
  users: ReadonlyMap<number, readonly number[]>;
  /** The boxes, by where they are. */
  space: Space;
  /** The upper edge of it all, with room for the pills above. */
  top: number;
}

function usersOf({ outline, generation }: Picture): Plan['users'] {
  const place = placesOf(outline);
  const users = new Map<number, number[]>();
  for (const from of generation.places) {
    for (const link of outline.nodes[from]?.next ?? []) {
      const to = link ? place.get(link.node) : undefined;
      if (to === undefined) continue;
      const known = users.get(to);
      if (known) known.push(from);
      else users.set(to, [from]);
    }
  }
  return users;
}

/** `ways`: of a picture with the same layout, by whoever has them. */
export function planOf(picture: Picture, ways: Plan['ways'] = waysOf(picture)): Plan {
  const { folded, layout } = picture;
  const into = folded.boxes.map((): number[] => []);
  for (const [i, { to }] of folded.links.entries()) into[to]?.push(i);
  const space = createSpace(layout.boxes);
  const above = ({ y, height }: Box): number => y - height / 2 - PILL.gap - PILL.height;
  return {
    ways,
    into,
    frames: framesOf(picture, space, { ways, into }),
    users: usersOf(picture),
    space,
    top: layout.boxes.reduce((least, box) => Math.min(least, above(box)), 0),
  };
}

/** Plans that are made once; graphs of one structure share a layout, and with it the ways between its boxes. */
export function createPlanner(): (picture: Picture) => Plan {
  const plans = new WeakMap<Picture, Plan>();
  const ways = new WeakMap<Picture['layout'], Plan['ways']>();
  return (picture) => {
    const known = plans.get(picture);
    if (known) return known;
    const plan = planOf(picture, ways.get(picture.layout));
    plans.set(picture, plan);
    ways.set(picture.layout, plan.ways);
    return plan;
  };
}

/** What stands for a group, open or not. */
export function boxOfGroup({ folded, grouping, layout }: Picture, { frames }: Plan, group: GroupKey): Box | null {
  const frame = frames.find(({ own }) => grouping.groups[own]?.key === group);
  if (frame) return frame;
  const box = folded.boxes.findIndex((each) => each.kind === 'group' && grouping.groups[each.group]?.key === group);
  return layout.boxes[box] ?? null;
}
