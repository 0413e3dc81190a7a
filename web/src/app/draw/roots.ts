/** The tensors that a graph is entered by, as pills above it. Pure. */
import { shortValue } from '../model/numbers';
import { CHARACTER } from '../model/picture';
import type { DrawnRoot, Line, Scene } from './graph';
import { type Box, boxAround, edgePath, type Point } from './paths';

export const PILL = { height: 44, gap: 34, minWidth: 116 };

function overlaps(a: Box, b: Box): boolean {
  return Math.abs(a.x - b.x) * 2 < a.width + b.width && Math.abs(a.y - b.y) * 2 < a.height + b.height;
}

export function drawRoots(scene: Scene): DrawnRoot[] {
  const { moment, picture, direction, born } = scene;
  const { snapshot, event, outline } = moment;
  const { boxes } = picture.layout;
  const consumed = new Set(
    outline.nodes.flatMap((node, place) => (born(place) ? node.next.map((link) => link?.node) : [])),
  );
  return picture.generation.places.flatMap((place): DrawnRoot[] => {
    const node = outline.nodes[place];
    const box = boxes[picture.folded.boxOf(place)];
    if (!node || !box || !born(place) || consumed.has(node.id) || node.op === '') return [];
    const isRoot = snapshot.backward?.root === node.output;
    const name = moment.name(node.output);
    if (name === null && !isRoot) return [];
    const value = moment.value(moment.tensor(node.output)?.value);
    // What the first node was handed; it is still true when the backward is over.
    const gradient =
      direction === 'forward' ? null : moment.value(isRoot ? snapshot.backward?.gradient : moment.node(node.id)?.grad);
    const lines: Line[] = [{ text: `${name ?? node.op} = ${value ? shortValue(value, 20) : '?'}`, role: 'name' }];
    if (gradient) lines.push({ text: `grad ${shortValue(gradient, 18)}`, role: 'grad' });
    const longest = Math.max(...lines.map((line) => line.text.length));
    const width = Math.max(PILL.minWidth, longest * CHARACTER + 40);
    const y = box.y - box.height / 2 - PILL.gap - PILL.height / 2;
    const pill: Box = { x: box.x, y, width, height: PILL.height };
    if (boxes.some((other) => other !== box && overlaps(pill, other))) return [];
    const points: Point[] = [
      [box.x, y + PILL.height / 2],
      [box.x, box.y - box.height / 2],
    ];
    const now = event?.kind === 'backward_begin' && event.root === node.output;
    const edge = {
      key: `root${node.id}`,
      ...edgePath(points, direction === 'forward'),
      box: boxAround(points),
      state: now ? 'now' : gradient ? 'sent' : 'idle',
      flow: direction,
      bare: false,
      label: null,
    } as const;
    return [{ ...pill, key: `root${node.id}`, lines, edge }];
  });
}
