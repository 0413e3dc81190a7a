/** What page and worker say to each other about networks that train, and the checks of the answers. */
import { arrayOf, type Check, count, fail, fields, finite, id, isRecord, oneOf, orNull, string } from './check';
import { type Change, type NetSpec, REFUSAL_CODES, type Refusal, type TASKS } from './studio';

/** One network that trains. The page makes the numbers, as with `RunId`. */
export type NetId = number & { readonly brand: 'NetId' };

export interface NetParameter {
  name: string;
  shape: number[];
  /** The layer it belongs to, from 0. */
  layer: number;
  role: 'weight' | 'bias' | 'scale' | 'shift';
}

/** A network as it stands after `step` updates: before the step of that number. */
export interface NetState {
  step: number;
  epoch: number;
  /** The batch of its epoch that comes next. */
  batch: number;
  /** Of the update that comes next. */
  lr: number;
  /** Of the last batch, penalties not counted; NaN before the first step. */
  loss: number;
  /** Over all rows, dropout off. */
  train: Score;
  /** null: there are no rows to test with. */
  test: Score | null;
  /** What the last step made that is no number; the step is done. */
  stop: NonFinite | null;
  /** The changes up to here and beyond, in the order of their steps. */
  changes: Change[];
}

export interface Score {
  loss: number;
  /** Of classes: fraction that is right. Of numbers: R². */
  score: number;
}

/** The first operation of a step whose result has a NaN or an infinity. */
export interface NonFinite {
  step: number;
  phase: 'forward' | 'loss' | 'backward' | 'update';
  /** null: of the loss, of the penalty, of all gradients. */
  layer: number | null;
  /** linear, norm, skip, activation, dropout, loss, penalty, weight, bias, scale, shift, clip. */
  op: string;
  kind: 'nan' | 'inf';
}

export interface NetOpened {
  state: NetState;
  parameters: NetParameter[];
  /** Running means and variances. */
  buffers: NetParameter[];
  layers: { inputs: number; units: number; parameters: number }[];
  /** Names of the columns the network sees. */
  features: string[];
  task: (typeof TASKS)[number];
  /** 0: numbers. */
  classes: number;
  /** Batches of an epoch, and rows of the last one. */
  batches: number;
  lastBatch: number;
  data: NetData;
}

/** The rows as drawn or given, training rows first. */
export interface NetData {
  dims: number;
  train: number;
  test: number;
  /** (train + test) × dims, and what each is: a class, or a number. */
  inputs: Float32Array;
  targets: Float32Array;
  /** Which row of the points given, or drawn, each is. */
  rows: Float32Array;
  /** Smallest and largest of each dim. */
  low: number[];
  high: number[];
}

/** Evaluations at every `every`th step, and the losses of batches there. */
export interface NetCurve {
  steps: number[];
  batch: Float32Array;
  trainLoss: Float32Array;
  testLoss: Float32Array;
  trainScore: Float32Array;
  testScore: Float32Array;
}

/** All of one step. Matrices are row-major, rows × units (weights: units × inputs). */
export interface NetMoment {
  step: number;
  epoch: number;
  batch: number;
  lr: number;
  loss: number;
  /** What l1 and l2 add to the loss. */
  penalty: number;
  /** Norm of all gradients before clipping; null: they are not clipped. */
  norm: number | null;
  /** Which training rows, counted from 0. */
  rows: number[];
  /** rows × features, and rows × outputs (of cross-entropy rows × 1, the classes). */
  inputs: Float32Array;
  targets: Float32Array;
  layers: MomentLayer[];
  parameters: MomentParameter[];
  stop: NonFinite | null;
}

/** null: the layer has no such part. A gradient is that of the loss (and penalties) by what it is named for. */
export interface MomentLayer {
  /** W a + b */
  z: Float32Array;
  normalized: Float32Array | null;
  /** What goes into the activation: z, normalised, with the skip. δ is its gradient. */
  u: Float32Array;
  /** σ(u), and σ′(u) */
  a: Float32Array;
  slope: Float32Array;
  /** 0, or 1 / (1 - p) */
  mask: Float32Array | null;
  /** What the next layer sees. */
  out: Float32Array;
  outGrad: Float32Array;
  aGrad: Float32Array;
  delta: Float32Array;
  /** δ itself where there is no normalisation. */
  zGrad: Float32Array;
}

