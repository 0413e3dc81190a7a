import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { placeValues } from '../../web/src/app/features/code/model';
import { readTraceback } from '../../web/src/app/model/explain';
import { tokensOf } from '../../web/src/app/model/highlight';
import { assignedName, type LineValue, lineValues } from '../../web/src/app/model/lines';
import { indexOutline, momentOf } from '../../web/src/app/model/lookup';
import { shortValue } from '../../web/src/app/model/numbers';
import { eventsAt } from '../../web/src/app/model/steps';
import { dedent } from '../../web/src/elements/program-text';
import type { Outline } from '../../web/src/shared/trace';
import { LESSON, OUTLINE, snapshotAt } from './lesson-engine';

describe('lineValues', () => {
  const values = (position: number) => {
    const moment = momentOf(OUTLINE, indexOutline(OUTLINE), LESSON, snapshotAt(eventsAt(OUTLINE, position)));
    return Object.fromEntries(
      [...lineValues(moment, position)].map(([line, { value }]) => [line, value && shortValue(value)]),
    );
  };
  it('has what is known at the cursor, no more', () => {
    expect(values(0)).toEqual({});
    expect(values(1)).toEqual({ 3: '1 1 │ 1 1' });
    expect(values(5)).toEqual({ 3: '1 1 │ 1 1', 4: '3 3 │ 3 3', 5: '27 27 │ 27 27', 6: '27' });
  });
});

describe('lineValues in a loop', () => {
  // y is made on line 2 of each round; the second round has begun with step 3, on line 3.
  const source = 'for i in range(3):\n    y = f()\n    y.backward()\nz = y\n';
  const step = (event: number, line: number, changed: number[]): Outline['steps'][number] => ({
    ...{ event, kind: 'forward', phase: 'forward', line, node: null, changed },
  });
  const round = (id: number, entered: number, left: number | null): Outline['scopes'][number] => ({
    ...{ id, parent: null, scope: 'loop', name: 'for', path: '', line: 1, round: id - 1, rounds: 3, entered, left },
  });
  const outline: Outline = {
    ...OUTLINE,
    events: 12,
    steps: [step(2, 2, [1]), step(6, 3, []), step(9, 4, [2])],
    scopes: [round(1, 0, 3), round(2, 4, 7)],
    bound: [{ name: 'y', tensor: 1, event: 3 }],
    tensors: [1, 2].map((id) => ({ id, dtype: 'float32', shape: [], strides: [] })),
    nodes: [],
  };
  const value = { id: 1, dtype: 'float32' as const, shape: [], data: [5], stats: null };
  const tensor = (id: number, ...names: string[]) => ({
    ...{ id, value: 1, requiresGrad: false, leaf: true, version: 0, gradFn: null, grad: null, names },
  });
  const shown = (position: number) => {
    const snapshot = { ...snapshotAt(0), at: eventsAt(outline, position), tensors: [tensor(1, 'y')], values: [value] };
    const moment = momentOf(outline, indexOutline(outline), source, snapshot);
    return Object.fromEntries(
      [...lineValues(moment, position)].map(([line, { round: of, past }]) => [line, { of, past }]),
    );
  };
  const first = { line: 1, round: 1, rounds: 3 };

  it('a value of this round needs no word; the loop says which it is', () => {
    expect(shown(1)).toEqual({ 1: { of: first, past: false }, 2: { of: null, past: false } });
  });
  it('one of a round before is told by that', () => {
    expect(shown(2)).toEqual({ 1: { of: { ...first, round: 2 }, past: false }, 2: { of: first, past: true } });
  });
  it('after the loop it is told, too, and there is no other', () => {
    expect(shown(3)).toEqual({ 2: { of: first, past: false } });
  });
});

