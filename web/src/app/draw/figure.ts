/**
 * A figure's SVG, which is made of a program's own words, taken apart into shapes and attributes that can do nothing
 * but be seen: no script, no style, no link, no address of anything. It is read here, not by the browser's parser, so
 * that no page's policy forbids it, and whatever is not on these lists is not there. Pure but for `buildFigure`.
 */

export interface FigureNode {
  name: string;
  attributes: [name: string, value: string][];
  children: (FigureNode | string)[];
}

const NUMBER = /^-?[\d.]+$/;
const CLASSES = /^gf-[a-z-]+( gf-[a-z-]+)*$/;
const COLOUR = /^(none|#[\da-f]{6})$/;
const CLIP = /^gf-clip-\d+$/;

/** What each attribute may say. */
const ATTRIBUTES: Readonly<Record<string, RegExp>> = {
  class: CLASSES,
  'clip-path': /^url\(#gf-clip-\d+\)$/,
  d: /^[MLHVAZmlhvaz\d .-]*$/,
  dy: NUMBER,
  fill: COLOUR,
  'fill-opacity': NUMBER,
  'fill-rule': /^evenodd$/,
  'font-size': NUMBER,
  'font-style': /^italic$/,
  'font-weight': /^bold$/,
  height: NUMBER,
  id: CLIP,
  opacity: NUMBER,
  rx: NUMBER,
  'shape-rendering': /^crispEdges$/,
  stroke: COLOUR,
  'stroke-dasharray': /^[\d. ]+$/,
  'stroke-linecap': /^round$/,
  'stroke-linejoin': /^round$/,
  'stroke-opacity': NUMBER,
  'stroke-width': NUMBER,
  'text-anchor': /^(middle|end)$/,
  transform: /^(rotate|matrix)\([-\d. e]+\)$/,
  viewBox: /^0 0 [\d.]+ [\d.]+$/,
  width: NUMBER,
  x: NUMBER,
  y: NUMBER,
};
const ELEMENTS = new Set(['svg', 'g', 'path', 'rect', 'clipPath', 'text', 'tspan']);
const WITH_TEXT = new Set(['text', 'tspan']);
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };

const decode = (text: string): string => text.replace(/&(\w+);/g, (whole, name: string) => ENTITIES[name] ?? whole);

function readAttributes(text: string): FigureNode['attributes'] {
  return [...text.matchAll(/([\w:-]+)="([^"]*)"/g)].flatMap(([, name = '', raw = '']): FigureNode['attributes'] => {
    const value = decode(raw);
    const allowed = Object.hasOwn(ATTRIBUTES, name) ? ATTRIBUTES[name] : undefined;
    return allowed?.test(value) ? [[name, value]] : [];
  });
}

/** The figure as what may be drawn of it; null: this is none. */
export function readFigureSvg(svg: string): FigureNode | null {
  const top: FigureNode = { name: '', attributes: [], children: [] };
  /** The elements that are open, of those that are not wanted null: what is in them is not wanted either. */
  const open: (FigureNode | null)[] = [top];
  for (const [, closing, name = '', attributes = '', closed, words] of svg.matchAll(
    /<(\/?)([A-Za-z]+)((?:\s+[\w:-]+="[^"]*")*)\s*(\/?)>|([^<]+)/g,
  )) {
    const parent = open.at(-1) ?? null;
    if (words !== undefined) {
      if (parent && WITH_TEXT.has(parent.name)) parent.children.push(decode(words));
    } else if (closing) {
      if (open.length > 1) open.pop();
    } else {
      const wanted = parent !== null && ELEMENTS.has(name) && (parent === top) === (name === 'svg');
      const node = wanted ? { name, attributes: readAttributes(attributes), children: [] } : null;
      if (node) parent?.children.push(node);
      if (!closed) open.push(node);
    }
  }
  const [figure] = top.children;
  return typeof figure === 'object' && open.length === 1 && top.children.length === 1 ? figure : null;
}

/** How wide and high it is, in its own units. */
export function sizeOf(figure: FigureNode): { width: number; height: number } {
  const box = figure.attributes.find(([name]) => name === 'viewBox')?.[1].split(' ') ?? [];
  return { width: Number(box[2]) || 1, height: Number(box[3]) || 1 };
}

const NAMESPACE = 'http://www.w3.org/2000/svg';

/** The element; `key` sets its ids apart from those of other figures in the same tree. */
export function buildFigure(figure: FigureNode, key: string, document: Document): SVGElement {
  const make = (node: FigureNode): SVGElement => {
    const element = document.createElementNS(NAMESPACE, node.name) as SVGElement;
    for (const [name, value] of node.attributes) {
      // The size is the page's own business.
      if (node === figure && (name === 'width' || name === 'height')) continue;
      element.setAttribute(
        name,
        name === 'id' || name === 'clip-path' ? value.replace('gf-clip-', `gf-${key}-`) : value,
      );
    }
    return element;
  };
  const root = make(figure);
  root.setAttribute('aria-hidden', 'true');
  const todo: [FigureNode, SVGElement][] = [[figure, root]];
  for (let next = todo.pop(); next; next = todo.pop()) {
    const [node, element] = next;
    for (const child of node.children) {
      if (typeof child === 'string') {
        element.append(document.createTextNode(child));
      } else {
        const made = make(child);
        element.append(made);
        todo.push([child, made]);
      }
    }
  }
  return root;
}
