import { describe, expect, test } from 'vitest';
import {
  findLiterals,
  literalText,
  rangeOf,
  replaceNumber,
  reshapeLiteral,
  setRequiresGrad,
} from '../../web/src/app/model/literals';

const only = (source: string) => {
  const found = findLiterals(source);
  expect(found).toHaveLength(1);
  return found[0] ?? expect.fail();
};

describe('what a slider may move', () => {
  test('a scalar, with and without its flag', () => {
    const w = only('import torch\nw = torch.tensor(-2.5e-1, requires_grad=True)  # weight\n');
    expect(w).toMatchObject({ name: 'w', kind: 'tensor', line: 2, shape: [], requiresGrad: true });
    expect(w.numbers).toMatchObject([{ value: -0.25, path: [] }]);
    expect(only('x = torch.tensor(2.)')).toMatchObject({ requiresGrad: false, flag: { from: 19, to: 19 } });
  });

  test('vectors and matrices, as Python allows them to be written', () => {
    const m = only('m = torch.tensor([[1, 2.5], [ -3, .5 ,],], dtype=torch.float64)');
    expect(m.shape).toEqual([2, 2]);
    expect(m.numbers.map(({ value, path }) => [value, path])).toEqual([
      [1, [0, 0]],
      [2.5, [0, 1]],
      [-3, [1, 0]],
      [0.5, [1, 1]],
    ]);
  });

  test('a rate is one, a count is not', () => {
    expect(only('lr = 1e-2')).toMatchObject({ name: 'lr', kind: 'number' });
    expect(findLiterals('epochs = 100\nfor i in range(3):\n    a = 1.0\n')).toEqual([]);
  });

  test('the v of a backward call', () => {
    const v = only('y.backward(gradient=torch.tensor([0.1, 1.0]))');
    expect(v).toMatchObject({ name: 'y.backward', kind: 'gradient', shape: [2], flag: null });
  });

  test('what is no literal, ragged, too large, or text is left alone', () => {
    for (const source of [
      'x = torch.tensor([[1.0], [2.0, 3.0]])',
      'x = torch.tensor([])',
      'x = torch.tensor(1.0 + a)',
      'x = torch.tensor([1.0, a])',
      'x = torch.tensor([[[1.0]]])',
      `x = torch.tensor([${'1.0, '.repeat(25)}])`,
      'x = 1.0 * 2',
      'x == 1.0',
      '"""\nx = 1.0\n"""',
    ]) {
      expect(findLiterals(source), source).toEqual([]);
    }
  });
});

describe('moving it', () => {
  test('changes the number alone', () => {
    const source = 'a = torch.tensor([1.0, 2.0])\nb = a * 2.0\n';
    const second = only(source.split('\n')[0] ?? '').numbers[1] ?? expect.fail();
    expect(replaceNumber(source, second, -3)).toBe('a = torch.tensor([1.0, -3.0])\nb = a * 2.0\n');
  });

  test('the flag is put in, and taken out', () => {
    const off = 'x = torch.tensor(1.0, dtype=torch.float64)\n';
    const on = setRequiresGrad(off, only(off), true);
    expect(on).toBe('x = torch.tensor(1.0, requires_grad=True, dtype=torch.float64)\n');
    expect(setRequiresGrad(on, only(on), false)).toBe(off);
  });

  test('the shape is changed, numbers are kept', () => {
    const scalar = 'x = torch.tensor(1.5, requires_grad=True)';
    const vector = reshapeLiteral(scalar, only(scalar), [3]);
    expect(vector).toBe('x = torch.tensor([1.5, 1.5, 1.5], requires_grad=True)');
    const matrix = reshapeLiteral(vector, only(vector), [2, 2]);
    expect(matrix).toBe('x = torch.tensor([[1.5, 1.5], [1.5, 1.5]], requires_grad=True)');
    expect(reshapeLiteral(matrix, only(matrix), [])).toBe(scalar);
  });

  test('numbers are written as Python floats, without dust', () => {
    expect([0.1 + 0.2, 3, -0, 1e-9, 1234567.8].map(literalText)).toEqual(['0.3', '3.0', '0.0', '1e-9', '1234568.0']);
  });

  test('a slider reaches twice as far', () => {
    expect([0, 1, -2, 0.001, 7, 40].map((value) => rangeOf([value]))).toEqual([3, 3, 4, 3, 20, 80]);
    expect(rangeOf([1, -2, 7])).toBe(20);
  });
});
