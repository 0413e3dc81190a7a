/** The order sandbox: a backward that a learner drives himself, node by node, right or wrong. Pure. */
import type { Sent } from '../../shared/explain';
import type { DType, NodeId, NodeInfo, Num } from '../../shared/trace';
import type { Backward } from './backwards';
import type { Moment } from './lookup';

/** More nodes than this cannot be laid out. */
export const MOST_NODES = 60;

export interface Place {
  node: NodeInfo;
  /** One an output; null: nothing has come. */
  received: (readonly number[] | null)[];
  arrived: number;
  expected: number;
  /** Who has not sent yet. */
  waitsFor: readonly NodeId[];
  state: 'waiting' | 'ready' | 'done';
  /** It ran before it had received everything. */
  early: boolean;
}

export type Deed =
  | { kind: 'sent'; node: NodeId; got: readonly number[]; sends: readonly { to: NodeId; numbers: readonly number[] }[] }
  | { kind: 'added'; node: NodeId; got: readonly number[] }
  | { kind: 'early'; node: NodeId; arrived: number; expected: number }
  | { kind: 'lost'; node: NodeId; numbers: readonly number[] };

export interface Sandbox {
  places: ReadonlyMap<NodeId, Place>;
  /** What has run, in the order of the learner. */
  order: readonly NodeId[];
  deeds: readonly Deed[];
}

const sizeOf = (shape: readonly number[]): number => shape.reduce((product, size) => product * size, 1);

/** The nodes of a backward, and what each waits for: an edge as often as it is there. */
export function reached(moment: Moment, roots: readonly NodeId[]): Map<NodeId, NodeInfo> {
  const found = new Map<NodeId, NodeInfo>();
  const todo = [...roots];
  for (let id = todo.pop(); id !== undefined; id = todo.pop()) {
    const node = found.has(id) ? null : moment.index.node(id);
    if (!node) continue;
    found.set(id, node);
    for (const link of node.next) if (link) todo.push(link.node);
  }
  return found;
}

function settled(place: Place): Place {
  const state = place.state === 'done' ? 'done' : place.arrived >= place.expected ? 'ready' : 'waiting';
  return { ...place, state };
}

/** At the beginning only the roots have received something: `seeds`, one a root. */
export function begin(moment: Moment, { roots }: Backward, seeds: readonly (readonly number[])[]): Sandbox {
  const nodes = reached(moment, roots);
  const places = new Map<NodeId, Place>();
  for (const node of nodes.values()) {
    const waitsFor = [...nodes.values()].flatMap(({ id, next }) =>
      next.flatMap((link) => (link?.node === node.id ? [id] : [])),
    );
    const expected = waitsFor.length + roots.filter((root) => root === node.id).length;
    const place: Place = { node, received: [], arrived: 0, expected, waitsFor, state: 'waiting', early: false };
    places.set(node.id, settled(place));
  }
  let sandbox: Sandbox = { places, order: [], deeds: [] };
  for (const [i, root] of roots.entries()) sandbox = deliver(sandbox, moment, root, 0, null, seeds[i] ?? [1]);
  return { ...sandbox, deeds: [] };
}

function rounded(dtype: DType | undefined, x: number): number {
  return dtype === 'float64' ? x : Math.fround(x);
}

/** `numbers` arrive at output `index` of a node. */
function deliver(
  sandbox: Sandbox,
  moment: Moment,
  to: NodeId,
  index: number,
  from: NodeId | null,
  numbers: readonly number[] | null,
): Sandbox {
  const place = sandbox.places.get(to);
  if (!place) return sandbox;
  const waitsFor = [...place.waitsFor];
  if (from !== null && waitsFor.includes(from)) waitsFor.splice(waitsFor.indexOf(from), 1);
  const places = new Map(sandbox.places);
  if (place.state === 'done') {
    places.set(to, { ...place, arrived: place.arrived + 1, waitsFor });
    const lost: Deed[] = numbers ? [{ kind: 'lost', node: to, numbers }] : [];
    return { ...sandbox, places, deeds: [...sandbox.deeds, ...lost] };
  }
  const dtype = moment.index.tensor(place.node.output)?.dtype;
  const received = [...place.received];
  const before = received[index];
  if (numbers) {
    received[index] = before ? before.map((x, i) => rounded(dtype, x + (numbers[i] ?? 0))) : numbers;
  }
  places.set(to, settled({ ...place, received, arrived: place.arrived + 1, waitsFor }));
  return { ...sandbox, places };
}

/** What a node hands to the engine when it runs now: of the first output, zeros when nothing has come. */
export function gradientOf(moment: Moment, place: Place): number[] {
  const shape = moment.index.tensor(place.node.output)?.shape ?? [];
  return [...(place.received[0] ?? Array.from({ length: sizeOf(shape) }, () => 0))];
}

const asNumber = (n: Num): number => (typeof n === 'number' ? n : Number(n.replace('inf', 'Infinity')));

/** A node runs: `sent` is what the engine says that it sends; null: an AccumulateGrad, which keeps it. */
export function fire(sandbox: Sandbox, moment: Moment, id: NodeId, sent: Sent | null): Sandbox {
  const place = sandbox.places.get(id);
  if (!place || place.state === 'done') return sandbox;
  const got = gradientOf(moment, place);
  const early = place.state === 'waiting';
  const places = new Map(sandbox.places);
  places.set(id, { ...place, received: [got], state: 'done', early });
  const sends = (sent?.sent ?? []).flatMap((each, edge) => {
    const link = place.node.next[edge];
    return link ? [{ to: link.node, index: link.index, numbers: each ? each.data.map(asNumber) : null }] : [];
  });
  const told: Deed[] = early ? [{ kind: 'early', node: id, arrived: place.arrived, expected: place.expected }] : [];
  if (sent) {
    const shown = sends.flatMap(({ to, numbers }) => (numbers ? [{ to, numbers }] : []));
    told.push({ kind: 'sent', node: id, got, sends: shown });
  } else {
    told.push({ kind: 'added', node: id, got });
  }
  let next: Sandbox = { places, order: [...sandbox.order, id], deeds: [...sandbox.deeds, ...told] };
  for (const { to, index, numbers } of sends) next = deliver(next, moment, to, index, id, numbers);
  return next;
}

/** Which node PyTorch would run now: an AccumulateGrad, or the one made last; null: none is ready. */
export function choiceOf(sandbox: Sandbox): NodeId | null {
  const ready = [...sandbox.places.values()].filter(({ state }) => state === 'ready');
  const rank = ({ node }: Place): number => (node.op === '' ? Number.POSITIVE_INFINITY : node.sequence);
  ready.sort((a, b) => rank(b) - rank(a));
  return ready[0]?.node.id ?? null;
}

export const isOver = ({ places }: Sandbox): boolean => [...places.values()].every(({ state }) => state === 'done');
