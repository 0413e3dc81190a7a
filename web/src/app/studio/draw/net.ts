/** The network on its canvas: connections, the squares of the units, what has not come about yet. */
import type { NetMoment } from '../../../shared/studio-calls';
import { heatColor } from '../../draw/heat';
import { featureMap } from '../model/features';
import type { Place, PlacedUnit, Wire } from '../model/place';
import { parameterOf, type Reached, type Selection } from '../model/values';
import type { NetMaps } from '../state/look';
import type { Mode } from '../state/studio-shape';
import type { Brush } from './brush';
import { limitOf } from './field';
import type { Ink } from './ink';
import { drawCurve, drawMap, drawNumber, type Pad, type Square } from './tile';
import { drawWireLayer, strokeWires, type WireInk, type WireLayer, wirePath, wireSigns } from './wires';

export interface NetScene {
  place: Place;
  wires: readonly Wire[];
  mode: Mode;
  maps: NetMaps | null;
  moment: NetMoment | null;
  reached: Reached;
  /** Inside an update squares show the numbers of this row of the batch, else maps. */
  numbers: boolean;
  sample: number;
  features: readonly string[];
  selection: Selection | null;
  hover: Selection | null;
  /** The layer (from 0) that the moment is about. */
  now: number | null;
  skips: readonly { from: number; to: number }[];
  /** It plays: the next picture comes soon. */
  moving: boolean;
}

export interface NetTools {
  ink: Ink;
  palette: Uint32Array;
  pad: Pad;
  /** Of a picture that is drawn again and again; null: this one is drawn once. */
  layer: WireLayer | null;
}

/** Largest size of weights, or of their gradients, over all layers: one scale, so that layers can be compared. */
function wireLimit({ moment, mode }: Pick<NetScene, 'moment' | 'mode'>): number {
  let limit = 0;
  for (const { name, before, grad } of moment?.parameters ?? []) {
    if (name.startsWith('layer') && name.endsWith('.weight'))
      limit = Math.max(limit, limitOf(mode === 'forward' ? before : grad));
  }
  return limit;
}

/** The number a connection is drawn with; null: it is not there yet. */
function wireValue(scene: NetScene): (wire: Wire) => number | null {
  const { moment, mode, reached, place } = scene;
  const layers = place.columns.slice(1).map((_, layer) => {
    const weight = moment && parameterOf(moment, layer, 'weight');
    if (!weight) return null;
    if (mode === 'backward') return reached.grad <= layer ? weight.grad : null;
    return scene.numbers && reached.updated ? weight.after : weight.before;
  });
  const widths = layers.map((values, layer) => {
    const units = moment?.layers[layer]?.z.length ?? 0;
    return values && units > 0 ? values.length / (units / (moment?.rows.length ?? 1)) : 0;
  });
  return ({ column, from, to }) => {
    const values = layers[column - 1];
    if (!values) return null;
    return values[to.unit * (widths[column - 1] ?? 0) + from.unit] ?? null;
  };
}

/** Numbers of the units of a column for one row of the batch; null: not there yet. */
function unitNumbers(scene: NetScene, column: number): Float32Array | null {
  const { moment, mode, reached, sample } = scene;
  if (!moment) return null;
  const row = Math.min(sample, moment.rows.length - 1);
  const part = (all: Float32Array): Float32Array => {
    const width = all.length / moment.rows.length;
    return all.subarray(row * width, (row + 1) * width);
  };
  if (column === 0) return mode === 'forward' ? part(moment.inputs) : null;
  const layer = moment.layers[column - 1];
  if (!layer) return null;
  if (mode === 'backward') return reached.delta <= column - 1 || firstDelta(scene, column) ? part(layer.delta) : null;
  if (reached.out >= column - 1) return part(layer.out);
  return reached.z >= column - 1 ? part(layer.z) : null;
}

/** The loss itself hands the last layer its δ. */
function firstDelta({ reached, place }: NetScene, column: number): boolean {
  return reached.loss && column === place.columns.length - 1;
}

function drawUnit(context: Brush, scene: NetScene, tools: NetTools, unit: PlacedUnit, size: number): void {
  const square: Square = { x: unit.x, y: unit.y, size };
  const { maps } = scene;
  const { ink, palette, pad } = tools;
  if (scene.numbers || scene.mode === 'backward') {
    const numbers = unitNumbers(scene, unit.column);
    const value = numbers?.[unit.unit];
    if (value === undefined) drawWaiting(context, square, ink);
    else drawNumber(context, square, value, columnLimit(scene, unit.column));
    return;
  }
  const values =
    maps && (unit.column === 0 ? inputMap(maps, scene.features[unit.unit] ?? '') : maps.layers[unit.column - 1]);
  if (!maps || !values) {
    drawWaiting(context, square, ink);
    return;
  }
  const points = maps.dims === 1 ? maps.resolution : maps.resolution ** 2;
  const offset = unit.column === 0 ? 0 : unit.unit * points;
  const limit = limitOf(values, offset, offset + points);
  const map = { values, offset, resolution: maps.resolution, limit };
  if (maps.dims === 1) drawCurve(context, square, map, { ground: ink.card, line: ink.forward });
  else drawMap(context, square, map, palette, pad);
}

