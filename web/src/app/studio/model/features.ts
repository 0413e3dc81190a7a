/** Columns made of the inputs, for drawing what they look like. Pure; the engine makes its own. */

/** One column at a place; NaN for a name that is none. */
export function featureAt(name: string, x: readonly number[]): number {
  const [, sine, i, square, j] = /^(sin\()?x(\d+)\)?(\^2)?(?:\*x(\d+))?$/.exec(name) ?? [];
  const value = x[Number(i) - 1] ?? (i === undefined ? Number.NaN : 0);
  if (sine) return Math.sin(value);
  if (square) return value * value;
  return j === undefined ? value : value * (x[Number(j) - 1] ?? 0);
}

/** Over a grid, rows from high y to low y, as the engine's maps are; of one input, over a line. */
export function featureMap(
  name: string,
  { resolution, low, high, dims }: { resolution: number; low: [number, number]; high: [number, number]; dims: number },
): Float32Array {
  const at = (i: number, axis: 0 | 1): number => low[axis] + ((high[axis] - low[axis]) * i) / (resolution - 1);
  if (dims === 1) return Float32Array.from({ length: resolution }, (_, i) => featureAt(name, [at(i, 0)]));
  return Float32Array.from({ length: resolution * resolution }, (_, i) =>
    featureAt(name, [at(i % resolution, 0), at(resolution - 1 - Math.floor(i / resolution), 1)]),
  );
}

const DIGITS = ['₀', '₁', '₂', '₃', '₄', '₅', '₆', '₇', '₈', '₉'];

/** "x1^2" as it is written: x₁² */
export function featureText(name: string): string {
  return name
    .replace(/x(\d+)/g, (_, n: string) => `x${[...n].map((digit) => DIGITS[Number(digit)] ?? '').join('')}`)
    .replace('^2', '²')
    .replace('*', ' ');
}
