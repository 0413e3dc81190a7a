// What is measured. A program is a file of this folder in which some words are replaced; TIMES is how often its loop
// runs. `hand`: the number of the same work in hand.c. `unit` is what a reader compares, made of seconds a turn by `of`.
import { small, wide } from './specs.mjs';

/**
 * @typedef {object} Workload
 * @property {string} name
 * @property {string} file of a program; '': there is none
 * @property {string} [folder] of programs, all of which are run
 * @property {() => string} [spec] of a network of the trainer, which makes steps
 * @property {boolean} [maps] it does not make steps, but says what all units say at 10,000 points
 * @property {Record<string, string>} [words]
 * @property {number} [hand]
 * @property {boolean} [calls] calls.c does it as well
 * @property {(seconds: number) => number} [ofHand] what the work by hand is, if that is another
 * @property {string} unit
 * @property {(seconds: number) => number} of
 * @property {string} [aim] what it is to reach, on which of the modules
 * @property {string} [more] what the program begins with: a file of this folder
 */

const perSecond = { unit: 'steps/s', of: (/** @type {number} */ seconds) => 1 / seconds };
const microseconds = { unit: 'µs', of: (/** @type {number} */ seconds) => seconds * 1e6 };
const milliseconds = { unit: 'ms', of: (/** @type {number} */ seconds) => seconds * 1e3 };
const data = 'data.py';

/** A text that is made when it is first asked for. @param {() => string} made */
function once(made) {
  /** @type {string | undefined} */
  let text;
  return () => {
    text ??= made();
    return text;
  };
}

const [two, three] = [
  [784, 128, 10],
  [784, 512, 512, 10],
];

/** What vectors of four can do at most: 12 products and sums of 4 a turn of hand.c's loop. */
const PEAK = 8;
const ofPeak = (/** @type {number} */ seconds) => (12 * 4 * 2) / seconds / 1e9;

/** Beside the machine's peak. @param {number} rows @param {number} inner @param {number} columns @param {string} aim @returns {Workload} */
const product = (rows, inner, columns, aim) => ({
  aim,
  name: `W4: matmul ${rows} · ${inner} · ${columns}`,
  file: 'w4.py',
  more: data,
  words: { ROWS: `${rows}`, INNER: `${inner}`, COLUMNS: `${columns}` },
  hand: PEAK,
  ofHand: ofPeak,
  unit: 'GFLOP/s',
  of: (seconds) => (2 * rows * inner * columns) / seconds / 1e9,
});

/** @param {string} name @param {string} aim @param {number} hand @param {() => string} spec @returns {Workload} */
const trained = (name, aim, hand, spec) => ({
  ...{ name: `${name}, by the trainer`, file: '', spec: once(spec), hand, aim },
  ...perSecond,
});

/** @type {Workload[]} */
export const workloads = [
  {
    name: 'W1: step of 2-8-8-1, batch 10, as a lesson',
    file: 'w1.py',
    more: data,
    words: { BATCH: '10' },
    hand: 0,
    aim: '6 × PyTorch',
    ...perSecond,
  },
  trained('W1: the same step', '0.7 × by hand', 0, () => small(10)),
  {
    name: 'W1b: the same, batch 128',
    file: 'w1.py',
    more: data,
    words: { BATCH: '128' },
    hand: 1,
    ...perSecond,
  },
  trained('W1b: the same step', '0.8 × by hand', 1, () => small(128)),
  {
    name: 'W2: step of 784-128-10, batch 64, as a lesson',
    file: 'w2.py',
    more: data,
    words: { SEED: '202', SIZES: JSON.stringify(two), BATCH: '64' },
    hand: 2,
    ...perSecond,
  },
  trained('W2: the same step', '1.0 × by hand', 2, () => wide(202, two, 64)),
  {
    name: 'W2b: step of 784-512-512-10, batch 128, as a lesson',
    file: 'w2.py',
    more: data,
    words: { SEED: '203', SIZES: JSON.stringify(three), BATCH: '128' },
    hand: 3,
    ...perSecond,
  },
  trained('W2b: the same step', '1.1 × by hand', 3, () => wide(203, three, 128)),
  {
    name: 'W3: 10,000 scalar nodes and back, a node',
    file: 'nodes.py',
    hand: 4,
    calls: true,
    aim: '120 ns; by calls of the engine 40, captured 9',
    unit: 'ns',
    of: (seconds) => (seconds * 1e9) / 10_000,
  },
  product(512, 512, 512, '0.95 × by hand, which is the SIMD peak'),
  product(64, 64, 64, '0.85 × the peak'),
  product(128, 784, 512, '0.85 × the peak'),
  {
    name: 'W5: (3(x+2)²).mean() and back, 2 × 2',
    file: 'w5.py',
    more: data,
    words: { SHAPE: '2, 2' },
    hand: 5,
    calls: true,
    aim: '2 µs; by calls of the engine 0.6',
    ...microseconds,
  },
  {
    name: 'W5: the same, 1,000,000 elements',
    file: 'w5.py',
    more: data,
    words: { SHAPE: '1000000' },
    hand: 6,
    calls: true,
    aim: '0.4 × by hand',
    ...milliseconds,
  },
  {
    name: 'W6: 10,000 points of the net of W1',
    file: 'w6.py',
    more: data,
    hand: 7,
    aim: '0.83 × by hand',
    ...milliseconds,
  },
  {
    name: 'W6: the same, maps of all 17 units, by the trainer',
    file: '',
    spec: once(() => small(10)),
    maps: true,
    hand: 7,
    ...milliseconds,
  },
  {
    name: 'programs: all that PyTorch was recorded with, from start to end',
    file: '',
    folder: '../lang/oracle',
    ...milliseconds,
  },
  { name: '30 operations on numbers, and back', file: 'scalars.py', ...microseconds },
  { name: 'micrograd, a step of 3-4-4-1 (no torch)', file: 'micrograd.py', ...microseconds },
  { name: 'one recorded operation and the loop', file: 'operation.py', ...microseconds },
  { name: 'the loop alone', file: 'loop.py', ...microseconds },
];
