import { describe, expect, test } from 'vitest';
import { formulaOf, programOf } from '../../web/src/app/features/formula/program';
import { type Formula, isFormula, readFormula } from '../../web/src/app/features/formula/read';

function read(text: string): Formula {
  const found = readFormula(text);
  if (!isFormula(found)) throw new Error(`${text}: ${JSON.stringify(found)}`);
  return found;
}

describe('a formula is read', () => {
  test('names without a value are free, functions get their module', () => {
    const { equations, free } = read('L = (tanh(w*x + b) - y)**2');
    expect(free).toEqual(['w', 'x', 'b', 'y']);
    expect(equations).toMatchObject([{ name: 'L', code: '(torch.tanh(w*x + b) - y)**2' }]);
  });

  test('equations build on each other, on lines or behind semicolons', () => {
    for (const text of ['h = exp(a)\nL = log(h) + h', 'h = exp(a); L = log(h) + h']) {
      const { equations, free } = read(text);
      expect(free).toEqual(['a']);
      expect(equations.map(({ name, code }) => `${name} = ${code}`)).toEqual([
        'h = torch.exp(a)',
        'L = torch.log(h) + h',
      ]);
    }
  });

  test('a right side alone is L; methods and torch. are understood', () => {
    expect(read('exp(sin(x)) @ x').equations[0]).toMatchObject({ name: 'L', code: 'torch.exp(torch.sin(x)) @ x' });
    const { equations, free } = read('L = torch.tanh(x).sum() + x[0]');
    expect(free).toEqual(['x']);
    expect(equations[0]?.code).toBe('torch.tanh(x).sum() + x[0]');
  });

  test.each([
    ['L = f(x)', { kind: 'unknown', name: 'f' }],
    ['L = x if y else z', { kind: 'unfit', text: 'x if y else z' }],
    ['L = [x, y]', { kind: 'unfit', text: '[x, y]' }],
    ['a, b = x', { kind: 'unfit' }],
    ['import os', { kind: 'unfit' }],
    ['L = x[y]', { kind: 'unfit' }],
    ['L = lambda: x', { kind: 'unfit' }],
    ['L = (x + ', { kind: 'broken' }],
    ['L = x ++* y', { kind: 'broken' }],
    ['L = 2x + 1', { kind: 'product', text: '2x' }],
    ['L = 1e', { kind: 'broken' }],
  ])('%s is not one', (text, problem) => {
    expect(readFormula(text)).toMatchObject(problem);
  });
});

describe('a formula and its program', () => {
  const PROGRAM = `import torch

w = torch.tensor(0.5, requires_grad=True)
x = torch.tensor(1.5, requires_grad=True)

L = torch.tanh(w*x)**2
L.backward()
`;

  test('the program is what one would write', () => {
    expect(programOf(read('L = tanh(w*x)**2'), '')).toBe(PROGRAM);
  });

  test('what is multiplied as matrices begins as matrices', () => {
    const program = programOf(read('s = sum(relu(W @ x)) + b'), '');
    expect(program).toContain('W = torch.tensor([[0.5, 1.5], [-0.5, 1.0]], requires_grad=True)\n');
    expect(program).toContain('x = torch.tensor([[1.5, -0.5], [1.0, 2.0]], requires_grad=True)\n');
    expect(program).toContain('b = torch.tensor(-0.5, requires_grad=True)\n');
    expect([...read('y = matmul(A, v)').matrices]).toEqual(['A', 'v']);
  });

  test('leaves keep their numbers and flags when the formula changes', () => {
    const tuned = PROGRAM.replace('tensor(1.5, requires_grad=True)', 'tensor([1.0, -2.0])');
    expect(programOf(read('L = exp(x)*w + c'), tuned)).toBe(`import torch

x = torch.tensor([1.0, -2.0])
w = torch.tensor(0.5, requires_grad=True)
c = torch.tensor(-0.5, requires_grad=True)

L = torch.exp(x)*w + c
L.backward(torch.ones_like(L))
`);
  });

  test('and back: the program gives the formula, others give none', () => {
    expect(formulaOf(PROGRAM)).toBe('L = tanh(w*x)**2');
    expect(formulaOf(programOf(read('h = a*b; L = h.sum()'), ''))).toBe('h = a*b\nL = h.sum()');
    expect(formulaOf(`${PROGRAM}print(w.grad)\n`)).toBeNull();
    expect(formulaOf('import torch\nx = torch.ones(2, 2, requires_grad=True)\nx.sum().backward()\n')).toBeNull();
    expect(formulaOf('')).toBeNull();
  });
});
