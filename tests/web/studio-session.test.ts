import { afterEach, describe, expect, it, vi } from 'vitest';
import { plain } from '../../web/src/app/locale/phrase';
import { putData, putLayer } from '../../web/src/app/studio/model/edit';
import { netFactOf } from '../../web/src/app/studio/model/narrate';
import { createComparison, sameCourse } from '../../web/src/app/studio/state/compare';
import { createStudio } from '../../web/src/app/studio/state/studio';
import type { Studio } from '../../web/src/app/studio/state/studio-shape';
import { studioWords } from '../../web/src/app/studio/words/words';
import { makeNetSpec } from '../../web/src/shared/studio';
import type { NetId } from '../../web/src/shared/studio-calls';
import { createFakeNet, type FakeNet } from './fake-net';

const open: Studio[] = [];

async function studioOn(engine: FakeNet = createFakeNet()): Promise<{ studio: Studio; engine: FakeNet }> {
  let time = 0;
  const frame = async (): Promise<number> => {
    await new Promise((resolve) => setTimeout(resolve, 0));
    time += 100;
    return time;
  };
  const studio = createStudio({ engine, net: 1 as NetId, frame });
  open.push(studio);
  await studio.settled();
  return { studio, engine };
}

afterEach(() => {
  for (const studio of open.splice(0)) studio.dispose();
});

describe('a studio', () => {
  it('opens with a network that is built, its maps and the numbers of its first update', async () => {
    const { studio } = await studioOn();
    expect(studio.opened.value?.layers.map(({ units }) => units)).toEqual([8, 8, 2]);
    expect(studio.cursor.value).toEqual({ step: 0, stage: 0 });
    expect(studio.maps.value?.layers[0]?.length).toBe(8 * (studio.maps.value?.resolution ?? 0) ** 2);
    expect(studio.moment.value?.step).toBe(0);
    expect(studio.refusal.value).toBeNull();
  });

  it('walks through an update and on into the next, and back again', async () => {
    const { studio } = await studioOn();
    studio.unit.value = 'operation';
    await studio.move(1);
    expect(studio.stages.value[studio.cursor.value.stage]).toEqual({ kind: 'linear', layer: 0 });
    studio.unit.value = 'update';
    await studio.move(1);
    expect(studio.stages.value[studio.cursor.value.stage]).toEqual({ kind: 'update' });
    expect(studio.state.value?.step).toBe(0);
    studio.unit.value = 'operation';
    await studio.move(1);
    expect([studio.cursor.value, studio.state.value?.step]).toEqual([{ step: 1, stage: 0 }, 1]);
    await studio.move(-1);
    expect(studio.cursor.value).toEqual({ step: 0, stage: studio.stages.value.length - 1 });
    expect([studio.state.value?.step, studio.moment.value?.step]).toEqual([0, 0]);
  });

  it('shows δ while it walks backward, and activations while it walks forward', async () => {
    const { studio } = await studioOn();
    const at = (kind: string): number => studio.stages.value.findIndex((stage) => stage.kind === kind);
    studio.seekStage(at('delta'));
    expect(studio.mode.value).toBe('backward');
    studio.seekStage(at('activation'));
    expect(studio.mode.value).toBe('forward');
  });

  it('trains by epochs and remembers how far it has been', async () => {
    const { studio } = await studioOn();
    await studio.move(1);
    expect(studio.cursor.value).toEqual({ step: 20, stage: 0 });
    await studio.seek(7);
    expect([studio.cursor.value.step, studio.latest.value]).toEqual([7, 20]);
    await studio.seek(0);
    expect(studio.curve.value.map(({ step }) => step)).toEqual([0, 20]);
  });

  it('plays until it is told not to', async () => {
    const { studio } = await studioOn();
    studio.play();
    await vi.waitFor(() => expect(studio.cursor.value.step).toBeGreaterThan(60));
    studio.pause();
    await studio.settled();
    const { step } = studio.cursor.value;
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(studio.cursor.value.step).toBe(step);
    expect(studio.calm.value.state?.step).toBe(step);
  });

  it('stops where something is no number, and goes back to before it', async () => {
    const engine = createFakeNet();
    engine.breaksAt = 33;
    const { studio } = await studioOn(engine);
    studio.play();
    await vi.waitFor(() => expect(studio.playing.value).toBe(false));
    const stop = studio.state.value?.stop;
    expect(stop).toMatchObject({ step: 32, op: 'linear', layer: 0 });
    await studio.seek(stop?.step ?? 0);
    expect([studio.state.value?.step, studio.state.value?.stop]).toEqual([32, null]);
  });

  it('says why a network is refused, keeps the one before, and takes the edit back', async () => {
    const { studio } = await studioOn();
    studio.edit((spec) => ({ ...spec, layers: spec.layers.map((layer) => ({ ...layer, units: 5 })) }));
    await studio.settled();
    expect(studio.refusal.value).toMatchObject({ code: 'output-units', have: 5, want: 2 });
    expect(studio.opened.value?.layers.at(-1)?.units).toBe(2);
    studio.undo();
    await studio.settled();
    expect(studio.refusal.value).toBeNull();
    studio.redo();
    await studio.settled();
    expect(studio.refusal.value?.code).toBe('output-units');
  });

  it('begins anew with another network, and forgets what is looked at only when it is gone', async () => {
    const { studio } = await studioOn();
    await studio.move(1);
    studio.selection.value = { kind: 'unit', column: 1, unit: 6 };
    studio.edit(putData({ kind: 'xor' }));
    await studio.settled();
    expect([studio.cursor.value.step, studio.latest.value]).toEqual([0, 0]);
    expect(studio.selection.value).not.toBeNull();
    studio.edit(putLayer(0, { units: 4 }));
    await studio.settled();
    expect(studio.selection.value).toBeNull();
  });

  it('changes rates where it is, without a new beginning; what was ahead is forgotten', async () => {
    const { studio, engine } = await studioOn();
    await studio.move(1);
    await studio.move(1);
    await studio.seek(20);
    engine.calls.length = 0;
    expect(await studio.change({ lr: 0.5 })).toBeNull();
    expect(engine.calls).not.toContain('netOpen');
    expect([studio.cursor.value.step, studio.latest.value]).toEqual([20, 20]);
    expect(studio.state.value?.changes).toEqual([{ step: 20, lr: 0.5 }]);
    expect(studio.curve.value.at(-1)?.step).toBe(20);
  });

  it('takes back what was done by hand, where it was done, and does it again', async () => {
    const { studio, engine } = await studioOn();
    studio.edit(putLayer(0, { units: 4 }));
    await studio.settled();
    await studio.move(1);
    await studio.change({ set: [{ name: 'layer1.weight', index: 0, value: 1 }] }, 'slide');
    await studio.change({ set: [{ name: 'layer1.weight', index: 0, value: 2 }] }, 'slide');
    const { changes } = studio.spec.value;
    expect(changes).toHaveLength(2);
    await studio.move(1);
    studio.undo();
    await studio.settled();
    expect([studio.spec.value.changes, studio.state.value?.changes, studio.cursor.value.step]).toEqual([[], [], 20]);
    expect(studio.curve.value.map(({ step }) => step)).toEqual([0, 20]);
    expect(studio.opened.value?.layers[0]?.units).toBe(4);
    studio.redo();
    await studio.settled();
    expect([studio.state.value?.changes, studio.cursor.value.step]).toEqual([changes, 20]);
    studio.undo();
    studio.undo();
    await studio.settled();
    expect([studio.opened.value?.layers[0]?.units, studio.cursor.value.step]).toEqual([8, 0]);
    expect(engine.calls).toContain('netSeek');
  });

  it('opens a link at its step', async () => {
    const { studio } = await studioOn();
    await studio.load(putData({ kind: 'moons' })(makeNetSpec()), 12);
    expect([studio.spec.value.data.kind, studio.cursor.value.step]).toEqual(['moons', 12]);
  });

  it('says that its engine is lost, and tries again', async () => {
    const { studio, engine } = await studioOn();
    engine.broken = true;
    await studio.move(1);
    expect(studio.failure.value).toBe('engine');
    engine.broken = false;
    await studio.load(makeNetSpec());
    expect(studio.failure.value).toBeNull();
  });

  it('has a sentence with numbers for every stage, in both languages', async () => {
    const { studio } = await studioOn();
    const stages = studio.stages.value;
    for (const lang of ['zh-CN', 'en'] as const) {
      const { say } = studioWords(lang);
      for (const [stage] of stages.entries()) {
        const fact = netFactOf({ step: 0, stage }, stages, studio.spec.value, studio.moment.value, 0);
        if (!fact) throw new Error(`nothing to say of stage ${stage}`);
        const text = plain((say[fact.kind] as (of: typeof fact) => Parameters<typeof plain>[0])(fact));
        expect(text).toMatch(/\d/);
        expect(text).not.toMatch(/undefined|NaN|null/);
      }
    }
  });
});

