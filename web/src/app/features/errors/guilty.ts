/** Who has to do with an error: the tensors on its line, and the nodes of the graph. Pure. */
import type { NodeId, TensorState } from '../../../shared/trace';
import type { Trouble } from '../../model/explain';
import type { Moment } from '../../model/lookup';

export interface Guilty {
  /** A node, and the two versions of what it saved where they are the trouble. */
  nodes: ReadonlyMap<NodeId, { saved: number; now: number } | null>;
  /** By name, in the order of the line. */
  tensors: readonly { name: string; tensor: TensorState }[];
}

const NOBODY: Guilty = { nodes: new Map(), tensors: [] };

function tensorsOn(moment: Moment, { line, span }: Trouble): Guilty['tensors'] {
  if (line === null) return [];
  const text = Array.from(moment.source.split('\n')[line - 1] ?? '');
  const part = (span ? text.slice(span.from, span.to) : text).join('').replace(/#.*/, '');
  const names = new Set(part.match(/(?<![.\p{L}\p{N}_])[\p{L}_][\p{L}\p{N}_]*/gu));
  return [...names].flatMap((name) => {
    const tensor = moment.snapshot.tensors.findLast((each) => each.names.includes(name));
    return tensor ? [{ name, tensor }] : [];
  });
}

/** Nodes that saved a tensor which was changed after. */
function modified(moment: Moment): Guilty['nodes'] {
  const found = new Map<NodeId, { saved: number; now: number }>();
  for (const { id, saved } of moment.snapshot.nodes) {
    for (const [i, now] of saved.entries()) {
      const then = moment.index.node(id)?.saved[i]?.version;
      if (then !== undefined && then !== now) found.set(id, { saved: then, now });
    }
  }
  return found;
}

/** The node that a second backward came to first of those whose saved values are gone. */
function freed(moment: Moment): Guilty['nodes'] {
  const gone = moment.snapshot.nodes
    .filter(({ id, freed: empty }) => empty && (moment.index.node(id)?.saved.length ?? 0) > 0)
    .map(({ id }) => id);
  const sequence = (id: NodeId) => moment.index.node(id)?.sequence ?? 0;
  const last = gone.sort((a, b) => sequence(b) - sequence(a))[0];
  return new Map(last === undefined ? [] : [[last, null]]);
}

/** What a tensor is drawn as: its grad_fn, or a leaf's AccumulateGrad. */
function nodeOf(moment: Moment, { id, gradFn }: TensorState): NodeId | null {
  if (gradFn !== null) return gradFn;
  return moment.outline.nodes.find((node) => node.op === '' && node.output === id)?.id ?? null;
}

/** At the moment of the error; nobody at another. */
export function guiltyAt(moment: Moment, trouble: Trouble): Guilty {
  if (moment.snapshot.error === null) return NOBODY;
  const tensors = tensorsOn(moment, trouble);
  if (trouble.message.includes('modified by an inplace operation')) return { nodes: modified(moment), tensors };
  if (trouble.message.includes('through the graph a second time')) return { nodes: freed(moment), tensors };
  const nodes = tensors.flatMap(({ tensor }) => nodeOf(moment, tensor) ?? []);
  return { nodes: new Map(nodes.map((id) => [id, null])), tensors };
}
