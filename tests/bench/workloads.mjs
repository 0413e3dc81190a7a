// What is measured. A program is a file of this folder in which some words are replaced; TIMES is how often its loop
// runs. `hand`: the number of the same work in hand.c. `unit` is what a reader compares, made of seconds a turn by `of`.

/**
 * @typedef {object} Workload
 * @property {string} name
 * @property {string} file
 * @property {Record<string, string>} [words]
 * @property {number} [hand]
 * @property {string} unit
 * @property {(seconds: number) => number} of
 * @property {string} [more] what the program begins with: a file of this folder
 */

const perSecond = { unit: 'steps/s', of: (/** @type {number} */ seconds) => 1 / seconds };
const microseconds = { unit: 'µs', of: (/** @type {number} */ seconds) => seconds * 1e6 };
const milliseconds = { unit: 'ms', of: (/** @type {number} */ seconds) => seconds * 1e3 };
const data = 'data.py';

/** @param {number} rows @param {number} inner @param {number} columns @returns {Workload} */
const product = (rows, inner, columns) => ({
  name: `W4: matmul ${rows} · ${inner} · ${columns}`,
  file: 'w4.py',
  more: data,
  words: { ROWS: `${rows}`, INNER: `${inner}`, COLUMNS: `${columns}` },
  unit: 'GFLOP/s',
  of: (seconds) => (2 * rows * inner * columns) / seconds / 1e9,
});

/** @type {Workload[]} */
export const workloads = [
  {
    name: 'W1: step of 2-8-8-1, batch 10, as a lesson',
    file: 'w1.py',
    more: data,
    words: { BATCH: '10' },
    hand: 0,
    ...perSecond,
  },
  {
    name: 'W1b: the same, batch 128',
    file: 'w1.py',
    more: data,
    words: { BATCH: '128' },
    hand: 1,
    ...perSecond,
  },
  {
    name: 'W2: step of 784-128-10, batch 64, as a lesson',
    file: 'w2.py',
    more: data,
    words: { SEED: '202', SIZES: '[784, 128, 10]', BATCH: '64' },
    hand: 2,
    ...perSecond,
  },
  {
    name: 'W2b: step of 784-512-512-10, batch 128, as a lesson',
    file: 'w2.py',
    more: data,
    words: { SEED: '203', SIZES: '[784, 512, 512, 10]', BATCH: '128' },
    hand: 3,
    ...perSecond,
  },
  {
    name: 'W3: 10,000 scalar nodes and back, a node',
    file: 'nodes.py',
    hand: 4,
    unit: 'ns',
    of: (seconds) => (seconds * 1e9) / 10_000,
  },
  product(512, 512, 512),
  product(64, 64, 64),
  product(128, 784, 512),
  {
    name: 'W5: (3(x+2)²).mean() and back, 2 × 2',
    file: 'w5.py',
    more: data,
    words: { SHAPE: '2, 2' },
    hand: 5,
    ...microseconds,
  },
  {
    name: 'W5: the same, 1,000,000 elements',
    file: 'w5.py',
    more: data,
    words: { SHAPE: '1000000' },
    hand: 6,
    ...milliseconds,
  },
  {
    name: 'W6: 10,000 points of the net of W1',
    file: 'w6.py',
    more: data,
    hand: 7,
    ...milliseconds,
  },
  { name: '30 operations on numbers, and back', file: 'scalars.py', ...microseconds },
  { name: 'micrograd, a step of 3-4-4-1 (no torch)', file: 'micrograd.py', ...microseconds },
  { name: 'one recorded operation and the loop', file: 'operation.py', ...microseconds },
  { name: 'the loop alone', file: 'loop.py', ...microseconds },
];

/** What the vectors of four of a machine can do at most: 12 products and sums of 4 a turn. @type {Workload} */
export const peak = {
  name: 'SIMD peak, products and sums apart',
  file: '',

  hand: 8,
  unit: 'GFLOP/s',
  of: (seconds) => (12 * 4 * 2) / seconds / 1e9,
};
