/** What the parts of a network and of its training are called, in English. */

import type { ACTIVATIONS, DATA_KINDS, INITS, LOSSES, NORMS, OPTIMIZERS, SCHEDULES } from '../../../shared/studio';
import type { Preset } from '../model/presets';
import type { Phase, StudioUnit } from '../model/stages';

type Names<T extends readonly string[]> = Readonly<Record<T[number], string>>;

export const activations: Names<typeof ACTIVATIONS> = {
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

export const losses: Names<typeof LOSSES> = {
  mse: 'mean squared error',
  l1: 'absolute error (L1)',
  huber: 'Huber',
  bce: 'binary cross-entropy (logits)',
  cross_entropy: 'cross-entropy',
};

export const norms: Names<typeof NORMS> = { none: 'none', batch: 'batch norm', layer: 'layer norm' };

export const kinds: Names<typeof DATA_KINDS> = {
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

export const inits: Names<typeof INITS> = {
  default: 'PyTorch default',
  xavier_uniform: 'Xavier uniform',
  xavier_normal: 'Xavier normal',
  kaiming_uniform: 'Kaiming uniform',
  kaiming_normal: 'Kaiming normal',
  zeros: 'zeros',
  constant: 'constant',
};

export const optimizers: Names<typeof OPTIMIZERS> = {
  sgd: 'SGD',
  rmsprop: 'RMSprop',
  adam: 'Adam',
  adamw: 'AdamW',
  adagrad: 'Adagrad',
};

export const schedules: Names<typeof SCHEDULES> = {
  none: 'constant',
  step: 'step decay',
  cosine: 'cosine annealing',
  exponential: 'exponential decay',
  warmup: 'linear warm-up',
};

export const studioUnits: Readonly<Record<StudioUnit, string>> = {
  operation: 'operation',
  layer: 'layer',
  update: 'to the update',
  batch: 'batch',
  epoch: 'epoch',
};

export const phases: Readonly<Record<Phase, string>> = { forward: 'forward', backward: 'backward', update: 'update' };

export const presets: Readonly<Record<Preset, { title: string; see: string }>> = {
  first: { title: 'Circle: a first network', see: 'A 2-8-8 tanh network surrounds the circle in a few epochs.' },
  xor: { title: 'xor', see: 'No straight line separates them; one hidden layer does.' },
  spiral: { title: 'Spiral', see: 'Easier with Adam and a few sines as inputs.' },
  curve: { title: 'A curve of one input', see: 'How a network bends a line: each unit contributes a piece.' },
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
