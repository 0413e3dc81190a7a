/** What pictures are drawn with: a canvas, or a record of the same strokes as SVG. */
import { escapeXml } from '../../draw/export-svg';

export type Brush = Pick<
  CanvasRenderingContext2D,
  | 'fillStyle'
  | 'strokeStyle'
  | 'lineWidth'
  | 'globalAlpha'
  | 'font'
  | 'textAlign'
  | 'textBaseline'
  | 'imageSmoothingEnabled'
  | 'setLineDash'
  | 'clearRect'
  | 'fillRect'
  | 'beginPath'
  | 'moveTo'
  | 'lineTo'
  | 'bezierCurveTo'
  | 'arc'
  | 'rect'
  | 'roundRect'
  | 'closePath'
> & {
  fill(): void;
  stroke(): void;
  fillText(text: string, x: number, y: number, most?: number): void;
  drawImage(image: HTMLCanvasElement, x: number, y: number, width: number, height: number): void;
};

const ANCHORS: Partial<Record<CanvasTextAlign, string>> = { center: 'middle', right: 'end', end: 'end' };

/** Two decimals are less than a pixel of any screen. */
const near = (n: number): string => String(Math.round(n * 100) / 100);

export class SvgBrush implements Brush {
  fillStyle: string | CanvasGradient | CanvasPattern = '#000';
  strokeStyle: string | CanvasGradient | CanvasPattern = '#000';
  lineWidth = 1;
  globalAlpha = 1;
  font = '10px sans-serif';
  textAlign: CanvasTextAlign = 'start';
  textBaseline: CanvasTextBaseline = 'alphabetic';
  imageSmoothingEnabled = true;
  #dash: readonly number[] = [];
  #path: string[] = [];
  #parts: string[] = [];
  readonly #size: { width: number; height: number };

  constructor(size: { width: number; height: number }) {
    this.#size = size;
  }

  setLineDash(dash: Iterable<number>): void {
    this.#dash = [...dash];
  }

  /** Only all of it is ever cleared. */
  clearRect(): void {
    this.#parts = [];
  }

  fillRect(x: number, y: number, width: number, height: number): void {
    this.#add('rect', {
      x: near(x),
      y: near(y),
      width: near(width),
      height: near(height),
      fill: String(this.fillStyle),
    });
  }

  beginPath(): void {
    this.#path = [];
  }

  moveTo(x: number, y: number): void {
    this.#path.push(`M${near(x)} ${near(y)}`);
  }

  lineTo(x: number, y: number): void {
    this.#path.push(`L${near(x)} ${near(y)}`);
  }

  bezierCurveTo(...points: [number, number, number, number, number, number]): void {
    this.#path.push(`C${points.map(near).join(' ')}`);
  }

  /** Whole circles are all that is drawn. */
  arc(x: number, y: number, r: number): void {
    const half = `a${near(r)} ${near(r)} 0 0 1`;
    this.#path.push(`M${near(x - r)} ${near(y)}${half} ${near(2 * r)} 0${half} ${near(-2 * r)} 0`);
  }

  rect(x: number, y: number, width: number, height: number): void {
    this.#path.push(`M${near(x)} ${near(y)}h${near(width)}v${near(height)}h${near(-width)}z`);
  }

  roundRect(
    x: number,
    y: number,
    width: number,
    height: number,
    radii: number | DOMPointInit | Iterable<unknown> = 0,
  ): void {
    const r = typeof radii === 'number' ? radii : 0;
    const corner = (dx: number, dy: number): string => `a${near(r)} ${near(r)} 0 0 1 ${near(dx)} ${near(dy)}`;
    const [w, h] = [near(width - 2 * r), near(height - 2 * r)];
    this.#path.push(
      `M${near(x + r)} ${near(y)}h${w}${corner(r, r)}v${h}${corner(-r, r)}h-${w}${corner(-r, -r)}v-${h}${corner(r, -r)}z`,
    );
  }

  closePath(): void {
    this.#path.push('z');
  }

  fill(): void {
    this.#add('path', { d: this.#path.join(''), fill: String(this.fillStyle) });
  }

  stroke(): void {
    const dash: Record<string, string> =
      this.#dash.length > 0 ? { 'stroke-dasharray': this.#dash.map(near).join(' ') } : {};
    const stroke = { stroke: String(this.strokeStyle), 'stroke-width': near(this.lineWidth) };
    this.#add('path', { d: this.#path.join(''), fill: 'none', ...stroke, ...dash });
  }

  fillText(text: string, x: number, y: number): void {
    const [, weight, size = '10px', family = 'sans-serif'] = /^(?:(\d+) )?(\S+) (.*)$/.exec(this.font) ?? [];
    const bold: Record<string, string> = weight === undefined ? {} : { 'font-weight': weight };
    const look = { 'font-size': size, ...bold, 'font-family': family, fill: String(this.fillStyle) };
    const middle: Record<string, string> = this.textBaseline === 'middle' ? { 'dominant-baseline': 'central' } : {};
    const at = { x: near(x), y: near(y), 'text-anchor': ANCHORS[this.textAlign] ?? 'start' };
    this.#add('text', { ...at, ...look, ...middle }, escapeXml(text));
  }

  drawImage(image: HTMLCanvasElement, x: number, y: number, width: number, height: number): void {
    const look: Record<string, string> = this.imageSmoothingEnabled ? {} : { style: 'image-rendering: pixelated' };
    const at = { x: near(x), y: near(y), width: near(width), height: near(height) };
    this.#add('image', { ...at, preserveAspectRatio: 'none', ...look, href: image.toDataURL('image/png') });
  }

  #add(name: string, attributes: Record<string, string>, inside = ''): void {
    const all = this.globalAlpha === 1 ? attributes : { ...attributes, opacity: near(this.globalAlpha) };
    const list = Object.entries(all).map(([key, value]) => ` ${key}="${escapeXml(value)}"`);
    this.#parts.push(`<${name}${list.join('')}${inside === '' ? '/>' : `>${inside}</${name}>`}`);
  }

  /** The picture, on its ground. */
  text(ground: string): string {
    const { width, height } = this.#size;
    const size = `width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"`;
    const paper = `<rect width="${width}" height="${height}" fill="${escapeXml(ground)}"/>`;
    return `<svg xmlns="http://www.w3.org/2000/svg" ${size}>${paper}${this.#parts.join('')}</svg>`;
  }
}
