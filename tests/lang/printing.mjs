// Prints random tensors of every dtype under random print options and compares each text with what
// tests/support/print-reference.mjs says. Another seed every time, which is printed. TAP on standard output.
//
//   node tests/lang/printing.mjs [--seed N] [--count N] -- build/asan/gradwalk run
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { launcher } from '../support/launch.mjs';
import { defaults, isFloat, stored, tensorText } from '../support/print-reference.mjs';

const split = process.argv.indexOf('--');
const command = split < 0 ? [] : process.argv.slice(split + 1);
const option = (name, otherwise) => {
  const at = process.argv.indexOf(name);
  return at > 0 && at < split ? Number(process.argv[at + 1]) : otherwise;
};
if (command.length === 0) {
  console.error('printing.mjs: give the command that runs a program after --');
  process.exit(2);
}
const seed = option('--seed', Date.now() % 2 ** 31);
const total = option('--count', 10_000);
const batch = 500;

/** Numbers below n, by the generator mulberry32. */
let state = seed;
function below(n) {
  state = (state + 0x6d2b79f5) | 0;
  let z = Math.imul(state ^ (state >>> 15), 1 | state);
  z = (z + Math.imul(z ^ (z >>> 7), 61 | z)) ^ z;
  return Math.floor((((z ^ (z >>> 14)) >>> 0) / 2 ** 32) * n);
}
const pick = (list) => list[below(list.length)];

const dtypes = ['float32', 'float64', 'float16', 'bfloat16', 'int64', 'int32', 'int16', 'int8', 'uint8', 'bool'];
const ranges = { int64: [-(2 ** 52), 2 ** 52], int32: [-(2 ** 31), 2 ** 31 - 1], int16: [-32768, 32767] };
const special = [
  0,
  -0,
  Infinity,
  -Infinity,
  Number.NaN,
  1,
  -1,
  1e-4,
  9.9e-5,
  1e8,
  1.1e8,
  1e-5,
  65504,
  3e38,
  0.5,
  12345.678,
];
const kinds = [
  () => (below(20_001) - 10_000) / 1000,
  () => below(2001) - 1000,
  () => pick(special),
  () => (below(20_001) - 10_000) * 10 ** (below(20) - 10),
  () => (below(2001) - 1000) / 2 ** below(12),
  () => below(100) * 10 ** below(9),
  () => (below(2 ** 31) - 2 ** 30) * 2 ** (below(200) - 100),
];

function randomTensor() {
  const dtype = pick(dtypes);
  const shape = Array.from({ length: pick([0, 1, 1, 1, 2, 2, 2, 3, 3, 4, 5]) }, () =>
    below(12) === 0 ? pick([8, 20, 35]) : pick([1, 2, 3, 4, 5, 7]),
  );
  if (shape.length > 0 && below(20) === 0) shape[below(shape.length)] = 0;
  while (shape.reduce((a, b) => a * b, 1) > 2500) shape.pop();
  const kind = pick(kinds);
  const [low, high] = ranges[dtype] ?? (dtype === 'uint8' ? [0, 255] : [-128, 127]);
  const given = Array.from({ length: shape.reduce((a, b) => a * b, 1) }, () => {
    const x = below(10) ? kind() : pick(special);
    if (isFloat(dtype)) return x;
    return Number.isNaN(x) ? 0 : Math.max(low, Math.min(high, x));
  });
  const data = given.map((x) => stored(x, dtype));
  const wants = isFloat(dtype) && below(5) === 0;
  return { given, data, shape, dtype, requiresGrad: wants, gradFn: wants && below(2) ? 'CloneBackward0' : undefined };
}

function randomOptions(now) {
  const next = { ...now };
  if (below(3) === 0)
    Object.assign(next, defaults, pick([{}, { precision: 2, edgeitems: 2 }, { threshold: Infinity }]));
  if (below(3) === 0) next.precision = below(9);
  if (below(3) === 0) next.threshold = pick([0, 5, 30, 300, 1000]);
  if (below(3) === 0) next.edgeitems = 1 + below(4);
  if (below(3) === 0) next.linewidth = 20 + below(120);
  next.sciMode = pick([null, null, true, false]);
  return next;
}

/** A float as Python writes it, and other values. */
function python(x) {
  if (!Number.isFinite(x)) return `float('${x}')`;
  const text = Object.is(x, -0) ? '-0' : String(x);
  return /[.e]/.test(text) ? text : `${text}.0`;
}
const words = new Map([
  [null, 'None'],
  [true, 'True'],
  [false, 'False'],
  [Infinity, "float('inf')"],
]);
const literal = (x) => words.get(x) ?? String(x);

/** A program that prints `count` tensors, each behind a line "# n", and what it should print. */
function write(count) {
  const program = [
    'import torch',
    'def make(data, shape, dtype):',
    '    return torch.tensor(data, dtype=torch.float64).reshape(shape).to(dtype)',
  ];
  const expected = [];
  let options = defaults;
  let standard = 'float32';
  for (let n = 0; n < count; n += 1) {
    if (below(3) === 0) {
      options = randomOptions(options);
      const { precision, threshold, edgeitems, linewidth, sciMode } = options;
      const values = [precision, threshold, edgeitems, linewidth].map(literal).join(', ');
      program.push(`torch.set_printoptions(${values}, sci_mode=${literal(sciMode)})`);
    }
    if (below(20) === 0) {
      standard = pick(['float32', 'float64', 'float16', 'bfloat16']);
      program.push(`torch.set_default_dtype(torch.${standard})`);
    }
    const tensor = randomTensor();
    const graph = (tensor.requiresGrad ? '.requires_grad_()' : '') + (tensor.gradFn ? '.clone()' : '');
    const list = `[${tensor.given.map(python).join(', ')}]`;
    program.push(`print('# ${n}')`);
    program.push(`print(make(${list}, [${tensor.shape.join(', ')}], torch.${tensor.dtype})${graph})`);
    expected.push(`# ${n}\n${tensorText(tensor, options, standard)}\n`);
  }
  return { program: `${program.join('\n')}\n`, expected };
}

const launch = launcher(command);

/** Why the texts differ; empty when they do not. */
async function judge(folder, count) {
  const { program, expected } = write(count);
  const file = join(folder, 'printing.py');
  writeFileSync(file, program);
  const run = await launch([file]);
  if (run.error) return [`cannot run ${command[0]}: ${run.error.message}`];
  if (run.stdout === expected.join('')) return [];
  const texts = run.stdout.split(/^(?=# \d+$)/m);
  const at = expected.findIndex((text, i) => text !== texts[i]);
  const show = (head, text = '(nothing)') => [head, ...text.split('\n', 12)].map((line) => line.slice(0, 120));
  return [...show('expected', expected[at]), ...show('got', texts[at]), ...run.stderr.trimEnd().split('\n').slice(-1)];
}

const folder = mkdtempSync(join(tmpdir(), 'gradwalk-printing-'));
let failed = 0;
const batches = Math.ceil(total / batch);
console.log(`1..${batches}`);
console.log(`# seed ${seed}`);
for (let i = 0; i < batches; i += 1) {
  const count = Math.min(batch, total - i * batch);
  const reasons = await judge(folder, count);
  if (reasons.length > 0) failed += 1;
  console.log(
    `${reasons.length > 0 ? 'not ok' : 'ok'} ${i + 1} ${count} random tensors print as the reference says (seed ${seed})`,
  );
  for (const reason of reasons) console.log(`#   ${reason}`);
}
rmSync(folder, { recursive: true });
console.log(`# ${batches - failed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0; // not exit(): what was printed must get through
