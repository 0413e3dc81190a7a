/** Training at full speed: the engine trains on while the page draws, until the next picture is asked for. */
import type { NetCalls } from '../../../shared/studio-calls';

export type Run = Omit<NetCalls['netRun']['in'], 'net'>;
export type Ran = NetCalls['netRun']['out'];

export interface FullSpeed {
  /** Asks for the run after this one, which ends this one, and hands over what it has done. The first has none before. */
  next(run: Run): Promise<void>;
  /** Ends what is under way, and hands that over. */
  end(): Promise<void>;
}

/** Pictures a second that are aimed at, where the screen has as many: the milliseconds of one. */
const PICTURE_MS = 1000 / 60;
/** What training gives up when a picture is late, and takes back with each that is not: one in twenty may be. */
const [LESS_MS, MORE_MS] = [1, 0.05];

/**
 * Milliseconds that the engine may train for a picture, told the time of each frame: all of them, but where machine
 * and page are so busy that pictures come late. Half of the time is the least.
 */
export function createShare(): (now: number) => number {
  let last = Number.NaN;
  let beat = Number.POSITIVE_INFINITY;
  let share = 2 * PICTURE_MS;
  return (now) => {
    const took = now - last;
    last = now;
    if (!(took > 0)) return share;
    beat = Math.max(Math.min(beat, took), PICTURE_MS);
    const change = took > 1.5 * beat ? -LESS_MS : MORE_MS;
    // Beyond what a picture takes nothing changes: the next one ends it.
    share = Math.min(Math.max(Math.min(share, 1.2 * beat) + change, beat / 2), 2 * beat);
    return share;
  };
}

/** A run that asks for no step. */
const NOTHING: Run = { steps: 0, budget: 0, every: 0, look: null };

interface Ahead {
  readonly run: Run;
  readonly ran: Promise<Ran>;
}

/** `take` is told what a run has done, and what was asked of it. */
export function createFullSpeed(start: (run: Run) => Promise<Ran>, take: (ran: Ran, run: Run) => void): FullSpeed {
  let ahead: Ahead | null = null;

  function begin(run: Run): Ahead {
    const ran = start(run);
    // Whoever takes it hears of its failure; nobody may, when a network is closed.
    ran.catch(() => {});
    return { run, ran };
  }

  return {
    async next(run) {
      const before = ahead;
      ahead = begin(run);
      if (before) take(await before.ran, before.run);
    },
    async end() {
      const last = ahead;
      if (!last) return;
      ahead = null;
      begin(NOTHING);
      take(await last.ran, last.run);
    },
  };
}
