/** How connections are drawn: width by size, colour and dash by sign. Pure but for the strokes. */
import type { Wire } from '../model/place';
import type { Brush } from './brush';

/** Strokes of about one width are one path. */
const BUCKETS = 6;
const THIN = 0.6;
const THICK = 3.6;
const FAINT = 0.02;

export interface WireStyle {
  readonly width: number;
  readonly dashed: boolean;
  /** 0: hardly there; up to 1. */
  readonly strength: number;
}

/** `limit`: the size at which a wire is as thick as they get. */
export function wireStyle(value: number, limit: number): WireStyle | null {
  if (!Number.isFinite(value)) return { width: THICK, dashed: true, strength: 1 };
  const part = limit > 0 ? Math.min(Math.abs(value) / limit, 1) : 0;
  if (part < FAINT) return null;
  const bucket = Math.ceil(part * BUCKETS) / BUCKETS;
  return { width: THIN + bucket * (THICK - THIN), dashed: value < 0, strength: 0.35 + 0.65 * bucket };
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

/** All wires of a network; `value`: null where there is none yet. `quick`: straight and undashed, while many move. */
export function strokeWires(
  context: Brush,
  wires: readonly Wire[],
  value: (wire: Wire) => number | null,
  { limit, ink, quick }: { limit: number; ink: WireInk; quick: boolean },
): void {
  const paths = new Map<string, { style: WireStyle | null; color: string; wires: Wire[] }>();
  for (const wire of wires) {
    const n = value(wire);
    const style = n === null ? null : wireStyle(n, limit);
    const color =
      style === null ? ink.none : Number.isFinite(n) ? (style.dashed ? ink.negative : ink.positive) : ink.broken;
    const key = `${color} ${style?.width}`;
    let known = paths.get(key);
    if (!known) {
      known = { style, color, wires: [] };
      paths.set(key, known);
    }
    known.wires.push(wire);
  }
  const order = [...paths.values()].sort((a, b) => (a.style?.width ?? 0) - (b.style?.width ?? 0));
  for (const { style, color, wires: alike } of order) {
    context.strokeStyle = color;
    context.lineWidth = style?.width ?? THIN;
    context.globalAlpha = style?.strength ?? 1;
    context.setLineDash(style?.dashed && !quick ? [3 + style.width, 2 + style.width] : []);
    context.beginPath();
    for (const wire of alike) {
      const [x0, y0, ...rest] = wirePath(wire);
      context.moveTo(x0, y0);
      if (quick) context.lineTo(wire.x1, wire.y1);
      else context.bezierCurveTo(...rest);
    }
    context.stroke();
  }
  context.globalAlpha = 1;
  context.setLineDash([]);
}
