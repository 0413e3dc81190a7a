import { describe, expect, test } from 'vitest';
import { Malformed } from '../../web/src/shared/check';
import { ACTIVATIONS, makeLayer, makeNetSpec, type NetSpec, readNetSpec } from '../../web/src/shared/studio';
import { readNetAnswer } from '../../web/src/shared/studio-calls';

const spoil = (change: (spec: NetSpec) => unknown): unknown => {
  const spec = structuredClone(makeNetSpec());
  change(spec);
  return JSON.parse(JSON.stringify(spec));
};

describe('a network from outside', () => {
  test('is taken when it is whole', () => {
    const spec = makeNetSpec();
    spec.layers = ACTIVATIONS.map((activation) => makeLayer(4, activation));
    spec.changes = [
      { step: 0, freeze: [{ name: 'layer1.weight', index: null }], weights: { 'layer1.bias': [1, 2, 3, 4] } },
      { step: 7, lr: 0.1, clip: null, set: [{ name: 'layer2.weight', index: 3, value: -1 }] },
    ];
    expect(readNetSpec(JSON.parse(JSON.stringify(spec)))).toEqual(spec);
  });

  const faults: [string, (spec: NetSpec) => unknown][] = [
    ['network.layers', (spec) => spec.layers.splice(0)],
    ['network.layers[1].units', (spec) => Object.assign(spec.layers[1] ?? {}, { units: 0 })],
    ['network.layers[0].activation', (spec) => Object.assign(spec.layers[0] ?? {}, { activation: 'relu6' })],
    ['network.layers[0].dropout', (spec) => Object.assign(spec.layers[0] ?? {}, { dropout: 1 })],
    ['network.seed', (spec) => Object.assign(spec, { seed: -1 })],
    ['network.data.points', (spec) => Object.assign(spec.data, { kind: 'points' })],
    ['network.data.split', (spec) => Object.assign(spec.data, { split: 0 })],
    ['network.optimizer.lr', (spec) => Object.assign(spec.optimizer, { lr: '0.1' })],
    ['network.optimizer.betas', (spec) => Object.assign(spec.optimizer, { betas: [0.9] })],
    ['network.optimizer.momentum', (spec) => Object.assign(spec.optimizer, { nesterov: true })],
    ['network.clip', (spec) => Object.assign(spec, { clip: 0 })],
    ['network.changes[1].step', (spec) => Object.assign(spec, { changes: [{ step: 2 }, { step: 1 }] })],
    [
      'network.changes[0].weights.a[0]',
      (spec) => Object.assign(spec, { changes: [{ step: 2, weights: { a: ['x'] } }] }),
    ],
  ];
  test.each(faults)('is refused for %s', (place, change) => {
    expect(() => readNetSpec(spoil(change))).toThrow(Malformed);
    expect(() => readNetSpec(spoil(change))).toThrow(`${place} is not`);
  });
});

describe('answers about networks', () => {
  const layers = () => ({ step: 3, layers: [new Float32Array(4)] });
  test('are believed when they are whole', () => {
    expect(readNetAnswer('netMaps', layers())).toEqual(layers());
    const refused = { code: 'rows', layer: null, have: null, want: null, name: null, message: 'no rows' };
    expect(readNetAnswer('netOpen', { refused })).toEqual({ refused });
    expect(readNetAnswer('netClose', null)).toBe(null);
  });
  test('and not when they are not', () => {
    expect(() => readNetAnswer('netMaps', { ...layers(), layers: [[1, 2]] })).toThrow('netMaps.layers[0] is not');
    expect(() => readNetAnswer('netOpen', { refused: { code: 'why' } })).toThrow('netOpen.refused.code is not');
    expect(() => readNetAnswer('netSeek', { step: -1 })).toThrow('netSeek.step is not');
  });
});
