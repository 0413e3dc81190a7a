/** What goes between the boxes of the graph. Pure. */
import type { Link } from '../model/fold';
import { shapeText, shortValue } from '../model/numbers';
import type { Picture } from '../model/picture';
import type { DrawnEdge, Scene } from './graph';
import { boxAround, edgePath, type Point } from './paths';

/** The number an edge carries, beside the middle of its way, on the side it bends to. */
function sendLabel(points: readonly Point[], text: string): NonNullable<DrawnEdge['label']> {
  const [fx, fy] = points[0] ?? [0, 0];
  const [tx, ty] = points.at(-1) ?? [0, 0];
  const widest = points.reduce((far, point) => (Math.abs(point[0] - fx) > Math.abs(far - fx) ? point[0] : far), fx);
  const right = widest >= fx;
  const x = points.length > 2 ? widest : (fx + tx) / 2;
  return { x: x + (right ? 10 : -10), y: (fy + ty) / 2 + 4, text, anchor: right ? 'start' : 'end', role: 'grad' };
}

/**
 * What flows along an edge, or along the bundle of which it is the rightmost, above its lower end: the shape of a
 * tensor, or along how many edges.
 */
function shapeLabel(points: readonly Point[], bundled: boolean, text: string): NonNullable<DrawnEdge['label']> {
  const beside = sendLabel(points, text);
  const [x, y] = points.at(-1) ?? [0, 0];
  if (bundled) return { ...beside, role: 'soft' };
  // On the side that the edge does not come from.
  const right = (points.at(-2)?.[0] ?? x) <= x + 2;
  return { x: x + (right ? 9 : -9), y: y - 20, text, anchor: right ? 'start' : 'end', role: 'soft' };
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

/** Its curve is made when it is asked for: most edges of a large graph are out of sight. */
function withCurve(points: readonly Point[], up: boolean, edge: Omit<DrawnEdge, 'path' | 'arrow'>): DrawnEdge {
  let known: ReturnType<typeof edgePath> | undefined;
  const curve = () => {
    known ??= edgePath(points, up);
    return known;
  };
  return {
    ...edge,
    get path() {
      return curve().path;
    },
    get arrow() {
      return curve().arrow;
    },
  };
}

/** What the drawn edge is called that an edge of `next_functions` is in; null: it is not drawn. */
export function edgeKey({ folded }: Picture, place: number, edge: number): string | null {
  const link = folded.links.find(({ edges }) => edges.some((each) => each.place === place && each.edge === edge));
  return link ? keyOf(link) : null;
}

function keyOf({ kind, from, to, edges: [first] }: Link): string {
  return first ? `${first.place}.${first.edge}` : `${kind} ${from} ${to}`;
}

export function drawEdges(scene: Scene): DrawnEdge[] {
  const { moment, picture, direction, born } = scene;
  const { boxes, links } = picture.folded;
  /** Edges that lead to one box say once what flows. */
  const told = new Set<string>();
  const bundles = new Map<string, Link[]>();
  for (const link of links) {
    const way = `${link.from} ${link.to}`;
    bundles.set(way, [...(bundles.get(way) ?? []), link]);
  }
  return links.flatMap((link, i): DrawnEdge[] => {
    const [start, end] = [picture.layout.boxes[link.from], picture.layout.boxes[link.to]];
    const [from] = [boxes[link.from]];
    const way = picture.layout.edges[i]?.points;
    const there =
      link.kind === 'next'
        ? link.edges.some(({ place, edge }) => {
            const next = moment.outline.nodes[place]?.next[edge];
            return born(place) && next != null && born(moment.index.place(next.node));
          })
        : from !== undefined && from.kind !== 'group' && born(from.place);
    if (!start || !end || !way || !there) return [];
    // However the layout ends its lines, they are drawn from border to border.
    const points: Point[] = [
      [way[0]?.[0] ?? start.x, start.y + start.height / 2],
      ...way.slice(1, -1),
      [way.at(-1)?.[0] ?? end.x, end.y - end.height / 2],
    ];
    const state = link.kind === 'next' ? stateOf(scene, link) : 'idle';
    const text = state === 'now' && direction === 'backward' ? sendText(scene, link) : '';
    const passes = text === '' && link.kind === 'next' ? passText(scene, link) : '';
    const bundle = bundles.get(`${link.from} ${link.to}`) ?? [link];
    const once = `${link.to} ${passes}`;
    const says = passes !== '' && !told.has(once) && bundle.at(-1) === link;
    if (says) told.add(once);
    return [
      withCurve(points, direction === 'forward' || link.kind === 'saved', {
        key: keyOf(link),
        box: boxAround(points),
        state,
        flow: direction,
        bare: link.kind === 'saved',
        label: text !== '' ? sendLabel(points, text) : says ? shapeLabel(points, bundle.length > 1, passes) : null,
      }),
    ];
  });
}
