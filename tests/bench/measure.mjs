// Times of repeated runs, and what may be said of them.

/** @typedef {{ median: number, min: number, max: number, runs: number }} Spread */

/** @param {number[]} samples at least one @returns {Spread} */
export function spread(samples) {
  const sorted = [...samples].sort((a, b) => a - b);
  const at = (/** @type {number} */ index) => sorted[Math.min(Math.max(index, 0), sorted.length - 1)] ?? Number.NaN;
  const half = sorted.length / 2;
  return {
    median: (at(Math.ceil(half) - 1) + at(Math.floor(half))) / 2,
    min: at(0),
    max: at(sorted.length - 1),
    runs: sorted.length,
  };
}

/**
 * Measures contestants in turns, so that a machine that slows down slows all of them; the first turn warms up and
 * is not counted.
 * @param {{ name: string, run: () => number }[]} contestants run: does the work once and gives its time
 * @param {number} turns
 * @returns {Map<string, number[]>}
 */
export function inTurns(contestants, turns) {
  /** @type {Map<string, number[]>} */
  const samples = new Map(contestants.map(({ name }) => [name, []]));
  for (let turn = -1; turn < turns; turn += 1) {
    for (const { name, run } of contestants) {
      const time = run();
      if (turn >= 0) samples.get(name)?.push(time);
    }
  }
  return samples;
}

/**
 * The ratio of two contestants turn by turn: both halves of a ratio come from the same moment.
 * @param {number[]} a
 * @param {number[]} b
 */
export const ratio = (a, b) => spread(a.map((time, turn) => time / (b[turn] ?? Number.NaN)));
