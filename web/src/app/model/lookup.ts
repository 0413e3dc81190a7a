/** Finding things in an outline and a snapshot by their ids. Pure; built once for each snapshot. */

import { placesOf, tensorsOf } from '../../shared/outline';
import type {
  Event,
  NodeId,
  NodeInfo,
  NodeState,
  Outline,
  Site,
  Snapshot,
  TensorId,
  TensorInfo,
  TensorState,
  Value,
  ValueId,
} from '../../shared/trace';
import { isOptimizers } from './optimizer';

export interface OutlineIndex {
  tensor(id: TensorId): TensorInfo | null;
  node(id: NodeId): NodeInfo | null;
  /** The place of a node in Outline.nodes and Layout.nodes; -1 when unknown. */
  place(id: NodeId): number;
}

export const tensorIn = (outline: Outline, id: TensorId): TensorInfo | null => tensorsOf(outline).get(id) ?? null;

export function indexOutline(outline: Outline): OutlineIndex {
  const tensors = tensorsOf(outline);
  const places = placesOf(outline);
  return {
    tensor: (id) => tensors.get(id) ?? null,
    node: (id) => outline.nodes[places.get(id) ?? -1] ?? null,
    place: (id) => places.get(id) ?? -1,
  };
}

export interface Moment {
  outline: Outline;
  index: OutlineIndex;
  snapshot: Snapshot;
  /** What happened last that is a step; null at the start. Events without a step may have followed. */
  event: Event | null;
  source: string;
  value(id: ValueId | null | undefined): Value | null;
  tensor(id: TensorId | null | undefined): TensorState | null;
  /** The same, or what it was at the step, when it has gone since. */
  used(id: TensorId | null | undefined): TensorState | null;
  node(id: NodeId | null | undefined): NodeState | null;
  /** The name a tensor goes by now, the latest one that the program has given. */
  name(id: TensorId): string | null;
}

/** Optimisers have names for parameters, too, but nobody calls them so. */
const nameOf = (names: readonly string[]): string | null =>
  names.findLast((name) => !isOptimizers(name)) ?? names.at(-1) ?? null;

/** `own` is the snapshot just after the step, when `snapshot` is one of a little later. */
export function momentOf(
  outline: Outline,
  index: OutlineIndex,
  source: string,
  snapshot: Snapshot,
  own: Snapshot = snapshot,
): Moment {
  const values = new Map([...own.values, ...snapshot.values].map((value) => [value.id, value]));
  const tensors = new Map(snapshot.tensors.map((tensor) => [tensor.id, tensor]));
  const nodes = new Map(snapshot.nodes.map((node) => [node.id, node]));
  return {
    outline,
    index,
    snapshot,
    event: own.event,
    source,
    value: (id) => (id == null ? null : (values.get(id) ?? null)),
    tensor: (id) => (id == null ? null : (tensors.get(id) ?? null)),
    used: (id) => (id == null ? null : (tensors.get(id) ?? own.tensors.find((each) => each.id === id) ?? null)),
    node: (id) => (id == null ? null : (nodes.get(id) ?? null)),
    name: (id) => nameOf(tensors.get(id)?.names ?? []),
  };
}

/** The text of a site on its first line: "y * y". Columns count code points. */
export function siteText(source: string, site: Site | null): string {
  if (!site) return '';
  const [line, column, endLine, endColumn] = site;
  const points = Array.from(source.split('\n')[line - 1] ?? '');
  const cut = points.slice(column, endLine === line ? endColumn : undefined).join('');
  return endLine === line ? cut : `${cut.trimEnd()} …`;
}
