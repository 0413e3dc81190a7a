// Runs every program of the folders oracle, language, programs and lessons beside this, and every lesson of the site,
// and compares its standard output with the .out beside it, to the character, after every address is replaced by 0xADDR. What the playground
// has not must be refused by name: the .refused beside such a program is what it says instead. TAP on standard output.
// A folder NAME.figures beside it holds the figures it draws, byte for byte (gradwalk run --figures makes them).
//
//   node tests/lang/programs.mjs [--only TEXT] -- build/asan/gradwalk run
//   node tests/lang/programs.mjs -- node wasm/cli.mjs run
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { launcher } from '../support/launch.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const seconds = 180;

function fail(sentence) {
  console.error(`programs.mjs: ${sentence}`);
  process.exit(2);
}

const split = process.argv.indexOf('--');
const command = split < 0 ? [] : process.argv.slice(split + 1);
if (command.length === 0) fail('give the command that runs a program after --');
const options = process.argv.slice(2, split);
if (options.length > 0 && (options[0] !== '--only' || options.length !== 2)) fail(`unknown option ${options[0]}`);
const only = options[1] ?? '';
const launch = launcher(command);

function programs() {
  return ['oracle', 'language', 'programs', 'lessons', '../../web/lessons'].flatMap((folder) => {
    const path = join(here, folder);
    if (!existsSync(path)) return [];
    const names = readdirSync(path).filter((name) => name.endsWith('.py') && name.includes(only));
    return names.sort().map((name) => ({ name: `${basename(folder)}/${name.slice(0, -3)}`, file: join(path, name) }));
  });
}

const withoutAddresses = (text) => text.replace(/0x[0-9a-f]+/g, '0xADDR');

/** The first line that differs, with the ones before it, for people. */
function difference(expected, actual) {
  const want = expected.split('\n');
  const got = actual.split('\n');
  let at = 0;
  while (at < want.length && want[at] === got[at]) at += 1;
  const show = (sign, line) => (line === undefined ? `${sign} (nothing)` : `${sign} ${line}`);
  const context = want.slice(Math.max(0, at - 2), at).map((line) => show(' ', line));
  return [`line ${at + 1}:`, ...context, show('-', want[at]), show('+', got[at])];
}

/** The refusal that the program may end with instead, if any. */
function refusalOf(file) {
  const path = file.replace(/\.py$/, '.refused');
  return existsSync(path) ? readFileSync(path, 'utf8').trim() : undefined;
}

/** The last line of the traceback that the program ends with: that of the .error beside it, if any. */
function errorOf(file) {
  const path = file.replace(/\.py$/, '.error');
  return existsSync(path) ? readFileSync(path, 'utf8').trimEnd() : undefined;
}

/** What the program writes to standard error, whole, with the file's name for its path: the .err beside it, if any. */
function judgeErrors(file, stderr) {
  const path = file.replace(/\.py$/, '.err');
  if (!existsSync(path)) return [];
  const [want, got] = [readFileSync(path, 'utf8'), stderr.replaceAll(file, basename(file))];
  return want === got ? [] : difference(want, got);
}

/** What is wrong with the figures that were drawn into `folder`. */
function judgeFigures(wanted, folder) {
  const names = (path) => (existsSync(path) ? readdirSync(path).sort() : []);
  const [expected, drawn] = [names(wanted), names(folder)];
  if (expected.join() !== drawn.join()) return [`figures ${drawn.join(' ')}, expected ${expected.join(' ')}`];
  return expected.flatMap((name) => {
    const [want, got] = [wanted, folder].map((path) => readFileSync(join(path, name), 'utf8').replaceAll('><', '>\n<'));
    return want === got ? [] : [`${name} differs`, ...difference(want, got).map((line) => line.slice(0, 200))];
  });
}

/** Why the program is not as recorded (empty when it is), or that it is refused. */
async function judge(file) {
  const expected = withoutAddresses(readFileSync(file.replace(/\.py$/, '.out'), 'utf8'));
  const figures = file.replace(/\.py$/, '.figures');
  const folder = existsSync(figures) ? mkdtempSync(join(tmpdir(), 'gradwalk-figures-')) : null;
  const run = await launch([...(folder ? ['--figures', folder] : []), file], '', seconds);
  const drawn = folder ? judgeFigures(figures, folder) : [];
  if (folder) rmSync(folder, { recursive: true });
  if (run.error) return { reasons: [`cannot run ${command[0]}: ${run.error.message}`] };
  const actual = withoutAddresses(run.stdout);
  const refusal = refusalOf(file);
  if (refusal && actual !== expected && `${run.stdout}${run.stderr}`.includes(refusal)) return { refused: true };
  const reasons = actual === expected ? [] : difference(expected, actual);
  reasons.push(...drawn, ...judgeErrors(file, run.stderr));
  // A program that ends with an exception on purpose says so in its first line, or has it recorded.
  const error = errorOf(file);
  const wanted = error !== undefined || /^# exit: 1$/m.test(readFileSync(file, 'utf8')) ? 1 : 0;
  if (error !== undefined && run.stderr.trimEnd().split('\n').at(-1) !== error) reasons.push(`expected ${error}`);
  if (run.status !== wanted) reasons.push(`exit code ${run.status}, expected ${wanted}`);
  if (reasons.length > 0 && run.stderr) reasons.push(...run.stderr.trimEnd().split('\n').slice(-12));
  return { reasons };
}

const all = programs();
if (all.length === 0) fail('there are no programs');
let failed = 0;
let refused = 0;
console.log(`1..${all.length}`);
for (const [index, { name, file }] of all.entries()) {
  const { reasons = [], refused: isRefused = false } = await judge(file);
  if (reasons.length > 0) failed += 1;
  if (isRefused) refused += 1;
  console.log(`${reasons.length > 0 ? 'not ok' : 'ok'} ${index + 1} ${name}`);
  for (const reason of reasons) console.log(`#   ${reason}`);
}
console.log(`# ${all.length - failed - refused} equal, ${refused} refused by name, ${failed} different`);
console.log(`# ${all.length - failed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0; // not exit(): what was printed must get through
