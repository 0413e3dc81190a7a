/** The network studio in English. Has exactly the messages of zh-CN: the compiler compares the two. */

import type {
  ACTIVATIONS,
  DATA_KINDS,
  INITS,
  LOSSES,
  NORMS,
  OPTIMIZERS,
  Refusal,
  SCHEDULES,
} from '../../../shared/studio';
import type { NonFinite } from '../../../shared/studio-calls';
import { barEn } from '../../locale/bar';
import { mono, phrase } from '../../locale/phrase';
import { shortNumber } from '../../model/numbers';
import type { Hint } from '../model/hints';
import type { Preset } from '../model/presets';
import type { Phase, StudioUnit } from '../model/stages';
import type { StudioWords } from './words';
import type { NetSentences } from './zh-cn';

type Names<T extends readonly string[]> = Readonly<Record<T[number], string>>;

const percent = (share: number): string => `${Math.round(share * 100)}%`;
const count = (n: number | null, one: string): string => `${n} ${one}${n === 1 ? '' : 's'}`;

const activations: Names<typeof ACTIVATIONS> = {
  linear: 'linear',
  relu: 'ReLU',
  leaky_relu: 'leaky ReLU',
  elu: 'ELU',
  gelu: 'GELU',
  silu: 'SiLU',
  sigmoid: 'sigmoid',
  tanh: 'tanh',
  softplus: 'softplus',
  sine: 'sine',
  step: 'step (gradient 0)',
};

const losses: Names<typeof LOSSES> = {
  mse: 'mean squared error',
  l1: 'absolute error (L1)',
  huber: 'Huber',
  bce: 'binary cross-entropy (logits)',
  cross_entropy: 'cross-entropy',
};

const norms: Names<typeof NORMS> = { none: 'none', batch: 'batch norm', layer: 'layer norm' };

const say: NetSentences = {
  rest: ({ step, epoch, loss }) =>
    loss === null
      ? phrase`Not trained yet: these are the initial weights.`
      : phrase`After ${count(step, 'update')}, epoch ${epoch}; the last batch’s loss was ${mono(loss)}.`,
  batch: ({ step, epoch, batch, rows, lr }) =>
    phrase`Update ${step} (epoch ${epoch}, batch ${batch}): ${count(rows, 'row')} at learning rate ${mono(lr)}. Press forward to watch it happen.`,
  linear: ({ l, value, sample }) =>
    phrase`Layer ${l}: ${mono(`z⁽${l}⁾ = W⁽${l}⁾ a⁽${l - 1}⁾ + b⁽${l}⁾`)} is ${mono(value)} for row ${sample}.`,
  norm: ({ l, norm, value, sample }) => phrase`Layer ${l}: after ${norms[norm]} row ${sample} is ${mono(value)}.`,
  skip: ({ l, from, value, sample }) =>
    phrase`Layer ${l}: the skip adds the output of layer ${from}; row ${sample} becomes ${mono(value)}.`,
  activation: ({ l, activation, value, sample }) =>
    activation === 'linear'
      ? phrase`Layer ${l} has no activation: ${mono(`a⁽${l}⁾ = z⁽${l}⁾`)} = ${mono(value)} for row ${sample}.`
      : phrase`Layer ${l}: ${mono(`a⁽${l}⁾ = ${activation}(z⁽${l}⁾)`)} is ${mono(value)} for row ${sample}.`,
  dropout: ({ l, dropped, units, sample }) =>
    phrase`Layer ${l}: dropout leaves out ${dropped} of ${units} units for row ${sample} and scales the others up.`,
  loss: ({ loss, value, rows }) =>
    phrase`The loss is the ${losses[loss]} averaged over ${count(rows, 'row')}: ${mono(`L = ${value}`)}. Backward starts here.`,
  delta: ({ l, last, value, norm, sample }) =>
    last
      ? phrase`The loss by the output: ${mono(`δ⁽${l}⁾ = ∂L/∂z⁽${l}⁾`)} is ${mono(value)} for row ${sample}; |δ| of the batch is ${mono(norm)}.`
      : phrase`δ flows left: ${mono(`δ⁽${l}⁾ = σ′(z⁽${l}⁾) ⊙ W⁽${l + 1}⁾ᵀ δ⁽${l + 1}⁾`)} is ${mono(value)} for row ${sample}; |δ| of the batch is ${mono(norm)}.`,
  gradient: ({ l, norm, rows }) =>
    phrase`The .grad of layer ${l}: ${mono(`∂L/∂W⁽${l}⁾ = Σ δ⁽${l}⁾ a⁽${l - 1}⁾ᵀ`)} over ${count(rows, 'row')}, |∂L/∂W| = ${mono(norm)}.`,
  clip: ({ norm, most, clipped }) =>
    clipped
      ? phrase`Clipping: the norm of all gradients, ${mono(norm)}, exceeds ${mono(most)}, so all are scaled down.`
      : phrase`Clipping: the norm of all gradients, ${mono(norm)}, does not exceed ${mono(most)}; nothing changes.`,
  update: ({ step, optimizer, lr, most, name }) =>
    phrase`Update ${step}: ${mono(optimizer)} at learning rate ${mono(lr)} moves the parameters against .grad; ${mono(name)} moves most, by ${mono(most)}.`,
};

