/** How one text becomes another. Pure. */

export interface TextChange {
  from: number;
  to: number;
  insert: string;
}

/** The smallest stretch that is replaced; null: they are the same. A surrogate pair is never taken apart. */
export function textChange(before: string, after: string): TextChange | null {
  if (before === after) return null;
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < most - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end += 1;
  const isLow = (text: string, at: number): boolean => (text.charCodeAt(at) & 0xfc00) === 0xdc00;
  if (isLow(before, start) || isLow(after, start)) start -= 1;
  if (end > 0 && (isLow(before, before.length - end) || isLow(after, after.length - end))) end -= 1;
  return { from: start, to: before.length - end, insert: after.slice(start, after.length - end) };
}
