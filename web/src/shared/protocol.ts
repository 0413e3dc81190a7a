/** What page and worker say to each other. Types only. */
import type { Jacobian, Ledger, Paths, Sent } from './explain';
import type { OutlinePart } from './outline';
import type { NetCalls } from './studio-calls';
import type { NodeId, Outline, Snapshot, TensorId } from './trace';

/** One walker (a `<grad-walk>` on a page) and its run in the engine. */
export type RunId = number & { readonly brand: 'RunId' };

/** What is to be laid out: boxes by their widths, and edges between them by their indices; no edge leads in a circle. */
export interface LayoutGraph {
  widths: number[];
  edges: { from: number; to: number }[];
}

/** Where boxes are drawn, in units of CSS pixels, y downwards from the loss to the leaves. */
export interface Layout {
  width: number;
  height: number;
  /** Centre of each box, in the order of the widths. */
  boxes: { x: number; y: number; width: number; height: number }[];
  /** What each edge is drawn through, in the order of the edges. */
  edges: { points: [number, number][] }[];
}

/** paused: at a breakpoint, or because it was told to; `resume` goes on. */
export type RunEnd = 'done' | 'failed' | 'interrupted' | 'paused';

/** Where a program that runs is to pause: before lines, and at what happens to the tensors of these names. */
export interface Breaks {
  lines: readonly number[];
  tensors: readonly string[];
}

/** How far a program is: the steps it has made, and the loops it is in, the outermost first. */
export interface Progress {
  steps: number;
  loops: { line: number; round: number; rounds: number | null }[];
}

export interface RunResult {
  run: RunId;
  end: RunEnd;
  outline: Outline;
  /** The line that runs next, of one that is paused; 0: none. */
  line: number;
  /** What it has printed since the answer before. */
  stdout: string;
  /** A CPython-style traceback when it failed. */
  stderr: string;
}

/** What a worker answers to `run`; null: the outline is that of the run that this one was said to be like. */
export type RunAnswer = Omit<RunResult, 'outline'> & { outline: Outline | null };

export interface Calls extends NetCalls {
  /**
   * First call. Bytes of both modules may be given as one: the worker was told which it is. `bundles`: URLs of what
   * the module does not have in itself.
   */
  init: {
    in: { wasm: ArrayBuffer; module: 'baseline' | 'relaxed'; bundles: Readonly<Record<string, string>> };
    out: { abi: number; module: 'baseline' | 'relaxed'; version: string };
  };
  /**
   * Runs `source` from its start to its end, in slices. Replaces what the same `run` did before. `like`: a run that may have
   * done the same, numbers aside.
   */
  run: { in: { run: RunId; source: string; breaks?: Breaks; like?: RunId }; out: RunResult };
  /** Has a program that is running pause: its `run` or `resume` answers with what there is. */
  pause: { in: { run: RunId }; out: null };
  /** Goes on with one that is paused. */
  resume: { in: { run: RunId; breaks: Breaks }; out: RunResult };
  /** Stops a program that is running: its `run` answers with what there is, `end` 'interrupted'. */
  interrupt: { in: { run: RunId }; out: null };
  /** Where the boxes of a graph are to be drawn. */
  layout: { in: { graph: LayoutGraph }; out: Layout };
  /** The state after `at` events. */
  seek: { in: { run: RunId; at: number }; out: Snapshot };
  /** What made one element of a tensor's .grad, after `at` events. */
  ledger: { in: { run: RunId; at: number; tensor: TensorId; entry: number }; out: Ledger };
  /** The SVG of the figure that the `event`th event drew. */
  figure: { in: { run: RunId; event: number }; out: string };
  /** All paths to that element in the backward that `event` has added to it, the `limit` largest one by one. */
  paths: {
    in: { run: RunId; at: number; tensor: TensorId; entry: number; event: number; limit: number };
    out: Paths;
  };
  /** What a node does: its local derivatives, and what it would send for the numbers of another gradient. */
  jacobian: { in: { run: RunId; at: number; node: NodeId }; out: Jacobian };
  sent: { in: { run: RunId; at: number; node: NodeId; numbers: number[] }; out: Sent };
  /** Frees the run. */
  close: { in: { run: RunId }; out: null };
}

/** Calls that ask where a number of the past comes from, or what another would have been. */
export type Question = 'seek' | 'ledger' | 'paths' | 'jacobian' | 'sent';

export interface Events {
  progress: { run: RunId } & Progress;
}

/**
 * From the worker: cancelled (by the caller, or replaced by a new run), stale (a run that is not there), memory,
 * engine (it broke: start another), network (a part of the engine did not arrive). From the page's own client also:
 * nosimd (the browser is too old), nowasm (no WebAssembly, or forbidden here), blocked (nothing could be started
 * here), protocol (an answer was malformed), unresponsive (stopped because it did not answer).
 */
export type FailureCode =
  | 'cancelled'
  | 'stale'
  | 'memory'
  | 'engine'
  | 'nosimd'
  | 'nowasm'
  | 'network'
  | 'blocked'
  | 'protocol'
  | 'unresponsive';

export interface Failure {
  code: FailureCode;
  /** In English, for a console; people read what the page has for the code. */
  message: string;
}

export type Call = { [K in keyof Calls]: { id: number; call: K; in: Calls[K]['in'] } }[keyof Calls];

/** `cancel` names the call that nobody waits for any more; that call answers with a failure. */
export type ToEngine = Call | { id: number; call: 'cancel' };

export type ToPage =
  | { [K in keyof Calls]: { id: number; call: K; out: Answers[K] } }[keyof Calls]
  | { id: number; failure: Failure }
  /** Of the outline of an answer that is about to come. */
  | { id: number; part: OutlinePart }
  | { [K in keyof Events]: { event: K; data: Events[K] } }[keyof Events];

/** What goes over the line. A snapshot may go as JSON: thousands of objects are read faster than they are copied. */
export type Answers = {
  [K in keyof Calls]: K extends 'run' ? RunAnswer : K extends 'seek' ? Snapshot | string : Calls[K]['out'];
};

export type Handlers = {
  [K in keyof Calls]: (input: Calls[K]['in'], cancelled: () => boolean) => Promise<Answers[K]> | Answers[K];
};
