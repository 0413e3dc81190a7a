/** What a walker's session is to the parts of its page. */
import type { ReadonlySignal, Signal } from '@preact/signals';
import type { FailureCode } from '../../shared/protocol';
import type { NodeId } from '../../shared/trace';
import type { Trouble } from '../model/explain';
import type { Folds } from '../model/fold';
import type { Moment } from '../model/lookup';
import type { Picture } from '../model/picture';
import type { Track } from '../model/progress';
import type { Pace } from './pace';
import type { Pictures } from './pictures';
import type { EnginePort, Questions, Run } from './questions';
import type { Later, Settled } from './settled';

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
