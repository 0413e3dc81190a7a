import { describe, expect, it } from 'vitest';
import { fromTheBeginning } from '../../web/src/app/studio/model/by-hand';
import {
  addLayer,
  classesOf,
  type Edit,
  featureChoices,
  featuresOf,
  moveLayer,
  outputUnits,
  put,
  putData,
  putKind,
  putLayer,
  putOptimizer,
  removeLayer,
  skipChoices,
  toggleFeature,
} from '../../web/src/app/studio/model/edit';
import { begin, did, redone, undone } from '../../web/src/app/studio/model/history';
import { packNet, readNet } from '../../web/src/app/studio/model/link';
import { PRESETS, presetSpec } from '../../web/src/app/studio/model/presets';
import { ratesAt, withRates } from '../../web/src/app/studio/model/rates';
import { FEATURES, makeLayer, makeNetSpec, type NetSpec, readNetSpec } from '../../web/src/shared/studio';
import { LinkError } from '../../web/src/shared/url-state';

const edited = (...edits: Edit[]): NetSpec => edits.reduce((spec, edit) => edit(spec), makeNetSpec());
const units = ({ layers }: NetSpec): number[] => layers.map((layer) => layer.units);

describe('layers', () => {
  it('are added like the one before, in any gap, and never after the output', () => {
    expect(units(edited(addLayer(0)))).toEqual([8, 8, 8, 2]);
    expect(units(edited(putLayer(0, { units: 3 }), addLayer(1)))).toEqual([3, 3, 8, 2]);
    expect(units(edited(putLayer(1, { units: 5 }), addLayer(2)))).toEqual([8, 5, 5, 2]);
    expect(units(edited(addLayer(3)))).toEqual([8, 8, 2]);
  });

  it('are removed and moved, but for the output', () => {
    expect(units(edited(putLayer(0, { units: 3 }), removeLayer(0)))).toEqual([8, 2]);
    expect(units(edited(removeLayer(0), removeLayer(0), removeLayer(0)))).toEqual([2]);
    expect(units(edited(putLayer(0, { units: 3 }), moveLayer(0, 1)))).toEqual([8, 3, 2]);
    expect(units(edited(moveLayer(2, 0)))).toEqual([8, 8, 2]);
  });

  it('keep skips that lead where they did, and lose those that cannot be any more', () => {
    const skipping = edited(putLayer(1, { skip: 0 }));
    expect(addLayer(0)(skipping).layers.map(({ skip }) => skip)).toEqual([null, null, 1, null]);
    expect(addLayer(1)(skipping).layers.map(({ skip }) => skip)).toEqual([null, null, 0, null]);
    expect(removeLayer(0)(skipping).layers.map(({ skip }) => skip)).toEqual([null, null]);
    expect(putLayer(0, { units: 4 })(skipping).layers[1]?.skip).toBeNull();
    expect(skipChoices(skipping, 1)).toEqual([0]);
    expect(skipChoices(skipping, 2)).toEqual([]);
  });

  it('have at least one unit, and the output as many as loss and data want', () => {
    expect(units(edited(putLayer(0, { units: -3 })))[0]).toBe(1);
    expect(units(edited(putLayer(2, { units: 7 })))[2]).toBe(2);
  });

  const byHand: NetSpec = {
    ...makeNetSpec(),
    changes: [
      {
        step: 0,
        weights: { 'layer3.bias': [1, 2] },
        set: [
          { name: 'layer1.weight', index: 3, value: 0.5 },
          { name: 'layer2.weight', index: 8 * 7 + 1, value: -1 },
        ],
        freeze: [
          { name: 'layer1.bias', index: 7 },
          { name: 'layer2.weight', index: null },
        ],
      },
    ],
  };
  function handled(edit: Edit): { change: NetSpec['changes'][0] | undefined; lost: string[] } {
    const lost: string[] = [];
    const { changes } = edit(byHand, (names) => lost.push(...names));
    return { change: changes[0], lost };
  }

  it('changed keep what was done by hand where there is a place for it, and tell what is lost', () => {
    expect(handled(put({ batch: 5 }))).toEqual({ change: byHand.changes[0], lost: [] });
    const narrower = handled(putLayer(0, { units: 4 }));
    expect(narrower.lost).toEqual(['layer1.bias']);
    // Unit 8, input 2 of layer 2 has another index now that a row is shorter.
    expect(narrower.change?.set).toEqual([
      { name: 'layer1.weight', index: 3, value: 0.5 },
      { name: 'layer2.weight', index: 4 * 7 + 1, value: -1 },
    ]);
    expect(narrower.change?.freeze).toEqual([{ name: 'layer2.weight', index: null }]);
    expect(narrower.change?.weights).toEqual({ 'layer3.bias': [1, 2] });
    expect(handled(putLayer(0, { bias: false })).lost).toEqual(['layer1.bias']);
  });

  it('go to other places together with what was done to them by hand', () => {
    expect(handled(addLayer(1)).change?.set?.map(({ name }) => name)).toEqual(['layer1.weight', 'layer3.weight']);
    const swapped = handled(moveLayer(0, 1));
    expect(swapped.change?.set).toEqual([
      { name: 'layer2.weight', index: 8 * 1 + 1, value: 0.5 },
      // What was the input from unit 2 of layer 1 is the input x2 now.
      { name: 'layer1.weight', index: 2 * 7 + 1, value: -1 },
    ]);
    const removed = handled(removeLayer(0));
    expect(removed.lost).toEqual(['layer1.weight', 'layer1.bias']);
    expect(removed.change?.weights).toEqual({ 'layer2.bias': [1, 2] });
  });

  it('see an input column that has moved by its name', () => {
    const columns = handled(putData({ features: ['x1', 'x1^2', 'x2'] }));
    expect(columns.change?.set?.[0]).toEqual({ name: 'layer1.weight', index: 3 * 1 + 2, value: 0.5 });
    expect(handled(putData({ features: ['x1'] })).lost).toEqual(['layer1.weight']);
  });

  it('have one beginning in place of a log: what was done last counts', () => {
    const name = 'layer1.weight';
    expect(
      fromTheBeginning([
        { step: 0, set: [{ name, index: 0, value: 1 }], freeze: [{ name, index: 0 }] },
        { step: 5, lr: 3, set: [{ name, index: 0, value: 2 }], freeze: [{ name: 'layer1.bias', index: null }] },
        {
          step: 9,
          free: [
            { name, index: 0 },
            { name: 'layer1.bias', index: 2 },
          ],
        },
      ]),
    ).toEqual([
      {
        step: 0,
        set: [{ name, index: 0, value: 2 }],
        freeze: [{ name: 'layer1.bias', index: null }],
        free: [{ name: 'layer1.bias', index: 2 }],
      },
    ]);
    const whole = { weights: { [name]: [1, 2] } };
    expect(
      fromTheBeginning([
        { step: 1, set: [{ name, index: 0, value: 1 }] },
        { step: 2, ...whole },
      ]),
    ).toEqual([{ step: 0, ...whole }]);
    expect(fromTheBeginning([{ step: 4, lr: 1 }])).toEqual([]);
  });
});

