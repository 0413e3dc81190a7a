import { describe, expect, it } from 'vitest';
import { heatColor, heatOf, heatRects } from '../../web/src/app/draw/heat';
import type { Num, Value } from '../../web/src/shared/trace';

const value = (shape: number[], data: Num[] | null): Value => ({ id: 1, dtype: 'float32', shape, data, stats: null });
const count = (n: number): number[] => Array.from({ length: n }, (_, i) => i);

describe('heatOf', () => {
  it('has a cell an element while there is room', () => {
    const heat = heatOf(value([2, 3], [1, -2, 3, 0, 5, -6]));
    expect(heat).toMatchObject({ rows: 2, columns: 3, limit: 6, marked: 0, step: { row: 1, column: 1 } });
    expect(heat?.cells.map(({ value: each }) => each)).toEqual([1, -2, 3, 0, 5, -6]);
  });
  it('takes the mean of what shares a cell, of fewer at the border, and says of how many', () => {
    const heat = heatOf(value([1, 5], count(5)), 2);
    expect(heat?.step).toEqual({ row: 1, column: 3 });
    expect(heat?.cells.map(({ value: each }) => each)).toEqual([1, 3.5]);
  });
  it('is never larger than 64 by 64', () => {
    expect(heatOf(value([1000], count(1000)))).toMatchObject({ rows: 1, columns: 63, step: { row: 1, column: 16 } });
    expect(heatOf(value([512, 2], count(1024)))).toMatchObject({ rows: 64, columns: 2, step: { row: 8, column: 1 } });
  });
  it('lays what is before the last dimension out as rows', () => {
    expect(heatOf(value([2, 2, 3], count(12)))).toMatchObject({ rows: 4, columns: 3 });
  });
  it('marks what is not finite, alone or among others', () => {
    const heat = heatOf(value([4], ['nan', 1, 'inf', 2]), 2);
    expect(heat).toMatchObject({ marked: 2, limit: 2 });
    expect(heat?.cells.map(({ value: each }) => each)).toEqual([Number.NaN, Number.POSITIVE_INFINITY]);
  });
  it('has the blocks of a tensor whose elements are not here, and what cancels out in them', () => {
    const blocks = {
      rows: 1,
      columns: 2,
      step: [1, 1000] as [number, number],
      data: [0, -3, 3, 'nan', 'nan', 'nan'] as Num[],
    };
    const stats = { min: 'nan' as const, max: 'nan' as const, mean: 'nan' as const, limit: 3, odd: 1, blocks };
    const heat = heatOf({ ...value([2000], null), stats });
    expect(heat).toMatchObject({ rows: 1, columns: 2, step: { row: 1, column: 1000 }, limit: 3, marked: 1 });
    expect(heat?.size).toEqual({ rows: 1, columns: 2000 });
    expect(heat?.cells[0]).toEqual({ row: 0, column: 0, value: 0, min: -3, max: 3 });
    expect(heat?.cells[1]?.value).toBeNaN();
  });
  it('is nothing without contents', () => {
    expect(heatOf(value([2000], null))).toBeNull();
    expect(heatOf(value([0, 3], []))).toBeNull();
  });
});

describe('heatColor', () => {
  it('is light at 0, dark at either end, and symmetric about the middle', () => {
    expect(heatColor(0, 3)).toBe('rgb(242,240,234)');
    expect(heatColor(-3, 3)).toBe('rgb(11,79,138)');
    expect(heatColor(3, 3)).toBe('rgb(150,66,0)');
  });
  it('has an end for what is infinite, and for nan a colour that no number has', () => {
    expect(heatColor(Number.POSITIVE_INFINITY, 1)).toBe(heatColor(1, 1));
    expect(heatColor(Number.NaN, 1)).toBe('rgb(214,51,154)');
  });
  it('is the middle when all is 0', () => {
    expect(heatColor(0, 0)).toBe(heatColor(0, 1));
  });
});

describe('heatRects', () => {
  it('fit into their square, in its middle', () => {
    const rects = heatRects(value([2, 16], count(32)), 46);
    expect(Math.max(...rects.map(({ x, width }) => x + width))).toBeLessThanOrEqual(46.1);
    expect(Math.min(...rects.map(({ y }) => y))).toBeGreaterThan(15);
    expect(rects).toHaveLength(32);
  });
});
