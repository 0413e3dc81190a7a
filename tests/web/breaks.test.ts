import { describe, expect, test } from 'vitest';
import { type Marks, nextBreak, sameWatch } from '../../web/src/app/model/breaks';
import { createPace } from '../../web/src/app/state/pace';
import type { Outline, Step } from '../../web/src/shared/trace';

const step = (event: number, line: number, changed: number[] = [], node: number | null = null): Step => ({
  ...{ event, kind: 'forward', phase: 'forward', line, changed, node },
});
const outline = (steps: Step[], bound: Outline['bound'] = []): Outline => ({
  ...{
    events: steps.length,
    first: 0,
    truncated: 0,
    steps,
    tensors: [],
    nodes: [],
    scopes: [],
    bound,
    figures: [],
    complaints: [],
  },
});
const onLines = (...lines: number[]): Marks => ({ lines: new Set(lines), watches: [] });

describe('marked lines', () => {
  const run = outline([2, 3, 3, 5, 2, 3].map((line, i) => step(i + 1, line)));
  test('the walk stops before each turn of the line, not between its operations', () => {
    expect([0, 1, 2, 5].map((at) => nextBreak(run, at, onLines(3)))).toEqual([1, 5, 5, null]);
    expect(nextBreak(run, 0, onLines())).toBeNull();
    expect(nextBreak(run, 0, onLines(9))).toBeNull();
  });
  test('backwards, too', () => {
    expect([6, 5, 2, 1].map((at) => nextBreak(run, at, onLines(3), -1))).toEqual([5, 1, 1, null]);
  });
});

describe('tensors that are watched', () => {
  // y is another tensor in each round; w is one tensor, whose .grad is written by step 4.
  const bound = [
    { name: 'w', tensor: 1, event: 2 },
    { name: 'y', tensor: 2, event: 4 },
    { name: 'y', tensor: 3, event: 7 },
  ];
  const run = outline(
    [step(1, 1, [1]), step(3, 2, [2], 7), step(5, 3, [], 7), step(6, 3, [1]), step(8, 2, [3], 8)],
    bound,
  );
  const watching = (name: string): Marks => ({ lines: new Set(), watches: [{ name }] });
  test('the walk stops after what makes or changes what a name means, in either direction', () => {
    expect([0, 1, 4].map((at) => nextBreak(run, at, watching('w')))).toEqual([1, 4, null]);
    expect([0, 2].map((at) => nextBreak(run, at, watching('y')))).toEqual([2, 5]);
    expect([5, 4, 1].map((at) => nextBreak(run, at, watching('w'), -1))).toEqual([4, 1, null]);
    expect(nextBreak(run, 0, watching('z'))).toBeNull();
  });
  test('a node stops it when it is made and when the gradient comes through it', () => {
    const marks: Marks = { lines: new Set(), watches: [{ node: 7 }] };
    expect([0, 2, 3].map((at) => nextBreak(run, at, marks))).toEqual([2, 3, null]);
  });
  test('lines and tensors stop it together', () => {
    const marks: Marks = { lines: new Set([3]), watches: [{ name: 'y' }] };
    expect([0, 2, 3].map((at) => nextBreak(run, at, marks))).toEqual([2, 5, 5]);
  });
});

describe('marks', () => {
  test('come and go; those of nodes are of one run, those of names go to the engine', () => {
    const pace = createPace();
    pace.toggle(3);
    pace.toggleWatch({ name: 'w' });
    pace.toggleWatch({ node: 4 });
    expect(pace.breaks()).toEqual({ lines: [3], tensors: ['w'] });
    pace.forgetNodes();
    expect(pace.marks.peek().watches).toEqual([{ name: 'w' }]);
    pace.toggleWatch({ name: 'w' });
    pace.toggle(3);
    expect(pace.breaks()).toEqual({ lines: [], tensors: [] });
  });
  test('go with their lines, and with them', () => {
    const pace = createPace();
    for (const line of [2, 3, 5]) pace.toggle(line);
    pace.moveLines((line) => (line === 3 ? null : line + 1));
    expect(pace.breaks().lines).toEqual([3, 6]);
    pace.clear();
    expect(pace.breaks()).toEqual({ lines: [], tensors: [] });
  });
  test('a name is no node', () => {
    expect(sameWatch({ name: '1' }, { node: 1 })).toBe(false);
  });
});
