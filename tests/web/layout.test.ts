import { describe, expect, test } from 'vitest';
import type { Layout, LayoutGraph } from '../../web/src/shared/protocol';
import { layOut } from '../../web/src/worker/layout';
import { workOf } from './work';

const WIDTH = 196;

/** Boxes 1..n, number i + 1 with the edges next[i]. */
function makeGraph(next: number[][], width = WIDTH): LayoutGraph {
  return {
    widths: next.map(() => width),
    edges: next.flatMap((to, from) => to.map((number) => ({ from, to: number - 1 }))),
  };
}

/** A random graph whose edges go from lower to higher numbers; the same for the same seed. */
function makeRandom(count: number, seed: number): LayoutGraph {
  let state = seed;
  const random = (below: number) => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return Math.floor((state / 0x80000000) * below);
  };
  return makeGraph(
    Array.from({ length: count }, (_, i) => {
      const left = Math.min(12, count - 1 - i);
      return left > 0 ? Array.from({ length: random(3) }, () => i + 2 + random(left)) : [];
    }),
  );
}

function makeChain(length: number): LayoutGraph {
  return makeGraph(Array.from({ length }, (_, i) => (i + 1 < length ? [i + 2] : [])));
}

/** A recurrent net: every step uses the same two leaves, which are below them all. */
function makeRecurrent(steps: number): LayoutGraph {
  const [weight, bias] = [3 * steps + 1, 3 * steps + 2];
  const next = Array.from({ length: steps }, (_, t) => {
    const first = 3 * t + 1;
    return [[first + 1], [first + 2, bias], t + 1 < steps ? [first + 3, weight] : [weight]];
  }).flat();
  return makeGraph([...next, [], []]);
}

function overlaps({ boxes }: Layout): [number, number][] {
  const found: [number, number][] = [];
  boxes.forEach((a, i) => {
    boxes.slice(i + 1).forEach((b, j) => {
      const apart =
        Math.abs(a.x - b.x) >= (a.width + b.width) / 2 - 1e-6 ||
        Math.abs(a.y - b.y) >= (a.height + b.height) / 2 - 1e-6;
      if (!apart) found.push([i, i + 1 + j]);
    });
  });
  return found;
}

const graphs: [string, LayoutGraph][] = [
  ['nothing', makeGraph([])],
  ['one node', makeGraph([[]])],
  ['a chain', makeChain(12)],
  ['a diamond', makeGraph([[2, 3], [4], [4], []])],
  ['an edge past a layer', makeGraph([[2, 3], [3], []])],
  ['the lesson', makeGraph([[2], [3], [4, 4], [5], []])],
  ['many edges between two nodes', makeGraph([Array.from({ length: 40 }, () => 2), []])],
  ['two graphs', makeGraph([[2], [], [4, 5], [5], []])],
  ['a hundred loose nodes', makeGraph(Array.from({ length: 100 }, () => []))],
  ['80 nodes at random', makeRandom(80, 1)],
  ['300 nodes at random', makeRandom(300, 2)],
  ['a recurrent net of 10 steps', makeRecurrent(10)],
  ['a recurrent net of 60 steps', makeRecurrent(60)],
  ['long names', makeGraph([[2, 3], [], []], 330)],
];

describe.each(graphs)('%s', (_, graph) => {
  const layout = layOut(graph);

  test('has a box for each and none over another', () => {
    expect(layout.boxes.map(({ width }) => width)).toEqual(graph.widths);
    expect(overlaps(layout)).toEqual([]);
  });

  test('fits into its width and height', () => {
    for (const { x, y, width, height } of layout.boxes) {
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
    expect(layout.edges).toHaveLength(graph.edges.length);
    for (const [edge, { points }] of layout.edges.entries()) {
      const { from, to } = graph.edges[edge] ?? { from: -1, to: -1 };
      const [start, end] = [layout.boxes[from], layout.boxes[to]];
      const [first, last] = [points[0], points.at(-1)];
      if (!start || !end || !first || !last) throw new Error(`edge ${edge} hangs loose`);
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
    expect(layOut(structuredClone(graph))).toEqual(layout);
  });
});

test('roots are at the top, each node below what sends to it', () => {
  const { boxes } = layOut(makeGraph([[2, 3], [3], []]));
  const [root, middle, leaf] = boxes.map(({ y }) => y);
  expect(root).toBeLessThan(middle ?? 0);
  expect(middle).toBeLessThan(leaf ?? 0);
});

test('y*y: the two edges between two nodes part visibly', () => {
  const { edges } = layOut(makeGraph([[2, 2], []]));
  const [a, b] = edges.map(({ points }) => points);
  expect(a).toHaveLength(3);
  const gaps = a?.map(([x], i) => Math.abs(x - (b?.[i]?.[0] ?? x))) ?? [];
  expect(Math.min(...gaps)).toBeGreaterThanOrEqual(8);
  expect(gaps[1]).toBeGreaterThanOrEqual(20);
});

test('two edges past a layer part too, and keep clear of its box', () => {
  const { boxes, edges } = layOut(makeGraph([[2, 3, 3], [3], []]));
  const [a, b] = edges.slice(1, 3).map(({ points }) => points);
  expect(a).not.toEqual(b);
  const box = boxes[1];
  if (!a || !b || !box) throw new Error('missing');
  const beside = [...a, ...b].filter(([, y]) => Math.abs(y - box.y) <= box.height / 2);
  expect(beside).toHaveLength(4);
  for (const [x] of beside) expect(Math.abs(x - box.x)).toBeGreaterThan(box.width / 2);
});

test('graphs that hang apart stand side by side', () => {
  const { boxes } = layOut(makeGraph([[3], [4], [], []]));
  const right = (i: number) => (boxes[i]?.x ?? 0) + (boxes[i]?.width ?? 0) / 2;
  const left = (i: number) => (boxes[i]?.x ?? 0) - (boxes[i]?.width ?? 0) / 2;
  expect(Math.max(right(0), right(2))).toBeLessThan(Math.min(left(1), left(3)));
});

test('a huge graph is still right, and quick', () => {
  const graph = makeRandom(5_000, 3);
  expect(workOf(() => layOut(graph))).toBeLessThan(2_000);
  const layout = layOut(graph);
  expect(layout.boxes).toHaveLength(5_000);
  expect(layout.edges).toHaveLength(graph.edges.length);
  expect(overlaps(layout)).toEqual([]);
});

test('300 nodes take well under a second', () => {
  layOut(makeRandom(300, 4));
  expect(workOf(() => layOut(makeRandom(300, 5)))).toBeLessThan(1_000);
});
