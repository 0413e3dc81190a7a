/** Where a number comes from, as the engine tells it (core/explain/). */
import type { NodeId, Num, Site, TensorId } from './trace';

/** What came to a node along one edge in one backward. */
export interface Addend {
  /** The moment after which it was there. */
  event: number;
  /** The node that sent it; null: backward() was called on this tensor itself. */
  node: NodeId | null;
  /** Which of the sender's next_functions. */
  edge: number;
  value: Num | null;
  /** The sum of this and all before it in the same backward. */
  sum: Num | null;
}

/** `event`: the moment at which the change had happened. Numbers too large a tensor's are null. */
export type LedgerLine = { event: number; site: Site | null; before: Num | null; after: Num | null } & (
  | {
      kind: 'backward';
      /** Which backward of the run, from 1. */
      call: number;
      addends: Addend[];
      added: Num | null;
      /** A hook changed what had come together before it was added. */
      hooked: boolean;
    }
  /** .grad was written in place: by `op`. */
  | { kind: 'inplace'; op: string }
  /** .grad was assigned; null: None. */
  | { kind: 'set'; op: string }
);

/** All that made one element of a .grad, in order. */
export interface Ledger {
  tensor: TensorId;
  /** Row-major. */
  entry: number;
  lines: LedgerLine[];
  /** What it is now; null: .grad is None, or too large to be kept whole. */
  grad: Num | null;
}

/** Why the engine cannot run a node of the past again. */
export const REFUSALS = ['python', 'write', 'large', 'unknown', 'work'] as const;
export type Refusal = (typeof REFUSALS)[number];

/** From one element of what a node made to one element of what it was made of. */
export interface PathStep {
  node: NodeId;
  /** Which of the node's results, and which element of it. */
  output: number;
  entry: number;
  /** Which of next_functions it goes along. */
  edge: number;
  /** The local derivative. */
  factor: Num;
}

export interface Path {
  /** Of the seed and all factors. */
  product: Num;
  /** What backward was given for the element of the root where it begins. */
  seed: Num;
  /** From the root on; the last one leads to the element. */
  steps: PathStep[];
}

/** All paths from a loss to one element of a .grad, in one backward. Products and sums are float64. */
export interface Paths {
  tensor: TensorId;
  entry: number;
  /** The moment after it was added, and the number of the backward, as in the ledger. */
  event: number;
  call: number;
  /** A hook has run in this backward: the gradient need not be what the graph says. */
  hooked: boolean;
  /** What stands against an answer, and at which node. */
  refused: { why: Refusal; node: NodeId | null } | null;
  /** The largest ones, the largest first. */
  paths: Path[];
  /** How many there are; a float64, and as large as it likes. */
  count: Num | null;
  sum: Num | null;
  /** What those that are not told one by one add up to. */
  rest: Num | null;
  /** What the engine has added. */
  added: Num | null;
}

/** d output / d input, a matrix an edge: a row an element of the output. */
export interface Jacobian {
  node: NodeId;
  refused: Refusal | null;
  /** Of the output. */
  shape: number[];
  /** Null: the edge leads nowhere, or the matrix has more than 16 rows or columns. */
  edges: ({ node: NodeId; shape: number[]; rows: Num[][] } | null)[];
}

/** What a node would have sent for another gradient than the one that it got. */
export interface Sent {
  node: NodeId;
  refused: Refusal | null;
  /** One an edge. */
  sent: ({ shape: number[]; data: Num[] } | null)[];
}
