/** Networks to begin with: one for each thing there is to see. Pure. */
import { type Activation, makeLayer, makeNetSpec, type NetSpec } from '../../../shared/studio';
import { put, putData, putOptimizer } from './edit';

export const PRESETS = ['first', 'xor', 'spiral', 'curve', 'vanishing', 'healthy', 'dead', 'zeros', 'fast'] as const;
export type Preset = (typeof PRESETS)[number];

/** Ten layers deep, and so wide that the ReLUs do not all die with a seed that has no luck. */
function deep(activation: Activation): NetSpec {
  const spec = putData({ kind: 'circle', noise: 0.05 })(makeNetSpec());
  const hidden = Array.from({ length: 10 }, () => ({
    ...makeLayer(8, activation),
    init: { kind: activation === 'relu' ? ('kaiming_normal' as const) : ('xavier_uniform' as const), value: 0 },
  }));
  return putOptimizer({ lr: 0.1 })({ ...spec, layers: [...hidden, makeLayer(2, 'linear')] });
}

const MAKERS: { readonly [K in Preset]: () => NetSpec } = {
  first: makeNetSpec,
  xor: () =>
    putOptimizer({ lr: 0.1 })(
      putData({ kind: 'xor', noise: 0 })({ ...makeNetSpec(), layers: [makeLayer(4, 'tanh'), makeLayer(2, 'linear')] }),
    ),
  spiral: () =>
    putOptimizer({ kind: 'adam', lr: 0.01 })(
      putData({ kind: 'spiral', noise: 0.05, features: ['x1', 'x2', 'sin(x1)', 'sin(x2)'] })({
        ...makeNetSpec(),
        layers: [makeLayer(8, 'tanh'), makeLayer(8, 'tanh'), makeLayer(2, 'linear')],
      }),
    ),
  curve: () =>
    putOptimizer({ kind: 'adam', lr: 0.01 })(
      putData({ kind: 'curve', features: ['x1'] })({
        ...makeNetSpec(),
        layers: [makeLayer(16, 'tanh'), makeLayer(1, 'linear')],
      }),
    ),
  vanishing: () => deep('sigmoid'),
  healthy: () => deep('relu'),
  dead() {
    const spec = put({})({
      ...makeNetSpec(),
      layers: [makeLayer(8, 'relu'), makeLayer(8, 'relu'), makeLayer(2, 'linear')],
    });
    // Six of eight biases so low that no row reaches them.
    const set = [0, 1, 2, 3, 4, 5].map((index) => ({ name: 'layer1.bias', index, value: -10 }));
    return { ...spec, changes: [{ step: 0, set }] };
  },
  zeros() {
    const spec = makeNetSpec();
    return { ...spec, layers: spec.layers.map((layer) => ({ ...layer, init: { kind: 'zeros', value: 0 } })) };
  },
  fast: () =>
    putOptimizer({ lr: 10 })(
      putData({ kind: 'plane' })({
        ...makeNetSpec(),
        layers: [makeLayer(8, 'relu'), makeLayer(8, 'relu'), makeLayer(1, 'linear')],
      }),
    ),
};

export const presetSpec = (name: Preset): NetSpec => MAKERS[name]();
