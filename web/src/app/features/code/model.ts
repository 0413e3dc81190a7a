/** How the program is decorated at one moment: the same facts for the still text and for the editor. Pure. */
import type { Phase } from '../../../shared/trace';
import type { Trouble } from '../../model/explain';
import type { LineValue } from '../../model/lines';
import { shortValue } from '../../model/numbers';
import type { Teaching } from '../errors/teach';

/** A value as it stands at the end of a line, after `gap` characters of space. */
export interface ShownValue {
  text: string;
  title: string;
  gap: number;
}

export interface Decor {
  /** The line of the moment, and its phase. */
  lit: { line: number; phase: Phase } | null;
  values: ReadonlyMap<number, ShownValue>;
  trouble: Trouble | null;
  /** Lines to stop before. */
  breakpoints: ReadonlySet<number>;
  /** Ours, under the error's own words; and what the tensors on its line are. */
  teaching: Teaching | null;
  facts: readonly string[];
  /** "Usual fix:", in the reader's language. */
  usualFix: string;
}

export const PLAIN: Decor = {
  lit: null,
  values: new Map(),
  trouble: null,
  breakpoints: new Set(),
  teaching: null,
  facts: [],
  usualFix: '',
};

/** Values of lines up to this many characters stand in one column. */
const COLUMN_LIMIT = 26;
const GAP = 3;
const BUDGET = 26;
/** Of a value itself, in characters. */
const PADDING = 1;

/** How many characters wide a text is: those of Chinese are wider than a digit. */
function widthOf(text: string): number {
  return Array.from(text).reduce(
    (sum, point) => sum + (/[\u2e80-\uffe6]|\p{Extended_Pictographic}/u.test(point) ? 2 : 1),
    0,
  );
}

/**
 * The values as they stand at the end of their lines, in one column where they can, in a pane that is `columns`
 * characters wide: trimmed to what fits, and left out where nothing does.
 */
export function placeValues(
  lines: readonly string[],
  values: ReadonlyMap<number, LineValue>,
  columns: number,
): Map<number, ShownValue> {
  const widths = new Map([...values.keys()].map((line) => [line, widthOf(lines[line - 1] ?? '')]));
  const column = Math.max(0, ...[...widths.values()].filter((width) => width <= COLUMN_LIMIT));
  const placed = new Map<number, ShownValue>();
  for (const [line, { value, title }] of values) {
    const width = widths.get(line) ?? 0;
    const gap = Math.max(column - width, 0) + GAP;
    const room = Math.min(Math.floor(columns - width - gap - PADDING), BUDGET);
    const text = shortValue(value, room);
    if (text.length <= room) placed.set(line, { text, title, gap });
  }
  return placed;
}

/** What of a line is wrong, in UTF-16 units: a part of it, the line, or nothing. */
export function wrongIn({ trouble }: Decor, line: number, text: string): { from: number; to: number } | 'line' | null {
  if (trouble?.line !== line) return null;
  if (!trouble.span) return 'line';
  const points = Array.from(text);
  const units = (count: number) => points.slice(0, count).join('').length;
  const { from, to } = trouble.span;
  // A caret after the end stands for what is missing there: the last character carries it.
  const start = Math.min(units(from), Math.max(text.length - 1, 0));
  const end = Math.max(units(to), start + 1);
  return end > text.length ? 'line' : { from: start, to: end };
}