describe('data and loss', () => {
  it('go with each other and with the output, whatever is chosen', () => {
    expect(units(edited(putData({ kind: 'classes', classes: 4 })))[2]).toBe(4);
    const plane = edited(putData({ kind: 'plane' }));
    expect([plane.loss.kind, units(plane)[2]]).toEqual(['mse', 1]);
    const back = putData({ kind: 'moons' })(plane);
    expect([back.loss.kind, units(back)[2]]).toEqual(['cross_entropy', 2]);
    expect(units(edited(put({ loss: { kind: 'bce', delta: 1 } })))[2]).toBe(1);
    expect(classesOf(plane)).toBe(0);
    const several = (['spiral', 'rings', 'classes', 'circle'] as const).map((kind) => classesOf(edited(putKind(kind))));
    expect(several).toEqual([2, 3, 3, 2]);
    expect(units(putKind('rings')(plane))[2]).toBe(3);
    expect(outputUnits(back)).toBe(2);
  });

  it('of one input have no columns of a second', () => {
    const curve = edited(toggleFeature('x1^2', FEATURES), putData({ kind: 'curve' }));
    expect(featuresOf(curve)).toEqual(['x1', 'x1^2']);
    expect(featureChoices(curve, FEATURES)).toEqual(['x1', 'x1^2', 'sin(x1)']);
  });

  it('of many inputs offer a column for each', () => {
    const points = { task: 'regression' as const, rows: [[1, 2, 3, 4]] };
    expect(featureChoices(edited(putData({ kind: 'points', points })), FEATURES)).toContain('x3');
  });

  it('keep the last column', () => {
    const one = edited(toggleFeature('x2', FEATURES));
    expect(featuresOf(toggleFeature('x1', FEATURES)(one))).toEqual(['x1']);
  });

  it('have Nesterov only with a momentum', () => {
    expect(edited(putOptimizer({ momentum: 0.9, nesterov: true })).optimizer.nesterov).toBe(true);
    expect(
      edited(putOptimizer({ momentum: 0.9, nesterov: true }), putOptimizer({ momentum: 0 })).optimizer.nesterov,
    ).toBe(false);
  });
});

