/**
 * What can be folded: calls of modules and functions, loops and their rounds, portions of what is long, as a tree over
 * the nodes that are drawn together. A loop that has gone round more than once stands for its rounds. Pure.
 */
import { placesOf } from '../../shared/outline';
import type { Outline, ScopeId, ScopeInfo } from '../../shared/trace';
import { type Branch, portionOut } from './portions';

/** The same in every run and every generation of a program, as long as it does the same there. */
export type GroupKey = string;

export interface Group {
  key: GroupKey;
  kind: Branch['kind'];
  /** "net.fc1", "forward", "for" */
  name: string;
  /** The class of a module; otherwise "". */
  of: string;
  line: number;
  /** Of a round, from 0; of a loop, how many rounds; of a portion, which it is. */
  rounds: number;
  /** Of a portion, its last line or round. */
  upTo: number;
  /** Index of the group around it; -1: none. */
  parent: number;
  /** From 1. */
  level: number;
  /** All nodes in it, at any depth: indices in Outline.nodes. */
  places: number[];
}

export interface Grouping {
  /** Every group comes after the one around it. */
  groups: Group[];
  /** The innermost group of a node; -1: none. */
  home(place: number): number;
  /** How deep it goes. */
  levels: number;
}

/** The scopes around one, outermost first, itself last. */
function chains(scopes: readonly ScopeInfo[]): (id: ScopeId | null) => readonly ScopeInfo[] {
  const byId = new Map(scopes.map((scope) => [scope.id, scope]));
  const known = new Map<ScopeId, readonly ScopeInfo[]>();
  const chain = (id: ScopeId | null): readonly ScopeInfo[] => {
    const own: ScopeInfo[] = [];
    for (let scope = byId.get(id ?? 0); scope; scope = byId.get(scope.parent ?? 0)) own.unshift(scope);
    return own;
  };
  return (id) => {
    if (id === null) return [];
    const found = known.get(id) ?? chain(id);
    known.set(id, found);
    return found;
  };
}

function shared(a: readonly ScopeInfo[], b: readonly ScopeInfo[]): readonly ScopeInfo[] {
  let n = 0;
  while (n < a.length && a[n] === b[n]) n += 1;
  return a.slice(0, n);
}

/** The scopes a node is in: an operation where it was made, a leaf where all that use it are. */
function homesOf(outline: Outline, places: readonly number[]): Map<number, readonly ScopeInfo[]> {
  const chain = chains(outline.scopes);
  const index = placesOf(outline);
  const homes = new Map<number, readonly ScopeInfo[]>();
  for (const place of places) {
    const node = outline.nodes[place];
    if (!node || node.op === '') continue;
    const own = chain(node.scope);
    homes.set(place, own);
    for (const link of node.next) {
      const to = link ? index.get(link.node) : undefined;
      if (to === undefined || outline.nodes[to]?.op !== '') continue;
      const before = homes.get(to);
      homes.set(to, before ? shared(before, own) : own);
    }
  }
  return homes;
}

const isLoopOf = (branch: Branch, scope: ScopeInfo): boolean =>
  branch.kind === 'loop' && branch.scope.line === scope.line && scope.scope === 'loop';

function makeBranch(scope: ScopeInfo, kind: Branch['kind'], parent: Branch): Branch {
  const branch: Branch = { scope, kind, rounds: scope.round, upTo: 0, parent, children: [], direct: [] };
  parent.children.push(branch);
  return branch;
}

/** All scopes that hold a node, under one root that stands for the program. */
function grow(outline: Outline, places: readonly number[]): Branch {
  const none = { id: 0, name: '', path: '', line: 0, round: 0, rounds: null, parent: null, entered: 0, left: null };
  const root: Branch = {
    scope: { ...none, scope: 'function' },
    kind: 'function',
    rounds: 0,
    upTo: 0,
    parent: null,
    children: [],
    direct: [],
  };
  const branches = new Map<ScopeId, Branch>();
  const homes = homesOf(outline, places);
  for (const place of places) {
    let at = root;
    for (const scope of homes.get(place) ?? []) {
      let own = branches.get(scope.id);
      if (!own && scope.scope === 'loop') {
        const loop = at.children.find((child) => isLoopOf(child, scope)) ?? makeBranch(scope, 'loop', at);
        loop.rounds = loop.children.length + 1;
        own = makeBranch(scope, 'round', loop);
      } else own ??= makeBranch(scope, scope.scope === 'module' ? 'module' : 'function', at);
      branches.set(scope.id, own);
      at = own;
    }
    at.direct.push(place);
  }
  return root;
}

/** What holds one thing alone is that thing: one round is its loop, one call in a call the outer one. */
function prune(branch: Branch, isRoot: boolean): void {
  for (const child of branch.children) prune(child, false);
  branch.children = branch.children.flatMap((child) => {
    const few = child.children.length === 0 && child.direct.length < 2;
    if (few) branch.direct.push(...child.direct);
    return few ? [] : [child];
  });
  const [only] = branch.children;
  if (only && branch.children.length === 1 && branch.direct.length === 0) {
    branch.direct = only.direct;
    branch.children = only.children;
    if (isRoot || branch.kind !== 'loop') return;
    // One round is left of the loop: it is that round.
    branch.kind = 'round';
    branch.rounds = only.rounds;
  }
}

/** Groups of the given nodes, outer ones first, each in the order of its first node. */
export function groupsOf(outline: Outline, places: readonly number[]): Grouping {
  const root = grow(outline, places);
  prune(root, true);
  portionOut(outline, root, places);
  const groups: Group[] = [];
  const homes = new Map<number, number>();
  let levels = 0;
  interface Visit {
    branch: Branch;
    parent: number;
    key: string;
  }
  const below = (branch: Branch, parent: number, key: string): Visit[] => {
    const seen = new Map<string, number>();
    return branch.children.map((child) => {
      const name = `${child.kind} ${child.scope.path || child.scope.name} ${child.scope.line}`;
      const nth = seen.get(name) ?? 0;
      seen.set(name, nth + 1);
      return { branch: child, parent, key: `${key}/${name}#${nth}` };
    });
  };
  const queue = below(root, -1, '');
  for (const { branch, parent, key } of queue) {
    const own = groups.length;
    const level = (groups[parent]?.level ?? 0) + 1;
    levels = Math.max(levels, level);
    const { scope, kind, rounds, upTo } = branch;
    const of = kind === 'module' && scope.path !== '' ? scope.name : '';
    const name = scope.path || scope.name;
    groups.push({ key, kind, name, of, line: scope.line, rounds, upTo, parent, level, places: [] });
    for (const place of branch.direct) homes.set(place, own);
    queue.push(...below(branch, own, key));
  }
  for (const place of places) {
    for (let at = homes.get(place) ?? -1; at >= 0; at = groups[at]?.parent ?? -1) groups[at]?.places.push(place);
  }
  return { groups, home: (place) => homes.get(place) ?? -1, levels };
}
