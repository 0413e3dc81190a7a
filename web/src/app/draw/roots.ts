/** The tensors that a graph is entered by, as pills above it. Pure. */
import { shortValue } from '../model/numbers';
import { CHARACTER } from '../model/picture';
import type { DrawnRoot, Line, Scene } from './graph';
import { type Box, edgePath, type Point } from './paths';
import type { Plan } from './plan';

export const PILL = { height: 44, gap: 34, minWidth: 116 };

export function drawRoots(scene: Scene, { users, space }: Pick<Plan, 'users' | 'space'>): DrawnRoot[] {
  const { moment, picture, direction, born } = scene;
  const { snapshot, event, outline } = moment;
  const { boxes } = picture.layout;
  return picture.generation.places.flatMap((place): DrawnRoot[] => {
    const node = outline.nodes[place];
    const own = picture.folded.boxOf(place);
    const box = boxes[own];
    if (!node || !box || !born(place) || node.op === '' || users.get(place)?.some(born)) return [];
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
    if (space.taken(pill, (i) => i === own)) return [];
    const points: Point[] = [
      [box.x, y + PILL.height / 2],
      [box.x, box.y - box.height / 2],
    ];
    const now = event?.kind === 'backward_begin' && event.root === node.output;
    const edge = {
      key: `root${node.id}`,
      ...edgePath(points, direction === 'forward'),
      state: now ? 'now' : gradient ? 'sent' : 'idle',
      flow: direction,
      bare: false,
      passing: false,
      label: null,
    } as const;
    return [{ ...pill, key: `root${node.id}`, lines, edge }];
  });
}
