/** The picture of the graph at one moment, as plain data: boxes, paths and texts. Pure. */
import type { Layout } from '../../shared/protocol';
import type { NodeId, NodeInfo, Phase, Value } from '../../shared/trace';
import type { Messages } from '../locale/resolve';
import { type Moment, siteText } from '../model/lookup';
import { shapeText, shortValue, wholeText } from '../model/numbers';
import { type Box, boxAround, edgePath, type Point } from './paths';

export interface Line {
  text: string;
  role: 'name' | 'value' | 'grad' | 'soft';
}

export interface DrawnNode extends Box {
  id: NodeId;
  shape: 'op' | 'leaf';
  /** In the colour of this phase, when the moment is here. */
  now: Phase | null;
  waiting: boolean;
  lines: Line[];
  title: string;
}

export interface DrawnEdge {
  key: string;
  path: string;
  arrow: string;
  /** What it lies in, its number aside. */
  box: Box;
  /** idle: recorded; waiting: will carry a gradient; sent: has; now: does at this moment. */
  state: 'idle' | 'waiting' | 'sent' | 'now';
  label: { x: number; y: number; text: string; anchor: 'start' | 'end' } | null;
}

/** The tensor a graph is entered by, as a pill above its node. */
export interface DrawnRoot extends Box {
  key: string;
  lines: Line[];
  edge: DrawnEdge;
}

export interface Drawing {
  left: number;
  top: number;
  width: number;
  height: number;
  nodes: DrawnNode[];
  edges: DrawnEdge[];
  roots: DrawnRoot[];
  /** What there is so far, of all that will be. */
  drawn: Box | null;
  /** Where to look when not all of it fits. */
  focus: Box | null;
}

/** The width of a character of the picture's text. */
export const CHARACTER = 7.3;
const LINE = 17;
const PILL = { height: 44, gap: 34, minWidth: 116 };
const MARGIN = 4;
const TITLE_ITEMS = 64;

function characters(width: number): number {
  return Math.max(Math.floor((width - 22) / CHARACTER), 6);
}

function nodeLines(moment: Moment, node: NodeInfo, box: Box, messages: Messages): Line[] {
  const room = Math.max(Math.floor((box.height - 8) / LINE), 1);
  const wide = characters(box.width);
  const state = moment.node(node.id);
  const output = moment.tensor(node.output);
  const name = moment.name(node.output);
  if (node.op === '') {
    const info = moment.index.tensor(node.output);
    const title = `${name ?? messages.leaf} ${info ? shapeText(info.shape) : ''}`;
    const value = moment.value(output?.value);
    const grad = moment.value(moment.tensor(output?.grad)?.value);
    const lines: Line[] = [{ text: title, role: 'name' }];
    if (room > 2 && value) lines.push({ text: shortValue(value, wide), role: 'value' });
    lines.push(
      grad ? { text: `.grad ${shortValue(grad, wide - 6)}`, role: 'grad' } : { text: '.grad = None', role: 'soft' },
    );
    return lines.slice(0, room);
  }
  const value = moment.value(output?.value);
  const grad = moment.value(state?.grad);
  const prefix = name === null ? '' : `${name} = `;
  const valueLine: Line = {
    text: value ? `${prefix}${shortValue(value, wide - prefix.length)}` : prefix.trim(),
    role: 'value',
  };
  const lines: Line[] = [{ text: node.name, role: 'name' }];
  const arriving = state?.state === 'arriving' && state.expected > 1;
  if (grad) {
    if (room > 2 && valueLine.text !== '') lines.push(valueLine);
    const arrived = arriving ? ` · ${messages.arrived(state.received, state.expected)}` : '';
    lines.push({ text: `${shortValue(grad, wide - arrived.length)}${arrived}`, role: 'grad' });
  } else if (valueLine.text !== '') lines.push(valueLine);
  return lines.slice(0, room);
}

/** Every number of a small tensor; of a larger one those that fit. */
function titleText(value: Value): string {
  return (value.data?.length ?? 0) > TITLE_ITEMS
    ? `${shortValue(value, 60)} ${shapeText(value.shape)}`
    : wholeText(value);
}

function nodeTitle(moment: Moment, node: NodeInfo): string {
  const parts = [node.name];
  const text = node.op === '' ? '' : siteText(moment.source, node.site);
  if (text !== '') parts.push(text);
  const value = moment.value(moment.tensor(node.output)?.value);
  if (value) parts.push(titleText(value));
  const grad = moment.value(moment.node(node.id)?.grad);
  if (grad) parts.push(`grad ${titleText(grad)}`);
  return parts.join('\n');
}

/** The node the moment is at, if the event is about one. */
export function nodeOfMoment(moment: Moment): NodeId | null {
  const { event } = moment;
  return event && 'node' in event ? event.node : null;
}

function boxOf(layout: Layout, place: number): Box | null {
  return layout.nodes[place] ?? null;
}

/** The number an edge carries, beside the middle of its way, on the side it bends to. */
function sendLabel(points: readonly Point[], text: string): NonNullable<DrawnEdge['label']> {
  const [fx, fy] = points[0] ?? [0, 0];
  const [tx, ty] = points.at(-1) ?? [0, 0];
  const widest = points.reduce((far, point) => (Math.abs(point[0] - fx) > Math.abs(far - fx) ? point[0] : far), fx);
  const right = widest >= fx;
  const x = points.length > 2 ? widest : (fx + tx) / 2;
  return { x: x + (right ? 10 : -10), y: (fy + ty) / 2 + 4, text, anchor: right ? 'start' : 'end' };
}

