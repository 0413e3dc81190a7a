/** How a learner walks: the size of a step, the speed of playing, and where to stop. */
import { type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { Breaks } from '../../shared/protocol';
import { type Marks, sameWatch, type Watch } from '../model/breaks';
import type { Unit } from '../model/units';

export const SPEEDS = [0.5, 1, 2, 4, 16] as const;

export interface Pace {
  readonly unit: Signal<Unit>;
  readonly speed: Signal<number>;
  readonly marks: ReadonlySignal<Marks>;
  toggle(line: number): void;
  toggleWatch(watch: Watch): void;
  /** The marks that mean something in every run. */
  breaks(): Breaks;
  /** The text was edited: where a line has gone; null: it is no more. */
  moveLines(to: (line: number) => number | null): void;
  /** Another run is shown: nodes are of one run. */
  forgetNodes(): void;
  clear(): void;
}

const NONE: Marks = { lines: new Set(), watches: [] };

export function createPace(): Pace {
  const marks = signal(NONE);
  const set = (change: Partial<Marks>): void => {
    marks.value = { ...marks.peek(), ...change };
  };
  return {
    unit: signal<Unit>('operation'),
    speed: signal(1),
    marks,
    toggle(line) {
      const lines = new Set(marks.peek().lines);
      if (!lines.delete(line)) lines.add(line);
      set({ lines });
    },
    toggleWatch(watch) {
      const { watches } = marks.peek();
      const others = watches.filter((each) => !sameWatch(each, watch));
      set({ watches: others.length < watches.length ? others : [...watches, watch] });
    },
    breaks() {
      const { lines, watches } = marks.peek();
      return { lines: [...lines], tensors: watches.flatMap((watch) => ('name' in watch ? [watch.name] : [])) };
    },
    moveLines(to) {
      const { lines } = marks.peek();
      if (lines.size > 0) set({ lines: new Set([...lines].flatMap((line) => to(line) ?? [])) });
    },
    forgetNodes() {
      const { watches } = marks.peek();
      if (watches.some((watch) => 'node' in watch)) set({ watches: watches.filter((watch) => 'name' in watch) });
    },
    clear() {
      marks.value = NONE;
    },
  };
}
