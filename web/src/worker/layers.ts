/** The shape of a graph: the layers that its edges order its boxes into, and the parts that hang together. */

export interface Edge {
  from: number;
  to: number;
}

/** How far below a root each node is by the longest way; so every edge goes down, and every node is just below one. */
export function assignLayers(count: number, edges: readonly Edge[]): number[] {
  const layers = new Array<number>(count).fill(0);
  const waiting = new Array<number>(count).fill(0);
  const out = Array.from({ length: count }, (): number[] => []);
  for (const { from, to } of edges) {
    out[from]?.push(to);
    waiting[to] = (waiting[to] ?? 0) + 1;
  }
  const ready = waiting.flatMap((n, index) => (n === 0 ? [index] : []));
  for (const from of ready) {
    for (const to of out[from] ?? []) {
      layers[to] = Math.max(layers[to] ?? 0, (layers[from] ?? 0) + 1);
      waiting[to] = (waiting[to] ?? 0) - 1;
      if (waiting[to] === 0) ready.push(to);
    }
  }
  return layers;
}

/** The nodes that hang together, each part in the order of its nodes, the parts in the order of their first. */
export function findComponents(count: number, edges: readonly Edge[]): number[][] {
  const parents = Array.from({ length: count }, (_, index) => index);
  const find = (index: number): number => {
    let at = index;
    for (let up = parents[at] ?? at; up !== at; up = parents[at] ?? at) {
      parents[at] = parents[up] ?? up;
      at = up;
    }
    return at;
  };
  for (const { from, to } of edges) {
    const [a, b] = [find(from), find(to)];
    parents[Math.max(a, b)] = Math.min(a, b);
  }
  const parts = new Map<number, number[]>();
  for (let index = 0; index < count; index++) {
    const first = find(index);
    const part = parts.get(first);
    if (part) part.push(index);
    else parts.set(first, [index]);
  }
  return [...parts.values()];
}
