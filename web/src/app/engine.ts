/** The page's side of the engine: calls that are promises, on a worker that may be lost and started again. */
import { Malformed } from '../shared/check';
import { createOutlineReader, type OutlineReader } from '../shared/outline';
import type { Call, Calls, Events, Question, RunId, RunResult } from '../shared/protocol';
import type { NetCalls } from '../shared/studio-calls';
import type { Outline } from '../shared/trace';
import {
  readFailure,
  readFigure,
  readJacobian,
  readLayout,
  readLedger,
  readPaths,
  readProgress,
  readRunResult,
  readSent,
  readSnapshot,
} from '../shared/validate';
import { chooseModule, type ModuleUrls } from './choose-module';
import { asEngineError, EngineError } from './engine-error';
import { type Port, type Rung, type RungName, startEngine, usualRungs } from './start-ladder';

export interface EngineOptions {
  wasmUrls: ModuleUrls;
  /** A copy of the worker's file on the page's own origin, for pages whose policy forbids blobs. */
  workerSrc?: string;
  readNet?: ReadNet;
}

/** What checks the answers of networks that train (shared/studio-calls.ts); a page that has none does not load it. */
export type ReadNet = <K extends keyof NetCalls>(call: K, out: unknown) => NetCalls[K]['out'];

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

/** How often a call is given to a worker before it is held to be what breaks them. */
const MAX_TRIES = 2;

/** A call that has not been answered. */
interface Pending {
  message: Call;
  /** The worker of now has it. */
  sent: boolean;
  tries: number;
  /** False: nobody waits any more; we only want to know that the worker has heard. */
  wanted: boolean;
  /** What has come of its answer. */
  parts?: OutlineReader | Malformed;
  accept(out: unknown): void;
  refuse(error: EngineError): void;
  deadline?: ReturnType<typeof setTimeout>;
}

/** A run that has ended: what it takes to check its snapshots, and to have it once more. */
interface Finished {
  source: string;
  outline: Outline;
  /** It came to its own end, so that it would come there again. */
  repeatable: boolean;
}

/** A call about a run that has ended. */
const BACKWARD_LOOKS: readonly string[] = ['seek', 'ledger', 'figure', 'paths', 'jacobian', 'sent'];
const looksBack = (message: Call): message is Extract<Call, { call: 'figure' | Question }> =>
  BACKWARD_LOOKS.includes(message.call);

/** A call that is answered when a program has run as far as it goes. */
const isRunning = (message: Call): message is Extract<Call, { call: 'run' | 'resume' }> =>
  message.call === 'run' || message.call === 'resume';

