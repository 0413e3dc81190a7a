// Random networks for the trainer's tests: any seed gives as many as are asked for, and among every 44 each activation,
// loss, optimiser, schedule, norm and kind of data is there, with skips, dropout, penalties, clipping and changes.

const ACTIVATIONS = [
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
];
const INITS = ['default', 'xavier_uniform', 'xavier_normal', 'kaiming_uniform', 'kaiming_normal', 'zeros', 'constant'];
const NORMS = ['none', 'none', 'batch', 'layer'];
const CLASSES = ['circle', 'xor', 'gauss', 'spiral', 'moons', 'rings', 'classes', 'points'];
const NUMBERS = ['plane', 'waves', 'curve', 'points'];
const OPTIMIZERS = ['sgd', 'rmsprop', 'adam', 'adamw', 'adagrad'];
const SCHEDULES = ['none', 'step', 'cosine', 'exponential', 'warmup'];
const FEATURES = ['x1', 'x2', 'x1^2', 'x2^2', 'x1*x2', 'sin(x1)', 'sin(x2)'];
const RATES = { sgd: 0.05, rmsprop: 0.005, adam: 0.01, adamw: 0.01, adagrad: 0.05 };

/** Numbers from 0 to below 1: mulberry32. @param {number} seed */
function generator(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** @param {number} count @param {number} seed */
export function makeSpecs(count, seed = 1) {
  return Array.from({ length: count }, (_, i) => makeSpec(i, generator(seed * 1000 + i)));
}

function makeData(random, i, loss) {
  const whole = (low, high) => low + Math.floor(random() * (high - low + 1));
  const kinds = loss === 'bce' || loss === 'cross_entropy' || i % 2 ? CLASSES : NUMBERS;
  const kind = kinds[i % kinds.length];
  const regression = kinds === NUMBERS;
  const classes = kind === 'spiral' || kind === 'rings' || kind === 'classes' || kind === 'points' ? whole(2, 4) : 2;
  const n = whole(30, 90);
  const dims = kind === 'points' ? whole(1, 5) : kind === 'curve' ? 1 : 2;
  const target = (row) => (regression ? Math.fround(random() * 2 - 1) : row % classes);
  const points = {
    task: regression ? 'regression' : 'classification',
    rows: Array.from({ length: n }, (_, row) => [
      ...Array.from({ length: dims }, () => Math.fround(random() * 6 - 3)),
      target(row),
    ]),
  };
  const features = dims === 2 ? FEATURES.filter(() => random() < 0.5) : [];
  return {
    data: {
      kind,
      seed: whole(0, 1000),
      n,
      noise: random() * 0.5,
      split: [1, 0.5, 0.8][i % 3],
      classes,
      features: features.length > 0 ? features : null,
      points: kind === 'points' ? points : null,
    },
    classes: regression ? 0 : classes,
  };
}

function makeLayers(random, i, units) {
  const whole = (low, high) => low + Math.floor(random() * (high - low + 1));
  const hidden = whole(1, 4);
  const widths = Array.from({ length: hidden }, () => [3, 8, 16, 5, 33][whole(0, 4)] ?? 4);
  const layers = [...widths, units].map((width, layer) => ({
    units: width,
    activation: layer === hidden ? 'linear' : ACTIVATIONS[(i + 3 * layer) % ACTIVATIONS.length],
    bias: random() < 0.85,
    init: { kind: i % 3 ? 'default' : INITS[(i / 3 + layer) % INITS.length], value: 0.125 },
    norm: layer === hidden ? 'none' : NORMS[(i + layer) % NORMS.length],
    dropout: layer < hidden && (i + layer) % 3 === 0 ? 0.25 : 0,
    skip: null,
  }));
  for (let layer = 1; layer < hidden; layer += 1) {
    const from = whole(0, layer - 1);
    if (layers[from]?.units === layers[layer]?.units && random() < 0.8) layers[layer].skip = from;
    else if (i % 4 === 0) {
      layers[layer].units = layers[from]?.units;
      layers[layer].skip = from;
    }
  }
  return layers;
}

/** Halves to even, as C's rint. @param {number} n */
const rounded = (n) => (n % 1 === 0.5 ? 2 * Math.round(n / 2) : Math.round(n));

/** A number of rows of which no batch is alone. */
function fitting(batch, train) {
  while (train % Math.min(batch, train) === 1 || batch === 1) batch += 1;
  return batch;
}

function makeChanges(random, optimizer, layers, train) {
  const changes = [{ step: 0, set: [{ name: 'layer1.weight', index: 0, value: 0.5 }] }];
  changes.push({ step: 9, lr: random() * 0.02, l2: 0.002, freeze: [{ name: 'layer1.weight', index: 1 }] });
  if (layers.length > 1) changes.push({ step: 9, freeze: [{ name: 'layer2.weight', index: null }], clip: 0.5 });
  if (optimizer === 'sgd') changes.push({ step: 20, momentum: 0.8, weightDecay: 0.01, nesterov: random() < 0.5 });
  if (optimizer === 'rmsprop') changes.push({ step: 20, alpha: 0.8, eps: 1e-5 }, { step: 25, momentum: 0 });
  if (optimizer === 'adam' || optimizer === 'adamw') changes.push({ step: 20, betas: [0.7, 0.95], eps: 1e-6 });
  if (optimizer === 'adagrad') changes.push({ step: 20, eps: 1e-4 });
  const course = { every: random() < 0.5 ? 'step' : 'epoch', gamma: 0.5, floor: 0.002, start: 0.25 };
  const kinds = ['cosine', 'none', 'warmup', 'step', 'exponential'];
  const kind = (at) => kinds[(layers.length + OPTIMIZERS.indexOf(optimizer) + at) % kinds.length];
  changes.push({ step: 22, batch: fitting(3, train), delta: 0.2, schedule: { ...course, kind: kind(0), period: 5 } });
  changes.push({ step: 27, lr: 0.01, batch: fitting(24, train), schedule: { ...course, kind: kind(1), period: 9 } });
  changes.push({ step: 30, free: [{ name: 'layer1.weight', index: 1 }], l1: 0.001, l2: 0, clip: null });
  return changes.sort((a, b) => a.step - b.step);
}

function makeSpec(i, random) {
  const losses = ['mse', 'l1', 'huber', 'bce', 'cross_entropy', 'cross_entropy'];
  const loss = losses[i % losses.length];
  const { data, classes } = makeData(random, i, loss);
  const one = classes === 0 || (classes === 2 && loss !== 'cross_entropy' && random() < 0.7);
  const layers = makeLayers(random, i, one ? 1 : classes);
  const kind = OPTIMIZERS[(i + Math.floor(i / 5)) % OPTIMIZERS.length];
  const momentum = i % 4 === 0 ? 0 : 0.9;
  const train = Math.max(1, rounded(data.n * data.split));
  let batch = [10, 7, 16, 128][Math.floor(random() * 4)] ?? 10;
  batch = fitting(batch, train);
  return {
    version: 1,
    seed: Math.floor(random() * 10000),
    data,
    layers,
    loss: { kind: loss, delta: 0.5 },
    optimizer: {
      kind,
      lr: RATES[kind],
      momentum,
      nesterov: momentum > 0 && i % 3 === 0,
      betas: [0.9, 0.99],
      eps: 1e-8,
      alpha: 0.95,
      weightDecay: i % 3 === 1 ? 0.01 : 0,
    },
    schedule: {
      kind: SCHEDULES[(i * 3) % SCHEDULES.length],
      every: i % 2 ? 'epoch' : 'step',
      period: 7,
      gamma: 0.9,
      floor: 0.001,
      start: 0.1,
    },
    l1: i % 7 === 3 ? 0.002 : 0,
    l2: i % 5 === 2 ? 0.003 : 0,
    batch,
    shuffle: i % 6 !== 5,
    clip: i % 4 === 1 ? 0.7 : null,
    changes: i % 5 === 0 ? makeChanges(random, kind, layers, train) : [],
  };
}
