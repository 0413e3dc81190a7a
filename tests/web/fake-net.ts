/** An engine for tests of the studio: networks whose numbers are made up, but of the right shapes and the same each time. */

import { EngineError } from '../../web/src/app/engine-error';
import { featuresOf, inputsOf, outputUnits } from '../../web/src/app/studio/model/edit';
import type { NetEngine } from '../../web/src/app/studio/state/net-engine';
import type { Change, NetSpec } from '../../web/src/shared/studio';
import type { MomentLayer, NetCalls, NetMoment, NetOpened, NetState } from '../../web/src/shared/studio-calls';

export interface FakeNet extends NetEngine {
  /** The names of the calls, in their order. */
  readonly calls: (keyof NetCalls)[];
  /** The step after which a run stops, since something was no number. */
  breaksAt: number;
  /** Calls fail from now on. */
  broken: boolean;
}

const made = (n: number, seed: number): Float32Array =>
  Float32Array.from({ length: n }, (_, i) => Math.sin(i * 1.7 + seed));

export function createFakeNet(): FakeNet {
  let spec: NetSpec | null = null;
  let step = 0;
  let changes: Change[] = [];

  const of = (): NetSpec => {
    if (!spec) throw new EngineError('stale', 'this network is closed');
    return spec;
  };
  const train = (): number => Math.max(Math.round(of().data.n * of().data.split), 1);
  const batches = (): number => Math.ceil(train() / of().batch);
  const widths = (): number[] => [featuresOf(of()).length, ...of().layers.map(({ units }) => units)];
  const lossAt = (at: number): number => 1 / (1 + at / 100);

  function state(): NetState {
    const score = { loss: lossAt(step), score: 1 - lossAt(step) / 2 };
    const stop =
      step === fake.breaksAt
        ? { step: step - 1, phase: 'forward' as const, layer: 0, op: 'linear', kind: 'inf' as const }
        : null;
    return {
      step,
      epoch: Math.floor(step / batches()),
      batch: step % batches(),
      lr: of().optimizer.lr,
      loss: step === 0 ? Number.NaN : lossAt(step),
      train: score,
      test: of().data.split < 1 ? score : null,
      stop,
      changes,
    };
  }

  function opened(): NetOpened {
    const [all, rows, dims] = [widths(), of().data.n, inputsOf(of())];
    return {
      state: state(),
      parameters: of().layers.flatMap(({ units, bias }, layer) => [
        { name: `layer${layer + 1}.weight`, shape: [units, all[layer] ?? 1], layer, role: 'weight' as const },
        ...(bias ? [{ name: `layer${layer + 1}.bias`, shape: [units], layer, role: 'bias' as const }] : []),
      ]),
      buffers: [],
      layers: of().layers.map(({ units }, i) => ({
        inputs: all[i] ?? 1,
        units,
        parameters: units * ((all[i] ?? 1) + 1),
      })),
      features: featuresOf(of()),
      task: outputUnits(of()) > 1 ? 'classification' : 'regression',
      classes: 2,
      batches: batches(),
      lastBatch: of().batch,
      data: {
        dims,
        train: train(),
        test: rows - train(),
        inputs: made(rows * dims, 3),
        targets: Float32Array.from({ length: rows }, (_, i) => i % 2),
        rows: Float32Array.from({ length: rows }, (_, i) => i),
        low: Array.from({ length: dims }, () => -1),
        high: Array.from({ length: dims }, () => 1),
      },
    };
  }

  function momentLayer(units: number, rows: number, seed: number): MomentLayer {
    const z = made(units * rows, seed);
    const a = z.map(Math.tanh);
    const delta = made(units * rows, seed + 0.5).map((n) => n / 10);
    return {
      z,
      normalized: null,
      u: z,
      a,
      slope: a.map((n) => 1 - n * n),
      mask: null,
      out: a,
      outGrad: delta,
      aGrad: delta,
      delta,
      zGrad: delta,
    };
  }

  function moment(at: number): NetMoment {
    const rows = Math.min(of().batch, train());
    const all = widths();
    return {
      step: at,
      epoch: Math.floor(at / batches()),
      batch: at % batches(),
      lr: of().optimizer.lr,
      loss: lossAt(at),
      penalty: 0,
      norm: of().clip === null ? null : 1,
      rows: Array.from({ length: rows }, (_, i) => i),
      inputs: made(rows * (all[0] ?? 1), at),
      targets: made(rows, at),
      layers: of().layers.map(({ units }, i) => momentLayer(units, rows, i + at / 10)),
      parameters: opened().parameters.map(({ name, shape }, i) => {
        const before = made(
          shape.reduce((product, n) => product * n, 1),
          i + at / 10,
        );
        const grad = before.map((n) => n / 20);
        return {
          name,
          before,
          grad,
          unclipped: null,
          after: before.map((n, k) => n - (grad[k] ?? 0)),
          state: [],
          frozen: [],
        };
      }),
      stop: null,
    };
  }

  const layers = (points: number) => ({
    step,
    layers: of().layers.map(({ units }, i) => made(units * points, i + step / 10)),
  });
  const histogram = { low: -1, high: 1, counts: Float32Array.from([1, 3, 2]) };

  const answers: { [K in keyof NetCalls]: (input: NetCalls[K]['in']) => NetCalls[K]['out'] } = {
    netOpen({ spec: next }) {
      const last = next.layers.length - 1;
      const [have, want] = [next.layers[last]?.units ?? 0, outputUnits(next)];
      if (have !== want) {
        return { refused: { code: 'output-units', layer: last, have, want, name: null, message: 'units' } };
      }
      [spec, step, changes] = [next, 0, next.changes];
      return opened();
    },
    netRun({ steps, look }) {
      const to = Math.min(step + Math.min(steps, 40), fake.breaksAt > step ? fake.breaksAt : Number.POSITIVE_INFINITY);
      step = to;
      const one = Float32Array.from([lossAt(step)]);
      const curve = { steps: [step], batch: one, trainLoss: one, testLoss: one, trainScore: one, testScore: one };
      const points = look?.dims === 1 ? look.resolution : (look?.resolution ?? 0) ** 2;
      return { state: state(), curve, looked: look && { maps: layers(points), moment: moment(step) } };
    },
    netSeek({ step: to }) {
      step = to;
      return state();
    },
    netChange({ change }) {
      changes = [...changes.filter((each) => each.step <= step), { step, ...change }];
      return state();
    },
    netMoment: ({ step: at }) => moment(at),
    netMaps: ({ resolution }) => layers(resolution ** 2),
    netCurve: ({ points }) => layers(points),
    netPredict: ({ rows }) => layers(rows.length),
    netFlow({ from, steps }) {
      const size = of().layers.length;
      const values = made(size * steps, from).map(Math.abs);
      return {
        steps: Array.from({ length: steps }, (_, i) => from + i),
        delta: values,
        weightGrad: values,
        saturated: values,
        dead: values.map(() => 0),
        ratio: values.map(() => -3),
      };
    },
    netHistograms: () => ({
      step,
      layers: of().layers.map(() => ({ activations: histogram, weights: histogram, gradients: histogram })),
    }),
    netConfusion: () => ({ classes: 2, train: Float32Array.from([9, 1, 2, 8]), test: Float32Array.from([4, 1, 0, 5]) }),
    netExport: ({ format }) => ({ name: `net.${format}`, bytes: new Uint8Array([1]) }),
    netImport: () => state(),
    netClose() {
      spec = null;
      return null;
    },
  };

  const fake: FakeNet = {
    calls: [],
    breaksAt: -1,
    broken: false,
    async call(call, input) {
      fake.calls.push(call);
      if (fake.broken) throw new EngineError('engine', 'broken');
      return answers[call](input);
    },
  };
  return fake;
}
