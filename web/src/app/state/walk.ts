/** Walking over a run: seeking, steps of the pace, playing. */
import { type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { nextBreak } from '../model/breaks';
import type { Seeker } from '../model/seeker';
import { clampPosition } from '../model/steps';
import { advance } from '../model/units';
import type { Pace } from './pace';
import type { Run } from './questions';
import type { Later } from './settled';

/** What is walked over. */
export interface Walked {
  run: ReadonlySignal<Run | null>;
  position: Signal<number>;
  shown: ReadonlySignal<number>;
  steps: ReadonlySignal<number>;
  paused: ReadonlySignal<boolean>;
  pace: Pace;
  /** Of the run that is shown. */
  seeker(): Seeker | null;
  isUnderWay(run: Run): boolean;
  isDisposed(): boolean;
  /** Goes on with a paused program to a breakpoint. */
  resume(): Promise<void>;
  failBy(reason: unknown): void;
  onStep: (() => void) | undefined;
  whenIdle: Later | undefined;
  playDelay: number;
}

export interface Walk {
  readonly playing: ReadonlySignal<boolean>;
  seek(wanted: number): Promise<void>;
  move(by: number): Promise<void>;
  toBreak(way: 1 | -1): Promise<void>;
  play(): Promise<void>;
  pause(): void;
  /** Has nothing more made ready. */
  forget(): void;
}

export function createWalk(of: Walked): Walk {
  const { run, position, shown, steps, paused, pace, resume, failBy, onStep, whenIdle, playDelay } = of;
  const playing = signal(false);
  let forgetNeighbours = (): void => {};
  let playTimer: ReturnType<typeof setTimeout> | undefined;

  function pause(): void {
    clearTimeout(playTimer);
    playing.value = false;
  }

  async function seek(wanted: number): Promise<void> {
    const current = run.peek();
    const seeker = of.seeker();
    // Of one that is going on nothing is to be had until it pauses.
    if (!current || !seeker || of.isUnderWay(current)) return;
    const { outline } = current.result;
    const place = clampPosition(outline, wanted);
    if (place === position.peek() && place === shown.peek()) return;
    position.value = place;
    try {
      await seeker.seek(place);
    } catch (reason) {
      failBy(reason);
    }
    if (of.isDisposed() || run.peek() !== current) return;
    onStep?.();
    readyNeighbours();
  }

  /** The place that so many units from here lead to. */
  function placeAfter(by: number): number {
    const outline = run.peek()?.result.outline;
    return outline ? advance(outline, position.peek(), pace.unit.peek(), by) : position.peek();
  }

  /** Has the moments beside this one ready, when there is time: a key is then answered without asking. */
  function readyNeighbours(): void {
    forgetNeighbours();
    if (!whenIdle) return;
    forgetNeighbours = whenIdle(() => {
      for (const by of [1, -1]) of.seeker()?.ready(placeAfter(by));
    });
  }

  /** Where playing stops by itself: before a marked line, and at the end. */
  function stopAhead(): number {
    const outline = run.peek()?.result.outline;
    return (outline && nextBreak(outline, position.peek(), pace.marks.peek())) ?? steps.peek();
  }

  async function toBreak(way: 1 | -1): Promise<void> {
    const outline = run.peek()?.result.outline;
    const at = outline && nextBreak(outline, position.peek(), pace.marks.peek(), way);
    if (at != null) await seek(at);
    else if (way > 0 && paused.peek()) await resume();
    else await seek(way > 0 ? steps.peek() : 0);
  }

  /** One unit further, but not past `stop`. */
  async function playOn(stop: number): Promise<void> {
    await seek(Math.min(placeAfter(1), stop));
    if (position.peek() >= stop) pause();
    else if (playing.peek()) playTimer = setTimeout(() => void playOn(stop), playDelay / pace.speed.peek());
  }

  async function play(): Promise<void> {
    playing.value = true;
    if (position.peek() >= steps.peek()) await seek(0);
    await playOn(stopAhead());
  }

  return {
    playing,
    seek,
    move: (by) => seek(placeAfter(by)),
    toBreak,
    play,
    pause,
    forget: () => forgetNeighbours(),
  };
}
