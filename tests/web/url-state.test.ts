import { deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { embedSnippet, shareLink } from '../../web/src/app/site/links';
import { langOf, nextTheme, themeOf, withQuery } from '../../web/src/app/site/query';
import { CONTROLS, faultsOf, readSettings, VIEWS } from '../../web/src/shared/spec';
import { checkProgram, LIMITS, packProgram, readProgram } from '../../web/src/shared/url-state';
import { LESSON } from './lesson-engine';

const pack = (text: string) => `#s=${deflateRawSync(Buffer.from(text)).toString('base64url')}`;

describe('a program in a hash', () => {
  it('comes back as it went', async () => {
    for (const program of [
      { v: 1 as const, code: LESSON, step: 9 },
      { v: 1 as const, code: "print('你好 😀')\n" },
      { v: 1 as const, code: '' },
    ]) {
      expect(await readProgram(await packProgram(program))).toEqual(program);
    }
  });
  it('of the lesson is short, and safe in a URL', async () => {
    const hash = await packProgram({ v: 1, code: LESSON, step: 9 });
    expect(hash.length).toBeLessThan(400);
    expect(new URL(`https://a.example/${hash}`).hash).toBe(hash);
  });
  it('can be written by hand', async () => {
    expect(await readProgram('#code=x%20%3D%201%0Aprint(x)')).toEqual({ v: 1, code: 'x = 1\nprint(x)' });
  });
  it('is not there', async () => {
    expect(await readProgram('')).toBeNull();
    expect(await readProgram('#section')).toBeNull();
  });
  it('is refused when it is too long, packed or inflated', async () => {
    await expect(readProgram(`#s=${'A'.repeat(LIMITS.packed + 1)}`)).rejects.toMatchObject({ problem: 'too-long' });
    const bomb = pack(JSON.stringify({ v: 1, code: 'x'.repeat(5_000_000) }));
    expect(bomb.length).toBeLessThan(LIMITS.packed);
    await expect(readProgram(bomb)).rejects.toMatchObject({ problem: 'too-long' });
    await expect(readProgram(`#code=${'x'.repeat(LIMITS.inflated)}`)).rejects.toMatchObject({ problem: 'too-long' });
    const noise = Array.from({ length: 20_000 }, (_, i) => String.fromCharCode(33 + ((i * i * 7919) % 90))).join('');
    await expect(packProgram({ v: 1, code: noise + LESSON.repeat(2000) })).rejects.toMatchObject({
      problem: 'too-long',
    });
  });
  it.each([
    ['no base64', '#s=!!!'],
    ['no deflate', '#s=AAAA'],
    ['no JSON', pack('{')],
    ['another version', pack('{"v":2,"code":"x"}')],
    ['no code', pack('{"v":1}')],
    ['a list', pack('[1]')],
    ['a step that is no step', pack('{"v":1,"code":"x","step":"3"}')],
    ['broken percents', '#code=%zz'],
  ])('is refused: %s', async (_, hash) => {
    await expect(readProgram(hash)).rejects.toMatchObject({ problem: 'broken' });
  });
  it('carries nothing but what it should', () => {
    expect(checkProgram({ v: 1, code: 'x', step: 2, __proto__: { evil: 1 }, more: 1 })).toEqual({
      v: 1,
      code: 'x',
      step: 2,
    });
  });
});

describe('links to take away', () => {
  const shared = { code: LESSON, step: 3, lang: 'en' as const };
  it('share this page', async () => {
    const link = new URL(await shareLink('https://a.example/b/index.html?theme=dark#old', shared));
    expect(link.origin + link.pathname + link.search).toBe('https://a.example/b/?lang=en');
    expect(await readProgram(link.hash)).toEqual({ v: 1, code: LESSON, step: 3 });
  });
  it('embed in a frame that may only run scripts', async () => {
    const snippet = await embedSnippet('https://a.example/b/', shared, 'a "title" & more');
    expect(snippet).toMatch(/^<iframe src="https:\/\/a\.example\/b\/embed\.html\?lang=en#s=[\w-]+" /);
    expect(snippet).toContain('title="a &quot;title&quot; &amp; more"');
    expect(snippet).toContain(' loading="lazy" sandbox="allow-scripts" referrerpolicy="no-referrer"');
  });
});

describe('settings', () => {
  const read = (given: Record<string, string>) => readSettings((name) => given[name] ?? null);
  it('have defaults', () => {
    expect(read({})).toEqual({
      step: null,
      theme: 'auto',
      view: new Set(VIEWS),
      controls: new Set(CONTROLS),
      readonly: false,
      label: null,
    });
  });
  it('are read leniently and never trusted', () => {
    const given = read({
      step: '-1',
      theme: 'dark',
      view: 'graph, output',
      controls: 'none',
      readonly: '',
      label: ' a ',
    });
    expect(given).toEqual({
      step: -1,
      theme: 'dark',
      view: new Set(['graph', 'output']),
      controls: new Set(),
      readonly: true,
      label: 'a',
    });
    expect(read({ step: '1.5', theme: 'pink', view: 'x', readonly: 'false' })).toEqual(read({}));
  });
});

describe('the query of our own pages', () => {
  it('has the language and the theme', () => {
    expect(langOf('?lang=en', ['zh'])).toBe('en');
    expect(langOf('', ['fr', 'en-US'])).toBe('en');
    expect(langOf('?lang=xx', [])).toBe('zh-CN');
    expect(themeOf('?theme=dark')).toBe('dark');
    expect(themeOf('?theme=pink')).toBe('auto');
    expect(nextTheme(nextTheme(nextTheme('auto')))).toBe('auto');
  });
  it('is changed one thing at a time', () => {
    expect(withQuery('?a=1&lang=en', 'lang', 'zh-CN')).toBe('?a=1&lang=zh-CN');
    expect(withQuery('?theme=dark', 'theme', null)).toBe('');
  });
});

describe('settings that are not understood', () => {
  const faults = (attributes: Record<string, string>) => faultsOf((name) => attributes[name] ?? null);
  it('are none of what is', () => {
    expect(faults({})).toEqual([]);
    expect(
      faults({ step: ' -1 ', theme: 'dark', view: 'code, graph', controls: 'none', readonly: '', label: 'anything' }),
    ).toEqual([]);
  });
  it('are named, with what there is', () => {
    expect(faults({ step: 'abc', theme: 'blue', view: 'grph code codes' })).toEqual([
      'step="abc": not a whole number',
      'theme="blue": there is no blue, but auto, light, dark',
      'view="grph code codes": there is no grph or codes, but code, graph, tensors, output',
    ]);
  });
});