describe('history', () => {
  it('takes back and does again', () => {
    const three = did(did(begin(1), 2), 3);
    expect(undone(three).now).toBe(2);
    expect(redone(undone(three)).now).toBe(3);
    expect(undone(undone(undone(three))).now).toBe(1);
    expect(redone(three)).toBe(three);
    expect(did(undone(three), 4).future).toEqual([]);
  });

  it('takes one gesture back as one', () => {
    const slid = did(did(did(begin(0), 1, 'noise'), 2, 'noise'), 3, 'noise');
    expect(undone(slid).now).toBe(0);
    expect(undone(did(slid, 4, 'split')).now).toBe(3);
  });
});

describe('rates', () => {
  it('are the last ones that were set at or before a step', () => {
    const changes = [
      { step: 10, lr: 0.5 },
      { step: 20, lr: 0.1, clip: 1 },
    ];
    expect(ratesAt(makeNetSpec(), changes, 9).lr).toBe(0.03);
    expect(ratesAt(makeNetSpec(), changes, 10)).toMatchObject({ lr: 0.5, clip: null });
    expect(ratesAt(makeNetSpec(), changes, 25)).toMatchObject({ lr: 0.1, clip: 1 });
    expect(withRates(makeNetSpec(), ratesAt(makeNetSpec(), changes, 25)).optimizer.lr).toBe(0.1);
  });
});

describe('a network in a link', () => {
  it('is the same when it comes back, with its step and what was done by hand', async () => {
    const spec: NetSpec = {
      ...edited(putLayer(0, { norm: 'layer', dropout: 0.1 })),
      changes: [{ step: 3, lr: 0.5, set: [{ name: 'layer1.weight', index: 2, value: -1.5 }] }],
    };
    expect(await readNet(await packNet({ spec, step: 17 }))).toEqual({ spec, step: 17 });
  });

  it('is refused when it is broken, too long, or asks for too much', async () => {
    await expect(readNet('#net=!!')).rejects.toBeInstanceOf(LinkError);
    await expect(readNet(await packNet({ spec: { ...makeNetSpec(), layers: [] }, step: 0 }))).rejects.toThrow('broken');
    await expect(readNet(await packNet({ spec: makeNetSpec(), step: 1e9 }))).rejects.toThrow('broken');
    const rows = Array.from({ length: 40_000 }, (_, i) => [Math.sin(i), Math.cos(i * 1.3), i % 2]);
    const large = edited(putData({ kind: 'points', points: { task: 'classification', rows } }));
    await expect(packNet({ spec: large, step: 0 })).rejects.toThrow('too-long');
    expect(await readNet('#s=abc')).toBeNull();
  });
});

describe('presets', () => {
  it.each(PRESETS)('%s is a network that can be read, with an output that goes with its data', (name) => {
    const spec = presetSpec(name);
    expect(readNetSpec(structuredClone(spec))).toEqual(spec);
    expect(spec.layers.at(-1)?.units).toBe(outputUnits(spec));
  });

  it('for vanishing gradients is ten layers of sigmoid, beside the same of ReLU', () => {
    const hidden = (name: 'vanishing' | 'healthy') =>
      presetSpec(name)
        .layers.slice(0, -1)
        .map(({ activation }) => activation);
    expect(hidden('vanishing')).toEqual(Array(10).fill('sigmoid'));
    expect(hidden('healthy')).toEqual(Array(10).fill('relu'));
    expect(makeLayer(1, 'relu').activation).toBe('relu');
  });
});
