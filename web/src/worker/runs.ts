/** The runs of one engine, each under the page's id of it. */
import type { Engine, Handle } from '../../../wasm/loader';
import type { Breaks, RunId } from '../shared/protocol';
import { CallError } from './call-error';

export const NO_BREAKS: Breaks = { lines: [], tensors: [] };

/** The latest run of one RunId. */
export interface Run {
  readonly id: RunId;
  readonly handle: Handle;
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

export interface Runs {
  find(id: RunId): Run | undefined;
  /** Of a run that can be walked. */
  finished(id: RunId): Handle;
  /** A run of a program, in the place of the one with this id. */
  open(id: RunId, source: string): Run;
  close(id: RunId): void;
}

export function createRuns(started: () => Engine): Runs {
  const runs = new Map<RunId, Run>();

  function close(id: RunId): void {
    const run = runs.get(id);
    if (!run) return;
    run.replaced = true;
    runs.delete(id);
    started().close(run.handle);
  }

  return {
    find: (id) => runs.get(id),
    finished(id) {
      const run = runs.get(id);
      if (!run?.finished) throw new CallError('stale', 'there is no such finished run');
      return run.handle;
    },
    open(id, source) {
      close(id);
      const handle = started().open(source);
      const state = { finished: false, replaced: false, paused: false, pausing: false, interruptedAt: null };
      const run: Run = { id, handle, ...state, breaks: NO_BREAKS, outline: null };
      runs.set(id, run);
      return run;
    },
    close,
  };
}

/** Takes back the breakpoints there were, and sets these. */
export function setBreaks({ breakAtLine, breakAtTensor }: Engine, run: Run, breaks: Breaks): void {
  for (const line of run.breaks.lines) breakAtLine(run.handle, line, false);
  for (const name of run.breaks.tensors) breakAtTensor(run.handle, name, false);
  run.breaks = breaks;
  for (const line of breaks.lines) breakAtLine(run.handle, line, true);
  for (const name of breaks.tensors) breakAtTensor(run.handle, name, true);
}
