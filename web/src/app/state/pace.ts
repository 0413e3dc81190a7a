/** How a learner walks: the size of a step, the speed of playing, the lines to stop before. */
import { type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { Unit } from '../model/units';

export const SPEEDS = [0.5, 1, 2, 4, 16] as const;

export interface Pace {
  readonly unit: Signal<Unit>;
  readonly speed: Signal<number>;
  /** Lines, counted from 1. */
  readonly breakpoints: ReadonlySignal<ReadonlySet<number>>;
  toggle(line: number): void;
  /** The text was edited: where a line has gone; null: it is no more. */
  moveLines(to: (line: number) => number | null): void;
  clear(): void;
}

export function createPace(): Pace {
  const breakpoints = signal<ReadonlySet<number>>(new Set());
  return {
    unit: signal<Unit>('operation'),
    speed: signal(1),
    breakpoints,
    toggle(line) {
      const lines = new Set(breakpoints.peek());
      if (!lines.delete(line)) lines.add(line);
      breakpoints.value = lines;
    },
    moveLines(to) {
      if (breakpoints.peek().size === 0) return;
      breakpoints.value = new Set([...breakpoints.peek()].flatMap((line) => to(line) ?? []));
    },
    clear() {
      breakpoints.value = new Set();
    },
  };
}