function drawEdges(moment: Moment, layout: Layout, born: ReadonlySet<NodeId>): DrawnEdge[] {
  const { outline, snapshot, index, event } = moment;
  return layout.edges.flatMap((edge): DrawnEdge[] => {
    const from = outline.nodes[edge.from];
    const link = from?.next[edge.edge];
    const start = layout.nodes[edge.from];
    const end = link ? layout.nodes[index.place(link.node)] : undefined;
    if (!from || !link || !start || !end || !born.has(from.id) || !born.has(link.node)) return [];
    // However the layout ends its lines, they are drawn from border to border.
    const points: Point[] = [
      [edge.points[0]?.[0] ?? start.x, start.y + start.height / 2],
      ...edge.points.slice(1, -1),
      [edge.points.at(-1)?.[0] ?? end.x, end.y - end.height / 2],
    ];
    const state = moment.node(from.id);
    const sent = state?.state === 'done' ? moment.value(state.sent[edge.edge]) : null;
    const now = event?.kind === 'backward' && event.node === from.id;
    const waits = snapshot.backward !== null && state?.state !== 'done' && (moment.node(link.node)?.expected ?? 0) > 0;
    return [
      {
        key: `${edge.from}.${edge.edge}`,
        ...edgePath(points),
        box: boxAround(points),
        state: now && sent ? 'now' : sent ? 'sent' : waits ? 'waiting' : 'idle',
        label: now && sent ? sendLabel(points, shortValue(sent, 21)) : null,
      },
    ];
  });
}

function overlaps(a: Box, b: Box): boolean {
  return Math.abs(a.x - b.x) * 2 < a.width + b.width && Math.abs(a.y - b.y) * 2 < a.height + b.height;
}

function drawRoots(moment: Moment, layout: Layout, born: ReadonlySet<NodeId>): DrawnRoot[] {
  const { outline, snapshot, event } = moment;
  const consumed = new Set(
    outline.nodes.filter((node) => born.has(node.id)).flatMap((node) => node.next.map((link) => link?.node)),
  );
  const boxes = outline.nodes.flatMap((node, i) => (born.has(node.id) ? [boxOf(layout, i)] : []));
  return outline.nodes.flatMap((node, i): DrawnRoot[] => {
    const box = boxOf(layout, i);
    if (!box || !born.has(node.id) || consumed.has(node.id) || node.op === '') return [];
    const isRoot = snapshot.backward?.root === node.output;
    const name = moment.name(node.output);
    if (name === null && !isRoot) return [];
    const value = moment.value(moment.tensor(node.output)?.value);
    // What the first node was handed; it is still true when the backward is over.
    const gradient = moment.value(isRoot ? snapshot.backward?.gradient : moment.node(node.id)?.grad);
    const text = `${name ?? node.op} = ${value ? shortValue(value, 20) : '?'}`;
    const lines: Line[] = [{ text, role: 'name' }];
    if (gradient) lines.push({ text: `grad ${shortValue(gradient, 18)}`, role: 'grad' });
    const longest = Math.max(...lines.map((line) => line.text.length));
    const width = Math.max(PILL.minWidth, longest * CHARACTER + 40);
    const y = box.y - box.height / 2 - PILL.gap - PILL.height / 2;
    const pill: Box = { x: box.x, y, width, height: PILL.height };
    if (boxes.some((other) => other && other !== box && overlaps(pill, other))) return [];
    const points: Point[] = [
      [box.x, y + PILL.height / 2],
      [box.x, box.y - box.height / 2],
    ];
    const now = event?.kind === 'backward_begin' && event.root === node.output;
    const state = now ? 'now' : gradient ? 'sent' : 'idle';
    return [
      {
        ...pill,
        key: `root${node.id}`,
        lines,
        edge: { key: `root${node.id}`, ...edgePath(points), box: boxAround(points), state, label: null },
      },
    ];
  });
}

function corners({ x, y, width, height }: Box): Point[] {
  return [
    [x - width / 2 - MARGIN, y - height / 2 - MARGIN],
    [x + width / 2 + MARGIN, y + height / 2 + MARGIN],
  ];
}

export function drawGraph(moment: Moment, layout: Layout, phase: Phase | null, messages: Messages): Drawing {
  const { outline, snapshot } = moment;
  const born = new Set(snapshot.nodes.map((node) => node.id));
  const here = nodeOfMoment(moment);
  const nodes = outline.nodes.flatMap((node, i): DrawnNode[] => {
    const box = boxOf(layout, i);
    if (!box || !born.has(node.id)) return [];
    const state = moment.node(node.id);
    return [
      {
        ...box,
        id: node.id,
        shape: node.op === '' ? 'leaf' : 'op',
        now: node.id === here ? phase : null,
        waiting: snapshot.backward !== null && state?.state === 'waiting' && state.expected > 0,
        lines: nodeLines(moment, node, box, messages),
        title: nodeTitle(moment, node),
      },
    ];
  });
  const roots = drawRoots(moment, layout, born);
  // Space for a pill is there from the start, so that nothing moves when one appears.
  const top = Math.min(0, ...layout.nodes.map((box) => box.y - box.height / 2 - PILL.gap - PILL.height)) - MARGIN;
  const focus = nodes.find((node) => node.now !== null) ?? nodes.at(-1) ?? null;
  return {
    left: -MARGIN,
    top,
    width: layout.width + 2 * MARGIN,
    height: layout.height - top + MARGIN,
    nodes,
    edges: drawEdges(moment, layout, born),
    roots,
    drawn: nodes.length === 0 ? null : boxAround([...nodes, ...roots].flatMap(corners)),
    focus,
  };
}
