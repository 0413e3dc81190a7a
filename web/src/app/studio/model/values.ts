/** Numbers of one step at the places where they belong. Pure. */
import type { MomentLayer, MomentParameter, NetMoment } from '../../../shared/studio-calls';
import type { Cursor, Stage } from './stages';

/** What is looked at: a unit (of a column: 0 the inputs), or a weight by the units at its ends. */
export type Selection =
  | { readonly kind: 'unit'; readonly column: number; readonly unit: number }
  | { readonly kind: 'weight'; readonly column: number; readonly unit: number; readonly input: number };

export function parameterOf(moment: NetMoment, layer: number, role: 'weight' | 'bias'): MomentParameter | null {
  const name = `layer${layer + 1}.${role}`;
  return moment.parameters.find((each) => each.name === name) ?? null;
}

/** One row of a matrix of rows × units. */
export function rowOf(values: Float32Array, row: number, units: number): Float32Array {
  return values.subarray(row * units, (row + 1) * units);
}

/** How far a moment has come: which of its numbers exist by now. */
export interface Reached {
  /** Layers, from 0, whose z and whose output are there. */
  readonly z: number;
  readonly out: number;
  readonly loss: boolean;
  /** The last layers, down to this index, have δ and `.grad`. */
  readonly delta: number;
  readonly grad: number;
  readonly updated: boolean;
}

/** The loss gives the last layer its δ. */
export function reachedAt(stages: readonly Stage[], stage: number, layers: number): Reached {
  let reached: Reached = { z: -1, out: -1, loss: false, delta: layers, grad: layers, updated: false };
  for (const each of stages.slice(0, stage + 1)) {
    if (each.kind === 'linear') reached = { ...reached, z: each.layer };
    else if (each.kind === 'activation' || each.kind === 'dropout') reached = { ...reached, out: each.layer };
    else if (each.kind === 'loss') reached = { ...reached, loss: true };
    else if (each.kind === 'delta') reached = { ...reached, delta: each.layer };
    else if (each.kind === 'gradient') reached = { ...reached, grad: each.layer };
    else if (each.kind === 'update') reached = { ...reached, updated: true };
  }
  return reached;
}

/** Before the first stage all that a whole step has is shown. */
export function everything(layers: number): Reached {
  return { z: layers - 1, out: layers - 1, loss: true, delta: 0, grad: 0, updated: true };
}

export function shownAt(stages: readonly Stage[], { stage }: Cursor, layers: number): Reached {
  return stage === 0 ? everything(layers) : reachedAt(stages, stage, layers);
}

/** Σ over the rows of the batch: the addends of one element of ∂L/∂W, or of ∂L/∂b where there is no input. */
export function addends(
  moment: NetMoment,
  layer: number,
  unit: number,
  input: number | null,
): { delta: number; a: number }[] {
  const own = moment.layers[layer];
  if (!own) return [];
  const units = own.z.length / moment.rows.length;
  const before = inputsTo(moment, layer);
  const width = before.length / moment.rows.length;
  return moment.rows.map((_, row) => ({
    delta: own.zGrad[row * units + unit] ?? Number.NaN,
    a: input === null ? 1 : (before[row * width + input] ?? Number.NaN),
  }));
}

/** What a layer sees: rows × its inputs. */
export function inputsTo({ inputs, layers }: NetMoment, layer: number): Float32Array {
  return layer === 0 ? inputs : ((layers[layer - 1] as MomentLayer | undefined)?.out ?? new Float32Array());
}

/** An element of a parameter with all that is known of it. */
export interface Entry {
  readonly name: string;
  readonly index: number;
  readonly before: number;
  readonly grad: number;
  readonly after: number;
  readonly frozen: boolean;
  readonly state: readonly { readonly name: string; readonly value: number }[];
}

export function entryOf(
  moment: NetMoment,
  layer: number,
  role: 'weight' | 'bias',
  unit: number,
  input = 0,
): Entry | null {
  const parameter = parameterOf(moment, layer, role);
  if (!parameter) return null;
  const width = role === 'weight' ? inputsTo(moment, layer).length / moment.rows.length : 1;
  const index = unit * width + input;
  const at = (values: Float32Array): number => values[index] ?? Number.NaN;
  return {
    name: parameter.name,
    index,
    before: at(parameter.before),
    grad: at(parameter.grad),
    after: at(parameter.after),
    frozen: parameter.frozen.includes(index),
    state: parameter.state.map(({ name, values }) => ({
      name,
      value: values.length === 1 ? (values[0] ?? 0) : at(values),
    })),
  };
}

export interface Fact {
  readonly symbol: string;
  readonly value: number;
}

/** The numbers of what is looked at, for one row of the batch, by their symbols. */
export function briefOf(selection: Selection, moment: NetMoment, sample: number): Fact[] {
  const { column, unit } = selection;
  const row = Math.min(sample, moment.rows.length - 1);
  const of = (values: Float32Array): number => values[row * (values.length / moment.rows.length) + unit] ?? Number.NaN;
  if (column === 0) return [{ symbol: 'a', value: of(moment.inputs) }];
  const layer = moment.layers[column - 1];
  if (!layer) return [];
  if (selection.kind === 'weight') {
    const entry = entryOf(moment, column - 1, 'weight', unit, selection.input);
    return entry
      ? [
          { symbol: 'w', value: entry.before },
          { symbol: '∂L/∂w', value: entry.grad },
          { symbol: 'Δw', value: entry.after - entry.before },
        ]
      : [];
  }
  const bias = entryOf(moment, column - 1, 'bias', unit);
  return [
    { symbol: 'z', value: of(layer.z) },
    { symbol: 'a', value: of(layer.a) },
    { symbol: 'δ', value: of(layer.delta) },
    ...(bias
      ? [
          { symbol: 'b', value: bias.before },
          { symbol: '∂L/∂b', value: bias.grad },
          { symbol: 'Δb', value: bias.after - bias.before },
        ]
      : []),
  ];
}
