import { beforeAll, describe, expect, test } from 'vitest';
import { withNumpy } from '../../web/src/app/features/code/docs-numpy';
import { docInChinese, inChinese } from '../../web/src/app/features/code/docs-zh-cn';
import { explainAt, suggestionsAt } from '../../web/src/app/features/code/suggest';
import {
  codeOnly,
  find,
  importsOf,
  type Registry,
  readRegistry,
  refusedIn,
  registryProgram,
  rootsOf,
} from '../../web/src/app/model/registry';

const member = (name: string, kind = 'function', signature = '', doc = '') => ({ name, kind, signature, doc });
const DOCS = {
  ops: [],
  builtins: [member('print', 'function', '(*args)', 'Prints.'), member('len')],
  modules: {
    torch: {
      doc: 'Tensors.',
      members: [member('mm', 'function', '(input, mat2)', 'The product of two matrices.'), member('nn', 'module')],
    },
    'torch.nn': { doc: '', members: [member('Linear', 'class', '(in_features, out_features)', 'x @ W.T + b')] },
    'torch.nn.functional': { doc: '', members: [member('relu', 'function', '(input)', 'max(0, x)')] },
    numpy: { doc: '', members: [member('array')] },
    warnings: { doc: '', members: [member('warn')] },
  },
  types: {
    Tensor: [member('sum', 'function', '() | (dim, keepdim=False)', 'The sum.'), member('backward')],
    ndarray: [member('reshape')],
    str: [member('split')],
    list: [member('append')],
  },
  absent: { torch: 'stft istft', 'torch.nn': 'Bilinear', warnings: 'warn warn_explicit' },
};

let registry: Registry;
beforeAll(() => {
  const read = readRegistry(JSON.stringify(DOCS));
  if (!read) throw new Error('no registry');
  registry = read;
});

/** What is suggested at the `|`. */
function labels(text: string): string[] | null {
  const at = text.indexOf('|');
  return suggestionsAt(registry, text.replace('|', ''), at)?.options.map(({ label }) => label) ?? null;
}
const word = (text: string) => suggestionsAt(registry, text.replace('|', ''), text.indexOf('|'))?.word;
const IMPORTS = 'import torch\nimport torch.nn.functional as F\nfrom torch import nn\nimport numpy as np\n';

describe('what the engine says of itself', () => {
  test('is read, and a name that is there is not refused', () => {
    expect([...registry.modules.keys()]).toContain('torch.nn');
    expect([...(registry.absent.get('warnings') ?? [])]).toEqual(['warn_explicit']);
  });
  test.each(['', 'null', '[1', '7'])('%j is no registry', (text) => expect(readRegistry(text)).toBeNull());
  test('what is missing or of another kind is empty', () => {
    const read = readRegistry('{"modules":{"torch":7},"builtins":[1,{"name":"len","kind":"odd"}]}');
    expect(read?.modules.get('torch')).toEqual({ doc: '', members: [] });
    expect(read?.builtins).toEqual([{ name: 'len', kind: 'value', signature: '', doc: '' }]);
  });
});

describe('what is asked for', () => {
  test('is of torch, and of what the program imports', () => {
    const roots = rootsOf('import numpy as np\nfrom math import pi\nimport torch.nn\nimport torch.\n# import os\n');
    expect(roots).toEqual(['torch', 'numpy', 'math']);
    expect(registryProgram(roots)).toBe("import _reference\n_reference.write('torch', 'numpy', 'math')\n");
  });
});

