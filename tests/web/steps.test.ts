import { describe, expect, it } from 'vitest';
import { indexOutline } from '../../web/src/app/model/lookup';
import {
  barOf,
  eventsAt,
  keepPosition,
  lineOf,
  nextOutputLine,
  openingPosition,
  resolveStep,
  stretches,
  toneAt,
  totals,
} from '../../web/src/app/model/steps';
import type { EventKind, Outline, Phase, Step } from '../../web/src/shared/trace';
import { OUTLINE } from './lesson-engine';

const step = (event: number, line: number, kind: EventKind = 'forward', phase: Phase = 'forward'): Step => ({
  event,
  kind,
  phase,
  line,
  node: null,
  changed: [],
});
const outline = (steps: Step[], events = steps.at(-1)?.event ?? 0): Outline => ({
  events,
  first: 0,
  truncated: 0,
  steps,
  tensors: [],
  nodes: [],
  scopes: [],
  bound: [],
  figures: [],
  complaints: [],
});

describe('positions', () => {
  it('take in what follows a step, up to the next', () => {
    const given = outline([step(1, 1), step(4, 2), step(6, 3)], 9);
    expect([0, 1, 2, 3].map((position) => eventsAt(given, position))).toEqual([0, 3, 5, 9]);
  });
  it('start where the record begins', () => {
    expect(eventsAt({ ...outline([step(12, 1)], 12), first: 9 }, 0)).toBe(9);
    expect(eventsAt({ ...outline([], 12), first: 12 }, 0)).toBe(12);
  });
  it('backward, stand just after the step', () => {
    const given = outline([step(1, 1), step(3, 2, 'backward', 'backward'), step(6, 3, 'accumulate', 'backward')], 9);
    expect([1, 2, 3].map((position) => eventsAt(given, position))).toEqual([2, 3, 6]);
  });
  it('resolve a step attribute from either end', () => {
    expect([0, 3, 99, -1, -2, -99].map((n) => resolveStep(OUTLINE, n))).toEqual([0, 3, 12, 12, 11, 0]);
  });
});

describe('openingPosition', () => {
  it('is the end of the first forward pass', () => {
    expect(openingPosition(OUTLINE)).toBe(5);
  });
  it('is the end when nothing goes backward, and the error when there is one', () => {
    expect(openingPosition(outline([step(1, 1), step(2, 2)]))).toBe(2);
    expect(openingPosition(outline([step(1, 1), step(2, 2, 'backward', 'backward'), step(3, 3, 'error')]))).toBe(3);
    expect(openingPosition(outline([]))).toBe(0);
  });
});

describe('keepPosition', () => {
  const before = outline([step(1, 1), step(2, 3), step(3, 3), step(4, 4)]);
  it('finds the same step of the same line', () => {
    const after = outline([step(1, 1), step(2, 2), step(3, 3), step(4, 3), step(5, 4)]);
    expect(keepPosition(before, 3, after)).toBe(4);
  });
  it('stays at the start and at the end', () => {
    const after = outline([step(1, 1), step(2, 2)]);
    expect(keepPosition(before, 0, after)).toBe(0);
    expect(keepPosition(before, 4, after)).toBe(2);
  });
  it('is clamped when the step is gone', () => {
    expect(keepPosition(before, 3, outline([step(1, 1), step(2, 2)]))).toBe(2);
  });
});

describe('lineOf', () => {
  const index = indexOutline(OUTLINE);
  it('is the line that a step backward undoes', () => {
    expect(OUTLINE.steps.map((each) => lineOf(each, index))).toEqual([3, 4, 5, 5, 6, 7, 6, 5, 5, 4, 7, 8]);
  });
});

describe('what the bar and the output say', () => {
  it('groups steps of one tone: what is printed is of no phase', () => {
    expect(stretches(OUTLINE)).toEqual([
      { tone: 'forward', steps: 5 },
      { tone: 'backward', steps: 6 },
      { tone: 'printed', steps: 1 },
    ]);
    expect([0, 5, 6, 12].map((position) => toneAt(OUTLINE, position))).toEqual([
      null,
      'forward',
      'backward',
      'printed',
    ]);
  });
  it('has an error as such, and the first values of leaves as a part of the forward', () => {
    const steps = [
      step(1, 1, 'inplace', 'update'),
      step(2, 2),
      step(3, 3, 'backward', 'backward'),
      step(4, 4, 'inplace', 'update'),
      step(5, 5, 'error'),
    ];
    const tones = ['forward', 'forward', 'backward', 'update', 'failed'];
    expect(steps.map((_, i) => toneAt(outline(steps), i + 1))).toEqual(tones);
    expect(totals(outline(steps)).map(({ tone, steps: n }) => `${tone} ${n}`)).toEqual([
      'forward 2',
      'backward 1',
      'update 1',
      'failed 1',
    ]);
    // Of a trace whose beginning was dropped nobody knows what came before.
    expect(toneAt({ ...outline(steps), first: 9 }, 1)).toBe('update');
  });
  it('names the line of the next output', () => {
    expect(nextOutputLine(OUTLINE, 5)).toBe(8);
    expect(nextOutputLine(OUTLINE, 12)).toBeNull();
  });
});

describe('a run on a bar', () => {
  const loop = (rounds: number): Outline =>
    outline(
      Array.from({ length: rounds }, (_, i) => [
        step(3 * i, 1),
        step(3 * i + 1, 2, 'backward', 'backward'),
        step(3 * i + 2, 3, 'inplace', 'update'),
      ]).flat(),
    );
  it('is its stretches while they can be told apart', () => {
    expect(barOf(loop(20))).toEqual({ parts: stretches(loop(20)), exact: true });
  });
  it('is else a sample of bounded size, of the same length and with every phase', () => {
    const { parts, exact } = barOf(loop(5_000));
    expect(exact).toBe(false);
    expect(parts.length).toBeLessThanOrEqual(240);
    expect(parts.reduce((sum, { steps }) => sum + steps, 0)).toBe(15_000);
    expect(new Set(parts.map(({ tone }) => tone)).size).toBe(3);
  });
  it('has totals', () => {
    expect(totals(loop(7)).map(({ tone, steps }) => `${tone} ${steps}`)).toEqual([
      'forward 7',
      'backward 7',
      'update 7',
    ]);
  });
});
