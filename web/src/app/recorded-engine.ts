/**
 * An engine that knows one run by heart: as long as only that is asked for, the real one need not be there. What a
 * recording says is checked like what a worker says; one that makes no sense is as good as none.
 */
import { Malformed } from '../shared/check';
import type { Calls, LayoutGraph, RunId } from '../shared/protocol';
import type { Recording } from '../shared/recording';
import { readLayout, readRunResult, readSnapshot } from '../shared/validate';
import type { EnginePort } from './state/questions';

type Answers = { [K in 'run' | 'seek' | 'layout']: (input: Calls[K]['in']) => Calls[K]['out'] | undefined };

const keyOf = ({ widths, edges }: LayoutGraph): string => JSON.stringify([widths, edges.map((e) => [e.from, e.to])]);

export function playRecording(engine: EnginePort, recording: Recording): EnginePort {
  /** The runs that are the recorded one, and, once more than it is asked for, the engine's own run of each. */
  const runs = new Map<RunId, Promise<unknown> | null>();
  const outlineOf = recording.result.outline;
  const layouts = new Map(recording.layouts.map(({ graph, layout }) => [keyOf(graph), layout]));
  const answers: Answers = {
    run({ run, source, breaks }) {
      runs.delete(run);
      if (source !== recording.source || breaks) return undefined;
      const result = readRunResult({ ...recording.result, run }, run);
      runs.set(run, null);
      return result;
    },
    seek({ run, at }) {
      const found = runs.has(run) ? recording.snapshots.find((each) => each.at === at) : undefined;
      return found && readSnapshot(found, outlineOf, at);
    },
    layout({ graph }) {
      const found = layouts.get(keyOf(graph));
      return found && readLayout(found, graph);
    },
  };

  function known<K extends keyof Calls>(call: K, input: Calls[K]['in']): Calls[K]['out'] | undefined {
    if (!(call in answers)) return undefined;
    const answer = answers[call as keyof Answers] as (input: unknown) => Calls[K]['out'] | undefined;
    try {
      return answer(input);
    } catch (error) {
      if (error instanceof Malformed) return undefined;
      throw error;
    }
  }

  /** Has the engine run what it has not. */
  function bring(run: RunId): Promise<unknown> {
    const own =
      runs.get(run) ??
      engine.call('run', { run, source: recording.source }).catch((reason: unknown) => {
        if (runs.has(run)) runs.set(run, null);
        throw reason;
      });
    runs.set(run, own);
    return own;
  }

  return {
    newRun: engine.newRun,
    onProgress: engine.onProgress,
    async call(call, input, signal) {
      const answer = known(call, input);
      if (answer !== undefined) return answer;
      const run = call !== 'run' && 'run' in input ? input.run : null;
      if (run !== null && runs.has(run)) {
        const own = runs.get(run);
        if (call === 'close') runs.delete(run);
        // What the engine never had, it need not close.
        if (call === 'close' && !own) return null as Calls[typeof call]['out'];
        if (call !== 'close') await bring(run);
      }
      return engine.call(call, input, signal);
    },
  };
}
