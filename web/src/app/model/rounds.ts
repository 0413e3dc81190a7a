/** Rounds of loops: in which one something happened. Pure. */
import type { Outline, ScopeInfo } from '../../shared/trace';

/** The scopes an event with this index lies in, the innermost first. */
function scopesAround({ scopes }: Outline, event: number): ScopeInfo[] {
  return scopes.filter(({ entered, left }) => entered <= event && (left === null || event <= left)).reverse();
}

/** A round as people count it, from 1. */
export interface Round {
  line: number;
  round: number;
  rounds: number | null;
}

const told = ({ line, round, rounds }: ScopeInfo): Round => ({ line, round: round + 1, rounds });

/** The rounds of the loops that run after `at` events, the outermost first. */
export function roundsAt(outline: Outline, at: number): Round[] {
  return scopesAround(outline, at)
    .filter(({ scope }) => scope === 'loop')
    .reverse()
    .map(told);
}

/** The round of the outermost loop that the first step is of which the trace still has. */
export function roundBefore(outline: Outline): Round | null {
  return roundsAt(outline, (outline.steps[0]?.event ?? outline.first + 1) - 1)[0] ?? null;
}
