import { expect, test } from 'vitest';
import { inTurns, ratio, spread } from '../bench/measure.mjs';

test('the median is the middle, or between the two in the middle', () => {
  expect(spread([3, 1, 2])).toEqual({ median: 2, min: 1, max: 3, runs: 3 });
  expect(spread([4, 1, 2, 10])).toEqual({ median: 3, min: 1, max: 10, runs: 4 });
  expect(spread([7])).toEqual({ median: 7, min: 7, max: 7, runs: 1 });
});

test('contestants take turns, and the first turn is not counted', () => {
  /** @type {string[]} */
  const order = [];
  const contestant = (/** @type {string} */ name) => ({ name, run: () => order.push(name) });
  const samples = inTurns([contestant('a'), contestant('b')], 2);
  expect(order.join('')).toBe('ababab');
  expect([...samples]).toEqual([
    ['a', [3, 5]],
    ['b', [4, 6]],
  ]);
});

test('a ratio is taken turn by turn', () => {
  expect(ratio([2, 30, 4], [1, 10, 1])).toEqual({ median: 3, min: 2, max: 4, runs: 3 });
});
