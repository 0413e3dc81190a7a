/**
 * The network studio: what a network to train is (a `NetSpec`: plain JSON, in links, files and `gradwalk train`), and
 * what page and worker say to each other about it. Names of parameters are those of the exported PyTorch program:
 * `layer1.weight`, `layer1.bias`, `norm1.weight`, `norm1.bias`, buffers `norm1.running_mean`, `norm1.running_var`.
 */
import { arrayOf, boolean, type Check, fail, fields, finite, listOfLength, oneOf, orNull, string } from './check';

export const DATA_KINDS = [
  'circle',
  'xor',
  'gauss',
  'spiral',
  'moons',
  'rings',
  'classes',
  'plane',
  'waves',
  'curve',
  'points',
] as const;
export type DataKind = (typeof DATA_KINDS)[number];

/** Columns made of the inputs x1, x2; `points` with more inputs have x3, x4, … as well. */
export const FEATURES = ['x1', 'x2', 'x1^2', 'x2^2', 'x1*x2', 'sin(x1)', 'sin(x2)'] as const;

export const ACTIVATIONS = [
  'linear',
  'relu',
  'leaky_relu',
  'elu',
  'gelu',
  'silu',
  'sigmoid',
  'tanh',
  'softplus',
  'sine',
  'step',
] as const;
export type Activation = (typeof ACTIVATIONS)[number];

export const INITS = [
  'default',
  'xavier_uniform',
  'xavier_normal',
  'kaiming_uniform',
  'kaiming_normal',
  'zeros',
  'constant',
] as const;
export const NORMS = ['none', 'batch', 'layer'] as const;
export const LOSSES = ['mse', 'l1', 'huber', 'bce', 'cross_entropy'] as const;
export const OPTIMIZERS = ['sgd', 'rmsprop', 'adam', 'adamw', 'adagrad'] as const;
export const SCHEDULES = ['none', 'step', 'cosine', 'exponential', 'warmup'] as const;
export const TASKS = ['classification', 'regression'] as const;

export interface DataSpec {
  kind: DataKind;
  /** Of the data; which rows are for training is drawn from it, too. */
  seed: number;
  /** Rows in all; of `points`, as many as there are. */
  n: number;
  /** 0 to 1: how far points are off their places, from not at all to nearly anywhere. */
  noise: number;
  /** Fraction of the rows to train with, above 0; the rest is the test set. */
  split: number;
  /** Of spiral, rings and classes: 2 to 10. Of `points`: how many there are. Of others 2. */
  classes: number;
  /** Columns the network sees, at least one; null: the inputs as they are. */
  features: string[] | null;
  /** Of kind `points` only: rows of inputs and, last, the target (a class 0, 1, … or a number). */
  points: { task: (typeof TASKS)[number]; rows: number[][] } | null;
}

/** z = W a + b; normalised; plus `skip`; activation; dropout. The last layer is the output. */
export interface LayerSpec {
  units: number;
  activation: Activation;
  bias: boolean;
  /** default: as nn.Linear; the others set the weight so and the bias to 0. `value` of constant. */
  init: { kind: (typeof INITS)[number]; value: number };
  norm: (typeof NORMS)[number];
  /** Probability, 0 to below 1. */
  dropout: number;
  /** Index of an earlier layer of as many units, whose output is added before the activation. */
  skip: number | null;
}

/** All numbers are there whatever the kind; those that it has no use for are kept for when it changes. */
export interface OptimizerSpec {
  kind: (typeof OPTIMIZERS)[number];
  lr: number;
  /** sgd, rmsprop */
  momentum: number;
  /** sgd; wants a momentum */
  nesterov: boolean;
  /** adam, adamw */
  betas: [number, number];
  /** all but sgd */
  eps: number;
  /** rmsprop */
  alpha: number;
  weightDecay: number;
}

/** As torch.optim.lr_scheduler has them: StepLR, CosineAnnealingLR, ExponentialLR, LinearLR. */
export interface ScheduleSpec {
  kind: (typeof SCHEDULES)[number];
  /** When scheduler.step() is called. */
  every: 'step' | 'epoch';
  /** step_size, T_max, or total_iters: at least 1. */
  period: number;
  /** step, exponential: factor. */
  gamma: number;
  /** cosine: eta_min. */
  floor: number;
  /** warmup: start_factor, above 0 and at most 1. */
  start: number;
}

/** One element of a parameter, row-major; `index` null: all of it. */
export interface Place {
  name: string;
  index: number | null;
}

