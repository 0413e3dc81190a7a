/** Small pictures of what kinds of data look like. Pure: the same points each time, not the engine's own. */
import type { DataKind } from '../../../shared/studio';

export interface ThumbPoint {
  /** 0 to 1, y downwards. */
  readonly x: number;
  readonly y: number;
  readonly of: number;
}

/** Evenly spread over a disc of radius 1. */
function sunflower(n: number): [number, number][] {
  const turn = Math.PI * (3 - Math.sqrt(5));
  return Array.from({ length: n }, (_, i) => {
    const radius = Math.sqrt((i + 0.5) / n);
    return [radius * Math.cos(i * turn), radius * Math.sin(i * turn)];
  });
}

/** The same, over the square from -1 to 1. */
function grid(n: number): [number, number][] {
  const side = Math.floor(Math.sqrt(n));
  return Array.from({ length: side * side }, (_, i) => [
    ((i % side) + 0.5) * (2 / side) - 1,
    (Math.floor(i / side) + 0.5) * (2 / side) - 1,
  ]);
}

const blob = (n: number, x: number, y: number, size: number, of: number): [number, number, number][] =>
  sunflower(n).map(([dx, dy]) => [x + dx * size, y + dy * size, of]);

function points(kind: DataKind): [number, number, number][] {
  switch (kind) {
    case 'circle':
      return sunflower(70).flatMap(([x, y]): [number, number, number][] => {
        const radius = Math.hypot(x, y);
        if (radius < 0.48) return [[x, y, 1]];
        return radius > 0.7 ? [[x, y, 0]] : [];
      });
    case 'xor':
      return grid(64).map(([x, y]) => [x, y, x * y > 0 ? 1 : 0]);
    case 'gauss':
      return [...blob(24, 0.45, 0.45, 0.45, 1), ...blob(24, -0.45, -0.45, 0.45, 0)];
    case 'spiral':
      return [0, 1].flatMap((of) =>
        Array.from({ length: 26 }, (_, i): [number, number, number] => {
          const [radius, turn] = [0.08 + (i / 26) * 0.9, (i / 26) * 1.6 * Math.PI + of * Math.PI];
          return [radius * Math.sin(turn), radius * Math.cos(turn), of];
        }),
      );
    case 'moons':
      return [0, 1].flatMap((of) =>
        Array.from({ length: 20 }, (_, i): [number, number, number] => {
          const turn = (i / 19) * Math.PI;
          return of === 0
            ? [-0.3 + 0.6 * Math.cos(turn), -0.15 + 0.6 * Math.sin(turn), 0]
            : [0.3 - 0.6 * Math.cos(turn), 0.15 - 0.6 * Math.sin(turn), 1];
        }),
      );
    case 'rings':
      return [0, 1, 2].flatMap((of) =>
        Array.from({ length: 8 + 10 * of }, (_, i, all = 8 + 10 * of): [number, number, number] => {
          const turn = (i / all) * 2 * Math.PI;
          const radius = 0.25 + of * 0.33;
          return [radius * Math.cos(turn), radius * Math.sin(turn), of];
        }),
      );
    case 'classes':
      return [...blob(18, -0.5, 0.45, 0.4, 0), ...blob(18, 0.5, 0.45, 0.4, 1), ...blob(18, 0, -0.5, 0.4, 2)];
    case 'plane':
      return grid(100).map(([x, y]) => [x, y, (x + y) / 2]);
    case 'waves':
      return grid(100).map(([x, y]) => [x, y, Math.sin(3 * x) * Math.cos(3 * y)]);
    case 'curve':
      return Array.from({ length: 30 }, (_, i) => [(i / 29) * 1.9 - 0.95, 0.75 * Math.sin((i / 29) * 6), 0]);
    default:
      return [
        [-0.55, 0.35, 0],
        [-0.2, 0.6, 0],
        [-0.35, -0.1, 0],
        [0.35, -0.3, 1],
        [0.6, 0.1, 1],
        [0.2, -0.6, 1],
      ];
  }
}

/** `of`: a class, or a number from -1 to 1. */
export function thumbOf(kind: DataKind): ThumbPoint[] {
  return points(kind).map(([x, y, of]) => ({ x: (x + 1) / 2, y: (1 - y) / 2, of }));
}
