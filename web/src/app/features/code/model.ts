/** How the program is decorated at one moment: the same facts for the still text and for the editor. Pure. */
import type { Value } from '../../../shared/trace';
import type { Trouble } from '../../model/explain';
import type { LineValue } from '../../model/lines';
import { shortValue } from '../../model/numbers';
import type { Round } from '../../model/rounds';
import type { Tone } from '../../model/steps';
import type { Teaching } from '../errors/teach';
import { NONE_REFUSED, type RefusedNames } from './use-refused';

/** A value as it stands at the end of a line, after `gap` characters of space. */
export interface ShownValue {
  text: string;
  title: string;
  gap: number;
  /** Its loop has come to another round since. */
  past: boolean;
}

export interface Decor {
  /** The line of the moment, and its tone. */
  lit: { line: number; tone: Tone } | null;
  values: ReadonlyMap<number, ShownValue>;
  trouble: Trouble | null;
  /** Lines to stop before. */
  breakpoints: ReadonlySet<number>;
  /** Ours, under the error's own words; and what the tensors on its line are. */
  teaching: Teaching | null;
  facts: readonly string[];
  /** Names that will be refused, where no error stands in their line. */
  refused: RefusedNames;
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
  refused: NONE_REFUSED,
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

/** What is said of a round, the longest first: a value tells only which it is of, how many there are stands at the loop. */
function notesOf(round: Round, ofValue: boolean, roundText: (round: Round) => string): string[] {
  const short = `(${round.round})`;
  return ofValue ? [roundText({ ...round, rounds: null }), short] : [roundText(round), short];
}

/** A value and a note in so many characters; null: they do not fit. */
function trimmed(value: Value | null, note: string, room: number): string | null {
  if (!value) return widthOf(note) <= room ? note : null;
  const left = room - (note === '' ? 0 : widthOf(note) + 1);
  const text = shortValue(value, left);
  if (left < 0 || text.length > left) return null;
  return note === '' ? text : `${text} ${note}`;
}

/**
 * The values as they stand at the end of their lines, in one column where they can, in a pane that is `columns`
 * characters wide: trimmed to what fits, and left out where nothing does.
 */
export function placeValues(
  lines: readonly string[],
  values: ReadonlyMap<number, LineValue>,
  columns: number,
  roundText: (round: Round) => string,
): Map<number, ShownValue> {
  const widths = new Map([...values.keys()].map((line) => [line, widthOf(lines[line - 1] ?? '')]));
  const column = Math.max(0, ...[...widths.values()].filter((width) => width <= COLUMN_LIMIT));
  const placed = new Map<number, ShownValue>();
  for (const [line, { value, round, past, title }] of values) {
    const width = widths.get(line) ?? 0;
    const gap = Math.max(column - width, 0) + GAP;
    const room = Math.min(Math.floor(columns - width - gap - PADDING), BUDGET);
    const notes = round ? notesOf(round, value !== null, roundText) : [''];
    const fits = notes.map((note) => trimmed(value, note, room)).find((text) => text !== null);
    if (fits != null) placed.set(line, { text: fits, title: title || (notes[0] ?? ''), gap, past });
  }
  return placed;
}

/** What of a line is wrong, in UTF-16 units: a part of it, the line, or nothing. */
export function wrongIn(
  { trouble, refused }: Decor,
  line: number,
  text: string,
): { from: number; to: number } | 'line' | null {
  if (trouble?.line !== line) return refused.get(line) ?? null;
  if (!trouble.span) return 'line';
  const points = Array.from(text);
  const units = (count: number) => points.slice(0, count).join('').length;
  const { from, to } = trouble.span;
  // A caret after the end stands for what is missing there: the last character carries it.
  const start = Math.min(units(from), Math.max(text.length - 1, 0));
  const end = Math.max(units(to), start + 1);
  return end > text.length ? 'line' : { from: start, to: end };
}
