/** The local derivatives of a node as matrices to be drawn: one for each tensor that goes in, and how it comes about. Pure. */
import type { Jacobian } from '../../shared/explain';
import type { NodeInfo, Num, TensorId } from '../../shared/trace';

export type Rows = readonly (readonly Num[])[];

export interface LocalMatrix {
  /** What the derivative is with respect to. */
  by: TensorId;
  rows: Rows;
  /** A tensor that goes in more than once: what each time contributes, by number of the input; their sum is `rows`. */
  parts: { input: number; rows: Rows }[];
}

const plain = (n: Num): number => (n === 'nan' ? Number.NaN : n === 'inf' ? Infinity : n === '-inf' ? -Infinity : n);
const told = (n: number): Num => (Number.isNaN(n) ? 'nan' : n === Infinity ? 'inf' : n === -Infinity ? '-inf' : n);

function sumOf(parts: readonly { rows: Rows }[]): Rows {
  const [first, ...others] = parts;
  const at = (rows: Rows, i: number, k: number): number => plain(rows[i]?.[k] ?? 0);
  return (first?.rows ?? []).map((row, i) =>
    row.map((x, k) => told(others.reduce((sum, { rows }) => sum + at(rows, i, k), plain(x)))),
  );
}

/** `outputOf`: what a node is the grad_fn of. */
export function localMatrices(
  edges: Jacobian['edges'],
  info: Pick<NodeInfo, 'inputs' | 'next'>,
  outputOf: (edge: { node: number }) => TensorId,
): LocalMatrix[] {
  const found = new Map<string, { by: TensorId; parts: { input: number; rows: Rows }[] }>();
  const aligned = info.inputs.length === info.next.length;
  for (const [i, edge] of edges.entries()) {
    if (!edge) continue;
    const key = `${edge.node} ${info.next[i]?.index ?? 0}`;
    const by = (aligned ? info.inputs[i] : undefined) ?? outputOf(edge);
    const group = found.get(key) ?? { by, parts: [] };
    found.set(key, group);
    group.parts.push({ input: i, rows: edge.rows });
  }
  return [...found.values()].map(({ by, parts }) => ({ by, rows: sumOf(parts), parts: parts.length > 1 ? parts : [] }));
}
