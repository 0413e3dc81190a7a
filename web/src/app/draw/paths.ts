/** The curves and outlines of the picture, as SVG paths. Pure. */

export type Point = readonly [number, number];

export interface Box {
  /** The centre. */
  x: number;
  y: number;
  width: number;
  height: number;
}

/** The smallest box that has all the points in it. */
export function boxAround(points: readonly Point[]): Box {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of points) {
    [left, right] = [Math.min(left, x), Math.max(right, x)];
    [top, bottom] = [Math.min(top, y), Math.max(bottom, y)];
  }
  return { x: (left + right) / 2, y: (top + bottom) / 2, width: right - left, height: bottom - top };
}

const ARROW = { length: 9, half: 4.5 };

/**
 * A smooth curve through points that lead down, straight out of the first and straight into the last; monotone
 * between them (Fritsch and Carlson), so it never swings past a point. And the head at its end.
 */
export function edgePath(points: readonly Point[]): { path: string; arrow: string } {
  const first = points[0];
  const tip = points.at(-1);
  if (!first || !tip || points.length < 2) return { path: '', arrow: '' };
  const r = (n: number): string => String(Math.round(n * 10) / 10);
  const stops = [...points.slice(0, -1), [tip[0], tip[1] - ARROW.length + 1] as const];
  const secants = stops.slice(1).map(([x, y], i) => {
    const [px, py] = stops[i] ?? [x, y];
    return (x - px) / Math.max(y - py, 1e-6);
  });
  const slopes = stops.map((_, i) => {
    const [above, below] = [secants[i - 1], secants[i]];
    if (above === undefined || below === undefined || above * below <= 0) return 0;
    return (2 * above * below) / (above + below);
  });
  let path = `M${r(first[0])} ${r(first[1])}`;
  for (const [i, [x, y]] of stops.entries()) {
    if (i === 0) continue;
    const [px, py] = stops[i - 1] ?? [x, y];
    const third = (y - py) / 3;
    const [out, into] = [slopes[i - 1] ?? 0, slopes[i] ?? 0];
    path += `C${r(px + out * third)} ${r(py + third)} ${r(x - into * third)} ${r(y - third)} ${r(x)} ${r(y)}`;
  }
  const base = tip[1] - ARROW.length;
  const arrow = `M${r(tip[0] - ARROW.half)} ${r(base)}L${r(tip[0])} ${r(tip[1])}L${r(tip[0] + ARROW.half)} ${r(base)}z`;
  return { path, arrow };
}

/** What a leaf is drawn as. */
export function hexagon({ x, y, width, height }: Box): string {
  const [w, h] = [width / 2, height / 2];
  const slant = Math.min(14, w / 3);
  return `M${x - w + slant} ${y - h}H${x + w - slant}L${x + w} ${y}L${x + w - slant} ${y + h}H${x - w + slant}L${x - w} ${y}z`;
}
