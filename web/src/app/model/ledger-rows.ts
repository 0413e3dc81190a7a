/** A ledger as rows of a table. Pure. */
import type { Ledger, LedgerLine } from '../../shared/explain';
import type { NodeId, Num, Value } from '../../shared/trace';
import type { Moment } from './lookup';
import { nodeLabel } from './narration';
import { shortNumber, wholeNumber } from './numbers';

/** One number: short, and whole for those who point at it. */
export interface Figure {
  text: string;
  whole: string;
}

export interface LedgerRow {
  /**
   * call: a backward begins to add; addend: what came through one consumer; total: it is added to .grad; earlier: so
   * many lines before the others.
   */
  kind: 'call' | 'addend' | 'total' | 'inplace' | 'set' | 'earlier';
  /** The moment it was done at. */
  event: number;
  line: number | null;
  /** Of a call: which. */
  call: number | null;
  /** Of an addend: the sender. Of a write in place: the method. */
  via: string | null;
  node: NodeId | null;
  value: Figure | null;
  /** What there is after it: of an addend in this backward, of the others in .grad. */
  sum: Figure | null;
  hooked: boolean;
  /** Of those that are earlier: how many. */
  count: number;
}

export function figure(n: Num | null, dtype: Value['dtype']): Figure | null {
  return n === null ? null : { text: shortNumber(n, 6), whole: wholeNumber(n, dtype) };
}

/** Which of a node's edges, when more than one of them leads to the same place: 1, 2, …; else 0. */
function ordinalOf(moment: Moment, node: NodeId, edge: number): number {
  const next = moment.index.node(node)?.next ?? [];
  const to = next[edge]?.node;
  const same = next.flatMap((link, i) => (link?.node === to ? [i] : []));
  return same.length > 1 ? same.indexOf(edge) + 1 : 0;
}

function senderText(moment: Moment, node: NodeId | null, edge: number): string {
  if (node === null) return 'backward()';
  const ordinal = ordinalOf(moment, node, edge);
  return `${nodeLabel(moment, node)}${ordinal > 0 ? ` · ${ordinal}` : ''}`;
}

const BARE = { call: null, via: null, node: null, value: null, sum: null, hooked: false, count: 0 } as const;

function callRows(line: Extract<LedgerLine, { kind: 'backward' }>, moment: Moment, dtype: Value['dtype']): LedgerRow[] {
  const at = line.site?.[0] ?? null;
  const addends = line.addends.map(
    (addend): LedgerRow => ({
      ...BARE,
      kind: 'addend',
      event: addend.event,
      line: at,
      via: senderText(moment, addend.node, addend.edge),
      node: addend.node,
      value: figure(addend.value, dtype),
      sum: figure(addend.sum, dtype),
    }),
  );
  const head: LedgerRow = { ...BARE, kind: 'call', event: line.event, line: at, call: line.call };
  const value = figure(line.added, dtype);
  const sum = figure(line.after, dtype);
  return [head, ...addends, { ...BARE, kind: 'total', event: line.event, line: at, value, sum, hooked: line.hooked }];
}

/** So many lines are told one by one, the latest. */
export const MOST_LINES = 100;

/** What the lines before those have come to. */
function earlierRow(lines: readonly LedgerLine[], dtype: Value['dtype']): LedgerRow[] {
  const last = lines.at(-1);
  if (!last) return [];
  const sum = figure(last.after, dtype);
  return [{ ...BARE, kind: 'earlier', event: last.event, line: null, sum, count: lines.length }];
}

export function ledgerRows({ lines }: Ledger, moment: Moment, dtype: Value['dtype']): LedgerRow[] {
  const rows = lines.slice(-MOST_LINES).flatMap((line): LedgerRow[] => {
    if (line.kind === 'backward') return callRows(line, moment, dtype);
    const at = line.site?.[0] ?? null;
    const sum = figure(line.after, dtype);
    return [{ ...BARE, kind: line.kind, event: line.event, line: at, via: line.op || null, sum }];
  });
  return [...earlierRow(lines.slice(0, -MOST_LINES), dtype), ...rows];
}

/** "[0, 1]", and nothing for a number by itself. */
export function entryText(shape: readonly number[], entry: number): string {
  if (shape.length === 0) return '';
  const places: number[] = [];
  let rest = entry;
  for (const size of shape.toReversed()) {
    places.unshift(rest % size);
    rest = Math.floor(rest / size);
  }
  return `[${places.join(', ')}]`;
}
