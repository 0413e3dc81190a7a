/** The worker's calls about networks, with the engine as built. */
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { load } from '../../wasm/loader';
import { type Preset, presetSpec } from '../../web/src/app/studio/model/presets';
import type { ToPage } from '../../web/src/shared/protocol';
import { makeLayer, makeNetSpec, type NetSpec, readNetSpec } from '../../web/src/shared/studio';
import { type NetCalls, type NetId, type NetState, readNetAnswer } from '../../web/src/shared/studio-calls';
import { createServer, type Server } from '../../web/src/worker/server';

const net = 1 as NetId;
let server: Server;
let lastId = 0;
const waiting = new Map<number, (message: ToPage) => void>();

/** What the page would be told; a failure is thrown by its code. */
async function call<K extends keyof NetCalls>(name: K, input: NetCalls[K]['in']): Promise<NetCalls[K]['out']> {
  lastId += 1;
  const id = lastId;
  const answer = new Promise<ToPage>((resolve) => waiting.set(id, resolve));
  server.receive({ id, call: name, in: input } as Parameters<Server['receive']>[0]);
  const message = await answer;
  if ('failure' in message) throw new Error(message.failure.code);
  return readNetAnswer(name, 'out' in message ? message.out : undefined);
}

beforeAll(async () => {
  const engine = await load(await WebAssembly.compile(readFileSync('build/wasm/gradwalk.wasm')));
  server = createServer({
    load: async () => engine,
    post(message) {
      if ('id' in message) waiting.get(message.id)?.(message);
    },
  });
  const ready = new Promise((resolve) => waiting.set(0, resolve));
  server.receive({ id: 0, call: 'init', in: { wasm: new ArrayBuffer(0), module: 'baseline', bundles: {} } });
  await ready;
});

function state(answer: NetCalls['netSeek']['out'] | NetCalls['netChange']['out']): NetState {
  if ('refused' in answer) throw new Error(answer.refused.code);
  return answer;
}

async function open(change: (spec: NetSpec) => unknown = () => null) {
  const spec = makeNetSpec();
  change(spec);
  const opened = await call('netOpen', { net, spec: readNetSpec(spec) });
  if ('refused' in opened) throw new Error(opened.refused.code);
  return opened;
}

const weights = async () => (await call('netMoment', { net, step: 0 })).parameters.map(({ before }) => [...before]);

