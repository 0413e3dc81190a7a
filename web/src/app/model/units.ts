/** Steps of every size: an operation, all that one line does in one go, a round of a loop. Pure. */
import type { Outline } from '../../shared/trace';
import { clampPosition, positionOf } from './steps';

export const UNITS = ['operation', 'line', 'iteration'] as const;
export type Unit = (typeof UNITS)[number];

/** Whether another stretch of one line begins with the step after `position`. */
export function begins({ steps }: Outline, position: number): boolean {
  const [before, after] = [steps[position - 1], steps[position]];
  return before === undefined || after === undefined || before.line !== after.line;
}

/** The places where a round of a loop is over, whichever loop, in order. */
function roundsEnd(outline: Outline): number[] {
  const ends = outline.scopes.flatMap(({ scope, left }) =>
    scope === 'loop' && left !== null ? [positionOf(outline, left)] : [],
  );
  return [...new Set(ends)].sort((a, b) => a - b);
}

function advanceRounds(outline: Outline, position: number, by: number): number {
  const ends = roundsEnd(outline);
  const ahead = by > 0 ? ends.filter((end) => end > position) : ends.filter((end) => end < position).reverse();
  return ahead[Math.abs(by) - 1] ?? (by > 0 ? outline.steps.length : 0);
}

/** Where `by` units lead from here. */
export function advance(outline: Outline, position: number, unit: Unit, by: number): number {
  if (unit === 'operation') return clampPosition(outline, position + by);
  if (unit === 'iteration') return advanceRounds(outline, position, by);
  const way = Math.sign(by);
  let at = position;
  for (let n = Math.abs(by); n > 0; n -= 1) {
    do at += way;
    while (at > 0 && at < outline.steps.length && !begins(outline, at));
  }
  return clampPosition(outline, at);
}
