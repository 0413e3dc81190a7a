/** The page's side of the engine: calls that are promises, on a worker that may be lost and started again. */
import { Malformed } from '../shared/check';
import type { Calls, Events, RunId } from '../shared/protocol';
import { readProgress } from '../shared/validate';
import { chooseModule, type ModuleUrls } from './choose-module';
import { createReader, type ReadNet } from './engine-answers';
import { asEngineError, EngineError } from './engine-error';
import { createLine } from './engine-line';
import { createEngineRuns } from './engine-runs';
import { type Rung, type RungName, startEngine, usualRungs } from './start-ladder';

export interface EngineOptions {
  wasmUrls: ModuleUrls;
  /** A copy of the worker's file on the page's own origin, for pages whose policy forbids blobs. */
  workerSrc?: string;
  readNet?: ReadNet;
}

export interface EngineInfo {
  abi: number;
  version: string;
  module: 'baseline' | 'relaxed';
  rung: RungName;
}

export interface Engine {
  /** Rejects with an EngineError: 'cancelled' as soon as `signal` is aborted. Waits for the engine to start. */
  call<K extends keyof Calls>(call: K, input: Calls[K]['in'], signal?: AbortSignal): Promise<Calls[K]['out']>;
  /** An id that no other run of this engine has. */
  newRun(): RunId;
  /** Resolves when the engine has started. It starts by itself; after a failure, with the next call. */
  ready(): Promise<EngineInfo>;
  /** Returns what ends the listening. */
  onProgress(listener: (progress: Events['progress']) => void): () => void;
  /** Ends everything; what is waited for is cancelled. */
  dispose(): void;
}

/** What tests put in place of a browser. */
export interface EngineParts {
  init(signal: AbortSignal): Promise<Calls['init']['in']>;
  rungs: readonly Rung[];
  /** Milliseconds that the worker has to answer when it is told to stop something. */
  patience: number;
  readNet?: ReadNet;
}

export function createEngine(options: EngineOptions): Engine {
  return createEngineOf({
    init: (signal) => chooseModule(options.wasmUrls, signal),
    rungs: usualRungs(options.workerSrc),
    patience: 2_000,
    ...(options.readNet && { readNet: options.readNet }),
  });
}

export function createEngineOf({ init, rungs, patience, readNet }: EngineParts): Engine {
  const disposed = new AbortController();
  const listeners = new Set<(progress: Events['progress']) => void>();
  const runs = createEngineRuns();
  const read = createReader(runs, readNet);
  let starting: Promise<EngineInfo> | null = null;
  let module: Calls['init']['in'] | null = null;
  let lastRun = 0;

  const line = createLine({
    runs,
    patience,
    onLost(wanted) {
      starting = null;
      if (wanted) start().catch(() => {});
    },
    onEvent(data) {
      const progress = readProgress(data);
      if (progress) for (const listener of listeners) listener(progress);
    },
  });

  function start(): Promise<EngineInfo> {
    starting ??= begin().catch((error: unknown) => {
      const reason = asEngineError(error, 'engine');
      starting = null;
      line.refuseAll(reason);
      throw reason;
    });
    return starting;
  }

  async function begin(): Promise<EngineInfo> {
    module ??= await init(disposed.signal);
    const started = await startEngine(module, rungs, disposed.signal);
    if (disposed.signal.aborted) {
      started.port.close();
      throw new EngineError('cancelled', 'the engine was disposed of');
    }
    line.adopt(started.port);
    return { ...started.info, rung: started.rung };
  }

  return {
    call<K extends keyof Calls>(call: K, input: Calls[K]['in'], signal?: AbortSignal) {
      return new Promise<Calls[K]['out']>((resolve, reject) => {
        if (disposed.signal.aborted || signal?.aborted) throw new EngineError('cancelled', 'nobody waits for this');
        if (call === 'init') throw new EngineError('engine', 'the engine is started by its client');
        const message = runs.message(call, input, line.newId());
        const onAbort = () => line.abandon(message.id);
        signal?.addEventListener('abort', onAbort);
        line.ask(message, {
          accept(out, parts) {
            signal?.removeEventListener('abort', onAbort);
            try {
              resolve(read(call, out, input, parts));
            } catch (error) {
              reject(error instanceof Malformed ? new EngineError('protocol', error.message) : error);
            }
          },
          refuse(error) {
            signal?.removeEventListener('abort', onAbort);
            reject(error);
          },
        });
        start().catch(() => {});
      });
    },
    newRun: () => ++lastRun as RunId,
    ready: start,
    onProgress(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    dispose() {
      disposed.abort();
      line.close();
      listeners.clear();
      line.refuseAll(new EngineError('cancelled', 'the engine was disposed of'));
    },
  };
}
