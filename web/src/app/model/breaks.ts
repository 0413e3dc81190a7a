/** Where a walk stops by itself: before lines that are marked, and after what changes a tensor that is watched. Pure. */
import type { NodeId, Outline } from '../../shared/trace';
import { begins } from './units';

/** A tensor by its name, in every run; a node of the run that is shown. */
export type Watch = { readonly name: string } | { readonly node: NodeId };

export interface Marks {
  /** Counted from 1. */
  lines: ReadonlySet<number>;
  watches: readonly Watch[];
}

export const sameWatch = (a: Watch, b: Watch): boolean =>
  'name' in a ? 'name' in b && a.name === b.name : 'node' in b && a.node === b.node;

/** The positions to stop at, in order. */
function stopsOf(outline: Outline, { lines, watches }: Marks): number[] {
  const names = new Set(watches.flatMap((watch) => ('name' in watch ? [watch.name] : [])));
  const nodes = new Set(watches.flatMap((watch) => ('node' in watch ? [watch.node] : [])));
  // A tensor is made before it has its name: by any name that it ever has.
  const tensors = new Set(outline.bound.filter(({ name }) => names.has(name)).map(({ tensor }) => tensor));
  const found = new Set<number>();
  outline.steps.forEach(({ line, node, changed }, at) => {
    if (lines.has(line) && begins(outline, at)) found.add(at);
    if ((node !== null && nodes.has(node)) || changed.some((tensor) => tensors.has(tensor))) found.add(at + 1);
  });
  return [...found].sort((a, b) => a - b);
}

/** The next place to stop at, or the one before; null: there is none. */
export function nextBreak(outline: Outline, position: number, marks: Marks, way: 1 | -1 = 1): number | null {
  const stops = stopsOf(outline, marks);
  return (way > 0 ? stops.find((at) => at > position) : stops.findLast((at) => at < position)) ?? null;
}
