/** The runs of one engine: what the worker does for each call of the protocol. */
import { type Engine, type Handle, LoaderError } from '../../../wasm/loader';
import type { Jacobian, Ledger, Paths, Sent } from '../shared/explain';
import type { Breaks, Events, Handlers, Progress, RunAnswer, RunEnd, RunId, RunResult } from '../shared/protocol';
import type { Outline } from '../shared/trace';
import { type Bundles, createBundles, whileWanted } from './bundles';
import { CallError } from './call-error';
import { layOut } from './layout';
import { createNetHandlers } from './net';
import { runInSlices, type Slicing } from './slices';

/** How long a program that was interrupted may still catch that and clean up. */
const INTERRUPT_MS = 500;
const PROGRESS_MS = 100;

export interface Surroundings {
  /** Compiles and loads the module. */
  load(wasm: ArrayBuffer): Promise<Engine>;
  emit<K extends keyof Events>(event: K, data: Events[K]): void;
}

/** The latest run of one RunId. */
interface Run {
  handle: Handle;
  finished: boolean;
  replaced: boolean;
  /** When the program was told to stop. */
  interruptedAt: number | null;
  /** The program was told to pause. */
  pausing: boolean;
  /** Its program has not come to its end. */
  paused: boolean;
  breaks: Breaks;
  /** The outline that was answered with, as text; null: none, or a long one. */
  outline: string | null;
}

/** Characters of an outline that is kept to be compared with the next. */
const KEPT = 1_000_000;

const NO_BREAKS: Breaks = { lines: [], tensors: [] };

