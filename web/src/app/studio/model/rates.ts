/** What can change while a network trains, as it is at a step. Pure. */
import type { Change, NetSpec } from '../../../shared/studio';

export interface Rates {
  lr: number;
  momentum: number;
  weightDecay: number;
  l1: number;
  l2: number;
  clip: number | null;
}

export function ratesAt(spec: NetSpec, changes: readonly Change[], step: number): Rates {
  const { lr, momentum, weightDecay } = spec.optimizer;
  const rates: Rates = { lr, momentum, weightDecay, l1: spec.l1, l2: spec.l2, clip: spec.clip };
  for (const change of changes) {
    if (change.step > step) break;
    for (const name of ['lr', 'momentum', 'weightDecay', 'l1', 'l2'] as const)
      rates[name] = change[name] ?? rates[name];
    if (change.clip !== undefined) rates.clip = change.clip;
  }
  return rates;
}

/** The same rates as a network's own, for one that begins with them. */
export function withRates(spec: NetSpec, { lr, momentum, weightDecay, l1, l2, clip }: Rates): NetSpec {
  return { ...spec, optimizer: { ...spec.optimizer, lr, momentum, weightDecay }, l1, l2, clip };
}
