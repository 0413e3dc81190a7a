/** How the program is decorated at one moment: the same facts for the still text and for the editor. Pure. */
import type { Phase } from '../../../shared/trace';
import type { Explanation, Trouble } from '../../model/explain';
import { explanationOf } from '../../model/explain';
import type { LineValue } from '../../model/lines';

export interface Decor {
  /** The line of the moment, and its phase. */
  lit: { line: number; phase: Phase } | null;
  values: ReadonlyMap<number, LineValue>;
  trouble: Trouble | null;
  /** Ours, under the error's own words. */
  explanation: string | null;
}

export const PLAIN: Decor = { lit: null, values: new Map(), trouble: null, explanation: null };

/** Values of lines up to this many characters stand in one column. */
const COLUMN_LIMIT = 26;
const GAP = 3;

/** How many characters of space go before the value at the end of each line. */
export function valueGaps(lines: readonly string[], values: ReadonlyMap<number, unknown>): Map<number, number> {
  const lengths = new Map([...values.keys()].map((line) => [line, Array.from(lines[line - 1] ?? '').length]));
  const column = Math.max(0, ...[...lengths.values()].filter((length) => length <= COLUMN_LIMIT));
  return new Map([...lengths].map(([line, length]) => [line, Math.max(column - length, 0) + GAP]));
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
