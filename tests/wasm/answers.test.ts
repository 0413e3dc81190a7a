import { readdirSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Engine } from '../../wasm/loader';
import type { RunId } from '../../web/src/shared/protocol';
import type { Outline } from '../../web/src/shared/trace';
import { readRunResult, readSnapshot } from '../../web/src/shared/validate';
import { loadModule } from './module';

/** Recorded programs, of every kind that the engine knows: what it says about each must be what a page accepts. */
const folder = new URL('../lang/oracle/', import.meta.url);
const programs = readdirSync(folder).filter((name) => name.endsWith('.py'));
const MOMENTS = 40;

let engine: Engine;
beforeAll(async () => {
  engine = await loadModule('gradwalk');
});

describe('a page accepts what the engine says', () => {
  test.each(programs)('%s', (name) => {
    const run = engine.open(readFileSync(new URL(name, folder), 'utf8'));
    for (let slices = 0; engine.run(run, 100_000) === 'paused' && slices < 20; slices++);
    const outline: Outline = JSON.parse(engine.outline(run));
    const id = 1 as RunId;
    readRunResult({ run: id, end: 'done', outline, line: 0, stdout: '', stderr: '' }, id);
    const stride = Math.max(1, Math.floor(outline.events / MOMENTS));
    const moments: [number, string][] = [];
    for (let at = 0; at <= outline.events; at += stride) {
      const snapshot = engine.snapshot(run, at);
      readSnapshot(JSON.parse(snapshot), outline, at);
      moments.push([at, snapshot]);
    }
    for (const [at, snapshot] of moments.reverse()) expect(engine.snapshot(run, at)).toBe(snapshot);
    engine.close(run);
  });
});
