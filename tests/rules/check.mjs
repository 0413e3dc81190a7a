// Runs the rules on the files of the checkout (tracked, or new and not ignored). TAP on standard output.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as rules from './rules.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const listing = spawnSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
  cwd: root,
  encoding: 'utf8',
});
if (listing.status !== 0) {
  console.log('Bail out! git ls-files did not work');
  process.exit(1);
}
const text = /\.(c|h|def|inc|ts|tsx|mjs|js|json|css|html|md|py|out|txt|cmake|svg)$|(^|\/)[^.]+$|^\.[a-z/]+$/;
const files = new Map(
  listing.stdout
    .split('\0')
    .filter((file) => text.test(file) && existsSync(join(root, file)))
    .map((file) => [file, readFileSync(join(root, file), 'utf8')]),
);

/** A rule that sees no files holds of everything. */
const seen = ['core/base/context.h', 'wasm/api.c', 'web/src/shared/protocol.ts', 'package-lock.json'];

/** @type {[string, string[]][]} */
const results = [
  ['the rules see the files', seen.filter((file) => !files.has(file)).map((file) => `${file} was not read`)],
  ['C includes go one way', rules.includes(files)],
  ['SIMD and Emscripten stay in their places', rules.platform(files)],
  ['imports go one way', rules.imports(files)],
  ['no machine in the files', rules.machine(files)],
  ['nothing left for later', rules.leftovers(files)],
  ['every public function runs out of memory in a test', rules.outOfMemory(files)],
];
console.log(`1..${results.length}`);
for (const [index, [name, faults]] of results.entries()) {
  console.log(`${faults.length > 0 ? 'not ok' : 'ok'} ${index + 1} - ${name}`);
  for (const fault of faults) console.log(`# ${fault}`);
}
process.exitCode = results.some(([, faults]) => faults.length > 0) ? 1 : 0;
