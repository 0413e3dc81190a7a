import { readdirSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Engine, Handle } from '../../wasm/loader';
import type { Ledger, Paths } from '../../web/src/shared/explain';
import type { Outline, Snapshot } from '../../web/src/shared/trace';
import { readPaths } from '../../web/src/shared/validate';
import { loadModule } from './module';
import { numberOf } from './numbers';

/** Recorded programs, of every kind that the engine knows: the products along all paths must add up to what a backward
 * has added, but for the rounding of the engine's float32. */
const folder = new URL('../lang/oracle/', import.meta.url);
const programs = readdirSync(folder).filter((name) => name.endsWith('.py'));
/** Elements of one tensor that are asked for. */
const ENTRIES = 3;

let engine: Engine;
beforeAll(async () => {
  engine = await loadModule('gradwalk');
});

function checkPaths({ paths, count, sum, rest, added }: Paths): void {
  const largest = Math.max(0, ...paths.map(({ product }) => Math.abs(numberOf(product))));
  const tolerance = 1e-5 * Math.max(1, Math.abs(numberOf(added)), largest * Math.sqrt(numberOf(count)));
  for (const path of paths) {
    const product = path.steps.reduce((so, step) => so * numberOf(step.factor), numberOf(path.seed));
    expect(product).toBe(numberOf(path.product));
  }
  const shown = paths.reduce((so, { product }) => so + numberOf(product), 0);
  expect(shown + numberOf(rest)).toBeCloseTo(numberOf(sum), 6);
  if (Number.isFinite(numberOf(added)))
    expect(Math.abs(numberOf(sum) - numberOf(added))).toBeLessThanOrEqual(tolerance);
}

/** Checks every backward that has added to a .grad; how many elements that were, and how many were refused. */
function check(run: Handle, outline: Outline): { told: number; refused: number } {
  const at = outline.events;
  const snapshot: Snapshot = JSON.parse(engine.snapshot(run, at));
  const counted = { told: 0, refused: 0 };
  for (const tensor of snapshot.tensors) {
    if (tensor.grad === null) continue;
    const shape = outline.tensors.find(({ id }) => id === tensor.id)?.shape ?? [];
    const numel = shape.reduce((product, size) => product * size, 1);
    for (let entry = 0; entry < Math.min(numel, ENTRIES); entry++) {
      const { lines }: Ledger = JSON.parse(engine.ledger(run, at, tensor.id, entry));
      for (const line of lines.slice(-2)) {
        if (line.kind !== 'backward') continue;
        const given: unknown = JSON.parse(engine.paths(run, at, tensor.id, entry, line.event, 20));
        const paths = readPaths(given, outline, tensor.id, entry, line.event);
        counted[paths.refused ? 'refused' : 'told'] += 1;
        if (!paths.refused && !paths.hooked && paths.added !== null) checkPaths(paths);
      }
    }
  }
  return counted;
}

describe('all paths of the recorded programs', () => {
  const all = { told: 0, refused: 0 };
  test.each(programs)('%s', (name) => {
    const run = engine.open(readFileSync(new URL(name, folder), 'utf8'));
    for (let slices = 0; engine.run(run, 1_000_000) === 'paused' && slices < 20; slices++);
    const { told, refused } = check(run, JSON.parse(engine.outline(run)) as Outline);
    all.told += told;
    all.refused += refused;
    engine.close(run);
  });
  test('there were many, and few that could not be told', () => {
    expect(all.told).toBeGreaterThan(200);
    expect(all.refused).toBeLessThan(all.told / 4);
  });
});
