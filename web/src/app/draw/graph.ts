/** The picture of the graph at one moment, as plain data: boxes, paths and texts. Pure. */
import type { NodeId, Phase, Value } from '../../shared/trace';
import type { Messages } from '../locale/resolve';
import type { GroupKey } from '../model/groups';
import type { Moment } from '../model/lookup';
import type { Picture } from '../model/picture';
import { drawEdges, type Way, waysOf } from './edges';
import { drawFrames } from './frames';
import { drawNodes } from './nodes';
import { type Box, boxAround, type Point } from './paths';
import { drawRoots, PILL } from './roots';

export interface Line {
  text: string;
  role: 'name' | 'value' | 'grad' | 'soft';
}

/** forward: values flow up to the results; backward: gradients flow down to the leaves. */
export type Direction = 'forward' | 'backward';

export interface DrawnNode extends Box {
  key: string;
  /** What a click picks; null: a group, which it opens. */
  id: NodeId | null;
  /** Which group it is, folded. */
  group: GroupKey | null;
  shape: 'op' | 'leaf' | 'group' | 'saved';
  /** In the colour of this phase, when the moment is here. */
  now: Phase | null;
  waiting: boolean;
  /** Its graph is no more. */
  gone: boolean;
  lines: Line[];
  /** Drawn at its left as a heat map. */
  thumb: Value | null;
}

export interface DrawnEdge {
  key: string;
  path: string;
  arrow: string;
  /** What it lies in, its number aside. */
  box: Box;
  /** idle: recorded; waiting: will carry a gradient; sent: has; now: carries something at this moment. */
  state: 'idle' | 'waiting' | 'sent' | 'now';
  /** Whose colour it has: what flows along it. */
  flow: Direction;
  /** Without a head: what it leads to was only kept. */
  bare: boolean;
  label: { x: number; y: number; text: string; anchor: 'start' | 'end'; role: 'grad' | 'soft' } | null;
}

/** The tensor a graph is entered by, as a pill above its node. */
export interface DrawnRoot extends Box {
  key: string;
  lines: Line[];
  edge: DrawnEdge;
}

/** A group that is open: a frame around its boxes where nothing else is among them, with its name. */
export interface DrawnFrame extends Box {
  key: GroupKey;
  label: string;
  framed: boolean;
}

export interface Drawing {
  left: number;
  top: number;
  width: number;
  height: number;
  nodes: DrawnNode[];
  edges: DrawnEdge[];
  roots: DrawnRoot[];
  frames: DrawnFrame[];
  /** What there is so far, of all that will be. */
  drawn: Box | null;
  /** Where to look when not all of it fits. */
  focus: Box | null;
}

/** What all parts of a drawing are made from. */
export interface Scene {
  moment: Moment;
  picture: Picture;
  phase: Phase | null;
  direction: Direction;
  messages: Messages;
  /** Whether a node is there at the moment, or was and is drawn all the same. */
  born(place: number): boolean;
}

const MARGIN = 4;

/** The node the moment is at, if the event is about one. */
export function nodeOfMoment(moment: Moment): NodeId | null {
  const { event } = moment;
  return event && 'node' in event ? event.node : null;
}

function corners({ x, y, width, height }: Box): Point[] {
  return [
    [x - width / 2 - MARGIN, y - height / 2 - MARGIN],
    [x + width / 2 + MARGIN, y + height / 2 + MARGIN],
  ];
}

/** What is of interest at a moment: an operation being recorded flows up, and so does all until a gradient has come. */
export function directionOf({ event, outline, node }: Moment, { generation }: Picture, phase: Phase | null): Direction {
  const recorded = event && (event.kind === 'forward' || event.kind === 'inplace') && event.node !== null;
  if (recorded) return 'forward';
  const passed = generation.places.some((place) => node(outline.nodes[place]?.id)?.state === 'done');
  return passed || phase !== 'forward' ? 'backward' : 'forward';
}

export function sceneOf(
  moment: Moment,
  picture: Picture,
  phase: Phase | null,
  messages: Messages,
  direction: Direction = directionOf(moment, picture, phase),
): Scene {
  const { outline, snapshot, index } = moment;
  const there = new Set(snapshot.nodes.map((node) => index.place(node.id)));
  // The picture of all that a trace has shows what is gone, too.
  const all = picture.generation.index < 0;
  const was = (place: number): boolean => (outline.nodes[place]?.born ?? Infinity) < snapshot.at;
  return { moment, picture, phase, direction, messages, born: (place) => there.has(place) || (all && was(place)) };
}

/** `ways`: those of the scene's picture, by whoever has them from the moment before. */
export function drawGraph(scene: Scene, ways: readonly (Way | null)[] = waysOf(scene.picture)): Drawing {
  const { layout } = scene.picture;
  const nodes = drawNodes(scene);
  const roots = drawRoots(scene);
  // Space for a pill is there from the start, so that nothing moves when one appears.
  const top = Math.min(0, ...layout.boxes.map((box) => box.y - box.height / 2 - PILL.gap - PILL.height)) - MARGIN;
  const focus = nodes.find((node) => node.now !== null) ?? nodes.at(-1) ?? null;
  return {
    left: -MARGIN,
    top,
    width: layout.width + 2 * MARGIN,
    height: layout.height - top + MARGIN,
    nodes,
    edges: drawEdges(scene, ways),
    roots,
    frames: drawFrames(scene),
    drawn: nodes.length === 0 ? null : boxAround([...nodes, ...roots].flatMap(corners)),
    focus,
  };
}
