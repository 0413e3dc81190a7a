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

/** The smallest box that has all of these in it, and so much around them. */
export function boxAroundAll(boxes: readonly Box[], margin: number): Box {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { x, y, width, height } of boxes) {
    left = Math.min(left, x - width / 2);
    right = Math.max(right, x + width / 2);
    top = Math.min(top, y - height / 2);
    bottom = Math.max(bottom, y + height / 2);
  }
  return boxAround([
    [left - margin, top - margin],
    [right + margin, bottom + margin],
  ]);
}

/** So many points of a curve tell where a number is on its way along it. */
const STOPS = 5;

/** Points of a path of `edgePath`, evenly along its pieces, first and last among them. */
export function pointsAlong(path: string): Point[] {
  const numbers = (path.match(/-?[\d.]+/g) ?? []).map(Number);
  const pieces = Math.floor((numbers.length - 2) / 6);
  if (pieces < 1) return [];
  const at = (place: number): Point => {
    const piece = Math.min(Math.floor(place * pieces), pieces - 1);
    const t = place * pieces - piece;
    const own = numbers.slice(piece * 6, piece * 6 + 8);
    const along = (axis: 0 | 1): number => {
      const [a = 0, b = 0, c = 0, d = 0] = [0, 2, 4, 6].map((k) => own[k + axis]);
      const u = 1 - t;
      return u * u * u * a + 3 * u * u * t * b + 3 * u * t * t * c + t * t * t * d;
    };
    return [along(0), along(1)];
  };
  return Array.from({ length: STOPS }, (_, i) => at(i / (STOPS - 1)));
}

const ARROW = { length: 9, half: 4.5 };

/**
 * A smooth curve through points that lead down, straight out of the first and straight into the last; monotone
 * between them (Fritsch and Carlson), so it never swings past a point. And the head at its end. `up` goes the other
 * way: out of the last point, with the head at the first.
 */
export function edgePath(points: readonly Point[], up = false): { path: string; arrow: string } {
  const first = points[0];
  const tip = points.at(-1);
  if (!first || !tip || points.length < 2) return { path: '', arrow: '' };
  if (up) return curveDown(points.map(([x, y]) => [x, -y] as const).reverse(), -1);
  return curveDown(points, 1);
}

/** How much a curve goes aside for each unit down, at each of its points. */
function slopesAt(stops: readonly Point[]): number[] {
  const secants = stops.slice(1).map(([x, y], i) => {
    const [px, py] = stops[i] ?? [x, y];
    return (x - px) / Math.max(y - py, 1e-6);
  });
  return stops.map((_, i) => {
    const [above, below] = [secants[i - 1], secants[i]];
    if (above === undefined || below === undefined || above * below <= 0) return 0;
    return (2 * above * below) / (above + below);
  });
}

/** From where to where the curve through points that lead down is between two heights; null: it is at neither. */
export function spanBetween(points: readonly Point[], top: number, bottom: number): [number, number] | null {
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last || first[1] >= bottom || last[1] <= top) return null;
  const slopes = slopesAt(points);
  const at = (y: number): number => {
    const next = Math.max(
      points.findIndex((point, i) => i > 0 && point[1] >= y),
      1,
    );
    const [ax, ay] = points[next - 1] ?? first;
    const [bx, by] = points[next] ?? last;
    const t = Math.min(Math.max((y - ay) / Math.max(by - ay, 1e-6), 0), 1);
    const third = (by - ay) / 3;
    const [out, into] = [ax + (slopes[next - 1] ?? 0) * third, bx - (slopes[next] ?? 0) * third];
    const u = 1 - t;
    return u * u * u * ax + 3 * u * u * t * out + 3 * u * t * t * into + t * t * t * bx;
  };
  const [from, to] = [at(Math.max(top, first[1])), at(Math.min(bottom, last[1]))];
  return [Math.min(from, to), Math.max(from, to)];
}

/** `sign`: -1 when what is given is upside down. */
function curveDown(points: readonly Point[], sign: 1 | -1): { path: string; arrow: string } {
  const first = points[0] ?? [0, 0];
  const tip = points.at(-1) ?? first;
  const r = (n: number): string => String(Math.round(n * 10) / 10);
  const at = (x: number, y: number): string => `${r(x)} ${r(sign * y)}`;
  const stops = [...points.slice(0, -1), [tip[0], tip[1] - ARROW.length + 1] as const];
  const slopes = slopesAt(stops);
  let path = `M${at(first[0], first[1])}`;
  for (const [i, [x, y]] of stops.entries()) {
    if (i === 0) continue;
    const [px, py] = stops[i - 1] ?? [x, y];
    const third = (y - py) / 3;
    const [out, into] = [slopes[i - 1] ?? 0, slopes[i] ?? 0];
    path += `C${at(px + out * third, py + third)} ${at(x - into * third, y - third)} ${at(x, y)}`;
  }
  const base = tip[1] - ARROW.length;
  const arrow = `M${at(tip[0] - ARROW.half, base)}L${at(tip[0], tip[1])}L${at(tip[0] + ARROW.half, base)}z`;
  return { path, arrow };
}

/** What a leaf is drawn as. */
export function hexagon({ x, y, width, height }: Box): string {
  const [w, h] = [width / 2, height / 2];
  const slant = Math.min(14, w / 3);
  return `M${x - w + slant} ${y - h}H${x + w - slant}L${x + w} ${y}L${x + w - slant} ${y + h}H${x - w + slant}L${x - w} ${y}z`;
}

/** What was saved is drawn as: a sheet with a corner folded down. */
export function note({ x, y, width, height }: Box): string {
  const [left, top, right, bottom] = [x - width / 2, y - height / 2, x + width / 2, y + height / 2];
  const fold = Math.min(12, width / 4);
  const corner = `M${right - fold} ${top}V${top + fold}H${right}`;
  return `M${left} ${top}H${right - fold}L${right} ${top + fold}V${bottom}H${left}z${corner}`;
}
