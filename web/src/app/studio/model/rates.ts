/** What can change while a network trains, as it is at a step. Pure. */
import type { Change, NetSpec } from '../../../shared/studio';

export interface Rates {
  lr: number;
  momentum: number;
  nesterov: boolean;
  betas: [number, number];
  eps: number;
  alpha: number;
  weightDecay: number;
  l1: number;
  l2: number;
  clip: number | null;
}

const NAMES = ['lr', 'momentum', 'nesterov', 'betas', 'eps', 'alpha', 'weightDecay', 'l1', 'l2', 'clip'] as const;

/** The rates among the things that a change says. */
function ratesOf(change: Change): Partial<Rates> {
  return Object.fromEntries(NAMES.flatMap((name) => (change[name] === undefined ? [] : [[name, change[name]]])));
}

export function ratesAt(spec: NetSpec, changes: readonly Change[], step: number): Rates {
  const { kind: _, ...own } = spec.optimizer;
  const due = changes.filter((change) => change.step <= step).map(ratesOf);
  return Object.assign({ ...own, l1: spec.l1, l2: spec.l2, clip: spec.clip }, ...due);
}

/** Rates as a network's own, for one that begins with them; those that are not given stay. */
export function withRates(
  spec: NetSpec,
  { l1 = spec.l1, l2 = spec.l2, clip = spec.clip, ...own }: Partial<Rates>,
): NetSpec {
  return { ...spec, optimizer: { ...spec.optimizer, ...own }, l1, l2, clip };
}
