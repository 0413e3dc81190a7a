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

/** The backward that had begun last at a moment; before the first one, that. */
export function backwardAt({ steps }: Outline, at: number): Backward | null {
  let last: { begin: number; end: number; roots: NodeId[]; order: NodeId[] } | null = null;
  let begun = false;
  for (const { kind, event, node } of steps) {
    if (kind === 'backward_begin') {
      const roots = node === null ? [] : [node];
      // A backward of several roots begins several times at once.
      if (begun && last) last.roots.push(...roots);
      else {
        if (last && event > at) break;
        last = { begin: event, end: event, roots, order: [] };
      }
    } else if (last && (kind === 'backward' || kind === 'accumulate' || kind === 'hook')) {
      if (node !== null && kind !== 'hook') last.order.push(node);
      last.end = event;
    }
    begun = kind === 'backward_begin';
  }
  return last;
}
