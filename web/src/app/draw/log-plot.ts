/** A small plot with logarithmic axes. Pure. */

export interface LogPlot {
  width: number;
  height: number;
  left: number;
  bottom: number;
  /** Of a power of ten, by its exponent. */
  x(exponent: number): number;
  y(value: number): number;
  xTicks: { at: number; text: string }[];
  yTicks: { at: number; text: string }[];
}

const [WIDTH, HEIGHT, LEFT, BOTTOM] = [300, 150, 40, 126];
/** What is 0, or below all sense, is drawn here. */
const LEAST = -18;
const TICKS = 4;

const log = (value: number): number => (value > 0 ? Math.max(Math.log10(value), LEAST) : LEAST);

/** `xs`: exponents; `ys`: what is drawn over them. */
export function logPlot({ xs, ys }: { xs: readonly number[]; ys: readonly number[] }): LogPlot {
  const [x0, x1] = [Math.min(...xs), Math.max(...xs)];
  const logs = ys.filter(Number.isFinite).map(log);
  const y0 = Math.floor(Math.min(...logs, 0));
  const y1 = Math.max(Math.ceil(Math.max(...logs, LEAST)), y0 + 1);
  const x = (exponent: number): number => LEFT + 6 + ((exponent - x0) / (x1 - x0)) * (WIDTH - LEFT - 20);
  const yOf = (power: number): number => BOTTOM - ((power - y0) / (y1 - y0)) * (BOTTOM - 10);
  const step = Math.max(Math.ceil((y1 - y0) / TICKS), 1);
  const powers = Array.from({ length: Math.floor((y1 - y0) / step) + 1 }, (_, i) => y0 + i * step);
  return {
    width: WIDTH,
    height: HEIGHT,
    left: LEFT,
    bottom: BOTTOM,
    x,
    y: (value) => yOf(log(value)),
    xTicks: xs.filter((_, i) => i % 2 === 0).map((power) => ({ at: x(power), text: `1e${power}` })),
    yTicks: powers.map((power) => ({ at: yOf(power), text: power <= LEAST ? '0' : `1e${power}` })),
  };
}

/** A line through the points; it breaks where a value is not finite. */
export function curve(plot: LogPlot, xs: readonly number[], ys: readonly number[]): string {
  let pen = 'M';
  let path = '';
  for (const [i, exponent] of xs.entries()) {
    const value = ys[i] ?? Number.NaN;
    if (!Number.isFinite(value)) {
      pen = 'M';
      continue;
    }
    path += `${pen}${plot.x(exponent).toFixed(1)} ${plot.y(value).toFixed(1)}`;
    pen = 'L';
  }
  return path;
}