describe('a network', () => {
  test('is described when it is opened', async () => {
    const { layers, parameters, data, batches, state, features } = await open();
    expect(layers).toEqual([
      { inputs: 2, units: 8, parameters: 24 },
      { inputs: 8, units: 8, parameters: 72 },
      { inputs: 8, units: 2, parameters: 18 },
    ]);
    expect(parameters.map(({ name }) => name)).toEqual(
      [1, 2, 3].flatMap((i) => [`layer${i}.weight`, `layer${i}.bias`]),
    );
    expect([data.train, data.test, data.inputs.length, batches]).toEqual([200, 200, 800, 20]);
    expect(features).toEqual(['x1', 'x2']);
    expect(state).toMatchObject({ step: 0, epoch: 0, batch: 0, lr: 0.03, stop: null });
    expect(state.loss).toBeNaN();
  });

  test('trains, and notes what it is asked to', async () => {
    const first = (await open()).state;
    const { state, curve } = await call('netRun', { net, steps: 1000, budget: 60_000, every: 100, look: null });
    expect(state).toMatchObject({ step: 1000, epoch: 50, batch: 0 });
    expect(state.train.loss).toBeLessThan(first.train.loss / 4);
    expect(state.train.score).toBeGreaterThan(0.95);
    expect(curve.steps).toEqual([100, 200, 300, 400, 500, 600, 700, 800, 900, 1000]);
    expect(curve.trainLoss.at(-1)).toBe(Math.fround(state.train.loss));
  });

  test('goes back and comes again to the same, by the same batches', async () => {
    await open((spec) => {
      Object.assign(spec.layers[0] ?? {}, { dropout: 0.2, norm: 'batch' });
      spec.optimizer.kind = 'adam';
    });
    const { state: there } = await call('netRun', { net, steps: 333, budget: 60_000, every: 0, look: null });
    const moment = await call('netMoment', { net, step: 200 });
    expect(await call('netSeek', { net, step: 0 })).toMatchObject({ step: 0, epoch: 0 });
    expect(await call('netSeek', { net, step: 333 })).toEqual(there);
    expect(await call('netMoment', { net, step: 200 })).toEqual(moment);
  });

  test('is changed where it stands, which forgets what lay ahead', async () => {
    await open();
    await call('netRun', { net, steps: 50, budget: 60_000, every: 0, look: null });
    await call('netChange', { net, change: { lr: 0.3, set: [{ name: 'layer1.weight', index: 3, value: 2 }] } });
    await call('netChange', { net, change: { freeze: [{ name: 'layer1.weight', index: 3 }] } });
    const { state: there } = await call('netRun', { net, steps: 50, budget: 60_000, every: 0, look: null });
    expect(there.lr).toBe(0.3);
    expect(there.changes).toHaveLength(2);
    const moment = await call('netMoment', { net, step: 99 });
    expect(moment.parameters[0]?.after[3]).toBe(2);
    expect(moment.parameters[0]?.frozen).toEqual([3]);
    const back = await call('netSeek', { net, step: 20 });
    expect([back.lr, back.changes.length]).toEqual([0.03, 2]);
    expect(await call('netSeek', { net, step: 100 })).toEqual(there);
    await call('netSeek', { net, step: 20 });
    const changed = await call('netChange', { net, change: { l2: 0.1 } });
    expect(state(changed).changes).toEqual([{ step: 20, l2: 0.1 }]);
  });

  test('is refused by name', async () => {
    const codes = async (change: (spec: NetSpec) => unknown) => {
      const spec = makeNetSpec();
      change(spec);
      const answer = await call('netOpen', { net, spec });
      return 'refused' in answer ? answer.refused : null;
    };
    const width = await codes((spec) => spec.layers.splice(1, 1, { ...makeLayer(4, 'relu'), skip: 0 }));
    expect(width).toMatchObject({ code: 'skip-width', layer: 1, have: 4, want: 8 });
    const units = await codes((spec) => spec.layers.splice(2, 1, makeLayer(3, 'linear')));
    expect(units).toMatchObject({ code: 'output-units', layer: 2, have: 3, want: 2 });
    const loss = await codes((spec) => Object.assign(spec.data, { kind: 'plane' }));
    expect(loss).toMatchObject({ code: 'loss-data' });
    const norm = await codes((spec) => {
      Object.assign(spec.layers[0] ?? {}, { norm: 'batch' });
      spec.batch = 199;
    });
    expect(norm).toMatchObject({ code: 'norm-one', layer: 0 });
    await open();
    const name = await call('netChange', { net, change: { set: [{ name: 'layer9.weight', index: 0, value: 1 }] } });
    expect(name).toMatchObject({ refused: { code: 'parameter', name: 'layer9.weight' } });
    await expect(call('netSeek', { net, step: -1 })).rejects.toThrow('stale');
  });

  test('stops at what is no number, and says where it came from', async () => {
    await open((spec) => {
      spec.optimizer.lr = 1e30;
      spec.layers = [makeLayer(8, 'relu'), makeLayer(2, 'linear')];
    });
    const { state } = await call('netRun', { net, steps: 1000, budget: 60_000, every: 0, look: null });
    expect(state.step).toBeLessThan(20);
    expect(state.stop).toMatchObject({ step: state.step - 1, phase: expect.any(String), op: expect.any(String) });
    expect((await call('netSeek', { net, step: state.step - 1 })).stop).toBe(null);
  });
});

