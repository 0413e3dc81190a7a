/** The boxes of the graph: operations, leaves, what was saved, and groups that are folded. Pure. */
import type { NodeInfo, NodeState } from '../../shared/trace';
import type { FoldedBox } from '../model/fold';
import { groupLabel } from '../model/group-label';
import type { Group } from '../model/groups';
import { inputLabel } from '../model/narration';
import { shapeText, shortValue } from '../model/numbers';
import { CHARACTER, hasThumb, THUMB } from '../model/picture';
import { type DrawnNode, type Line, nodeOfMoment, type Scene } from './graph';
import type { Box } from './paths';

const LINE = 17;

function characters(width: number): number {
  return Math.max(Math.floor((width - 22) / CHARACTER), 6);
}

/** The shortest of a tensor's names, cut at its beginning where it is still too long: the end tells more. */
function nameIn({ moment }: Scene, id: number, room: number): string | null {
  const names = moment.tensor(id)?.names ?? [];
  const [first, ...rest] = names;
  if (first === undefined) return null;
  const name = rest.reduce((best, other) => (other.length < best.length ? other : best), first);
  return name.length > room ? `…${name.slice(1 - room)}` : name;
}

function leafLines(scene: Scene, node: NodeInfo, wide: number): Line[] {
  const { moment, messages } = scene;
  const info = moment.index.tensor(node.output);
  const output = moment.tensor(node.output);
  const shape = info ? shapeText(info.shape) : '';
  const title = `${nameIn(scene, node.output, wide - shape.length - 1) ?? messages.leaf} ${shape}`;
  const value = moment.value(output?.value);
  const grad = moment.value(moment.tensor(output?.grad)?.value);
  const lines: Line[] = [{ text: title, role: 'name' }];
  if (value) lines.push({ text: shortValue(value, wide), role: 'value' });
  if (grad) lines.push({ text: `.grad ${shortValue(grad, wide - 6)}`, role: 'grad' });
  else lines.push({ text: '.grad = None', role: 'soft' });
  return lines;
}

function opLines(scene: Scene, node: NodeInfo, wide: number): Line[] {
  const { moment, direction, messages } = scene;
  const state = moment.node(node.id);
  const value = moment.value(moment.tensor(node.output)?.value);
  const grad = direction === 'backward' ? moment.value(state?.grad) : null;
  const name = nameIn(scene, node.output, wide / 2);
  const prefix = name === null ? '' : `${name} = `;
  const text = value ? `${prefix}${shortValue(value, wide - prefix.length)}` : prefix.slice(0, -3);
  const lines: Line[] = [{ text: node.name, role: 'name' }];
  if (text !== '') lines.push({ text, role: 'value' });
  if (grad) {
    const arriving = state?.state === 'arriving' && state.expected > 1;
    const arrived = arriving ? ` · ${messages.arrived(state.received, state.expected)}` : '';
    lines.push({ text: `${shortValue(grad, wide - arrived.length)}${arrived}`, role: 'grad' });
  }
  return lines;
}

/** AccumulateGrad when it is drawn apart from its leaf. */
function accumulateLines({ moment, direction }: Scene, node: NodeInfo, wide: number): Line[] {
  const grad = direction === 'backward' ? moment.value(moment.node(node.id)?.grad) : null;
  const lines: Line[] = [{ text: node.name, role: 'name' }];
  if (grad) lines.push({ text: shortValue(grad, wide), role: 'grad' });
  return lines;
}

function groupLines({ moment, direction, messages, born }: Scene, group: Group, lit: NodeInfo | null): Line[] {
  const { nodes } = moment.outline;
  const there = group.places.filter(born);
  const ops = there.flatMap((place) => (nodes[place]?.op === '' ? [] : [nodes[place]]));
  const lines: Line[] = [
    { text: groupLabel(group, messages), role: 'name' },
    { text: messages.groupHolds(ops.length, there.length - ops.length), role: 'soft' },
  ];
  const done = ops.filter((node) => node && moment.node(node.id)?.state === 'done').length;
  if (lit) lines.push({ text: `• ${lit.name}`, role: 'value' });
  else if (direction === 'backward' && done > 0)
    lines.push({ text: messages.groupDone(done, ops.length), role: 'grad' });
  return lines;
}

