/**
 * The moment as the panels of numbers have it: graph, sentence and output show a step first, code, inspector and tensors with
 * the next picture. While one step follows the other, or a slider is dragged, they follow several times a second.
 */
import { effect, type ReadonlySignal, signal } from '@preact/signals';
import type { Moment } from '../model/lookup';
import { isLong, turn } from './turn';

export interface Settled {
  readonly moment: Moment | null;
  readonly shown: number;
}

/** Does something when the picture of now is painted; gives what takes it back. */
export type Later = (work: () => void) => () => void;

export interface SettledOptions {
  moment: ReadonlySignal<Moment | null>;
  shown: ReadonlySignal<number>;
  /** Without it the panels are never behind. */
  afterPaint?: Later | undefined;
  /** Another run is one like the last, a number aside. */
  tuning: ReadonlySignal<boolean>;
}

/** In ms. */
const BETWEEN = 100;

export function createSettled({ moment, shown, afterPaint, tuning }: SettledOptions) {
  const settled = signal<Settled>({ moment: moment.peek(), shown: shown.peek() });
  let forget: (() => void) | null = null;
  let last = Number.NEGATIVE_INFINITY;

  function settle(): void {
    forget?.();
    forget = null;
    last = performance.now();
    settled.value = { moment: moment.peek(), shown: shown.peek() };
  }

  /** With the picture that follows the one of the last step: before it they would keep it waiting. */
  function after(wait: number, next: Later): () => void {
    let end = (): void => clearTimeout(timer);
    const timer = setTimeout(() => {
      end = next(settle);
    }, wait);
    return () => end();
  }

  /** Of a long run graph and panels are each as much as a page can do without being felt. */
  function inTurn(): () => void {
    let wanted = true;
    void turn().then(() => {
      if (wanted) settle();
    });
    return () => {
      wanted = false;
    };
  }

  const end = effect(() => {
    const next = { moment: moment.value, shown: shown.value };
    const before = settled.peek();
    if (next.moment === before.moment && next.shown === before.shown) return;
    const another = next.moment?.outline !== before.moment?.outline && !tuning.peek();
    if (!afterPaint || !next.moment) settle();
    else if (another || !before.moment) {
      forget?.();
      forget = null;
      if (isLong(next.moment.outline)) forget = inTurn();
      else settle();
    } else if (!forget) {
      const wait = last + BETWEEN - performance.now();
      forget = wait > 0 ? after(wait, afterPaint) : afterPaint(settle);
    }
  });

  return {
    settled: settled as ReadonlySignal<Settled>,
    dispose(): void {
      end();
      forget?.();
    },
  };
}