/** A call that asks a running program for something. */
const isRequest = (message: Call): message is Extract<Call, { call: 'interrupt' | 'pause' }> =>
  message.call === 'interrupt' || message.call === 'pause';

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
  const pending = new Map<number, Pending>();
  const finished = new Map<RunId, Finished>();
  /** The finished runs that the worker of now has, and those that it does once more, by the id of the call. */
  const present = new Set<RunId>();
  const replays = new Map<number, RunId>();
  const listeners = new Set<(progress: Events['progress']) => void>();
  let starting: Promise<EngineInfo> | null = null;
  let module: Calls['init']['in'] | null = null;
  let port: Port | null = null;
  let lastId = 0;
  let lastRun = 0;

  type WalkCall = Exclude<keyof Calls, keyof NetCalls>;
  type Parts = Pending['parts'];
  const readers: { [K in WalkCall]: (out: unknown, input: Calls[K]['in'], parts: Parts) => Calls[K]['out'] } = {
    init() {
      throw new EngineError('engine', 'the engine is started by its client');
    },
    run: (out, { run, source, like }, parts) => keep(readRun(out, run, parts, like), source),
    resume: (out, { run }, parts) => keep(readRun(out, run, parts), finished.get(run)?.source ?? ''),
    pause: () => null,
    seek: (out, { run, at }) => readSnapshot(out, outlineOf(run), at),
    ledger: (out, { run, tensor, entry }) => readLedger(out, outlineOf(run), tensor, entry),
    figure: readFigure,
    paths: (out, { run, tensor, entry, event }) => readPaths(out, outlineOf(run), tensor, entry, event),
    jacobian: (out, { run, node }) => readJacobian(out, outlineOf(run), node),
    sent: (out, { run, node }) => readSent(out, outlineOf(run), node),
    layout: (out, { graph }) => readLayout(out, graph),
    interrupt: () => null,
    close: () => null,
  };

  const isOfWalker = (call: keyof Calls): call is WalkCall => Object.hasOwn(readers, call);
  function read<K extends keyof Calls>(call: K, out: unknown, input: Calls[K]['in'], parts: Parts): Calls[K]['out'] {
    if (isOfWalker(call)) return readers[call](out, input as never, parts) as Calls[K]['out'];
    if (!readNet) throw new EngineError('engine', 'this page trains no networks');
    return readNet(call as keyof NetCalls, out) as Calls[K]['out'];
  }

  function readRun(out: unknown, run: RunId, parts: Parts, like?: RunId): RunResult {
    if (parts instanceof Malformed) throw parts;
    return readRunResult(out, run, {
      reader: parts,
      like: like === undefined ? undefined : finished.get(like)?.outline,
    });
  }

  /** Like a run whose outline is not here it cannot be. */
  function asked<K extends keyof Calls>(call: K, input: Calls[K]['in']): Call {
    const message = { call, in: input, id: ++lastId } as Call;
    if (message.call !== 'run' || message.in.like === undefined || finished.has(message.in.like)) return message;
    const { like: _, ...whole } = message.in;
    return { ...message, in: whole };
  }

  /** A part of an answer, checked when it comes; its fault is told when the answer is there. */
  function take(each: Pending | undefined, part: unknown): void {
    if (!each?.wanted || each.parts instanceof Malformed) return;
    each.parts ??= createOutlineReader();
    try {
      each.parts.add(part, 'result.outline');
    } catch (error) {
      each.parts = error instanceof Malformed ? error : new Malformed(String(error));
    }
  }

  function keep(result: RunResult, source: string): RunResult {
    const { run, outline, end } = result;
    finished.set(run, { source, outline, repeatable: end === 'done' || end === 'failed' });
    present.add(run);
    return result;
  }

  function outlineOf(run: RunId): Outline {
    const known = finished.get(run);
    if (!known) throw new EngineError('stale', 'the run is closed');
    return known.outline;
  }

  function start(): Promise<EngineInfo> {
    starting ??= begin().catch((error: unknown) => {
      const reason = asEngineError(error, 'engine');
      starting = null;
      for (const id of [...pending.keys()]) settle(id)?.refuse(reason);
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
    adopt(started.port);
    return { ...started.info, rung: started.rung };
  }

  function adopt(fresh: Port): void {
    port = fresh;
    port.onMessage = receive;
    port.onBreak = (reason) => restart(new EngineError('engine', reason));
    for (const each of pending.values()) send(each);
  }

  /** Unless it has to wait: for a worker, or until the worker has the run it is about. */
  function send(each: Pending): void {
    const { message } = each;
    if (!port || each.sent) return;
    if (looksBack(message) && !present.has(message.in.run) && replay(message.in.run)) return;
    each.sent = true;
    each.tries++;
    if (isRequest(message)) expectAnswer(each);
    port.post(message);
  }

  /** Has the worker of now do a run that an earlier one did; false when that is not to be had. */
  function replay(run: RunId): boolean {
    const known = finished.get(run);
    if (!port || !known?.repeatable) return false;
    if ([...replays.values()].includes(run)) return true;
    const id = ++lastId;
    replays.set(id, run);
    port.post({ id, call: 'run', in: { run, source: known.source } });
    return true;
  }

  function endReplay(id: number, run: RunId, ok: boolean): void {
    replays.delete(id);
    if (ok) present.add(run);
    else finished.delete(run);
    for (const each of pending.values()) {
      if (looksBack(each.message) && each.message.in.run === run) send(each);
    }
  }

  /** Gives the worker up, and asks another what is still wanted. */
  function restart(reason: EngineError): void {
    port?.close();
    port = null;
    starting = null;
    present.clear();
    replays.clear();
    for (const [id, each] of pending) {
      each.sent = false;
      delete each.parts;
      clearTimeout(each.deadline);
      if (!each.wanted) settle(id);
      else if (each.tries >= MAX_TRIES) settle(id)?.refuse(reason);
    }
    if (pending.size > 0) start().catch(() => {});
  }

  /** The worker has this long to answer; then it is beyond talking to. */
  function expectAnswer(each: Pending): void {
    each.deadline = setTimeout(() => {
      const reason = new EngineError('unresponsive', 'the program could not be stopped');
      const { message } = each;
      for (const [id, other] of pending) {
        const blamed = isRequest(message) && isRunning(other.message) && other.message.in.run === message.in.run;
        if (blamed || other === each) settle(id)?.refuse(reason);
      }
      restart(reason);
    }, patience);
  }

  /** Takes a call off the list. */
  function settle(id: number): Pending | undefined {
    const each = pending.get(id);
    clearTimeout(each?.deadline);
    pending.delete(id);
    return each;
  }

  function receive(message: unknown): void {
    if (typeof message !== 'object' || message === null) return;
    if ('event' in message) {
      const progress = 'data' in message ? readProgress(message.data) : null;
      if (progress) for (const listener of listeners) listener(progress);
      return;
    }
    const id = 'id' in message ? Number(message.id) : 0;
    if ('part' in message) {
      take(pending.get(id), message.part);
      return;
    }
    const failure = 'failure' in message ? readFailure(message.failure) : null;
    const run = replays.get(id);
    const each = settle(id);
    if (run !== undefined) endReplay(id, run, !failure);
    if (each && failure) each.refuse(new EngineError(failure.code, failure.message));
    else if (each && !each.wanted) discard(each.message);
    else if (each) each.accept('out' in message ? message.out : undefined);
    // What breaks an engine once has broken it for all.
    if (failure?.code === 'engine') restart(new EngineError('engine', failure.message));
  }

  /** A run that was done before its cancel arrived stays in nobody's hands; unless it has been replaced by now. */
  function discard(message: Call): void {
    if (message.call !== 'run') return;
    const { run } = message.in;
    const replaced = [...pending.values()].some((each) => each.message.call === 'run' && each.message.in.run === run);
    if (!replaced) port?.post({ id: ++lastId, call: 'close', in: { run } });
  }

  function abandon(id: number, each: Pending): void {
    each.wanted = false;
    each.refuse(new EngineError('cancelled', 'nobody waits for this any more'));
    if (!each.sent) settle(id);
    else {
      port?.post({ id, call: 'cancel' });
      expectAnswer(each);
    }
  }

  return {
    call<K extends keyof Calls>(call: K, input: Calls[K]['in'], signal?: AbortSignal) {
      return new Promise<Calls[K]['out']>((resolve, reject) => {
        if (disposed.signal.aborted || signal?.aborted) throw new EngineError('cancelled', 'nobody waits for this');
        if (call === 'init') throw new EngineError('engine', 'the engine is started by its client');
        const message = asked(call, input);
        const { id } = message;
        const onAbort = () => abandon(id, each);
        const each: Pending = {
          message,
          sent: false,
          tries: 0,
          wanted: true,
          accept(out) {
            signal?.removeEventListener('abort', onAbort);
            try {
              resolve(read(call, out, input, each.parts));
            } catch (error) {
              reject(error instanceof Malformed ? new EngineError('protocol', error.message) : error);
            }
          },
          refuse(error) {
            signal?.removeEventListener('abort', onAbort);
            reject(error);
          },
        };
        pending.set(id, each);
        signal?.addEventListener('abort', onAbort);
        if (each.message.call === 'close' || each.message.call === 'run') finished.delete(each.message.in.run);
        send(each);
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
      port?.close();
      port = null;
      listeners.clear();
      const reason = new EngineError('cancelled', 'the engine was disposed of');
      for (const id of [...pending.keys()]) settle(id)?.refuse(reason);
    },
  };
}
