import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type FigureNode, readFigureSvg, sizeOf } from '../../web/src/app/draw/figure';
import { en } from '../../web/src/app/locale/en';
import { zhCN } from '../../web/src/app/locale/zh-cn';
import { complaintsAt, figuresAt, piecesOf, readAbout } from '../../web/src/app/model/figures';
import type { FigureInfo, Outline, Step } from '../../web/src/shared/trace';
import { fakeOutline } from './fake-engine';

const figure = (event: number, name: string, printed = 0): FigureInfo => ({
  event,
  line: event,
  name,
  about: '{}',
  printed,
});
const outline = (...figures: FigureInfo[]): Outline => ({
  ...fakeOutline,
  events: 9,
  figures,
});

describe('which figures there are', () => {
  const run = outline(figure(2, 'a'), figure(4, 'b'), figure(6, 'a'));
  test.each([
    [1, []],
    [2, [2]],
    [5, [2, 4]],
    [6, [4, 6]],
    [9, [4, 6]],
  ])('after %i events', (at, wanted) => {
    expect(figuresAt(run, at).map(({ event }) => event)).toEqual(wanted);
  });

  test('what went to stderr stands between them, from its moment on', () => {
    const warned = {
      ...run,
      complaints: [
        { events: 3, printed: 4, text: 'w' },
        { events: 5, printed: 4, text: 'x\n' },
      ],
    };
    expect(complaintsAt(warned, 2)).toEqual([]);
    expect(complaintsAt(warned, 4).map(({ text }) => text)).toEqual(['w']);
    expect(piecesOf('one\ntwo\n', [figure(4, 'b', 4)], complaintsAt(warned, 9)).map((each) => each.kind)).toEqual([
      'text',
      'complaint',
      'figure',
      'complaint',
      'text',
    ]);
    expect(piecesOf('one\ntwo\n', [], complaintsAt(warned, 9))).toEqual([
      { kind: 'text', text: 'one\n' },
      { kind: 'complaint', text: 'wx\n' },
      { kind: 'text', text: 'two\n' },
    ]);
  });

  test('the traceback of what ended it is among that when calls led there', () => {
    const error = { event: 9, kind: 'error', phase: 'forward', line: 3, node: null, changed: [] } satisfies Step;
    const report = (...frames: string[]) => ({
      ...{ ...run, steps: [error] },
      complaints: [{ events: 9, printed: 0, text: `Traceback (most recent call last):${frames.join('')}\nE: no\n` }],
    });
    const frame = '\n  File "main.py", line 3, in f\n    x';
    expect(complaintsAt(report(frame), 9)).toEqual([]);
    expect(complaintsAt(report(frame, frame), 9)).toHaveLength(1);
    expect(complaintsAt({ ...report(frame), steps: [] }, 9)).toHaveLength(1);
  });

  test('stand where they were drawn in what was printed', () => {
    const [a, b] = [figure(1, 'a', 0), figure(2, 'b', 4)];
    expect(piecesOf('one\ntwo\n', [a, b])).toEqual([
      { kind: 'figure', figure: a },
      { kind: 'text', text: 'one\n' },
      { kind: 'figure', figure: b },
      { kind: 'text', text: 'two\n' },
    ]);
    expect(piecesOf('', [])).toEqual([]);
  });
});

describe('what is in them', () => {
  test('is read as far as it makes sense', () => {
    expect(readAbout('nonsense')).toEqual({ title: '', axes: [] });
    expect(readAbout('[1]')).toEqual({ title: '', axes: [] });
    const given = {
      title: 3,
      axes: [
        { title: 'Loss', x: 'epoch', series: [{ kind: 'line', count: 10, label: 'train' }, { kind: 'spell' }, null] },
      ],
    };
    expect(readAbout(JSON.stringify(given))).toEqual({
      title: '',
      axes: [{ title: 'Loss', x: 'epoch', y: '', series: [{ kind: 'line', count: 10, label: 'train' }] }],
    });
  });

  test('is told in both languages', () => {
    const about = readAbout(
      JSON.stringify({
        title: 'Both',
        axes: [
          { title: 'Loss', x: 'epoch', y: '', series: [{ kind: 'line', count: 10, label: 'train' }] },
          { title: '', x: '', y: '', series: [{ kind: 'points', count: 1, label: '' }] },
        ],
      }),
    );
    expect(en.figureAbout('figure-1', about)).toBe(
      'Figure figure-1: Both. Loss, x: epoch, line “train” with 10 points. Points (1).',
    );
    expect(zhCN.figureAbout('figure-1', about)).toBe(
      '图 figure-1：Both。Loss，横轴 epoch，折线“train”10 个点。散点 1 个。',
    );
    expect(en.figureAbout('figure-2', readAbout(''))).toBe('Figure figure-2: empty.');
  });
});

