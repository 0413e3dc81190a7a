/**
 * A tensor as a picture: a cell an element, or the mean of a few, on a scale that is centred on 0 and can be told apart
 * by the colour-blind (blue below, orange above, light in the middle). Pure.
 */
import type { Stats, Value } from '../../shared/trace';
import { asNumber } from '../model/numbers';

/** Along one side. */
const MOST_CELLS = 64;

export interface HeatCell {
  row: number;
  column: number;
  /** Of the elements it stands for; nan when one of them is, infinite when one is and none is nan. */
  value: number;
  /** Of them, the least and the largest: a mean alone hides what cancels out. */
  min: number;
  max: number;
}

export interface Heat {
  rows: number;
  columns: number;
  cells: HeatCell[];
  /** How many rows and columns of the tensor a cell stands for. */
  step: { row: number; column: number };
  /** Rows and columns of the tensor; what is before the last dimension is rows. */
  size: { rows: number; columns: number };
  /** The largest finite absolute value: the ends of the scale. */
  limit: number;
  marked: number;
}

/** Of a tensor whose elements are not all here: the engine has made blocks of them. */
function heatOfBlocks({ shape }: Value, { limit, odd, blocks }: Stats): Heat {
  const { rows, columns, step, data } = blocks;
  const number = (i: number): number => asNumber(data[i] ?? 'nan');
  const length = shape.reduce((size, n) => size * n, 1);
  return {
    rows,
    columns,
    cells: Array.from({ length: rows * columns }, (_, i) => ({
      row: Math.floor(i / columns),
      column: i % columns,
      value: number(3 * i),
      min: number(3 * i + 1),
      max: number(3 * i + 2),
    })),
    step: { row: step[0], column: step[1] },
    size: { rows: length / (shape.at(-1) ?? 1), columns: shape.at(-1) ?? 1 },
    limit,
    marked: odd,
  };
}

/** What a tensor looks like as rows and columns; null without contents. */
export function heatOf(value: Value, most = MOST_CELLS): Heat | null {
  const { data, shape, stats } = value;
  if (!data && stats) return heatOfBlocks(value, stats);
  if (!data || data.length === 0) return null;
  const columns = shape.at(-1) ?? 1;
  const rows = data.length / columns;
  const step = { row: Math.ceil(rows / most), column: Math.ceil(columns / most) };
  const numbers = data.map((n) => (typeof n === 'boolean' ? Number(n) : asNumber(n)));
  const cells: HeatCell[] = [];
  const across = Math.ceil(columns / step.column);
  const down = Math.ceil(rows / step.row);
  for (let row = 0; row < down; row += 1) {
    for (let column = 0; column < across; column += 1) {
      let [sum, count, min, max] = [0, 0, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
      for (let r = row * step.row; r < Math.min((row + 1) * step.row, rows); r += 1) {
        for (let c = column * step.column; c < Math.min((column + 1) * step.column, columns); c += 1) {
          const x = numbers[r * columns + c] ?? Number.NaN;
          sum += x;
          count += 1;
          min = Math.min(min, x);
          max = Math.max(max, x);
        }
      }
      cells.push({ row, column, value: sum / count, min, max });
    }
  }
  const finite = numbers.filter(Number.isFinite).map(Math.abs);
  return {
    rows: down,
    columns: across,
    cells,
    step,
    size: { rows, columns },
    limit: finite.reduce((most, n) => Math.max(most, n), 0),
    marked: numbers.length - finite.length,
  };
}

export type Color = readonly [number, number, number];

/** From -1 over 0 to 1: PuOr's order of lightness, in the hues of the page. The same on both grounds. */
const STOPS: readonly Color[] = [
  [11, 79, 138],
  [90, 158, 212],
  [242, 240, 234],
  [236, 160, 82],
  [150, 66, 0],
];
const NAN: Color = [214, 51, 154];

/** The colour of a value; what is not finite has one of its own. */
export function heatRgb(value: number, limit: number): Color {
  if (Number.isNaN(value)) return NAN;
  const part = limit > 0 ? Math.min(Math.max(value / limit, -1), 1) : Math.sign(value);
  const at = ((part + 1) / 2) * (STOPS.length - 1);
  const below = Math.min(Math.floor(at), STOPS.length - 2);
  const [a, b] = [STOPS[below] ?? NAN, STOPS[below + 1] ?? NAN];
  const mix = (from: number, to: number): number => Math.round(from + (at - below) * (to - from));
  return [mix(a[0], b[0]), mix(a[1], b[1]), mix(a[2], b[2])];
}

export function heatColor(value: number, limit: number): string {
  return `rgb(${heatRgb(value, limit).join()})`;
}

export interface HeatRect {
  x: number;
  y: number;
  width: number;
  height: number;
  fill: string;
}

/** A small heat map, no larger than `size` either way. */
export function heatRects(value: Value, size: number): HeatRect[] {
  const heat = heatOf(value, 16);
  if (!heat) return [];
  const cell = Math.min(size / heat.columns, size / heat.rows, 12);
  const [left, top] = [(size - cell * heat.columns) / 2, (size - cell * heat.rows) / 2];
  return heat.cells.map(({ row, column, value: mean }) => ({
    x: Math.round((left + column * cell) * 100) / 100,
    y: Math.round((top + row * cell) * 100) / 100,
    width: Math.round(cell * 100) / 100,
    height: Math.round(cell * 100) / 100,
    fill: heatColor(mean, heat.limit),
  }));
}
