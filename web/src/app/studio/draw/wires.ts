/** How connections are drawn: width by size, colour and dash by sign. Pure but for the strokes. */
import type { Wire } from '../model/place';
import type { Brush } from './brush';

/** Strokes of about one width are one path. */
const BUCKETS = 6;
const THIN = 0.6;
const THICK = 3.6;
const FAINT = 0.02;
/** More connections than this hide each other's width and dashes: all are hairlines, fainter for smaller numbers. */
const MANY_WIRES = 300;

export interface WireStyle {
  readonly width: number;
  readonly dashed: boolean;
  /** 0: hardly there; up to 1. */
  readonly strength: number;
}

/** A number as one of few signs: 0 as good as 0, ±1 to ±6 its size and sign, 7 no number. */
export function wireSign(value: number, limit: number): number {
  if (!Number.isFinite(value)) return BUCKETS + 1;
  const part = limit > 0 ? Math.min(Math.abs(value) / limit, 1) : 0;
  return part < FAINT ? 0 : Math.sign(value) * Math.ceil(part * BUCKETS);
}

/** null: hardly there, or not there yet. `hair`: the width of all where there are many. */
export function wireStyle(sign: number, hair: number | null = null): WireStyle | null {
  if (sign === 0) return null;
  const part = Math.min(Math.abs(sign) / BUCKETS, 1);
  if (hair !== null) return { width: hair, dashed: false, strength: 0.08 + 0.72 * part ** 1.5 };
  if (sign > BUCKETS) return { width: THICK, dashed: true, strength: 1 };
  return { width: THIN + part * (THICK - THIN), dashed: sign < 0, strength: 0.35 + 0.65 * part };
}

export function wirePath({ x0, y0, x1, y1 }: Wire): [number, number, number, number, number, number, number, number] {
  const middle = (x0 + x1) / 2;
  return [x0, y0, middle, y0, middle, y1, x1, y1];
}

export interface WireInk {
  positive: string;
  negative: string;
  /** Of a connection whose number is as good as 0, or not there yet. */
  none: string;
  broken: string;
}

/** What connections are drawn as: a sign each, by `wireSign`. */
export function wireSigns(
  wires: readonly Wire[],
  value: (wire: Wire) => number | null,
  limit: number,
): Int8Array<ArrayBuffer> {
  return Int8Array.from(wires, (wire) => {
    const n = value(wire);
    return n === null ? 0 : wireSign(n, limit);
  });
}

/** All wires of a network, larger numbers over smaller ones; `hair`: the width of one device pixel. */
export function strokeWires(
  context: Brush,
  wires: readonly Wire[],
  signs: ArrayLike<number>,
  { ink, hair }: { ink: WireInk; hair: number },
): void {
  const many = wires.length > MANY_WIRES;
  const alike = new Map<number, Wire[]>();
  for (const [i, wire] of wires.entries()) {
    const sign = signs[i] ?? 0;
    const known = alike.get(sign);
    if (known) known.push(wire);
    else alike.set(sign, [wire]);
  }
  for (const [sign, all] of [...alike].sort(([a], [b]) => Math.abs(a) - Math.abs(b))) {
    const style = wireStyle(sign, many ? hair : null);
    context.strokeStyle =
      style === null ? ink.none : sign > BUCKETS ? ink.broken : sign < 0 ? ink.negative : ink.positive;
    context.lineWidth = style?.width ?? (many ? hair : THIN);
    context.globalAlpha = style?.strength ?? (many ? 0.4 : 1);
    context.setLineDash(style?.dashed ? [3 + style.width, 2 + style.width] : []);
    context.beginPath();
    for (const wire of all) {
      const [x0, y0, ...rest] = wirePath(wire);
      context.moveTo(x0, y0);
      context.bezierCurveTo(...rest);
    }
    context.stroke();
  }
  context.globalAlpha = 1;
  context.setLineDash([]);
}

/** Connections as they were drawn last: they are most of the picture's cost, and seldom look different. */
export interface WireLayer {
  canvas: HTMLCanvasElement | null;
  /** What has to be the same for the drawing to be used again. */
  of: readonly unknown[];
  signs: Int8Array;
  /** Milliseconds. */
  drawn: number;
}

export const makeWireLayer = (): WireLayer => ({ canvas: null, of: [], signs: new Int8Array(), drawn: 0 });

/** While the network learns its connections are drawn so often at most, in milliseconds; many of them more seldom. */
const PAUSE = { few: 100, many: 250 };

const same = (a: ArrayLike<unknown>, b: ArrayLike<unknown>): boolean => {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i += 1) if (a[i] !== b[i]) return false;
  return true;
};

/** `of`: what else they depend on; `moving`: what is a little old is soon drawn over. */
export function drawWireLayer(
  context: Brush,
  layer: WireLayer,
  wires: readonly Wire[],
  signs: Int8Array,
  { ink, width, height, moving, of }: { ink: WireInk; width: number; height: number; moving: boolean; of: unknown[] },
): void {
  const scale = Math.min(globalThis.devicePixelRatio || 1, 2);
  const all = [wires, width, height, scale, ...Object.values(ink), ...of];
  const now = performance.now();
  const early = moving && now - layer.drawn < (wires.length > MANY_WIRES ? PAUSE.many : PAUSE.few);
  if (!layer.canvas || !same(all, layer.of) || !(early || same(signs, layer.signs))) {
    const canvas = layer.canvas ?? document.createElement('canvas');
    [canvas.width, canvas.height] = [Math.round(width * scale), Math.round(height * scale)];
    const onto = canvas.getContext('2d');
    if (!onto) return;
    onto.setTransform(scale, 0, 0, scale, 0, 0);
    strokeWires(onto, wires, signs, { ink, hair: 1 / scale });
    Object.assign(layer, { canvas, of: all, signs, drawn: now });
  }
  context.drawImage(layer.canvas as HTMLCanvasElement, 0, 0, width, height);
}
