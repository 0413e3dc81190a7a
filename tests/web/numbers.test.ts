import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  shapeText,
  shortChange,
  shortNumber,
  shortValue,
  torchText,
  wholeNumber,
  wholeText,
} from '../../web/src/app/model/numbers';
import type { Value } from '../../web/src/shared/trace';

const value = (shape: number[], data: Value['data'], dtype: Value['dtype'] = 'float32'): Value => ({
  id: 1,
  dtype,
  shape,
  data,
  stats: null,
});

describe('shortNumber', () => {
  it.each([
    [27, '27'],
    [4.5, '4.5'],
    [0.25, '0.25'],
    [1 / 3, '0.3333'],
    [-1 / 3, '-0.3333'],
    [123.456, '123.5'],
    [9999.99, '10000'],
    [999999, '999999'],
    [1e6, '1e6'],
    [1.234e-7, '1.23e-7'],
    [0, '0'],
    [-0, '-0'],
    ['nan', 'nan'],
    ['-inf', '-inf'],
    [true, 'True'],
  ] as const)('%s is %s', (n, text) => {
    expect(shortNumber(n)).toBe(text);
  });
});

describe('shortChange', () => {
  const change = (before: number, after: number) => shortChange(value([], [before]), value([], [after]), 32);
  it('has as many digits as it takes to tell them apart, and no more', () => {
    expect(change(2.5, 3)).toEqual(['2.5', '3']);
    expect(change(-1.4408, -1.4414)).toEqual(['-1.4408', '-1.4414']);
    expect(change(-1.44081, -1.44082)).toEqual(['-1.44081', '-1.44082']);
    expect(change(1 / 3, 1 / 3)[0]).toBe(change(1 / 3, 1 / 3)[1]);
  });
});

describe('wholeNumber', () => {
  it('is the shortest text of the float32', () => {
    expect(wholeNumber(Math.fround(0.1), 'float32')).toBe('0.1');
    expect(wholeNumber(16777216, 'float32')).toBe('16777216');
    expect(wholeNumber(Math.fround(1 / 3), 'float32')).toBe('0.33333334');
  });
  it('is the float64 itself', () => {
    expect(wholeNumber(0.1 + 0.2, 'float64')).toBe('0.30000000000000004');
  });

  it('knows the narrow dtypes', () => {
    expect(wholeNumber(0.0999755859375, 'float16')).toBe('0.099975586');
    expect(wholeNumber(-128, 'int8')).toBe('-128');
  });
});

describe('shortValue', () => {
  it('sets rows apart', () => {
    expect(shortValue(value([2, 2], [3, 3, 3, 3]))).toBe('3 3 │ 3 3');
    expect(shortValue(value([3], [1, 2, 3]))).toBe('1 2 3');
    expect(shortValue(value([], [27]))).toBe('27');
  });
  it('keeps to its budget and says that there is more', () => {
    const text = shortValue(value([10, 10], new Array(100).fill(0.25)), 16);
    expect(text).toBe('0.25 0.25 0.25 …');
    expect(text.length).toBeLessThanOrEqual(16);
  });
  it('always shows one element', () => {
    expect(shortValue(value([2], [123456, 1]), 3)).toBe('123456 …');
  });
  it('knows empty tensors and those without data', () => {
    expect(shortValue(value([0, 3], []))).toBe('[] (0, 3)');
    const blocks = { rows: 1, columns: 1, step: [64, 64] as [number, number], data: [0.125, -1, 1] };
    const stats = { min: -1, max: 1, mean: 0.125, limit: 1, odd: 0, blocks };
    const large = { ...value([64, 64], null), stats };
    expect(shortValue(large)).toBe('(64, 64) ⌀ 0.125');
    // Where there is no room for both, the shape is told elsewhere.
    expect(shortValue(large, 12)).toBe('⌀ 0.125');
  });
});

describe('wholeText', () => {
  it('nests every element', () => {
    expect(wholeText(value([2, 2], [1, 0.5, Math.fround(0.1), 'inf']))).toBe('[[1, 0.5], [0.1, inf]]');
    expect(wholeText(value([], [27]))).toBe('27');
  });
});

describe('shapeText', () => {
  it('is written as Python has it', () => {
    expect([[], [3], [2, 3]].map(shapeText)).toEqual(['()', '(3,)', '(2, 3)']);
  });
});

/** Made by tests/vectors/print_reference.py with an endless line. */
interface Case {
  dtype: Value['dtype'];
  shape: number[];
  data: Value['data'];
  text: string;
}
const cases: Case[] = JSON.parse(readFileSync(new URL('../vectors/print_elements.json', import.meta.url), 'utf8'));

describe('torchText', () => {
  it.each(cases.map((each) => [`${each.dtype} ${shapeText(each.shape)} ${each.text.slice(0, 40)}`, each] as const))(
    'writes %s as PyTorch does',
    (_, { dtype, shape, data, text }) => {
      expect(torchText(value(shape, data, dtype))).toBe(text);
    },
  );
  it('has nothing to say without data', () => {
    expect(torchText(value([64, 64], null))).toBeNull();
  });
});
