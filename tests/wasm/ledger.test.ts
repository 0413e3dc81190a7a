import { readdirSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Engine, Handle } from '../../wasm/loader';
import type { LedgerLine } from '../../web/src/shared/explain';
import type { DType, Num, Outline, Snapshot } from '../../web/src/shared/trace';
import { readLedger } from '../../web/src/shared/validate';
import { loadModule } from './module';
import { numberOf } from './numbers';

/** Recorded programs, of every kind that the engine knows: the ledger of each .grad must add up to it, bit for bit. */
const folder = new URL('../lang/oracle/', import.meta.url);
const programs = readdirSync(folder).filter((name) => name.endsWith('.py'));
/** Elements of one tensor that are asked for. */
const ENTRIES = 6;

let engine: Engine;
beforeAll(async () => {
  engine = await loadModule('gradwalk');
});

/** The engine's sums, done again: within a call from the left, then onto what was there. Numbers come as the shortest
 * decimal of their dtype. */
function fold(lines: readonly LedgerLine[], round: (x: number) => number): number | null {
  const read = (n: Num | null): number => round(numberOf(n));
  let grad: number | null = null;
  for (const line of lines) {
    if (line.kind !== 'backward') {
      grad = line.after === null ? null : read(line.after);
      continue;
    }
    const sums: number[] = [];
    for (const { value } of line.addends) {
      const last = sums.at(-1);
      sums.push(last === undefined ? read(value) : round(last + read(value)));
    }
    expect(sums).toEqual(line.addends.map(({ sum }) => read(sum)));
    const added = line.hooked ? read(line.added) : sums.at(-1);
    expect(read(line.added)).toEqual(added);
    grad = grad === null ? read(line.added) : round(grad + read(line.added));
    expect(read(line.after)).toEqual(grad);
  }
  return grad;
}

const rounding: { [K in DType]?: (x: number) => number } = { float32: Math.fround, float64: (x) => x };

/** Checks every .grad of a moment; how many elements that were. */
function check(run: Handle, outline: Outline, at: number): number {
  const snapshot: Snapshot = JSON.parse(engine.snapshot(run, at));
  const values = new Map(snapshot.values.map((value) => [value.id, value]));
  const tensors = new Map(snapshot.tensors.map((tensor) => [tensor.id, tensor]));
  let checked = 0;
  for (const tensor of snapshot.tensors) {
    const grad = values.get(tensors.get(tensor.grad ?? 0)?.value ?? 0);
    const round = grad && rounding[grad.dtype];
    if (!grad?.data || !round) continue;
    for (const [entry, element] of grad.data.slice(0, ENTRIES).entries()) {
      const ledger = readLedger(JSON.parse(engine.ledger(run, at, tensor.id, entry)), outline, tensor.id, entry);
      expect(ledger.grad).toEqual(element);
      expect(fold(ledger.lines, round)).toEqual(round(numberOf(element as Num)));
      checked += 1;
    }
  }
  return checked;
}

describe('the ledger of every .grad adds up to it', () => {
  let all = 0;
  test.each(programs)('%s', (name) => {
    const run = engine.open(readFileSync(new URL(name, folder), 'utf8'));
    for (let slices = 0; engine.run(run, 100_000) === 'paused' && slices < 20; slices++);
    const outline: Outline = JSON.parse(engine.outline(run));
    for (const part of [0.25, 0.5, 0.75, 1]) all += check(run, outline, Math.floor(outline.events * part));
    engine.close(run);
  });
  test('there were some', () => {
    expect(all).toBeGreaterThan(500);
  });
});
