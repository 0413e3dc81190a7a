/** Numbers as text: short for the picture, in PyTorch's own way for the tables. Pure. */
import type { Num, Value } from '../../shared/trace';

type Element = Num | boolean;

/** How many elements PyTorch shows at each end of a dimension when it summarizes. */
const EDGE_ITEMS = 3;
const SUMMARIZE_ABOVE = 1000;

export function asNumber(n: Num): number {
  if (n === 'nan') return Number.NaN;
  if (n === 'inf') return Number.POSITIVE_INFINITY;
  if (n === '-inf') return Number.NEGATIVE_INFINITY;
  return n;
}

function special(x: number): string | null {
  if (Number.isNaN(x)) return 'nan';
  if (x === Number.POSITIVE_INFINITY) return 'inf';
  if (x === Number.NEGATIVE_INFINITY) return '-inf';
  return null;
}

/** Drops the zeros a fixed number of digits leaves behind: "2.500" is "2.5", "3.000" is "3". */
function trimZeros(text: string): string {
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text;
}

/** One element in at most about `digits` significant digits: 4.5, 27, 0.3333, 1.2e-7, nan. */
export function shortNumber(n: Element, digits = 4): string {
  if (typeof n === 'boolean') return n ? 'True' : 'False';
  const x = asNumber(n);
  const name = special(x);
  if (name !== null) return name;
  if (x === 0) return Object.is(x, -0) ? '-0' : '0';
  const size = Math.abs(x);
  if (Number.isInteger(x) && size < 1e6) return String(x);
  if (size >= 1e6 || size < 1e-4) {
    const [mantissa = '', exponent = ''] = x.toExponential(Math.max(digits - 2, 0)).split('e');
    return `${trimZeros(mantissa)}e${exponent.replace('+', '')}`;
  }
  const before = Math.floor(Math.log10(size)) + 1;
  return trimZeros(x.toFixed(Math.max(digits - before, 0)));
}

const isFloat = (dtype: Value['dtype']): boolean => dtype.includes('float');

/** The shortest decimal that reads back as the same number of its dtype. */
export function wholeNumber(n: Element, dtype: Value['dtype']): string {
  if (typeof n === 'boolean') return n ? 'True' : 'False';
  const x = asNumber(n);
  const name = special(x);
  if (name !== null) return name;
  if (dtype === 'float64' || !isFloat(dtype)) return String(x);
  const stored = Math.fround(x);
  for (let precision = 1; precision <= 9; precision += 1) {
    const text = String(Number(stored.toPrecision(precision)));
    if (Math.fround(Number(text)) === stored) return text;
  }
  return String(stored);
}

/** "(2, 3)", "(4,)", "()" */
export function shapeText(shape: readonly number[]): string {
  return shape.length === 1 ? `(${shape[0]},)` : `(${shape.join(', ')})`;
}

/**
 * A value on one line of at most `budget` characters, rows set apart by a bar: "3 3 │ 3 3".
 * What does not fit ends in an ellipsis; without its data a value is its shape and its mean, or the mean alone.
 */
export function shortValue(value: Value, budget = 24, digits = 4): string {
  if (value.data === null) {
    if (!value.stats) return shapeText(value.shape);
    const mean = `⌀ ${shortNumber(value.stats.mean, digits)}`;
    const whole = `${shapeText(value.shape)} ${mean}`;
    return whole.length > budget ? mean : whole;
  }
  if (value.data.length === 0) return `[] ${shapeText(value.shape)}`;
  const row = value.shape.at(-1) ?? 1;
  let text = '';
  for (const [i, element] of value.data.entries()) {
    const gap = i === 0 ? '' : value.shape.length > 1 && i % row === 0 ? ' │ ' : ' ';
    const next = `${gap}${shortNumber(element, digits)}`;
    const last = i === value.data.length - 1;
    if (i > 0 && text.length + next.length + (last ? 0 : 2) > budget) return `${text} …`;
    text += next;
  }
  return text;
}

/** Digits that tell any two float32 apart. */
const ALL_DIGITS = 9;

/** What was and what is, with as many digits as it takes to see that it is another. */
export function shortChange(before: Value, after: Value, budget: number): [before: string, after: string] {
  for (let digits = 4; ; digits += 1) {
    const texts: [string, string] = [shortValue(before, budget, digits), shortValue(after, budget, digits)];
    if (texts[0] !== texts[1] || digits === ALL_DIGITS) return texts;
  }
}

/** As many of a short value's numbers as fit, and an ellipsis for the others; nothing when not even one does. */
export function trimValue(text: string, room: number): string {
  if (text.length <= room) return text;
  let kept = '';
  for (const word of text.split(' ')) {
    const next = kept === '' ? word : `${kept} ${word}`;
    if (next.length + 2 > room) break;
    kept = next;
  }
  const numbers = kept.replace(/[ │…]+$/, '');
  return numbers === '' ? '' : `${numbers} …`;
}

/** Rounds half to even on the exact binary value, as C and Python do and toFixed does not. */
function halfToEven(rounded: string, exact: string, digits: number): string {
  const point = exact.indexOf('.');
  const tail = exact.slice(point + 1 + digits);
  if (!/^50*$/.test(tail)) return rounded;
  const down = exact.slice(0, point + 1 + digits);
  return Number(down.at(-1)) % 2 === 0 ? down : rounded;
}