/** What was saved, at which version; and when that is not its version any more, both. */
function savedLines({ moment, messages }: Scene, node: NodeInfo, item: number): Line[] {
  const saved = node.saved[item];
  if (!saved) return [];
  const state = moment.node(node.id);
  const now = state?.saved[item] ?? saved.version;
  const value = moment.value(moment.tensor(saved.tensor)?.value);
  const version = now === saved.version ? messages.version(now) : `${messages.version(saved.version)} → ${now}`;
  const about: Line = {
    text: state?.freed ? messages.savedFreed : version,
    role: now === saved.version ? 'soft' : 'grad',
  };
  const lines: Line[] = [{ text: inputLabel(moment, saved.tensor), role: 'name' }, about];
  if (value && !state?.freed) lines.splice(1, 0, { text: shortValue(value, 18), role: 'value' });
  return lines;
}

function isWaiting({ moment }: Scene, state: NodeState | null): boolean {
  return moment.snapshot.backward !== null && state?.state === 'waiting' && state.expected > 0;
}

function drawNode(scene: Scene, box: Exclude<FoldedBox, { kind: 'group' }>, at: Box, key: string): DrawnNode | null {
  const { moment, phase, born } = scene;
  const node = moment.outline.nodes[box.place];
  if (!node || !born(box.place)) return null;
  const state = moment.node(node.id);
  const room = Math.max(Math.floor((at.height - 8) / LINE), 1);
  const bare = box.kind === 'node' && box.bare;
  const isLeaf = box.kind === 'leaf' || (node.op === '' && !bare);
  const drawn = box.kind !== 'saved' && !bare && hasThumb(moment.index.tensor(node.output)?.shape);
  const thumb = drawn ? moment.value(moment.tensor(node.output)?.value) : null;
  const wide = characters(at.width - (drawn ? THUMB + 8 : 0));
  const lines =
    box.kind === 'saved'
      ? savedLines(scene, node, box.item)
      : bare
        ? accumulateLines(scene, node, wide)
        : isLeaf
          ? leafLines(scene, node, wide)
          : opLines(scene, node, wide);
  return {
    ...at,
    key,
    id: node.id,
    group: null,
    shape: box.kind === 'saved' ? 'saved' : isLeaf ? 'leaf' : 'op',
    now: box.kind === 'node' && node.id === nodeOfMoment(moment) ? phase : null,
    waiting: box.kind === 'node' && isWaiting(scene, state),
    gone: state === null,
    lines: lines.slice(0, room),
    thumb: thumb?.data || thumb?.stats ? thumb : null,
  };
}

function drawGroup(scene: Scene, group: Group, at: Box): DrawnNode | null {
  const { moment, phase, born } = scene;
  if (!group.places.some(born)) return null;
  const here = nodeOfMoment(moment);
  const place = here === null ? -1 : moment.index.place(here);
  const lit = group.places.includes(place) ? (moment.outline.nodes[place] ?? null) : null;
  return {
    ...at,
    key: group.key,
    id: null,
    group: group.key,
    shape: 'group',
    now: lit ? phase : null,
    waiting: false,
    gone: group.places.every((each) => !moment.node(moment.outline.nodes[each]?.id)),
    lines: groupLines(scene, group, lit),
    thumb: null,
  };
}

/** Whether there is anything of a box at the moment. */
export function isThere({ picture, born }: Scene, box: FoldedBox): boolean {
  if (box.kind !== 'group') return born(box.place);
  return picture.grouping.groups[box.group]?.places.some(born) ?? false;
}

/** Those whose boxes are to be seen. */
export function drawNodes(scene: Scene, seen: (box: Box) => boolean): DrawnNode[] {
  const { folded, grouping, layout } = scene.picture;
  return folded.boxes.flatMap((box, i): DrawnNode[] => {
    const at = layout.boxes[i];
    if (!at || !seen(at)) return [];
    const group = box.kind === 'group' ? grouping.groups[box.group] : undefined;
    const drawn = box.kind === 'group' ? group && drawGroup(scene, group, at) : drawNode(scene, box, at, boxKey(box));
    return drawn ? [drawn] : [];
  });
}

function boxKey(box: Exclude<FoldedBox, { kind: 'group' }>): string {
  return box.kind === 'saved' ? `saved ${box.place}.${box.item}` : `${box.kind} ${box.place}`;
}
