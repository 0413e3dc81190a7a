/**
 * The graph as a tree for those who listen: rooted at the results, inputs below, and open groups around what is in
 * them. A box that is shared is opened under the first that leads to it and only named under the others, so the tree
 * is not larger than the graph. Pure.
 */
import type { GroupKey } from './groups';
import type { Sketch } from './picture';

export interface TreeItem {
  /** Unique in the tree, and the same at every moment: a shared box is there once for every edge. */
  key: string;
  /** A node that is drawn by itself: its place in the outline; null: a group. */
  place: number | null;
  /** The group it is; of a node null. */
  group: GroupKey | null;
  /** Whether what is in it is shown; a node always shows what it has. */
  open: boolean;
  /** From 1. */
  level: number;
  position: number;
  siblings: number;
  parent: number | null;
  /** How many edges lead here from the same parent. */
  edges: number;
  /** Listed earlier, with what is below it. */
  repeated: boolean;
  children: number;
}

interface Target {
  box: number;
  edges: number;
}

interface Visit extends Target {
  /** Groups that are still to be entered on the way, outermost first. */
  enter: number[];
  parent: number | null;
  level: number;
  position: number;
  siblings: number;
}

/** Depth first, results in the order they were made latest first; `born` are the nodes that exist at the moment. */
export function treeOf({ folded, grouping, outline }: Sketch, born: (place: number) => boolean): TreeItem[] {
  const { boxes, links } = folded;
  const isThere = boxes.map((box) => {
    if (box.kind === 'group') return grouping.groups[box.group]?.places.some(born) ?? false;
    return box.kind === 'node' && born(box.place);
  });
  const below = boxes.map((): Target[] => []);
  const consumed = new Set<number>();
  for (const { from, to, kind, edges } of links) {
    if (kind !== 'next' || !isThere[from] || !isThere[to]) continue;
    const list = below[from];
    const same = list?.find((other) => other.box === to);
    if (same) same.edges += edges.length;
    else list?.push({ box: to, edges: edges.length });
    consumed.add(to);
  }
  /** The open groups around a box, outermost first. */
  const around = boxes.map((box) => {
    const groups: number[] = [];
    const inner = box.kind === 'group' ? (grouping.groups[box.group]?.parent ?? -1) : grouping.home(box.place);
    for (let at = inner; at >= 0; at = grouping.groups[at]?.parent ?? -1) groups.unshift(at);
    return groups;
  });
  const items: TreeItem[] = [];
  const counts = new Map<string, number>();
  /** By what it is and not by where: the results that come go before all that was there. */
  const keyOf = (name: string): string => {
    const nth = counts.get(name) ?? 0;
    counts.set(name, nth + 1);
    return nth === 0 ? name : `${name} ${nth}`;
  };
  const seen = new Set<number>();
  const stack: Visit[] = [];
  const push = (list: readonly Target[], level: number, parent: number | null, inside: readonly number[]): void => {
    const visits = list.map((target, i): Visit => {
      const enter = (around[target.box] ?? []).filter((group) => !inside.includes(group));
      return { ...target, enter, level, position: i + 1, siblings: list.length, parent };
    });
    stack.push(...visits.reverse());
  };
  const roots = boxes.flatMap((_, box) => (isThere[box] && !consumed.has(box) ? [{ box, edges: 1 }] : [])).reverse();
  push(roots, 1, null, []);
  for (let visit = stack.pop(); visit; visit = stack.pop()) {
    const { box, edges, level, position, siblings, parent } = visit;
    const place = items.length;
    const [entered, ...rest] = visit.enter;
    const common = { level, position, siblings, parent, edges };
    if (entered !== undefined) {
      const key = grouping.groups[entered]?.key ?? '';
      items.push({
        ...common,
        key: keyOf(`in ${key}`),
        place: null,
        group: key,
        open: true,
        repeated: false,
        children: 1,
      });
      stack.push({ box, edges, enter: rest, level: level + 1, position: 1, siblings: 1, parent: place });
      continue;
    }
    const shown = boxes[box];
    if (!shown) continue;
    const repeated = seen.has(box);
    seen.add(box);
    const list = repeated ? [] : (below[box] ?? []);
    const group = shown.kind === 'group' ? (grouping.groups[shown.group]?.key ?? null) : null;
    const own = shown.kind === 'group' ? null : shown.place;
    const key = keyOf(`${group ?? outline.nodes[own ?? -1]?.id}`);
    items.push({ ...common, key, place: own, group, open: group === null, repeated, children: list.length });
    push(list, level + 1, place, around[box] ?? []);
  }
  return items;
}
