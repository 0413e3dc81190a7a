/** What the measured gradients mean, in a few plain findings. Pure; the catalogues have the words. */
import type { Activation, NetSpec } from '../../../shared/studio';
import type { FlowColumn } from '../state/flow';

export type Hint =
  | { kind: 'vanishing'; first: number; last: number; times: number; sigmoid: boolean }
  | { kind: 'exploding'; layer: number; size: number }
  | { kind: 'dead'; layer: number; share: number }
  | { kind: 'flat'; layer: number }
  | { kind: 'saturated'; layer: number; share: number }
  | { kind: 'symmetric'; layer: number }
  | { kind: 'still'; layer: number }
  | { kind: 'fast'; ratio: number }
  | { kind: 'slow'; ratio: number };

const VANISHED = 1e-3;
const HUGE = 100;
/** log10 of update over data: about -3 is a good pace. */
const RATIO = { fast: -1, slow: -5 };

/** Where they have no slope they are 0. Others without one are at a bound: saturated. */
const DIES: readonly Activation[] = ['relu', 'gelu', 'silu'];

const finite = (values: Float32Array): number[] => [...values].filter(Number.isFinite);

function vanishing({ delta }: FlowColumn, spec: NetSpec): Hint[] {
  const [first, last] = [delta[0] ?? 0, delta.at(-1) ?? 0];
  if (delta.length < 3 || first === 0 || !(first < last * VANISHED)) return [];
  const sigmoid = spec.layers.some(({ activation }) => activation === 'sigmoid');
  return [{ kind: 'vanishing', first: 1, last: delta.length, times: last / first, sigmoid }];
}

/** The gravest first, one of a kind. */
export function hintsOf(column: FlowColumn | undefined, spec: NetSpec): Hint[] {
  if (!column) return [];
  const { delta, weightGrad, saturated, dead, ratio } = column;
  const worst = (values: Float32Array): number => values.indexOf(Math.max(...values));
  const hints: Hint[] = [];
  const large = worst(delta);
  if ((delta[large] ?? 0) > HUGE) hints.push({ kind: 'exploding', layer: large + 1, size: delta[large] ?? 0 });
  hints.push(...vanishing(column, spec));
  const same = spec.layers.findIndex(
    ({ init, units }) => units > 1 && (init.kind === 'zeros' || init.kind === 'constant'),
  );
  if (same >= 0 && same < spec.layers.length - 1) hints.push({ kind: 'symmetric', layer: same + 1 });
  const hidden = spec.layers.slice(0, -1);
  const step = hidden.findLastIndex(({ activation }) => activation === 'step');
  if (step >= 0) hints.push({ kind: 'flat', layer: step + 1 });
  const died = dead.map((share, i) => (DIES.includes(hidden[i]?.activation ?? 'linear') ? share : 0));
  const killed = worst(died);
  if ((died[killed] ?? 0) >= 0.5) hints.push({ kind: 'dead', layer: killed + 1, share: died[killed] ?? 0 });
  const bound = saturated.map((share, i) =>
    hidden[i] && hidden[i].activation !== 'step' && (died[i] ?? 0) < 0.5 ? share : 0,
  );
  const full = worst(bound);
  if ((bound[full] ?? 0) >= 0.6) hints.push({ kind: 'saturated', layer: full + 1, share: bound[full] ?? 0 });
  const still = [...weightGrad].indexOf(0);
  if (still >= 0 && hints.length === 0) hints.push({ kind: 'still', layer: still + 1 });
  const paces = finite(ratio);
  const [slowest, fastest] = [Math.min(...paces), Math.max(...paces)];
  if (paces.length > 0 && fastest > RATIO.fast) hints.push({ kind: 'fast', ratio: fastest });
  else if (paces.length > 0 && slowest < RATIO.slow && hints.length === 0) hints.push({ kind: 'slow', ratio: slowest });
  return hints;
}

/** 0.25ᵈ of the last layer's δ: what d sigmoids between leave of it at most, were the weights 1; null: none between. */
export function sigmoidBound(column: FlowColumn, spec: NetSpec, layer: number): number | null {
  const between = spec.layers.slice(layer, -1).filter(({ activation }) => activation === 'sigmoid').length;
  if (between === 0) return null;
  return (column.delta.at(-1) ?? 0) * 0.25 ** between;
}