describe('lineValues of what a function calls the same', () => {
  // x is made on line 3 before the loop; each round of it, f has it as its own x.
  const source = 'def f(x):\n    return x\nx = g()\nfor i in range(3):\n    f(x)\n';
  const outline: Outline = {
    ...OUTLINE,
    events: 8,
    steps: [{ event: 1, kind: 'forward', phase: 'forward', line: 3, node: null, changed: [1] }],
    scopes: [
      { id: 1, parent: null, scope: 'loop', name: 'for', path: '', line: 4, round: 1, rounds: 3, entered: 2, left: 7 },
    ],
    bound: [
      { name: 'x', tensor: 1, event: 2 },
      { name: 'x', tensor: 1, event: 5 },
    ],
    tensors: [{ id: 1, dtype: 'float32', shape: [], strides: [] }],
    nodes: [],
  };
  it('is of the round in which the line gave it', () => {
    const value = { id: 1, dtype: 'float32' as const, shape: [], data: [5], stats: null };
    const x = { id: 1, value: 1, requiresGrad: false, leaf: true, version: 0, gradFn: null, grad: null, names: ['x'] };
    const snapshot = { ...snapshotAt(0), at: 8, tensors: [x], values: [value] };
    const moment = momentOf(outline, indexOutline(outline), source, snapshot);
    expect(lineValues(moment, 1).get(3)).toMatchObject({ round: null, past: false });
  });
});

describe('assignedName', () => {
  it.each([
    ['y = x + 2', 'y'],
    ['  w -= lr * w.grad', 'w'],
    ['x: Tensor = 1', 'x'],
    ['x **= 2', 'x'],
    ['权重 = 1', '权重'],
    ['x == 2', null],
    ['print(x)', null],
    ['# y = 2', null],
    ['a.b = 3', null],
  ])('%s', (line, name) => {
    expect(assignedName(line)).toBe(name);
  });
});

describe('placeValues', () => {
  const number = (data: number[]): LineValue => ({
    value: { id: 1, dtype: 'float32', shape: [data.length], data, stats: null },
    round: null,
    past: false,
    title: '',
  });
  const place = (lines: string[], values: Map<number, LineValue>, columns: number) =>
    [...placeValues(lines, values, columns, ({ round, rounds }) => `${round}/${rounds ?? '-'}`)].map(
      ([line, { text, gap }]) => [line, text, gap],
    );

  it('puts values of short lines in one column and those of long ones after them', () => {
    const lines = ['a = 1', 'abc = 1', `long = ${'1'.repeat(40)}`];
    const values = new Map([1, 2, 3].map((line) => [line, number([7])]));
    expect(place(lines, values, 200)).toEqual([
      [1, '7', 5],
      [2, '7', 3],
      [3, '7', 3],
    ]);
  });

  it('trims a value to what fits in the pane, and leaves out what does not', () => {
    const values = new Map([[1, number([1, 2, 3, 4])]]);
    const texts = (columns: number) => place(['x = f()'], values, columns).map(([, text]) => text);
    expect(texts(Number.POSITIVE_INFINITY)).toEqual(['1 2 3 4']);
    expect(texts(18)).toEqual(['1 2 3 4']);
    expect(texts(17.9)).toEqual(['1 2 …']);
    expect(texts(14)).toEqual(['1 …']);
    expect(texts(13)).toEqual([]);
  });

  it('says of which round a value is, and in which round a loop, or leaves both out', () => {
    const round = { line: 1, round: 2, rounds: 30 };
    const values = new Map<number, LineValue>([
      [1, { value: null, round, past: false, title: '' }],
      [2, { ...number([7]), round, past: true }],
    ]);
    const lines = ['for i in range(30):', '    y = f()'];
    expect(place(lines, values, 200)).toEqual([
      [1, '2/30', 3],
      [2, '7 2/-', 11],
    ]);
    expect(place(lines, values, 28).map(([, text]) => text)).toEqual(['2/30', '7 2/-']);
    expect(place(lines, values, 26).map(([, text]) => text)).toEqual(['(2)']);
  });

  it('never shows the beginning of a number for all of it', () => {
    const values = new Map([[1, number([298.6667])]]);
    expect(place(['x = f()'], values, 15)).toEqual([]);
  });

  it('knows that Chinese characters are wider', () => {
    const values = new Map([[1, number([1])]]);
    expect(place(['x = 1  # 初值'], values, 17)).toEqual([]);
    expect(place(['x = 1  # ab'], values, 17)).toEqual([[1, '1', 3]]);
  });
});

