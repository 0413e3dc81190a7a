/** Has the engine run the program: as it is loaded, edited, tuned, stopped, gone on with. */
import { batch } from '@preact/signals';
import type { Breaks, RunId, RunResult } from '../../shared/protocol';
import type { Outline } from '../../shared/trace';
import { keepPosition, openingPosition } from '../model/steps';
import { breath } from './breath';
import type { Pace } from './pace';
import type { EnginePort } from './questions';
import type { SessionSignals } from './session-signals';
import type { Later } from './settled';
import type { Showing } from './showing';
import { isLong, turn } from './turn';

export interface RunningParts {
  engine: EnginePort;
  signals: SessionSignals;
  pace: Pace;
  showing: Showing;
  /** Ends playing. */
  pause(): void;
  failBy(reason: unknown): void;
  isDisposed(): boolean;
  editDelay: number;
  afterPaint: Later | undefined;
}

/** Where a run is opened. */
export type Place = (result: RunResult) => number;

export const atOpening: Place = ({ outline }) => openingPosition(outline);
const atEnd: Place = ({ outline }) => outline.steps.length;

export interface Running {
  /** Which run is going on. */
  underWay(): RunId | null;
  /** A new program, run from its start. */
  open(text: string, place: Place): Promise<void>;
  /** The learner's edit: run a moment later; `another`: opened as one that is loaded. */
  edit(text: string, another: boolean): void;
  /** Run at once, one run after the other, the latest text last. */
  tune(text: string): Promise<void>;
  stop(): void;
  hold(): void;
  resume(toBreak: boolean): Promise<void>;
  runToBreak(): Promise<void>;
  /** Waits for nothing any more. */
  end(): void;
}

export function createRunning(parts: RunningParts): Running {
  const { engine, signals, pace, showing, pause, failBy, isDisposed, editDelay, afterPaint } = parts;
  const { source, run, running, progress, paused, stopped, position, tuning } = signals;
  /** Where the learner stood in the last run that went anywhere. */
  let stood: { outline: Outline; place: number } | null = null;
  let abort: AbortController | null = null;
  let underWay: RunId | null = null;
  let editTimer: ReturnType<typeof setTimeout> | undefined;

  /** Has the engine run a program, from its start or on from where it is paused, and shows what came of it. */
  async function perform(
    id: RunId,
    text: string,
    call: (signal: AbortSignal) => Promise<RunResult>,
    place: Place,
  ): Promise<void> {
    clearTimeout(editTimer);
    pause();
    abort?.abort();
    const mine = new AbortController();
    abort = mine;
    underWay = id;
    batch(() => {
      running.value = true;
      stopped.value = false;
      progress.value = null;
    });
    try {
      const result = await call(mine.signal);
      // To show a long run takes as long as to read its answer: not both at once.
      if (isLong(result.outline)) await turn();
      if (abort !== mine || isDisposed()) return void showing.close(id);
      // It has answered: whoever hears that it is shown may seek in it at once.
      underWay = null;
      stopped.value = result.end === 'interrupted';
      await showing.show({ id, source: text, result }, (result.end === 'paused' ? atEnd : place)(result));
    } catch (reason) {
      if (abort === mine) failBy(reason);
    } finally {
      if (abort === mine) {
        abort = null;
        underWay = null;
        running.value = false;
      }
    }
  }

  function start(place: Place, breaks?: Breaks, like?: RunId): Promise<void> {
    const id = engine.newRun();
    const text = source.peek();
    const input = { run: id, source: text, ...(breaks && { breaks }), ...(like !== undefined && { like }) };
    return perform(id, text, (signal) => engine.call('run', input, signal), place);
  }

  /** Runs the program as it is now, and stays where the learner stands. */
  function rerun(): Promise<void> {
    const before = run.peek()?.result.outline;
    // Of a program that was no Python there is no place to keep but that of the one before.
    if (before?.steps.some(({ kind }) => kind !== 'error')) stood = { outline: before, place: position.peek() };
    const from = stood;
    const place: Place = from ? ({ outline }) => keepPosition(from.outline, from.place, outline) : atOpening;
    return start(place, undefined, run.peek()?.id);
  }

  return {
    underWay: () => underWay,
    open(text, place) {
      stood = null;
      source.value = text;
      return start(place);
    },
    edit(text, another) {
      if (text === source.peek()) return;
      source.value = text;
      clearTimeout(editTimer);
      editTimer = setTimeout(() => void (another ? start(atOpening) : rerun()), editDelay);
    },
    async tune(text) {
      const going = tuning.peek();
      tuning.value = true;
      source.value = text;
      if (going) return;
      for (let done: string | null = null; done !== source.peek() && !isDisposed(); ) {
        done = source.peek();
        await rerun();
        if (afterPaint && done !== source.peek()) await breath(afterPaint);
      }
      tuning.value = false;
    },
    stop() {
      if (underWay !== null) engine.call('interrupt', { run: underWay }).catch(failBy);
      else if (paused.peek()) stopped.value = true;
    },
    hold() {
      if (underWay !== null) engine.call('pause', { run: underWay }).catch(failBy);
    },
    async resume(toBreak) {
      const of = run.peek();
      if (!of || !paused.peek() || running.peek()) return;
      const breaks: Breaks = toBreak ? pace.breaks() : { lines: [], tensors: [] };
      await perform(of.id, of.source, (signal) => engine.call('resume', { run: of.id, breaks }, signal), atEnd);
    },
    runToBreak: () => start(atEnd, pace.breaks()),
    end() {
      clearTimeout(editTimer);
      abort?.abort();
    },
  };
}
