import { beforeAll, describe, expect, test } from 'vitest';
import type { Engine, Handle } from '../../wasm/loader';
import { backwardAt } from '../../web/src/app/model/backwards';
import { chainOf, deltaEntry } from '../../web/src/app/model/delta';
import { indexOutline, type Moment, momentOf } from '../../web/src/app/model/lookup';
import type { Ledger, Paths } from '../../web/src/shared/explain';
import type { Num, Outline } from '../../web/src/shared/trace';
import { loadModule } from './module';

let engine: Engine;
beforeAll(async () => {
  engine = await loadModule('gradwalk');
});

function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** How a program may write a layer. */
const STYLES = ['module', 'transposed', 'plain', 'vector', 'columns', 'single'] as const;

/** A random perceptron of `layers` layers, its loss and one backward. */
function program(seed: number, layers: number, style: (typeof STYLES)[number]): string {
  const next = random(seed);
  const size = () => 1 + Math.floor(next() * 4);
  const sizes = Array.from({ length: layers + 1 }, size);
  const batch = style === 'vector' || style === 'single' ? 1 : 1 + Math.floor(next() * 3);
  const activation = ['torch.tanh', 'torch.sigmoid', 'torch.relu'][Math.floor(next() * 3)] ?? 'torch.tanh';
  const lines = ['import torch', `torch.manual_seed(${seed})`, 'import torch.nn as nn'];
  const alone = style === 'vector' || style === 'single';
  const shape = (n: number) => (alone ? `${n}` : style === 'columns' ? `${n}, ${batch}` : `${batch}, ${n}`);
  lines.push(`a = torch.randn(${shape(sizes[0] ?? 1)})`);
  for (let l = 1; l <= layers; l++) {
    const [i = 1, o = 1] = [sizes[l - 1], sizes[l]];
    const bias = style === 'columns' ? `${o}, 1` : `${o}`;
    if (style === 'module' || style === 'single') lines.push(`f${l} = nn.Linear(${i}, ${o})`, `z = f${l}(a)`);
    else {
      const weight = style === 'plain' ? `${i}, ${o}` : `${o}, ${i}`;
      lines.push(`W${l} = torch.randn(${weight}, requires_grad=True)`);
      lines.push(`b${l} = torch.randn(${bias}, requires_grad=True)`);
      const products = { transposed: `a @ W${l}.t()`, plain: `a @ W${l}`, vector: `W${l} @ a`, columns: `W${l} @ a` };
      lines.push(`z = ${products[style]} + b${l}`);
    }
    lines.push(l < layers ? `a = ${activation}(z)` : 'a = z');
  }
  lines.push(`L = ((a - torch.randn(${shape(sizes[layers] ?? 1)})) ** 2).mean()`, 'L.backward()');
  return `${lines.join('\n')}\n`;
}

const number = (n: Num | null): number => (typeof n === 'number' ? n : Number.NaN);

function runOf(source: string): { run: Handle; outline: Outline; moment: Moment; root: number } {
  const run = engine.open(source);
  while (engine.run(run, 1_000_000) === 'paused');
  expect(engine.stderr(run)).toBe('');
  const outline: Outline = JSON.parse(engine.outline(run));
  const backward = backwardAt(outline, outline.events);
  if (!backward) throw new Error('there is no backward');
  const moment = momentOf(outline, indexOutline(outline), source, JSON.parse(engine.snapshot(run, backward.end)));
  return { run, outline, moment, root: backward.roots[0] ?? 0 };
}

/** Three numbers for every element of every parameter; how many elements. */
function check(source: string, layers: number): number {
  const { run, outline, moment, root } = runOf(source);
  const chain = chainOf(moment, root);
  expect(chain).toHaveLength(layers);
  if (!chain) return 0;
  for (const { delta, engine: sent } of chain) {
    for (const [i, row] of delta.entries()) {
      for (const [k, x] of row.entries()) expect(Math.abs(x - (sent?.[i]?.[k] ?? Number.NaN))).toBeLessThan(1e-5);
    }
  }
  let checked = 0;
  for (const tensor of chain.flatMap(({ weight, bias }) => [weight.tensor, bias])) {
    if (tensor === null) throw new Error('a layer without a bias');
    const shape = outline.tensors.find(({ id }) => id === tensor)?.shape ?? [];
    const { lines }: Ledger = JSON.parse(engine.ledger(run, outline.events, tensor, 0));
    for (let entry = 0; entry < shape.reduce((a, b) => a * b, 1); entry++) {
      const event = lines[0]?.event ?? 0;
      const paths: Paths = JSON.parse(engine.paths(run, outline.events, tensor, entry, event, 1));
      const [sum, added] = [number(paths.sum), number(paths.added)];
      const delta = deltaEntry(chain, tensor, entry)?.value ?? Number.NaN;
      const tolerance = 1e-6 * Math.max(1, Math.abs(added));
      expect(Math.abs(sum - added)).toBeLessThanOrEqual(tolerance);
      expect(Math.abs(delta - added)).toBeLessThanOrEqual(tolerance);
      checked += 1;
    }
  }
  engine.close(run);
  return checked;
}

describe('path sum, δ recursion and engine agree on random perceptrons', () => {
  for (const style of STYLES) {
    for (const layers of [1, 2, 3, 4]) {
      test(`${style}, ${layers} layers`, () => {
        let checked = 0;
        for (let seed = 1; seed <= 4; seed++) checked += check(program(17 * seed + layers, layers, style), layers);
        expect(checked).toBeGreaterThan(8);
      });
    }
  }

  test('what is no perceptron has no recursion', () => {
    const { moment, root } = runOf('import torch\nx = torch.ones(3, requires_grad=True)\n(x * x).sum().backward()\n');
    expect(chainOf(moment, root)).toBeNull();
  });
});
