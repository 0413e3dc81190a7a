import { describe, expect, it } from 'vitest';
import { en } from '../../web/src/app/locale/en';
import { plain } from '../../web/src/app/locale/phrase';
import { langFromTag, type Messages, pickLang } from '../../web/src/app/locale/resolve';
import { narrationOf } from '../../web/src/app/locale/sentence-of';
import { zhCN } from '../../web/src/app/locale/zh-cn';
import { indexOutline, type Moment, momentOf, siteText } from '../../web/src/app/model/lookup';
import { eventsAt, stepAt } from '../../web/src/app/model/steps';
import type { Event } from '../../web/src/shared/trace';
import { LESSON, OUTLINE, snapshotAt } from './lesson-engine';

const index = indexOutline(OUTLINE);
const momentAt = (position: number): Moment =>
  momentOf(
    OUTLINE,
    index,
    LESSON,
    snapshotAt(eventsAt(OUTLINE, position)),
    snapshotAt(stepAt(OUTLINE, position)?.event ?? 0),
  );
const say = (position: number, messages: Messages): string =>
  plain(narrationOf(momentAt(position), position, messages));

describe('the sentence of each step of the lesson', () => {
  it('in Chinese', () => {
    expect([0, 1, 2, 3, 6, 7, 8, 9, 10, 11].map((position) => say(position, zhCN))).toEqual([
      '从头开始：共 12 步，按“前进”一次走一步。',
      '第 3 行：torch.ones(2, 2, requires_grad=True) 造出一个张量，值是 1 1 │ 1 1。',
      '第 4 行：x + 2 = 3 3 │ 3 3，记下 AddBackward0。',
      '第 5 行：y * y = 9 9 │ 9 9，记下 MulBackward0。',
      '反向从 out 开始：把梯度 1 交给 MeanBackward0。',
      'MeanBackward0 收到 1，向 MulBackward0 送 0.25 0.25 │ 0.25 0.25。',
      'MulBackward0 收到 0.25 0.25 │ 0.25 0.25，向 MulBackward0 送 0.75 0.75 │ 0.75 0.75。',
      'MulBackward0 收到 0.75 0.75 │ 0.75 0.75，向 AddBackward0 的 2 条边各送 2.25 2.25 │ 2.25 2.25。',
      'AddBackward0 收到 4.5 4.5 │ 4.5 4.5，向 x.grad 送 4.5 4.5 │ 4.5 4.5。',
      'x.grad 原来是 None，写入 4.5 4.5 │ 4.5 4.5。',
    ]);
  });
  it('in English', () => {
    expect([0, 2, 9, 11].map((position) => say(position, en))).toEqual([
      'At the start: 12 steps to walk. Press forward to take one.',
      'Line 4: x + 2 = 3 3 │ 3 3, recorded as AddBackward0.',
      'MulBackward0 received 0.75 0.75 │ 0.75 0.75 and sends 2.25 2.25 │ 2.25 2.25 along each of 2 edges to AddBackward0.',
      'x.grad was None and becomes 4.5 4.5 │ 4.5 4.5.',
    ]);
  });
});

