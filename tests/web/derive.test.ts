import { describe, expect, test } from 'vitest';
import {
  answersIn,
  cutAt,
  firstBackward,
  jacobian,
  lineOfName,
  nudged,
  readNumbers,
  statementEnd,
  withBackward,
} from '../../web/src/app/features/lab/derive';

const LESSON = `import torch
x = torch.ones(2, 2, requires_grad=True)
y = (x +
     2)
out = (y * y * 3).mean()
out.backward()
print(x.grad)
`;

describe('a cut is put where the tensor gets its name', () => {
  test('after a statement of several lines', () => {
    expect(cutAt(LESSON, 'y', 3, 'detach')).toEqual({
      source: LESSON.replace('     2)\n', '     2)\ny = y.detach()\n'),
      from: 5,
      to: 5,
    });
  });
  test('no_grad goes around it, with the indent of its place', () => {
    const loop = 'for i in range(2):\n    h = h * 2\n    s = s + h';
    expect(cutAt(loop, 'h', 2, 'no_grad')).toEqual({
      source: 'for i in range(2):\n    with torch.no_grad():\n        h = h * 2\n    s = s + h',
      from: 2,
      to: 3,
    });
  });
  test('brackets in strings and comments do not count', () => {
    expect(statementEnd(['a = f("(")  # (', 'b'], 1)).toBe(1);
    expect(statementEnd(['a = \\', '  1', 'b'], 1)).toBe(2);
  });
  test('a name is found where it is given, not where it is compared', () => {
    expect(lineOfName(['y == 1', 'yy = 1', 'y: int = 2'], 'y')).toBe(3);
    expect(lineOfName(['y = 1'], 'z')).toBe(0);
  });
});

describe('what is computed beside the program', () => {
  const at = firstBackward(LESSON) ?? expect.fail();
  test('the first backward at the left margin', () => {
    expect(at).toEqual({ line: 6, root: 'out' });
    expect(firstBackward('for i in x:\n    loss.backward()\n')).toBeNull();
  });
  test('a nudged program ends with its root', () => {
    const source = nudged(LESSON, at, { name: 'x', entry: 3, h: 0.001 }, 'float64') ?? expect.fail();
    expect(source.split('\n')).toEqual([
      'import torch',
      'torch.set_default_dtype(torch.float64)',
      'x = torch.ones(2, 2, requires_grad=True)',
      'with torch.no_grad():',
      '    x.view(-1)[3] += 0.001',
      'y = (x +',
      '     2)',
      'out = (y * y * 3).mean()',
      "print('gradwalk:' + repr(out.item()))",
    ]);
    expect(nudged(LESSON, at, { name: 'q', entry: 0, h: 1 }, 'float32')).toBeNull();
  });
  test('answers are told from prints', () => {
    expect(answersIn('a\ngradwalk:[1.0]\ngradwalkers\n')).toEqual(['[1.0]']);
    expect(readNumbers('[1.0, -2.5e-05, nan, -inf, inf]')).toEqual([1, -2.5e-5, Number.NaN, -Infinity, Infinity]);
    expect(jacobian(LESSON, 5, 'y', 'x')).toContain('for _i in range(y.numel()):');
  });
  test('v is written into the program', () => {
    expect(withBackward('y = x * 2\ny.backward()\nprint(1)\n', 'y', [1, 0.5])).toBe(
      'y = x * 2\ny.backward(torch.tensor([1.0, 0.5]))\nprint(1)\n',
    );
    expect(withBackward('y = x * 2\n', 'y', [1])).toBe('y = x * 2\ny.backward(torch.tensor([1.0]))\n');
  });
});
