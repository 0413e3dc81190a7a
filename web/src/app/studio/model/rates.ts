/** What can change while a network trains, as it is at a step. Pure. */
import type { Change, NetSpec, ScheduleSpec } from '../../../shared/studio';

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
  delta: number;
  batch: number;
  schedule: ScheduleSpec;
}

const NAMES = [
  'lr',
  'momentum',
  'nesterov',
  'betas',
  'eps',
  'alpha',
  'weightDecay',
  'l1',
  'l2',
  'clip',
  'delta',
  'batch',
  'schedule',
] as const;

/** The rates among the things that a change says. */
function ratesOf(change: Change): Partial<Rates> {
  return Object.fromEntries(NAMES.flatMap((name) => (change[name] === undefined ? [] : [[name, change[name]]])));
}

export function ratesAt(spec: NetSpec, changes: readonly Change[], step: number): Rates {
  const { kind: _, ...own } = spec.optimizer;
  const { l1, l2, clip, batch, schedule } = spec;
  const due = changes.filter((change) => change.step <= step).map(ratesOf);
  return Object.assign({ ...own, l1, l2, clip, batch, schedule, delta: spec.loss.delta }, ...due);
}

/** Rates as a network's own, for one that begins with them; those that are not given stay. */
export function withRates(spec: NetSpec, rates: Partial<Rates>): NetSpec {
  const { l1 = spec.l1, l2 = spec.l2, clip = spec.clip, delta = spec.loss.delta } = rates;
  const { batch = spec.batch, schedule = spec.schedule } = rates;
  const { l1: _1, l2: _2, clip: _c, delta: _d, batch: _b, schedule: _s, ...own } = rates;
  const loss = { ...spec.loss, delta };
  return { ...spec, optimizer: { ...spec.optimizer, ...own }, loss, l1, l2, clip, batch, schedule };
}
