/** Makes a recording (shared/recording.ts): walks a program as the page does, and writes down what was answered. For builds. */
import type { Engine } from '../../../wasm/loader';
import { dedent } from '../elements/program-text';
import type { Calls, Handlers, RunId } from '../shared/protocol';
import type { Recording } from '../shared/recording';
import { createHandlers } from '../worker/handlers';
import type { EnginePort } from './state/questions';
import { createSession } from './state/session';

export async function record(text: string, load: () => Promise<Engine>): Promise<Recording> {
  const source = dedent(text);
  const handlers: Handlers = createHandlers({ load, emit: () => {} });
  const never = () => false;
  await handlers.init({ wasm: new ArrayBuffer(0), module: 'baseline', bundles: {} }, never);
  const snapshots = new Map<number, Recording['snapshots'][number]>();
  const layouts: Recording['layouts'] = [];
  const port: EnginePort = {
    newRun: () => 1 as RunId,
    onProgress: () => () => {},
    async call<K extends keyof Calls>(call: K, input: Calls[K]['in']) {
      const answer = await handlers[call](input, never);
      // As the page reads it.
      const out = call === 'seek' && typeof answer === 'string' ? (JSON.parse(answer) as unknown) : answer;
      if (call === 'seek') snapshots.set((input as Calls['seek']['in']).at, out as Calls['seek']['out']);
      if (call === 'layout')
        layouts.push({ ...(input as Calls['layout']['in']), layout: out as Calls['layout']['out'] });
      return out as Calls[K]['out'];
    },
  };
  const session = createSession({ engine: port });
  await session.load(source, 0);
  const ran = session.run.peek();
  if (!ran) throw new Error(`the lesson to record does not run: ${session.failure.peek()}`);
  for (let step = 0; step <= session.steps.peek(); step++) await session.seek(step);
  session.dispose();
  const { run: _, ...result } = ran.result;
  return { source, result, snapshots: [...snapshots.values()], layouts };
}
