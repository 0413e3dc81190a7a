/** A run that was made when the site was built, so that its first lesson is there before the engine is. */
import type { Layout, LayoutGraph, RunResult } from './protocol';
import type { Snapshot } from './trace';

export interface Recording {
  source: string;
  result: Omit<RunResult, 'run'>;
  /** What the page asks for while it is walked from the start to the end. */
  snapshots: Snapshot[];
  layouts: { graph: LayoutGraph; layout: Layout }[];
}

/** The type of the script that a page may have its recording in. */
export const RECORDING_TYPE = 'application/vnd.gradwalk.recording+json';
