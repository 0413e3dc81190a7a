import { describe, expect, it } from 'vitest';
import { treeTarget } from '../../web/src/app/features/graph/graph-tree';
import { treeOf } from '../../web/src/app/model/tree';
import type { NodeInfo } from '../../web/src/shared/trace';
import { OUTLINE } from './lesson-engine';

const all = (nodes: readonly NodeInfo[]) => new Set(nodes.map(({ id }) => id));
const brief = (nodes: readonly NodeInfo[], shown = all(nodes)) =>
  treeOf(nodes, shown).map(
    ({ node, level, edges, repeated }) => `${level}:${node}${'×'.repeat(edges - 1)}${repeated ? '^' : ''}`,
  );

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
    sequence: i,
    scope: null,
    died: null,
    saved: [],
  }));
}

describe('treeOf', () => {
  it('goes from the result to the leaves and counts edges', () => {
    expect(brief(OUTLINE.nodes)).toEqual(['1:5', '2:4', '3:3', '4:2×', '5:1']);
  });
  it('has only what is there', () => {
    expect(brief(OUTLINE.nodes, new Set([1, 2]))).toEqual(['1:2', '2:1']);
    expect(brief(OUTLINE.nodes, new Set())).toEqual([]);
  });
  it('opens what is shared once, so that it never grows beyond the graph', () => {
    expect(brief(lattice(4))).toEqual(['1:4', '2:3×', '3:2×', '4:1×', '3:1^', '2:2^']);
    expect(treeOf(lattice(3000), all(lattice(3000)))).toHaveLength(5998);
  });
  it('counts siblings and names parents', () => {
    const items = treeOf(lattice(3), all(lattice(3)));
    expect(items.map(({ position, siblings, parent }) => [position, siblings, parent])).toEqual([
      [1, 1, null],
      [1, 2, 0],
      [1, 1, 1],
      [2, 2, 0],
    ]);
  });
});

describe('treeTarget', () => {
  const items = treeOf(lattice(3), all(lattice(3)));
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
    expect(treeTarget(items, from, key)).toBe(to);
  });
});
