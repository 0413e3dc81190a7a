/** What goes between the boxes of the graph. Pure. */
import type { Link } from '../model/fold';
import { shapeText, shortValue } from '../model/numbers';
import type { Picture } from '../model/picture';
import type { DrawnEdge, Scene } from './graph';
import type { Label } from './labels';
import { edgePath, type Point } from './paths';
import type { Plan } from './plan';
import { curveInView, inView, type View } from './view';

/** The number an edge carries, beside the middle of its way, on the side it bends to. */
function sendLabel(points: readonly Point[], bundled: boolean, text: string): Label {
  const [fx, fy] = points[0] ?? [0, 0];
  const [tx, ty] = points.at(-1) ?? [0, 0];
  const widest = points.reduce((far, point) => (Math.abs(point[0] - fx) > Math.abs(far - fx) ? point[0] : far), fx);
  const right = widest >= fx;
  const x = points.length > 2 ? widest : (fx + tx) / 2;
  const beside = right ? 10 : -10;
  return {
    x: x + beside,
    y: (fy + ty) / 2 + 4,
    text,
    anchor: right ? 'start' : 'end',
    role: 'grad',
    mirror: bundled || points.length > 2 ? null : x - beside,
  };
}

/**
 * What flows along an edge, or along the bundle of which it is the rightmost, above its lower end: the shape of a
 * tensor, or along how many edges.
 */
function shapeLabel(points: readonly Point[], bundled: boolean, text: string): Label {
  const beside = sendLabel(points, bundled, text);
  const [x, y] = points.at(-1) ?? [0, 0];
  if (bundled) return { ...beside, role: 'soft' };
  // On the side that the edge does not come from.
  const right = (points.at(-2)?.[0] ?? x) <= x + 2;
  const straight = Math.abs((points.at(-2)?.[0] ?? x) - x) < 2;
  return {
    x: x + (right ? 9 : -9),
    y: y - 20,
    text,
    anchor: right ? 'start' : 'end',
    role: 'soft',
    mirror: straight ? x - (right ? 9 : -9) : null,
  };
}

function stateOf({ moment, direction }: Scene, link: Link): DrawnEdge['state'] {
  const { outline, event, snapshot } = moment;
  const each = link.edges.map(({ place, edge }) => {
    const from = outline.nodes[place];
    const to = from?.next[edge];
    const state = moment.node(from?.id);
    const here = event !== null && 'node' in event && event.node === from?.id;
    if (direction === 'forward') return here && (event.kind === 'forward' || event.kind === 'inplace') ? 'now' : 'idle';
    const sent = state?.state === 'done' && moment.value(state.sent[edge]) !== null;
    if (sent) return here && event.kind === 'backward' ? 'now' : 'sent';
    const waits = snapshot.backward !== null && state?.state !== 'done' && (moment.node(to?.node)?.expected ?? 0) > 0;
    return waits ? 'waiting' : 'idle';
  });
  if (each.includes('now')) return 'now';
  if (each.includes('waiting')) return 'waiting';
  return each.length > 0 && each.every((state) => state === 'sent') ? 'sent' : 'idle';
}

/** The numbers that go along an edge at this moment; along a merged one, how many go. */
function sendText({ moment }: Scene, { edges }: Link): string {
  const [only] = edges;
  if (!only || edges.length > 1) return '';
  const node = moment.outline.nodes[only.place];
  const sent = moment.value(moment.node(node?.id)?.sent[only.edge]);
  return sent ? shortValue(sent, 21) : '';
}

/** What an edge stands for: the shape of what flows, and how many edges it is. */
function passText({ moment, messages }: Scene, { edges }: Link): string {
  const [first] = edges;
  const next = first && moment.outline.nodes[first.place]?.next[first.edge];
  const many = edges.length > 1 ? messages.times(edges.length).trim() : '';
  const node = next && next.index === 0 ? moment.index.node(next.node) : null;
  const shape = node && edges.length === 1 ? moment.index.tensor(node.output)?.shape : undefined;
  return shape && shape.length > 0 ? shapeText(shape) : many;
}

/** Where an edge lies, whatever the moment. */
export interface Way {
  points: readonly Point[];
  /** The rightmost of those between its two boxes; and how many these are. */
  last: boolean;
  bundled: boolean;
  /** Made when it is asked for: most edges of a large graph are out of sight. */
  curve(up: boolean): { path: string; arrow: string };
}

function wayOf(points: readonly Point[], last: boolean, bundled: boolean): Way {
  const known = new Map<boolean, ReturnType<typeof edgePath>>();
  return {
    points,
    last,
    bundled,
    curve(up) {
      const found = known.get(up) ?? edgePath(points, up);
      known.set(up, found);
      return found;
    },
  };
}