/** Only of what is an odd number of 32nds are four digits followed by just a half. */
function fixed4(x: number): string {
  if (!Number.isInteger(x * 32)) return x.toFixed(4);
  return halfToEven(x.toFixed(4), x.toFixed(40), 4);
}

/** x as '%.0f'. An integral x has no tie to settle. */
function integral(x: number): string {
  return Math.abs(x) < 1e21 ? x.toFixed(0) : BigInt(x).toString();
}

function exponential4(x: number): string {
  const [rounded = '', power = ''] = x.toExponential(4).split('e');
  const [exact = '', exactPower] = x.toExponential(60).split('e');
  const mantissa = power === exactPower ? halfToEven(rounded, exact, 4) : rounded;
  return `${mantissa}e${power[0]}${power.slice(1).padStart(2, '0')}`;
}

/** How PyTorch 1.13 writes elements of a dtype, `shown` being all that it will show: one width and style for all. */
function torchFormatter(dtype: Value['dtype'], shown: readonly Element[]): (element: Element) => string {
  if (!isFloat(dtype)) {
    const plain = (e: Element): string => (typeof e === 'boolean' ? (e ? 'True' : 'False') : String(e));
    const width = Math.max(1, ...shown.map((e) => plain(e).length));
    return (e) => plain(e).padStart(width);
  }
  const narrow = dtype === 'float64' ? (x: number) => x : Math.fround;
  const read = (e: Element): number => (typeof e === 'boolean' ? Number(e) : narrow(asNumber(e)));
  const finite = shown.map(read).filter((x) => Number.isFinite(x) && x !== 0);
  const sizes = finite.map(Math.abs);
  const max = Math.max(0, ...sizes);
  const min = Math.min(Number.POSITIVE_INFINITY, ...sizes);
  const whole = finite.every(Number.isInteger);
  const wide = finite.length > 0 && (max / min > 1000 || max > 1e8 || (!whole && min < 1e-4));
  const signed = (x: number, text: string): string => (Object.is(x, -0) ? `-${text}` : text);
  const style = (x: number): string => {
    if (wide) return signed(x, exponential4(x));
    return signed(x, whole ? `${integral(x)}.` : fixed4(x));
  };
  const width = Math.max(1, ...finite.map((x) => style(x).length));
  return (e) => {
    const x = read(e);
    return (special(x) ?? style(x)).padStart(width);
  };
}

/** The indices PyTorch shows of a dimension of `n`: null stands for its "...". */
function shownIndices(n: number, summarize: boolean): (number | null)[] {
  const all = Array.from({ length: n }, (_, i) => i);
  if (!summarize || n <= 2 * EDGE_ITEMS) return all;
  return [...all.slice(0, EDGE_ITEMS), null, ...all.slice(n - EDGE_ITEMS)];
}

/** The inside of PyTorch's `tensor(...)`: "[[4.5000, 4.5000],\n [4.5000, 4.5000]]"; null without data. */
export function torchText(value: Value): string | null {
  const { data, shape } = value;
  if (data === null) return null;
  if (data.length === 0) return '[]';
  const summarize = data.length > SUMMARIZE_ABOVE;
  const shown: Element[] = [];
  type Nested = Element | null | Nested[];
  const pick = (axis: number, offset: number, stride: number): Nested => {
    const n = shape[axis];
    if (n === undefined) {
      const element = data[offset] ?? 'nan';
      shown.push(element);
      return element;
    }
    const step = stride / n;
    return shownIndices(n, summarize).map((i) => (i === null ? null : pick(axis + 1, offset + i * step, step)));
  };
  const picked = pick(0, 0, data.length);
  const write = torchFormatter(value.dtype, shown);
  const nest = (part: Nested, axis: number): string => {
    if (part === null) return axis === shape.length ? ' ...' : '...';
    if (!Array.isArray(part)) return write(part);
    const rest = shape.length - 1 - axis;
    const gap = rest === 0 ? ', ' : `,${'\n'.repeat(rest)}${' '.repeat(axis + 1)}`;
    return `[${part.map((item) => nest(item, axis + 1)).join(gap)}]`;
  };
  return nest(picked, 0);
}

/** Every element whole, for a title: "[[0.1, 0.2], [0.3, 0.4]]"; a large tensor's statistics. */
export function wholeText(value: Value): string {
  const { data, shape } = value;
  if (data === null) {
    const { stats } = value;
    if (!stats) return shapeText(shape);
    const [min, max, mean] = [stats.min, stats.max, stats.mean].map((n) => shortNumber(n, 6));
    return `${shapeText(shape)} min ${min} max ${max} mean ${mean}`;
  }
  if (data.length === 0) return `[] ${shapeText(shape)}`;
  const nest = (axis: number, offset: number, stride: number): string => {
    const n = shape[axis];
    if (n === undefined) return wholeNumber(data[offset] ?? 'nan', value.dtype);
    const step = stride / n;
    return `[${Array.from({ length: n }, (_, i) => nest(axis + 1, offset + i * step, step)).join(', ')}]`;
  };
  return nest(0, 0, data.length);
}
