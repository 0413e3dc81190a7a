/** The square of a unit: what it says of the whole plane, or one number of its own. */
import { heatColor, heatRgb } from '../../draw/heat';
import { shortNumber } from '../../model/numbers';
import type { Brush } from './brush';
import { paintField } from './field';

export interface Square {
  /** Centre. */
  x: number;
  y: number;
  size: number;
}

/** Pixels that maps are painted into before they are scaled. */
export interface Pad {
  readonly canvas: HTMLCanvasElement;
  readonly context: CanvasRenderingContext2D;
  pixels: ImageData;
}

export function makePad(): Pad {
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('there is no canvas to draw on');
  return { canvas, context, pixels: new ImageData(1, 1) };
}

/** The pad's pixels as words, for a picture of this size. */
export function padWords(pad: Pad, width: number, height: number): Uint32Array {
  if (pad.pixels.width !== width || pad.pixels.height !== height) {
    pad.canvas.width = width;
    pad.canvas.height = height;
    pad.pixels = new ImageData(width, height);
  }
  return new Uint32Array(pad.pixels.data.buffer);
}

/** A map of resolution² values from `offset` on. */
export function drawMap(
  context: Brush,
  { x, y, size }: Square,
  map: { values: Float32Array; offset: number; resolution: number; limit: number },
  palette: Uint32Array,
  pad: Pad,
): void {
  const words = padWords(pad, map.resolution, map.resolution);
  paintField(words, map.values, { offset: map.offset, limit: map.limit, palette });
  pad.context.putImageData(pad.pixels, 0, 0);
  context.drawImage(pad.canvas, x - size / 2, y - size / 2, size, size);
}

/** A curve of `resolution` values, scaled to its limit; of one input. */
export function drawCurve(
  context: Brush,
  { x, y, size }: Square,
  curve: { values: Float32Array; offset: number; resolution: number; limit: number },
  { ground, line }: { ground: string; line: string },
): void {
  context.fillStyle = ground;
  context.fillRect(x - size / 2, y - size / 2, size, size);
  const { values, offset, resolution, limit } = curve;
  const points = Math.min(resolution, Math.round(size));
  context.beginPath();
  for (let i = 0; i < points; i += 1) {
    const value = values[offset + Math.round((i * (resolution - 1)) / (points - 1))] ?? 0;
    const height = limit > 0 ? Math.min(Math.max(value / limit, -1), 1) : 0;
    const [px, py] = [x - size / 2 + (i * size) / (points - 1), y - (height * size * 0.86) / 2];
    if (i === 0) context.moveTo(px, py);
    else context.lineTo(px, py);
  }
  context.strokeStyle = line;
  context.lineWidth = 1.4;
  context.stroke();
}

/** One number on its colour; where there is room, as text. */
export function drawNumber(context: Brush, { x, y, size }: Square, value: number, limit: number): void {
  context.fillStyle = heatColor(value, limit);
  context.fillRect(x - size / 2, y - size / 2, size, size);
  if (size < 26) return;
  context.fillStyle = inkOn(value, limit);
  context.font = `${size > 34 ? 11 : 9}px "JetBrains Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace`;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.fillText(fitting(value, size > 34 ? 6 : 5), x, y + 0.5, size - 2);
}

/** A number in few characters. */
export function fitting(value: number, room: number): string {
  for (let digits = 4; digits > 1; digits -= 1) {
    const text = shortNumber(value, digits);
    if (text.length <= room) return text;
  }
  return shortNumber(value, 1).replace(/^(-?)0\./, '$1.');
}

/** Black or white, whichever can be read on a colour of the scale. */
function inkOn(value: number, limit: number): string {
  const [r, g, b] = heatRgb(value, limit).map((byte) => {
    const part = byte / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b > 0.18 ? '#111' : '#fff';
}
