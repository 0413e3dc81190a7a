/** What the whole network says of the plane, with the rows it learns from: a map, or the curve of one input. */
import type { NetSpec } from '../../../shared/studio';
import type { NetData } from '../../../shared/studio-calls';
import { heatColor } from '../../draw/heat';
import { outputField, outputKind } from '../model/output';
import type { NetMaps } from '../state/look';
import type { Brush } from './brush';
import { classColor, limitOf, paintClasses, paintField, paintGains } from './field';
import type { Ink } from './ink';
import { type Pad, padWords } from './tile';

export interface SurfaceScene {
  spec: NetSpec;
  maps: NetMaps | null;
  data: NetData | null;
  showTest: boolean;
  /** In steps instead of smoothly. */
  bands: boolean;
  classes: number;
  /** Maps of another network, whose output is taken off; null: none is. */
  minus: NetMaps | null;
}

/** Points at most: of more rows, evenly many are drawn. */
const MOST_POINTS = 1_500;
const RADIUS = 3.2;

/** Where the scale ends: 1 for two classes, the largest target for numbers. */
export function surfaceLimit({ spec, data }: Pick<SurfaceScene, 'spec' | 'data'>): number {
  if (outputKind(spec).kind !== 'number') return 1;
  return Math.max(limitOf(data?.targets ?? []), 1e-6);
}

function place(maps: Pick<NetMaps, 'low' | 'high'>, size: number) {
  const along =
    (axis: 0 | 1) =>
    (value: number): number =>
      ((value - maps.low[axis]) / (maps.high[axis] - maps.low[axis])) * size;
  const [across, up] = [along(0), along(1)];
  return { x: across, y: (value: number): number => size - up(value) };
}

/** Marks of classes: circle, square, triangle, diamond, cross; so that colour is not all that tells them apart. */
function mark(context: Brush, shape: number, x: number, y: number, r: number): void {
  context.beginPath();
  if (shape % 5 === 1) context.rect(x - r * 0.9, y - r * 0.9, r * 1.8, r * 1.8);
  else if (shape % 5 === 2) {
    context.moveTo(x, y - r * 1.2);
    context.lineTo(x + r * 1.1, y + r * 0.8);
    context.lineTo(x - r * 1.1, y + r * 0.8);
    context.closePath();
  } else if (shape % 5 === 3) {
    context.moveTo(x, y - r * 1.3);
    context.lineTo(x + r * 1.3, y);
    context.lineTo(x, y + r * 1.3);
    context.lineTo(x - r * 1.3, y);
    context.closePath();
  } else if (shape % 5 === 4) {
    context.rect(x - r * 1.3, y - r * 0.45, r * 2.6, r * 0.9);
  } else context.arc(x, y, r, 0, 2 * Math.PI);
}

function drawPoints(context: Brush, scene: SurfaceScene, size: number, ink: Ink): void {
  const { data, maps, classes } = scene;
  if (!data || !maps) return;
  const { x, y } = place(maps, size);
  const limit = surfaceLimit(scene);
  const rows = data.train + (scene.showTest ? data.test : 0);
  const stride = Math.max(Math.ceil(rows / MOST_POINTS), 1);
  for (let row = 0; row < rows; row += stride) {
    const target = data.targets[row] ?? 0;
    const test = row >= data.train;
    const px = x(data.inputs[row * data.dims] ?? 0);
    const py = data.dims === 1 ? lineY(target, limit, size) : y(data.inputs[row * data.dims + 1] ?? 0);
    const color = data.dims === 1 ? ink.soft : classes > 0 ? classColor(target) : heatColor(target, limit);
    mark(context, classes > 0 ? target : 0, px, py, RADIUS);
    context.fillStyle = test ? '#fff' : color;
    context.fill();
    context.strokeStyle = test ? (classes > 0 || data.dims === 1 ? color : '#222') : '#fff';
    context.lineWidth = test ? 1.6 : 0.8;
    context.stroke();
  }
}