describe('a comparison', () => {
  it('trains a kept run beside the network, at the same step always, until it is let go', async () => {
    const { studio, engine } = await studioOn();
    const comparison = createComparison(studio, 2 as NetId);
    await studio.move(1);
    comparison.keep('first');
    const [run] = comparison.kept.value;
    if (!run) throw new Error('nothing was kept');
    expect([run.step, run.curve.at(-1)?.step]).toEqual([20, 20]);
    studio.edit(putLayer(0, { activation: 'relu' }));
    await studio.settled();
    comparison.compare(run.id);
    await vi.waitFor(() => expect(comparison.state.value?.step).toBe(0));
    await studio.move(1);
    await vi.waitFor(() => expect(comparison.state.value?.step).toBe(20));
    expect(comparison.maps.value?.resolution).toBe(studio.maps.value?.resolution);
    expect(comparison.curve.value.map(({ step }) => step)).toEqual([0, 20]);
    expect(sameCourse(run.spec, studio.spec.value)).toBe(true);
    expect(sameCourse(run.spec, putData({ kind: 'xor' })(studio.spec.value))).toBe(false);
    comparison.compare(null);
    engine.calls.length = 0;
    await studio.move(1);
    expect([comparison.maps.value, engine.calls.filter((call) => call === 'netMaps').length]).toEqual([null, 1]);
    await comparison.restore(run.id);
    expect(studio.spec.value.layers[0]?.activation).toBe('tanh');
    comparison.drop(run.id);
    expect(comparison.kept.value).toEqual([]);
    comparison.dispose();
  });
});
