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
 * @param {{ name: string, run: () => number | Promise<number> }[]} contestants run: does the work once and gives its time
 * @param {number} turns
 * @returns {Promise<Map<string, number[]>>}
 */
export async function inTurns(contestants, turns) {
  /** @type {Map<string, number[]>} */
  const samples = new Map(contestants.map(({ name }) => [name, []]));
  for (let turn = -1; turn < turns; turn += 1) {
    for (const { name, run } of contestants) {
      const time = await run();
      if (turn >= 0) samples.get(name)?.push(time);
    }
  }
  return samples;
}

/**
 * How often to do something so that it takes about `milliseconds`, from what a few times take: starting up does not count.
 * @param {(times: number) => number | Promise<number>} run gives milliseconds
 * @param {number} milliseconds
 */
export async function calibrate(run, milliseconds) {
  // The lesser of two: what else the machine did in one of them would count as work, and a few times would seem enough.
  const least = async (/** @type {number} */ times) => Math.min(await run(times), await run(times));
  const once = await least(1);
  for (let times = 4; ; times *= 4) {
    const more = (await least(times)) - once;
    if (more >= milliseconds / 4 || times > 1e9) return Math.max(2, Math.ceil((times * milliseconds) / more));
  }
}

/**
 * The ratio of two contestants turn by turn: both halves of a ratio come from the same moment.
 * @param {number[]} a
 * @param {number[]} b
 */
export const ratio = (a, b) => spread(a.map((time, turn) => time / (b[turn] ?? Number.NaN)));

/**
 * The k of y = c xᵏ that fits best: 1 means that cost grows as size does.
 * @param {[number, number][]} points
 */
export function growth(points) {
  const logs = points.map(([x, y]) => [Math.log(x), Math.log(y)]);
  const mean = (/** @type {0 | 1} */ of) => logs.reduce((sum, each) => sum + (each[of] ?? 0), 0) / logs.length;
  const [mx, my] = [mean(0), mean(1)];
  const sum = (/** @type {(x: number, y: number) => number} */ f) =>
    logs.reduce((all, [x = 0, y = 0]) => all + f(x - mx, y - my), 0);
  return sum((x, y) => x * y) / sum((x) => x * x);
}