/** What was changed by hand before the step of that number (0: before the first). */
export interface Change {
  step: number;
  lr?: number;
  momentum?: number;
  weightDecay?: number;
  nesterov?: boolean;
  betas?: [number, number];
  eps?: number;
  alpha?: number;
  l1?: number;
  l2?: number;
  clip?: number | null;
  /** Of huber. */
  delta?: number;
  /** From the next epoch on. */
  batch?: number;
  /** A new one, that begins with the rate as it is. */
  schedule?: ScheduleSpec;
  /** Whole parameters or buffers, row-major. */
  weights?: Record<string, number[]>;
  /** Single elements, after `weights`. */
  set?: { name: string; index: number; value: number }[];
  /** Elements that no update moves any more, and that may move again. */
  freeze?: Place[];
  free?: Place[];
}

export interface NetSpec {
  version: 1;
  /** torch.manual_seed: initial values, order of batches, dropout. */
  seed: number;
  data: DataSpec;
  layers: LayerSpec[];
  /** mse, l1 and huber of classes: one unit, targets -1 and 1, or a unit a class, targets 0 and 1. */
  loss: { kind: (typeof LOSSES)[number]; delta: number };
  optimizer: OptimizerSpec;
  schedule: ScheduleSpec;
  /** Added to the loss: l1 Σ|w| + l2 Σw² over the weights of all layers. */
  l1: number;
  l2: number;
  batch: number;
  /** torch.randperm at each epoch's start. */
  shuffle: boolean;
  /** clip_grad_norm_, null: none. */
  clip: number | null;
  /** In the order of their steps. */
  changes: Change[];
}

/** What an engine does not build, however well-formed. `layer` counts from 0. */
export const REFUSAL_CODES = [
  'spec', // malformed; the message says where
  'skip-order', // the skip starts at no earlier layer
  'skip-width', // have: units of the layer, want: of the one where the skip starts
  'output-units', // have: units of the last layer, want: what loss and data need
  'loss-data', // cross-entropy or BCE of numbers
  'norm-one', // batch norm with a batch of one row; have: the rows of the smallest batch
  'feature', // name: a column that these inputs have not
  'rows', // no row to train with
  'row', // have: the row, from 1, that is not as long as the first, or has no class
  'parameter', // name: there is no such parameter
  'index', // name, have: the index (of a whole: how many there are), want: below this (so many)
  'momentum', // of an optimiser that has begun without one (but for sgd)
  'memory',
] as const;
export interface Refusal {
  code: (typeof REFUSAL_CODES)[number];
  layer: number | null;
  have: number | null;
  want: number | null;
  name: string | null;
  /** In English, for a console. */
  message: string;
}

const within =
  (low: number, high: number): Check =>
  (value, at) => {
    finite(value, at);
    if (Number(value) < low || Number(value) > high) fail(at, `from ${low} to ${high}`);
  };
const whole =
  (low: number, high: number): Check =>
  (value, at) => {
    if (!Number.isSafeInteger(value)) fail(at, 'a whole number');
    within(low, high)(value, at);
  };
const optional =
  (check: Check): Check =>
  (value, at) => {
    if (value !== undefined) check(value, at);
  };
const someOf =
  (check: Check, most: number): Check =>
  (value, at) => {
    arrayOf(check)(value, at);
    const { length } = value as unknown[];
    if (length < 1 || length > most) fail(at, `1 to ${most} of them`);
  };
const above0: Check = (value, at) => {
  finite(value, at);
  if (Number(value) <= 0) fail(at, 'above 0');
};
const below1: Check = (value, at) => {
  within(0, 1)(value, at);
  if (value === 1) fail(at, 'below 1');
};
const not0: Check = (value, at) => {
  within(0, 1)(value, at);
  if (value === 0) fail(at, 'above 0');
};

const seed = whole(0, 2 ** 32 - 1);
const from0 = within(0, Number.MAX_VALUE);
export const LIMITS = { layers: 64, units: 4096, rows: 200_000, columns: 1024, changes: 10_000 } as const;

const checkData = fields({
  kind: oneOf(...DATA_KINDS),
  seed,
  n: whole(1, LIMITS.rows),
  noise: within(0, 1),
  split: not0,
  classes: whole(2, 10),
  features: orNull(someOf(string, LIMITS.columns)),
  points: orNull(fields({ task: oneOf(...TASKS), rows: someOf(someOf(finite, LIMITS.columns + 1), LIMITS.rows) })),
});