const inputs = new WeakMap<NetMaps, Map<string, Float32Array>>();

function inputMap(maps: NetMaps, name: string): Float32Array {
  const known = inputs.get(maps) ?? new Map<string, Float32Array>();
  inputs.set(maps, known);
  const map = known.get(name) ?? featureMap(name, maps);
  known.set(name, map);
  return map;
}

/** δ of all layers are on one scale: they are to be compared. Activations each on their layer's. */
function columnLimit(scene: NetScene, column: number): number {
  if (scene.mode === 'forward') return limitOf(unitNumbers(scene, column) ?? []);
  return scene.place.columns.reduce((most, _, at) => Math.max(most, limitOf(unitNumbers(scene, at) ?? [])), 0);
}

function drawWaiting(context: Brush, { x, y, size }: Square, ink: Ink): void {
  context.fillStyle = ink.card;
  context.fillRect(x - size / 2, y - size / 2, size, size);
}

/** A corner that the line covers: the map within is square. */
const CORNER = 2;

function outline(context: Brush, { x, y, size }: Square, color: string, width: number, dashed = false): void {
  context.strokeStyle = color;
  context.lineWidth = width;
  context.setLineDash(dashed ? [3, 3] : []);
  context.beginPath();
  context.roundRect(x - size / 2, y - size / 2, size, size, Math.min(CORNER + (width > 1 ? 2 : 0), size / 5));
  context.stroke();
  context.setLineDash([]);
}

const sameUnit = (a: Selection | null, { column, unit }: PlacedUnit): boolean =>
  a !== null && a.kind === 'unit' && a.column === column && a.unit === unit;

/** A skip goes over the heads of the layers between. */
function drawSkips(context: Brush, { place, skips }: NetScene, ink: Ink): void {
  context.strokeStyle = ink.soft;
  context.lineWidth = 1.6;
  for (const { from, to } of skips) {
    const [a, b] = [place.columns[from + 1], place.columns[to + 1]];
    const [first, last] = [a?.units[0], b?.units[0]];
    if (!a || !b || !first || !last) continue;
    const top = Math.min(first.y, last.y) - a.size / 2 - 4;
    const high = Math.max(top - 18 - 6 * (to - from), 3);
    context.beginPath();
    context.moveTo(a.x, first.y - a.size / 2 - 2);
    context.bezierCurveTo(a.x, high, b.x, high, b.x, last.y - b.size / 2 - 4);
    context.stroke();
    context.beginPath();
    context.moveTo(b.x - 4, last.y - b.size / 2 - 8);
    context.lineTo(b.x, last.y - b.size / 2 - 2);
    context.lineTo(b.x + 4, last.y - b.size / 2 - 8);
    context.fillStyle = ink.soft;
    context.fill();
  }
}

/** The one connection that is looked at, over the others. */
function drawPicked(context: Brush, scene: NetScene, { ink }: NetTools): void {
  for (const each of [scene.selection, scene.hover]) {
    if (each?.kind !== 'weight') continue;
    const wire = scene.wires.find(
      ({ column, to, from }) => column === each.column && to.unit === each.unit && from.unit === each.input,
    );
    if (!wire) continue;
    const [x0, y0, ...rest] = wirePath(wire);
    context.beginPath();
    context.moveTo(x0, y0);
    context.bezierCurveTo(...rest);
    context.strokeStyle = ink.ink;
    context.lineWidth = 2.4;
    context.stroke();
  }
}

/** Which way the numbers go: a small arrow in each gap, towards the loss or back. */
function drawWays(context: Brush, { place, mode, now }: NetScene, ink: Ink): void {
  for (const [i, column] of place.columns.entries()) {
    const next = place.columns[i + 1];
    if (!next) continue;
    const x = (column.x + next.x) / 2;
    const y = place.height - 8;
    const to = mode === 'forward' ? 6 : -6;
    const at = now !== null && i === now;
    context.strokeStyle = mode === 'forward' ? ink.forward : ink.backward;
    context.lineWidth = at ? 3 : 1.6;
    context.beginPath();
    context.moveTo(x - to * 1.6, y);
    context.lineTo(x + to, y);
    context.moveTo(x + to * 0.2, y - 4.5);
    context.lineTo(x + to, y);
    context.lineTo(x + to * 0.2, y + 4.5);
    context.stroke();
  }
}

