/**
 * The graph in Graphviz' language, as users of torchviz know it: leaves light blue and named with their shapes, results
 * green, arrows the way the values go. Pure.
 */
import type { FoldedBox } from '../model/fold';
import { groupLabel } from '../model/group-label';
import { shapeText } from '../model/numbers';
import type { Scene } from './graph';

const HEAD = [
  'digraph grad_fn {',
  '  graph [rankdir=TB]',
  '  node [style=filled shape=box align=left fontsize=10 ranksep=0.1 height=0.2 fontname=monospace]',
];
const LEAF = 'lightblue';
const RESULT = 'darkolivegreen1';
const SAVED = 'orange';
const GROUP = 'lightgrey';

const quote = (text: string): string =>
  `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n')}"`;

/** A tensor by its name, if it has one, and its shape. */
function tensorLabel({ moment }: Scene, id: number): string {
  const shape = moment.index.tensor(id)?.shape;
  return [moment.name(id), shape && shapeText(shape)].filter((part) => part != null).join('\n');
}

function isThere({ picture, born }: Scene, box: FoldedBox): boolean {
  if (box.kind !== 'group') return born(box.place);
  return picture.grouping.groups[box.group]?.places.some(born) ?? false;
}

function boxLine(scene: Scene, box: FoldedBox, id: string): string[] {
  const { picture, moment, messages } = scene;
  const filled = (label: string, colour: string | null): string =>
    `  ${id} [label=${quote(label)}${colour ? ` fillcolor=${colour}` : ' fillcolor=white'}]`;
  if (box.kind === 'group') {
    const group = picture.grouping.groups[box.group];
    return group ? [filled(`${groupLabel(group, messages)}\n${group.places.length}`, GROUP)] : [];
  }
  const node = moment.outline.nodes[box.place];
  if (!node) return [];
  if (box.kind === 'leaf') return [filled(tensorLabel(scene, node.output), LEAF)];
  if (box.kind === 'saved') {
    const saved = node.saved[box.item];
    return saved ? [filled(`${tensorLabel(scene, saved.tensor)}\nversion ${saved.version}`, SAVED)] : [];
  }
  if (node.op !== '' || box.bare) return [filled(node.name, null)];
  // A leaf and its AccumulateGrad are one box in the picture; torchviz draws both.
  return [
    filled(node.name, null),
    `  ${id}_leaf [label=${quote(tensorLabel(scene, node.output))} fillcolor=${LEAF}]`,
    `  ${id}_leaf -> ${id}`,
  ];
}

export function dotText(scene: Scene): string {
  const { picture, moment, born } = scene;
  const { boxes, links } = picture.folded;
  const there = boxes.map((box) => isThere(scene, box));
  const lines = boxes.flatMap((box, i) => (there[i] ? boxLine(scene, box, `n${i}`) : []));
  const consumed = new Set<number>();
  for (const { from, to, kind, edges } of links) {
    if (!there[from] || !there[to]) continue;
    const next = edges.filter(({ place, edge }) => {
      const link = moment.outline.nodes[place]?.next[edge];
      return born(place) && link != null && born(moment.index.place(link.node));
    });
    if (kind === 'next' && next.length === 0) continue;
    if (kind === 'next') consumed.add(to);
    lines.push(`  n${to} -> n${from}${next.length > 1 ? ` [label="×${next.length}"]` : ''}`);
  }
  for (const [i, box] of boxes.entries()) {
    const node = box.kind === 'node' && !box.bare ? moment.outline.nodes[box.place] : undefined;
    if (!node || node.op === '' || !there[i] || consumed.has(i)) continue;
    lines.push(
      `  n${i}_out [label=${quote(tensorLabel(scene, node.output))} fillcolor=${RESULT}]`,
      `  n${i} -> n${i}_out`,
    );
  }
  return `${[...HEAD, ...lines, '}'].join('\n')}\n`;
}