export interface MomentParameter {
  name: string;
  before: Float32Array;
  /** `.grad`, and before clipping where they are clipped. */
  grad: Float32Array;
  unclipped: Float32Array | null;
  after: Float32Array;
  /** Of the optimiser, after the step, by PyTorch's names (momentum_buffer, exp_avg, …). */
  state: { name: string; values: Float32Array }[];
  /** Elements that no update moves. */
  frozen: number[];
}

/** Values of all units of all layers (after dropout's place, dropout off) where asked: units × points. */
export interface NetLayers {
  step: number;
  layers: Float32Array[];
}

/** What is drawn of a network: `resolution` points along a side; of one input (`dims` 1), points in all. */
export interface NetLook {
  resolution: number;
  low: [number, number];
  high: [number, number];
  dims: number;
}
export interface NetLooked {
  maps: NetLayers;
  moment: NetMoment;
}

/** What is measured in each of `steps` steps: arrays of steps × layers. */
export interface NetFlow {
  steps: number[];
  /** Norms of ∂L/∂z and ∂L/∂W. */
  delta: Float32Array;
  weightGrad: Float32Array;
  /** Fractions: of values where |σ′| is below 5 % of its most, of units where it is 0 for all rows. */
  saturated: Float32Array;
  dead: Float32Array;
  /** log10 of the update's deviation over the weights'. */
  ratio: Float32Array;
}

export interface Histogram {
  low: number;
  high: number;
  counts: Float32Array;
}
export interface NetHistograms {
  step: number;
  layers: { activations: Histogram; weights: Histogram; gradients: Histogram }[];
}

/** Rows: what it is, columns: what the network says; classes × classes counts. */
export interface NetConfusion {
  classes: number;
  train: Float32Array;
  test: Float32Array;
}

export const NET_FORMATS = ['pytorch', 'json', 'safetensors', 'csv'] as const;
export type NetFormat = (typeof NET_FORMATS)[number];

export interface NetCalls {
  /** Builds a network; replaces what the same `net` was. A refusal is an answer, not a failure. */
  netOpen: { in: { net: NetId; spec: NetSpec }; out: NetOpened | { refused: Refusal } };
  /**
   * Trains for at most `steps` steps and about `budget` ms; evaluates at every `every`th step (0: never) and at its
   * end. It stops after a step that made what is no number. With `look` it tells at once what is drawn of its end.
   * A run that is asked for while another is under way ends that one soon, and follows it.
   */
  netRun: {
    in: { net: NetId; steps: number; budget: number; every: number; look: NetLook | null };
    out: { state: NetState; curve: NetCurve; looked: NetLooked | null };
  };
  /** To any step, back or forward, by checkpoints and replay. */
  netSeek: { in: { net: NetId; step: number }; out: NetState };
  /** From this step on, which is the step of the change; forgets changes that lie ahead. */
  netChange: { in: { net: NetId; change: Omit<Change, 'step'> }; out: NetState | { refused: Refusal } };
  /** All of the step of that number; the network stays where it is. */
  netMoment: { in: { net: NetId; step: number }; out: NetMoment };
  /** Over a grid of resolution² points, rows from high y to low y, of two inputs (others 0). */
  netMaps: {
    in: { net: NetId; resolution: number; low: [number, number]; high: [number, number] };
    out: NetLayers;
  };
  /** At `points` places of one input, from low to high. */
  netCurve: { in: { net: NetId; points: number; low: number; high: number }; out: NetLayers };
  /** For rows of inputs, before features are made of them. */
  netPredict: { in: { net: NetId; rows: number[][] }; out: NetLayers };
  /** The `steps` steps from `from` on, measured anew. */
  netFlow: { in: { net: NetId; from: number; steps: number }; out: NetFlow };
  /** Of the step of that number. */
  netHistograms: { in: { net: NetId; step: number; bins: number }; out: NetHistograms };
  netConfusion: { in: { net: NetId }; out: NetConfusion };
  /** pytorch: a program that trains to the present step and asserts values and gradients. */
  netExport: { in: { net: NetId; format: NetFormat }; out: { name: string; bytes: Uint8Array } };
  /** Weights of a file become a change at the present step. */
  netImport: {
    in: { net: NetId; format: 'json' | 'safetensors'; bytes: Uint8Array };
    out: NetState | { refused: Refusal };
  };
  netClose: { in: { net: NetId }; out: null };
}

