// npm run check: format, lint, types and rules.
import { needs } from './lib/needs.mjs';
import { script } from './lib/say.mjs';
import { prepare } from './lib/stages.mjs';
import { checks } from './lib/suites.mjs';
import { Tally } from './lib/tally.mjs';

await script(async () => {
  const tally = new Tally();
  await prepare(needs.check);
  await tally.run(checks());
  tally.report();
});