describe('a moment', () => {
  test('has what the rules of backpropagation say', async () => {
    await open((spec) => {
      spec.layers = [makeLayer(4, 'sigmoid'), makeLayer(2, 'linear')];
    });
    await call('netRun', { net, steps: 7, budget: 60_000, every: 0, look: null });
    const { layers, parameters, inputs, rows } = await call('netMoment', { net, step: 7 });
    const [hidden, output] = layers;
    const [w1, , w2] = parameters;
    expect(rows).toHaveLength(10);
    for (let i = 0; i < 10; i++) {
      for (let j = 0; j < 4; j++) {
        const at = 4 * i + j;
        const through = [0, 1].reduce(
          (sum, k) => sum + (w2?.before[4 * k + j] ?? 0) * (output?.delta[2 * i + k] ?? 0),
          0,
        );
        expect(hidden?.delta[at]).toBeCloseTo((hidden?.slope[at] ?? 0) * through, 7);
      }
    }
    for (let j = 0; j < 4; j++) {
      for (let k = 0; k < 2; k++) {
        const sum = rows.reduce((total, _, i) => total + (hidden?.delta[4 * i + j] ?? 0) * (inputs[2 * i + k] ?? 0), 0);
        expect(w1?.grad[2 * j + k]).toBeCloseTo(sum, 6);
        const update = (w1?.before[2 * j + k] ?? 0) - 0.03 * (w1?.grad[2 * j + k] ?? 0);
        expect(w1?.after[2 * j + k]).toBeCloseTo(update, 7);
      }
    }
  });

  test('shows norms, masks, clipping and the state of the optimiser', async () => {
    await open((spec) => {
      Object.assign(spec.layers[0] ?? {}, { norm: 'layer', dropout: 0.5 });
      spec.clip = 0.01;
      spec.optimizer.kind = 'adamw';
    });
    const { layers, parameters, norm } = await call('netMoment', { net, step: 3 });
    const length = (list: Float32Array[]) =>
      Math.sqrt(list.flatMap((each) => [...each]).reduce((s, x) => s + x * x, 0));
    expect(length(parameters.map(({ unclipped }) => unclipped ?? new Float32Array(0)))).toBeCloseTo(norm ?? 0, 5);
    expect(length(parameters.map(({ grad }) => grad))).toBeCloseTo(0.01, 4);
    expect(new Set(layers[0]?.mask)).toEqual(new Set([0, 2]));
    expect(layers[0]?.normalized).toHaveLength(80);
    expect(parameters[0]?.state.map(({ name }) => name)).toEqual(['exp_avg', 'exp_avg_sq']);
    expect(layers[2]).toMatchObject({ mask: null, normalized: null });
  });
});

describe('pictures', () => {
  test('a map is what single rows give', async () => {
    await open();
    await call('netRun', { net, steps: 100, budget: 60_000, every: 0, look: null });
    const maps = await call('netMaps', { net, resolution: 5, low: [-6, -6], high: [6, 6] });
    expect(maps.layers.map(({ length }) => length)).toEqual([200, 200, 50]);
    const corner = await call('netPredict', { net, rows: [[-6, 6]] });
    expect(corner.layers[2]?.[0]).toBe(maps.layers[2]?.[0]);
    expect(corner.layers[2]?.[1]).toBe(maps.layers[2]?.[25]);
  });

  test('a curve, a confusion, a flow, histograms', async () => {
    await open();
    await call('netRun', { net, steps: 100, budget: 60_000, every: 0, look: null });
    const confusion = await call('netConfusion', { net });
    expect([confusion.train.length, confusion.train.reduce((a, b) => a + b, 0)]).toEqual([4, 200]);
    const flow = await call('netFlow', { net, from: 60, steps: 10 });
    expect([flow.steps[9], flow.delta.length, flow.ratio.length]).toEqual([69, 30, 30]);
    expect(flow.ratio.every((ratio) => ratio < 0 && ratio > -8)).toBe(true);
    const moment = await call('netMoment', { net, step: 65 });
    const squares = moment.layers[1]?.zGrad.reduce((sum, x) => sum + x * x, 0) ?? 0;
    expect(flow.delta[5 * 3 + 1]).toBeCloseTo(Math.sqrt(squares), 5);
    const { layers } = await call('netHistograms', { net, step: 65, bins: 10 });
    expect(layers[0]?.activations.counts.reduce((a, b) => a + b, 0)).toBe(80);
    expect((await call('netSeek', { net, step: 100 })).step).toBe(100);
    await open((spec) => {
      Object.assign(spec.data, { kind: 'curve', features: null });
      spec.layers = [makeLayer(6, 'sine'), makeLayer(1, 'linear')];
      spec.loss.kind = 'mse';
    });
    const line = await call('netCurve', { net, points: 7, low: -3, high: 3 });
    expect(line.layers.map(({ length }) => length)).toEqual([42, 7]);
  });
});

