/** Steps of every size: an operation, or all that one line does in one go. Pure. */
import type { Outline } from '../../shared/trace';
import { clampPosition } from './steps';

export const UNITS = ['operation', 'line'] as const;
export type Unit = (typeof UNITS)[number];

/** Whether another stretch of one line begins with the step after `position`. */
function begins({ steps }: Outline, position: number): boolean {
  const [before, after] = [steps[position - 1], steps[position]];
  return before === undefined || after === undefined || before.line !== after.line;
}

/** Where `by` units lead from here. */
export function advance(outline: Outline, position: number, unit: Unit, by: number): number {
  if (unit === 'operation') return clampPosition(outline, position + by);
  const way = Math.sign(by);
  let at = position;
  for (let n = Math.abs(by); n > 0; n -= 1) {
    do at += way;
    while (at > 0 && at < outline.steps.length && !begins(outline, at));
  }
  return clampPosition(outline, at);
}

/** The next place before a line that is marked; null: there is none. */
export function nextBreak(outline: Outline, position: number, lines: ReadonlySet<number>): number | null {
  for (let at = position + 1; at < outline.steps.length; at += 1) {
    const line = outline.steps[at]?.line ?? 0;
    if (lines.has(line) && begins(outline, at)) return at;
  }
  return null;
}
