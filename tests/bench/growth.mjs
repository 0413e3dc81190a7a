// How cost and memory grow with what is asked: with the number of nodes, and with the elements of each.
import { loadEngine, runToEnd } from './load.mjs';
import { calibrate, growth, inTurns, spread } from './measure.mjs';
import { programOf } from './program.mjs';

/** @typedef {import('./engines.mjs').Engine} Engine */

export const sizes = [10, 100, 1_000, 10_000, 100_000, 1_000_000];

/**
 * Nanoseconds for each of SIZE, by one engine, and the exponent that fits: cost = c sizeᵏ.
 * @param {Engine} engine
 * @param {string} file
 * @param {number} turns
 */
export async function growthOf(engine, file, turns) {
  const contestants = [];
  for (const size of sizes) {
    const workload = { name: '', file, words: { SIZE: String(size) }, unit: 'ns', of: (/** @type {number} */ s) => s };
    const run = (/** @type {number} */ times) => engine.run(workload, times);
    const long = await calibrate(run, 100);
    const short = Math.max(1, Math.floor(long / 10));
    contestants.push({
      name: String(size),
      run: async () => (((await run(long)) - (await run(short))) * 1e6) / (long - short) / size,
    });
  }
  const samples = await inTurns(contestants, turns);
  const rows = [...samples].map(([size, values]) => ({ size: Number(size), ...spread(values) }));
  return { rows, exponent: growth(rows.map(({ size, median }) => [size, size * median])) };
}

/** Bytes that a fresh engine has come to hold at the end of a program: memory only grows, in steps of a fifth. @param {string} text */
export async function peakOf(text) {
  const engine = await loadEngine();
  runToEnd(engine, text);
  return engine.memorySize();
}

/**
 * The least memory limit that a traced program ends under: what it needs, to 1 %.
 * @param {string} text
 */
export async function needOf(text) {
  const engine = await loadEngine();
  let [low, high] = [1e5, 5e8];
  let events = 0;
  while (high / low > 1.01) {
    const limit = Math.round(Math.sqrt(low * high));
    const run = engine.open(text, { bytes: limit });
    let state = engine.run(run, 0xffffffff);
    while (state === 'paused') state = engine.run(run, 0xffffffff);
    if (state === 'done') {
      high = limit;
      events = JSON.parse(engine.outline(run)).events;
    } else low = limit;
    engine.close(run);
  }
  return { bytes: high, events };
}

/** Bytes a node without a trace, an event of a trace, and the peak of W2b. */
export async function memory() {
  const chain = (/** @type {number} */ size) => programOf({ file: 'grow_nodes.py', words: { SIZE: String(size) } }, 1);
  const w2b = { SEED: '203', SIZES: '[784, 512, 512, 10]', BATCH: '128' };
  const [few, many] = [100_000, 900_000];
  const nodes = ((await peakOf(chain(many))) - (await peakOf(chain(few)))) / (many - few);
  const [short, long] = [await needOf(chain(500)), await needOf(chain(4_000))];
  return {
    node: nodes,
    event: (long.bytes - short.bytes) / (long.events - short.events),
    peak: await peakOf(programOf({ file: 'w2.py', more: 'data.py', words: w2b }, 2)),
  };
}