describe('files', () => {
  test.each(['json', 'safetensors'] as const)('weights go out as %s and come back', async (format) => {
    await open((spec) => Object.assign(spec.layers[0] ?? {}, { norm: 'batch' }));
    await call('netRun', { net, steps: 60, budget: 60_000, every: 0, look: null });
    const trained = (await call('netMoment', { net, step: 60 })).parameters.map(({ before }) => [...before]);
    const { bytes } = await call('netExport', { net, format });
    await call('netSeek', { net, step: 0 });
    state(await call('netImport', { net, format, bytes }));
    expect(await weights()).toEqual(trained);
  });

  test('a file that is none is refused', async () => {
    await open();
    for (const [format, text] of [
      ['json', '{'],
      ['json', '{"weights":{"a":[1]}}'],
      ['safetensors', 'no'],
    ] as const) {
      const answer = await call('netImport', { net, format, bytes: new TextEncoder().encode(text) });
      expect(answer).toHaveProperty('refused');
    }
  });

  test('data go out as CSV', async () => {
    await open((spec) => Object.assign(spec.data, { n: 4 }));
    const { bytes, name } = await call('netExport', { net, format: 'csv' });
    const lines = new TextDecoder().decode(bytes).trim().split('\n');
    expect([name, lines[0], lines.length]).toEqual(['data.csv', 'x1,x2,class,set', 5]);
    expect(lines[4]).toMatch(/^-?\d[\d.e-]*,-?\d[\d.e-]*,[01],test$/);
  });

  test('the exported program is one of PyTorch', async () => {
    await open();
    await call('netRun', { net, steps: 3, budget: 60_000, every: 0, look: null });
    const { bytes } = await call('netExport', { net, format: 'pytorch' });
    expect(new TextDecoder().decode(bytes)).toContain('self.layer1 = nn.Linear(2, 8)');
  });

  test.each(['circle', 'curve'] as const)('that runs tells at once what is drawn of its end: %s', async (kind) => {
    await open((spec) => {
      spec.data.kind = kind;
      if (kind !== 'curve') return;
      spec.data.features = null;
      spec.loss.kind = 'mse';
      spec.layers = [makeLayer(4, 'tanh'), makeLayer(1, 'linear')];
    });
    const look = { resolution: 9, low: [-2, -1], high: [1, 3], dims: kind === 'curve' ? 1 : 2 } as const;
    const grid = { net, resolution: 9, low: [-2, -1] as [number, number], high: [1, 3] as [number, number] };
    const run = { net, steps: 30, budget: 60_000, every: 0 };
    const { state: there, looked } = await call('netRun', { ...run, look: { ...grid, dims: look.dims } });
    expect(there.step).toBe(30);
    const alone =
      kind === 'curve' ? await call('netCurve', { net, points: 9, low: -2, high: 1 }) : await call('netMaps', grid);
    expect(looked?.maps).toEqual(alone);
    expect(looked?.moment).toEqual(await call('netMoment', { net, step: 30 }));
    expect((await call('netRun', { ...run, look: null })).looked).toBeNull();
  });

  test('that trains ends its run when the next one is asked for, and goes on without a step lost or made twice', async () => {
    await open();
    const run = { net, steps: 10_000_000, budget: 60_000, every: 0, look: null };
    const first = call('netRun', run);
    const second = call('netRun', run);
    const there = (await first).state.step;
    expect(there).toBeGreaterThan(0);
    expect(there).toBeLessThan(run.steps);
    await call('netRun', { ...run, steps: 0 });
    const { step } = (await second).state;
    expect(step).toBeGreaterThan(there);
    const trained = await call('netMoment', { net, step });
    state(await call('netSeek', { net, step: 0 }));
    await call('netRun', { ...run, steps: step });
    expect(await call('netMoment', { net, step })).toEqual(trained);
  });

  test('that has stopped makes no step of a run that was asked for before that', async () => {
    await open((spec) => {
      spec.optimizer.lr = 1e30;
      spec.loss.kind = 'mse';
      spec.layers = [makeLayer(4, 'linear'), makeLayer(1, 'linear')];
    });
    const run = { net, steps: 1000, budget: 60_000, every: 0, look: null };
    const [first, second] = await Promise.all([call('netRun', run), call('netRun', run)]);
    expect(first.state.stop).not.toBeNull();
    expect(second.state).toEqual(first.state);
    // One that is asked for afterwards does.
    expect((await call('netRun', { ...run, steps: 1 })).state.step).toBe(first.state.step + 1);
  });

  test('takes another batch size from the next epoch on, and another schedule and δ at once, without a new beginning', async () => {
    await open((spec) => {
      spec.loss = { kind: 'huber', delta: 1 };
      spec.layers = [makeLayer(4, 'tanh'), makeLayer(1, 'linear')];
    });
    const schedule = { kind: 'exponential', every: 'step', period: 1, gamma: 0.5, floor: 0, start: 1 } as const;
    const rowsAt = async (step: number) => (await call('netMoment', { net, step })).rows.length;
    await call('netRun', { net, steps: 25, budget: 60_000, every: 0, look: null });
    const { loss } = await call('netMoment', { net, step: 25 });
    const changed = state(await call('netChange', { net, change: { batch: 50, delta: 0.1, schedule } }));
    expect(changed).toMatchObject({ step: 25, lr: 0.03, changes: [{ step: 25, batch: 50, delta: 0.1, schedule }] });
    expect((await call('netMoment', { net, step: 25 })).loss).toBeLessThan(loss);
    await call('netRun', { net, steps: 200, budget: 60_000, every: 0, look: null });
    // 20 batches of 10 rows an epoch; the second one ends before update 40.
    expect(await Promise.all([26, 39, 40, 43].map(rowsAt))).toEqual([10, 10, 50, 50]);
    const there = state(await call('netSeek', { net, step: 46 }));
    expect(there).toMatchObject({ epoch: 3, batch: 2 });
    expect(there.lr).toBeCloseTo(0.03 * 0.5 ** 21, 12);
    const trained = await call('netMoment', { net, step: 46 });
    state(await call('netSeek', { net, step: 0 }));
    await call('netRun', { net, steps: 46, budget: 60_000, every: 0, look: null });
    expect(await call('netMoment', { net, step: 46 })).toEqual(trained);
    // As a spec with the same changes.
    await open((spec) => {
      spec.loss = { kind: 'huber', delta: 1 };
      spec.layers = [makeLayer(4, 'tanh'), makeLayer(1, 'linear')];
      spec.changes = changed.changes;
    });
    await call('netRun', { net, steps: 46, budget: 60_000, every: 0, look: null });
    expect(await call('netMoment', { net, step: 46 })).toEqual(trained);
    state(await call('netSeek', { net, step: 40 }));
    state(await call('netChange', { net, change: { batch: 200 } }));
    expect(await rowsAt(40)).toBe(200);
    expect(await call('netChange', { net, change: { batch: 0 } })).toMatchObject({ refused: { code: 'spec' } });
  });
});