describe('names', () => {
  test('go by the imports of the program', () => {
    const imports = importsOf(`${IMPORTS}from torch.nn import (Linear as L,\n  Module)\nimport os.path, torch as t\n`);
    expect(imports.map(({ name, module, member: of }) => [name, module, of])).toEqual([
      ['torch', 'torch', null],
      ['F', 'torch.nn.functional', null],
      ['nn', 'torch', 'nn'],
      ['np', 'numpy', null],
      ['L', 'torch.nn', 'Linear'],
      ['Module', 'torch.nn', 'Module'],
      ['os', 'os', null],
      ['t', 'torch', null],
    ]);
    expect(find(registry, imports, 't.nn.functional')).toEqual({ module: 'torch.nn.functional' });
    expect(find(registry, imports, 'nn.Linear')).toMatchObject({ owner: 'torch.nn', member: { name: 'Linear' } });
    expect(find(registry, imports, 'L')).toMatchObject({ owner: 'torch.nn' });
    expect(find(registry, imports, 'torch.mm.x')).toBeNull();
    expect(find(registry, imports, 'os')).toBeNull();
  });
  test('in strings and comments are none', () => {
    const code = codeOnly('a = "torch.stft" # torch.stft\n"""\ntorch.stft\n"""\nb = 1');
    expect(code).not.toContain('torch');
    expect(code.split('\n')).toHaveLength(5);
    expect(code).toContain('b = 1');
  });
});

describe('suggestions', () => {
  test('after a module its members, under whatever name', () => {
    expect(labels(`${IMPORTS}y = torch.|`)).toEqual(['mm', 'nn']);
    expect(labels(`${IMPORTS}y = F.re|`)).toEqual(['relu']);
    expect(word(`${IMPORTS}y = F.re|`)).toBe('re');
    expect(labels(`${IMPORTS}net = nn.|`)).toEqual(['Linear']);
  });
  test('after what is probably a tensor its methods', () => {
    expect(labels(`${IMPORTS}x = torch.ones(2)\nx.|`)).toEqual(['sum', 'backward']);
    expect(labels(`${IMPORTS}def f(x):\n    return x.su|`)).toEqual(['sum', 'backward']);
    expect(labels(`${IMPORTS}y = (x @ w).|`)).toEqual(['sum', 'backward']);
  });
  test('after what is something else its own, or none', () => {
    expect(labels("s = 'a b'\ns.|")).toEqual(['split']);
    expect(labels('all = [1]\nall.|')).toEqual(['append']);
    expect(labels(`${IMPORTS}net = nn.Linear(1, 2)\nnet.|`)).toEqual([]);
    expect(labels(`${IMPORTS}a = np.array(1)\na.|`)).toEqual(['reshape']);
    expect(labels(`${IMPORTS}a = x.detach().numpy()\na.|`)).toEqual(['reshape']);
    expect(labels(`${IMPORTS}a = np.random.default_rng(0)\na.|`)).toEqual([]);
    expect(labels('n = 3\nn.|')).toEqual([]);
    expect(labels('x = 1.|')).toBeNull();
  });
  test('after self what the class gives itself', () => {
    const source = 'class Net:\n    def __init__(self):\n        self.w = 1\n    def forward(self, x):\n        self.|';
    expect(labels(source)).toEqual(expect.arrayContaining(['w', 'forward']));
  });
  test('of modules after import, of their members after from', () => {
    expect(labels('import tor|')).toContain('torch.nn');
    expect(labels('from torch import m|')).toEqual(['mm', 'nn']);
    expect(labels('from torch import mm, |')).toEqual(['mm', 'nn']);
  });
  test('of builtins and keywords for a word; nothing in a string or a comment', () => {
    expect(labels('pri|')).toEqual(expect.arrayContaining(['print', 'return']));
    expect(labels('# pri|')).toBeNull();
    expect(labels('a = "pri|')).toBeNull();
    expect(labels('x = 3 |')).toBeNull();
  });
});

