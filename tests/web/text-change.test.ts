import { describe, expect, it } from 'vitest';
import { textChange } from '../../web/src/app/model/text-change';

describe('textChange', () => {
  it.each([
    ['x = 2.0\ny = 3', 'x = 2.5\ny = 3', { from: 6, to: 7, insert: '5' }],
    ['aa', 'aaa', { from: 2, to: 2, insert: 'a' }],
    ['aaa', 'aa', { from: 2, to: 3, insert: '' }],
    ['', 'new', { from: 0, to: 0, insert: 'new' }],
    ['old', '', { from: 0, to: 3, insert: '' }],
    // The two differ in their second halves only.
    ['a😀b', 'a😁b', { from: 1, to: 3, insert: '😁' }],
  ])('leads from %j to %j', (before, after, change) => {
    expect(textChange(before, after)).toEqual(change);
  });
  it('is nothing between the same', () => {
    expect(textChange('a', 'a')).toBeNull();
  });
  it('always makes the one of the other', () => {
    const texts = ['', 'a', 'ab', 'ba', 'abab', 'b\na', '😀', '😀😁', '😁', 'a😀'];
    for (const before of texts) {
      for (const after of texts) {
        const { from, to, insert } = textChange(before, after) ?? { from: 0, to: 0, insert: '' };
        expect(before.slice(0, from) + insert + before.slice(to)).toBe(after);
      }
    }
  });
});
