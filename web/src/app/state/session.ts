/**
 * One walker's state: a program, its last run, and a cursor over that run's trace. Signals only, no page: two
 * sessions on one engine know nothing of each other.
 */
import { batch, computed, type ReadonlySignal, signal } from '@preact/signals';
import type { Ledger } from '../../shared/explain';
import type { Calls, FailureCode, Question, RunId, RunResult } from '../../shared/protocol';
import type { Snapshot, TensorId } from '../../shared/trace';
import type { Engine } from '../engine';
import { asEngineError, EngineError } from '../engine-error';
import { readTraceback, type Trouble } from '../model/explain';
import type { Folds } from '../model/fold';
import { indexOutline, type Moment, momentOf, type OutlineIndex } from '../model/lookup';
import type { Picture } from '../model/picture';
import { createSeeker, type Seeker } from '../model/seeker';
import { clampPosition, eventsAt, keepPosition, openingPosition, resolveStep, stepAt } from '../model/steps';
import { advance, nextBreak } from '../model/units';
import { createPace, type Pace } from './pace';
import { createPictures, type Pictures } from './pictures';

/** What a session needs of the engine. */
export type EnginePort = Pick<Engine, 'call' | 'newRun'>;

/** A finished run and the program it is of. */
export interface Run {
  id: RunId;
  source: string;
  result: RunResult;
}

/** What came of a program that was run beside. */
export interface Aside {
  stdout: string;
  trouble: Trouble | null;
  snapshot: Snapshot;
}

/** `source`: the program could not be fetched. */
export type SessionFailure = FailureCode | 'source';

export interface Session {
  readonly source: ReadonlySignal<string>;
  readonly run: ReadonlySignal<Run | null>;
  readonly running: ReadonlySignal<boolean>;
  /** The last run was stopped before its end. */
  readonly stopped: ReadonlySignal<boolean>;
  /** The program on the screen is not the one that was run. */
  readonly stale: ReadonlySignal<boolean>;
  /** Where the learner wants to be; `shown` follows as snapshots arrive. */
  readonly position: ReadonlySignal<number>;
  readonly shown: ReadonlySignal<number>;
  readonly steps: ReadonlySignal<number>;
  readonly moment: ReadonlySignal<Moment | null>;
  /** The graph as it is drawn at the moment. */
  readonly picture: ReadonlySignal<Picture | null>;
  readonly pictures: Pick<Pictures, 'folds' | 'past'>;
  readonly playing: ReadonlySignal<boolean>;
  /** How large a step is, how fast playing goes, where it stops. */
  readonly pace: Pace;
  /** What is wrong with the program. */
  readonly trouble: ReadonlySignal<Trouble | null>;
  /** What is wrong with the engine, or with getting the program. */
  readonly failure: ReadonlySignal<SessionFailure | null>;

  /** A new program, run from its start; opens at `step` or at the end of its forward pass. */
  load(source: string, step?: number | null): Promise<void>;
  /** The learner's edit: run a moment later, keeping the place where there is one; or, of `another` program, opened as
   * one that is loaded. */
  edit(source: string, another?: boolean): void;
  /** A number of the program is being moved: run at once, one run after the other, the latest text last. */
  tune(source: string): void;
  /** Ends the program that is running; what it has done by then can be walked. */
  stop(): void;
  seek(position: number): Promise<void>;
  /** By so many units of the pace. */
  move(by: number): Promise<void>;
  /** On to before the next marked line, or to the end. */
  toBreak(): Promise<void>;
  /** Draws the graph folded in another way; `past`: with the graphs that are gone. */
  refold(change: Partial<Folds> & { past?: boolean }): Promise<void>;
  play(): void;
  pause(): void;
  /** Runs another program beside, to its end; nothing of it is shown. */
  aside(source: string, signal: AbortSignal): Promise<Aside>;
  /** The state at the end of the run that is shown. */
  atEnd(signal: AbortSignal): Promise<Snapshot>;
  /** What made one element of a tensor's .grad, after `at` events. */
  ledger(at: number, tensor: TensorId, entry: number, signal: AbortSignal): Promise<Ledger>;
  /** The SVG of the figure that the `event`th event drew. */
  figure(event: number, signal: AbortSignal): Promise<string>;
  /** What the engine says to a question about the run that is shown. */
  ask<K extends Question>(
    question: K,
    input: Omit<Calls[K]['in'], 'run'>,
    signal: AbortSignal,
  ): Promise<Calls[K]['out']>;
  /** There is no program to run. */
  fail(code: SessionFailure): void;
  /** The program as it was loaded, at the place it opened. */
  reset(): Promise<void>;
  dispose(): void;
}

