import { describe, expect, it } from 'vitest';
import { limitOf, makePalette, paintClasses, paintField, paintGains } from '../../web/src/app/studio/draw/field';
import { thumbOf } from '../../web/src/app/studio/draw/thumbs';
import { wireSign, wireStyle } from '../../web/src/app/studio/draw/wires';
import { appended, upTo } from '../../web/src/app/studio/model/curve-log';
import { epochsOf } from '../../web/src/app/studio/model/epochs';
import { featureAt, featureMap, featureText } from '../../web/src/app/studio/model/features';
import { hintsOf, sigmoidBound } from '../../web/src/app/studio/model/hints';
import { outputField, outputKind } from '../../web/src/app/studio/model/output';
import { distanceTo, placeNet, wireAt, wiresOf } from '../../web/src/app/studio/model/place';
import { presetSpec } from '../../web/src/app/studio/model/presets';
import { type Cursor, moved, phaseOf, stagesOf, stretchesOf } from '../../web/src/app/studio/model/stages';
import { reachedAt } from '../../web/src/app/studio/model/values';
import { DATA_KINDS, makeLayer, makeNetSpec, type NetSpec } from '../../web/src/shared/studio';

const small: Pick<NetSpec, 'layers' | 'clip'> = { layers: [makeLayer(2, 'relu'), makeLayer(1, 'linear')], clip: null };
const names = (spec: Pick<NetSpec, 'layers' | 'clip'>): string[] =>
  stagesOf(spec).map((stage) => ('layer' in stage ? `${stage.kind} ${stage.layer}` : stage.kind));

describe('the stages of an update', () => {
  it('are forward to the right, backward to the left, then the update', () => {
    expect(names(small)).toEqual([
      'batch',
      'linear 0',
      'activation 0',
      'linear 1',
      'activation 1',
      'loss',
      'delta 1',
      'gradient 1',
      'delta 0',
      'gradient 0',
      'update',
    ]);
    expect(stretchesOf(stagesOf(small))).toEqual([
      { phase: 'forward', stages: 6 },
      { phase: 'backward', stages: 4 },
      { phase: 'update', stages: 1 },
    ]);
  });

  it('have what a layer has: normalisation, a skip, dropout, and clipping before the update', () => {
    const layers = [
      makeLayer(2, 'relu'),
      { ...makeLayer(2, 'relu'), norm: 'batch' as const, skip: 0, dropout: 0.5 },
      makeLayer(1, 'linear'),
    ];
    const all = names({ layers, clip: 1 });
    expect(all.slice(3, 8)).toEqual(['linear 1', 'norm 1', 'skip 1', 'activation 1', 'dropout 1']);
    expect(all.slice(-2)).toEqual(['clip', 'update']);
  });

  const frame = { stages: stagesOf(small), epochs: epochsOf(10, 40) };
  const kinds = (from: Cursor, unit: Parameters<typeof moved>[2], times: number): string[] => {
    const seen: string[] = [];
    let at = from;
    for (let i = 0; i < times; i += 1) {
      at = moved(at, 1, unit, frame);
      const stage = frame.stages[at.stage];
      seen.push(`${at.step} ${stage && 'layer' in stage ? `${stage.kind} ${stage.layer}` : stage?.kind}`);
    }
    return seen;
  };

  it('are walked by operation, by layer, to the update, by batch and by epoch', () => {
    expect(kinds({ step: 0, stage: 0 }, 'operation', 2)).toEqual(['0 linear 0', '0 activation 0']);
    expect(kinds({ step: 0, stage: 0 }, 'layer', 7)).toEqual([
      '0 activation 0',
      '0 activation 1',
      '0 loss',
      '0 gradient 1',
      '0 gradient 0',
      '0 update',
      '1 batch',
    ]);
    expect(kinds({ step: 0, stage: 0 }, 'update', 2)).toEqual(['0 update', '1 update']);
    expect(kinds({ step: 0, stage: 3 }, 'batch', 2)).toEqual(['1 batch', '2 batch']);
    expect(kinds({ step: 1, stage: 3 }, 'epoch', 2)).toEqual(['4 batch', '8 batch']);
  });

  it('are walked back the same way, and not beyond the beginning', () => {
    for (const unit of ['operation', 'layer', 'update', 'batch', 'epoch'] as const) {
      const there = moved(moved({ step: 4, stage: 0 }, 1, unit, frame), 1, unit, frame);
      const once = moved(there, -1, unit, frame);
      expect(moved(once, 1, unit, frame)).toEqual(there);
      expect(moved({ step: 0, stage: 0 }, -1, unit, frame)).toEqual({ step: 0, stage: 0 });
    }
    expect(moved({ step: 5, stage: 2 }, -1, 'epoch', frame)).toEqual({ step: 4, stage: 0 });
  });

  it('tell which numbers exist by then', () => {
    const at = (kind: string, layer?: number) =>
      frame.stages.findIndex((stage) => stage.kind === kind && (!('layer' in stage) || stage.layer === layer));
    expect(reachedAt(frame.stages, at('linear', 1), 2)).toMatchObject({ z: 1, out: 0, loss: false, delta: 2 });
    expect(reachedAt(frame.stages, at('delta', 1), 2)).toMatchObject({ out: 1, loss: true, delta: 1, grad: 2 });
    expect(reachedAt(frame.stages, at('update'), 2)).toMatchObject({ delta: 0, grad: 0, updated: true });
    expect(phaseOf({ kind: 'loss' })).toBe('forward');
  });
});

