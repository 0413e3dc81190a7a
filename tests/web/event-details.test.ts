import { describe, expect, it } from 'vitest';
import { eventDetails } from '../../web/src/app/features/side/event-details';
import { en } from '../../web/src/app/locale/en';
import { zhCN } from '../../web/src/app/locale/zh-cn';
import { indexOutline, type Moment, momentOf } from '../../web/src/app/model/lookup';
import { inputLabel } from '../../web/src/app/model/narration';
import type { Event, Outline } from '../../web/src/shared/trace';
import { LESSON, OUTLINE, snapshotAt } from './lesson-engine';

const index = indexOutline(OUTLINE);
const momentWith = (event: Event | null, outline: Outline = OUTLINE): Moment => ({
  ...momentOf(outline, index, LESSON, snapshotAt(OUTLINE.events)),
  event,
});

describe('what this moment says', () => {
  const site = [4, 4, 4, 9] as const;
  const events: (Event | null)[] = [
    null,
    { kind: 'forward', site, op: 'ones', node: null, inputs: [], output: 1, value: 1 },
    { kind: 'backward_begin', site, root: 1, node: null, gradient: 6 },
    { kind: 'backward', site, node: 4, received: [6], sent: [6, null], freed: false },
    { kind: 'backward_end', site },
    {
      kind: 'accumulate',
      site,
      node: null,
      leaf: 2,
      grad: 6,
      gradBefore: null,
      before: null,
      added: 6,
      after: 6,
      changes: [],
    },
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
    { kind: 'hook', site, node: 4, tensor: 1, name: 'double', before: [6], after: [7] },
    { kind: 'grad_set', site, leaf: 1, before: 6, after: null },
    { kind: 'requires_grad', site, tensor: 1, before: true, after: false },
    { kind: 'bind', site, name: 'x', depth: 0, before: null, after: 1 },
    { kind: 'bind', site, name: 'x', depth: 0, before: 1, after: null },
    {
      kind: 'scope',
      site: null,
      scope: 'function',
      id: 1,
      name: 'f',
      path: '',
      line: 1,
      round: 0,
      rounds: null,
      enter: true,
    },
    { kind: 'print', site, text: 'a\nb\n' },
    { kind: 'error', site, type: 'RuntimeError', message: 'no' },
  ];
  it.each(events.map((event) => [event?.kind ?? 'the start', event] as const))('is something at %s', (_, event) => {
    for (const messages of [zhCN, en]) {
      const { deed, items, note } = eventDetails(momentWith(event), messages, 'forward');
      const text = [...deed, ...items, [note ?? '']].flat().join(' ');
      expect(text.trim()).not.toBe('');
      expect(text).not.toMatch(/undefined|null|NaN|\?|#/);
      if (messages === en) expect(text).not.toMatch(/\p{Script=Han}/u);
    }
  });

  it('is what was printed, whole', () => {
    const { items } = eventDetails(momentWith({ kind: 'print', site, text: 'a\nb\n' }), en, 'printed');
    expect(items).toContainEqual(['Output', 'a\nb']);
  });

  it('is what there is to walk, at the start', () => {
    const { items } = eventDetails(momentWith(null), en, null);
    expect(items.map((row) => row.join(' '))).toEqual(['forward 5 steps', 'backward 6 steps', 'output 1 step']);
  });

  it('is what would make a walk, when there is none', () => {
    expect(eventDetails(momentWith(null, { ...OUTLINE, steps: [] }), en, null).note).toMatch(/Create a tensor/);
  });
});

describe('an input', () => {
  const bare = momentWith(null);
  const unnamed = (value: number): Moment => ({
    ...bare,
    name: () => null,
    tensor: (id) => ({
      id: id ?? 0,
      value,
      requiresGrad: false,
      leaf: true,
      version: 0,
      gradFn: null,
      grad: null,
      names: [],
    }),
  });
  it('goes by its name and shape', () => {
    expect(inputLabel(bare, 1)).toBe('x (2, 2)');
  });
  it('is its number when it has no name', () => {
    expect(inputLabel(unnamed(5), 5)).toBe('27');
    expect(inputLabel(unnamed(1), 1)).toBe('1 1 │ 1 1 (2, 2)');
  });
});

describe('a tensor that a step used', () => {
  const own = snapshotAt(OUTLINE.events);
  const [gone, ...left] = own.tensors;
  const later = { ...own, tensors: left };
  it('is told by its numbers, also when it is gone before the next step', () => {
    const moment = momentOf(OUTLINE, index, LESSON, later, own);
    expect(moment.tensor(gone?.id)).toBeNull();
    expect(moment.used(gone?.id)).toEqual(gone);
    expect(moment.used(9_999)).toBeNull();
  });
});