export interface SessionOptions {
  engine: EnginePort;
  editDelay?: number;
  playDelay?: number;
  /** Called after a moment is shown that a learner asked for. */
  onStep?: () => void;
}

export function createSession({ engine, editDelay = 250, playDelay = 900, onStep }: SessionOptions): Session {
  const source = signal('');
  const run = signal<Run | null>(null);
  const running = signal(false);
  const stopped = signal(false);
  const position = signal(0);
  const shown = signal(0);
  const moment = signal<Moment | null>(null);
  const picture = signal<Picture | null>(null);
  const pictures = createPictures((graph) => engine.call('layout', { graph }));
  const playing = signal(false);
  const pace = createPace();
  const failure = signal<SessionFailure | null>(null);
  const steps = computed(() => run.value?.result.outline.steps.length ?? 0);
  const stale = computed(() => run.value !== null && run.value.source !== source.value);
  const trouble = computed(() => {
    const last = run.value;
    return last?.result.end === 'failed' ? readTraceback(last.result.stderr, last.source) : null;
  });

  let original = { source: '', step: null as number | null };
  let seeker: Seeker | null = null;
  let abort: AbortController | null = null;
  let underWay: RunId | null = null;
  let editTimer: ReturnType<typeof setTimeout> | undefined;
  let playTimer: ReturnType<typeof setTimeout> | undefined;
  let tuning = false;
  let disposed = false;

  function pause(): void {
    clearTimeout(playTimer);
    playing.value = false;
  }

  function fail(code: SessionFailure): void {
    if (disposed) return;
    pause();
    failure.value = code;
  }

  function failBy(reason: unknown): void {
    fail(asEngineError(reason, 'engine').code);
  }

  async function close(id: RunId): Promise<void> {
    // A run that is gone already is closed.
    await engine.call('close', { run: id }).catch(() => null);
  }

  /** What is at a position of a run: the state there, and the step that led to it with what it names. */
  async function momentAt(of: Run, index: OutlineIndex, place: number): Promise<Moment> {
    const { outline } = of.result;
    const at = eventsAt(outline, place);
    const own = stepAt(outline, place)?.event ?? at;
    const seekEvent = (event: number) => engine.call('seek', { run: of.id, at: event });
    const asked = [seekEvent(at), own === at ? undefined : seekEvent(own), pictures.at(outline, at)] as const;
    const [snapshot, step] = await Promise.all(asked);
    return momentOf(outline, index, of.source, snapshot, step);
  }

  /** Shows the graph of the moment as soon as it is laid out, if it is still the one wanted then. */
  async function redraw(): Promise<void> {
    const of = moment.peek();
    if (!of) return;
    const { outline, snapshot } = of;
    try {
      await pictures.at(outline, snapshot.at);
    } catch (reason) {
      return failBy(reason);
    }
    const found = pictures.known(outline, snapshot.at);
    if (found && moment.peek() === of) picture.value = found;
  }

  function put(found: Moment, at: number): void {
    const drawn = pictures.known(found.outline, found.snapshot.at);
    batch(() => {
      moment.value = found;
      shown.value = at;
      if (drawn) picture.value = drawn;
    });
    // Folded in another way since this moment was last asked for.
    if (!drawn) void redraw();
  }

  /** Puts a finished run on the screen, in one piece with its first moment. */
  async function show(next: Run, place: number): Promise<void> {
    const index = indexOutline(next.result.outline);
    const first = await momentAt(next, index, place);
    if (disposed) return void close(next.id);
    const before = run.peek();
    seeker?.close();
    seeker = createSeeker((at) => momentAt(next, index, at), put);
    batch(() => {
      run.value = next;
      position.value = place;
      put(first, place);
      failure.value = null;
    });
    if (before) void close(before.id);
  }

  async function start(place: (result: RunResult) => number): Promise<void> {
    clearTimeout(editTimer);
    pause();
    abort?.abort();
    const mine = new AbortController();
    abort = mine;
    const text = source.peek();
    batch(() => {
      running.value = true;
      stopped.value = false;
    });
    try {
      const id = engine.newRun();
      underWay = id;
      const result = await engine.call('run', { run: id, source: text }, mine.signal);
      if (abort !== mine || disposed) return void close(id);
      stopped.value = result.end === 'interrupted';
      await show({ id, source: text, result }, place(result));
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

  /** Runs the program as it is now, and stays where the learner stands. */
  function rerun(): Promise<void> {
    const before = run.peek()?.result.outline;
    const place = position.peek();
    return start(({ outline }) => (before ? keepPosition(before, place, outline) : openingPosition(outline)));
  }

  async function tune(text: string): Promise<void> {
    source.value = text;
    if (tuning) return;
    tuning = true;
    for (let done: string | null = null; done !== source.peek() && !disposed; ) {
      done = source.peek();
      await rerun();
    }
    tuning = false;
  }

  async function seek(wanted: number): Promise<void> {
    const current = run.peek();
    if (!current || !seeker) return;
    const { outline } = current.result;
    const place = clampPosition(outline, wanted);
    if (place === position.peek() && place === shown.peek()) return;
    position.value = place;
    try {
      await seeker.seek(place);
    } catch (reason) {
      failBy(reason);
    }
    if (!disposed && run.peek() === current) onStep?.();
  }

  /** The place that so many units from here lead to. */
  function placeAfter(by: number): number {
    const outline = run.peek()?.result.outline;
    return outline ? advance(outline, position.peek(), pace.unit.peek(), by) : position.peek();
  }

  /** Where playing stops by itself: before a marked line, and at the end. */
  function stopAhead(): number {
    const outline = run.peek()?.result.outline;
    const lines = pace.breakpoints.peek();
    return (outline && nextBreak(outline, position.peek(), lines)) ?? steps.peek();
  }

  /** One unit further, but not past `stop`. */
  async function playOn(stop: number): Promise<void> {
    await seek(Math.min(placeAfter(1), stop));
    if (position.peek() >= stop) pause();
    else if (playing.peek()) playTimer = setTimeout(() => void playOn(stop), playDelay / pace.speed.peek());
  }

  async function load(text: string, step: number | null = null): Promise<void> {
    original = { source: text, step };
    if (text !== source.peek()) pace.clear();
    source.value = text;
    await start(({ outline }) => (step === null ? openingPosition(outline) : resolveStep(outline, step)));
  }

  return {
    source,
    run,
    running,
    stopped,
    stale,
    position,
    shown,
    steps,
    moment,
    picture,
    pictures,
    playing,
    pace,
    trouble,
    failure,
    load,
    edit(text, another = false) {
      if (text === source.peek()) return;
      source.value = text;
      clearTimeout(editTimer);
      const opened = ({ outline }: RunResult) => openingPosition(outline);
      editTimer = setTimeout(() => void (another ? start(opened) : rerun()), editDelay);
    },
    tune: (text) => void tune(text),
    stop() {
      const id = underWay;
      if (id === null) return;
      engine.call('interrupt', { run: id }).catch(failBy);
    },
    async seek(wanted) {
      pause();
      await seek(wanted);
    },
    async move(by) {
      pause();
      await seek(placeAfter(by));
    },
    async toBreak() {
      pause();
      await seek(stopAhead());
    },
    refold(change) {
      pictures.set(change);
      return redraw();
    },
    play() {
      if (playing.peek() || !run.peek()) return;
      playing.value = true;
      const again = position.peek() >= steps.peek();
      void (again ? seek(0).then(() => playOn(stopAhead())) : playOn(stopAhead()));
    },
    pause,
    async aside(text, signal) {
      const id = engine.newRun();
      const { outline, stdout, stderr, end } = await engine.call('run', { run: id, source: text }, signal);
      try {
        const snapshot = await engine.call('seek', { run: id, at: outline.events }, signal);
        return { stdout, snapshot, trouble: end === 'failed' ? readTraceback(stderr, text) : null };
      } finally {
        void close(id);
      }
    },
    async atEnd(signal) {
      const of = run.peek();
      if (!of) throw new EngineError('stale', 'there is no run');
      return engine.call('seek', { run: of.id, at: of.result.outline.events }, signal);
    },
    async ledger(at, tensor, entry, signal) {
      const of = run.peek();
      if (!of) throw new EngineError('stale', 'there is no run');
      return engine.call('ledger', { run: of.id, at, tensor, entry }, signal);
    },
    async figure(event, signal) {
      const of = run.peek();
      if (!of) throw new EngineError('stale', 'there is no run');
      return engine.call('figure', { run: of.id, event }, signal);
    },
    async ask(question, input, signal) {
      const of = run.peek();
      if (!of) throw new EngineError('stale', 'there is no run');
      return engine.call(question, { ...input, run: of.id } as Calls[typeof question]['in'], signal);
    },
    fail,
    reset: () => load(original.source, original.step),
    dispose() {
      disposed = true;
      clearTimeout(editTimer);
      pause();
      abort?.abort();
      seeker?.close();
      const last = run.peek();
      if (last) void close(last.id);
    },
  };
}
