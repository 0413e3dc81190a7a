/** What page and worker say to each other. Types only. */
import type { Outline, Snapshot } from './trace';

/** One walker (a `<grad-walk>` on a page) and its run in the engine. */
export type RunId = number & { readonly brand: 'RunId' };

/** Where a node is drawn, in units of CSS pixels, y downwards from the loss to the leaves. */
export interface Layout {
  width: number;
  height: number;
  /** Centre of each node's box, same order as Outline.nodes. */
  nodes: { x: number; y: number; width: number; height: number }[];
  /** One for each non-null edge: node index, edge index in `next`, and points to draw through. */
  edges: { from: number; edge: number; points: [number, number][] }[];
}

export type RunEnd = 'done' | 'failed' | 'interrupted';

export interface RunResult {
  run: RunId;
  end: RunEnd;
  outline: Outline;
  layout: Layout;
  stdout: string;
  /** A CPython-style traceback when it failed. */
  stderr: string;
}

export interface Calls {
  /** First call. Bytes of both modules may be given as one: the worker was told which it is. */
  init: {
    in: { wasm: ArrayBuffer; module: 'baseline' | 'relaxed' };
    out: { abi: number; module: 'baseline' | 'relaxed'; version: string };
  };
  /** Runs `source` from its start to its end, in slices. */
  run: { in: { run: RunId; source: string }; out: RunResult };
  /** The state after `at` events. */
  seek: { in: { run: RunId; at: number }; out: Snapshot };
  /** Frees the run. */
  close: { in: { run: RunId }; out: null };
}

export interface Events {
  progress: { run: RunId; instructions: number };
}

export interface Failure {
  /** 'cancelled', 'stale', 'engine', 'memory' */
  code: string;
  message: string;
}

export type ToEngine =
  | { [K in keyof Calls]: { id: number; call: K; in: Calls[K]['in'] } }[keyof Calls]
  | { id: number; call: 'cancel' };

export type ToPage =
  | { [K in keyof Calls]: { id: number; call: K; out: Calls[K]['out'] } }[keyof Calls]
  | { id: number; failure: Failure }
  | { [K in keyof Events]: { event: K; data: Events[K] } }[keyof Events];

export type Handlers = {
  [K in keyof Calls]: (input: Calls[K]['in'], cancelled: () => boolean) => Promise<Calls[K]['out']> | Calls[K]['out'];
};
