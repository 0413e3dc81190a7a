import { expect, test } from 'vitest';
import { calibrate, growth, inTurns, ratio, spread } from '../bench/measure.mjs';

test('the median is the middle, or between the two in the middle', () => {
  expect(spread([3, 1, 2])).toEqual({ median: 2, min: 1, max: 3, runs: 3 });
  expect(spread([4, 1, 2, 10])).toEqual({ median: 3, min: 1, max: 10, runs: 4 });
  expect(spread([7])).toEqual({ median: 7, min: 7, max: 7, runs: 1 });
});

test('contestants take turns, and the first turn is not counted', async () => {
  /** @type {string[]} */
  const order = [];
  const contestant = (/** @type {string} */ name) => ({ name, run: () => order.push(name) });
  const samples = await inTurns([contestant('a'), contestant('b')], 2);
  expect(order.join('')).toBe('ababab');
  expect([...samples]).toEqual([
    ['a', [3, 5]],
    ['b', [4, 6]],
  ]);
});

test('a ratio is taken turn by turn', () => {
  expect(ratio([2, 30, 4], [1, 10, 1])).toEqual({ median: 3, min: 2, max: 4, runs: 3 });
});

test('what is measured is done often enough, whatever starting up takes', async () => {
  const times = await calibrate((n) => 50 + n * 0.25, 200);
  expect(times).toBe(804);
});

test('what grows as its size does has the exponent 1, and a square 2', () => {
  expect(growth([10, 100, 1000].map((x) => [x, 3 * x]))).toBeCloseTo(1);
  expect(growth([10, 100, 1000].map((x) => [x, x * x]))).toBeCloseTo(2);
});
