/**
 * The graph as a tree for those who listen: rooted at the results, inputs below. A node that is shared is opened under
 * the first that leads to it and only named under the others, so the tree is never larger than the graph. Pure.
 */
import type { NodeId, NodeInfo } from '../../shared/trace';

export interface TreeItem {
  /** Unique in the tree: a shared node is there once for every edge. */
  key: string;
  node: NodeId;
  /** From 1. */
  level: number;
  position: number;
  siblings: number;
  parent: number | null;
  /** How many edges lead here from the same parent. */
  edges: number;
  /** Listed earlier, with what is below it. */
  repeated: boolean;
  children: number;
}

interface Link {
  node: NodeId;
  edges: number;
}

function linksOf(node: NodeInfo, shown: ReadonlySet<NodeId>): Link[] {
  const links: Link[] = [];
  for (const link of node.next) {
    if (!link || !shown.has(link.node)) continue;
    const same = links.find((other) => other.node === link.node);
    if (same) same.edges += 1;
    else links.push({ node: link.node, edges: 1 });
  }
  return links;
}

/** Depth first, results in the order they were made latest first; `shown` are the nodes that exist at the moment. */
export function treeOf(nodes: readonly NodeInfo[], shown: ReadonlySet<NodeId>): TreeItem[] {
  const byId = new Map(nodes.filter((node) => shown.has(node.id)).map((node) => [node.id, node]));
  const links = new Map([...byId.values()].map((node) => [node.id, linksOf(node, shown)]));
  const consumed = new Set([...links.values()].flat().map((link) => link.node));
  const roots = [...byId.keys()].filter((id) => !consumed.has(id)).reverse();
  const items: TreeItem[] = [];
  const seen = new Set<NodeId>();
  type Visit = Link & { level: number; position: number; siblings: number; parent: number | null };
  const enter = (list: Link[], level: number, parent: number | null): Visit[] =>
    list.map((link, i) => ({ ...link, level, position: i + 1, siblings: list.length, parent })).reverse();
  const stack = enter(
    roots.map((node) => ({ node, edges: 1 })),
    1,
    null,
  );
  for (let visit = stack.pop(); visit; visit = stack.pop()) {
    const repeated = seen.has(visit.node);
    seen.add(visit.node);
    const below = repeated ? [] : (links.get(visit.node) ?? []);
    const place = items.length;
    items.push({ ...visit, key: `${place}.${visit.node}`, repeated, children: below.length });
    for (const next of enter(below, visit.level + 1, place)) stack.push(next);
  }
  return items;
}
