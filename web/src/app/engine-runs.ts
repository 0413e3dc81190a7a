/**
 * The runs of an engine that have ended: what it takes to check what is told of them, and to have a worker do them
 * once more when that which did them is lost.
 */
import type { Call, Calls, RunId, RunResult } from '../shared/protocol';
import type { Outline } from '../shared/trace';
import { EngineError } from './engine-error';

interface Finished {
  source: string;
  outline: Outline;
  /** It came to its own end, so that it would come there again. */
  repeatable: boolean;
}

export interface EngineRuns {
  keep(result: RunResult, source: string): RunResult;
  forget(run: RunId): void;
  find(run: RunId): Finished | undefined;
  outlineOf(run: RunId): Outline;
  /** A call, as the worker can answer it. */
  message<K extends keyof Calls>(call: K, input: Calls[K]['in'], id: number): Call;
  /** Whether a question about a run has to wait until the worker of now, which is told so, has done it once more. */
  awaits(run: RunId, newId: () => number, post: (message: Call) => void): boolean;
  /** A call is answered: the run that was done once more by it. */
  repeated(id: number, ok: boolean): RunId | undefined;
  /** The worker that had them is lost. */
  lose(): void;
}

export function createEngineRuns(): EngineRuns {
  const finished = new Map<RunId, Finished>();
  /** Those that the worker of now has, and those that it does once more, by the id of the call. */
  const present = new Set<RunId>();
  const replays = new Map<number, RunId>();
  return {
    keep(result, source) {
      const { run, outline, end } = result;
      finished.set(run, { source, outline, repeatable: end === 'done' || end === 'failed' });
      present.add(run);
      return result;
    },
    forget: (run) => void finished.delete(run),
    find: (run) => finished.get(run),
    outlineOf(run) {
      const known = finished.get(run);
      if (!known) throw new EngineError('stale', 'the run is closed');
      return known.outline;
    },
    message(call, input, id) {
      const message = { call, in: input, id } as Call;
      // Like a run whose outline is not here it cannot be.
      if (message.call !== 'run' || message.in.like === undefined || finished.has(message.in.like)) return message;
      const { like: _, ...whole } = message.in;
      return { ...message, in: whole };
    },
    awaits(run, newId, post) {
      const known = finished.get(run);
      if (present.has(run) || !known?.repeatable) return false;
      if ([...replays.values()].includes(run)) return true;
      const id = newId();
      replays.set(id, run);
      post({ id, call: 'run', in: { run, source: known.source } });
      return true;
    },
    repeated(id, ok) {
      const run = replays.get(id);
      if (run === undefined) return undefined;
      replays.delete(id);
      if (ok) present.add(run);
      else finished.delete(run);
      return run;
    },
    lose() {
      present.clear();
      replays.clear();
    },
  };
}
