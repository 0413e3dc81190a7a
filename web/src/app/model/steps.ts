/**
 * Where the transport can stand. Position 0 is before the program, position k just after step k;
 * the last position is `steps.length`. Pure.
 */
import type { Outline, Phase, Step } from '../../shared/trace';
import type { OutlineIndex } from './lookup';

/**
 * How many events have passed at a position. With a forward or update step goes what follows it without being a
 * step, up to the next one: the name that its result is given. A step backward stands alone, or its backward would be
 * over with its last step. Of a run whose beginning was dropped, the start is where the record begins.
 */
export function eventsAt(outline: Outline, position: number): number {
  const step = stepAt(outline, position);
  if (!step) return outline.first;
  if (step.phase === 'backward') return step.event;
  return (outline.steps[position]?.event ?? outline.events + 1) - 1;
}

/** Where to stand to see what `event` events have made: at the step that was the last of them. */
export function positionOf(outline: Outline, event: number): number {
  const later = outline.steps.findIndex((step) => step.event > event);
  return later < 0 ? outline.steps.length : later;
}

export function stepAt(outline: Outline, position: number): Step | null {
  return outline.steps[position - 1] ?? null;
}

export function clampPosition(outline: Outline, position: number): number {
  return Math.min(Math.max(Math.trunc(position) || 0, 0), outline.steps.length);
}

/** The line a step is about: backward, it is the one whose operation is undone. */
export function lineOf(step: Step, index: OutlineIndex): number {
  const made = step.kind === 'backward' && step.node !== null ? index.node(step.node)?.site?.[0] : null;
  return made ?? step.line;
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

/** What a step is told and coloured as: its phase; what is printed or goes wrong belongs to none. */
export type Tone = Phase | 'printed' | 'failed';

const SHOWN = new Set<Step['kind']>(['print', 'figure']);

/** What is written into a leaf before there has been a gradient is its first value, not an update. */
const begins = ({ first, steps }: Walked): number =>
  first > 0 ? 0 : steps.findIndex(({ phase }) => phase === 'backward');

const toneOf = ({ kind, phase }: Step, begun: boolean): Tone => {
  if (kind === 'error') return 'failed';
  if (SHOWN.has(kind)) return 'printed';
  return phase === 'update' && !begun ? 'forward' : phase;
};

type Walked = Pick<Outline, 'first' | 'steps'>;

/** The tone of the step that has just been done; null at the start. */
export function toneAt(outline: Walked, position: number): Tone | null {
  const step = outline.steps[position - 1];
  if (!step) return null;
  const begin = step.phase === 'update' ? begins(outline) : 0;
  return toneOf(step, begin >= 0 && begin < position);
}

export interface Stretch {
  tone: Tone;
  steps: number;
}

function merged(parts: readonly Stretch[]): Stretch[] {
  const found: Stretch[] = [];
  for (const { tone, steps } of parts) {
    const last = found.at(-1);
    if (last?.tone === tone) last.steps += steps;
    else found.push({ tone, steps });
  }
  return found;
}

function tonesOf(outline: Walked): (i: number) => Tone {
  const begin = begins(outline);
  return (i) => {
    const step = outline.steps[i];
    return step ? toneOf(step, begin >= 0 && i >= begin) : 'forward';
  };
}

/** Null where there are more than `most`. */
function gathered({ steps }: Walked, tone: (i: number) => Tone, most: number): Stretch[] | null {
  const found: Stretch[] = [];
  let last: Stretch | undefined;
  for (let i = 0; i < steps.length; i += 1) {
    const own = tone(i);
    if (last?.tone === own) last.steps += 1;
    else {
      if (found.length === most) return null;
      last = { tone: own, steps: 1 };
      found.push(last);
    }
  }
  return found;
}

/** The run as stretches of one tone, in order. */
export const stretches = (outline: Walked): Stretch[] =>
  gathered(outline, tonesOf(outline), Number.POSITIVE_INFINITY) ?? [];

/** How much of a run each tone has. */
export function totals(outline: Walked): Stretch[] {
  const counts = new Map<Tone, number>();
  const toneHere = tonesOf(outline);
  for (const i of outline.steps.keys()) {
    const tone = toneHere(i);
    counts.set(tone, (counts.get(tone) ?? 0) + 1);
  }
  return [...counts].map(([tone, steps]) => ({ tone, steps }));
}

/** More stretches than these cannot be told apart on a bar. */
const MOST_STRETCHES = 240;

/** A run as it is painted on a bar; of one with very many stretches, samples at uneven distances, so that rounds show. */
export function barOf(outline: Walked): { parts: Stretch[]; exact: boolean } {
  const tone = tonesOf(outline);
  const all = gathered(outline, tone, MOST_STRETCHES);
  if (all) return { parts: all, exact: true };
  const edge = (i: number): number => Math.round((i * outline.steps.length) / MOST_STRETCHES);
  const sample = (i: number): Stretch => ({
    tone: tone(Math.min(edge(i) + ((i * 7) % 11), edge(i + 1) - 1)),
    steps: edge(i + 1) - edge(i),
  });
  return { parts: merged(Array.from({ length: MOST_STRETCHES }, (_, i) => sample(i))), exact: false };
}

/** The line of the first output that is still to come, or null when there is none. */
export function nextOutputLine(outline: Outline, position: number): number | null {
  return outline.steps.slice(position).find((step) => step.kind === 'print' || step.kind === 'figure')?.line ?? null;
}
