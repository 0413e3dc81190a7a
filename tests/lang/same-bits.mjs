// Evaluates every sample of tests/vectors/ops.json with two commands and compares the numbers bit for bit: native and
// wasm are one engine on two C libraries. What differs is listed with its size in units of the last place. One test in
// TAP: nothing may.
//
//   node tests/lang/same-bits.mjs -- build/dev/gradwalk run -- node wasm/cli.mjs run
import { readFileSync } from 'node:fs';
import { launcher } from '../support/launch.mjs';

const parts = process.argv.join('\n').split('\n--\n').slice(1);
const launchers = parts.map((part) => launcher(part.split('\n')));
if (launchers.length !== 2) {
  console.error('same-bits.mjs: give two commands that run a program, each after --');
  process.exit(2);
}
const { ops } = JSON.parse(readFileSync(new URL('../vectors/ops.json', import.meta.url), 'utf8'));

const literal = (/** @type {unknown[]} */ data) =>
  `[${data.map((x) => (x === true ? 'True' : x === false ? 'False' : `${x}`)).join(', ')}]`;

/** A program that prints output and gradients of every sample in full. */
function program(samples) {
  const lines = [
    'import torch',
    'import torch.nn.functional as F',
    "nan, inf = float('nan'), float('inf')",
    'def show(i, name, t):',
    '    if t is not None:',
    '        print(i, name, [float(x).hex() for x in t.detach().clone().double().reshape(-1).tolist()])',
  ];
  samples.forEach((sample, i) => {
    const leaves = Object.keys(sample.inputs).filter((name) => sample.inputs[name].kind === 'grad');
    lines.push(`def sample_${i}():`, `    torch.set_default_dtype(torch.${sample.dtype})`);
    for (const [name, { kind, data, shape }] of Object.entries(sample.inputs)) {
      const dtype = { int: 'int64', bool: 'bool' }[kind] ?? sample.dtype;
      const asked = kind === 'grad' ? '.requires_grad_()' : '';
      lines.push(`    ${name} = torch.tensor(${literal(data)}, dtype=torch.${dtype}).reshape([${shape}])${asked}`);
    }
    lines.push(`    out = ${sample.expr}`, `    show(${i}, 'output', out)`);
    lines.push(
      `    g = torch.tensor(${literal(sample.grad_output)}, dtype=torch.${sample.dtype}).reshape([${sample.shape}])`,
    );
    lines.push(`    grads = torch.autograd.grad(out, [${leaves}], g, allow_unused=True)`);
    for (const [k, name] of leaves.entries()) lines.push(`    show(${i}, '${name}.grad', grads[${k}])`);
    lines.push('try:', `    sample_${i}()`, 'except Exception as e:', `    print(${i}, 'error', e)`);
  });
  return `${lines.join('\n')}\n`;
}

/** The distance of two doubles in units of the last place of a dtype. */
function distance(a, b, dtype) {
  const bits = new DataView(new ArrayBuffer(8));
  const rank = (x) => {
    bits.setFloat64(0, x);
    const raw = bits.getBigInt64(0);
    return raw < 0n ? -(raw & 0x7fffffffffffffffn) : raw;
  };
  const apart = rank(a) - rank(b);
  return Number(apart < 0n ? -apart : apart) / (dtype === 'float32' ? 2 ** 29 : 1);
}

/** '-0x1.8p+1' as a number. */
function fromHex(text) {
  const [, sign, whole, fraction = '', power] = /^(-?)0x(\d)\.?([0-9a-f]*)p([+-]\d+)$/.exec(text) ?? [];
  if (power === undefined) return Number(text.replace('inf', 'Infinity'));
  const mantissa = Number(BigInt(`0x${whole}${fraction}`)) * 2 ** (-4 * fraction.length);
  return (sign ? -1 : 1) * mantissa * 2 ** Number(power);
}

let different = 0;
let compared = 0;
console.log('1..1');
for (const { op, samples } of ops) {
  const outputs = await Promise.all(
    launchers.map(async (launch) => (await launch(['-'], program(samples))).stdout.trimEnd().split('\n')),
  );
  const [left = [], right = []] = outputs;
  different += Math.abs(left.length - right.length);
  left.forEach((line, i) => {
    compared += 1;
    if (line === right[i]) return;
    different += 1;
    const [index = '0', name] = line.split(' ');
    const { dtype, expr } = samples[Number(index)] ?? {};
    const numbers = [line, right[i] ?? ''].map((text) =>
      (text.match(/'([^']*)'/g) ?? []).map((x) => fromHex(x.slice(1, -1))),
    );
    const sizes = numbers[0].map((x, k) => (Object.is(x, numbers[1][k]) ? 0 : distance(x, numbers[1][k], dtype)));
    const most = Math.max(...sizes);
    console.log(`#   ${op} ${dtype} ${expr} ${name}: up to ${most} ulp`);
  });
}
const ok = different === 0 && compared > 0;
console.log(`${ok ? 'ok' : 'not ok'} 1 ${compared - different} of ${compared} results have the same bits`);
console.log(`# ${ok ? 1 : 0} passed, ${ok ? 0 : 1} failed`);
process.exitCode = ok ? 0 : 1; // not exit(): what was printed must get through
