// npm run build: both wasm modules, the loader and dist/. With names of stages, only those.
import { needs } from './lib/needs.mjs';
import { Problem, script, since } from './lib/say.mjs';
import { build, make, prepare, stages } from './lib/stages.mjs';

await script(async () => {
  const start = performance.now();
  const names = process.argv.slice(2);
  const unknown = names.find((name) => !Object.hasOwn(stages, name));
  if (unknown !== undefined) {
    throw new Problem(`There is no stage "${unknown}". There are: ${Object.keys(stages).join(', ')}.`);
  }
  const native = names.some((name) => ['asan', 'dev', 'wasm-tests', 'relaxed-tests'].includes(name));
  await prepare(native ? needs.test : names.includes('release') ? needs.bench : needs.build);
  if (names.length === 0) await build();
  for (const name of names) await make(/** @type {import('./lib/stages.mjs').StageName} */ (name));
  console.log(`Built in ${since(start)}.`);
});
