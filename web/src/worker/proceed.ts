/** One run, on its way. */
import type { Engine } from '../../../wasm/loader';
import type { Progress, RunEnd } from '../shared/protocol';
import { type Bundles, whileWanted } from './bundles';
import type { Run } from './runs';
import { runInSlices, type Slicing } from './slices';

/** How long a program that was interrupted may still catch that and clean up. */
const INTERRUPT_MS = 500;
const PROGRESS_MS = 100;

export interface Way {
  engine: Engine;
  bundles: Bundles;
  cancelled(): boolean;
  progressed(progress: Progress): void;
}

/** Runs to the end, a breakpoint, where it is told to pause or interrupted, or until nobody wants it any more. */
export async function proceed(run: Run, { engine, bundles, cancelled, progressed }: Way): Promise<RunEnd> {
  let end: RunEnd = 'interrupted';
  let told = false;
  let reported = performance.now();
  let lacking: string | null = null;
  // A program that catches its KeyboardInterrupt and goes on is stopped where it is.
  const stopped = () =>
    run.replaced || cancelled() || (run.interruptedAt !== null && performance.now() - run.interruptedAt > INTERRUPT_MS);
  const slicing: Slicing = {
    work(count) {
      if (run.interruptedAt !== null && !told) {
        engine.interrupt(run.handle);
        told = true;
      }
      const state = engine.run(run.handle, count);
      if (state === 'paused') {
        lacking = engine.lacks(run.handle);
        if (lacking !== null) return false;
        if (!run.pausing && engine.stop(run.handle) === 'slice') return true;
      }
      end = told ? 'interrupted' : state;
      return false;
    },
    stopped,
    progressed() {
      if (performance.now() - reported < PROGRESS_MS) return;
      reported = performance.now();
      progressed(JSON.parse(engine.progress(run.handle)) as Progress);
    },
  };
  do {
    lacking = null;
    await runInSlices(slicing);
    if (lacking !== null) await whileWanted(bundles.supply(engine, lacking), stopped);
  } while (lacking !== null && !stopped());
  return end;
}
