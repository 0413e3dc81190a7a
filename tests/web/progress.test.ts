import { describe, expect, test } from 'vitest';
import { fractionOf, paceOf, type Track, track } from '../../web/src/app/model/progress';
import { roundBefore, roundsAt } from '../../web/src/app/model/rounds';
import type { Progress } from '../../web/src/shared/protocol';
import type { Outline, ScopeInfo } from '../../web/src/shared/trace';

const loop = (line: number, round: number, rounds: number | null) => ({ line, round, rounds });
const told = (steps: number, ...loops: Progress['loops']): Progress => ({ steps, loops });

/** What is known after each of the news, which come so many ms apart. */
function readingsOf(apart: number, news: Progress[]): Track[] {
  let before: Track | null = null;
  return news.map((told, i) => {
    before = track(before, told, apart * i);
    return before;
  });
}

/** What is known after what is told a second apart. */
const hearing = (...news: Progress[]): Track => readingsOf(1000, news).at(-1) as Track;

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
  test('between two rounds no loop is told: the last one holds, with its rate', () => {
    const news = [told(0, loop(2, 0, 10)), told(300, loop(2, 1, 10)), told(450), told(600, loop(2, 2, 10))];
    const readings = readingsOf(500, news);
    const between = paceOf(readings[2] as Track);
    expect(between).toMatchObject({
      steps: 450,
      stepsPerSecond: 450,
      fraction: 0.1,
      loop: loop(2, 1, 10),
      secondsLeft: 4.5,
    });
    expect(paceOf(readings[3] as Track)).toMatchObject({ stepsPerSecond: 400, fraction: 0.2 });
  });
  test('between two rounds of a loop in a loop the outer one goes on', () => {
    const news = [
      told(0, loop(2, 0, 10), loop(3, 0, 4)),
      told(100, loop(2, 0, 10), loop(3, 3, 4)),
      told(110, loop(2, 0, 10)),
      told(120, loop(2, 1, 10)),
      told(200, loop(2, 1, 10), loop(3, 0, 4)),
    ];
    const readings = readingsOf(500, news);
    expect(readings.map((known) => paceOf(known).fraction)).toEqual([0, 0.1 * (3 / 4), 0.1 * (3 / 4), 0.1, 0.1]);
    expect(paceOf(readings[4] as Track).stepsPerSecond).toBe(100);
  });
  test('a loop that has not been told for a second is over', () => {
    expect(paceOf(hearing(told(0, loop(2, 8, 10)), told(300, loop(2, 9, 10)), told(400))).loop).toBeNull();
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
    ...{ events: 20, first: 4, truncated: 0, tensors: [], nodes: [], bound: [], figures: [], complaints: [] },
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