describe('the place of units', () => {
  it('is inside the room, columns from left to right, none on another', () => {
    const place = placeNet([2, 8, 32, 1], { width: 800, height: 500 });
    expect([place.width, place.height]).toEqual([800, 500]);
    for (const [i, { x, size, units, folded }] of place.columns.entries()) {
      expect(folded).toBeNull();
      expect(x).toBeGreaterThan((place.columns[i - 1]?.x ?? 0) + size);
      for (const [k, { y }] of units.entries()) {
        expect(y - size / 2).toBeGreaterThanOrEqual(0);
        expect(y + size / 2).toBeLessThanOrEqual(500);
        if (k > 0) expect(y - (units[k - 1]?.y ?? 0)).toBeGreaterThanOrEqual(size);
      }
    }
  });

  it('of a wider layer is folded, with its ends and a count of the rest', () => {
    const [, column] = placeNet([2, 100, 1], { width: 600, height: 400 }).columns;
    expect(column?.units.map(({ unit }) => unit).slice(-4)).toEqual([11, 97, 98, 99]);
    expect(column?.folded?.count).toBe(100 - 15);
  });

  it('takes more room than there is when there are many layers', () => {
    expect(placeNet(Array(12).fill(4), { width: 340, height: 400 }).width).toBeGreaterThan(800);
  });

  it('has a connection for each pair of neighbours, to be found where it is drawn', () => {
    const place = placeNet([2, 3, 1], { width: 600, height: 300 });
    const wires = wiresOf(place);
    expect(wires).toHaveLength(2 * 3 + 3);
    const wire = wires[4];
    if (!wire) throw new Error('no wire');
    expect(wireAt(wires, wire.x0 + 2, wire.y0)?.from).toBe(wire.from);
    // On the curve as it is drawn, a quarter of its parameter along, which is no point of the straight line.
    const [x, y] = [wire.x0 + (wire.x1 - wire.x0) * 0.296875, wire.y0 + (wire.y1 - wire.y0) * 0.15625];
    expect(distanceTo(wire, x, y)).toBeLessThan(0.1);
    expect(wireAt(wires, x, y)).toBe(wire);
    expect(wireAt(wires, 1, 1)).toBeNull();
  });
});

describe('connections', () => {
  it('are as thick as their size, dashed when negative, and stand out when they are no number', () => {
    const style = (value: number) => wireStyle(wireSign(value, 1));
    expect(style(1)?.width).toBeGreaterThan(style(0.2)?.width ?? 9);
    expect([style(-1)?.dashed, style(1)?.dashed]).toEqual([true, false]);
    expect(style(0)).toBeNull();
    expect(style(Number.NaN)?.strength).toBe(1);
  });

  it('are hairlines where there are many, fainter for smaller numbers', () => {
    const style = (value: number) => wireStyle(wireSign(value, 1), 0.5);
    expect([style(-1), style(1)].map((each) => [each?.width, each?.dashed])).toEqual([
      [0.5, false],
      [0.5, false],
    ]);
    expect(style(-1)?.strength).toBeGreaterThan(style(0.2)?.strength ?? 9);
  });
});

