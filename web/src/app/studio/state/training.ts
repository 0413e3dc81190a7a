/** The engine's network on its way: trained, taken back, looked at. What is asked of it here is asked one after another. */
import { batch } from '@preact/signals';
import type { NetId } from '../../../shared/studio-calls';
import { appended, pointOf, pointsOf } from '../model/curve-log';
import { type Cursor, moved, phaseOf } from '../model/stages';
import { createFullSpeed, type Ran, type Run } from './full-speed';
import { askMaps, lookOf } from './look';
import type { NetEngine } from './net-engine';
import type { Screen, StudioSignals } from './studio-signals';

export interface Training {
  /** Everything that is drawn, of the step the engine is at. */
  look(): Promise<void>;
  /** Where the cursor is to be, and the engine with it. */
  go(to: Cursor): Promise<void>;
  /** By one of the units. */
  move(by: 1 | -1): Promise<void>;
  /** So many units further, while it plays. */
  beat(units: number): Promise<void>;
  /** At full speed, for so many milliseconds; until it is ended. */
  rush(budget: number): Promise<void>;
  endRush(): Promise<void>;
  /** Forward or backward, as the stage of the cursor is. */
  follow(): void;
  /** A beat trains, and is no walk inside an update. */
  wholly(): boolean;
}

export interface TrainingParts {
  engine: NetEngine;
  net: NetId;
  signals: StudioSignals;
  screen: Screen;
  isDisposed(): boolean;
}

/** More steps than any engine makes for a picture. */
const MANY = 1_000_000;

export function createTraining({ engine, net, signals, screen, isDisposed }: TrainingParts): Training {
  const { opened, state, stages, epochs, cursor, latest, curve, playing, unit, mode } = signals;

  async function look(): Promise<void> {
    const step = state.peek()?.step ?? 0;
    const how = lookOf(opened.peek(), playing.peek());
    if (!how) return;
    const [maps, moment] = await Promise.all([askMaps(engine.call, net, how), engine.call('netMoment', { net, step })]);
    screen.show(how, { maps, moment });
  }

  const start = (run: Run): Promise<Ran> => engine.call('netRun', { net, ...run });

  function take({ state: next, curve: fresh, looked }: Ran, { look: how }: Run): void {
    batch(() => {
      curve.value = appended(curve.peek(), [...pointsOf(fresh, next.test !== null), pointOf(next)]);
      screen.arrive(next);
      if (next.stop) playing.value = false;
      if (looked) screen.show(how, looked);
    });
  }

  const ahead = createFullSpeed(start, take);

  /** Trains. While it plays, what is drawn comes with it. */
  async function run(steps: number, every = 0): Promise<void> {
    const how = playing.peek() ? lookOf(opened.peek(), true) : null;
    const asked = { steps, budget: 50, every, look: how };
    take(await start(asked), asked);
    if (how && !playing.peek()) await look();
  }

  const batchesAt = (step: number): number => epochs.peek().begin(step, 1) - epochs.peek().begin(step);

  /** Trains until a step, or until something stops it. */
  async function runTo(step: number): Promise<void> {
    while (!isDisposed()) {
      const at = state.peek();
      if (!at || at.step >= step || at.stop?.step === at.step - 1) return;
      const before = at.step;
      await run(step - at.step, batchesAt(at.step));
      if (state.peek()?.step === before) return;
    }
  }

  async function go(to: Cursor): Promise<void> {
    const at = state.peek();
    if (!at) return;
    if (to.step === at.step) {
      cursor.value = to;
      return;
    }
    if (to.step > at.step && to.step > latest.peek()) await runTo(to.step);
    else screen.arrive(await engine.call('netSeek', { net, step: to.step }));
    if (state.peek()?.step === to.step) cursor.value = to;
    await look();
  }

  function follow(): void {
    const stage = stages.peek()[cursor.peek().stage];
    if (!stage || cursor.peek().stage === 0) return;
    if (phaseOf(stage) !== 'update') mode.value = phaseOf(stage) === 'backward' ? 'backward' : 'forward';
  }

  async function move(by: 1 | -1): Promise<void> {
    await go(moved(cursor.peek(), by, unit.peek(), { stages: stages.peek(), epochs: epochs.peek() }));
    follow();
  }

  const wholly = (): boolean => unit.peek() === 'batch' || unit.peek() === 'epoch';

  return {
    look,
    go,
    move,
    async beat(units) {
      if (!wholly()) return move(1);
      const { step } = cursor.peek();
      // The end of each beat is evaluated: all epochs would take twice the time of their training.
      if (unit.peek() === 'batch') await run(units, 0);
      else await run(epochs.peek().begin(step, units) - step, batchesAt(step));
    },
    rush: (budget) => ahead.next({ steps: MANY, budget, every: 0, look: lookOf(opened.peek(), true) }),
    endRush: ahead.end,
    follow,
    wholly,
  };
}
