/** The backwards of a run, read off its outline. Pure. */
import type { NodeId, Outline } from '../../shared/trace';

export interface Backward {
  /** The moments after its first event and its last step. */
  begin: number;
  end: number;
  roots: readonly NodeId[];
  /** The nodes in the order in which they ran; AccumulateGrad among them. */
  order: readonly NodeId[];
}

export function backwardsOf({ steps }: Outline): Backward[] {
  const found: { begin: number; end: number; roots: NodeId[]; order: NodeId[] }[] = [];
  let begun = false;
  for (const { kind, event, node } of steps) {
    const last = found.at(-1);
    if (kind === 'backward_begin') {
      // A backward of several roots begins several times at once.
      if (begun && last) last.roots.push(...(node === null ? [] : [node]));
      else found.push({ begin: event, end: event, roots: node === null ? [] : [node], order: [] });
    } else if (last && (kind === 'backward' || kind === 'accumulate' || kind === 'hook')) {
      if (node !== null && kind !== 'hook') last.order.push(node);
      last.end = event;
    }
    begun = kind === 'backward_begin';
  }
  return found;
}

/** The backward that had begun last at a moment; before the first one, that. */
export function backwardAt(outline: Outline, at: number): Backward | null {
  const all = backwardsOf(outline);
  return all.findLast(({ begin }) => begin <= at) ?? all[0] ?? null;
}
