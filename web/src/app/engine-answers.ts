/** Checks what a worker answers, by its call, before it is believed. */
import { Malformed } from '../shared/check';
import { createOutlineReader, type OutlineReader } from '../shared/outline';
import type { Calls, RunId, RunResult } from '../shared/protocol';
import type { NetCalls } from '../shared/studio-calls';
import {
  readFigure,
  readJacobian,
  readLayout,
  readLedger,
  readPaths,
  readRunResult,
  readSent,
  readSnapshot,
} from '../shared/validate';
import { EngineError } from './engine-error';
import type { EngineRuns } from './engine-runs';

/** What checks the answers of networks that train (shared/studio-calls.ts); a page that has none does not load it. */
export type ReadNet = <K extends keyof NetCalls>(call: K, out: unknown) => NetCalls[K]['out'];

/** What has come of an answer that comes in parts. */
export type Parts = OutlineReader | Malformed | undefined;

/** A part of an answer, checked when it comes; its fault is told when the answer is there. */
export function takePart(parts: Parts, part: unknown): Parts {
  if (parts instanceof Malformed) return parts;
  const reader = parts ?? createOutlineReader();
  try {
    reader.add(part, 'result.outline');
    return reader;
  } catch (error) {
    return error instanceof Malformed ? error : new Malformed(String(error));
  }
}

type Read = <K extends keyof Calls>(call: K, out: unknown, input: Calls[K]['in'], parts: Parts) => Calls[K]['out'];
type WalkCall = Exclude<keyof Calls, keyof NetCalls>;

export function createReader(runs: EngineRuns, readNet: ReadNet | undefined): Read {
  const { keep, find, outlineOf } = runs;

  function readRun(out: unknown, run: RunId, parts: Parts, like?: RunId): RunResult {
    if (parts instanceof Malformed) throw parts;
    return readRunResult(out, run, { reader: parts, like: like === undefined ? undefined : find(like)?.outline });
  }

  const readers: { [K in WalkCall]: (out: unknown, input: Calls[K]['in'], parts: Parts) => Calls[K]['out'] } = {
    init() {
      throw new EngineError('engine', 'the engine is started by its client');
    },
    run: (out, { run, source, like }, parts) => keep(readRun(out, run, parts, like), source),
    resume: (out, { run }, parts) => keep(readRun(out, run, parts), find(run)?.source ?? ''),
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

  return <K extends keyof Calls>(call: K, out: unknown, input: Calls[K]['in'], parts: Parts): Calls[K]['out'] => {
    if (isOfWalker(call)) return readers[call](out, input as never, parts) as Calls[K]['out'];
    if (!readNet) throw new EngineError('engine', 'this page trains no networks');
    return readNet(call as keyof NetCalls, out) as Calls[K]['out'];
  };
}
