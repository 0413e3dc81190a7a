import { describe, expect, test } from 'vitest';
import type { Expr } from '../../web/src/app/features/formula/read';
import { namesIn, numbersIn, readRule, substitute } from '../../web/src/app/model/rule';
import type { Value } from '../../web/src/shared/trace';

/** As one would write it in a line. */
function text(expr: Expr | null): string {
  if (!expr) return 'none';
  switch (expr.kind) {
    case 'name':
      return expr.name;
    case 'number':
      return expr.text;
    case 'unary':
      return `-${text(expr.of)}`;
    case 'binary':
      return `(${text(expr.left)} ${expr.op} ${text(expr.right)})`;
    case 'call':
      return `${expr.name}(${expr.args.map(text).join(', ')})`;
    case 'index':
      return `${text(expr.of)}[${expr.at}]`;
  }
}

describe('a rule of ops.def as a formula', () => {
  test.each([
    ['g', 'g'],
    ['mul(g, b)', '(g * b)'],
    ['mul(neg(g), div(div(a, b), b))', '(-g * ((a / b) / b))'],
    ['tanh_backward(g, y)', '(g * (1 - (y ** 2)))'],
    ['pow_number(g, a, c0)', '((g * k) * (a ** (k - 1)))'],
    ['over(expand(g), c0)', '(expand(g) / k)'],
    ['mm_left(g, b)', '(g @ (b ** T))'],
    ['mul(mul(scale(b, number(-2)), a), g)', '(((b * -2) * a) * g)'],
  ])('%s', (rule, wanted) => {
    expect(text(readRule(rule))).toBe(wanted);
  });

  test.each(['own(gw_mse_loss_backward(g, a, b, mode(r)))', 'mul(g', 'mul(g, b) b', 'gw_det_slope(r, g, a, y)', ''])(
    'is none: %s',
    (rule) => {
      expect(readRule(rule)).toBeNull();
    },
  );

  test('names become numbers', () => {
    const rule = readRule('mul(g, b)');
    if (!rule) throw new Error('a rule was expected');
    expect(namesIn(rule)).toEqual(['g', 'b']);
    expect(text(substitute(rule, new Map([['b', { kind: 'number', text: '3' }]])))).toBe('(g * 3)');
  });
});

describe('the numbers that are put into a rule', () => {
  const value = (shape: number[], data: number[]): Value => ({ id: 1, dtype: 'float32', shape, data, stats: null });
  const numbers = (rule: string, values: Record<string, Value>, sent: Value) => {
    const read = readRule(rule);
    const found = read && numbersIn(read, new Map(Object.entries(values)), sent);
    return found && Object.fromEntries(found);
  };
  const four = value([2, 2], [0.25, 0.5, 0.75, 1]);

  test('are the only ones, or the first of each element by element', () => {
    expect(numbers('mul(g, b)', { g: value([], [2]), b: value([1], [3]) }, value([1], [6]))).toEqual({ g: 2, b: 3 });
    expect(numbers('mul(g, b)', { g: four, b: value([], [3]) }, four)).toEqual({ g: 0.25, b: 3 });
    expect(numbers('mul(g, b)', { g: four, b: four }, four)).toEqual({ g: 0.25, b: 0.25 });
  });

  test('are none where elements are summed, moved, or not known', () => {
    expect(numbers('mul(g, b)', { g: four, b: four }, value([2], [1, 1]))).toBeNull();
    expect(numbers('mm_left(g, b)', { g: four, b: four }, four)).toBeNull();
    expect(numbers('expand(g)', { g: value([], [1]) }, four)).toBeNull();
    expect(numbers('mul(g, b)', { g: four }, four)).toBeNull();
  });
});
