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

/** Natively: the sanitized build and tests by clang, the plain build by gcc. */
async function native() {
  if (await made('asan'))
    await tally.run([...nativeTests('asan'), programs.native, printing.native, networks.native, ...operations.native]);
  if (await made('dev')) await tally.run([...nativeTests('dev'), ...differential]);
}

/** The modules, what stands on them, and the browser. */
async function web() {
  const baseline = await made('wasm-tests');
  if (baseline) await tally.run([...wasmTests('wasm')]);
  const loader = await made('loader');
  if (baseline && loader) await tally.run([programs.wasm, ...operations.wasm, printing.wasm, networks.wasm]);
  const relaxed = await made('relaxed-tests');
  if (relaxed) await tally.run([...wasmTests('wasm-relaxed')]);
  if (relaxed && loader) await tally.run([programs.relaxed]);
  await tally.run(checks());
  await tally.run([vitest]);
  if (baseline && relaxed && (await made('site'))) await tally.run([playwright]);
}

/** What takes both lanes' builds. */
async function both() {
  const there = (await made('asan')) && (await made('wasm-tests')) && (await made('loader'));
  if (there) await tally.run([bits.wasm]);
  if (there && (await made('relaxed-tests'))) await tally.run([bits.relaxed]);
}

await script(async () => {
  const start = performance.now();
  console.log('Gradwalk tests');
  await prepare(needs.test);
  await Promise.all([native(), web()]);
  await both();
  console.log(`\nTook ${since(start)}.`);
  tally.report();
});
