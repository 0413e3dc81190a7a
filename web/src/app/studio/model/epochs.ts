/** Which steps the epochs begin at: a batch size that was changed counts from the next epoch on. Pure. */
import type { Change } from '../../../shared/studio';

/** From a step on, at which an epoch begins, epochs of so many batches each. */
interface Stretch {
  readonly step: number;
  readonly epoch: number;
  readonly batches: number;
}

export interface Epochs {
  /** How many are done at a step. */
  at(step: number): number;
  /** Where the epoch begins that a step belongs to; or one so many after it. */
  begin(step: number, on?: number): number;
}

export function epochsOf(batch: number, train: number, changes: readonly Change[] = []): Epochs {
  const batchesOf = (size: number): number => Math.max(Math.ceil(train / size), 1);
  const stretches: Stretch[] = [{ step: 0, epoch: 0, batches: batchesOf(batch) }];
  const stretchAt = (step: number): Stretch =>
    stretches.findLast((each) => each.step <= step) ?? { step: 0, epoch: 0, batches: 1 };
  for (const { step, batch: size } of changes) {
    if (size === undefined) continue;
    const now = stretchAt(step);
    const epochs = Math.ceil((step - now.step) / now.batches);
    const next = { step: now.step + epochs * now.batches, epoch: now.epoch + epochs, batches: batchesOf(size) };
    if (stretches.at(-1)?.step === next.step) stretches.pop();
    stretches.push(next);
  }
  const at = (step: number): number => {
    const now = stretchAt(step);
    return now.epoch + Math.floor((step - now.step) / now.batches);
  };
  const beginOf = (epoch: number): number => {
    const now = stretches.findLast((each) => each.epoch <= epoch) ?? stretchAt(0);
    return now.step + (epoch - now.epoch) * now.batches;
  };
  return { at, begin: (step, on = 0) => beginOf(at(step) + on) };
}
