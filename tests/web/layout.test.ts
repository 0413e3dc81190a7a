import { describe, expect, test } from 'vitest';
import type { Layout } from '../../web/src/shared/protocol';
import type { NodeInfo } from '../../web/src/shared/trace';
import { createLayouts, layOut } from '../../web/src/worker/layout';

/** Nodes 1..n, node i + 1 with the edges next[i]; null stands for an input without gradient. */
function makeNodes(next: (number | null)[][], name = 'MulBackward0'): NodeInfo[] {
  return next.map((edges, i) => ({
    id: i + 1,
    name,
    op: 'mul',
    site: null,
    born: i,
    inputs: [],
    output: i + 1,
    next: edges.map((node) => (node === null ? null : { node, index: 0 })),
    formula: '',
    sequence: i,
    scope: null,
    died: null,
    saved: [],
  }));
}

/** A random graph whose edges go from lower to higher numbers; the same for the same seed. */
function makeRandom(count: number, seed: number): NodeInfo[] {
  let state = seed;
  const random = (below: number) => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return Math.floor((state / 0x80000000) * below);
  };
  return makeNodes(
    Array.from({ length: count }, (_, i) => {
      const left = Math.min(12, count - 1 - i);
      return left > 0 ? Array.from({ length: random(3) }, () => i + 2 + random(left)) : [];
    }),
  );
}

function makeChain(length: number): NodeInfo[] {
  return makeNodes(Array.from({ length }, (_, i) => (i + 1 < length ? [i + 2] : [])));
}

/** A recurrent net: every step uses the same two leaves, which are below them all. */
function makeRecurrent(steps: number): NodeInfo[] {
  const [weight, bias] = [3 * steps + 1, 3 * steps + 2];
  const next = Array.from({ length: steps }, (_, t) => {
    const first = 3 * t + 1;
    return [[first + 1], [first + 2, bias], t + 1 < steps ? [first + 3, weight] : [weight]];
  }).flat();
  return makeNodes([...next, [], []]);
}

function overlaps({ nodes }: Layout): [number, number][] {
  const found: [number, number][] = [];
  nodes.forEach((a, i) => {
    nodes.slice(i + 1).forEach((b, j) => {
      const apart =
        Math.abs(a.x - b.x) >= (a.width + b.width) / 2 - 1e-6 ||
        Math.abs(a.y - b.y) >= (a.height + b.height) / 2 - 1e-6;
      if (!apart) found.push([i, i + 1 + j]);
    });
  });
  return found;
}

const edgeCount = (nodes: readonly NodeInfo[]) => nodes.flatMap((node) => node.next).filter((next) => next).length;

const graphs: [string, NodeInfo[]][] = [
  ['nothing', []],
  ['one node', makeNodes([[]])],
  ['a chain', makeChain(12)],
  ['a diamond', makeNodes([[2, 3], [4], [4], []])],
  ['an edge past a layer', makeNodes([[2, 3], [3], []])],
  ['the lesson', makeNodes([[2], [3, null], [4, 4], [5, null], []])],
  ['many edges between two nodes', makeNodes([Array.from({ length: 40 }, () => 2), []])],
  ['two graphs', makeNodes([[2], [], [4, 5], [5], []])],
  ['a hundred loose nodes', makeNodes(Array.from({ length: 100 }, () => []))],
  ['80 nodes at random', makeRandom(80, 1)],
  ['300 nodes at random', makeRandom(300, 2)],
  ['a recurrent net of 10 steps', makeRecurrent(10)],
  ['a recurrent net of 60 steps', makeRecurrent(60)],
  ['long names', makeNodes([[2, 3], [], []], 'NativeLayerNormBackward0WithAVeryLongName')],
];

