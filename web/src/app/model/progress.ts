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
  /** When the loops of `last` were told. */
  toldAt: number;
}

/** In ms: between two rounds no loop is told. One that has not been told for so long is over. */
const BETWEEN = 1000;

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

/** Another loop, or the same one from its start; of the only round of a loop, the loop in it counts. */
function begins([was, ...wasIn]: Progress['loops'], [is, ...isIn]: Progress['loops']): boolean {
  if (was === undefined && is === undefined) return false;
  if (was?.line !== is?.line || is === undefined || was === undefined || is.round < was.round) return true;
  return is.rounds === 1 && isIn.length > 0 && begins(wasIn, isIn);
}

/** Between two rounds of a loop the ones that were told hold. */
function held(before: Track, { loops }: Progress, at: number): boolean {
  const was = before.last.loops;
  const same = loops.every(({ line, round }, i) => line === was[i]?.line && round === was[i]?.round);
  return same && was.length > loops.length && at - before.toldAt < BETWEEN;
}

/** `before` null: the run has just begun, or gone on. */
export function track(before: Track | null, progress: Progress, at: number): Track {
  if (before && held(before, progress, at)) {
    return { ...before, last: { ...progress, loops: before.last.loops, at } };
  }
  const last = { ...progress, at };
  const first = before && !begins(before.last.loops, last.loops) ? before.first : last;
  return { first, last, toldAt: at };
}

export function paceOf({ first, last, toldAt }: Track): Pace {
  const seconds = (last.at - first.at) / 1000;
  const fraction = fractionOf(last);
  const done = fraction === null ? 0 : fraction - (fractionOf(first) ?? 0);
  return {
    steps: last.steps,
    stepsPerSecond: seconds > 0 ? (last.steps - first.steps) / seconds : 0,
    fraction,
    secondsLeft: fraction !== null && done > 0 ? ((toldAt - first.at) / 1000) * ((1 - fraction) / done) : null,
    loop: last.loops[0] ?? null,
  };
}
