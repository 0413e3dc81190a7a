/** Why a .grad is None at a moment, as a fact without words. Pure. */
import type { Step, TensorId } from '../../shared/trace';
import type { Moment } from './lookup';

/**
 * off: it requires no gradient; result: of an operation, and nothing keeps its gradient; later: it is written at this
 * position; cleared: by this line; never: nothing goes backward in the run; unreached: no backward comes to it.
 */
export type WhyNone =
  | { kind: 'off' | 'never' | 'unreached' }
  | { kind: 'result'; name: string }
  | { kind: 'later'; position: number }
  | { kind: 'cleared'; line: number };

/** null: it is not None, or nobody can tell. */
export function whyNone(moment: Moment, id: TensorId): WhyNone | null {
  const tensor = moment.tensor(id);
  const { outline, snapshot } = moment;
  if (!tensor || tensor.grad !== null) return null;
  if (!tensor.requiresGrad) return { kind: 'off' };
  const writes = ({ kind, changed }: Step): boolean =>
    (kind === 'accumulate' || kind === 'backward') && changed.includes(id);
  const past = outline.steps.filter(({ event }) => event <= snapshot.at);
  const touched = past.findLast((step) => step.changed.includes(id) && (writes(step) || step.kind === 'grad_set'));
  if (touched?.kind === 'grad_set' && past.some(writes)) return { kind: 'cleared', line: touched.line };
  const next = outline.steps.findIndex((step) => step.event > snapshot.at && writes(step));
  if (next >= 0) return { kind: 'later', position: next + 1 };
  if (!tensor.leaf) return { kind: 'result', name: moment.name(id) ?? '' };
  // What was dropped, what did not fit and what an error has prevented may have told more.
  if (outline.first > 0 || outline.truncated > 0 || outline.steps.at(-1)?.kind === 'error') return null;
  if (!outline.steps.some(({ phase }) => phase === 'backward')) return { kind: 'never' };
  // autograd.grad() hands gradients over and writes none.
  return outline.steps.some(({ kind }) => kind === 'accumulate') ? { kind: 'unreached' } : null;
}
