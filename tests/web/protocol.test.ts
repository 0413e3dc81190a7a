import { describe, expect, test } from 'vitest';
import { Malformed } from '../../web/src/shared/check';
import { createOutlineReader, takeApart } from '../../web/src/shared/outline';
import type { LayoutGraph, RunId, RunResult } from '../../web/src/shared/protocol';
import type { NodeInfo, Outline, Snapshot } from '../../web/src/shared/trace';
import { readFailure, readLayout, readProgress, readRunResult, readSnapshot } from '../../web/src/shared/validate';
import { layOut } from '../../web/src/worker/layout';

const run = 1 as RunId;

function makeNode(id: number, name: string, next: number[]): NodeInfo {
  const to = next.map((node) => ({ node, index: 0 }));
  return {
    id,
    name,
    op: '',
    site: [1, 0, 1, 3],
    born: 1,
    inputs: [1],
    output: 2,
    next: to,
    formula: '',
    rules: [],
    sequence: id,
    scope: 2,
    died: 3,
    saved: [
      { tensor: 1, input: 0, version: 0 },
      { tensor: 2, input: null, version: 1 },
    ],
  };
}

function makeOutline(): Outline {
  return {
    events: 4,
    first: 0,
    truncated: 0,
    steps: [
      { event: 1, kind: 'forward', phase: 'forward', line: 1, node: null, changed: [1] },
      { event: 3, kind: 'backward', phase: 'backward', line: 2, node: 10, changed: [] },
    ],
    tensors: [
      { id: 1, dtype: 'float32', shape: [2], strides: [1] },
      { id: 2, dtype: 'float32', shape: [], strides: [] },
    ],
    nodes: [makeNode(10, 'MulBackward0', [11, 11]), makeNode(11, 'AccumulateGrad', [])],
    scopes: [
      {
        id: 1,
        parent: null,
        scope: 'module',
        name: 'Linear',
        path: 'net.fc',
        line: 0,
        round: 0,
        rounds: null,
        entered: 0,
        left: 3,
      },
      {
        id: 2,
        parent: 1,
        scope: 'loop',
        name: 'for',
        path: '',
        line: 2,
        round: 4,
        rounds: null,
        entered: 1,
        left: null,
      },
    ],
    bound: [{ name: 'x', tensor: 1, event: 2 }],
    figures: [{ event: 4, line: 3, name: 'figure-1.svg', about: '{}', printed: 2 }],
    complaints: [{ events: 4, printed: 2, text: 'main.py:3: UserWarning: no' }],
  };
}

function makeResult(): RunResult {
  const outline = makeOutline();
  return { run, end: 'done', outline, line: 0, stdout: '', stderr: '' };
}

function makeSnapshot(): Snapshot {
  return {
    at: 3,
    first: 0,
    event: { kind: 'backward_end', site: null },
    backward: { root: 2, gradient: 6 },
    tensors: [{ id: 1, value: 5, requiresGrad: true, leaf: true, version: 0, gradFn: null, grad: 2, names: ['x'] }],
    nodes: [{ id: 10, state: 'done', grad: 6, received: 1, expected: 1, sent: [6, null], freed: true, saved: [0, 2] }],
    output: 'hello\n',
    error: null,
    values: [
      { id: 5, dtype: 'float32', shape: [2], data: [1, 'nan'], stats: null },
      { id: 6, dtype: 'bool', shape: [], data: [true], stats: null },
      {
        id: 7,
        dtype: 'float32',
        shape: [2000],
        data: null,
        stats: {
          ...{ min: 0, max: 'inf', mean: 'inf', limit: 3, odd: 1 },
          blocks: { rows: 1, columns: 2, step: [1, 1000], data: [0, 0, 3, 'inf', 0, 'inf'] },
        },
      },
    ],
  };
}

/** A copy of `good` in which `path` holds something else. */
function spoil(good: unknown, path: string, bad: unknown): unknown {
  const copy: unknown = structuredClone(good);
  const names = path.split('.');
  const last = names.pop() ?? '';
  let at = copy as Record<string, unknown>;
  for (const name of names) at = at[name] as Record<string, unknown>;
  if (!(last in at)) throw new Error(`there is no ${path}`);
  at[last] = bad;
  return copy;
}

describe('the answer of a run', () => {
  test('that is whole is passed on as it is', () => {
    const result = makeResult();
    expect(readRunResult(result, run)).toBe(result);
  });

  test('has the outline of the run that it is like, if it has none', () => {
    const like = makeOutline();
    const bare = { ...makeResult(), outline: null };
    expect(readRunResult(bare, run, { like }).outline).toBe(like);
    expect(readRunResult(makeResult(), run, { like }).outline).not.toBe(like);
    expect(() => readRunResult(bare, run)).toThrow(Malformed);
  });

  test.each<[string, unknown]>([
    ['run', 2],
    ['end', 'over'],
    ['stdout', null],
    ['outline', null],
    ['outline.events', -1],
    ['outline.events', 2],
    ['outline.truncated', '0'],
    ['outline.first', null],
    ['outline.scopes', null],
    ['outline.scopes.0.scope', 'block'],
    ['outline.scopes.0.path', null],
    ['outline.scopes.1.id', 1],
    ['outline.scopes.1.parent', 3],
    ['outline.scopes.1.left', -1],
    ['outline.nodes.0.scope', 3],
    ['outline.nodes.0.died', 'yes'],
    ['outline.nodes.0.saved', null],
    ['outline.nodes.0.saved.0.version', 'new'],
    ['outline.nodes.0.saved.1.input', -1],
    ['outline.steps', {}],
    ['outline.steps.0.event', 3],
    ['outline.steps.0.kind', 'sideways'],
    ['outline.steps.0.phase', 'later'],
    ['outline.steps.1.node', 12],
    ['outline.tensors.0.dtype', 'int7'],
    ['outline.tensors.1.id', 1],
    ['outline.nodes.0.id', 11],
    ['outline.nodes.0.name', 7],
    ['outline.nodes.0.site', [1, 2, 3]],
    ['outline.nodes.0.next.0.node', 12],
  ])('with another %s is refused (%j)', (path, bad) => {
    expect(() => readRunResult(spoil(makeResult(), path, bad), run)).toThrow(Malformed);
  });
});

