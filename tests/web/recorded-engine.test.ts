import { describe, expect, test } from 'vitest';
import { playRecording } from '../../web/src/app/recorded-engine';
import { record } from '../../web/src/app/recorder';
import type { EnginePort } from '../../web/src/app/state/questions';
import type { Calls, RunId } from '../../web/src/shared/protocol';
import type { Recording } from '../../web/src/shared/recording';
import { loadModule } from '../wasm/module';

const LESSON = `import torch

x = torch.ones(2, 2, requires_grad=True)
y = x + 2
z = y * y * 3
out = z.mean()
out.backward()
print(x.grad)
`;
const recording = await record(LESSON, () => loadModule('gradwalk'));
const { source } = recording;
const run = 7 as RunId;

/** An engine that only writes down what it is asked for. */
function makeAsked() {
  const asked: [keyof Calls, unknown][] = [];
  const engine: EnginePort = {
    newRun: () => run,
    onProgress: () => () => {},
    async call(call, input) {
      asked.push([call, input]);
      return null as never;
    },
  };
  return { asked, engine };
}

function play(of: Recording = recording) {
  const { asked, engine } = makeAsked();
  return { asked, port: playRecording(engine, of) };
}

describe('a recorded lesson', () => {
  test('is run and walked without an engine, and to the end', async () => {
    const { asked, port } = play();
    const result = await port.call('run', { run, source });
    expect(result).toMatchObject({
      run,
      end: 'done',
      stdout: 'tensor([[4.5000, 4.5000],\n        [4.5000, 4.5000]])\n',
    });
    for (const { event } of result.outline.steps) {
      expect((await port.call('seek', { run, at: event })).at).toBe(event);
    }
    for (const { graph, layout } of recording.layouts) expect(await port.call('layout', { graph })).toEqual(layout);
    await port.call('close', { run });
    expect(asked).toEqual([]);
  });

  test('is no answer for another program', async () => {
    const { asked, port } = play();
    await port.call('run', { run, source: `${source}\n` });
    await port.call('seek', { run, at: 3 });
    expect(asked.map(([call]) => call)).toEqual(['run', 'seek']);
  });

  test('is run by the engine, once, when more is asked than was recorded', async () => {
    const { asked, port } = play();
    await port.call('run', { run, source });
    await Promise.all([0, 1].map((entry) => port.call('ledger', { run, at: 15, tensor: 1, entry })));
    expect(asked.map(([call]) => call)).toEqual(['run', 'ledger', 'ledger']);
    expect(asked[0]).toEqual(['run', { run, source }]);
    await port.call('close', { run });
    expect(asked.at(-1)).toEqual(['close', { run }]);
  });

  test('that makes no sense is as good as none', async () => {
    const { asked, port } = play({ ...recording, result: { ...recording.result, stdout: 5 as unknown as string } });
    await port.call('run', { run, source });
    await port.call('seek', { run, at: 3 });
    expect(asked.map(([call]) => call)).toEqual(['run', 'seek']);
  });
});
