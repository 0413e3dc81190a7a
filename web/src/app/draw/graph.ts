/** The picture of the graph at one moment, as plain data: boxes, paths and texts. Pure. */
import type { NodeId, Phase, Value } from '../../shared/trace';
import type { Messages } from '../locale/resolve';
import type { GroupKey } from '../model/groups';
import type { Moment } from '../model/lookup';
import type { Picture } from '../model/picture';
import { drawEdges } from './edges';
import { drawFrames, type Tab } from './frames';
import { type Label, placeLabel } from './labels';
import { drawNodes, isThere } from './nodes';
import { type Box, boxAroundAll } from './paths';
import { type Plan, planOf } from './plan';
import { drawRoots } from './roots';
import { inView, type View } from './view';

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
  /** idle: recorded; waiting: will carry a gradient; sent: has; now: carries something at this moment. */
  state: 'idle' | 'waiting' | 'sent' | 'now';
  /** Whose colour it has: what flows along it. */
  flow: Direction;
  /** Without a head: what it leads to was only kept. */
  bare: boolean;
  /** Neither of its ends is in view. */
  passing: boolean;
  label: Label | null;
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
  /** Where its name stands. */
  tab: Tab;
  framed: boolean;
}

/** Where a drawing is: all that a pane has to know to choose what it shows. */
export interface Extent {
  left: number;
  top: number;
  width: number;
  height: number;
  /** What there is so far, of all that will be; null: nothing yet. */
  drawn: Box | null;
  /** The box that the moment is at. */
  here: Box | null;
  /** Where to look when not all of it fits. */
  focus: Box | null;
  roots: DrawnRoot[];
}

export interface Drawing extends Extent {
  nodes: DrawnNode[];
  edges: DrawnEdge[];
  frames: DrawnFrame[];
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

/** What is of interest at a moment: an operation being recorded flows up, and so does all until a gradient has come. */
function directionOf({ event, outline, node }: Moment, { generation }: Picture, phase: Phase | null): Direction {
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

/** `plan`: that of the scene's picture, by whoever has it from the moment before. */
export function extentOf(scene: Scene, plan: Plan = planOf(scene.picture)): Extent {
  const { moment, picture, phase } = scene;
  const { boxes, width, height } = picture.layout;
  const roots = drawRoots(scene, plan);
  const there = picture.folded.boxes.flatMap((box, i) => (isThere(scene, box) ? (boxes[i] ?? []) : []));
  const id = nodeOfMoment(moment);
  const own = id === null ? -1 : picture.folded.boxOf(moment.index.place(id));
  const at = boxes[own];
  const here = phase && at && there.includes(at) ? at : null;
  // Space for a pill is there from the start, so that nothing moves when one appears.
  const top = plan.top - MARGIN;
  return {
    left: -MARGIN,
    top,
    width: width + 2 * MARGIN,
    height: height - top + MARGIN,
    drawn: there.length === 0 ? null : boxAroundAll([...there, ...roots], MARGIN),
    here,
    focus: here ?? there.at(-1) ?? null,
    roots,
  };
}

/** What of a scene is in view, or all of it. */
export function drawGraph(
  scene: Scene,
  plan: Plan = planOf(scene.picture),
  extent: Extent = extentOf(scene, plan),
  view: View | null = null,
): Drawing {
  const seen = view ? (box: Box) => inView(box, view) : () => true;
  const frames = drawFrames(scene, plan.frames.filter(seen), plan.space, view);
  const edges = drawEdges(scene, plan, view);
  for (const edge of edges) edge.label &&= placeLabel(edge.label, frames, view);
  return { ...extent, nodes: drawNodes(scene, seen), edges, frames };
}
