/** Heat maps as pixels: what units say of each place of the input plane. Pure: from numbers to bytes. */
import { heatRgb } from '../../draw/heat';

type Rgb = readonly [number, number, number];
const LEVELS = 255;
/** The light middle of the scale. */
const PALE: Rgb = [242, 240, 234];

const packed = ([r, g, b]: Rgb): number => ((255 << 24) | (b << 16) | (g << 8) | r) >>> 0;

/** Colours of a diverging scale, as little-endian RGBA: `LEVELS` of them from -1 to 1, and one for what is no number. */
export function makePalette(): Uint32Array {
  const levels = Array.from({ length: LEVELS }, (_, i) => packed(heatRgb((2 * i) / (LEVELS - 1) - 1, 1)));
  return Uint32Array.from([...levels, packed(heatRgb(Number.NaN, 1))]);
}

/** Values from `offset` on as colours; `limit` is where the scale ends. `bands`: in so many steps, 0: smoothly. */
export function paintField(
  into: Uint32Array,
  values: Float32Array,
  { offset = 0, limit, palette, bands = 0 }: { offset?: number; limit: number; palette: Uint32Array; bands?: number },
): void {
  const middle = (LEVELS - 1) / 2;
  const scale = limit > 0 ? middle / limit : 0;
  const step = bands > 0 ? LEVELS / bands : 1;
  for (let i = 0; i < into.length; i += 1) {
    const value = values[offset + i] ?? Number.NaN;
    let level = Math.min(Math.max(Math.round(middle + value * scale), 0), LEVELS - 1);
    if (bands > 0) level = Math.min(Math.round((Math.floor(level / step) + 0.5) * step), LEVELS - 1);
    into[i] = palette[Number.isNaN(value) ? LEVELS : level] ?? 0;
  }
}

/** The largest finite size among some values; 0 where there is none. */
export function limitOf(values: ArrayLike<number>, from = 0, to = values.length): number {
  let limit = 0;
  for (let i = from; i < to; i += 1) {
    const size = Math.abs(values[i] ?? 0);
    if (size > limit && size < Number.POSITIVE_INFINITY) limit = size;
  }
  return limit;
}

/** Colours that the colour-blind can tell apart, for more than two classes; marks say it, too. */
const CLASS_COLORS: readonly Rgb[] = [
  [11, 79, 138],
  [196, 98, 16],
  [0, 128, 96],
  [170, 70, 140],
  [90, 158, 212],
  [150, 120, 10],
  [86, 92, 100],
  [214, 120, 90],
  [60, 60, 150],
  [110, 150, 60],
];

const classRgb = (of: number): Rgb => CLASS_COLORS[of % CLASS_COLORS.length] ?? PALE;

export const classColor = (of: number): string => `rgb(${classRgb(of).join()})`;

/** A share among `classes` as a strength: none at an even share, all at 1. */
const beyondEven = (share: number, classes: number): number => (share * classes - 1) / (classes - 1);

/** The class with the most (classes × places) as a colour at each place, paler the less of it there is by `strength`. */
function paintMost(
  into: Uint32Array,
  values: Float32Array,
  classes: number,
  strength: (most: number, classes: number) => number,
): void {
  const places = into.length;
  for (let i = 0; i < places; i += 1) {
    let [best, most] = [0, -1];
    for (let k = 0; k < classes; k += 1) {
      const p = values[k * places + i] ?? 0;
      if (p > most) [best, most] = [k, p];
    }
    const color = classRgb(best);
    const part = strength(most, classes);
    const mix = (c: 0 | 1 | 2): number => Math.round(PALE[c] + part * (color[c] - PALE[c]));
    into[i] = packed([mix(0), mix(1), mix(2)]);
  }
}

/** Which class is said where, and how surely: probabilities as colours that pale with doubt. */
export const paintClasses = (into: Uint32Array, probabilities: Float32Array, classes: number): void =>
  paintMost(into, probabilities, classes, (most) => 0.12 + 0.68 * Math.max(beyondEven(most, classes), 0));

/** Which class is said more surely than by another network: differences of probabilities, none of them pale. */
export const paintGains = (into: Uint32Array, differences: Float32Array, classes: number): void =>
  paintMost(into, differences, classes, (most) => 0.8 * Math.max(most, 0));
