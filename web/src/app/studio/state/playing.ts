/** Playing: so many units a second, or as many as the engine makes, until it is paused. */
import type { Signal } from '@preact/signals';
import { createShare } from './full-speed';
import type { Training } from './training';

export interface PlayingParts {
  playing: Signal<boolean>;
  /** Units a second. */
  speed: Signal<number>;
  training: Training;
  /** Resolves at the next frame, with its time in ms. */
  frame: () => Promise<number>;
  /** A task on the engine, after those that were asked for before; `moving`: it trains on at full speed. */
  does(task: () => Promise<void>, moving?: boolean): Promise<void>;
  isDisposed(): boolean;
}

/** Resolves when it no longer plays. */
export async function play({ playing, speed, training, frame, does, isDisposed }: PlayingParts): Promise<void> {
  playing.value = true;
  let last = await frame();
  let next = frame();
  const share = createShare();
  let owed = 1;
  while (playing.peek() && !isDisposed()) {
    const now = await next;
    // Before anything is drawn: what comes with this beat is to be there for the frame after it.
    next = frame();
    owed = Math.min(owed + ((now - last) / 1000) * speed.peek(), 1 + speed.peek());
    last = now;
    if (owed < 1) continue;
    const units = Math.floor(owed);
    const freely = !Number.isFinite(units) && training.wholly();
    owed = Number.isFinite(owed) ? owed - units : 1;
    const budget = share(now);
    const go = freely ? () => training.rush(budget) : () => training.beat(Number.isFinite(units) ? units : 1);
    await does(() => (playing.peek() ? go() : Promise.resolve()), freely);
  }
  // What was drawn while it moved was coarser.
  await does(training.look);
}
