/** What is known at the cursor, line by line: the value each line's name has got, and which round a loop is in. Pure. */

import type { Outline, TensorId, TensorState, Value } from '../../shared/trace';
import { countUpTo } from './bisect';
import type { Moment } from './lookup';
import { wholeText } from './numbers';
import { type Round, roundsAt } from './rounds';
import { stepAt } from './steps';

export interface LineValue {
  /** Null at a loop, which has a round only. */
  value: Value | null;
  /** Of the loop at this line; of a value, when it is of another round than the moment. */
  round: Round | null;
  /** Its loop has come to another round since. */
  past: boolean;
  title: string;
}

const ASSIGNS = /^\s*([\p{L}_][\p{L}\p{N}_]*)\s*(?::[^=]*)?(?:\*\*|\/\/|[-+*/@])?=(?!=)/u;

/** The name a line assigns, if it assigns a single one. */
export function assignedName(line: string): string | null {
  return ASSIGNS.exec(line)?.[1] ?? null;
}

function assigningLines(source: string): Map<string, number[]> {
  const found = new Map<string, number[]>();
  for (const [i, line] of source.split('\n').entries()) {
    const name = assignedName(line);
    if (name !== null) found.set(name, [...(found.get(name) ?? []), i + 1]);
  }
  return found;
}

/** Where a value was given to a name: the line, and how many events there were with that; 0: nobody knows. */
interface Given {
  line: number;
  event: number;
}

/** The last step that made or changed a tensor at one of these lines. */
function changedAt(outline: Outline, position: number, tensor: TensorId, lines: readonly number[]): Given | null {
  for (let i = position - 1; i >= 0; i -= 1) {
    const step = outline.steps[i];
    if (step?.changed.includes(tensor) && lines.includes(step.line)) return { line: step.line, event: step.event };
  }
  return null;
}

function givenAt(moment: Moment, position: number, tensor: TensorState, name: string, lines: number[]): Given | null {
  const { outline, index, snapshot } = moment;
  const made = tensor.gradFn === null ? null : (index.node(tensor.gradFn)?.site?.[2] ?? null);
  const known = countUpTo(outline.bound, snapshot.at, (each) => each.event);
  const isIt = (i: number) => outline.bound[i]?.name === name && outline.bound[i]?.tensor === tensor.id;
  const changed = changedAt(outline, position, tensor.id, lines);
  const here = made !== null && lines.includes(made) ? made : changed?.line;
  if (here !== undefined) {
    // It got its name here first; a function that is called with it may call it the same, in any round.
    let first = 0;
    while (first < known && !isIt(first)) first += 1;
    const named = first < known ? (outline.bound[first]?.event ?? 0) : 0;
    return { line: here, event: Math.max(named, changed?.event ?? 0) };
  }
  let last = known - 1;
  while (last >= 0 && !isIt(last)) last -= 1;
  const event = outline.bound[last]?.event ?? 0;
  const walked = outline.steps.slice(0, position).filter(({ phase }) => phase === 'forward');
  const line =
    walked.findLast((step) => lines.includes(step.line))?.line ?? (lines.length === 1 ? lines[0] : undefined);
  return line === undefined ? null : { line, event };
}

/** The first loop in which something happened in another round than that of the moment. */
function otherRound(then: readonly Round[], now: readonly Round[]): Pick<LineValue, 'round' | 'past'> {
  const place = then.findIndex((round, i) => now[i]?.line !== round.line || now[i]?.round !== round.round);
  const round = then[place] ?? null;
  return { round, past: round !== null && now[place]?.line === round.line };
}

/**
 * The value at the end of each line: a name's value stands at the line that gave it, which is the line of its
 * grad_fn, or else the last line walked that gave it. A loop that runs tells its round.
 */
export function lineValues(moment: Moment, position: number): Map<number, LineValue> {
  const { outline } = moment;
  const assigning = assigningLines(moment.source);
  const now = roundsAt(outline, (stepAt(outline, position)?.event ?? 0) - 1);
  const found = new Map<number, LineValue>();
  for (const round of now) found.set(round.line, { value: null, round, past: false, title: '' });
  for (const tensor of moment.snapshot.tensors) {
    const value = moment.value(tensor.value);
    if (!value) continue;
    for (const name of tensor.names) {
      const given = givenAt(moment, position, tensor, name, assigning.get(name) ?? []);
      if (!given) continue;
      const other =
        given.event > 0 ? otherRound(roundsAt(outline, given.event - 1), now) : { round: null, past: false };
      found.set(given.line, { value, ...other, title: `${name} = ${wholeText(value)}` });
    }
  }
  return found;
}
