import { describe, expect, test } from 'vitest';
import { beforeUpdate, fieldOf, isOptimizers, stateOf } from '../../web/src/app/model/optimizer';
import type { Outline } from '../../web/src/shared/trace';
import { OUTLINE } from './lesson-engine';

const bound = (...names: [name: string, tensor: number][]): Outline => ({
  ...OUTLINE,
  bound: names.map(([name, tensor], i) => ({ name, tensor, event: i + 1 })),
});

describe('what an optimizer keeps', () => {
  test('of a parameter, by its name', () => {
    const outline = bound(
      ['w', 1],
      ['b', 2],
      ["opt.param_groups[0]['params'][0]", 1],
      ["opt.state[w]['step']", 5],
      ["opt.state[w]['exp_avg']", 6],
      ["opt.state[b]['exp_avg']", 7],
      ["opt.state[w]['exp_avg']", 6],
    );
    expect(stateOf(outline, 1)).toEqual([
      { field: 'step', tensor: 5 },
      { field: 'exp_avg', tensor: 6 },
    ]);
    expect(stateOf(outline, 2)).toEqual([{ field: 'exp_avg', tensor: 7 }]);
    expect(stateOf(outline, 5)).toEqual([]);
  });
  test('by its number, where it has no other name', () => {
    const outline = bound(["opt.param_groups[0]['params'][1]", 1], ["opt.state[1]['momentum_buffer']", 4]);
    expect(stateOf(outline, 1)).toEqual([{ field: 'momentum_buffer', tensor: 4 }]);
  });
  test('has names that are its own affair', () => {
    expect(["opt.state[w]['step']", "opt.param_groups[0]['params'][0]"].every(isOptimizers)).toBe(true);
    expect(["opt.state[w]['step']", 'w'].map(fieldOf)).toEqual(['step', null]);
    expect(['w', 'net.weight', "state['w']"].some(isOptimizers)).toBe(false);
  });
  test('before an update is before the first step of its line', () => {
    const steps = [3, 8, 8, 8, 4].map((line, i) => ({
      ...{ event: i + 1, kind: 'inplace' as const, phase: 'update' as const, line, node: null, changed: [] },
    }));
    expect([2, 3, 4, 5].map((position) => beforeUpdate({ ...OUTLINE, steps }, position))).toEqual([1, 1, 1, 4]);
  });
});
