// Random networks: each is trained, exported as a PyTorch program, and that program is run, whose assertions compare
// losses, gradients and weights: bit for bit in the playground, nearly in PyTorch. TAP on standard output.
//
//   node tests/train/networks.mjs [--seed N] -- build/asan/gradwalk
//   node tests/train/networks.mjs -- node wasm/cli.mjs
//   node tests/train/networks.mjs --python /usr/bin/python3 -- build/dev/gradwalk     runs the programs in PyTorch
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launcher } from '../support/launch.mjs';
import { makeSpecs } from './specs.mjs';

const COUNT = 44;
const STEPS = 50;

const split = process.argv.indexOf('--');
const command = split < 0 ? [] : process.argv.slice(split + 1);
if (command.length === 0) {
  console.error('networks.mjs: give the gradwalk command after --');
  process.exit(2);
}
const option = (name, otherwise) => {
  const at = process.argv.slice(0, split).indexOf(name);
  return at < 0 ? otherwise : process.argv[at + 1];
};
const python = option('--python', null);
const seed = Number(option('--seed', '1'));
const folder = mkdtempSync(join(tmpdir(), 'gradwalk-networks-'));

const gradwalk = launcher(command);
const pytorch = python ? launcher([python, '-W', 'ignore']) : null;

/** null, or why not. */
async function compare(spec, name) {
  const file = join(folder, `${name}.json`);
  const script = join(folder, `${name}.py`);
  writeFileSync(file, JSON.stringify(spec));
  const trained = await gradwalk(['train', file, '--steps', `${STEPS}`, '--json']);
  if (trained.status !== 0) return `train: ${trained.stderr}`;
  // A network whose numbers run away stops, and is exported as it is then.
  const { step, stop } = JSON.parse(trained.stdout);
  if (step !== STEPS && !stop) return `${step} steps without a reason`;
  const exported = await gradwalk(['export', file, '--to', 'pytorch', '--steps', `${STEPS}`]);
  if (exported.status !== 0) return `export: ${exported.stderr}`;
  writeFileSync(script, exported.stdout);
  const ran = await (pytorch ? pytorch([script]) : gradwalk(['run', script]));
  if (ran.status !== 0) return ran.stderr.trim().split('\n').at(-1);
  return ran.stdout.trim().endsWith(`${step} steps: the same`) ? null : `printed ${ran.stdout}`;
}

let failed = 0;
console.log(`1..${COUNT}`);
for (const [i, spec] of makeSpecs(COUNT, seed).entries()) {
  const { loss, optimizer, schedule, layers } = spec;
  const reason = await compare(spec, `network${i + 1}`);
  const shape = layers.map(({ units, activation, norm }) => `${units} ${activation} ${norm}`).join(', ');
  const title = `${loss.kind}, ${optimizer.kind}, ${schedule.kind}: ${shape}`;
  console.log(`${reason === null ? 'ok' : 'not ok'} ${i + 1} - ${title}`);
  if (reason !== null) {
    failed += 1;
    console.log(`  ---\n  ${reason}\n  ...`);
  }
}
if (failed === 0) rmSync(folder, { recursive: true });
else console.log(`# programs are in ${folder}`);
process.exit(failed > 0 ? 1 : 0);