const refusals: { readonly [K in Refusal['code']]: (refused: Refusal) => string } = {
  spec: ({ message }) => `The description of this network is wrong: ${message}`,
  'skip-order': ({ layer }) => `The skip of layer ${(layer ?? 0) + 1} has to come from an earlier layer.`,
  'skip-width': ({ layer, have, want }) =>
    `Layer ${(layer ?? 0) + 1} has ${count(have, 'unit')}, the layer its skip comes from has ${want}: they have to be equal.`,
  'output-units': ({ have, want }) => `The output has ${count(have, 'unit')}; this loss and these data want ${want}.`,
  'loss-data': () => 'Cross-entropy is for classes, and these targets are numbers. Take squared error, L1 or Huber.',
  'norm-one': ({ have }) =>
    `Batch norm cannot take a variance over ${count(have, 'row')}: change the batch size or the number of rows.`,
  feature: ({ name }) => `These data have no column ${name}.`,
  rows: () => 'There is no row to train with: make the training part larger.',
  row: ({ have }) => `Row ${have} is not as long as the first, or has no class.`,
  parameter: ({ name }) => `There is no parameter ${name}.`,
  index: ({ name, have, want }) => `Index ${have} of ${name} is out of range: it has to be below ${want}.`,
  momentum: () => 'The momentum of this optimiser is fixed when training starts; only that of SGD can be changed.',
  memory: () => 'Out of memory: take fewer rows, fewer units or smaller batches.',
};

const stops: Readonly<Record<NonFinite['phase'], string>> = {
  forward: 'the forward pass',
  loss: 'the loss',
  backward: 'the backward pass',
  update: 'the update',
};
const operations: Readonly<Record<string, string>> = {
  linear: 'W a + b',
  norm: 'normalisation',
  skip: 'the skip',
  activation: 'the activation',
  dropout: 'dropout',
  loss: 'the loss',
  penalty: 'the penalty',
  weight: 'the weight',
  bias: 'the bias',
  scale: 'the norm’s scale',
  shift: 'the norm’s shift',
  clip: 'clipping',
};

function hint(of: Hint): string {
  switch (of.kind) {
    case 'vanishing':
      return `Vanishing gradients: from layer ${of.last} to layer 1 δ shrinks ${shortNumber(of.times, 2)} times, and the early layers hardly learn. ${of.sigmoid ? 'The slope of sigmoid is at most 0.25, so each layer keeps a quarter or less. ' : ''}Try ReLU, Kaiming or Xavier initialisation, or a skip.`;
    case 'exploding':
      return `Exploding gradients: |∂L/∂z| of layer ${of.layer} is ${shortNumber(of.size, 2)}. Try a smaller learning rate, clipping, or another initialisation.`;
    case 'dead':
      return `${percent(of.share)} of layer ${of.layer}’s units have slope 0 for the whole batch: they are dead, get no δ, and cannot come back by themselves. Try a smaller learning rate, other biases, or leaky ReLU.`;
    case 'saturated':
      return `${percent(of.share)} of layer ${of.layer}’s values are where the activation is flat, with a slope near 0. Try smaller weights or normalisation.`;
    case 'symmetric':
      return `All weights of layer ${of.layer} are equal: its units get the same gradient and stay equal for ever, as if there were one. Take a random initialisation.`;
    case 'still':
      return `∂L/∂W of layer ${of.layer} is all 0: this layer does not move.`;
    case 'fast':
      return `One update is ${shortNumber(10 ** of.ratio, 2)} times the size of the weights (about 0.001 is usual): the learning rate is probably too high.`;
    case 'slow':
      return `One update is only ${shortNumber(10 ** of.ratio, 2)} times the size of the weights (about 0.001 is usual): the learning rate is probably too low.`;
  }
}

