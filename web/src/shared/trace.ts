/**
 * The trace as the engine writes it (core/autograd/trace_json.c): events, the outline a page needs once a
 * run, and the snapshot of one moment. `gradwalk trace FILE --json` prints a `Trace`.
 *
 * Ids are positive integers, unique in a run. A `ValueId` names immutable contents: equal contents
 * have equal ids.
 */

export type TensorId = number;
export type NodeId = number;
export type ValueId = number;
export type ScopeId = number;

/** Lines count from 1, columns from 0 in code points: [line, column, endLine, endColumn]. */
export type Site = readonly [number, number, number, number];

/** Every element type there is. */
export const DTYPES = [
  'float32',
  'float64',
  'int64',
  'bool',
  'uint8',
  'int8',
  'int16',
  'int32',
  'float16',
  'bfloat16',
] as const;
export type DType = (typeof DTYPES)[number];
export type Num = number | 'nan' | 'inf' | '-inf';

/**
 * A large tensor as a picture: blocks of elements that lie together in the matrix as wide as its last dimension.
 * `data` has three numbers a block, row by row: the mean, the least, the largest of its elements.
 */
export interface Blocks {
  rows: number;
  columns: number;
  /** How many rows and columns of elements a block has; the last ones may have fewer. */
  step: [number, number];
  data: Num[];
}

/** Of all elements; `limit`: the largest finite absolute value; `odd`: how many are not finite. */
export interface Stats {
  min: Num;
  max: Num;
  mean: Num;
  limit: number;
  odd: number;
  blocks: Blocks;
}

/** Contents of a tensor, row-major. Larger than 1,024 elements: `data` is null and `stats` is there. */
export interface Value {
  id: ValueId;
  dtype: DType;
  shape: number[];
  data: (Num | boolean)[] | null;
  stats: Stats | null;
}

/** A tensor's change of contents: others that share its storage change with it. */
export interface Change {
  tensor: TensorId;
  before: ValueId;
  after: ValueId;
}

export type Event = { site: Site | null } & (
  | {
      kind: 'forward';
      op: string;
      /** The grad_fn of the output; null when nothing was recorded. */
      node: NodeId | null;
      inputs: TensorId[];
      output: TensorId;
      value: ValueId;
    }
  | { kind: 'backward_begin'; root: TensorId; node: NodeId | null; gradient: ValueId }
  | {
      kind: 'backward';
      node: NodeId;
      /** One a forward output. */
      received: (ValueId | null)[];
      /** One an edge of `next`. */
      sent: (ValueId | null)[];
      /** The saved tensors were freed after this. */
      freed: boolean;
    }
  | { kind: 'backward_end' }
  | {
      kind: 'accumulate';
      /** The AccumulateGrad node; null for retain_grad() on a result. */
      node: NodeId | null;
      leaf: TensorId;
      /** The tensor in leaf.grad after this. */
      grad: TensorId;
      gradBefore: TensorId | null;
      before: ValueId | null;
      added: ValueId;
      after: ValueId;
      changes: Change[];
    }
  | {
      kind: 'inplace';
      op: string;
      node: NodeId | null;
      inputs: TensorId[];
      tensor: TensorId;
      versionBefore: number;
      version: number;
      changes: Change[];
    }
  | {
      kind: 'hook';
      node: NodeId;
      /** What it was registered on; null: on the node. */
      tensor: TensorId | null;
      /** Of the function. */
      name: string;
      before: (ValueId | null)[];
      after: (ValueId | null)[];
    }
  | { kind: 'grad_set'; leaf: TensorId; before: TensorId | null; after: TensorId | null }
  | { kind: 'requires_grad'; tensor: TensorId; before: boolean; after: boolean }
  | { kind: 'bind'; name: string; depth: number; before: TensorId | null; after: TensorId | null }
  | ({ kind: 'scope'; enter: boolean } & Scope)
  | { kind: 'print'; text: string }
  /** `about`: what is in it, as JSON (model/figures.ts reads it). */
  | { kind: 'figure'; name: string; about: string }
  | { kind: 'error'; type: string; message: string }
);
export type EventKind = Event['kind'];

/** A call of a function or of an nn.Module, or one round of a loop; they nest. */
export interface Scope {
  /** A number of its own. */
  id: ScopeId;
  scope: 'function' | 'loop' | 'module';
  /** Of the function, of the module's class; "for", "while". */
  name: string;
  /** Of a module, where it is known: "net.fc1"; otherwise "". */
  path: string;
  /** Of the def or the loop; 0: none. */
  line: number;
  /** Of the loop, from 0. */
  round: number;
  /** How many the loop is to have, where that is known: of a range or a list. */
  rounds: number | null;
}

