/**
 * One walker's state: a program, its last run, and a cursor over that run's trace. Signals only, no page: two
 * sessions on one engine know nothing of each other.
 */
import { asEngineError } from '../engine-error';
import { track } from '../model/progress';
import { resolveStep } from '../model/steps';
import { createPace } from './pace';
import { createPictures } from './pictures';
import { createQuestions } from './questions';
import { atOpening, createRunning } from './running';
import type { Session, SessionFailure, SessionOptions } from './session-shape';
import { createSignals } from './session-signals';
import { createSettled } from './settled';
import { createShowing } from './showing';
import { createWalk, type Walk } from './walk';

export function createSession(options: SessionOptions): Session {
  const { engine, editDelay = 250, playDelay = 900, onStep, afterPaint, whenIdle } = options;
  const signals = createSignals();
  const { source, run, progress, moment, shown, tuning, failure } = signals;
  const pictures = createPictures((graph) => engine.call('layout', { graph }));
  const pace = createPace();
  const { settled, dispose: unsettle } = createSettled({ moment, shown, afterPaint, tuning });
  let original = { source: '', step: null as number | null };
  let loading: Promise<void> | null = null;
  /** Counts what is asked for while a program is loading: the last of it is done. */
  let asked = 0;
  let disposed = false;
  const isDisposed = (): boolean => disposed;
  const pause = (): void => walk.pause();

  function fail(code: SessionFailure): void {
    if (disposed) return;
    pause();
    failure.value = code;
  }

  const failBy = (reason: unknown): void => fail(asEngineError(reason, 'engine').code);

  const showing = createShowing({ engine, signals, pictures, pace, failBy, isDisposed });
  const running = createRunning({ engine, signals, pace, showing, pause, failBy, isDisposed, editDelay, afterPaint });
  const walk: Walk = createWalk({
    ...signals,
    pace,
    seeker: showing.seeker,
    isUnderWay: (of) => running.underWay() === of.id,
    isDisposed,
    resume: () => running.resume(true),
    failBy,
    onStep,
    whenIdle,
    playDelay,
  });

  async function load(text: string, step: number | null = null): Promise<void> {
    original = { source: text, step };
    asked += 1;
    if (text !== source.peek()) pace.clear();
    const mine = running.open(text, step === null ? atOpening : ({ outline }) => resolveStep(outline, step));
    loading = mine;
    await mine;
    if (loading === mine) loading = null;
  }

  /** What is asked for while a program is loading is asked of it, not of the one before. */
  async function ofLoaded(step: () => Promise<void>): Promise<void> {
    pause();
    if (loading) {
      asked += 1;
      const mine = asked;
      while (loading) await loading;
      if (asked !== mine || disposed) return;
    }
    await step();
  }

  const unhear = engine.onProgress((news) => {
    if (news.run === running.underWay()) progress.value = track(progress.peek(), news, performance.now());
  });

  return {
    ...createQuestions(engine, run),
    ...signals,
    settled,
    pictures,
    playing: walk.playing,
    pace,
    load,
    edit: (text, another = false) => running.edit(text, another),
    tune: (text) => void running.tune(text),
    stop: running.stop,
    hold: running.hold,
    resume: running.resume,
    runToBreak: running.runToBreak,
    seek: (wanted) => ofLoaded(() => walk.seek(wanted)),
    move: (by) => ofLoaded(() => walk.move(by)),
    toBreak: (way = 1) => ofLoaded(() => walk.toBreak(way)),
    refold(change, placed) {
      pictures.set(change);
      return showing.redraw(placed);
    },
    play() {
      if (!walk.playing.peek() && run.peek()) void ofLoaded(walk.play);
    },
    pause,
    fail,
    reset: () => load(original.source, original.step),
    dispose() {
      disposed = true;
      unhear();
      unsettle();
      walk.forget();
      pause();
      running.end();
      showing.seeker()?.close();
      const last = run.peek();
      if (last) void showing.close(last.id);
    },
  };
}
