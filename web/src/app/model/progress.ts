/** How far a long run is, how fast it goes and how long it will take, from what the worker tells now and then. Pure. */
import type { Progress } from '../../shared/protocol';

interface Reading extends Progress {
  /** Milliseconds. */
  at: number;
}

/** Where the loop that is running began, as far as we know, and what was told last. */
export interface Track {
  first: Reading;
  last: Reading;
}

export interface Pace {
  steps: number;
  stepsPerSecond: number;
  /** Of the outermost loop, as far as its rounds and those of the loops in it are known; null: they are not. */
  fraction: number | null;
  secondsLeft: number | null;
  /** The outermost loop. */
  loop: Progress['loops'][number] | null;
}

/** How much of the outermost loop is done: its rounds, and of the round that runs the rounds of the loop in it. */
export function fractionOf({ loops }: Progress): number | null {
  let done = 0;
  let share = 1;
  for (const { round, rounds } of loops) {
    if (rounds === null || rounds === 0) break;
    done += (share * round) / rounds;
    share /= rounds;
  }
  return share === 1 && loops[0]?.rounds !== 1 ? null : Math.min(done, 1);
}

/** Another loop, or the same one from its start. */
function begins(before: Progress, after: Progress): boolean {
  const [was, is] = [before.loops[0], after.loops[0]];
  return was?.line !== is?.line || (fractionOf(after) ?? 0) < (fractionOf(before) ?? 0);
}

/** `before` null: the run has just begun, or gone on. */
export function track(before: Track | null, progress: Progress, at: number): Track {
  const last = { ...progress, at };
  return before && !begins(before.last, last) ? { first: before.first, last } : { first: last, last };
}

export function paceOf({ first, last }: Track): Pace {
  const seconds = (last.at - first.at) / 1000;
  const fraction = fractionOf(last);
  const done = fraction === null ? 0 : fraction - (fractionOf(first) ?? 0);
  return {
    steps: last.steps,
    stepsPerSecond: seconds > 0 ? (last.steps - first.steps) / seconds : 0,
    fraction,
    secondsLeft: fraction !== null && done > 0 ? (seconds * (1 - fraction)) / done : null,
    loop: last.loops[0] ?? null,
  };
}
