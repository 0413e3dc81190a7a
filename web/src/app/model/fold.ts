/** The graph as it is folded: which boxes there are and what goes between them. Pure. */
import { placesOf } from '../../shared/outline';
import type { Outline } from '../../shared/trace';
import type { Grouping, GroupKey } from './groups';

/** How many boxes are shown at most when nobody has said how deep to open. */
export const COMFORTABLE = 60;

/** What a learner has said of the folding, and what else is drawn. */
export interface Folds {
  /** Groups above this level are open; null: as many levels as are comfortable. */
  level: number | null;
  /** Groups that are the other way round. */
  flipped: ReadonlySet<GroupKey>;
  /** AccumulateGrad has a box of its own, above its leaf. */
  accumulate: boolean;
  /** What nodes have saved has boxes. */
  saved: boolean;
}

export const UNTOUCHED: Folds = { level: null, flipped: new Set(), accumulate: false, saved: false };

export type FoldedBox =
  /** A node; one that is a leaf stands for its tensor, but for `bare` ones: those are AccumulateGrad alone. */
  | { kind: 'node'; place: number; bare: boolean }
  | { kind: 'group'; group: number }
  /** The leaf under its AccumulateGrad. */
  | { kind: 'leaf'; place: number }
  /** What a node has saved: an index of its `saved`. */
  | { kind: 'saved'; place: number; item: number };

export interface Link {
  /** Indices of boxes; gradients go from the first to the second. */
  from: number;
  to: number;
  kind: 'next' | 'leaf' | 'saved';
  /** The entries of next_functions it stands for: the node's place, and the index in its `next`. */
  edges: { place: number; edge: number }[];
}

export interface Folded {
  boxes: FoldedBox[];
  links: Link[];
  /** The box a node is drawn in or as; -1: none. */
  boxOf(place: number): number;
  /** The level it opened at. */
  level: number;
  /** The groups that are open, outer ones first. */
  open: number[];
}

const isOpen = ({ groups }: Grouping, group: number, level: number, flipped: Folds['flipped']): boolean => {
  const own = groups[group];
  return own !== undefined && own.level <= level !== flipped.has(own.key);
};

/** The outermost closed group around a node; -1: it is to be seen. */
function closedAround(grouping: Grouping, place: number, level: number, flipped: Folds['flipped']): number {
  let closed = -1;
  for (let at = grouping.home(place); at >= 0; at = grouping.groups[at]?.parent ?? -1) {
    if (!isOpen(grouping, at, level, flipped)) closed = at;
  }
  return closed;
}

const NONE: ReadonlySet<GroupKey> = new Set();

/** As deep as there are at most COMFORTABLE boxes. */
export function comfortableLevel(grouping: Grouping, places: readonly number[]): number {
  const boxesAt = (level: number): number => {
    const closed = places.map((place) => closedAround(grouping, place, level, NONE));
    return closed.filter((group) => group < 0).length + new Set(closed.filter((group) => group >= 0)).size;
  };
  let level = 0;
  while (level < grouping.levels && boxesAt(level + 1) <= COMFORTABLE) level += 1;
  return level;
}

/** Whether every way through the links ends. */
function isAcyclic(count: number, links: readonly Link[]): boolean {
  const waiting = new Array<number>(count).fill(0);
  const out = Array.from({ length: count }, (): number[] => []);
  for (const { from, to } of links) {
    out[from]?.push(to);
    waiting[to] = (waiting[to] ?? 0) + 1;
  }
  const ready = waiting.flatMap((n, box) => (n === 0 ? [box] : []));
  for (const from of ready) {
    for (const to of out[from] ?? []) {
      waiting[to] = (waiting[to] ?? 0) - 1;
      if (waiting[to] === 0) ready.push(to);
    }
  }
  return ready.length === count;
}

function drawn(outline: Outline, grouping: Grouping, places: readonly number[], folds: Folds, level: number): Folded {
  const boxes: FoldedBox[] = [];
  const ofPlace = new Map<number, number>();
  const ofGroup = new Map<number, number>();
  for (const place of places) {
    const closed = closedAround(grouping, place, level, folds.flipped);
    const known = closed < 0 ? undefined : ofGroup.get(closed);
    const own = known ?? boxes.length;
    ofPlace.set(place, own);
    if (known !== undefined) continue;
    if (closed >= 0) {
      ofGroup.set(closed, own);
      boxes.push({ kind: 'group', group: closed });
    } else boxes.push({ kind: 'node', place, bare: folds.accumulate && outline.nodes[place]?.op === '' });
  }
  const links = linksOf(outline, places, boxes, ofPlace);
  for (const [own, box] of boxes.slice().entries()) {
    if (box.kind !== 'node') continue;
    const extra = (to: FoldedBox, kind: Link['kind']): void => {
      links.push({ from: own, to: boxes.length, kind, edges: [] });
      boxes.push(to);
    };
    if (box.bare) extra({ kind: 'leaf', place: box.place }, 'leaf');
    if (!folds.saved) continue;
    for (const item of outline.nodes[box.place]?.saved.keys() ?? [])
      extra({ kind: 'saved', place: box.place, item }, 'saved');
  }
  const open = new Set<number>();
  for (const box of boxes) {
    const inner = box.kind === 'group' ? (grouping.groups[box.group]?.parent ?? -1) : grouping.home(box.place);
    for (let at = inner; at >= 0; at = grouping.groups[at]?.parent ?? -1) open.add(at);
  }
  const outerFirst = [...open].sort((a, b) => a - b);
  return { boxes, links, boxOf: (place) => ofPlace.get(place) ?? -1, level, open: outerFirst };
}

/** One link for each edge between two nodes; those from or to a closed group are one, however many they are. */
function linksOf(
  outline: Outline,
  places: readonly number[],
  boxes: readonly FoldedBox[],
  ofPlace: ReadonlyMap<number, number>,
): Link[] {
  const index = placesOf(outline);
  const merged = new Map<string, Link>();
  const links: Link[] = [];
  for (const place of places) {
    for (const [edge, next] of outline.nodes[place]?.next.entries() ?? []) {
      const from = ofPlace.get(place);
      const to = next ? ofPlace.get(index.get(next.node) ?? -1) : undefined;
      if (from === undefined || to === undefined || from === to) continue;
      const many = boxes[from]?.kind === 'group' || boxes[to]?.kind === 'group';
      const known = many ? merged.get(`${from} ${to}`) : undefined;
      const link: Link = known ?? { from, to, kind: 'next', edges: [] };
      link.edges.push({ place, edge });
      if (known) continue;
      links.push(link);
      if (many) merged.set(`${from} ${to}`, link);
    }
  }
  return links;
}

/** The boxes in the order of the nodes, extra ones last. */
export function fold(
  outline: Outline,
  grouping: Grouping,
  places: readonly number[],
  folds: Folds = UNTOUCHED,
): Folded {
  const level = folds.level ?? comfortableLevel(grouping, places);
  const folded = drawn(outline, grouping, places, folds, level);
  if (isAcyclic(folded.boxes.length, folded.links)) return folded;
  // Nodes that were made out of their turn; whoever reads the graph must not go in circles.
  return drawn(outline, grouping, places, { ...folds, flipped: NONE }, grouping.levels);
}
