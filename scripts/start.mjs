// npm start: from a fresh checkout to a served page. Options: --port N, or PORT=N in the environment.
import { join } from 'node:path';
import { root } from './lib/command.mjs';
import { needs } from './lib/needs.mjs';
import { Problem, script, since } from './lib/say.mjs';
import { build, prepare } from './lib/stages.mjs';
import { parsePort, serve } from './serve.mjs';

/** @param {string[]} args */
function wantedPort(args) {
  if (args.length === 0) return parsePort(process.env.PORT ?? '5173');
  const [option, port, ...rest] = args.flatMap((arg) => arg.split('='));
  if (option !== '--port' || port === undefined || rest.length > 0) {
    throw new Problem(`Cannot understand "${args.join(' ')}". The only option is --port NUMBER.`);
  }
  return parsePort(port);
}

await script(async () => {
  const start = performance.now();
  const port = wantedPort(process.argv.slice(2));
  console.log('Gradwalk');
  // A taken port is better told before the build than after it.
  (await serve(join(root, 'dist'), port)).close();
  await prepare(needs.build);
  await build();
  const { url } = await serve(join(root, 'dist'), port);
  console.log(`\nReady in ${since(start)}: ${url}\nCtrl-C ends it.`);
  process.removeAllListeners('SIGINT').removeAllListeners('SIGTERM');
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(0));
});
