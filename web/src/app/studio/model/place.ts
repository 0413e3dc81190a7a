/** Where the units of a network are drawn: a column a layer, inputs first. Pure. */

export interface PlacedUnit {
  /** 0: the inputs; the first layer is 1. */
  readonly column: number;
  readonly unit: number;
  /** Centre. */
  readonly x: number;
  readonly y: number;
}

export interface PlacedColumn {
  readonly x: number;
  /** Side of a unit's square. */
  readonly size: number;
  readonly units: readonly PlacedUnit[];
  /** Units that have no square of their own, and where that is said. */
  readonly folded: { readonly count: number; readonly y: number } | null;
}

export interface Place {
  readonly width: number;
  readonly height: number;
  readonly columns: readonly PlacedColumn[];
}

/** A wider layer is drawn folded. */
const MOST_UNITS = 32;
/** Of a folded layer: units shown before and after the fold. */
const SHOWN = { before: 12, after: 3 };
const LARGEST = 42;
const SMALLEST = 10;
const NARROWEST = 68;
/** Above the squares stand the layer's controls. */
const MARGIN = { side: 44, top: 16, bottom: 16 };
/** Of the pitch, the part that is a square. */
const FILL = 0.8;

/** `widths`: how many inputs, then units of each layer; `room`: what there is to draw on, which may be exceeded. */
export function placeNet(widths: readonly number[], room: { width: number; height: number }): Place {
  const gaps = Math.max(widths.length - 1, 1);
  const width = Math.max(room.width, MARGIN.side * 2 + gaps * NARROWEST);
  const tall = room.height - MARGIN.top - MARGIN.bottom;
  const most = Math.max(...widths.map((n) => rowsOf(n)));
  const height = Math.max(room.height, MARGIN.top + MARGIN.bottom + (most * SMALLEST) / FILL);
  const inside = height - MARGIN.top - MARGIN.bottom;
  const columns = widths.map((count, column): PlacedColumn => {
    const rows = rowsOf(count);
    const pitch = Math.min(Math.max(tall, inside) / rows, LARGEST / 0.7);
    const size = Math.round(Math.min(pitch * FILL, LARGEST) * 2) / 2;
    const x = Math.round(MARGIN.side + (column * (width - 2 * MARGIN.side)) / gaps);
    const top = MARGIN.top + (inside - rows * pitch) / 2;
    const y = (row: number): number => Math.round((top + (row + 0.5) * pitch) * 2) / 2;
    if (count <= MOST_UNITS) {
      const units = Array.from({ length: count }, (_, unit) => ({ column, unit, x, y: y(unit) }));
      return { x, size, units, folded: null };
    }
    const shown = [
      ...Array.from({ length: SHOWN.before }, (_, i) => ({ unit: i, row: i })),
      ...Array.from({ length: SHOWN.after }, (_, i) => ({
        unit: count - SHOWN.after + i,
        row: SHOWN.before + 1 + i,
      })),
    ];
    return {
      x,
      size,
      units: shown.map(({ unit, row }) => ({ column, unit, x, y: y(row) })),
      folded: { count: count - SHOWN.before - SHOWN.after, y: y(SHOWN.before) },
    };
  });
  return { width, height, columns };
}

/** The same, with more room above it. */
export function lowered({ width, height, columns }: Place, by: number): Place {
  const moved = columns.map((column) => ({
    ...column,
    units: column.units.map((unit) => ({ ...unit, y: unit.y + by })),
    folded: column.folded && { ...column.folded, y: column.folded.y + by },
  }));
  return { width, height: height + by, columns: moved };
}

function rowsOf(count: number): number {
  return count > MOST_UNITS ? SHOWN.before + 1 + SHOWN.after : Math.max(count, 1);
}

export interface Wire {
  /** The column it ends in; it begins in the one before. */
  readonly column: number;
  readonly from: PlacedUnit;
  readonly to: PlacedUnit;
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}

/** All connections between units that are shown. */
export function wiresOf({ columns }: Place): Wire[] {
  return columns.slice(1).flatMap((to, i) => {
    const from = columns[i];
    if (!from) return [];
    return to.units.flatMap((b) =>
      from.units.map((a) => ({
        column: i + 1,
        from: a,
        to: b,
        x0: a.x + from.size / 2,
        y0: a.y,
        x1: b.x - to.size / 2,
        y1: b.y,
      })),
    );
  });
}

const HALVINGS = 12;

/**
 * How far a point between its ends is from a connection, about: across the curve where it passes the point's x. The
 * curve is the cubic of draw/wires.ts: x goes as 1.5t - 1.5t² + t³, y as 3t² - 2t³.
 */
export function distanceTo({ x0, y0, x1, y1 }: Wire, x: number, y: number): number {
  const [dx, dy] = [x1 - x0, y1 - y0];
  const part = (x - x0) / dx;
  let [low, high] = [0, 1];
  for (let i = 0; i < HALVINGS; i += 1) {
    const t = (low + high) / 2;
    if (1.5 * t - 1.5 * t * t + t ** 3 < part) low = t;
    else high = t;
  }
  const t = (low + high) / 2;
  const slope = (dy * (6 * t - 6 * t * t)) / (dx * (1.5 - 3 * t + 3 * t * t));
  return Math.abs(y - y0 - dy * (3 * t * t - 2 * t ** 3)) / Math.hypot(1, slope);
}

/** The connection nearest to a point, if it is near; close to units there are too many to tell apart. */
export function wireAt(wires: readonly Wire[], x: number, y: number, reach = 5): Wire | null {
  let best: Wire | null = null;
  let least = reach;
  for (const wire of wires) {
    if (x < wire.x0 || x > wire.x1) continue;
    const distance = distanceTo(wire, x, y);
    if (distance < least) [best, least] = [wire, distance];
  }
  return best;
}
