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