export function createHandlers({ load, emit }: Surroundings): Handlers {
  let engine: Engine | null = null;
  let bundles: Bundles = createBundles({});
  const runs = new Map<RunId, Run>();

  function started(): Engine {
    if (!engine) throw new CallError('engine', 'init comes first');
    return engine;
  }

  function finished(id: RunId): Handle {
    const run = runs.get(id);
    if (!run?.finished) throw new CallError('stale', 'there is no such finished run');
    return run.handle;
  }

  function close(id: RunId): void {
    const run = runs.get(id);
    if (!run) return;
    run.replaced = true;
    runs.delete(id);
    started().close(run.handle);
  }

  function open(id: RunId, source: string): Run {
    close(id);
    const handle = started().open(source);
    const told = { interruptedAt: null, pausing: false, outline: null };
    const run: Run = { handle, finished: false, replaced: false, paused: false, breaks: NO_BREAKS, ...told };
    runs.set(id, run);
    return run;
  }

  /** Takes back the breakpoints there were, and sets these. */
  function setBreaks(run: Run, breaks: Breaks): void {
    const { breakAtLine, breakAtTensor } = started();
    for (const line of run.breaks.lines) breakAtLine(run.handle, line, false);
    for (const name of run.breaks.tensors) breakAtTensor(run.handle, name, false);
    run.breaks = breaks;
    for (const line of breaks.lines) breakAtLine(run.handle, line, true);
    for (const name of breaks.tensors) breakAtTensor(run.handle, name, true);
  }

  /** Runs to the end, a breakpoint, where it is told to pause or interrupted, or until nobody wants it any more. */
  async function proceed(id: RunId, run: Run, cancelled: () => boolean): Promise<RunEnd> {
    const engine = started();
    const { run: advance, interrupt, progress, stop } = engine;
    let end: RunEnd = 'interrupted';
    let told = false;
    let reported = performance.now();
    let lacking: string | null = null;
    // A program that catches its KeyboardInterrupt and goes on is stopped where it is.
    const stopped = () =>
      run.replaced ||
      cancelled() ||
      (run.interruptedAt !== null && performance.now() - run.interruptedAt > INTERRUPT_MS);
    const slicing: Slicing = {
      work(count) {
        if (run.interruptedAt !== null && !told) {
          interrupt(run.handle);
          told = true;
        }
        const state = advance(run.handle, count);
        if (state === 'paused') {
          lacking = engine.lacks(run.handle);
          if (lacking !== null) return false;
          if (!run.pausing && stop(run.handle) === 'slice') return true;
        }
        end = told ? 'interrupted' : state;
        return false;
      },
      stopped,
      progressed() {
        if (performance.now() - reported < PROGRESS_MS) return;
        reported = performance.now();
        emit('progress', { run: id, ...(JSON.parse(progress(run.handle)) as Progress) });
      },
    };
    do {
      lacking = null;
      await runInSlices(slicing);
      if (lacking !== null) await whileWanted(bundles.supply(engine, lacking), stopped);
    } while (lacking !== null && !stopped());
    return end;
  }

  function result(id: RunId, run: Run, end: RunEnd, like: string | null): RunAnswer {
    const { stdout, stderr, line, outline: outlineOf } = started();
    const { handle } = run;
    const text = outlineOf(handle);
    run.outline = text.length <= KEPT ? text : null;
    return {
      run: id,
      end,
      // A dragged slider changes numbers: of what is walked nothing is another, so it is not read, sent and checked again.
      outline: text === like ? null : (JSON.parse(text) as Outline),
      line: end === 'paused' ? line(handle) : 0,
      stdout: stdout(handle),
      stderr: stderr(handle),
    };
  }

  /** Runs on, and answers with what there is then. */
  async function goOn(
    id: RunId,
    run: Run,
    breaks: Breaks,
    cancelled: () => boolean,
    like: string | null = null,
  ): Promise<RunAnswer> {
    try {
      run.finished = run.paused = run.pausing = false;
      setBreaks(run, breaks);
      const end = await proceed(id, run, cancelled);
      if (run.replaced) throw new CallError('cancelled', 'another run took its place');
      if (cancelled()) throw new CallError('cancelled', 'the run was cancelled');
      const answer = result(id, run, end, like);
      run.finished = true;
      run.paused = end === 'paused';
      return answer;
    } finally {
      if (!run.finished && !run.replaced) close(id);
    }
  }

  return {
    async init({ wasm, module, bundles: urls }) {
      if (engine) throw new CallError('engine', 'init comes once');
      try {
        engine = await load(wasm);
        bundles = createBundles(urls);
      } catch (error) {
        if (error instanceof LoaderError) throw error;
        // The page has found the module valid for this browser, so it is a policy that forbids it.
        throw new CallError('nowasm', String(error));
      }
      return { abi: engine.abi, module, version: engine.version };
    },

    run({ run, source, breaks = NO_BREAKS, like }, cancelled) {
      const before = like === undefined ? null : (runs.get(like)?.outline ?? null);
      return goOn(run, open(run, source), breaks, cancelled, before);
    },

    async resume({ run: id, breaks }, cancelled) {
      const run = runs.get(id);
      if (!run?.paused) throw new CallError('stale', 'there is no such paused run');
      return (await goOn(id, run, breaks, cancelled)) as RunResult;
    },

    pause({ run: id }) {
      const run = runs.get(id);
      if (run) run.pausing = true;
      return null;
    },

    layout: ({ graph }) => layOut(graph),

    interrupt({ run: id }) {
      const run = runs.get(id);
      if (run) run.interruptedAt ??= performance.now();
      return null;
    },

    seek: ({ run, at }) => started().snapshot(finished(run), at),

    ledger: ({ run, at, tensor, entry }) => JSON.parse(started().ledger(finished(run), at, tensor, entry)) as Ledger,

    figure: ({ run, event }) => started().figure(finished(run), event),
    paths: ({ run, at, tensor, entry, event, limit }) =>
      JSON.parse(started().paths(finished(run), at, tensor, entry, event, limit)) as Paths,

    jacobian: ({ run, at, node }) => JSON.parse(started().jacobian(finished(run), at, node)) as Jacobian,

    sent: ({ run, at, node, numbers }) => JSON.parse(started().sent(finished(run), at, node, numbers)) as Sent,

    ...createNetHandlers(started),

    close({ run: id }) {
      close(id);
      return null;
    },
  };
}