describe('maps', () => {
  it('are light at 0, differ at the ends, and mark what is no number', () => {
    const palette = makePalette();
    const words = new Uint32Array(4);
    paintField(words, Float32Array.of(-2, 0, 2, Number.NaN), { limit: 2, palette });
    const [low, middle, high, nan] = words;
    expect(new Set(words).size).toBe(4);
    expect(middle).toBe(palette[127]);
    expect([low, high, nan]).toEqual([palette[0], palette[254], palette[255]]);
    expect(limitOf([1, -3, Number.POSITIVE_INFINITY])).toBe(3);
  });

  it('of classes have the colour of the likeliest, paler when it is not sure', () => {
    const words = new Uint32Array(2);
    paintClasses(words, Float32Array.of(0.98, 0.34, 0.01, 0.33, 0.01, 0.33), 3);
    const light = (word: number): number => (word & 255) + ((word >> 8) & 255) + ((word >> 16) & 255);
    expect(light(words[1] ?? 0)).toBeGreaterThan(light(words[0] ?? 0));
  });

  it('of differences between classes have the colour of what is said more surely, and none where nothing is', () => {
    const words = new Uint32Array(3);
    paintGains(words, Float32Array.of(0.5, 0, -0.9, -0.5, 0, 0.9, 0, 0, 0), 3);
    const sure = new Uint32Array(3);
    paintClasses(sure, Float32Array.of(1, 1, 0, 0, 0, 1, 0, 0, 0), 3);
    const blue = (word = 0): number => ((word >> 16) & 255) - (word & 255);
    expect([blue(words[0]) > 20, blue(sure[0]) > 20]).toEqual([true, true]);
    expect([blue(words[2]) < -20, blue(sure[2]) < -20]).toEqual([true, true]);
    expect(words[1]).toBe(0xff_ea_f0_f2);
  });

  it('of inputs have high y above', () => {
    const at = { resolution: 3, low: [-1, -2] as [number, number], high: [1, 2] as [number, number], dims: 2 };
    expect([...featureMap('x2', at)]).toEqual([2, 2, 2, 0, 0, 0, -2, -2, -2]);
    expect([...featureMap('x1*x2', at)]).toEqual([-2, 0, 2, -0, 0, 0, 2, -0, -2]);
    expect(featureAt('sin(x1)', [Math.PI / 2])).toBe(1);
    expect(featureAt('x1^2', [-3])).toBe(9);
    expect(featureAt('?', [1])).toBeNaN();
    expect(featureText('x1^2')).toBe('x₁²');
  });

  it('of outputs are from -1 to 1 for two classes, and probabilities for more', () => {
    const two = makeNetSpec();
    expect([...outputField(two, Float32Array.of(0, 10, 0, -10))].map(Math.round)).toEqual([0, -1]);
    const three = { ...two, data: { ...two.data, kind: 'classes' as const, classes: 3 } };
    expect(outputKind(three)).toEqual({ kind: 'many', classes: 3 });
    const sums = outputField(three, Float32Array.of(1, 2, 3, -1, 0, 5));
    expect((sums[0] ?? 0) + (sums[2] ?? 0) + (sums[4] ?? 0)).toBeCloseTo(1, 6);
  });

  it('have a small picture of every kind of data, inside its square', () => {
    for (const kind of DATA_KINDS) {
      const points = thumbOf(kind);
      expect(points.length).toBeGreaterThan(4);
      for (const { x, y } of points) expect(Math.max(Math.abs(x - 0.5), Math.abs(y - 0.5))).toBeLessThanOrEqual(0.5);
    }
  });
});

describe('curves', () => {
  const point = (step: number) => ({ step, batch: 1, train: 1, test: null, trainScore: 0, testScore: null });
  it('take what is new, once, and thin out when there is much', () => {
    const log = appended([point(0)], [point(0), point(5), point(5), point(9)]);
    expect(log.map(({ step }) => step)).toEqual([0, 5, 9]);
    expect(appended(log, [point(7)])).toBe(log);
    expect(upTo(log, 5)).toHaveLength(2);
    const many = appended(
      [],
      Array.from({ length: 5_000 }, (_, i) => point(i)),
    );
    expect(many.length).toBeLessThan(4_000);
    expect(many.at(-1)?.step).toBe(4_999);
  });
});

