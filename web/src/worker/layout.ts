/**
 * Where the boxes of a graph are drawn: layers from the roots down, every edge one or more layers downwards
 * (Sugiyama's method, by d3-dag). The same graph always has the same layout.
 */
import {
  coordGreedy,
  coordSimplex,
  decrossTwoLayer,
  type Graph,
  type GraphNode,
  graph,
  sugiyama,
  twolayerAgg,
  twolayerGreedy,
} from 'd3-dag';
import type { Layout, LayoutGraph } from '../shared/protocol';
import { assignLayers, type Edge, findComponents } from './layers';

/** A box holds three lines of 12 px mono: its name, its value, its gradient ("0.25 0.25 │ 0.25 0.25"). */
const HEIGHT = 62;
/** Between boxes of a layer, between layers, and around a graph. */
const GAP = 44;
const LAYER_GAP = 48;
const MARGIN = 28;
/** How far apart edges between the same two boxes leave them, and run, and how far off the middle they may. */
const PORT_GAP = 28;
/** No edge leaves this much of a box at its corners. */
const CORNERS = 32;
const LANE_GAP = 80;
const MAX_BOW = 40;

/**
 * What a layout costs: boxes, and layers that an edge passes by. Up to NICE, the simplex places them in some 80 ms;
 * up to LARGE, the greedy method in 200 ms; beyond, a plain grid in a few.
 */
const NICE = 100;
const LARGE = 1_500;
/** In a graph that costs more than LARGE, edges longer than this go straight, past whatever is there. */
const LONG_EDGE = 4;

type Box = Layout['boxes'][number];
type Point = [number, number];

/** Nodes that hang together, by their indices. */
interface Component {
  members: number[];
  edges: Edge[];
}

/** A component's boxes, and what its edges go through between two boxes, from its upper left corner. */
interface Placed {
  width: number;
  height: number;
  boxes: Map<number, Box>;
  ways: Map<string, Point[]>;
}

type Place = (component: Component, layers: readonly number[], widths: readonly number[]) => Placed;

const wayOf = ({ from, to }: Edge) => `${from} ${to}`;

export function layOut({ widths, edges }: LayoutGraph): Layout {
  const layers = assignLayers(widths.length, edges);
  const span = ({ from, to }: Edge) => (layers[to] ?? 0) - (layers[from] ?? 0);
  const cost = (routed: readonly Edge[]) => routed.reduce((sum, edge) => sum + span(edge) - 1, widths.length);

  const routed = cost(edges) <= LARGE ? edges : edges.filter((edge) => span(edge) <= LONG_EDGE);
  const total = cost(routed);
  const place = total > LARGE ? placeGrid : total > NICE ? placeLayered('greedy') : placeLayered('simplex');

  const layout: Layout = { width: 0, height: 0, boxes: [], edges: [] };
  const ways = new Map<string, Point[]>();
  for (const component of splitComponents(widths.length, edges, routed)) {
    const placed = place(component, layers, widths);
    const [left, top] = [layout.width + MARGIN, MARGIN];
    for (const [index, box] of placed.boxes) layout.boxes[index] = { ...box, x: box.x + left, y: box.y + top };
    for (const [way, points] of placed.ways)
      ways.set(
        way,
        points.map(([x, y]): Point => [x + left, y + top]),
      );
    layout.width = left + placed.width + MARGIN;
    layout.height = Math.max(layout.height, top + placed.height + MARGIN);
  }
  layout.edges = drawEdges(edges, layout.boxes, ways);
  return layout;
}

/** The components by all edges, with the edges that are to be routed. */
function splitComponents(count: number, edges: readonly Edge[], routed: readonly Edge[]): Component[] {
  const components = findComponents(count, edges).map((members): Component => ({ members, edges: [] }));
  const homes: Component[] = [];
  for (const component of components) {
    for (const index of component.members) homes[index] = component;
  }
  for (const edge of routed) homes[edge.from]?.edges.push(edge);
  return components;
}

