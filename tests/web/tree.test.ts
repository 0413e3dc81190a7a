import { describe, expect, it } from 'vitest';
import { treeMove, windowOf } from '../../web/src/app/features/graph/graph-tree';
import { UNTOUCHED } from '../../web/src/app/model/fold';
import { everything } from '../../web/src/app/model/generations';
import { sketchOf } from '../../web/src/app/model/picture';
import { treeOf } from '../../web/src/app/model/tree';
import type { NodeInfo, ScopeInfo } from '../../web/src/shared/trace';
import { OUTLINE } from './lesson-engine';

/** The tree of these nodes, of which those with ids `shown` are there; ids count from 1 in the order of places. */
function tree(nodes: readonly NodeInfo[], shown?: readonly number[], scopes: ScopeInfo[] = [], folds = UNTOUCHED) {
  const outline = { ...OUTLINE, nodes: [...nodes], scopes };
  const sketch = sketchOf(outline, everything(outline), folds);
  return treeOf(sketch, (place) => shown?.includes(place + 1) ?? true);
}
const brief = (...given: Parameters<typeof tree>) =>
  tree(...given).map(({ place, group, level, edges, repeated, open }) => {
    const name = place === null ? `${open ? '▾' : '▸'}${group?.split('/').at(-1)}` : place + 1;
    return `${level}:${name}${'×'.repeat(edges - 1)}${repeated ? '^' : ''}`;
  });

/** A chain of nodes, each with two edges to each of the two before it: 3^n paths. */
function lattice(n: number): NodeInfo[] {
  return Array.from({ length: n }, (_, i) => ({
    id: i + 1,
    name: 'AddBackward0',
    op: 'add',
    site: null,
    born: i,
    inputs: [],
    output: i + 1,
    next: [i, i, i - 1].flatMap((node) => (node > 0 ? [{ node, index: 0 }] : [])),
    formula: '',
    rules: [],
    sequence: i,
    scope: null,
    died: null,
    saved: [],
  }));
}

const CALL: ScopeInfo = {
  id: 7,
  scope: 'function',
  name: 'f',
  path: '',
  line: 1,
  round: 0,
  rounds: null,
  parent: null,
  entered: 1,
  left: 3,
};

describe('treeOf', () => {
  it('goes from the result to the leaves and counts edges', () => {
    expect(brief(OUTLINE.nodes)).toEqual(['1:5', '2:4', '3:3', '4:2×', '5:1']);
  });
  it('knows an item again when results are made of it', () => {
    const nodes = lattice(6);
    const keys = (shown: readonly number[]) => tree(nodes, shown).map(({ key }) => key);
    const before = keys([1, 2, 3, 4]);
    const after = keys([1, 2, 3, 4, 5, 6]);
    expect(new Set(after).size).toBe(after.length);
    expect(after).toEqual(expect.arrayContaining(before));
  });
  it('has only what is there', () => {
    expect(brief(OUTLINE.nodes, [1, 2])).toEqual(['1:2', '2:1']);
    expect(brief(OUTLINE.nodes, [])).toEqual([]);
  });
  it('opens what is shared once, so that it never grows beyond the graph', () => {
    expect(brief(lattice(4))).toEqual(['1:4', '2:3×', '3:2×', '4:1×', '3:1^', '2:2^']);
    expect(tree(lattice(240))).toHaveLength(478);
  });
  it('has open groups around what is in them, and closed ones in place of it', () => {
    const inCall = lattice(4).map((node) => ({ ...node, scope: node.id === 2 || node.id === 3 ? 7 : null }));
    expect(brief(inCall, undefined, [CALL])).toEqual([
      '1:4',
      '2:▾function f 1#0×',
      '3:3×',
      '4:2×',
      '5:1×',
      '4:1^',
      '2:▾function f 1#0',
      '3:2^',
    ]);
    const folded = { ...UNTOUCHED, level: 0 };
    expect(brief(inCall, undefined, [CALL], folded)).toEqual(['1:4', '2:▸function f 1#0××', '3:1××']);
  });
  it('counts siblings and names parents', () => {
    const items = tree(lattice(3));
    expect(items.map(({ position, siblings, parent }) => [position, siblings, parent])).toEqual([
      [1, 1, null],
      [1, 2, 0],
      [1, 1, 1],
      [2, 2, 0],
    ]);
  });
});

describe('treeMove', () => {
  const items = tree(lattice(3));
  it.each([
    [0, 'ArrowDown', 1],
    [0, 'ArrowUp', null],
    [3, 'ArrowDown', null],
    [0, 'ArrowRight', 1],
    [3, 'ArrowRight', null],
    [3, 'ArrowLeft', 0],
    [0, 'ArrowLeft', null],
    [2, 'Home', 0],
    [0, 'End', 3],
    [0, 'a', null],
  ])('from %i by %s to %s', (from, key, to) => {
    expect(treeMove(items, from, key)).toEqual(to === null ? null : { to });
  });
  it('folds and unfolds groups with left and right', () => {
    const inCall = lattice(3).map((node) => ({ ...node, scope: node.id > 1 ? 7 : null }));
    const open = tree(inCall, undefined, [CALL]);
    const key = open[0]?.group;
    expect(key).toBe('/function f 1#0');
    expect(treeMove(open, 0, 'ArrowLeft')).toEqual({ toggle: key });
    expect(treeMove(open, 0, 'ArrowRight')).toEqual({ to: 1 });
    const folded = tree(inCall, undefined, [CALL], { ...UNTOUCHED, level: 0 });
    expect(treeMove(folded, 0, 'ArrowRight')).toEqual({ toggle: key });
    expect(treeMove(folded, 1, 'ArrowLeft')).toEqual({ to: 0 });
  });
});

describe('windowOf', () => {
  it('has all items of a tree that is not large', () => {
    expect(windowOf(0, 0)).toEqual({ from: 0, to: 0 });
    expect(windowOf(200, 150)).toEqual({ from: 0, to: 200 });
  });
  it('has those around the one in focus of a large one', () => {
    for (const current of [0, 5, 1_700, 3_499]) {
      const { from, to } = windowOf(3_500, current);
      expect(from).toBeLessThanOrEqual(current);
      expect(to).toBeGreaterThan(current);
      expect(to - from).toBeLessThanOrEqual(240);
    }
  });
});