describe('the sentence of every kind of event', () => {
  const site = [4, 4, 4, 9] as const;
  const events: Event[] = [
    {
      kind: 'inplace',
      site,
      op: 'mul_',
      node: null,
      inputs: [1],
      tensor: 1,
      versionBefore: 0,
      version: 1,
      changes: [],
    },
    { kind: 'grad_set', site, leaf: 1, before: null, after: null },
    { kind: 'requires_grad', site, tensor: 1, before: false, after: true },
    { kind: 'bind', site, name: 'x', depth: 0, before: null, after: 1 },
    { kind: 'bind', site, name: 'x', depth: 0, before: 1, after: null },
    {
      kind: 'scope',
      site,
      scope: 'function',
      id: 1,
      name: 'f',
      path: '',
      line: 1,
      round: 0,
      rounds: null,
      enter: true,
    },
    { kind: 'scope', site, scope: 'loop', id: 2, name: 'for', path: '', line: 3, round: 4, rounds: null, enter: false },
    { kind: 'print', site, text: 'a\nb\n' },
    { kind: 'error', site, type: 'RuntimeError', message: 'no' },
    { kind: 'backward_end', site },
    { kind: 'hook', site, node: 4, tensor: 1, name: 'double', before: [8], after: [9] },
    { kind: 'hook', site, node: 4, tensor: null, name: 'look', before: [null, 8], after: [null, 8] },
    { kind: 'backward', site, node: 4, received: [null], sent: [null, null], freed: false },
    { kind: 'backward_begin', site, root: 5, node: null, gradient: 6 },
    {
      kind: 'accumulate',
      site,
      node: 1,
      leaf: 1,
      grad: 6,
      gradBefore: 6,
      before: 8,
      added: 9,
      after: 10,
      changes: [],
    },
  ];
  it.each(events.map((event) => [event.kind, event] as const))('%s', (_, event) => {
    const moment = { ...momentAt(11), event };
    for (const messages of [zhCN, en]) {
      const text = plain(narrationOf(moment, 11, messages));
      expect(text).not.toMatch(/undefined|null|NaN|\?|#/);
      expect(text.length).toBeGreaterThan(4);
    }
    expect(plain(narrationOf(moment, 11, en))).not.toMatch(/\p{Script=Han}/u);
  });
});

describe('the sentence of an update', () => {
  const update = (changes: Extract<Event, { kind: 'inplace' }>['changes'], site: Event['site']): string => {
    const rest = { op: 'add_', node: null, inputs: [1], tensor: 1, versionBefore: 0, version: 1 };
    const event: Event = { kind: 'inplace', site, ...rest, changes };
    return plain(narrationOf({ ...momentAt(11), event }, 11, en));
  };
  it('names what was changed where its line does not, and says what it was', () => {
    const change = [{ tensor: 1, before: 1, after: 2 }];
    expect(update(change, [7, 0, 7, 14])).toMatch(
      /out\.backward\(\) changes x in place from 1 1 │ 1 1 to 3 3 │ 3 3, version 1/,
    );
    expect(update(change, [3, 0, 3, 1])).toMatch(/: x changes in place from/);
  });
  it('tells whose gradient it is that is written', () => {
    const moment = momentAt(12);
    const grad = moment.tensor(1)?.grad ?? -1;
    const rest = { op: 'zero_', node: null, inputs: [grad], tensor: grad, versionBefore: 0, version: 1 };
    const change = [{ tensor: grad, before: 1, after: 2 }];
    const event: Event = { kind: 'inplace', site: [7, 0, 7, 14], ...rest, changes: change };
    expect(plain(narrationOf({ ...moment, event }, 12, en))).toMatch(/out\.backward\(\) changes x\.grad in place from/);
  });
  it('does not say what it was when that is the same', () => {
    expect(update([{ tensor: 1, before: 1, after: 1 }], [7, 0, 7, 14])).toMatch(
      /changes x in place to 1 1 │ 1 1, version 1/,
    );
  });
});

describe('the sentence of an error', () => {
  it('has its first sentence: the rest stands at its line', () => {
    const fails = (message: string): string => {
      const event: Event = { kind: 'error', site: [4, 4, 4, 9], type: 'RuntimeError', message };
      return plain(narrationOf({ ...momentAt(11), event }, 11, en));
    };
    expect(fails('Shapes differ (2x3 and 2.5).')).toMatch(/RuntimeError: Shapes differ \(2x3 and 2\.5\)\.$/);
    expect(fails(`${'word '.repeat(40)}end`)).toMatch(/: word( word){17,18}\u00a0…$/);
    expect(fails('First this. Then that.')).toMatch(/RuntimeError: First this\.\u00a0…$/);
  });
});

describe('siteText', () => {
  it('counts code points and marks what goes on', () => {
    expect(siteText("s = '😀' + t", [1, 4, 1, 11])).toBe("'😀' + t");
    expect(siteText('f(\n  x)', [1, 0, 2, 4])).toBe('f( …');
    expect(siteText('x', null)).toBe('');
  });
});

describe('the language', () => {
  it('is that of the first tag there is a catalogue for', () => {
    expect(pickLang(null, 'fr', 'en-GB', 'zh')).toBe('en');
    expect(pickLang('zh-Hant-TW')).toBe('zh-CN');
    expect(pickLang(undefined, 'de')).toBe('zh-CN');
    expect(langFromTag('')).toBeNull();
  });
});
