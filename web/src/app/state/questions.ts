/** What a page asks the engine about a run that is shown, or of a program that is run beside it. */
import type { ReadonlySignal } from '@preact/signals';
import type { Ledger } from '../../shared/explain';
import type { Calls, Question, RunId, RunResult } from '../../shared/protocol';
import type { Snapshot, TensorId } from '../../shared/trace';
import type { Engine } from '../engine';
import { EngineError } from '../engine-error';
import { readTraceback, type Trouble } from '../model/explain';
import type { Registry } from '../model/registry';

/** What a session needs of the engine. */
export type EnginePort = Pick<Engine, 'call' | 'newRun' | 'onProgress'>;

/** A run that has ended, or is paused, and the program it is of. */
export interface Run {
  id: RunId;
  source: string;
  result: RunResult;
}

/** Whether all that the program did can be walked. */
export function wholeRun({ result: { end, outline } }: Run): boolean {
  return (end === 'done' || end === 'failed') && outline.first === 0 && outline.truncated === 0;
}

/** What came of a program that was run beside. */
export interface Aside {
  stdout: string;
  trouble: Trouble | null;
  snapshot: Snapshot;
}

export interface Questions {
  /** Runs another program beside, to its end; nothing of it is shown. */
  aside(source: string, signal: AbortSignal): Promise<Aside>;
  /** What a program can use, of these packages. */
  registry(roots: readonly string[]): Promise<Registry | null>;
  /** The state at the end of the run that is shown. */
  atEnd(signal: AbortSignal): Promise<Snapshot>;
  /** What made one element of a tensor's .grad, after `at` events. */
  ledger(at: number, tensor: TensorId, entry: number, signal: AbortSignal): Promise<Ledger>;
  /** The SVG of the figure that the `event`th event drew. */
  figure(event: number, signal: AbortSignal): Promise<string>;
  /** What the engine says to a question about the run that is shown. */
  ask<K extends Question>(
    question: K,
    input: Omit<Calls[K]['in'], 'run'>,
    signal: AbortSignal,
  ): Promise<Calls[K]['out']>;
}

export function createQuestions(engine: EnginePort, run: ReadonlySignal<Run | null>): Questions {
  function shown(): Run {
    const of = run.peek();
    if (!of) throw new EngineError('stale', 'there is no run');
    return of;
  }

  return {
    async aside(text, signal) {
      const id = engine.newRun();
      const { outline, stdout, stderr, end } = await engine.call('run', { run: id, source: text }, signal);
      try {
        const snapshot = await engine.call('seek', { run: id, at: outline.events }, signal);
        return { stdout, snapshot, trouble: end === 'failed' ? readTraceback(stderr, text) : null };
      } finally {
        // A run that is gone already is closed.
        engine.call('close', { run: id }).catch(() => null);
      }
    },
    async registry(roots) {
      const { registryProgram, readRegistry } = await import('../model/registry');
      const id = engine.newRun();
      const { stdout } = await engine.call('run', { run: id, source: registryProgram(roots) });
      engine.call('close', { run: id }).catch(() => null);
      return readRegistry(stdout);
    },
    async atEnd(signal) {
      const { id, result } = shown();
      return engine.call('seek', { run: id, at: result.outline.events }, signal);
    },
    ledger: async (at, tensor, entry, signal) => engine.call('ledger', { run: shown().id, at, tensor, entry }, signal),
    figure: async (event, signal) => engine.call('figure', { run: shown().id, event }, signal),
    ask: async (question, input, signal) =>
      engine.call(question, { ...input, run: shown().id } as Calls[typeof question]['in'], signal),
  };
}
