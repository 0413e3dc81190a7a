// Formats all C sources in place; part of npm run format.
import { root, run } from './lib/command.mjs';
import { Problem, script } from './lib/say.mjs';
import { filesBelow } from './lib/stamp.mjs';

await script(async () => {
  const sources = filesBelow(root, ['core', 'wasm', 'tests']).filter((file) => /\.(c|h|inc)$/.test(file));
  const outcome = await run('clang-format-14', ['-i', ...sources]);
  if (!outcome.ok) throw new Problem(`${outcome.output}\nclang-format-14 did not work: ${outcome.ending}.`);
});
