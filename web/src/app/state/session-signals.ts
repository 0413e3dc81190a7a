/** What a session knows, as signals. */
import { computed, signal } from '@preact/signals';
import { readTraceback } from '../model/explain';
import type { Moment } from '../model/lookup';
import type { Picture } from '../model/picture';
import type { Track } from '../model/progress';
import type { Run } from './questions';
import type { Pointed, SessionFailure } from './session-shape';

export type SessionSignals = ReturnType<typeof createSignals>;

export function createSignals() {
  const source = signal('');
  const run = signal<Run | null>(null);
  const stopped = signal(false);
  return {
    source,
    run,
    running: signal(false),
    progress: signal<Track | null>(null),
    paused: computed(() => run.value?.result.end === 'paused' && !stopped.value),
    stopped,
    stale: computed(() => run.value !== null && run.value.source !== source.value),
    position: signal(0),
    shown: signal(0),
    steps: computed(() => run.value?.result.outline.steps.length ?? 0),
    moment: signal<Moment | null>(null),
    tuning: signal(false),
    picture: signal<Picture | null>(null),
    pointed: signal<Pointed | null>(null),
    trouble: computed(() => {
      const last = run.value;
      return last?.result.end === 'failed' ? readTraceback(last.result.stderr, last.source) : null;
    }),
    failure: signal<SessionFailure | null>(null),
  };
}