describe('what a name is', () => {
  const explain = (text: string) => explainAt(registry, text.replace('|', ''), text.indexOf('|'));
  test('of a module, by its full name', () => {
    expect(explain(`${IMPORTS}y = F.re|lu(x)`)).toMatchObject({
      calls: ['torch.nn.functional.relu(input)'],
      doc: 'max(0, x)',
    });
    expect(explain(`${IMPORTS}y = to|rch.mm(a, b)`)).toMatchObject({ calls: ['torch'], doc: 'Tensors.' });
    expect(explain('prin|t(1)')).toMatchObject({ calls: ['print(*args)'] });
  });
  test('of a tensor, each way to call it', () => {
    expect(explain(`${IMPORTS}x = torch.mm(a, b)\nx.su|m()`)).toMatchObject({
      calls: ['Tensor.sum()', 'Tensor.sum(dim, keepdim=False)'],
    });
  });
  test('of the program itself', () => {
    const source = 'def loss(a, b):\n    """The mean square."""\n    return a\n\nlo|ss(1, 2)';
    expect(explain(source)).toMatchObject({ calls: ['loss(a, b)'], doc: 'The mean square.' });
  });
  test('nothing of what nobody knows', () => {
    expect(explain('zz|z + 1')).toBeNull();
    expect(explain('"pri|nt"')).toBeNull();
  });
});

describe('what will be refused', () => {
  const names = (text: string) =>
    refusedIn(registry, text).map(({ owner, name, from, to }) => [owner, name, text.slice(from, to)]);
  test('is found by every way to its name, at its place', () => {
    expect(names(`${IMPORTS}y = torch.stft(x)\nz = nn.Bilinear(1, 2, 3)\nfrom torch import istft\n`)).toEqual([
      ['torch', 'stft', 'stft'],
      ['torch.nn', 'Bilinear', 'Bilinear'],
      ['torch', 'istft', 'istft'],
    ]);
    expect(names(`${IMPORTS}net = torch.nn.Bilinear(1, 2, 3)`)).toEqual([['torch.nn', 'Bilinear', 'Bilinear']]);
  });
  test('is not found in words, nor on what is no module', () => {
    expect(names('import torch\n# torch.stft\nx.stft()\nself.torch.stft\nprint("torch.stft")\n')).toEqual([]);
    expect(names('x = torch.stft')).toEqual([]);
  });
});

describe('in Chinese', () => {
  test('names say what they do, where it has been put into words; what is not stays as it is', () => {
    const chinese = inChinese(registry);
    expect(chinese.types.get('Tensor')?.[0]).toMatchObject({ name: 'sum', doc: '求和；可以只沿某些维。' });
    expect(chinese.modules.get('torch')?.members[0]?.doc).toBe('两个矩阵的乘积。');
    expect(chinese.modules.get('warnings')).toEqual(registry.modules.get('warnings'));
    expect(chinese.types.get('str')).toBe(registry.types.get('str'));
  });
  test('one name may do different things, and one that writes in place says so', () => {
    expect(docInChinese('Tensor', 'grad')).toContain('累加');
    expect(docInChinese('torch.autograd', 'grad')).toContain('返回');
    expect(docInChinese('Tensor', 'mul_')).toBe('逐元素乘（就地写入）。');
    expect(docInChinese('Tensor', 'nothing')).toBeNull();
  });
});

describe('what NumPy’s names do', () => {
  const member = (name: string, doc = '') => ({ name, kind: 'function', signature: '(a)', doc }) as const;
  const registry: Registry = {
    builtins: [],
    modules: new Map([
      ['numpy', { doc: '', members: [member('linspace'), member('sum', 'Its own.'), member('nobody_says')] }],
      ['torch', { doc: '', members: [member('linspace')] }],
    ]),
    types: new Map([['ndarray', [member('astype')]]]),
    absent: new Map(),
  };
  const docs = (lang: 'en' | 'zh-CN', owner: string) =>
    withNumpy(registry, lang)
      .modules.get(owner)
      ?.members.map(({ doc }) => doc);

  test('is said where the engine says nothing, and in Chinese', () => {
    expect(docs('en', 'numpy')).toEqual(['So many numbers from start to stop, evenly.', 'Its own.', '']);
    expect(docs('zh-CN', 'numpy')).toEqual(['从 start 到 stop 均匀取若干个数。', '求和。', '']);
    expect(withNumpy(registry, 'zh-CN').types.get('ndarray')?.[0]?.doc).toContain('dtype');
  });

  test('is not said of names of other packages', () => {
    expect(docs('zh-CN', 'torch')).toEqual(['']);
  });
});
