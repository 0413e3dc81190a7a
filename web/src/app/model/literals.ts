/**
 * The numbers of a program that a slider may move: those that are assigned to a name at the left margin, as
 * `w = torch.tensor([1.0, 2.0], requires_grad=True)` or `lr = 0.1`, and the v of `y.backward(torch.tensor([…]))`. Pure.
 */

export interface LiteralNumber {
  /** Where it stands in the source. */
  from: number;
  to: number;
  value: number;
  /** Which element of the tensor; empty for a number by itself. */
  path: readonly number[];
}

export interface Literal {
  /** The name; of the argument of a backward call, `y.backward`. */
  name: string;
  kind: 'tensor' | 'number' | 'gradient';
  /** Counts from 1. */
  line: number;
  /** The literal itself. */
  from: number;
  to: number;
  numbers: readonly LiteralNumber[];
  shape: readonly number[];
  /** Of tensors: whether it is asked for, and where in the source that is said, or may be. */
  requiresGrad: boolean;
  flag: { from: number; to: number } | null;
}

/** More numbers than these are data, not parameters to play with. */
const MOST_NUMBERS = 24;

const NUMBER = /[-+]?(?:\d[\d_]*\.?[\d_]*|\.\d[\d_]*)(?:[eE][-+]?\d+)?/y;
const FLAG = /\s*,\s*requires_grad\s*=\s*(True|False)/;

interface Nested {
  numbers: LiteralNumber[];
  shape: number[];
  to: number;
}

/** A number or nested lists of them that begin at `from`; null for anything else, ragged lists included. */
function readNested(text: string, from: number, path: readonly number[]): Nested | null {
  const start = from + (/^\s*/.exec(text.slice(from))?.[0].length ?? 0);
  if (text[start] !== '[') {
    NUMBER.lastIndex = start;
    const found = NUMBER.exec(text)?.[0];
    if (found === undefined) return null;
    const value = Number(found.replaceAll('_', ''));
    const to = start + found.length;
    return Number.isFinite(value) ? { numbers: [{ from: start, to, value, path }], shape: [], to } : null;
  }
  const numbers: LiteralNumber[] = [];
  let inner: number[] | null = null;
  let at = start + 1;
  for (let i = 0; path.length < 2; i += 1) {
    const element = readNested(text, at, [...path, i]);
    if (!element || (inner !== null && inner.join() !== element.shape.join())) return null;
    inner = element.shape;
    numbers.push(...element.numbers);
    const [gap = '', mark] = /^\s*([,\]])?/.exec(text.slice(element.to)) ?? [];
    at = element.to + gap.length;
    const closing = mark === ',' ? /^\s*\]/.exec(text.slice(at)) : null;
    if (mark === ']' || closing) return { numbers, shape: [i + 1, ...inner], to: at + (closing?.[0].length ?? 0) };
    if (mark !== ',') return null;
  }
  return null;
}

const ASSIGNED = /^([\p{L}_][\p{L}\p{N}_]*)\s*=\s*(torch\.tensor\()?/u;
const BACKWARD = /^([\p{L}_][\p{L}\p{N}_]*)\.backward\(\s*(?:gradient\s*=\s*)?(torch\.tensor\()/u;

/** What may follow the literal: other arguments, the end of the call, a comment. */
function endsWell(rest: string, called: boolean): boolean {
  return called ? /^\s*(,[^()#]*)?\)/.test(rest) : /^\s*(#.*)?$/.test(rest);
}

function readLine(text: string, line: number, offset: number): Literal | null {
  const backward = BACKWARD.exec(text);
  const match = backward ?? ASSIGNED.exec(text);
  if (!match) return null;
  const [head, name = '', call] = match;
  const nested = readNested(text, head.length, []);
  if (!nested || nested.numbers.length > MOST_NUMBERS) return null;
  const rest = text.slice(nested.to);
  if (!endsWell(rest, call !== undefined)) return null;
  // A count is no parameter: only what has a point or an exponent is.
  const written = text.slice(head.length, nested.to);
  if (call === undefined && (nested.shape.length > 0 || !/[.eE]/.test(written))) return null;
  const flag = backward || call === undefined ? null : FLAG.exec(rest);
  const flagAt = nested.to + (flag?.index ?? 0);
  return {
    name: backward ? `${name}.backward` : name,
    kind: backward ? 'gradient' : call === undefined ? 'number' : 'tensor',
    line,
    from: offset + head.length,
    to: offset + nested.to,
    numbers: nested.numbers.map((each) => ({ ...each, from: each.from + offset, to: each.to + offset })),
    shape: nested.shape,
    requiresGrad: flag?.[1] === 'True',
    flag:
      call === undefined || backward ? null : { from: offset + flagAt, to: offset + flagAt + (flag?.[0].length ?? 0) },
  };
}

export function findLiterals(source: string): Literal[] {
  const found: Literal[] = [];
  let offset = 0;
  let inside: string | null = null; // the quotes of a string over several lines
  for (const [i, text] of source.split('\n').entries()) {
    const literal = inside === null ? readLine(text, i + 1, offset) : null;
    if (literal) found.push(literal);
    for (const quotes of text.match(/"""|'''/g) ?? []) {
      if (inside === null) inside = quotes;
      else if (inside === quotes) inside = null;
    }
    offset += text.length + 1;
  }
  return found;
}

/** A number as one writes it in Python: always with a point, and without what a slider's arithmetic leaves behind. */
export function literalText(value: number): string {
  const text = String(Number(value.toPrecision(7)));
  return /[.e]/.test(text) ? text : `${text}.0`;
}

export function replaceNumber(source: string, at: LiteralNumber, value: number): string {
  return `${source.slice(0, at.from)}${literalText(value)}${source.slice(at.to)}`;
}

export function setRequiresGrad(source: string, { flag }: Literal, on: boolean): string {
  if (!flag) return source;
  return `${source.slice(0, flag.from)}${on ? ', requires_grad=True' : ''}${source.slice(flag.to)}`;
}

function nest(values: readonly number[], shape: readonly number[]): string {
  const [size, ...rest] = shape;
  if (size === undefined) return literalText(values[0] ?? 0);
  const step = values.length / size;
  return `[${Array.from({ length: size }, (_, i) => nest(values.slice(i * step, (i + 1) * step), rest)).join(', ')}]`;
}

/** The tensor with another shape; the numbers it has are kept, the last of them repeated. */
export function reshapeLiteral(source: string, literal: Literal, shape: readonly number[]): string {
  const count = shape.reduce((product, size) => product * size, 1);
  const values = Array.from({ length: count }, (_, i) => (literal.numbers[i] ?? literal.numbers.at(-1))?.value ?? 0);
  return `${source.slice(0, literal.from)}${nest(values, shape)}${source.slice(literal.to)}`;
}

/** How far sliders go: a round number at least twice as far from 0 as each of these numbers is, and at least 3. */
export function rangeOf(values: readonly number[]): number {
  const wanted = 2 * Math.max(1.5, ...values.map(Math.abs));
  const unit = 10 ** Math.floor(Math.log10(wanted));
  return Math.ceil(wanted / unit) * unit;
}
