import { describe, expect, test } from 'vitest';
import type { Expr } from '../../web/src/app/features/formula/read';
import { namesIn, readRule, substitute } from '../../web/src/app/model/rule';

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