function placeLayered(coord: 'simplex' | 'greedy'): Place {
  return ({ members, edges }, layers, widths) => {
    const dag = graph<number, string>();
    const added = new Map(members.map((index) => [index, dag.node(index)]));
    for (const edge of edges) {
      const [from, to, way] = [added.get(edge.from), added.get(edge.to), wayOf(edge)];
      // One way for all edges between the same two.
      if (from && to && !from.nchildLinksTo(to)) from.child(to, way);
    }
    const layering = (of: Graph<number, unknown>) => {
      let last = 0;
      for (const node of of.nodes()) {
        node.y = layers[node.data] ?? 0;
        last = Math.max(last, node.y);
      }
      return last;
    };
    const { width, height } = sugiyama()
      .layering(layering)
      .decross(
        decrossTwoLayer()
          .order(twolayerGreedy().base(twolayerAgg()))
          .passes(coord === 'simplex' ? 24 : 4),
      )
      .coord(coord === 'simplex' ? coordSimplex() : coordGreedy())
      .nodeSize(({ data }: GraphNode<number, unknown>) => [widths[data] ?? 0, HEIGHT] as const)
      .gap([GAP, LAYER_GAP])(dag);
    const boxes = new Map<number, Box>();
    for (const { data, x, y } of dag.nodes()) boxes.set(data, { x, y, width: widths[data] ?? 0, height: HEIGHT });
    const ways = new Map<string, Point[]>();
    for (const { data, points } of dag.links()) ways.set(data, throughLayers(points.slice(1, -1)));
    return { width, height, boxes, ways };
  };
}

/** An edge that passes a layer goes straight down beside its boxes. */
function throughLayers(points: readonly (readonly [number, number])[]): Point[] {
  return points.flatMap(([x, y]): Point[] => [
    [x, y - HEIGHT / 2],
    [x, y + HEIGHT / 2],
  ]);
}

/** A row for each layer, in the order of the nodes. */
const placeGrid: Place = ({ members }, layers, widths) => {
  const rows: number[][] = [];
  for (const index of members) {
    const layer = layers[index] ?? 0;
    rows[layer] ??= [];
    rows[layer].push(index);
  }
  const rowWidth = (row: readonly number[]) => row.reduce((sum, index) => sum + (widths[index] ?? 0) + GAP, -GAP);
  const width = rows.reduce((widest, row) => Math.max(widest, rowWidth(row)), 0);
  const boxes = new Map<number, Box>();
  rows.forEach((row, layer) => {
    let left = (width - rowWidth(row)) / 2;
    for (const index of row) {
      const own = widths[index] ?? 0;
      boxes.set(index, { x: left + own / 2, y: layer * (HEIGHT + LAYER_GAP) + HEIGHT / 2, width: own, height: HEIGHT });
      left += own + GAP;
    }
  });
  return { width, height: rows.length * (HEIGHT + LAYER_GAP) - LAYER_GAP, boxes, ways: new Map() };
};

/** Edges that share a way lie side by side. */
function drawEdges(edges: readonly Edge[], boxes: readonly Box[], ways: ReadonlyMap<string, Point[]>): Layout['edges'] {
  const bundles = new Map<string, Edge[]>();
  for (const edge of edges) {
    const bundle = bundles.get(wayOf(edge));
    if (bundle) bundle.push(edge);
    else bundles.set(wayOf(edge), [edge]);
  }
  return edges.map((edge) => {
    const bundle = bundles.get(wayOf(edge)) ?? [edge];
    const [start, end] = [boxes[edge.from], boxes[edge.to]];
    if (!start || !end) return { points: [] };
    const lane = bundle.indexOf(edge) - (bundle.length - 1) / 2;
    const points = drawEdge(start, end, ways.get(wayOf(edge)) ?? [], lane, bundle.length);
    return { points };
  });
}

/** From the lower side of a box along the way to the upper side of the other; lane 0 is the middle of `lanes`. */
function drawEdge(start: Box, end: Box, way: readonly Point[], lane: number, lanes: number): Point[] {
  const gaps = Math.max(lanes - 1, 1);
  const port = lane * Math.min(PORT_GAP, (Math.min(start.width, end.width) - CORNERS) / gaps);
  const bow = lane * Math.min(LANE_GAP, (2 * MAX_BOW) / gaps);
  const [top, bottom] = [start.y + start.height / 2, end.y - end.height / 2];
  const middle: Point[] = lane === 0 ? [] : [[(start.x + end.x) / 2, (top + bottom) / 2]];
  const between = way.length > 0 ? way : middle;
  return [[start.x + port, top], ...between.map(([x, y]): Point => [x + bow, y]), [end.x + port, bottom]];
}