const checkLayer = fields({
  units: whole(1, LIMITS.units),
  activation: oneOf(...ACTIVATIONS),
  bias: boolean,
  init: fields({ kind: oneOf(...INITS), value: finite }),
  norm: oneOf(...NORMS),
  dropout: below1,
  skip: orNull(whole(0, LIMITS.layers)),
});

const checkSchedule = fields({
  kind: oneOf(...SCHEDULES),
  every: oneOf('step', 'epoch'),
  period: whole(1, 1_000_000_000),
  gamma: from0,
  floor: from0,
  start: not0,
});

const place = fields({ name: string, index: orNull(whole(0, Number.MAX_SAFE_INTEGER)) });
const checkChange: Check = (value, at) => {
  fields({
    step: whole(0, Number.MAX_SAFE_INTEGER),
    lr: optional(from0),
    momentum: optional(from0),
    weightDecay: optional(from0),
    nesterov: optional(boolean),
    betas: optional(listOfLength(2, below1)),
    eps: optional(from0),
    alpha: optional(within(0, 1)),
    l1: optional(from0),
    l2: optional(from0),
    clip: optional(orNull(above0)),
    delta: optional(above0),
    batch: optional(whole(1, LIMITS.rows)),
    schedule: optional(checkSchedule),
    set: optional(arrayOf(fields({ name: string, index: whole(0, Number.MAX_SAFE_INTEGER), value: finite }))),
    freeze: optional(arrayOf(place)),
    free: optional(arrayOf(place)),
  })(value, at);
  const { weights = {} } = value as Change;
  for (const [name, numbers] of Object.entries(weights)) arrayOf(finite)(numbers, `${at}.weights.${name}`);
};

const checkSpec = fields({
  version: oneOf(1),
  seed,
  data: checkData,
  layers: someOf(checkLayer, LIMITS.layers),
  loss: fields({ kind: oneOf(...LOSSES), delta: above0 }),
  optimizer: fields({
    kind: oneOf(...OPTIMIZERS),
    lr: from0,
    momentum: from0,
    nesterov: boolean,
    betas: listOfLength(2, below1),
    eps: from0,
    alpha: within(0, 1),
    weightDecay: from0,
  }),
  schedule: checkSchedule,
  l1: from0,
  l2: from0,
  batch: whole(1, LIMITS.rows),
  shuffle: boolean,
  clip: orNull(above0),
  changes: arrayOf(checkChange),
});

/** A spec from a link, a file or a program's message; throws Malformed. What fits together the engine says. */
export function readNetSpec(given: unknown): NetSpec {
  checkSpec(given, 'network');
  const spec = given as NetSpec;
  if (spec.data.kind === 'points' && !spec.data.points) fail('network.data.points', 'a list of points');
  if (spec.optimizer.kind === 'sgd' && spec.optimizer.nesterov && spec.optimizer.momentum === 0)
    fail('network.optimizer.momentum', 'above 0, as Nesterov wants');
  if (spec.changes.length > LIMITS.changes) fail('network.changes', `at most ${LIMITS.changes} of them`);
  spec.changes.forEach(({ step }, i) => {
    if (step < (spec.changes[i - 1]?.step ?? 0)) fail(`network.changes[${i}].step`, 'after the one before');
  });
  return spec;
}

export function makeLayer(units: number, activation: Activation): LayerSpec {
  return {
    units,
    activation,
    bias: true,
    init: { kind: 'default', value: 0 },
    norm: 'none',
    dropout: 0,
    skip: null,
  };
}

/** The network that the studio opens with: 2-8-8-1 on the circle. */
export function makeNetSpec(): NetSpec {
  return {
    version: 1,
    seed: 0,
    data: {
      kind: 'circle',
      seed: 0,
      n: 400,
      noise: 0.1,
      split: 0.5,
      classes: 2,
      features: ['x1', 'x2'],
      points: null,
    },
    layers: [makeLayer(8, 'tanh'), makeLayer(8, 'tanh'), makeLayer(2, 'linear')],
    loss: { kind: 'cross_entropy', delta: 1 },
    optimizer: {
      kind: 'sgd',
      lr: 0.03,
      momentum: 0,
      nesterov: false,
      betas: [0.9, 0.999],
      eps: 1e-8,
      alpha: 0.99,
      weightDecay: 0,
    },
    schedule: { kind: 'none', every: 'epoch', period: 30, gamma: 0.9, floor: 0, start: 0.1 },
    l1: 0,
    l2: 0,
    batch: 10,
    shuffle: true,
    clip: null,
    changes: [],
  };
}