const names = (node: FigureNode): string[] => [
  node.name,
  ...node.children.flatMap((child) => (typeof child === 'string' ? [] : names(child))),
];

describe('an SVG is taken apart', () => {
  const svg = (inside: string) =>
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 30" role="img">${inside}</svg>\n`;

  test('into shapes, words and their attributes', () => {
    const found = readFigureSvg(
      svg(
        '<g fill="none"><path d="M0 0L1.5 -2Z" stroke="#ff0000"/></g><text x="1" y="2">a &lt;b&gt; &amp;<tspan dy="-3">2</tspan></text>',
      ),
    );
    expect(found).toEqual({
      name: 'svg',
      attributes: [['viewBox', '0 0 40 30']],
      children: [
        {
          name: 'g',
          attributes: [['fill', 'none']],
          children: [
            {
              name: 'path',
              attributes: [
                ['d', 'M0 0L1.5 -2Z'],
                ['stroke', '#ff0000'],
              ],
              children: [],
            },
          ],
        },
        {
          name: 'text',
          attributes: [
            ['x', '1'],
            ['y', '2'],
          ],
          children: ['a <b> &', { name: 'tspan', attributes: [['dy', '-3']], children: ['2'] }],
        },
      ],
    });
    expect(found && sizeOf(found)).toEqual({ width: 40, height: 30 });
  });

  test.each([
    ['a script', '<script>alert(1)</script>'],
    ['a style', '<style>*{fill:url(https://x.test)}</style>'],
    ['HTML', '<foreignObject><iframe src="https://x.test"></iframe></foreignObject>'],
    ['a link', '<a href="javascript:alert(1)"><text>x</text></a>'],
    ['an image', '<image href="https://x.test/a.png"/>'],
    ['what animates', '<set attributeName="onclick" to="alert(1)"/>'],
    ['an SVG in it', '<svg onload="alert(1)"/>'],
    ['use', '<use href="#a"/>'],
  ])('without %s', (_, bad) => {
    const found = readFigureSvg(svg(`${bad}<rect x="1"/>`));
    expect(found && names(found)).toEqual(['svg', 'rect']);
  });

  test.each([
    'onload="alert(1)"',
    'style="fill:red"',
    'href="#a"',
    'fill="url(https://x.test)"',
    'clip-path="url(https://x.test#a)"',
    'class="tool"',
    'id="root"',
    'transform="rotate(1) url(x)"',
    'fill="var(--ink)"',
    'constructor="a"',
  ])('without the attribute %s', (bad) => {
    const found = readFigureSvg(svg(`<rect ${bad} x="1"/>`));
    expect(found?.children).toEqual([{ name: 'rect', attributes: [['x', '1']], children: [] }]);
  });

  test.each(['', 'hello', '<svg>', '<svg></svg><svg></svg>', '<g></g>', '<html></html>'])('%j is none', (text) => {
    expect(readFigureSvg(text)).toBeNull();
  });

  test('and loses nothing of what the engine draws', () => {
    const folder = new URL('../lang/programs/pyplot_figures.figures/', import.meta.url);
    for (const name of readdirSync(folder)) {
      const text = readFileSync(new URL(name, folder), 'utf8');
      const found = readFigureSvg(text);
      expect(found, name).not.toBeNull();
      const kept = (node: FigureNode): number =>
        node.attributes.length +
        node.children.reduce((sum, child) => sum + (typeof child === 'string' ? 0 : kept(child)), 0);
      const drawn = text.replace(/<title>.*?<\/title>|<style>.*?<\/style>/gs, '');
      // xmlns, role and font-family of the whole are the page's business.
      expect(found && kept(found), name).toBe([...drawn.matchAll(/ [\w-]+="/g)].length - 3);
    }
  });
});
