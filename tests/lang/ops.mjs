// Every sample of tests/vectors/ops.json as a program: output, gradients, second-order gradients and
// grad_fn names against what PyTorch 1.13.1 computed, in TAP.
//
//   node tests/lang/ops.mjs -- build/asan/gradwalk run       (any command that runs a program from "-")
//
// Tolerance: |got - want| <= atol + rtol |want|, float64 1e-12 and 1e-10, float32 1e-6 and 1e-5; nan
// equals nan, infinities must be equal, no gradient and all zeros count as the same.
import { readFileSync } from 'node:fs';
import { launcher } from '../support/launch.mjs';

const TOLERANCE = { float64: [1e-12, 1e-10], float32: [1e-6, 1e-5] };
const launch = launcher(process.argv.slice(process.argv.indexOf('--') + 1));
const only = process.argv[2] === '--only' ? process.argv[3] : null;
const { ops } = JSON.parse(readFileSync(new URL('../vectors/ops.json', import.meta.url), 'utf8'));

const PROLOGUE = `import torch
import torch.nn.functional as F
nan, inf = float('nan'), float('inf')
def flat(t):
    return None if t is None else t.detach().clone().reshape(-1).tolist()
def name(t):
    return None if t.grad_fn is None else type(t.grad_fn).__name__
`;

const literal = (data) =>
  `[${data.map((x) => (x === true ? 'True' : x === false ? 'False' : x === '-inf' ? '-inf' : String(x))).join(', ')}]`;

const tensor = (data, shape, dtype) =>
  `torch.tensor(${literal(data)}, dtype=torch.${dtype}).reshape(${`(${shape.join(', ')}${shape.length === 1 ? ',' : ''})`})`;

/** The body of one sample's function: prints lines "key value". */
function sampleBody(sample) {
  const leaves = Object.keys(sample.inputs).filter((n) => sample.inputs[n].kind === 'grad');
  const dtypeOf = (kind) => ({ int: 'int64', bool: 'bool' })[kind] ?? sample.dtype;
  const lines = [`torch.set_default_dtype(torch.${sample.dtype})`];
  for (const [n, input] of Object.entries(sample.inputs)) {
    lines.push(`${n} = ${tensor(input.data, input.shape, dtypeOf(input.kind))}`);
    if (input.kind === 'grad') lines.push(`${n}.requires_grad_()`);
  }
  lines.push(
    `out = ${sample.expr}`,
    `print('shape', list(out.shape))`,
    `print('output', flat(out))`,
    `print('grad_fn', name(out))`,
  );
  lines.push(`g_out = ${tensor(sample.grad_output, sample.shape, sample.dtype)}.requires_grad_()`);
  lines.push(`grads = torch.autograd.grad(out, [${leaves.join(', ')}], g_out, create_graph=True, allow_unused=True)`);
  for (const [i, n] of leaves.entries()) lines.push(`print('grads ${n}', flat(grads[${i}]))`);
  if (sample.second) {
    const terms = leaves.map((n, i) => `(grads[${i}], ${literal(sample.v[n])})`);
    lines.push('total = None', `for g_, v_ in [${terms.join(', ')}]:`, '    if g_ is not None and g_.requires_grad:');
    lines.push(`        term = (g_ * torch.tensor(v_, dtype=torch.${sample.dtype}).reshape(g_.shape)).sum()`);
    lines.push('        total = term if total is None else total + term');
    lines.push(`second = torch.autograd.grad(total, [${[...leaves, 'g_out'].join(', ')}], allow_unused=True)`);
    for (const [i, n] of leaves.entries()) lines.push(`print('second ${n}', flat(second[${i}]))`);
    lines.push(`print('second_grad_output', flat(second[${leaves.length}]))`);
  }
  return lines;
}

function program(samples) {
  let text = PROLOGUE;
  samples.forEach((sample, i) => {
    text += `def sample_${i}():\n${sampleBody(sample)
      .map((l) => `    ${l}\n`)
      .join('')}`;
    text += `print('sample', ${i})\ntry:\n    sample_${i}()\nexcept Exception as e:\n    print('error', type(e).__name__ + ':', str(e).split('\\n')[0])\n`;
  });
  return text;
}

/** Reads what the program printed: one Map of key to text a sample. */
function parse(stdout, count) {
  const results = Array.from({ length: count }, () => new Map());
  let current = null;
  for (const line of stdout.split('\n')) {
    const [, key, value] =
      /^(sample|shape|output|grad_fn|error|second_grad_output|(?:grads|second) \w+) (.*)$/.exec(line) ?? [];
    if (key === 'sample') current = results[Number(value)];
    else if (key) current?.set(key, value);
  }
  return results;
}

const numbers = (text) =>
  text === undefined || text === 'None'
    ? null
    : JSON.parse(
        text
          .replace(/-?\b(nan|inf)\b/g, '"$&"')
          .replace(/True/g, 'true')
          .replace(/False/g, 'false'),
      );

function close(got, want, [atol, rtol]) {
  if (typeof got === 'string' || typeof want === 'string') return String(got).replace('-nan', 'nan') === String(want);
  return Math.abs(Number(got) - Number(want)) <= atol + rtol * Math.abs(Number(want));
}

/** Why `got` is not `want`, or null. */
function differs(key, got, want, tolerance) {
  const zeros = (list) => list === null || list.every((x) => x === 0);
  if ((got === null || want === null) && zeros(got) && zeros(want)) return null;
  if (got === null || want === null || got.length !== want.length)
    return `${key}: got ${JSON.stringify(got)}, want ${JSON.stringify(want)}`;
  const i = got.findIndex((x, k) => !close(x, want[k], tolerance));
  return i < 0 ? null : `${key}[${i}]: got ${got[i]}, want ${want[i]}`;
}

function judge(sample, result) {
  if (result.has('error')) return result.get('error');
  const tolerance = TOLERANCE[sample.dtype];
  if (result.get('grad_fn') !== sample.grad_fn) return `grad_fn: got ${result.get('grad_fn')}, want ${sample.grad_fn}`;
  if (result.get('shape') !== `[${sample.shape.join(', ')}]`)
    return `shape: got ${result.get('shape')}, want ${sample.shape}`;
  const wanted = [['output', sample.output], ...Object.entries(sample.grads).map(([n, g]) => [`grads ${n}`, g])];
  if (sample.second)
    wanted.push(...Object.entries(sample.second).map(([n, g]) => [`second ${n}`, g]), [
      'second_grad_output',
      sample.second_grad_output,
    ]);
  for (const [key, want] of wanted) {
    if (!result.has(key)) return `${key}: nothing printed`;
    const reason = differs(key, numbers(result.get(key)), want, tolerance);
    if (reason) return reason;
  }
  return null;
}

const wanted = ops.filter(({ op }) => !only || op === only);
const total = wanted.reduce((sum, { samples }) => sum + samples.length, 0);
let passed = 0;
console.log(`1..${total}`);
for (const { op, samples } of wanted) {
  const run = await launch(['-'], program(samples));
  const results = parse(run.stdout, samples.length);
  samples.forEach((sample, i) => {
    const reason =
      results[i].size === 0
        ? `no result: ${run.error ?? run.stderr.trim().split('\n').at(-1)}`
        : judge(sample, results[i]);
    if (reason === null) passed++;
    console.log(`${reason === null ? 'ok' : 'not ok'} ${op} ${i} ${sample.dtype} ${sample.expr}`);
    if (reason !== null) console.log(`  # ${reason}`);
  });
}
console.log(`# ops.json: ${passed} of ${total} samples`);
process.exitCode = passed === total ? 0 : 1; // not exit(): what was printed must get through
