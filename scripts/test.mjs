// npm test: from a fresh checkout to the result of every test there is, in one last line.
import { needs } from './lib/needs.mjs';
import { script, since } from './lib/say.mjs';
import { make, prepare } from './lib/stages.mjs';
import {
  bits,
  checks,
  differential,
  nativeTests,
  networks,
  operations,
  playwright,
  printing,
  programs,
  vitest,
  wasmTests,
} from './lib/suites.mjs';
import { Tally } from './lib/tally.mjs';

const tally = new Tally();

/** Two lanes run side by side, so each takes half of the machine. */
const jobs = 1;
/** @param {import('./lib/stages.mjs').StageName[]} names */
const made = async (...names) => {
  let all = true;
  for (const name of names) all = (await tally.need(`build of ${name}`, () => make(name, { jobs }))) && all;
  return all;
};

/** The modules. */
async function modules() {
  const baseline = (await made('wasm-tests')) && (await made('loader'));
  return { baseline, relaxed: (await made('relaxed-tests')) && baseline };
}

/** Natively: the sanitized build and tests by clang, the optimised build by gcc; then what compares the builds. */
async function native(/** @type {ReturnType<typeof modules>} */ built) {
  const sanitized = await made('asan');
  if (sanitized)
    await tally.run([...nativeTests('asan'), programs.native, printing.native, networks.native, ...operations.native]);
  if (await made('dev')) await tally.run([...nativeTests('dev'), ...differential]);
  const { baseline, relaxed } = await built;
  if (baseline && sanitized) await tally.run([bits.wasm]);
  if (relaxed) await tally.run([...wasmTests('wasm-relaxed'), programs.relaxed]);
  if (relaxed && sanitized) await tally.run([bits.relaxed]);
}

/** What stands on the modules, and the browser. */
async function web(/** @type {ReturnType<typeof modules>} */ built) {
  const { baseline, relaxed } = await built;
  if (baseline)
    await tally.run([...wasmTests('wasm'), programs.wasm, ...operations.wasm, printing.wasm, networks.wasm]);
  await tally.run(checks());
  await tally.run([vitest]);
  if (baseline && relaxed && (await made('site'))) await tally.run([playwright]);
}

await script(async () => {
  const start = performance.now();
  console.log('Gradwalk tests');
  await prepare(needs.test);
  const built = modules();
  await Promise.all([native(built), web(built)]);
  console.log(`\nTook ${since(start)}.`);
  tally.report();
});
