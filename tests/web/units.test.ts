import { describe, expect, test } from 'vitest';
import { advance } from '../../web/src/app/model/units';
import type { Outline, ScopeInfo } from '../../web/src/shared/trace';

/** A run whose steps stand on these lines. */
const outline = (...lines: number[]): Outline => ({
  events: lines.length,
  first: 0,
  truncated: 0,
  steps: lines.map((line, i) => ({ event: i + 1, kind: 'forward', phase: 'forward', line, node: null, changed: [] })),
  tensors: [],
  nodes: [],
  scopes: [],
  bound: [],
  figures: [],
  complaints: [],
});

describe('steps of a line', () => {
  const run = outline(2, 3, 3, 3, 5, 5, 2);
  test('forward to where the line ends, back to where it began', () => {
    expect([0, 1, 2, 4, 6, 7].map((at) => advance(run, at, 'line', 1))).toEqual([1, 4, 4, 6, 7, 7]);
    expect([7, 6, 5, 4, 2, 1, 0].map((at) => advance(run, at, 'line', -1))).toEqual([6, 4, 4, 1, 1, 0, 0]);
  });
  test('several at once; operations one by one', () => {
    expect(advance(run, 0, 'line', 3)).toBe(6);
    expect(advance(run, 0, 'operation', 3)).toBe(3);
    expect(advance(run, 6, 'operation', 9)).toBe(7);
  });
});

describe('rounds of a loop', () => {
  const round = (id: number, entered: number, left: number | null, parent: number | null = null): ScopeInfo => ({
    ...{ id, parent, scope: 'loop', name: 'for', path: '', line: 2, round: id, rounds: null, entered, left },
  });
  const run: Outline = { ...outline(1, 3, 3, 3, 3, 3, 5), scopes: [round(1, 1, 3), round(2, 3, 5), round(3, 5, null)] };
  test('forward to the end of a round, back to the end of the one before', () => {
    expect([0, 1, 3, 4, 5, 7].map((at) => advance(run, at, 'iteration', 1))).toEqual([3, 3, 5, 5, 7, 7]);
    expect([7, 5, 4, 3, 1].map((at) => advance(run, at, 'iteration', -1))).toEqual([5, 3, 3, 0, 0]);
    expect(advance(run, 0, 'iteration', 2)).toBe(5);
  });
  test('without a loop it is all or nothing', () => {
    expect(advance(outline(1, 2, 3), 1, 'iteration', 1)).toBe(3);
  });
});
