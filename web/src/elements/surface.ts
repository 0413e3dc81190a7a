/** What a page's script can do with a `<grad-walk>`. Types only. */
import type { Phase, Snapshot } from '../shared/trace';

export interface GradWalkElement extends HTMLElement {
  /** Resolves when the first program has run and is shown; rejects when the engine cannot start. */
  readonly ready: Promise<void>;
  /** The program as it stands in the editor; setting it loads another. */
  code: string;
  /** How many steps have been walked. */
  readonly stepIndex: number;
  /** The state shown; null before the first run. */
  readonly snapshot: Snapshot | null;
  /** Another program, from its start; opens at `step`, else where the attribute of that name says. */
  load(code: string, step?: number): Promise<void>;
  forward(n?: number): Promise<void>;
  backward(n?: number): Promise<void>;
  /** To just after so many steps; beyond either end it is that end. */
  seek(step: number): Promise<void>;
  /** The program as it was loaded, at the place it opened. */
  reset(): Promise<void>;
  play(): Promise<void>;
  pause(): Promise<void>;
  /** Gives everything back. The element starts anew when it is put into a document again. */
  dispose(): Promise<void>;
}

/** Detail of `gw-step`. */
export interface StepDetail {
  index: number;
  phase: Phase | null;
  /** The grad_fn name of the node of the moment. */
  node: string | null;
  narration: string;
}

/** Detail of `gw-error`: code "program" for the program's own error, else why the engine failed. */
export interface ErrorDetail {
  code: string;
  message: string;
}

/** Detail of `gw-resize`: CSS pixels, a whole number above 0. */
export interface ResizeDetail {
  height: number;
}
