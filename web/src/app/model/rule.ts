/**
 * A gradient as its operation's row has it, "mul(g, b)", as a formula: g is what arrived, a, b, c the inputs, y the
 * result. Pure.
 */
import type { Num, Value } from '../../shared/trace';
import type { BinaryOp, Expr } from '../features/formula/read';

const name = (text: string): Expr => ({ kind: 'name', name: text });
const number = (text: string): Expr => ({ kind: 'number', text });
const binary =
  (op: BinaryOp) =>
  (left: Expr, right: Expr): Expr => ({ kind: 'binary', op, left, right });
const times = binary('*');
const over = binary('/');
const plus = binary('+');
const minus = binary('-');
const power = binary('**');
const at = binary('@');
const turned = (x: Expr): Expr => power(x, name('T'));
const word = (text: string, ...args: Expr[]): Expr => ({ kind: 'call', name: text, self: null, args });

type Build = (...args: Expr[]) => Expr;
const one = number('1');

/** The words of ops.def that a learner can read. Others have no formula here. */
const WORDS: Readonly<Record<string, readonly [arity: number, build: Build]>> = {
  mul: [2, times as Build],
  scale: [2, times as Build],
  div: [2, over as Build],
  over: [2, over as Build],
  add: [2, plus as Build],
  plus: [2, plus as Build],
  sub: [2, minus as Build],
  minus: [2, minus as Build],
  neg: [1, (x = one) => ({ kind: 'unary', op: '-', of: x })],
  number: [1, (x = one) => x],
  real: [1, (x = one) => x],
  wrapped: [1, (x = one) => x],
  t: [1, (x = one) => turned(x)],
  mm: [2, at as Build],
  mv: [2, at as Build],
  bmm: [2, at as Build],
  turn: [1, (x = one) => turned(x)],
  mm_left: [2, (g = one, b = one) => at(g, turned(b))],
  mm_right: [2, (g = one, a = one) => at(turned(a), g)],
  outer: [2, (g = one, v = one) => at(g, turned(v))],
  tanh_backward: [2, (g = one, y = one) => times(g, minus(one, power(y, number('2'))))],
  sigmoid_backward: [2, (g = one, y = one) => times(times(g, y), minus(one, y))],
  threshold_backward: [2, (g = one, y = one) => times(g, word('step', y))],
  pow_number: [3, (g = one, a = one, c = one) => times(times(g, c), power(a, minus(c, one)))],
  reciprocal: [1, (x = one) => over(one, x)],
  rsqrt: [1, (x = one) => over(one, word('sqrt', x))],
  sgn: [1, (x = one) => word('sgn', x)],
  exp: [1, (x = one) => word('exp', x)],
  log: [1, (x = one) => word('log', x)],
  sin: [1, (x = one) => word('sin', x)],
  cos: [1, (x = one) => word('cos', x)],
  sinh: [1, (x = one) => word('sinh', x)],
  cosh: [1, (x = one) => word('cosh', x)],
  zeros_like: [1, () => number('0')],
  expand: [1, (x = one) => word('expand', x)],
  spread: [1, (x = one) => word('expand', x)],
  reshape: [1, (x = one) => word('reshape', x)],
  transposed: [1, (x = one) => turned(x)],
};
const LETTERS: Readonly<Record<string, string>> = { c0: 'k', 'numbers.p': 'p', 'numbers.q': 'q', 'numbers.s': 's' };

/** Null: it is more than a formula. */
export function readRule(rule: string): Expr | null {
  const tokens = rule.match(/[A-Za-z_][\w.]*|\d+(?:\.\d*)?|\S/g) ?? [];
  let i = 0;
  const expression = (): Expr | null => {
    const token = tokens[i++];
    if (token === undefined) return null;
    if (token === '-' && /^\d/.test(tokens[i] ?? '')) return number(`-${tokens[i++]}`);
    if (/^\d/.test(token)) return number(token.replace(/\.$/, ''));
    if (tokens[i] !== '(') {
      return /^[gabcdey]$/.test(token) ? name(token) : token in LETTERS ? name(LETTERS[token] ?? token) : null;
    }
    i += 1;
    const args: Expr[] = [];
    while (tokens[i] !== ')') {
      const arg = expression();
      if (!arg) return null;
      args.push(arg);
      if (tokens[i] === ',') i += 1;
      else if (tokens[i] !== ')') return null;
    }
    i += 1;
    const known = Object.hasOwn(WORDS, token) ? WORDS[token] : undefined;
    return known && known[0] === args.length ? known[1](...args) : null;
  };
  const read = expression();
  return i === tokens.length ? read : null;
}

/** Puts something in the place of names; where there is nothing, they stay. */
export function substitute(expr: Expr, values: ReadonlyMap<string, Expr>): Expr {
  const inside = (each: Expr): Expr => substitute(each, values);
  switch (expr.kind) {
    case 'name':
      return values.get(expr.name) ?? expr;
    case 'number':
      return expr;
    case 'unary':
    case 'index':
      return { ...expr, of: inside(expr.of) };
    case 'binary':
      return { ...expr, left: inside(expr.left), right: inside(expr.right) };
    case 'call':
      return { ...expr, self: expr.self && inside(expr.self), args: expr.args.map(inside) };
  }
}

export function namesIn(expr: Expr): string[] {
  switch (expr.kind) {
    case 'name':
      return [expr.name];
    case 'number':
      return [];
    case 'unary':
    case 'index':
      return namesIn(expr.of);
    case 'binary':
      return [...namesIn(expr.left), ...namesIn(expr.right)];
    case 'call':
      return [...(expr.self ? namesIn(expr.self) : []), ...expr.args.flatMap(namesIn)];
  }
}

/** What moves elements about, or sums them: their first is not made of the first of others. */
const MOVING = new Set(['expand', 'reshape']);

function isPointwise(expr: Expr): boolean {
  switch (expr.kind) {
    case 'name':
      return expr.name !== 'T';
    case 'number':
      return true;
    case 'unary':
      return isPointwise(expr.of);
    case 'index':
      return false;
    case 'binary':
      return expr.op !== '@' && isPointwise(expr.left) && isPointwise(expr.right);
    case 'call':
      return !MOVING.has(expr.name) && expr.args.every(isPointwise);
  }
}

/**
 * The numbers to put in for the letters of a rule: the only ones there are, or where it goes element by element the
 * first of each. Null: some are not known, or are summed or moved about.
 */
export function numbersIn(
  rule: Expr,
  values: ReadonlyMap<string, Value>,
  sent: Value,
): ReadonlyMap<string, Num | boolean> | null {
  const numbers = new Map<string, Num | boolean>();
  const shape = sent.shape.join();
  for (const letter of namesIn(rule)) {
    const value = values.get(letter);
    const [first, more] = value?.data ?? [];
    const fits =
      more === undefined ? sent.data?.length === 1 || value?.shape.length === 0 : value?.shape.join() === shape;
    if (first === undefined || !fits) return null;
    numbers.set(letter, first);
  }
  return sent.data?.length === 1 || isPointwise(rule) ? numbers : null;
}
