import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { en } from '../../web/src/app/features/errors/en';
import { guiltyAt } from '../../web/src/app/features/errors/guilty';
import { KINDS, kindOf } from '../../web/src/app/features/errors/kinds';
import { teach } from '../../web/src/app/features/errors/teach';
import { zhCN } from '../../web/src/app/features/errors/zh-cn';
import { plain } from '../../web/src/app/locale/phrase';
import { indexOutline, momentOf } from '../../web/src/app/model/lookup';
import type { RunId } from '../../web/src/shared/protocol';
import { LESSON, lessonEngine, OUTLINE } from './lesson-engine';

function said(line: string): { type: string; message: string } {
  const [, type = '', message = ''] = /^(\w+): (.*)$/.exec(line) ?? [];
  return { type, message };
}
const kind = (line: string) => kindOf(said(line))?.kind ?? null;

describe('errors', () => {
  it('each that the oracle recorded teaches something, in both languages', () => {
    const folder = new URL('../lang/oracle/', import.meta.url);
    const lines = readdirSync(folder)
      .filter((name) => /^(?:error|inplace)_.*\.out$/.test(name))
      .flatMap((name) => readFileSync(new URL(name, folder), 'utf8').split('\n'))
      .filter((line) => /^[A-Z]\w+(?:Error|Exception): /.test(line));
    expect(lines.length).toBeGreaterThan(100);
    expect(lines.filter((line) => kind(line) === null)).toEqual([]);
    for (const line of lines) {
      for (const lang of ['zh-CN', 'en'] as const) {
        const { why, fix } = teach(said(line), lang) ?? { why: [], fix: [] };
        expect(plain(why)).not.toMatch(/undefined|NaN|``|^$/);
        expect(plain(fix)).not.toMatch(/undefined|NaN|^$/);
      }
    }
  });

  it('are told apart by what they say', () => {
    const cases: [string, string][] = [
      ['TypeError: gradients can be either Tensors or None, but got float', 'gradientType'],
      [
        'RuntimeError: grad can be implicitly created only for real scalar outputs but got torch.complex64',
        'notRealScalar',
      ],
      [
        'RuntimeError: a view of a leaf Variable that requires grad is being used in an in-place operation.',
        'leafViewInplace',
      ],
      ['RuntimeError: you can only change requires_grad flags of leaf variables.', 'flagOfResult'],
      ['TypeError: assigned grad expected to be a Tensor or None but got grad of typefloat', 'gradType'],
      ['RuntimeError: One of the differentiated Tensors appears to not have been used in the graph.', 'unusedInGraph'],
      ["RuntimeError: can't retain_grad on Tensor that has requires_grad=False", 'retainOnConstant'],
      ["RuntimeError: cannot register a hook on a tensor that doesn't require gradient", 'hookOnConstant'],
      ["RuntimeError: Function 'DivBackward0' returned nan values in its 0th output.", 'anomaly'],
      [
        'RuntimeError: function MyFnBackward returned an incorrect number of gradients (expected 2, got 1)',
        'functionCount',
      ],
      ["ValueError: can't optimize a non-leaf Tensor", 'nonLeafParameter'],
      ["TypeError: unsupported operand type(s) for *: 'float' and 'NoneType'", 'noneOperand'],
      ["AttributeError: torch has no 'stft' here", 'notHere'],
      ["AttributeError: module 'torch.nn' has no attribute 'Foo'", 'noAttribute'],
      ['TypeError: g() takes 1 positional argument but 2 were given', 'argumentsMany'],
      ["SyntaxError: '(' was never closed", 'unclosed'],
      ['IndentationError: unexpected indent', 'indentation'],
      ["KeyError: 'a'", 'noKey'],
    ];
    for (const [line, wanted] of cases) expect(kind(line) ?? '', line).toBe(wanted);
    expect(kind('LookupError: of a kind nobody knows')).toBeNull();
  });

  it('of what was pasted or typed with another keyboard say what Python writes', () => {
    const why = (message: string, text: string, lang: 'zh-CN' | 'en' = 'zh-CN') =>
      plain(teach({ type: 'SyntaxError', message, text }, lang)?.why ?? []);
    expect(why("invalid character '（' (U+FF08)", 'x = f（1)')).toBe('（ 不是 Python 的符号，Python 写半角的 (。');
    expect(why("invalid character '“' (U+201C)", 'x = “a”', 'en')).toBe(
      'Python does not know the sign “; it writes ".',
    );
    expect(why('invalid decimal literal', '    x = [1，2]')).toContain('半角的 ,');
    expect(why('invalid decimal literal', 'x = 1a')).not.toContain('半角');
    expect(why("invalid character '€' (U+20AC)", 'x = €')).toBe('这里读不成 Python。');
    expect(why('invalid non-printable character U+00A0', 'x\u00a0= 1')).toContain('（U+00A0）');
    expect(why('invalid decimal literal', 'x = 1\u00a0+ 2')).toContain('看不见的字符，');
    expect(why('invalid syntax', '>>> import torch')).toContain('提示符');
    expect(why('invalid syntax', 'x = >>> 1')).toBe('这里读不成 Python。');
    expect(why("lines for a notebook, with % or !, are not part of the playground's Python", '%time')).toContain(
      'Jupyter',
    );
    expect(kind('NotImplementedError: input() is not supported in the playground')).toBe('noInput');
  });

  it('speak with the numbers of the message', () => {
    const why = (line: string) => plain(teach(said(line), 'en')?.why ?? []);
    expect(why('RuntimeError: mat1 and mat2 shapes cannot be multiplied (2x3 and 4x5)')).toContain(
      '2×3 and 4×5, but 3 ≠ 4',
    );
    expect(
      why(
        'RuntimeError: one of the variables needed for gradient computation has been modified by an inplace operation: [torch.FloatTensor [2]], which is output 0 of SigmoidBackward0, is at version 1; expected version 0 instead.',
      ),
    ).toMatch(/SigmoidBackward0 \[2\] was saved at version 0; .* at version 1/);
    expect(why("NameError: name 'weigths' is not defined. Did you mean: 'weights'?")).toContain('there is weights');
    expect(why('IndexError: index 5 is out of bounds for dimension 0 with size 2')).toContain('indices end at 1');
  });

  it('have words in each language, and code between pairs of backquotes', () => {
    for (const words of [zhCN, en]) {
      for (const each of KINDS) {
        for (const text of words[each](['1', '2', '3', '4']))
          expect(text.split('`').length % 2, `${each}: ${text}`).toBe(1);
      }
    }
  });
});