/** The ways of a picture's links, the same from step to step; null: one that has none. */
export function waysOf({ folded, layout }: Picture): (Way | null)[] {
  const bundles = new Map<string, Link[]>();
  for (const link of folded.links) {
    const between = `${link.from} ${link.to}`;
    const bundle = bundles.get(between);
    if (bundle) bundle.push(link);
    else bundles.set(between, [link]);
  }
  return folded.links.map((link, i) => {
    const [start, end] = [layout.boxes[link.from], layout.boxes[link.to]];
    const way = layout.edges[i]?.points;
    if (!start || !end || !way) return null;
    const bundle = bundles.get(`${link.from} ${link.to}`) ?? [link];
    // However the layout ends its lines, they are drawn from border to border.
    const points: Point[] = [
      [way[0]?.[0] ?? start.x, start.y + start.height / 2],
      ...way.slice(1, -1),
      [way.at(-1)?.[0] ?? end.x, end.y - end.height / 2],
    ];
    return wayOf(points, bundle.at(-1) === link, bundle.length > 1);
  });
}

/** What the drawn edge is called that an edge of `next_functions` is in; null: it is not drawn. */
export function edgeKey({ folded }: Picture, place: number, edge: number): string | null {
  const link = folded.links.find(({ edges }) => edges.some((each) => each.place === place && each.edge === edge));
  return link ? keyOf(link) : null;
}

function keyOf({ kind, from, to, edges: [first] }: Link): string {
  return first ? `${first.place}.${first.edge}` : `${kind} ${from} ${to}`;
}

/** Whether both ends of a link are there at the moment. */
function isThere({ moment, picture, born }: Scene, link: Link): boolean {
  const from = picture.folded.boxes[link.from];
  if (link.kind !== 'next') return from !== undefined && from.kind !== 'group' && born(from.place);
  return link.edges.some(({ place, edge }) => {
    const next = moment.outline.nodes[place]?.next[edge];
    return born(place) && next != null && born(moment.index.place(next.node));
  });
}

/** What each edge says when nothing travels along it: those that lead to one box say once what flows. */
function createTold(scene: Scene, { ways, into }: Plan): (i: number) => string {
  const { links } = scene.picture.folded;
  const known = new Map<number, ReadonlySet<number>>();
  const says = (i: number): string => {
    const link = links[i];
    const quiet = link?.kind !== 'next' || !ways[i]?.last || !isThere(scene, link);
    return quiet || sentNow(scene, link) !== '' ? '' : passText(scene, link);
  };
  const firstsOf = (to: number): ReadonlySet<number> => {
    const firsts = new Map<string, number>();
    for (const i of into[to] ?? []) {
      const text = says(i);
      if (text !== '' && !firsts.has(text)) firsts.set(text, i);
    }
    return new Set(firsts.values());
  };
  return (i) => {
    const to = links[i]?.to ?? -1;
    const firsts = known.get(to) ?? firstsOf(to);
    known.set(to, firsts);
    return firsts.has(i) ? says(i) : '';
  };
}

/** The numbers that travel along an edge at this moment, as they are drawn beside it. */
function sentNow(scene: Scene, link: Link): string {
  const travels = link.kind === 'next' && scene.direction === 'backward' && stateOf(scene, link) === 'now';
  return travels ? sendText(scene, link) : '';
}

/** Those that are in view, or all. */
export function drawEdges(scene: Scene, plan: Plan, view: View | null): DrawnEdge[] {
  const { picture, direction } = scene;
  const { boxes } = picture.layout;
  const isSeen = (box: number): boolean => {
    const at = boxes[box];
    return !view || (at !== undefined && inView(at, view));
  };
  const toldOf = createTold(scene, plan);
  return picture.folded.links.flatMap((link, i): DrawnEdge[] => {
    const way = plan.ways[i];
    if (!way || (view && !curveInView(way.points, view)) || !isThere(scene, link)) return [];
    const state = link.kind === 'next' ? stateOf(scene, link) : 'idle';
    const text = sentNow(scene, link);
    const { points, bundled } = way;
    const arrives = isSeen(link.to);
    const passes = text === '' && (arrives || bundled) ? toldOf(i) : '';
    const up = direction === 'forward' || link.kind === 'saved';
    return [
      {
        key: keyOf(link),
        state,
        flow: direction,
        bare: link.kind === 'saved',
        passing: !arrives && !isSeen(link.from),
        label:
          text !== '' ? sendLabel(points, bundled, text) : passes !== '' ? shapeLabel(points, bundled, passes) : null,
        get path() {
          return way.curve(up).path;
        },
        get arrow() {
          return way.curve(up).arrow;
        },
      },
    ];
  });
}