const kinds: Names<typeof DATA_KINDS> = {
  circle: 'circle',
  xor: 'xor',
  gauss: 'two blobs',
  spiral: 'spiral',
  moons: 'moons',
  rings: 'rings',
  classes: 'classes',
  plane: 'plane',
  waves: 'waves',
  curve: 'curve',
  points: 'own points',
};
const inits: Names<typeof INITS> = {
  default: 'PyTorch default',
  xavier_uniform: 'Xavier uniform',
  xavier_normal: 'Xavier normal',
  kaiming_uniform: 'Kaiming uniform',
  kaiming_normal: 'Kaiming normal',
  zeros: 'zeros',
  constant: 'constant',
};
const optimizers: Names<typeof OPTIMIZERS> = {
  sgd: 'SGD',
  rmsprop: 'RMSprop',
  adam: 'Adam',
  adamw: 'AdamW',
  adagrad: 'Adagrad',
};
const schedules: Names<typeof SCHEDULES> = {
  none: 'constant',
  step: 'step decay',
  cosine: 'cosine annealing',
  exponential: 'exponential decay',
  warmup: 'linear warm-up',
};
const studioUnits: Readonly<Record<StudioUnit, string>> = {
  operation: 'operation',
  layer: 'layer',
  update: 'to the update',
  batch: 'batch',
  epoch: 'epoch',
};
const phases: Readonly<Record<Phase, string>> = { forward: 'forward', backward: 'backward', update: 'update' };
const presets: Readonly<Record<Preset, { title: string; see: string }>> = {
  first: { title: 'Circle: a first network', see: 'A 2-8-8 tanh network surrounds the circle in a few epochs.' },
  xor: { title: 'xor', see: 'No straight line parts them; one hidden layer does.' },
  spiral: { title: 'Spiral', see: 'Easier with Adam and a few sines as inputs.' },
  curve: { title: 'A curve of one input', see: 'How a network bends a line: each unit gives a piece.' },
  vanishing: {
    title: 'Vanishing gradient: 10 sigmoid layers',
    see: 'Switch to backward and see δ fade layer by layer; then look at the gradient flow.',
  },
  healthy: { title: 'The same 10 layers with ReLU', see: 'As deep, and δ gets through.' },
  dead: { title: 'Dead ReLU', see: 'Six of layer 1’s eight units are dead; their .grad stays 0.' },
  zeros: { title: 'Zero initialisation', see: 'Nothing breaks the symmetry: the hidden layers’ gradients are all 0.' },
  fast: {
    title: 'Too high a learning rate',
    see: 'inf or nan within a few updates; it stops at the operation that made it.',
  },
};

