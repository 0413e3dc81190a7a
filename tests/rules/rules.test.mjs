import { describe, expect, test } from 'vitest';
import { imports, includes, leftovers, machine, outOfMemory, platform } from './rules.mjs';

/** A small house in which every rule holds. */
const sound = {
  'core/base/buffer.h': '#include "gradwalk/context.h"\n',
  'core/include/gradwalk/context.h': '#include <stdint.h>\n',
  'core/include/gradwalk/tensor.h': '#include "gradwalk/context.h"\n',
  'core/kernels/kernels.h': '#include "base/buffer.h"\n',
  'core/kernels/add.c': '#include <simde/wasm/simd128.h>\n#include "kernels.h"\n',
  'core/tensor/tensor.h': '#include "gradwalk/tensor.h"\n#include "kernels/kernels.h"\n',
  'core/autograd/node.h': '#include "tensor/tensor.h"\n',
  'core/autograd/engine.c': '#include "autograd/engine.h"\n#include "ops/op.h"\n',
  'core/autograd/engine.h': '#include "autograd/node.h"\n',
  'core/ops/op.h': '#include "autograd/node.h"\n',
  'core/nn/loss.h': '#include "autograd/engine.h"\n',
  'core/optim/sgd.h': '#include "ops/op.h"\n',
  'core/lang/torch/bind.c': '#include "nn/loss.h"\n#include "lang/vm.h"\n',
  'core/lang/vm.h': '',
  'wasm/api.c': '#include <emscripten/emscripten.h>\n#include "lang/vm.h"\n EMSCRIPTEN_KEEPALIVE int f(void);\n',
  'wasm/loader.ts': '',
  'web/src/shared/trace.ts': '',
  'web/src/shared/protocol.ts': "import type { Trace } from './trace';\n",
  'web/src/worker/main.ts':
    "import { load } from '../../../wasm/loader';\nimport { graph } from 'd3-dag';\nimport type { A } from '../shared/protocol';\n",
  'web/src/app/main.tsx':
    "import { render } from 'preact';\nimport type { A } from '../shared/protocol';\nimport url from '../../../build/wasm/gradwalk.wasm?url';\nimport Engine from '../worker/main?worker&inline';\nimport { W } from '../elements/walker';\n",
  'web/src/elements/walker.ts': "const code = await import('../app/editor');\n",
  'package-lock.json': '{ "packages": {} }',
};

const rules = { includes, platform, imports, machine, leftovers, outOfMemory };

/** @param {Record<string, string>} [planted] */
const house = (planted = {}) => new Map(Object.entries({ ...sound, ...planted }));

test('a sound house breaks no rule', () => {
  for (const rule of Object.values(rules)) expect(rule(house())).toEqual([]);
});

describe('each planted fault is found, with its place', () => {
  /** @type {[keyof typeof rules, string, string, string][]} */
  const faults = [
    ['includes', 'core/base/up.c', '\n#include "tensor/tensor.h"\n', 'core/base/up.c:2: base must not include tensor'],
    ['includes', 'core/kernels/up.c', '#include "tensor/tensor.h"', 'kernels must not include tensor'],
    ['includes', 'core/tensor/up.c', '#include "autograd/node.h"', 'tensor must not include node'],
    ['includes', 'core/ops/up.c', '#  include "autograd/engine.h"', 'ops must not include engine'],
    ['includes', 'core/autograd/node.c', '#include "autograd/engine.h"', 'node must not include engine'],
    ['includes', 'core/nn/side.c', '#include "optim/sgd.h"', 'nn must not include optim'],
    ['includes', 'core/autograd/up.c', '#include "lang/vm.h"', 'engine must not include lang'],
    ['includes', 'core/lang/up.c', '#include "../../wasm/handles.h"', 'is not there'],
    ['includes', 'core/include/gradwalk/new.h', '#include "gradwalk/context.h"', 'belongs to no layer'],
    ['includes', 'core/strange/a.c', '#include "base/buffer.h"', 'belongs to no layer'],
    ['platform', 'core/ops/fast.c', '#include <wasm_simd128.h>', 'core/ops/fast.c:1: SIMD'],
    ['platform', 'core/tensor/fast.c', '#include <immintrin.h>', 'SIMD'],
    ['platform', 'core/base/em.c', '#include <emscripten.h>', 'Emscripten inside core/'],
    ['platform', 'wasm/handles.c', 'EMSCRIPTEN_KEEPALIVE int g(void);', 'only wasm/api.c'],
    ['imports', 'web/src/shared/a.ts', "import { x } from '../app/main';", 'shared must not import app'],
    [
      'imports',
      'web/src/shared/b.ts',
      "import { signal } from '@preact/signals';",
      'shared must not import the package',
    ],
    [
      'imports',
      'web/src/worker/a.ts',
      "\n\nimport type { x } from '../app/main';",
      'web/src/worker/a.ts:3: worker must not',
    ],
    ['imports', 'web/src/worker/b.ts', "const x = import('../elements/walker');", 'worker must not import app'],
    ['imports', 'web/src/app/a.ts', "import { graph } from 'd3-dag';", 'app must not import the package d3-dag'],
    ['imports', 'web/src/app/b.ts', "import x from '../../../build/loader/loader.js';", 'from outside'],
    ['imports', 'web/src/app/c.ts', "import '../../../scripts/serve.mjs';", 'from outside'],
    ['imports', 'wasm/b.ts', "import type { T } from '../web/src/shared/trace';", 'wasm must not import shared'],
    ['machine', 'README.md', `Look in ${'/ho'}me/me/gradwalk.`, 'README.md:1: a path of one machine'],
    ['machine', 'scripts/a.mjs', `read('${'/t'}mp/x')`, 'a path of one machine'],
    [
      'machine',
      'package-lock.json',
      '{\n"resolved": "https://somewhere/a.tgz" }',
      'package-lock.json:2: the name of a package host',
    ],
    [
      'outOfMemory',
      'core/include/gradwalk/new.h',
      'gw_tensor *gw_new_thing(gw_tensor *a);',
      'no test lets gw_new_thing run out of memory',
    ],
    ['leftovers', 'core/base/a.c', `/* ${'TO'}DO: later */`, 'core/base/a.c:1'],
    ['leftovers', 'tests/web/a.test.ts', `test.${'only'}('x', () => {})`, 'tests/web/a.test.ts:1'],
  ];
  test.each(faults)('%s: %s', (rule, file, text, expected) => {
    expect(rules[rule](house({ [file]: text })).join('\n')).toContain(expected);
  });
});
