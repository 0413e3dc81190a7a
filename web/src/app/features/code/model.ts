/** How the program is decorated at one moment: the same facts for the still text and for the editor. Pure. */
import type { Phase } from '../../../shared/trace';
import type { Explanation, Trouble } from '../../model/explain';
import { explanationOf } from '../../model/explain';
import type { LineValue } from '../../model/lines';
import { shortValue } from '../../model/numbers';

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
  /** Ours, under the error's own words. */
  explanation: string | null;
}

export const PLAIN: Decor = { lit: null, values: new Map(), trouble: null, explanation: null, breakpoints: new Set() };

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

export function explain(trouble: Trouble | null, words: { [K in Explanation]: string }): string | null {
  const found = trouble && explanationOf(trouble.message);
  return found ? words[found] : null;
}

/** "RuntimeError: ..." exactly as the traceback has it. */
export function troubleText({ type, message }: Trouble): string {
  if (type === '') return message;
  return message === '' ? type : `${type}: ${message}`;
}