describe('a snapshot', () => {
  test('that is whole is passed on as it is', () => {
    const snapshot = makeSnapshot();
    expect(readSnapshot(snapshot, makeOutline(), 3)).toBe(snapshot);
  });

  test.each<[string, unknown]>([
    ['at', 2],
    ['event', 'print'],
    ['event.kind', 'nothing'],
    ['backward.root', 3],
    ['backward.gradient', 8],
    ['tensors.0.id', 3],
    ['tensors.0.value', 8],
    ['tensors.0.leaf', 1],
    ['tensors.0.gradFn', 12],
    ['tensors.0.grad', 9],
    ['tensors.0.names', 'x'],
    ['nodes.0.id', 12],
    ['nodes.0.state', 'asleep'],
    ['nodes.0.sent', [8]],
    ['nodes.0.saved', [null]],
    ['first', 1],
    ['output', undefined],
    ['error', { type: 'RuntimeError' }],
    ['values.0.id', 6],
    ['values.0.shape', [3]],
    ['values.0.shape', [-2]],
    ['values.0.data', [1, 'one']],
    ['values.0.data', [1, Number.NaN]],
    ['values.0.data', null],
    ['values.2.stats', null],
    ['values.2.stats.min', null],
    ['values.2.stats.odd', -1],
    ['values.2.stats.blocks', null],
    ['values.2.stats.blocks.rows', 2],
    ['values.2.stats.blocks.data.1', 'x'],
  ])('with another %s is refused (%j)', (path, bad) => {
    expect(() => readSnapshot(spoil(makeSnapshot(), path, bad), makeOutline(), 3)).toThrow(Malformed);
  });

  test('says where the fault is', () => {
    expect(() => readSnapshot(spoil(makeSnapshot(), 'tensors.0.value', 8), makeOutline(), 3)).toThrow(
      'snapshot.tensors[0].value is not a known value',
    );
  });
});

test('news that is malformed is no news', () => {
  const news = { run: 1, steps: 2, loops: [{ line: 3, round: 4, rounds: null }] };
  expect(readProgress(news)).toEqual(news);
  expect(readProgress({ ...news, loops: [{ line: 3, round: 4 }] })).toBeNull();
  expect(readProgress({ run: 1 })).toBeNull();
  expect(readProgress(null)).toBeNull();
});

test('a failure that is malformed is a failure of the protocol', () => {
  expect(readFailure({ code: 'stale', message: 'gone' }).code).toBe('stale');
  expect(readFailure({ code: 'tired', message: 'gone' }).code).toBe('protocol');
  expect(readFailure(null).code).toBe('protocol');
});

describe('readLayout', () => {
  const graph: LayoutGraph = { widths: [100, 80], edges: [{ from: 0, to: 1 }] };
  test('believes what the worker lays out', () => {
    expect(readLayout(layOut(graph), graph)).toEqual(layOut(graph));
  });
  const line = [
    [0, 0],
    [0, 9],
  ];
  test.each([
    ['a width', { width: Number.NaN }],
    ['as many boxes', { boxes: [] }],
    ['as many edges', { edges: [] }],
    ['lines', { edges: [{ points: [[0, 0]] }] }],
    ['points', { edges: [{ points: [...line, [1]] }] }],
    ['places', { boxes: layOut(graph).boxes.map((box) => ({ ...box, x: 'left' })) }],
  ])('wants %s', (_, wrong) => {
    expect(() => readLayout({ ...layOut(graph), ...wrong }, graph)).toThrow(Malformed);
  });
});

describe('an outline that is sent in parts', () => {
  const steps = Array.from({ length: 1000 }, (_, i) => ({ ...makeOutline().steps[0], event: i + 1 }));
  const long = (): Outline => ({ ...makeOutline(), events: 1000, steps: [...steps] as Outline['steps'] });

  test('is the same one again', () => {
    const outline = long();
    const parts = takeApart(outline);
    expect(parts.map((part) => Object.keys(part).join())).toContain('steps');
    expect(outline.steps).toEqual([]);
    const reader = createOutlineReader();
    for (const part of parts) reader.add(structuredClone(part), 'outline');
    expect(readRunResult({ ...makeResult(), outline }, run, { reader }).outline).toEqual(long());
  });

  test('is short in one piece', () => {
    expect(takeApart(makeOutline())).toEqual([]);
  });

  test('may not name what has not come, nor go back, nor say an id twice', () => {
    const reader = createOutlineReader();
    const { tensors, nodes } = makeOutline();
    expect(() => reader.add({ steps: steps.slice(0, 2).map((step) => ({ ...step, node: 99 })) }, '')).toThrow(
      Malformed,
    );
    reader.add({ tensors, nodes }, '');
    reader.add({ steps: steps.slice(0, 10) }, '');
    expect(() => reader.add({ steps: steps.slice(5, 15) }, '')).toThrow(Malformed);
    expect(() => reader.add({ tensors }, '')).toThrow(Malformed);
    expect(() => reader.add(null, '')).toThrow(Malformed);
  });
});
