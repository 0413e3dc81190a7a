import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { type Docs, markdown, page } from '../../scripts/lib/reference.mjs';

const path = (name: string) => fileURLToPath(new URL(`../../${name}`, import.meta.url));

function docs(): Docs {
  const { stdout, stderr } = spawnSync(process.execPath, [path('wasm/cli.mjs'), 'docs', '--json'], {
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  });
  expect(stderr).toBe('');
  return JSON.parse(stdout);
}

test('docs/reference.md says what the engine says (npm run docs writes it)', () => {
  expect(readFileSync(path('docs/reference.md'), 'utf8') === markdown(docs())).toBe(true);
});

test('the page has every module and operation, and nothing unescaped', () => {
  const all = docs();
  const html = page(all);
  for (const name of Object.keys(all.modules)) expect(html).toContain(`<h2 id="${name.replaceAll('.', '-')}">`);
  for (const { name } of all.ops) expect(html).toContain(`<code>${name}</code>`);
  expect(html).not.toMatch(
    /<(?!\/?(?:!doctype|html|head|meta|title|link|body|header|main|section|div|h[123]|p|a|i|nav|ul|li|table|thead|tbody|tr|t[hd]|span|code|br)\b)/,
  );
});
