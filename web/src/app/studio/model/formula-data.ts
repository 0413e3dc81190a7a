/** Rows made of a formula: y = f(x1, x2) at places drawn at random, the same ones for the same seed. Pure. */
import type { Expr, Formula } from '../../features/formula/read';

type Numbers = ReadonlyMap<string, number>;
type Eval = (of: Numbers) => number;

/** unknown: a function that is not known, or of more than numbers; name: one that has no value; unfit: no number at all. */
export type FormulaTrouble = { readonly kind: 'unknown' | 'name' | 'unfit'; readonly text: string };

class Trouble extends Error {
  readonly trouble: FormulaTrouble;
  constructor(kind: FormulaTrouble['kind'], text: string) {
    super(text);
    this.trouble = { kind, text };
  }
}

/** What torch calls so, of one number. */
const ONE: Readonly<Record<string, (x: number) => number>> = {
  abs: Math.abs,
  acos: Math.acos,
  asin: Math.asin,
  atan: Math.atan,
  cos: Math.cos,
  cosh: Math.cosh,
  exp: Math.exp,
  exp2: (x) => 2 ** x,
  expm1: Math.expm1,
  log: Math.log,
  log10: Math.log10,
  log1p: Math.log1p,
  log2: Math.log2,
  relu: (x) => Math.max(x, 0),
  rsqrt: (x) => 1 / Math.sqrt(x),
  sigmoid: (x) => 1 / (1 + Math.exp(-x)),
  sin: Math.sin,
  sinh: Math.sinh,
  sqrt: Math.sqrt,
  square: (x) => x * x,
  tan: Math.tan,
  tanh: Math.tanh,
};
const TWO: Readonly<Record<string, (x: number, y: number) => number>> = {
  maximum: Math.max,
  max: Math.max,
  minimum: Math.min,
  min: Math.min,
  pow: Math.pow,
  mul: (x, y) => x * y,
};

function evalOf(expr: Expr): Eval {
  switch (expr.kind) {
    case 'number': {
      const value = Number(expr.text.replaceAll('_', ''));
      if (!Number.isFinite(value)) throw new Trouble('unfit', expr.text);
      return () => value;
    }
    case 'name':
      return (of) => of.get(expr.name) ?? Number.NaN;
    case 'unary': {
      const inner = evalOf(expr.of);
      return expr.op === '-' ? (of) => -inner(of) : inner;
    }
    case 'binary':
      return binary(expr);
    case 'call':
      return called(expr);
    case 'index':
      throw new Trouble('unfit', `[${expr.at}]`);
  }
}

function binary({ op, left, right }: Extract<Expr, { kind: 'binary' }>): Eval {
  const [a, b] = [evalOf(left), evalOf(right)];
  switch (op) {
    case '+':
      return (of) => a(of) + b(of);
    case '-':
      return (of) => a(of) - b(of);
    case '*':
      return (of) => a(of) * b(of);
    case '/':
      return (of) => a(of) / b(of);
    case '**':
      return (of) => a(of) ** b(of);
    case '@':
      throw new Trouble('unfit', '@');
  }
}

function called({ name, self, args }: Extract<Expr, { kind: 'call' }>): Eval {
  const [first, second, more] = [...(self ? [self] : []), ...args];
  const [one, two] = [ONE[name], TWO[name]];
  if (first && !second && one) {
    const x = evalOf(first);
    return (of) => one(x(of));
  }
  if (first && second && !more && two) {
    const [x, y] = [evalOf(first), evalOf(second)];
    return (of) => two(x(of), y(of));
  }
  throw new Trouble('unknown', name);
}

const CONSTANTS: readonly (readonly [string, number])[] = [['pi', Math.PI]];
const INPUTS = ['x1', 'x2'] as const;

/** The value at a place, and how many inputs it is made of; or what is wrong. */
export function compiled({
  equations,
  free,
}: Pick<Formula, 'equations' | 'free'>): { at: (x: readonly number[]) => number; inputs: 1 | 2 } | FormulaTrouble {
  const known = new Set<string>([...INPUTS, ...CONSTANTS.map(([name]) => name)]);
  const stranger = free.find((name) => !known.has(name));
  if (stranger !== undefined) return { kind: 'name', text: stranger };
  try {
    const lines = equations.map(({ name, expr }) => ({ name, of: evalOf(expr) }));
    const at = (x: readonly number[]): number => {
      const values = new Map<string, number>([...CONSTANTS, ['x1', x[0] ?? 0], ['x2', x[1] ?? 0]]);
      let last = Number.NaN;
      for (const { name, of } of lines) {
        last = of(values);
        values.set(name, last);
      }
      return last;
    };
    return { at, inputs: free.includes('x2') ? 2 : 1 };
  } catch (error) {
    if (error instanceof Trouble) return error.trouble;
    throw error;
  }
}

/** Numbers from 0 to below 1: mulberry32. */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

export interface FormulaPlan {
  readonly inputs: 1 | 2;
  readonly n: number;
  readonly low: number;
  readonly high: number;
  /** Of the targets' deviation. */
  readonly noise: number;
  readonly seed: number;
  /** classification: class 1 where the value is above 0. */
  readonly task: 'classification' | 'regression';
}

/** Rows whose target is a number; `left`: places where the formula has none. */
export function rowsOfFormula(
  at: (x: readonly number[]) => number,
  { inputs, n, low, high, noise, seed, task }: FormulaPlan,
): { rows: number[][]; left: number } {
  const random = randomFrom(seed);
  const places = Array.from({ length: n }, () => Array.from({ length: inputs }, () => low + random() * (high - low)));
  const good = places
    .map((x) => [...x.map(Math.fround), at(x)])
    .filter((row) => Math.abs(row.at(-1) ?? Number.NaN) < 3e38);
  const targets = good.map((row) => row.at(-1) ?? 0);
  const mean = targets.reduce((sum, y) => sum + y / targets.length, 0);
  const deviation = Math.sqrt(targets.reduce((sum, y) => sum + (y - mean) ** 2 / targets.length, 0));
  const rows = good.map((row, i) => {
    // Box and Muller's way to a normal deviate.
    const normal = Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
    const y = (targets[i] ?? 0) + noise * deviation * normal;
    return [...row.slice(0, -1), task === 'classification' ? Number(y > 0) : Math.fround(y)];
  });
  return { rows, left: n - good.length };
}
