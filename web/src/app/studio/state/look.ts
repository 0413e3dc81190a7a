/** What is drawn of a network, and how finely. */
import type { NetId, NetLayers, NetLook, NetOpened } from '../../../shared/studio-calls';
import type { Selection } from '../model/values';
import type { NetEngine } from './net-engine';

export interface NetMaps extends NetLayers, NetLook {}

/** Values of all units of a map, at most, while it plays. */
const MOST_VALUES = 60_000;
const FINEST = 100;

/** null: nothing is built. While it plays maps are coarser: each of them is seen for a moment only. */
export function lookOf(opened: NetOpened | null, playing: boolean): NetLook | null {
  if (!opened) return null;
  const { layers, data } = opened;
  const [low, high] = boundsOf(data);
  const units = layers.reduce((sum, layer) => sum + layer.units, 0);
  const most = Math.floor(Math.sqrt((MOST_VALUES * (playing ? 1 : 4)) / Math.max(units, 1)));
  const resolution = data.dims === 1 ? 2 * FINEST : Math.min(Math.max(most, 12), FINEST);
  return { resolution, low, high, dims: data.dims };
}

/** Has a network looked at: its maps, of one with a single input its curve. */
export function askMaps(
  call: NetEngine['call'],
  net: NetId,
  { resolution, low, high, dims }: NetLook,
): Promise<NetLayers> {
  return dims === 1
    ? call('netCurve', { net, points: resolution, low: low[0], high: high[0] })
    : call('netMaps', { net, resolution, low, high });
}

/** Whether what was looked at is still there. */
export function inside(selection: Selection | null, { features, layers }: NetOpened): boolean {
  if (!selection) return false;
  const width = (column: number): number => (column === 0 ? features.length : (layers[column - 1]?.units ?? 0));
  if (selection.unit >= width(selection.column)) return false;
  return selection.kind === 'unit' || selection.input < width(selection.column - 1);
}

/** The part of the plane that is drawn: square, around the data, with some room. */
export function boundsOf(data: { dims: number; low: number[]; high: number[] }): [[number, number], [number, number]] {
  const side = (i: number): [number, number] => {
    const [low, high] = [data.low[i] ?? -1, data.high[i] ?? 1];
    const room = Math.max((high - low) * 0.06, 1e-3);
    return [low - room, high + room];
  };
  const [x, y] = [side(0), data.dims > 1 ? side(1) : ([-1, 1] as [number, number])];
  return [
    [x[0], y[0]],
    [x[1], y[1]],
  ];
}
