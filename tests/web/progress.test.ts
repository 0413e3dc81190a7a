import { describe, expect, test } from 'vitest';
import { fractionOf, paceOf, type Track, track } from '../../web/src/app/model/progress';
import { roundBefore, roundsAt } from '../../web/src/app/model/rounds';
import type { Progress } from '../../web/src/shared/protocol';
import type { Outline, ScopeInfo } from '../../web/src/shared/trace';

const loop = (line: number, round: number, rounds: number | null) => ({ line, round, rounds });
const told = (steps: number, ...loops: Progress['loops']): Progress => ({ steps, loops });

/** What is told a second apart. */
const hearing = (...news: Progress[]): Track => {
  const all = news.reduce<Track | null>((before, each, i) => track(before, each, 1000 * i), null);
  if (!all) throw new Error('nothing was told');
  return all;
};

describe('how much is done', () => {
  test('the rounds of a loop, and within its round those of the loop in it', () => {
    expect(fractionOf(told(0, loop(2, 5, 10)))).toBe(0.5);
    expect(fractionOf(told(0, loop(2, 5, 10), loop(3, 1, 4)))).toBeCloseTo(0.525);
    expect(fractionOf(told(0, loop(2, 0, 1), loop(3, 1, 4)))).toBeCloseTo(0.25);
  });
  test('nobody knows outside of loops, and in those whose rounds nobody knows', () => {
    expect(fractionOf(told(7))).toBeNull();
    expect(fractionOf(told(7, loop(2, 5, null), loop(3, 1, 4)))).toBeNull();
    expect(fractionOf(told(0, loop(2, 5, 10), loop(3, 1, null)))).toBe(0.5);
  });
});

describe('how fast it goes', () => {
  test('steps a second, and the seconds left at the rate so far', () => {
    const pace = paceOf(hearing(told(0, loop(2, 0, 10)), told(300, loop(2, 1, 10)), told(600, loop(2, 2, 10))));
    expect(pace).toMatchObject({ steps: 600, stepsPerSecond: 300, fraction: 0.2, loop: loop(2, 2, 10) });
    expect(pace.secondsLeft).toBeCloseTo(8);
  });
  test('another loop is timed from its own start', () => {
    const pace = paceOf(hearing(told(0, loop(2, 0, 10)), told(500, loop(7, 0, 4)), told(600, loop(7, 1, 4))));
    expect(pace).toMatchObject({ stepsPerSecond: 100, fraction: 0.25 });
    expect(pace.secondsLeft).toBeCloseTo(3);
  });
  test('without a known loop there are steps only', () => {
    const pace = paceOf(hearing(told(100), told(400)));
    expect(pace).toEqual({ steps: 400, stepsPerSecond: 300, fraction: null, secondsLeft: null, loop: null });
  });
  test('from a single reading nothing is guessed', () => {
    expect(paceOf(hearing(told(100, loop(2, 3, 10))))).toMatchObject({ stepsPerSecond: 0, secondsLeft: null });
  });
});

describe('the round of a moment', () => {
  const round = (id: number, line: number, n: number, entered: number, left: number | null): ScopeInfo => ({
    ...{ id, parent: null, scope: 'loop', name: 'for', path: '', line, round: n, rounds: 3, entered, left },
  });
  const outline: Outline = {
    ...{ events: 20, first: 4, truncated: 0, tensors: [], nodes: [], bound: [], figures: [] },
    steps: [{ event: 7, kind: 'forward', phase: 'forward', line: 3, node: null, changed: [] }],
    scopes: [round(1, 2, 1, 2, 12), round(2, 3, 0, 5, 8), round(3, 2, 2, 13, null)],
  };
  test('is that of every loop around it, the outermost first', () => {
    expect(roundsAt(outline, 6).map((each) => [each.line, each.round])).toEqual([
      [2, 2],
      [3, 1],
    ]);
    expect(roundsAt(outline, 19)).toEqual([{ line: 2, round: 3, rounds: 3 }]);
    expect(roundsAt(outline, 1)).toEqual([]);
  });
  test('where the record begins', () => {
    expect(roundBefore(outline)).toEqual({ line: 2, round: 2, rounds: 3 });
    expect(roundBefore({ ...outline, scopes: [] })).toBeNull();
  });
});