const number: Check = (value, at) => typeof value === 'number' || fail(at, 'a number');
const floats: Check = (value, at) => value instanceof Float32Array || fail(at, 'a Float32Array');
const score = fields({ loss: number, score: number });
const nonFinite = fields({
  step: count,
  phase: oneOf('forward', 'loss', 'backward', 'update'),
  layer: orNull(count),
  op: string,
  kind: oneOf('nan', 'inf'),
});
const state = fields({
  step: count,
  epoch: count,
  batch: count,
  lr: number,
  loss: number,
  train: score,
  test: orNull(score),
  stop: orNull(nonFinite),
  changes: arrayOf(fields({ step: count })),
});
const parameter = fields({
  name: string,
  shape: arrayOf(count),
  layer: count,
  role: oneOf('weight', 'bias', 'scale', 'shift'),
});
const data = fields({
  dims: id,
  train: count,
  test: count,
  inputs: floats,
  targets: floats,
  rows: floats,
  low: arrayOf(finite),
  high: arrayOf(finite),
});
const refusal = fields({
  code: oneOf(...REFUSAL_CODES),
  layer: orNull(count),
  have: orNull(number),
  want: orNull(number),
  name: orNull(string),
  message: string,
});
const orRefused =
  (check: Check): Check =>
  (value, at) => {
    if (isRecord(value) && 'refused' in value) refusal(value.refused, `${at}.refused`);
    else check(value, at);
  };
const histogram = fields({ low: number, high: number, counts: floats });
const layers = fields({ step: count, layers: arrayOf(floats) });
const opened = fields({
  state,
  parameters: arrayOf(parameter),
  buffers: arrayOf(parameter),
  layers: arrayOf(fields({ inputs: id, units: id, parameters: count })),
  features: arrayOf(string),
  task: oneOf('classification', 'regression'),
  classes: count,
  batches: id,
  lastBatch: id,
  data,
});
const curve = fields({
  steps: arrayOf(count),
  batch: floats,
  trainLoss: floats,
  testLoss: floats,
  trainScore: floats,
  testScore: floats,
});
const momentLayer = fields({
  z: floats,
  normalized: orNull(floats),
  u: floats,
  a: floats,
  slope: floats,
  mask: orNull(floats),
  out: floats,
  outGrad: floats,
  aGrad: floats,
  delta: floats,
  zGrad: floats,
});
const momentParameter = fields({
  name: string,
  before: floats,
  grad: floats,
  unclipped: orNull(floats),
  after: floats,
  state: arrayOf(fields({ name: string, values: floats })),
  frozen: arrayOf(count),
});
const moment = fields({
  step: count,
  epoch: count,
  batch: count,
  lr: number,
  loss: number,
  penalty: number,
  norm: orNull(number),
  rows: arrayOf(count),
  inputs: floats,
  targets: floats,
  layers: arrayOf(momentLayer),
  parameters: arrayOf(momentParameter),
  stop: orNull(nonFinite),
});
const flow = fields({
  steps: arrayOf(count),
  delta: floats,
  weightGrad: floats,
  saturated: floats,
  dead: floats,
  ratio: floats,
});

const answers: { readonly [K in keyof NetCalls]: Check } = {
  netOpen: orRefused(opened),
  netRun: fields({ state, curve, looked: orNull(fields({ maps: layers, moment })) }),
  netSeek: state,
  netChange: orRefused(state),
  netMoment: moment,
  netMaps: layers,
  netCurve: layers,
  netPredict: layers,
  netFlow: flow,
  netHistograms: fields({
    step: count,
    layers: arrayOf(fields({ activations: histogram, weights: histogram, gradients: histogram })),
  }),
  netConfusion: fields({ classes: count, train: floats, test: floats }),
  netExport: fields({
    name: string,
    bytes: (value, at) => value instanceof Uint8Array || fail(at, 'bytes'),
  }),
  netImport: orRefused(state),
  netClose: oneOf(null),
};

/** The answer to one of these calls; throws Malformed. */
export function readNetAnswer<K extends keyof NetCalls>(call: K, given: unknown): NetCalls[K]['out'] {
  answers[call](given, call);
  return given as NetCalls[K]['out'];
}