describe('the optimiser’s state', () => {
  test('is PyTorch’s: SGD has no buffer before it has a momentum, and keeps it then', async () => {
    await call('netOpen', { net, spec: makeNetSpec() });
    const names = async (step: number): Promise<string[]> =>
      (await call('netMoment', { net, step })).parameters[0]?.state.map(({ name }) => name) ?? ['none'];
    expect(await names(0)).toEqual([]);
    state(await call('netSeek', { net, step: 3 }));
    state(await call('netChange', { net, change: { momentum: 0.9 } }));
    expect(await names(3)).toEqual(['momentum_buffer']);
    state(await call('netSeek', { net, step: 5 }));
    state(await call('netChange', { net, change: { momentum: 0 } }));
    expect(await names(5)).toEqual(['momentum_buffer']);
  });
});

describe('presets', () => {
  /** The share of rows it gets right after so many updates. */
  async function score(name: Preset, steps: number): Promise<number> {
    await call('netOpen', { net, spec: presetSpec(name) });
    for (let at = 0; ; ) {
      const { state: now } = await call('netRun', { net, steps: steps - at, budget: 10_000, every: 0, look: null });
      if (now.step === steps) return now.train.score;
      at = now.step;
    }
  }

  test.each<[Preset, number, number]>([
    ['first', 0.95, 1],
    ['xor', 0.95, 1],
    ['spiral', 0.95, 1],
    ['curve', 0.9, 1],
    ['vanishing', 0, 0.6],
    ['healthy', 0.95, 1],
    ['zeros', 0, 0.6],
  ])('%s learns as it is there to show', async (name, low, high) => {
    const share = await score(name, 2000);
    expect(share).toBeGreaterThanOrEqual(low);
    expect(share).toBeLessThanOrEqual(high);
  });
});
