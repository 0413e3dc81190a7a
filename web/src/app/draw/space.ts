/** Finds the boxes that are where another is, of thousands. Pure. */
import type { Box } from './paths';

/** As long as a side of the squares in which boxes are looked for. */
const SIDE = 256;

export interface Space {
  /** Whether a box overlaps any of them but those that `own` names. */
  taken(by: Box, own: (box: number) => boolean): boolean;
}

export function overlaps(a: Box, b: Box): boolean {
  return Math.abs(a.x - b.x) * 2 < a.width + b.width && Math.abs(a.y - b.y) * 2 < a.height + b.height;
}

/** The first and the last square along an axis. */
const squares = (middle: number, size: number): [number, number] => [
  Math.floor((middle - size / 2) / SIDE),
  Math.floor((middle + size / 2) / SIDE),
];

export function createSpace(boxes: readonly Box[]): Space {
  const rows = new Map<number, Map<number, number[]>>();
  for (const [i, { x, y, width, height }] of boxes.entries()) {
    const [[left, right], [top, bottom]] = [squares(x, width), squares(y, height)];
    for (let row = top; row <= bottom; row += 1) {
      const cells = rows.get(row) ?? new Map<number, number[]>();
      rows.set(row, cells);
      for (let column = left; column <= right; column += 1) {
        const cell = cells.get(column);
        if (cell) cell.push(i);
        else cells.set(column, [i]);
      }
    }
  }
  return {
    taken(by, own) {
      const [[left, right], [top, bottom]] = [squares(by.x, by.width), squares(by.y, by.height)];
      const hit = (i: number): boolean => {
        const box = boxes[i];
        return box !== undefined && !own(i) && overlaps(box, by);
      };
      for (let row = top; row <= bottom; row += 1) {
        const cells = rows.get(row);
        if (!cells) continue;
        for (let column = left; column <= right; column += 1) {
          if (cells.get(column)?.some(hit)) return true;
        }
      }
      return false;
    },
  };
}
