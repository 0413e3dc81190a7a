// The grad_fn name of every expression of tests/vectors/grad_names.json, as PyTorch 1.13.1 gives it, in
// TAP. Usage as tests/lang/ops.mjs.
import { readFileSync } from 'node:fs';
import { launcher } from '../support/launch.mjs';

const launch = launcher(process.argv.slice(process.argv.indexOf('--') + 1));
const table = JSON.parse(readFileSync(new URL('../vectors/grad_names.json', import.meta.url), 'utf8'));

const PROLOGUE = `import torch
import torch.nn as nn
import torch.nn.functional as F
def fresh():
    global x, y, z, t, i
    x = torch.tensor([[0.5, -1.0], [2.0, 0.25]], requires_grad=True)
    y = torch.tensor([[1.5, 1.0], [0.5, 2.25]], requires_grad=True)
    z = torch.tensor([0.5, 1.0, 2.0], requires_grad=True)
    t = torch.tensor([[1.0, 0.0], [0.5, 0.5]])
    i = torch.tensor([[0, 1], [1, 0]])
def show(n, make):
    fresh()
    try:
        out = make()
        print('name', n, None if out.grad_fn is None else type(out.grad_fn).__name__)
    except Exception as e:
        print('name', n, type(e).__name__ + ': ' + str(e).split('\\n')[0])
`;

const expressions = Object.entries(table);
const got = new Map();
const BATCH = 20; // a program that cannot be compiled loses its batch only
for (let start = 0; start < expressions.length; start += BATCH) {
  const lines = expressions.slice(start, start + BATCH).map(([e], k) => `show(${start + k}, lambda: (${e}))\n`);
  const run = await launch(['-'], PROLOGUE + lines.join(''));
  for (const [, n, name] of run.stdout.matchAll(/^name (\d+) (.*)$/gm)) got.set(Number(n), name);
}
let passed = 0;
console.log(`1..${expressions.length}`);
expressions.forEach(([expression, want], n) => {
  const ok = got.get(n) === String(want ?? 'None');
  if (ok) passed++;
  console.log(`${ok ? 'ok' : 'not ok'} grad_fn of ${expression}`);
  if (!ok) console.log(`  # got ${got.get(n) ?? 'no result'}, want ${want}`);
});
console.log(`# grad_names.json: ${passed} of ${expressions.length}`);
process.exitCode = passed === expressions.length ? 0 : 1; // not exit(): what was printed must get through