/** Side of a bias's square, and the smallest unit that has room for it. */
const BIAS = { size: 7, least: 14 };

/** The bias of each unit, or its gradient: a square at its corner, where the connections come in. */
function drawBiases(context: Brush, scene: NetScene, ink: Ink): void {
  const { moment, mode, reached, place } = scene;
  const layers = place.columns.slice(1).map((_, layer) => {
    const bias = moment && parameterOf(moment, layer, 'bias');
    if (!bias) return null;
    if (mode === 'backward') return reached.grad <= layer ? bias.grad : new Float32Array();
    return scene.numbers && reached.updated ? bias.after : bias.before;
  });
  const limit = layers.reduce((most, values) => Math.max(most, limitOf(values ?? [])), 0);
  for (const [layer, values] of layers.entries()) {
    const column = place.columns[layer + 1];
    if (!values || !column || column.size < BIAS.least) continue;
    for (const { unit, x, y } of column.units) {
      const value = values[unit];
      const [left, top] = [x - column.size / 2 - BIAS.size / 2, y + column.size / 2 - BIAS.size / 2 - 1];
      context.fillStyle = value === undefined ? ink.card : heatColor(value, limit);
      context.fillRect(left, top, BIAS.size, BIAS.size);
      context.beginPath();
      context.rect(left, top, BIAS.size, BIAS.size);
      context.strokeStyle = ink.edge;
      context.lineWidth = 1;
      context.stroke();
    }
  }
}

function drawWires(context: Brush, scene: NetScene, { ink, layer }: NetTools): void {
  const { wires, mode, numbers, moving } = scene;
  const { width, height } = scene.place;
  const signs = wireSigns(wires, wireValue(scene), wireLimit(scene));
  const inks: WireInk = {
    positive: 'rgb(190, 96, 20)',
    negative: 'rgb(40, 110, 175)',
    none: ink.line,
    broken: 'rgb(214, 51, 154)',
  };
  if (!layer) strokeWires(context, wires, signs, { ink: inks, hair: 0.5 });
  else drawWireLayer(context, layer, wires, signs, { ink: inks, width, height, moving, of: [mode, numbers] });
}

/** What a column is called, over it, in two lines. */
export interface Head {
  readonly name: string;
  readonly about: string;
}

/** Of a picture to take away: room above the units, for what the page has buttons for. */
export const HEADS = 40;

export function drawHeads(context: Brush, { columns }: Place, heads: readonly Head[], ink: Ink): void {
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  for (const [i, { x }] of columns.entries()) {
    const { name, about } = heads[i] ?? { name: '', about: '' };
    context.fillStyle = ink.ink;
    context.font = '600 12px system-ui, sans-serif';
    context.fillText(name, x, 14);
    context.fillStyle = ink.soft;
    context.font = '11px "JetBrains Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace';
    context.fillText(about, x, 30);
  }
}

export function drawNet(context: Brush, scene: NetScene, tools: NetTools): void {
  const { place, mode } = scene;
  const { ink } = tools;
  context.clearRect(0, 0, place.width, place.height);
  drawWires(context, scene, tools);
  drawSkips(context, scene, ink);
  drawPicked(context, scene, tools);
  drawWays(context, scene, ink);
  for (const [i, column] of place.columns.entries()) {
    for (const unit of column.units) {
      const square = { x: unit.x, y: unit.y, size: column.size };
      drawUnit(context, scene, tools, unit, column.size);
      const picked = sameUnit(scene.selection, unit) || sameUnit(scene.hover, unit);
      const hue = mode === 'forward' ? ink.forward : ink.backward;
      const waiting = scene.numbers && unitNumbers(scene, i) === null;
      if (picked) outline(context, { ...square, size: column.size + 4 }, ink.ink, 2.2);
      else if (scene.now !== null && i === scene.now + 1)
        outline(context, { ...square, size: column.size + 2 }, hue, 2.2);
      else outline(context, square, ink.edge, 1, waiting);
    }
    if (column.folded) {
      context.fillStyle = ink.soft;
      context.font = '12px system-ui, sans-serif';
      context.textAlign = 'center';
      context.textBaseline = 'middle';
      context.fillText(`⋮ ${column.folded.count} ⋮`, column.x, column.folded.y);
    }
  }
  drawBiases(context, scene, ink);
}
