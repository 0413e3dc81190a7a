/**
 * Long stretches of a program that nothing divides: code without calls or loops, loops of many rounds. They are cut into
 * portions in the order of time, so that they fold, too. Pure.
 */
import { placesOf } from '../../shared/outline';
import type { Outline, ScopeInfo } from '../../shared/trace';

export interface Branch {
  scope: ScopeInfo;
  kind: 'module' | 'function' | 'loop' | 'round' | 'lines' | 'rounds';
  /** Of a round, from 0; of a loop, how many rounds; of a portion, which it is. */
  rounds: number;
  /** Of a portion, its last line or round. */
  upTo: number;
  parent: Branch | null;
  children: Branch[];
  /** The nodes in it and in none of its children: indices in Outline.nodes. */
  direct: number[];
}

/** What has more parts than this is divided, into so many portions. */
const LONG = 240;
const PORTIONS = 20;

interface Part {
  places: number[];
  child: Branch | null;
}

function placesIn({ direct, children }: Branch): number[] {
  return [...direct, ...children.flatMap(placesIn)];
}

const firstOf = ({ places }: Part): number => places.reduce((first, place) => Math.min(first, place), Infinity);

/** The operations and branches that a branch is made of, in the order of time. */
function partsOf({ nodes }: Outline, { direct, children }: Branch): Part[] {
  const parts: Part[] = [
    ...direct.filter((place) => nodes[place]?.op !== '').map((place) => ({ places: [place], child: null })),
    ...children.map((child) => ({ places: placesIn(child), child })),
  ];
  return parts.sort((a, b) => firstOf(a) - firstOf(b));
}

function makePortion(outline: Outline, branch: Branch, parts: readonly Part[], nth: number): Branch {
  const children = parts.flatMap(({ child }) => (child ? [child] : []));
  const areRounds = children.length === parts.length && children.every(({ kind }) => kind === 'round');
  const lineOf = ({ child, places }: Part): number =>
    child ? child.scope.line : (outline.nodes[places[0] ?? -1]?.site?.[0] ?? branch.scope.line);
  const lines = parts.map(lineOf).sort((a, b) => a - b);
  const portion: Branch = {
    scope: {
      ...(areRounds && children[0] ? children[0].scope : { ...branch.scope, name: '' }),
      path: '',
      line: lines[0] ?? 0,
    },
    kind: areRounds ? 'rounds' : 'lines',
    rounds: areRounds ? (children[0]?.rounds ?? 0) : nth,
    upTo: areRounds ? (children.at(-1)?.rounds ?? 0) : (lines.at(-1) ?? 0),
    parent: branch,
    children,
    direct: parts.flatMap(({ child, places }) => (child ? [] : places)),
  };
  for (const child of children) child.parent = portion;
  return portion;
}

/** Puts portions between a branch and its many parts. A leaf goes with its users where they are all in one. */
function divide(outline: Outline, branch: Branch, usersOf: (leaf: number) => readonly number[]): void {
  const parts = partsOf(outline, branch);
  if (parts.length <= LONG) return;
  const size = Math.ceil(parts.length / PORTIONS);
  const portions: Branch[] = [];
  const portionOf = new Map<number, Branch>();
  for (let from = 0; from < parts.length; from += size) {
    const portion = makePortion(outline, branch, parts.slice(from, from + size), portions.length);
    for (const place of placesIn(portion)) portionOf.set(place, portion);
    portions.push(portion);
  }
  const leaves = branch.direct.filter((place) => outline.nodes[place]?.op === '');
  branch.direct = leaves.filter((leaf) => {
    const [own, ...others] = new Set(usersOf(leaf).map((place) => portionOf.get(place)));
    if (!own || others.length > 0) return true;
    own.direct.push(leaf);
    return false;
  });
  branch.children = portions;
}

/** Divides whatever is long, from `root` down. */
export function portionOut(outline: Outline, root: Branch, places: readonly number[]): void {
  const index = placesOf(outline);
  const users = new Map<number, number[]>();
  for (const place of places) {
    for (const link of outline.nodes[place]?.next ?? []) {
      const to = link ? index.get(link.node) : undefined;
      if (to === undefined) continue;
      const known = users.get(to);
      if (known) known.push(place);
      else users.set(to, [place]);
    }
  }
  const queue = [root];
  for (const branch of queue) {
    divide(outline, branch, (leaf) => users.get(leaf) ?? []);
    queue.push(...branch.children);
  }
}
