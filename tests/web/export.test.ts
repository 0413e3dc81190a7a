import { describe, expect, it } from 'vitest';
import { dotText } from '../../web/src/app/draw/export-dot';
import { escapeXml, svgText } from '../../web/src/app/draw/export-svg';
import { drawGraph, sceneOf } from '../../web/src/app/draw/graph';
import { en } from '../../web/src/app/locale/en';
import { type Folds, UNTOUCHED } from '../../web/src/app/model/fold';
import { generationsOf } from '../../web/src/app/model/generations';
import { indexOutline, momentOf } from '../../web/src/app/model/lookup';
import { layoutGraphOf, sketchOf } from '../../web/src/app/model/picture';
import { LESSON, layOutColumn, OUTLINE, snapshotAt } from './lesson-engine';

const sceneAt = (event: number, folds: Partial<Folds> = {}) => {
  const [generation] = generationsOf(OUTLINE);
  if (!generation) throw new Error('there is always a generation');
  const sketch = sketchOf(OUTLINE, generation, { ...UNTOUCHED, ...folds });
  const picture = { ...sketch, layout: layOutColumn(layoutGraphOf(sketch)) };
  return sceneOf(momentOf(OUTLINE, indexOutline(OUTLINE), LESSON, snapshotAt(event)), picture, 'backward', en);
};

describe('svgText', () => {
  const text = svgText(drawGraph(sceneAt(13)), 'the graph');
  it('is a whole document that needs nothing else', () => {
    expect(text).toMatch(/^<svg xmlns="http:\/\/www.w3.org\/2000\/svg" viewBox="[-\d. ]+" width="\d+" height="\d+"/);
    expect(text.trim().endsWith('</svg>')).toBe(true);
    expect(text).toContain('<title>the graph</title>');
    expect(text).not.toMatch(/class=|var\(|url\(|href/);
    const opened = text.match(/<[a-z]+/g)?.length;
    const closed = (text.match(/<\/[a-z]+>/g)?.length ?? 0) + (text.match(/\/>/g)?.length ?? 0);
    expect(opened).toBe(closed);
  });
  it('has every box, its numbers, and those of the moment', () => {
    for (const said of ['MeanBackward0', 'x (2, 2)', 'y = 3 3 │ 3 3', '2.25 2.25 │ 2.25 2.25']) {
      expect(text).toContain(`>${said}</text>`);
    }
  });
  it('cannot be broken by what a program calls things', () => {
    expect(escapeXml('a<b>&"\u0000')).toBe('a&lt;b&gt;&amp;&quot;');
  });
});

describe('dotText', () => {
  it('draws leaves, results and functions as torchviz does, arrows the way of the values', () => {
    expect(dotText(sceneAt(9)).split('\n').slice(3)).toEqual([
      '  n0 [label="AccumulateGrad" fillcolor=white]',
      '  n0_leaf [label="x\\n(2, 2)" fillcolor=lightblue]',
      '  n0_leaf -> n0',
      '  n1 [label="AddBackward0" fillcolor=white]',
      '  n2 [label="MulBackward0" fillcolor=white]',
      '  n3 [label="MulBackward0" fillcolor=white]',
      '  n4 [label="MeanBackward0" fillcolor=white]',
      '  n0 -> n1',
      '  n1 -> n2',
      '  n1 -> n2',
      '  n2 -> n3',
      '  n3 -> n4',
      '  n4_out [label="out\\n()" fillcolor=darkolivegreen1]',
      '  n4 -> n4_out',
      '}',
      '',
    ]);
  });
  it('has the leaf once when AccumulateGrad is apart', () => {
    expect(dotText(sceneAt(9, { accumulate: true })).match(/lightblue/g)).toHaveLength(1);
  });
  it('has only what is there', () => {
    expect(dotText(sceneAt(4)).match(/label=/g)).toHaveLength(4);
  });
});
