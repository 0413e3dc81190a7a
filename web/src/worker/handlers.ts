/** What the worker does for each call of the protocol. */
import { type Engine, LoaderError } from '../../../wasm/loader';
import type { Jacobian, Ledger, Paths, Sent } from '../shared/explain';
import type { Breaks, Events, Handlers, RunAnswer, RunEnd, RunResult } from '../shared/protocol';
import type { Outline } from '../shared/trace';
import { type Bundles, createBundles } from './bundles';
import { CallError } from './call-error';
import { layOut } from './layout';
import { createNetHandlers } from './net';
import { proceed, type Way } from './proceed';
import { createRuns, NO_BREAKS, type Run, setBreaks } from './runs';

export interface Surroundings {
  /** Compiles and loads the module. */
  load(wasm: ArrayBuffer): Promise<Engine>;
  emit<K extends keyof Events>(event: K, data: Events[K]): void;
}

/** Characters of an outline that is kept to be compared with the next. */
const KEPT = 1_000_000;

/** What a run answers with; `like`: the outline that the page has. */
function answerOf(engine: Engine, run: Run, end: RunEnd, like: string | null): RunAnswer {
  const { handle } = run;
  const text = engine.outline(handle);
  run.outline = text.length <= KEPT ? text : null;
  return {
    run: run.id,
    end,
    // A dragged slider changes numbers: of what is walked nothing is another, so it is not read, sent and checked again.
    outline: text === like ? null : (JSON.parse(text) as Outline),
    line: end === 'paused' ? engine.line(handle) : 0,
    stdout: engine.stdout(handle),
    stderr: engine.stderr(handle),
  };
}

export function createHandlers({ load, emit }: Surroundings): Handlers {
  let engine: Engine | null = null;
  let bundles: Bundles = createBundles({});

  function started(): Engine {
    if (!engine) throw new CallError('engine', 'init comes first');
    return engine;
  }

  const { find, finished, open, close } = createRuns(started);

  /** Runs on, and answers with what there is then. */
  async function goOn(
    run: Run,
    breaks: Breaks,
    cancelled: () => boolean,
    like: string | null = null,
  ): Promise<RunAnswer> {
    const engine = started();
    try {
      run.finished = run.paused = run.pausing = false;
      setBreaks(engine, run, breaks);
      const progressed: Way['progressed'] = (progress) => emit('progress', { run: run.id, ...progress });
      const end = await proceed(run, { engine, bundles, cancelled, progressed });
      if (run.replaced) throw new CallError('cancelled', 'another run took its place');
      if (cancelled()) throw new CallError('cancelled', 'the run was cancelled');
      const answer = answerOf(engine, run, end, like);
      run.finished = true;
      run.paused = end === 'paused';
      return answer;
    } finally {
      if (!run.finished && !run.replaced) close(run.id);
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
      const before = like === undefined ? null : (find(like)?.outline ?? null);
      return goOn(open(run, source), breaks, cancelled, before);
    },

    async resume({ run: id, breaks }, cancelled) {
      const run = find(id);
      if (!run?.paused) throw new CallError('stale', 'there is no such paused run');
      return (await goOn(run, breaks, cancelled)) as RunResult;
    },

    pause({ run: id }) {
      const run = find(id);
      if (run) run.pausing = true;
      return null;
    },

    layout: ({ graph }) => layOut(graph),

    interrupt({ run: id }) {
      const run = find(id);
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
