// Writes docs/reference.md from what the engine says of itself; with a file, the page of the site into it.
//
//   node scripts/reference.mjs                    docs/reference.md, by the wasm module (npm run docs)
//   node scripts/reference.mjs dist/reference.html
//   build/dev/gradwalk docs --json | node scripts/reference.mjs -
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, run } from './lib/command.mjs';
import { markdown, page } from './lib/reference.mjs';
import { Problem, script } from './lib/say.mjs';

/** @returns {Promise<import('./lib/reference.mjs').Docs>} */
async function ask() {
  const { ok, ending, stdout, stderr } = await run(process.execPath, ['wasm/cli.mjs', 'docs', '--json']);
  if (!ok) throw new Problem(`gradwalk docs --json ended with ${ending}.\n${stderr}`);
  return JSON.parse(stdout);
}

await script(async () => {
  const [target] = process.argv.slice(2);
  const docs = target === '-' ? JSON.parse(readFileSync(0, 'utf8')) : await ask();
  if (target === undefined || target === '-') writeFileSync(join(root, 'docs/reference.md'), markdown(docs));
  else writeFileSync(join(root, target), page(docs));
});