describe('hints', () => {
  const column = (delta: number[], patch: Partial<Record<'saturated' | 'dead' | 'ratio', number[]>> = {}) => {
    const all = (n: number) => Float32Array.from(delta, () => n);
    return {
      step: 0,
      delta: Float32Array.from(delta),
      weightGrad: all(1),
      saturated: Float32Array.from(patch.saturated ?? all(0)),
      dead: Float32Array.from(patch.dead ?? all(0)),
      ratio: Float32Array.from(patch.ratio ?? all(-3)),
    };
  };
  const kinds = (...args: Parameters<typeof hintsOf>): string[] => hintsOf(...args).map(({ kind }) => kind);

  it('say nothing of a network that learns well', () => {
    expect(kinds(column([0.1, 0.2, 0.3]), makeNetSpec())).toEqual([]);
  });

  it('name what is measured: vanishing, exploding, dead, saturated, too fast', () => {
    expect(kinds(column([1e-7, 1e-4, 0.3]), makeNetSpec())).toEqual(['vanishing']);
    expect(kinds(column([500, 1, 0.3]), makeNetSpec())).toEqual(['exploding']);
    const relu = { ...makeNetSpec(), layers: [makeLayer(8, 'relu'), makeLayer(8, 'relu'), makeLayer(2, 'linear')] };
    expect(kinds(column([0.1, 0.1, 0.1], { dead: [0.75, 0, 0] }), relu)).toEqual(['dead']);
    expect(kinds(column([0.1, 0.1, 0.1], { saturated: [0, 0.9, 0] }), makeNetSpec())).toEqual(['saturated']);
    expect(kinds(column([0.1, 0.1, 0.1], { ratio: [-0.5, -2, -2] }), makeNetSpec())).toEqual(['fast']);
    expect(kinds(column([0, 0, 0.1]), presetSpec('zeros'))).toContain('symmetric');
  });

  it('call units dead only where they are 0: a step has no slope at all, a tanh without one is at its bound', () => {
    const layers = [makeLayer(8, 'tanh'), makeLayer(8, 'step'), makeLayer(2, 'linear')];
    const spec = { ...makeNetSpec(), layers };
    expect(hintsOf(column([0, 0, 0.1], { dead: [1, 1, 0], saturated: [0, 1, 0] }), spec)).toEqual([
      { kind: 'flat', layer: 2 },
    ]);
    const tanh = { dead: [0.75, 0, 0], saturated: [0.9, 0, 0] };
    expect(kinds(column([0.1, 0.1, 0.1], tanh), makeNetSpec())).toEqual(['saturated']);
  });

  it('have the bound of sigmoid: a quarter for each between', () => {
    const spec = presetSpec('vanishing');
    const now = column(Array(11).fill(1));
    expect(sigmoidBound(now, spec, 10)).toBeNull();
    expect(sigmoidBound(now, spec, 9)).toBe(0.25);
    expect(sigmoidBound(now, spec, 0)).toBeCloseTo(0.25 ** 10, 15);
    expect(sigmoidBound(now, makeNetSpec(), 0)).toBeNull();
  });
});

describe('epochs', () => {
  it('begin where their batches end; another size of batches counts from the next one on', () => {
    const plain = epochsOf(10, 40);
    expect([0, 3, 4, 9].map(plain.at)).toEqual([0, 0, 1, 2]);
    expect([plain.begin(5), plain.begin(5, 1), plain.begin(5, 3)]).toEqual([4, 8, 16]);
    // Changed in the middle of the second epoch, and once more in it; then at the very beginning of the fourth.
    const epochs = epochsOf(10, 40, [
      { step: 5, batch: 40 },
      { step: 6, batch: 20 },
      { step: 7, lr: 1 },
      { step: 10, batch: 13 },
    ]);
    expect([7, 8, 9, 10, 13, 14].map(epochs.at)).toEqual([1, 2, 2, 3, 3, 4]);
    expect([epochs.begin(6), epochs.begin(6, 1), epochs.begin(6, 2), epochs.begin(6, 3)]).toEqual([4, 8, 10, 14]);
    expect(epochs.begin(15)).toBe(14);
    // As many as there are rows is one batch.
    expect(epochsOf(500, 40).begin(7)).toBe(7);
  });
});