export const studioEn: StudioWords = {
  ...barEn,
  pageTitle: 'Gradwalk network studio',
  pageDescription: 'Build a neural network by hand, watch it learn, and see where every derivative comes from.',
  copied: 'Link copied',
  linkTooLong: 'The network and its data are too large for a link',
  linkUnreadable: 'The network in the link cannot be read',
  studio: 'Network studio',
  presets: 'Examples',
  preset: presets,
  runs: 'Compare',
  keepRun: 'Keep this run',
  runsNote: 'Keep it, change one setting, then compare in lockstep: both networks train step by step together.',
  runNumber: (n) => `Run ${n}`,
  runName: 'Name',
  runAt: (step, loss) => `${count(step, 'update')}, training loss ${shortNumber(loss)}`,
  compare: 'In lockstep',
  compareWith: (name) => `Compare with “${name}” in lockstep`,
  open: 'Open',
  openRun: (name) => `Open “${name}”`,
  drop: 'Drop',
  dropRun: (name) => `Drop “${name}”`,
  otherCourse: 'Data, seed or batches differ: not all of the difference is the network’s.',
  view: 'Show',
  views: { own: 'own', other: 'the other', difference: 'difference' },
  files: 'Files',
  formats: {
    pytorch: 'PyTorch program, with assertions',
    json: 'Weights as JSON',
    safetensors: 'Weights as safetensors',
    csv: 'Data as CSV',
  },
  savePicture: 'Picture of the network as PNG',
  openWeights: 'Open weights (JSON or safetensors)',
  undo: 'Undo',
  redo: 'Redo',

  data: 'Data',
  dataKind: 'Kind of data',
  kinds,
  ownData: 'Own data',
  ownNote:
    'Each line some inputs and, last, the target (a class or a number), separated by commas, semicolons or tabs; a header may come first.',
  ownText: 'Data as text',
  openCsv: 'Open a CSV file',
  target: 'The target is',
  targets: { auto: 'as it looks', classification: 'a class', regression: 'a number' },
  useRows: 'Use these data',
  takeOver: 'Make the present data my own, to add and remove points',
  rowsRead: (rows, columns) => `${count(rows, 'row')} with ${count(columns, 'input')}.`,
  badLine: (line, why, have, want) =>
    why === 'fields'
      ? `Line ${line} has ${count(have, 'column')}, not ${want}`
      : `Line ${line}, column ${have} is no number`,
  badMore: (n) => `and ${n} more`,
  badNote: 'These lines are not used; the text keeps them:',
  csvProblems: {
    empty: 'There is no row to use.',
    'one-column': 'There is one column only: it takes an input and a target at least.',
    classes: 'The last column has more than 10 classes.',
    rows: 'There are more than 200000 rows.',
  },
  classIs: (of, label) => `class ${of} = ${label}`,
  pen: 'Draw points',
  penClass: 'Class to draw',
  penValue: 'Target',
  newClass: 'a new class',
  eraser: 'eraser',
  penNote:
    'Click in the picture to add a point; the eraser removes the nearest. Keys: arrows move the cross, Enter draws.',
  noise: 'Noise',
  rows: 'Rows',
  split: 'For training',
  classes: 'Classes',
  dataSeed: 'Data seed',
  netSeed: 'Network seed',
  features: 'Input columns',

  training: 'Training',
  loss: 'Loss',
  losses,
  optimizer: 'Optimizer',
  optimizers,
  lr: 'Learning rate',
  slower: 'Next smaller learning rate',
  faster: 'Next larger learning rate',
  batchSize: 'Batch size',
  moreTraining: 'Momentum, schedule, penalties, clipping',
  momentum: 'Momentum',
  weightDecay: 'Weight decay',
  schedule: 'Schedule',
  schedules,
  every: 'Each',
  everys: { step: 'update', epoch: 'epoch' },
  period: 'Period',
  floor: 'Lowest rate',
  startFactor: 'Start factor',
  clip: 'Gradient clipping (0: none)',
  shuffle: 'Shuffle each epoch',

  inputs: 'Inputs',
  layerName: (at, layers) => (at === layers - 1 ? 'Output' : `Hidden ${at + 1}`),
  layer: 'Layer',
  inputName: (name) => `Input ${name}`,
  unitName: (of, unit) => `${of}, unit ${unit}`,
  unitsLabel: 'Units of the network: arrows move, Enter selects',
  unitsOf: (name) => `Units of ${name}`,
  moreUnits: (name) => `Add a unit to ${name}`,
  fewerUnits: (name) => `Remove a unit from ${name}`,
  outputUnits: 'Loss and data decide how many units the output has',
  pullUnits: 'Drag up or down to change the number of units',
  settingsOf: (name) => `Settings of ${name}`,
  addLayerAt: (at) => `Add a layer here (as layer ${at + 1})`,
  removeLayer: 'Remove layer',
  earlier: 'Earlier',
  later: 'Later',
  activation: 'Activation',
  activations,
  bias: 'Bias',
  noBias: 'no bias',
  init: 'Initialisation',
  inits,
  constant: 'Constant',
  norm: 'Normalisation',
  norms,
  normShort: { none: '', batch: 'BN', layer: 'LN' },
  dropout: 'Dropout p',
  skip: 'Skip',
  noSkip: 'none',
  skipFrom: (l) => `from layer ${l}`,

  mode: 'Direction',
  modes: { forward: 'Forward', backward: 'Backward' },
  showing: { forward: 'Activations flow right; lines are weights', backward: 'δ flows left; lines are ∂L/∂W' },
  signs: 'Solid: positive, dashed: negative; thicker: larger',

  output: 'Output',
  surfaceLabel: (score, number) =>
    number
      ? `What the network says all over the plane; R² of the training rows ${shortNumber(score)}`
      : `How the network decides all over the plane; training accuracy ${percent(score)}`,
  showTest: 'Test points',
  bands: 'In bands',
  classNamed: (of) => `class ${of}`,
  lossShort: 'Loss',
  accuracy: 'Accuracy',
  train: 'Training',
  test: 'Test',
  curveOf: 'Curve',
  curvesLabel: 'Curves for training and test rows; the table above has the numbers',
  logScale: 'log scale',
  step: 'update',

  details: 'In detail',
  parts: {
    equations: 'Equations',
    flow: 'Gradient flow',
    tables: 'Tables',
    histograms: 'Histograms',
    confusion: 'Confusion',
  },
  nothingYet: 'There are numbers here as soon as the network is built.',
  notYet: 'The backward pass has not come to this layer yet.',
  sample: 'Row',
  sampleOf: (row, rows) => `${row} / ${rows}`,
  deltaOfLoss: (loss, rows) =>
    loss === 'cross_entropy'
      ? `Cross-entropy: δ = (softmax(z) − y) / ${rows}, since the loss is the mean over ${count(rows, 'row')}.`
      : loss === 'bce'
        ? `Binary cross-entropy: δ = (σ(z) − y) / ${rows}, since the loss is the mean over ${count(rows, 'row')}.`
        : `The loss is the mean over ${count(rows, 'row')}, so each row’s δ carries 1/${rows}.`,
  sumOverRows: (rows) => `Written out is this row’s addend; .grad is the sum over all ${rows} rows.`,
  unitsOfRow: (row) => `Units (row ${row})`,
  unitColumn: 'Unit',
  partOf: (name) => `What of ${name}`,
  before: 'before',
  after: 'after',
  updateColumn: 'update',
  isSaid: 'is ＼ said',
  histogramOf: { activations: 'Activations', weights: 'Weights', gradients: 'Gradients' },
  measures: {
    delta: '|∂L/∂z|',
    weightGrad: '|∂L/∂W|',
    saturated: 'saturated',
    dead: 'dead',
    ratio: 'log₁₀ update:data',
  },
  measureHelp: {
    delta: 'Norm of the layer’s δ over the batch',
    weightGrad: 'Norm of the layer’s .grad',
    saturated: 'Share of activations whose slope is below 5% of its most',
    dead: 'Share of units whose slope is 0 for the whole batch',
    ratio: 'Deviation of the update over that of the weights, as log₁₀; about -3 is good',
  },
  boundHelp: 'Were all weights 1, d sigmoid layers would leave at most 0.25ᵈ |δ|',
  measuredAt: (step) => `Measured at update ${step + 1}`,
  stripOf: 'Strip',
  stripNote: 'A column an update; click one to go there.',
  stripScale: {
    delta: 'blue 10⁻⁹, white 10⁻⁴, orange 10',
    weightGrad: 'blue 10⁻⁹, white 10⁻⁴, orange 10',
    saturated: 'white 0%, orange 100%',
    dead: 'white 0%, orange 100%',
    ratio: 'blue -6, white -3 (good), orange 0',
  },
  stripLabel: (name) => `${name} of each layer, a column an update`,
  hint,

  inspector: 'Selected',
  pickSomething: 'Click a unit or a connection to see its value, δ, .grad and update.',
  close: 'Close',
  incoming: 'Incoming connections',
  from: 'From',
  weightFrom: (name) => `Select the weight from ${name}`,
  theUnit: 'its unit',
  setValue: 'Set to',
  slider: 'Slide',
  frozen: 'Frozen',
  sumOf: (rows) => `One addend for each of ${rows} rows`,

  transport: 'Training',
  rewind: 'Back to the initial weights',
  back: 'Step back',
  forward: 'Step forward',
  play: 'Play',
  pause: 'Pause',
  unit: 'Step',
  studioUnits,
  speed: 'Speed',
  perSecond: (n) => (Number.isFinite(n) ? `${n} per second` : 'full speed'),
  phases,
  stagePosition: 'Within one update',
  stageOf: (stage, stages) => `stage ${stage} of ${stages}`,
  timePosition: 'Time of the training',
  stepOf: (step, latest) => `${count(step, 'update')}, of ${latest} so far`,
  epochOf: (epoch) => count(epoch, 'epoch'),
  stepCount: (step) => count(step, 'update'),
  say,
  refused: (refusal) => refusals[refusal.code](refusal),
  stopped: ({ step, phase, layer, op, kind }) =>
    `Stopped at update ${step + 1}: in ${stops[phase]}, ${operations[op] ?? op}${layer === null ? '' : ` of layer ${layer + 1}`} was the first to give ${kind}.`,
  stepBack: 'Back to before this update',
  failed: 'The engine has stopped.',
  tryAgain: 'Try again',
};
