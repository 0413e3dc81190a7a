// The networks of W1 and W2 as specs of the trainer, with the very weights and rows of the workloads. Made at most once.

/** Numbers as in data.py: s = s * 1664525 + 1013904223 mod 2^32. @param {number} seed */
function generator(seed) {
  let state = seed >>> 0;
  return (/** @type {number} */ low, /** @type {number} */ high, /** @type {number} */ n) =>
    Array.from({ length: n }, () => {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
      return Number(Math.fround(low + (high - low) * ((state >>> 8) / 2 ** 24)).toPrecision(9));
    });
}

/** [in][out] as [out][in], which is how the trainer has weights. @param {number[]} weights @param {number} units */
function turned(weights, units) {
  const inputs = weights.length / units;
  return Array.from({ length: weights.length }, (_, i) => weights[(i % inputs) * units + Math.floor(i / inputs)]);
}

/**
 * @param {{ sizes: number[], weights: number[][], rows: (number | undefined)[][], activation: string, loss: string, lr: number }} net
 * @returns {string}
 */
function specOf({ sizes, weights, rows, activation, loss, lr }) {
  const units = sizes.slice(1);
  const layers = units.map((width, i) => ({
    units: width,
    activation: i + 1 < units.length ? activation : 'linear',
    bias: true,
    init: { kind: 'zeros', value: 0 },
    norm: 'none',
    dropout: 0,
    skip: null,
  }));
  const task = loss === 'mse' ? 'regression' : 'classification';
  const named = weights.map((list, i) => [`layer${i + 1}.weight`, turned(list, units[i] ?? 1)]);
  const biases = units.map((width, i) => [`layer${i + 1}.bias`, Array(width).fill(0)]);
  const n = rows.length;
  return JSON.stringify({
    version: 1,
    seed: 0,
    data: { kind: 'points', seed: 0, n, noise: 0, split: 1, classes: 10, features: null, points: { task, rows } },
    layers,
    loss: { kind: loss, delta: 1 },
    optimizer: {
      ...{ kind: 'sgd', lr, momentum: 0, nesterov: false },
      ...{ betas: [0.9, 0.999], eps: 1e-8, alpha: 0.99, weightDecay: 0 },
    },
    schedule: { kind: 'none', every: 'step', period: 1, gamma: 1, floor: 0, start: 1 },
    ...{ l1: 0, l2: 0, batch: n, shuffle: false, clip: null },
    changes: [{ step: 0, weights: Object.fromEntries([...named, ...biases]) }],
  });
}

/** 2-8-8-1, tanh, squared error. @param {number} batch */
export function small(batch) {
  const uniform = generator(101);
  const sizes = [2, 8, 8, 1];
  const weights = [2, 8, 8].map((n, i) => uniform(-1 / Math.sqrt(n), 1 / Math.sqrt(n), n * (sizes[i + 1] ?? 1)));
  const x = uniform(-1, 1, 2 * batch);
  const rows = Array.from({ length: batch }, (_, i) => {
    const [a = 0, b = 0] = x.slice(2 * i, 2 * i + 2);
    return [a, b, a * b > 0 ? 1 : -1];
  });
  return specOf({ sizes, weights, rows, activation: 'tanh', loss: 'mse', lr: 0.03 });
}

/** Layers of ReLU, cross-entropy. @param {number} seed @param {number[]} sizes @param {number} batch */
export function wide(seed, sizes, batch) {
  const uniform = generator(seed);
  const weights = sizes.slice(1).map((units, i) => {
    const bound = Math.sqrt(6 / (sizes[i] ?? 1));
    return uniform(-bound, bound, units * (sizes[i] ?? 1));
  });
  const inputs = sizes[0] ?? 1;
  const x = uniform(-1, 1, inputs * batch);
  const labels = uniform(0, 10, batch).map(Math.floor);
  const rows = labels.map((label, i) => [...x.slice(inputs * i, inputs * (i + 1)), label]);
  return specOf({ sizes, weights, rows, activation: 'relu', loss: 'cross_entropy', lr: 0.1 });
}
