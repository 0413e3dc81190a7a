/** The picture as a file of its own: an SVG that needs no style sheet, on light ground. Pure. */
import { THUMB } from '../model/picture';
import type { Drawing, DrawnEdge, DrawnNode, Line } from './graph';
import { heatRects } from './heat';
import { hexagon, note } from './paths';

/** As the light theme has them (styles/tokens.css). */
const INK = {
  paper: '#fbfaf7',
  card: '#ffffff',
  ink: '#1d2329',
  soft: '#5b6670',
  line: '#e3e0d8',
  edge: '#8b949c',
  forward: '#0b63a5',
  backward: '#a84f05',
  update: '#5e3c99',
} as const;
const WASH = { forward: '#e8f1f9', backward: '#fbeee0', update: '#efeaf6' } as const;
const TEXT = { name: INK.ink, value: INK.soft, soft: INK.soft, grad: INK.backward } as const;
const FONT = "'DejaVu Sans Mono', Menlo, Consolas, monospace";
const LINE = 17;
/** Around all of it: a file has no pane. */
const MARGIN = 12;

type Attributes = Readonly<Record<string, string | number>>;

export function escapeXml(text: string): string {
  // Characters that XML cannot have at all are left out.
  const clean = [...text].filter((c) => c >= ' ' || c === '\n' || c === '\t').join('');
  return clean.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

function tag(name: string, attributes: Attributes, inside = ''): string {
  const list = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeXml(String(value))}"`);
  return inside === '' ? `<${name}${list.join('')}/>` : `<${name}${list.join('')}>${inside}</${name}>`;
}

function texts(lines: readonly Line[], x: number, y: number): string {
  const top = y - ((lines.length - 1) * LINE) / 2 + 4;
  return lines
    .map(({ text, role }, i) => {
      const bold: Attributes = role === 'grad' ? { 'font-weight': 600 } : {};
      const at = { x, y: top + i * LINE, 'text-anchor': 'middle', fill: TEXT[role], ...bold };
      return tag('text', at, escapeXml(text));
    })
    .join('');
}

function edgeSvg({ path, arrow, state, flow, bare, label }: DrawnEdge): string {
  const colour = state === 'sent' || state === 'now' ? INK[flow] : INK.edge;
  const dash: Attributes = state === 'waiting' || bare ? { 'stroke-dasharray': bare ? '1 4' : '4 4' } : {};
  const width = state === 'now' ? 3.4 : state === 'sent' ? 1.6 : 1.3;
  const way = tag('path', { d: path, fill: 'none', stroke: colour, 'stroke-width': width, ...dash });
  const head = bare ? '' : tag('path', { d: arrow, fill: colour });
  if (!label) return way + head;
  const halo = { stroke: INK.paper, 'stroke-width': 6, 'paint-order': 'stroke', 'stroke-linejoin': 'round' };
  const at = { x: label.x, y: label.y, 'text-anchor': label.anchor, fill: TEXT[label.role], ...halo };
  return way + head + tag('text', at, escapeXml(label.text));
}

function nodeSvg(node: DrawnNode): string {
  const { x, y, width, height, shape, now, lines, thumb, gone } = node;
  const stroke = now ? INK[now] : shape === 'leaf' ? INK.forward : INK.edge;
  const dash: Attributes = gone ? { 'stroke-dasharray': '2 3' } : {};
  const look = { fill: now ? WASH[now] : INK.card, stroke, 'stroke-width': now ? 2.6 : 1.2, ...dash };
  const rect = { width, height, rx: 8, ...look };
  const left = x - width / 2;
  const under = shape === 'group' ? tag('rect', { x: left + 5, y: y - height / 2 + 5, ...rect }) : '';
  const outline =
    shape === 'leaf'
      ? tag('path', { d: hexagon(node), ...look })
      : shape === 'saved'
        ? tag('path', { d: note(node), ...look })
        : tag('rect', { x: left, y: y - height / 2, ...rect });
  const cells = thumb
    ? heatRects(thumb, THUMB)
        .map((cell) => tag('rect', { ...cell }))
        .join('')
    : '';
  const inset = shape === 'leaf' ? 16 : 9;
  const heat = cells === '' ? '' : tag('g', { transform: `translate(${left + inset} ${y - THUMB / 2})` }, cells);
  return under + outline + heat + texts(lines, x + (thumb ? THUMB / 2 + 4 : 0), y);
}

/** All of a drawing, not only what a pane shows; `title` names it for whoever cannot see it. */
export function svgText(drawing: Drawing, title: string): string {
  const [left, top] = [drawing.left - MARGIN, drawing.top - MARGIN];
  const [width, height] = [drawing.width + 2 * MARGIN, drawing.height + 2 * MARGIN];
  const frames = drawing.frames.map(({ x, y, width: w, height: h, framed }) => {
    const around = { x: x - w / 2, y: y - h / 2, width: w, height: h, rx: 12, fill: 'none' };
    return framed ? tag('rect', { ...around, stroke: INK.line, 'stroke-width': 1.5 }) : '';
  });
  const names = drawing.frames.map(({ tab, label }) => {
    const halo = { fill: INK.soft, stroke: INK.paper, 'stroke-width': 8, 'paint-order': 'stroke' };
    return tag('text', { x: tab.left + 12, y: tab.top + tab.height / 2 + 4, ...halo }, escapeXml(label));
  });
  const roots = drawing.roots.flatMap((root) => {
    const at = { x: root.x - root.width / 2, y: root.y - root.height / 2, width: root.width, height: root.height };
    const pill = tag('rect', { ...at, rx: root.height / 2, fill: INK.card, stroke: INK.ink, 'stroke-width': 1.4 });
    return [edgeSvg(root.edge), pill, texts(root.lines, root.x, root.y)];
  });
  const parts = [
    tag('title', {}, escapeXml(title)),
    tag('rect', { x: left, y: top, width, height, fill: INK.paper }),
    ...frames.filter((frame) => frame !== ''),
    ...drawing.edges.map(edgeSvg),
    ...names,
    ...roots,
    ...drawing.nodes.map(nodeSvg),
  ];
  const root = {
    xmlns: 'http://www.w3.org/2000/svg',
    viewBox: `${left} ${top} ${width} ${height}`,
    width,
    height,
    'font-family': FONT,
    'font-size': 12,
  };
  return `${tag('svg', root, `\n${parts.join('\n')}\n`)}\n`;
}
