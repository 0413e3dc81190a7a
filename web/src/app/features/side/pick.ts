/** What is looked at: what the learner has picked, or where the moment is. Pure. */
import type { NodeId, TensorId } from '../../../shared/trace';
import { nodeOfMoment } from '../../draw/graph';
import type { Watch } from '../../model/breaks';
import type { Moment } from '../../model/lookup';

/** What the learner has picked to look at; null follows the moment. */
export type Pick = { kind: 'node'; id: NodeId } | { kind: 'tensor'; id: TensorId } | null;

export function pickedAt(moment: Moment | null, pick: Pick): Pick {
  const here = moment && nodeOfMoment(moment);
  return pick ?? (here == null ? null : { kind: 'node', id: here });
}

/** What to watch of what is looked at: a tensor's name, or a node that has none to go by. */
export function watchOf(moment: Moment, picked: NonNullable<Pick>): Watch | null {
  const tensor = picked.kind === 'tensor' ? picked.id : moment.index.node(picked.id)?.output;
  const name = tensor === undefined ? null : moment.name(tensor);
  if (name !== null) return { name };
  return picked.kind === 'node' ? { node: picked.id } : null;
}