describe.each(graphs)('%s', (_, nodes) => {
  const layout = layOut(nodes);

  test('has a box for each node and none over another', () => {
    expect(layout.nodes).toHaveLength(nodes.length);
    expect(overlaps(layout)).toEqual([]);
  });

  test('fits into its width and height', () => {
    for (const { x, y, width, height } of layout.nodes) {
      expect(x - width / 2).toBeGreaterThanOrEqual(0);
      expect(x + width / 2).toBeLessThanOrEqual(layout.width);
      expect(y - height / 2).toBeGreaterThanOrEqual(0);
      expect(y + height / 2).toBeLessThanOrEqual(layout.height);
    }
    for (const [x, y] of layout.edges.flatMap(({ points }) => points)) {
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x).toBeLessThanOrEqual(layout.width);
      expect(y).toBeGreaterThanOrEqual(0);
      expect(y).toBeLessThanOrEqual(layout.height);
    }
  });

  test('draws every edge once, downwards, from box to box', () => {
    expect(layout.edges).toHaveLength(edgeCount(nodes));
    for (const { from, edge, points } of layout.edges) {
      const start = layout.nodes[from];
      const end = layout.nodes[(nodes[from]?.next[edge]?.node ?? 0) - 1];
      const [first, last] = [points[0], points.at(-1)];
      if (!start || !end || !first || !last) throw new Error(`edge ${edge} of node ${from} hangs loose`);
      expect(first[1]).toBeCloseTo(start.y + start.height / 2);
      expect(Math.abs(first[0] - start.x)).toBeLessThan(start.width / 2);
      expect(last[1]).toBeCloseTo(end.y - end.height / 2);
      expect(Math.abs(last[0] - end.x)).toBeLessThan(end.width / 2);
      points.forEach(([, y], i) => {
        expect(y).toBeGreaterThanOrEqual(points[i - 1]?.[1] ?? 0);
      });
    }
  });

  test('is the same every time', () => {
    expect(layOut(structuredClone(nodes))).toEqual(layout);
  });
});

test('roots are at the top, each node below what sends to it', () => {
  const { nodes } = layOut(makeNodes([[2, 3], [3], []]));
  const [root, middle, leaf] = nodes.map(({ y }) => y);
  expect(root).toBeLessThan(middle ?? 0);
  expect(middle).toBeLessThan(leaf ?? 0);
});

test('y*y: the two edges between two nodes part visibly', () => {
  const { edges } = layOut(makeNodes([[2, 2], []]));
  const [a, b] = edges.map(({ points }) => points);
  expect(a).toHaveLength(3);
  const gaps = a?.map(([x], i) => Math.abs(x - (b?.[i]?.[0] ?? x))) ?? [];
  expect(Math.min(...gaps)).toBeGreaterThanOrEqual(8);
  expect(gaps[1]).toBeGreaterThanOrEqual(20);
});

test('two edges past a layer part too, and keep clear of its box', () => {
  const { nodes, edges } = layOut(makeNodes([[2, 3, 3], [3], []]));
  const [a, b] = edges.filter(({ from, edge }) => from === 0 && edge > 0).map(({ points }) => points);
  expect(a).not.toEqual(b);
  const box = nodes[1];
  if (!a || !b || !box) throw new Error('missing');
  const beside = [...a, ...b].filter(([, y]) => Math.abs(y - box.y) <= box.height / 2);
  expect(beside).toHaveLength(4);
  for (const [x] of beside) expect(Math.abs(x - box.x)).toBeGreaterThan(box.width / 2);
});

test('graphs that hang apart stand side by side', () => {
  const { nodes } = layOut(makeNodes([[3], [4], [], []]));
  const right = (i: number) => (nodes[i]?.x ?? 0) + (nodes[i]?.width ?? 0) / 2;
  const left = (i: number) => (nodes[i]?.x ?? 0) - (nodes[i]?.width ?? 0) / 2;
  expect(Math.max(right(0), right(2))).toBeLessThan(Math.min(left(1), left(3)));
});

test('a huge graph is still right, and quick', () => {
  const nodes = makeRandom(5_000, 3);
  const start = performance.now();
  const layout = layOut(nodes);
  expect(performance.now() - start).toBeLessThan(2_000);
  expect(layout.nodes).toHaveLength(5_000);
  expect(layout.edges).toHaveLength(edgeCount(nodes));
  expect(overlaps(layout)).toEqual([]);
});

test('300 nodes take well under a second', () => {
  layOut(makeRandom(300, 4));
  const start = performance.now();
  layOut(makeRandom(300, 5));
  expect(performance.now() - start).toBeLessThan(1_000);
});

test('a run with the same structure has the very same layout', () => {
  const layOutAgain = createLayouts();
  const first = layOutAgain(makeNodes([[2, 3], [3], []]));
  expect(layOutAgain(makeNodes([[2, 3], [3], []]))).toBe(first);
  const other = layOutAgain(makeNodes([[2], [3], []]));
  expect(other).not.toBe(first);
  expect(other).toEqual(layOut(makeNodes([[2], [3], []])));
});