describe('tokensOf', () => {
  const kinds = (line: string) =>
    tokensOf(line).flatMap(({ text, kind }) => (kind === '' ? [] : [`${kind} ${text.trim()}`]));
  it('knows the classes', () => {
    expect(kinds('for i in range(10):  # loop')).toEqual(['kw for', 'kw in', 'fn range', 'num 10', 'com # loop']);
    expect(kinds('f\'{x:.4f}\' + "a\\"b" + 1e-3')).toEqual(["str f'{x:.4f}'", 'str "a\\"b"', 'num 1e-3']);
  });
  it('loses nothing', () => {
    for (const line of ["x = 'open", '\t y=1', '😀 # 注释', '']) {
      expect(
        tokensOf(line)
          .map(({ text }) => text)
          .join(''),
      ).toBe(line);
    }
  });
});

describe('readTraceback', () => {
  it('finds the words and the innermost line', () => {
    const text = `Traceback (most recent call last):
  File "main.py", line 7, in <module>
    f(x)
  File "main.py", line 3, in f
    return a @ b
RuntimeError: mat1 and mat2 shapes cannot be multiplied (2x3 and 2x3)
`;
    expect(readTraceback(text)).toEqual({
      type: 'RuntimeError',
      message: 'mat1 and mat2 shapes cannot be multiplied (2x3 and 2x3)',
      line: 3,
      span: null,
      text: '',
    });
  });
  it('finds the part of the line that the carets are under', () => {
    const source = 'def f(a):\n    b = a\n    return a @ b + 1\nf(1)\n';
    const text = `Traceback (most recent call last):
  File "main.py", line 4, in <module>
    f(1)
  File "main.py", line 3, in f
    return a @ b + 1
           ~~^~~
TypeError: no
`;
    expect(readTraceback(text, source)).toMatchObject({
      line: 3,
      span: { from: 11, to: 16 },
      text: '    return a @ b + 1',
    });
  });
  it('keeps the lines of a long message', () => {
    const text = 'Traceback (most recent call last):\n  File "m", line 2, in <module>\n    x\nValueError: one\n  two\n';
    expect(readTraceback(text)).toMatchObject({ type: 'ValueError', message: 'one\n  two', line: 2, span: null });
  });
  it('reads a syntax error and a bare one', () => {
    const syntax = '  File "main.py", line 2\n    y = = 2\n        ^\nSyntaxError: invalid syntax\n';
    expect(readTraceback(syntax)).toEqual({
      type: 'SyntaxError',
      message: 'invalid syntax',
      line: 2,
      span: { from: 4, to: 5 },
      text: '',
    });
    expect(readTraceback('KeyboardInterrupt\n')).toEqual({
      type: 'KeyboardInterrupt',
      message: '',
      line: null,
      span: null,
      text: '',
    });
    expect(readTraceback('')).toBeNull();
  });
});

describe('dedent', () => {
  it('takes away what the page added', () => {
    expect(dedent('\n    import torch\n\n    if x:\n      y = 1\n  ')).toBe('import torch\n\nif x:\n  y = 1');
    expect(dedent('x = 1')).toBe('x = 1');
    expect(dedent('  \n ')).toBe('');
  });
});

describe('the first lesson', () => {
  const read = (path: string) => readFileSync(new URL(`../../web/${path}`, import.meta.url), 'utf8');
  it('is the same on the page and in its file', () => {
    const inline = /<script type="text\/x-python">([\s\S]*?)<\/script>/.exec(read('index.html'))?.[1] ?? '';
    expect(`${dedent(inline)}\n`).toBe(read('lessons/first.py'));
    expect(read('lessons/first.py')).toBe(LESSON);
  });
});
