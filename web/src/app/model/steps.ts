/**
 * Where the transport can stand. Position 0 is before the program, position k just after step k;
 * the last position is `steps.length`. Pure.
 */
import type { Outline, Phase, Step } from '../../shared/trace';

/** How many events have passed at a position. */
export function eventsAt(outline: Outline, position: number): number {
  if (position <= 0) return 0;
  // The last position also takes in what follows the last step (a name bound, a scope left).
  if (position >= outline.steps.length) return outline.events;
  return outline.steps[position - 1]?.event ?? 0;
}

export function stepAt(outline: Outline, position: number): Step | null {
  return outline.steps[position - 1] ?? null;
}

export function clampPosition(outline: Outline, position: number): number {
  return Math.min(Math.max(Math.trunc(position) || 0, 0), outline.steps.length);
}

/** A `step` attribute: counts from 0; negative counts from the end, -1 being the end itself. */
export function resolveStep(outline: Outline, step: number): number {
  return clampPosition(outline, step < 0 ? outline.steps.length + 1 + step : step);
}

/** A walker opens at the end of the first forward pass, with backward still to walk; an error opens at the error. */
export function openingPosition(outline: Outline): number {
  const { steps } = outline;
  if (steps.at(-1)?.kind === 'error') return steps.length;
  const backward = steps.findIndex((step) => step.phase === 'backward');
  return backward > 0 ? backward : steps.length;
}

/** Where to stand in a new run of an edited program: the end stays the end, else the same step of the same line. */
export function keepPosition(before: Outline, position: number, after: Outline): number {
  if (position >= before.steps.length) return after.steps.length;
  const step = stepAt(before, position);
  if (!step) return 0;
  const same = (other: Step): boolean => other.line === step.line && other.kind === step.kind;
  const ordinal = before.steps.slice(0, position).filter(same).length;
  let seen = 0;
  for (const [i, other] of after.steps.entries()) {
    if (same(other)) seen += 1;
    if (seen === ordinal) return i + 1;
  }
  return clampPosition(after, position);
}

export interface Stretch {
  phase: Phase;
  steps: number;
}

/** The run as stretches of one phase, in order. */
export function stretches(steps: readonly Step[]): Stretch[] {
  const found: Stretch[] = [];
  for (const { phase } of steps) {
    const last = found.at(-1);
    if (last?.phase === phase) last.steps += 1;
    else found.push({ phase, steps: 1 });
  }
  return found;
}

/** The line of the first output that is still to come, or null when there is none. */
export function nextPrintLine(outline: Outline, position: number): number | null {
  return outline.steps.slice(position).find((step) => step.kind === 'print')?.line ?? null;
}