/** Points as they were drawn last, for a picture that is drawn again and again: they do not move while it learns. */
export interface PointLayer {
  canvas: HTMLCanvasElement | null;
  of: readonly unknown[];
}

export const makePointLayer = (): PointLayer => ({ canvas: null, of: [] });

function drawPointLayer(context: Brush, scene: SurfaceScene, size: number, ink: Ink, layer: PointLayer): void {
  const { data, maps, showTest, classes } = scene;
  if (!data || !maps) return;
  const of = [data, showTest, classes, ink, size, surfaceLimit(scene), ...maps.low, ...maps.high];
  if (!layer.canvas || of.some((each, i) => each !== layer.of[i])) {
    const canvas = document.createElement('canvas');
    const scale = Math.min(globalThis.devicePixelRatio || 1, 2);
    [canvas.width, canvas.height] = [size * scale, size * scale];
    const onto = canvas.getContext('2d');
    if (!onto) return;
    onto.setTransform(scale, 0, 0, scale, 0, 0);
    drawPoints(onto, scene, size, ink);
    [layer.canvas, layer.of] = [canvas, of];
  }
  context.imageSmoothingEnabled = true;
  context.drawImage(layer.canvas, 0, 0, size, size);
}

const lineY = (value: number, limit: number, size: number): number => size / 2 - (value / (limit * 1.15)) * (size / 2);

function drawLine(context: Brush, { maps }: SurfaceScene, limit: number, size: number, ink: Ink): void {
  const values = maps?.layers.at(-1);
  context.strokeStyle = ink.line;
  context.lineWidth = 1;
  context.beginPath();
  context.moveTo(0, size / 2);
  context.lineTo(size, size / 2);
  context.stroke();
  if (!maps || !values) return;
  context.beginPath();
  for (let i = 0; i < maps.resolution; i += 1) {
    const [px, py] = [(i / (maps.resolution - 1)) * size, lineY(values[i] ?? 0, limit, size)];
    if (i === 0) context.moveTo(px, py);
    else context.lineTo(px, py);
  }
  context.strokeStyle = ink.forward;
  context.lineWidth = 3;
  context.stroke();
}

/** What is left when the other network's output is taken off; null: there is none that it can be taken off of. */
function lessOther(field: Float32Array, { spec, minus }: SurfaceScene): Float32Array | null {
  const values = minus?.layers.at(-1);
  const other = values && outputField(spec, values);
  return other?.length === field.length ? field.map((n, i) => n - (other[i] ?? 0)) : null;
}

export function drawSurface(
  context: Brush,
  scene: SurfaceScene,
  size: number,
  { ink, palette, pad, points }: { ink: Ink; palette: Uint32Array; pad: Pad; points: PointLayer | null },
): void {
  const { maps, spec } = scene;
  const limit = surfaceLimit(scene);
  context.clearRect(0, 0, size, size);
  const values = maps?.layers.at(-1);
  if (maps?.dims === 1) {
    context.fillStyle = ink.card;
    context.fillRect(0, 0, size, size);
  } else if (maps && values) {
    const words = padWords(pad, maps.resolution, maps.resolution);
    const own = outputField(spec, values);
    const gains = lessOther(own, scene);
    const field = gains ?? own;
    const out = outputKind(spec);
    if (out.kind === 'many') (gains ? paintGains : paintClasses)(words, field, out.classes);
    else paintField(words, field, { limit, palette, bands: scene.bands ? (out.kind === 'two' ? 2 : 9) : 0 });
    pad.context.putImageData(pad.pixels, 0, 0);
    context.imageSmoothingEnabled = !scene.bands;
    context.drawImage(pad.canvas, 0, 0, size, size);
  }
  if (points) drawPointLayer(context, scene, size, ink, points);
  else drawPoints(context, scene, size, ink);
  if (maps?.dims === 1) drawLine(context, scene, limit, size, ink);
}
