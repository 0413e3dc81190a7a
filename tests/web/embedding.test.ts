import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

const element = read('web/src/elements/grad-walk.ts');
const surface = read('web/src/elements/surface.ts');

const after = (pattern: RegExp, text: string) => [...text.matchAll(pattern)].map(([, name = '']) => name);
const names = [
  ...after(/@attr \{\w+\} ([\w-]+)/g, element),
  ...after(/@fires ([\w-]+)/g, element),
  ...after(/@cssprop ([\w-]+)/g, element),
  ...after(/^ {2}(?:readonly )?(\w+)[(:]/gm, surface.slice(0, surface.indexOf('/** Detail of'))),
];

test('the interface that is read here is the whole one', () => {
  expect(names).toContain('worker-src');
  expect(names).toContain('gw-resize');
  expect(names).toContain('--gw-mono');
  expect(names).toContain('stepIndex');
  expect(names).toContain('dispose');
});

for (const guide of ['docs/embedding.md', 'docs/embedding.zh-CN.md']) {
  test.each(names)(`${guide} tells of %s`, (name) => {
    expect(read(guide)).toMatch(new RegExp(`\`[^\`]*${name}\\b`));
  });
}

test('both guides have the same examples and as many rows', () => {
  const shape = (text: string) => [
    text.split('\n').filter((line) => line.startsWith('|')).length,
    text.split('```').length,
  ];
  expect(shape(read('docs/embedding.zh-CN.md'))).toEqual(shape(read('docs/embedding.md')));
});
