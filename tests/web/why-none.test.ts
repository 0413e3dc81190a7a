import { describe, expect, it } from 'vitest';
import { indexOutline, type Moment, momentOf } from '../../web/src/app/model/lookup';
import { whyNone } from '../../web/src/app/model/why-none';
import type { EventKind, Outline, Phase, Step, TensorState } from '../../web/src/shared/trace';
import { LESSON, OUTLINE, snapshotAt } from './lesson-engine';

const [LEAF, OTHER] = [1, 2];
const step = (event: number, kind: EventKind, phase: Phase, changed: number[] = [], line = event): Step => ({
  ...{ event, kind, phase, line, node: null, changed },
});

/** A tensor without a .grad, at the moment `at` of a run of these steps. */
function momentOfSteps(steps: Step[], at: number, of: Partial<TensorState> = {}, run: Partial<Outline> = {}): Moment {
  const outline: Outline = { ...OUTLINE, steps, ...run };
  const state: TensorState = {
    ...{ id: LEAF, value: 1, requiresGrad: true, leaf: true, version: 0, gradFn: null, grad: null, names: ['w'] },
    ...of,
  };
  const snapshot = { ...snapshotAt(OUTLINE.events), at, tensors: [state] };
  return momentOf(outline, indexOutline(outline), LESSON, snapshot);
}
const RUN = [
  step(1, 'forward', 'forward', [LEAF]),
  step(2, 'backward_begin', 'backward'),
  step(3, 'accumulate', 'backward', [LEAF]),
  step(4, 'grad_set', 'update', [LEAF]),
];
const PASSING_BY = [step(1, 'forward', 'forward', [LEAF]), step(2, 'accumulate', 'backward', [OTHER])];

describe('why a .grad is None', () => {
  it('is nothing to ask of one that is there', () => {
    expect(whyNone(momentOfSteps(RUN, 3, { grad: 9 }), LEAF)).toBeNull();
  });
  it('is that none is required', () => {
    expect(whyNone(momentOfSteps(RUN, 3, { requiresGrad: false }), LEAF)).toEqual({ kind: 'off' });
  });
  it('is that it is written later, and where', () => {
    expect(whyNone(momentOfSteps(RUN, 1), LEAF)).toEqual({ kind: 'later', position: 3 });
    // Kept by retain_grad(): a node's own turn writes it.
    const kept = [step(1, 'forward', 'forward'), step(2, 'backward', 'backward', [LEAF])];
    expect(whyNone(momentOfSteps(kept, 1, { leaf: false }), LEAF)).toEqual({ kind: 'later', position: 2 });
  });
  it('is that a line has cleared it', () => {
    expect(whyNone(momentOfSteps(RUN, 4), LEAF)).toEqual({ kind: 'cleared', line: 4 });
  });
  it('is that a result keeps none', () => {
    expect(whyNone(momentOfSteps(PASSING_BY, 2, { leaf: false, names: ['h'] }), LEAF)).toEqual({
      kind: 'result',
      name: 'h',
    });
  });
  it('is that nothing comes to it', () => {
    expect(whyNone(momentOfSteps(PASSING_BY, 1), LEAF)).toEqual({ kind: 'unreached' });
    expect(whyNone(momentOfSteps(PASSING_BY.slice(0, 1), 1), LEAF)).toEqual({ kind: 'never' });
  });
  it('is not known after an error, of a part of a run, and where gradients are handed over', () => {
    const failed = [...PASSING_BY, step(3, 'error', 'forward')];
    expect(whyNone(momentOfSteps(failed, 3), LEAF)).toBeNull();
    expect(whyNone(momentOfSteps(PASSING_BY, 1, {}, { first: 5 }), LEAF)).toBeNull();
    expect(whyNone(momentOfSteps([step(1, 'backward', 'backward')], 1), LEAF)).toBeNull();
  });
});
