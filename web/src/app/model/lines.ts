/** What is known at the cursor, line by line: the value each line's name has got. Pure. */

import type { Value } from '../../shared/trace';
import type { Moment } from './lookup';
import { wholeText } from './numbers';

export interface LineValue {
  value: Value;
  title: string;
}

const ASSIGNS = /^\s*([\p{L}_][\p{L}\p{N}_]*)\s*(?::[^=]*)?(?:\*\*|\/\/|[-+*/@])?=(?!=)/u;

/** The name a line assigns, if it assigns a single one. */
export function assignedName(line: string): string | null {
  return ASSIGNS.exec(line)?.[1] ?? null;
}

/**
 * The value at the end of each line: a name's value stands at the line that gave it, which is the line of its
 * grad_fn, or else the last line walked that assigns the name.
 */
export function lineValues(moment: Moment, position: number): Map<number, LineValue> {
  const lines = moment.source.split('\n');
  const assigning = new Map<string, number[]>();
  for (const [i, line] of lines.entries()) {
    const name = assignedName(line);
    if (name !== null) assigning.set(name, [...(assigning.get(name) ?? []), i + 1]);
  }
  const walked = moment.outline.steps
    .slice(0, position)
    .filter((step) => step.phase === 'forward')
    .map((step) => step.line);
  const found = new Map<number, LineValue>();
  for (const tensor of moment.snapshot.tensors) {
    const value = moment.value(tensor.value);
    if (!value) continue;
    for (const name of tensor.names) {
      const candidates = assigning.get(name) ?? [];
      const made = tensor.gradFn === null ? null : (moment.index.node(tensor.gradFn)?.site?.[2] ?? null);
      const line =
        made !== null && candidates.includes(made)
          ? made
          : (walked.findLast((at) => candidates.includes(at)) ?? (candidates.length === 1 ? candidates[0] : undefined));
      if (line !== undefined) found.set(line, { value, title: `${name} = ${wholeText(value)}` });
    }
  }
  return found;
}