describe('who is to blame', () => {
  const trouble = { type: 'RuntimeError', message: 'no', line: 5, span: { from: 4, to: 9 }, text: 'z = y * y' };
  async function moment(error: boolean, message = 'no') {
    const engine = lessonEngine();
    const run = 1 as RunId;
    await engine.call('run', { run, source: LESSON });
    const snapshot = await engine.call('seek', { run, at: OUTLINE.events });
    const site = [5, 4, 5, 9] as const;
    const failed = error ? { ...snapshot, error: { type: 'RuntimeError', message, site } } : snapshot;
    return momentOf(OUTLINE, indexOutline(OUTLINE), LESSON, failed);
  }
  it('nobody, before the error', async () => {
    expect(guiltyAt(await moment(false), trouble).nodes.size).toBe(0);
  });
  it('the tensors of the expression that failed, and the nodes that made them', async () => {
    const { tensors, nodes } = guiltyAt(await moment(true), trouble);
    expect(tensors.map(({ name }) => name)).toEqual(['y']);
    expect([...nodes]).toEqual([[2, null]]);
  });
  it('a node whose saved tensor has another version now', async () => {
    const at = await moment(true);
    const saved = OUTLINE.nodes.find((node) => node.op === 'mul');
    if (!saved) throw new Error('the lesson has a product');
    const outline = {
      ...OUTLINE,
      nodes: OUTLINE.nodes.map((node) =>
        node === saved ? { ...node, saved: [{ tensor: 2, input: 0, version: 0 }] } : node,
      ),
    };
    const nodes = at.snapshot.nodes.map((state) => (state.id === saved.id ? { ...state, saved: [1] } : state));
    const changed = momentOf(outline, indexOutline(outline), LESSON, { ...at.snapshot, nodes });
    const message = 'one of the variables … has been modified by an inplace operation: …';
    expect([...guiltyAt(changed, { ...trouble, message }).nodes]).toEqual([[saved.id, { saved: 0, now: 1 }]]);
  });
});