export interface ScopeInfo extends Scope {
  parent: ScopeId | null;
  /** Indices of the events; null: it has not been left. */
  entered: number;
  left: number | null;
}

/** What a node keeps of a tensor for its way back. */
export interface Saved {
  tensor: TensorId;
  /** Which input it is; null: an own output. */
  input: number | null;
  /** The tensor's version when it was saved. */
  version: number;
}

/** What never changes about a tensor. */
export interface TensorInfo {
  id: TensorId;
  dtype: DType;
  shape: number[];
  /** In elements, when it was first seen. */
  strides: number[];
}

/** What never changes about a node. */
export interface NodeInfo {
  id: NodeId;
  /** "MulBackward0", "AccumulateGrad" */
  name: string;
  /** The forward operation; "" for AccumulateGrad. */
  op: string;
  site: Site | null;
  /** Index of the event that made it; AccumulateGrad is there as soon as something points to it. */
  born: number;
  inputs: TensorId[];
  /** What it is the grad_fn of; for AccumulateGrad its leaf. */
  output: TensorId;
  next: ({ node: NodeId; index: number } | null)[];
  /** People's formula of the operation, from the registry: "a b". */
  formula: string;
  /** The gradients of its inputs as the operation's row has them (core/ops/ops.def): "mul(g, b)". */
  rules: string[];
  sequence: number;
  /** Where it was made. */
  scope: ScopeId | null;
  /** How many events there were when it went, with its graph; null: it is still there. */
  died: number | null;
  saved: Saved[];
}

/** A figure that was drawn. One of the same name before it is out of date. */
export interface FigureInfo {
  /** How many events there were with it; its SVG is asked for by this. */
  event: number;
  line: number;
  /** Of its file: "figure-1.svg" */
  name: string;
  about: string;
  /** How much had been printed by then, in UTF-16 units of `Snapshot.output`. */
  printed: number;
}

export type Phase = 'forward' | 'backward' | 'update';

/** One place the transport can stand: just after event `event - 1`, so cursor = `event`. */
export interface Step {
  event: number;
  kind: EventKind;
  phase: Phase;
  line: number;
  node: NodeId | null;
  /** The tensors whose contents, .grad or flags it makes or changes. */
  changed: TensorId[];
}

/** A name that came to mean a tensor, with the `event`th event; those of the beginning that is dropped with its last. */
export interface Bound {
  name: string;
  tensor: TensorId;
  event: number;
}

/** What a page needs once a run. */
export interface Outline {
  events: number;
  /** The first events, whose detail the trace's budget made it drop: walks begin here. */
  first: number;
  /** The last events, which did not fit into it. */
  truncated: number;
  steps: Step[];
  tensors: TensorInfo[];
  nodes: NodeInfo[];
  scopes: ScopeInfo[];
  /** In order. */
  bound: Bound[];
  figures: FigureInfo[];
  /** In order. */
  complaints: Complaint[];
}

/** What was written to stderr beside the output: warnings, logs. */
export interface Complaint {
  /** How many events there were before it. */
  events: number;
  /** How much of the output, in UTF-16. */
  printed: number;
  text: string;
}

export interface Trace extends Outline {
  version: 1;
  trace: Event[];
  values: Value[];
}

export interface TensorState {
  id: TensorId;
  value: ValueId;
  requiresGrad: boolean;
  leaf: boolean;
  version: number;
  gradFn: NodeId | null;
  /** The tensor in .grad; null: None. */
  grad: TensorId | null;
  /** Names of the program that mean it now, in order of binding. */
  names: string[];
}

export interface NodeState {
  id: NodeId;
  /** waiting: no gradient yet; arriving: some of the edges that will send have sent; done. */
  state: 'waiting' | 'arriving' | 'done';
  /** Sum of what has arrived at output 0 in this backward. */
  grad: ValueId | null;
  received: number;
  /** How many sends it waits for in the backward that is running. */
  expected: number;
  /** What it sent, one an edge, once done. */
  sent: (ValueId | null)[];
  /** What it saved is gone. */
  freed: boolean;
  /** The versions now of what it saved: another than in `Saved` will be an error of backward. */
  saved: number[];
}

/** The state after the first `at` events: a function of (trace, at) alone. */
export interface Snapshot {
  at: number;
  /** As in the outline: how much of the beginning is not in the trace any more. */
  first: number;
  /** The event just passed; null at 0. */
  event: Event | null;
  /** In a backward: its root. */
  backward: { root: TensorId; gradient: ValueId } | null;
  tensors: TensorState[];
  nodes: NodeState[];
  /** All that was printed until now. */
  output: string;
  error: { type: string; message: string; site: Site | null } | null;
  /** Contents of everything named above. */
  values: Value[];
}
