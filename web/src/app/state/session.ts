/**
 * One walker's state: a program, its last run, and a cursor over that run's trace. Signals only, no page: two
 * sessions on one engine know nothing of each other.
 */
import { batch, computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { Breaks, FailureCode, RunId, RunResult } from '../../shared/protocol';
import type { NodeId, Outline } from '../../shared/trace';
import { asEngineError } from '../engine-error';
import { readTraceback, type Trouble } from '../model/explain';
import type { Folds } from '../model/fold';
import { indexOutline, type Moment, momentOf, type OutlineIndex } from '../model/lookup';
import type { Picture } from '../model/picture';
import { type Track, track } from '../model/progress';
import { createSeeker, type Seeker } from '../model/seeker';
import { eventsAt, keepPosition, openingPosition, resolveStep, stepAt } from '../model/steps';
import { breath } from './breath';
import { createPace, type Pace } from './pace';
import { createPictures, type Pictures } from './pictures';
import { createQuestions, type EnginePort, type Questions, type Run } from './questions';
import { createSettled, type Later, type Settled } from './settled';
import { isLong, turn } from './turn';
import { createWalk } from './walk';

/** An edge of `next_functions`. */
export interface Pointed {
  node: NodeId;
  edge: number;
}

/** `source`: the program could not be fetched. */
export type SessionFailure = FailureCode | 'source';

export interface Session extends Questions {
  readonly source: ReadonlySignal<string>;
  readonly run: ReadonlySignal<Run | null>;
  readonly running: ReadonlySignal<boolean>;
  /** How far the program is that is running; null until it is told. */
  readonly progress: ReadonlySignal<Track | null>;
  /** The run that is shown has not come to its end, and can go on. */
  readonly paused: ReadonlySignal<boolean>;
  /** The last run was stopped before its end. */
  readonly stopped: ReadonlySignal<boolean>;
  /** The program on the screen is not the one that was run. */
  readonly stale: ReadonlySignal<boolean>;
  /** Where the learner wants to be; `shown` follows as snapshots arrive. */
  readonly position: ReadonlySignal<number>;
  readonly shown: ReadonlySignal<number>;
  readonly steps: ReadonlySignal<number>;
  readonly moment: ReadonlySignal<Moment | null>;
  /** The same for panels of numbers, which may be a picture behind. */
  readonly settled: ReadonlySignal<Settled>;
  /** A number of the program is being moved: what is shown is of a run just before. */
  readonly tuning: ReadonlySignal<boolean>;
  /** The graph as it is drawn at the moment. */
  readonly picture: ReadonlySignal<Picture | null>;
  readonly pictures: Pick<Pictures, 'folds' | 'past'>;
  readonly playing: ReadonlySignal<boolean>;
  /** The edge of the graph that the learner points at from elsewhere: out of which node, and which of its edges. */
  readonly pointed: Signal<Pointed | null>;
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
  /** Ends the program that is running or paused; what it has done by then can be walked. */
  stop(): void;
  /** Pauses it: what it has done by then can be walked. */
  hold(): void;
  /** Goes on with one that is paused: to its end, or to a breakpoint. */
  resume(toBreak: boolean): Promise<void>;
  /** Runs the program from its start, and pauses it at the first breakpoint. */
  runToBreak(): Promise<void>;
  seek(position: number): Promise<void>;
  /** By so many units of the pace. */
  move(by: number): Promise<void>;
  /** On to the next breakpoint, or to the end; `way` -1: back to the one before, or to the start. */
  toBreak(way?: 1 | -1): Promise<void>;
  /** Draws the graph folded in another way; `past`: with the graphs that are gone; `shown`: as it is put on the screen. */
  refold(change: Partial<Folds> & { past?: boolean }, shown?: (picture: Picture) => void): Promise<void>;
  play(): void;
  pause(): void;
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
  /** What lets graph and sentence be painted first; without it all is shown at once. */
  afterPaint?: Later;
  /** What finds time to have the moments beside this one ready; without it they are asked for when they are wanted. */
  whenIdle?: Later;
}

export function createSession(options: SessionOptions): Session {
  const { engine, editDelay = 250, playDelay = 900, onStep, afterPaint, whenIdle } = options;
  const source = signal('');
  const run = signal<Run | null>(null);
  const running = signal(false);
  const stopped = signal(false);
  const progress = signal<Track | null>(null);
  const position = signal(0);
  const shown = signal(0);
  const moment = signal<Moment | null>(null);
  const picture = signal<Picture | null>(null);
  const pictures = createPictures((graph) => engine.call('layout', { graph }));
  const pointed = signal<Pointed | null>(null);
  const pace = createPace();
  const failure = signal<SessionFailure | null>(null);
  const tuning = signal(false);
  const { settled, dispose: unsettle } = createSettled({ moment, shown, afterPaint, tuning });
  const steps = computed(() => run.value?.result.outline.steps.length ?? 0);
  const paused = computed(() => run.value?.result.end === 'paused' && !stopped.value);
  const stale = computed(() => run.value !== null && run.value.source !== source.value);
  const trouble = computed(() => {
    const last = run.value;
    return last?.result.end === 'failed' ? readTraceback(last.result.stderr, last.source) : null;
  });

  let original = { source: '', step: null as number | null };
  /** Where the learner stood in the last run that went anywhere. */
  let stood: { outline: Outline; place: number } | null = null;
  let seeker: Seeker | null = null;
  let abort: AbortController | null = null;
  let underWay: RunId | null = null;
  let loading: Promise<void> | null = null;
  /** Counts what is asked for while a program is loading: the last of it is done. */
  let asked = 0;
  let editTimer: ReturnType<typeof setTimeout> | undefined;
  let disposed = false;

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
  async function redraw(shown?: (picture: Picture) => void): Promise<void> {
    const of = moment.peek();
    if (!of) return;
    const { outline, snapshot } = of;
    try {
      await pictures.at(outline, snapshot.at);
    } catch (reason) {
      return failBy(reason);
    }
    const found = pictures.known(outline, snapshot.at);
    if (!found || moment.peek() !== of) return;
    batch(() => {
      picture.value = found;
      shown?.(found);
    });
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
    const { outline } = next.result;
    // Of a run that did the same as the one before, numbers aside, the outline is the same.
    const index =
      outline === moment.peek()?.outline ? (moment.peek()?.index ?? indexOutline(outline)) : indexOutline(outline);
    if (isLong(outline)) await turn();
    const first = await momentAt(next, index, place);
    if (disposed) return void close(next.id);
    const before = run.peek();
    seeker?.close();
    seeker = createSeeker((at) => momentAt(next, index, at), put);
    batch(() => {
      if (before?.id !== next.id) pace.forgetNodes();
      run.value = next;
      pointed.value = null;
      position.value = place;
      put(first, place);
      failure.value = null;
    });
    if (before && before.id !== next.id) void close(before.id);
  }

  /** Has the engine run a program, from its start or on from where it is paused, and shows what came of it. */
  async function perform(
    id: RunId,
    text: string,
    call: (signal: AbortSignal) => Promise<RunResult>,
    place: (result: RunResult) => number,
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
      if (abort !== mine || disposed) return void close(id);
      // It has answered: whoever hears that it is shown may seek in it at once.
      underWay = null;
      stopped.value = result.end === 'interrupted';
      const { steps: all } = result.outline;
      await show({ id, source: text, result }, result.end === 'paused' ? all.length : place(result));
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

  function start(place: (result: RunResult) => number, breaks?: Breaks, like?: RunId): Promise<void> {
    const id = engine.newRun();
    const text = source.peek();
    const input = { run: id, source: text, ...(breaks && { breaks }), ...(like !== undefined && { like }) };
    return perform(id, text, (signal) => engine.call('run', input, signal), place);
  }

  async function resume(toBreak: boolean): Promise<void> {
    const of = run.peek();
    if (!of || !paused.peek() || running.peek()) return;
    const breaks: Breaks = toBreak ? pace.breaks() : { lines: [], tensors: [] };
    const call = (signal: AbortSignal) => engine.call('resume', { run: of.id, breaks }, signal);
    await perform(of.id, of.source, call, ({ outline }) => outline.steps.length);
  }

  /** Runs the program as it is now, and stays where the learner stands. */
  function rerun(): Promise<void> {
    const before = run.peek()?.result.outline;
    // Of a program that was no Python there is no place to keep but that of the one before.
    if (before?.steps.some(({ kind }) => kind !== 'error')) stood = { outline: before, place: position.peek() };
    const from = stood;
    const place = ({ outline }: RunResult): number =>
      from ? keepPosition(from.outline, from.place, outline) : openingPosition(outline);
    return start(place, undefined, run.peek()?.id);
  }

  async function tune(text: string): Promise<void> {
    const going = tuning.peek();
    tuning.value = true;
    source.value = text;
    if (going) return;
    for (let done: string | null = null; done !== source.peek() && !disposed; ) {
      done = source.peek();
      await rerun();
      if (afterPaint && done !== source.peek()) await breath(afterPaint);
    }
    tuning.value = false;
  }

  async function load(text: string, step: number | null = null): Promise<void> {
    original = { source: text, step };
    stood = null;
    asked += 1;
    if (text !== source.peek()) pace.clear();
    source.value = text;
    const mine = start(({ outline }) => (step === null ? openingPosition(outline) : resolveStep(outline, step)));
    loading = mine;
    await mine;
    if (loading === mine) loading = null;
  }

  /** What is asked for while a program is loading is asked of it, not of the one before. */
  async function ofLoaded(walk: () => Promise<void>): Promise<void> {
    pause();
    if (loading) {
      asked += 1;
      const mine = asked;
      while (loading) await loading;
      if (asked !== mine || disposed) return;
    }
    await walk();
  }

  const { seek, move, toBreak, play, pause, playing, forget } = createWalk({
    run,
    position,
    shown,
    steps,
    paused,
    pace,
    seeker: () => seeker,
    isUnderWay: (of) => underWay === of.id,
    isDisposed: () => disposed,
    resume: () => resume(true),
    failBy,
    onStep,
    whenIdle,
    playDelay,
  });

  const unhear = engine.onProgress((news) => {
    if (news.run === underWay) progress.value = track(progress.peek(), news, performance.now());
  });

  return {
    ...createQuestions(engine, run),
    source,
    run,
    running,
    progress,
    paused,
    stopped,
    stale,
    position,
    shown,
    steps,
    moment,
    settled,
    tuning,
    picture,
    pictures,
    playing,
    pointed,
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
      if (id !== null) engine.call('interrupt', { run: id }).catch(failBy);
      else if (paused.peek()) stopped.value = true;
    },
    hold() {
      const id = underWay;
      if (id !== null) engine.call('pause', { run: id }).catch(failBy);
    },
    resume,
    runToBreak: () => start(({ outline }) => outline.steps.length, pace.breaks()),
    seek: (wanted) => ofLoaded(() => seek(wanted)),
    move: (by) => ofLoaded(() => move(by)),
    toBreak: (way = 1) => ofLoaded(() => toBreak(way)),
    refold(change, placed) {
      pictures.set(change);
      return redraw(placed);
    },
    play() {
      if (!playing.peek() && run.peek()) void ofLoaded(play);
    },
    pause,
    fail,
    reset: () => load(original.source, original.step),
    dispose() {
      disposed = true;
      unhear();
      unsettle();
      forget();
      clearTimeout(editTimer);
      pause();
      abort?.abort();
      seeker?.close();
      const last = run.peek();
      if (last) void close(last.id);
    },
  };
}
