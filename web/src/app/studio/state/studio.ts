/** One network, its training and the moment that is shown: the whole state of the studio, as signals. */
import { makeNetSpec, type NetSpec } from '../../../shared/studio';
import type { NetCalls, NetId } from '../../../shared/studio-calls';
import { asEngineError } from '../../engine-error';
import { appended, type CurvePoint, pointOf } from '../model/curve-log';
import { redone, undone } from '../model/history';
import { createEdits } from './edits';
import { inside } from './look';
import { makeLane, type NetEngine } from './net-engine';
import { play } from './playing';
import type { Studio } from './studio-shape';
import { createScreen, createSignals } from './studio-signals';
import { createTraining } from './training';

export interface StudioParts {
  engine: NetEngine;
  net: NetId;
  /** Resolves at the next frame, with its time in ms. */
  frame: () => Promise<number>;
  spec?: NetSpec;
}

/** What is of a step that they name, or is not looked at closely while it moves: the engine need not stand still. */
const PASSING: readonly (keyof NetCalls)[] = ['netFlow', 'netHistograms', 'netConfusion'];

export function createStudio({ engine, net, frame, spec: first = makeNetSpec() }: StudioParts): Studio {
  const signals = createSignals(first);
  const { history: _, built, ...seen } = signals;
  const { spec, opened, refusal, failure, told, state, cursor, latest, curve, playing, selection, sample } = seen;
  const lane = makeLane();
  let disposed = false;
  /** Of the latest wish to open and to seek: earlier ones need not be fulfilled. */
  let wish = 0;
  const isDisposed = (): boolean => disposed;
  const screen = createScreen(signals);
  const training = createTraining({ engine, net, signals, screen, isDisposed });
  const { look, go, follow } = training;

  function fail(error: unknown): void {
    const { code } = asEngineError(error, 'engine');
    if (disposed || code === 'cancelled') return;
    playing.value = false;
    failure.value = code;
  }

  /** A task on the engine, after those that were asked for before; `moving`: it trains on at full speed. */
  async function does(task: () => Promise<void>, moving = false): Promise<void> {
    await lane(async () => {
      if (disposed) return;
      try {
        if (!moving) await training.endRush();
        await task();
      } catch (error) {
        fail(error);
      }
    });
  }

  /** Like `does`, unless it is wished for something else meanwhile. */
  function doesAtLast(task: () => Promise<void>): Promise<void> {
    playing.value = false;
    wish += 1;
    const mine = wish;
    return does(() => (mine === wish ? task() : Promise.resolve()));
  }

  /** `past`: what the curve was on the way there. */
  const open = (step = 0, past: readonly CurvePoint[] = []): Promise<void> =>
    doesAtLast(async () => {
      const asked = spec.peek();
      const answer = await engine.call('netOpen', { net, spec: asked });
      failure.value = null;
      if ('refused' in answer) {
        refusal.value = answer.refused;
        return;
      }
      refusal.value = null;
      opened.value = answer;
      built.value = asked;
      latest.value = 0;
      curve.value = [pointOf(answer.state)];
      selection.value = inside(selection.peek(), answer) ? selection.peek() : null;
      sample.value = 0;
      screen.arrive(step === 0 ? answer.state : await engine.call('netSeek', { net, step }));
      if (step > 0)
        curve.value = appended(past.length > 0 ? past : curve.peek(), [pointOf(state.peek() ?? answer.state)]);
      await look();
    });

  const { alter, turn, replace, amend } = createEdits({ signals, screen, open, look, does });

  const studio: Studio = {
    ...seen,
    net,
    ask: (call, input, signal) =>
      lane(async () => {
        if (!PASSING.includes(call) && input.net === net) await training.endRush();
        return engine.call(call, input, signal);
      }),
    edit: (edit, gesture) => alter(edit, gesture ?? null),
    undo: () => studio.canUndo.peek() && turn(undone),
    redo: () => studio.canRedo.peek() && turn(redone),
    load: (next, step = 0) => replace(next, step),
    async change(change, gesture) {
      const refused = await amend(() => engine.call('netChange', { net, change }), gesture);
      told.value = refused && { kind: 'refused', refusal: refused };
      return refused;
    },
    takeWeights: (format, bytes) => amend(() => engine.call('netImport', { net, format, bytes })),
    play() {
      if (playing.peek() || !opened.peek() || refusal.peek()) return;
      void play({ playing, speed: seen.speed, training, frame, does, isDisposed });
    },
    pause() {
      playing.value = false;
    },
    move(by) {
      playing.value = false;
      return does(() => training.move(by));
    },
    seek: (step) => doesAtLast(() => go({ step: Math.max(step, 0), stage: 0 })),
    seekStage(stage) {
      playing.value = false;
      cursor.value = { step: cursor.peek().step, stage };
      follow();
    },
    settled: () => lane(() => Promise.resolve()),
    dispose() {
      disposed = true;
      playing.value = false;
      void engine.call('netClose', { net }).catch(() => {});
    },
  };
  void open();
  return studio;
}
