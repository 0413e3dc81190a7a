/**
 * What a worker says, checked before the page believes it: types, lengths, and that every id named is there.
 * A page may then index with what it got. Throws Malformed with the place of the first fault.
 */
import {
  among,
  arrayOf,
  boolean,
  type Check,
  count,
  distinct,
  fail,
  fields,
  finite,
  id,
  isRecord,
  json,
  listOfLength,
  num,
  oneOf,
  orNull,
  string,
} from './check';
import { type Jacobian, type Ledger, type Paths, REFUSALS, type Sent } from './explain';
import { createOutlineReader, dtype, EVENT_KINDS, type OutlineReader, placesOf, site, tensorsOf } from './outline';
import type { Events, Failure, FailureCode, Layout, LayoutGraph, RunId, RunResult } from './protocol';
import type { Blocks, Outline, Snapshot, Value } from './trace';

const blockFields = fields({ rows: id, columns: id, step: listOfLength(2, id), data: arrayOf(num) });
const blocks: Check = (given, at) => {
  blockFields(given, at);
  const { rows, columns, data } = given as Blocks;
  if (data.length !== 3 * rows * columns) fail(`${at}.data`, 'three numbers a block');
};

const valueFields = fields({
  id,
  dtype,
  shape: arrayOf(count),
  data: orNull(arrayOf((item, where) => typeof item === 'boolean' || num(item, where))),
  stats: orNull(fields({ min: num, max: num, mean: num, limit: finite, odd: count, blocks })),
});

const value: Check = (given, at) => {
  valueFields(given, at);
  const { shape, data, stats } = given as Value;
  const length = shape.reduce((product, size) => product * size, 1);
  if (data ? data.length !== length : !stats) fail(at, 'a whole value');
};

/** The answer to `run`, whose outline a reader may have had parts of, or which may be that of the run it is like. */
export function readRunResult(
  given: unknown,
  run: RunId,
  { reader = createOutlineReader(), like }: { reader?: OutlineReader | undefined; like?: Outline | undefined } = {},
): RunResult {
  const same = like !== undefined && isRecord(given) && given.outline === null;
  fields({
    run: oneOf(run),
    end: oneOf('done', 'failed', 'interrupted', 'paused'),
    outline: same ? () => {} : reader.end,
    line: count,
    stdout: string,
    stderr: string,
  })(given, 'result');
  const result = given as RunResult;
  return same ? { ...result, outline: like } : result;
}

/** The answer to `layout` of this graph. */
export function readLayout(given: unknown, { widths, edges }: LayoutGraph): Layout {
  const line: Check = (points, at) => {
    arrayOf(listOfLength(2, finite))(points, at);
    if ((points as unknown[]).length < 2) fail(at, 'a line');
  };
  fields({
    width: finite,
    height: finite,
    boxes: listOfLength(widths.length, fields({ x: finite, y: finite, width: finite, height: finite })),
    edges: listOfLength(edges.length, fields({ points: line })),
  })(given, 'layout');
  return given as Layout;
}

/** The answer to `seek` for `at`, in a run that has this outline. */
export function readSnapshot(answer: unknown, outline: Outline, at: number): Snapshot {
  const given = typeof answer === 'string' ? json(answer, 'snapshot') : answer;
  fields({ at: oneOf(at), first: oneOf(outline.first), values: arrayOf(value), output: string })(given, 'snapshot');
  const { values } = given as Snapshot;
  const known = distinct(
    values.map((each) => each.id),
    'snapshot.values',
  );
  const valueId = among(known, 'value');
  const tensorId = among(tensorsOf(outline), 'tensor');
  const nodeId = among(placesOf(outline), 'node');
  fields({
    event: orNull(fields({ kind: oneOf(...EVENT_KINDS), site })),
    backward: orNull(fields({ root: tensorId, gradient: valueId })),
    tensors: arrayOf(
      fields({
        id: tensorId,
        value: valueId,
        requiresGrad: boolean,
        leaf: boolean,
        version: count,
        gradFn: orNull(nodeId),
        grad: orNull(tensorId),
        names: arrayOf(string),
      }),
    ),
    nodes: arrayOf(
      fields({
        id: nodeId,
        state: oneOf('waiting', 'arriving', 'done'),
        grad: orNull(valueId),
        received: count,
        expected: count,
        sent: arrayOf(orNull(valueId)),
        freed: boolean,
        saved: arrayOf(count),
      }),
    ),
    error: orNull(fields({ type: string, message: string, site })),
  })(given, 'snapshot');
  return given as Snapshot;
}

/** The answer to `figure`: SVG, which is not to be trusted (draw/figure.ts takes it apart). */
export function readFigure(given: unknown): string {
  string(given, 'figure');
  return given as string;
}

/** The answer to `ledger`, in a run that has this outline. */
export function readLedger(given: unknown, outline: Outline, tensor: number, entry: number): Ledger {
  const event: Check = (each, at) => {
    count(each, at);
    if (Number(each) > outline.events) fail(at, `at most ${outline.events}`);
  };
  const entryOrNull = orNull(num);
  const nodeId = among(new Set(outline.nodes.map((node) => node.id)), 'node');
  const common = { event, site, before: entryOrNull, after: entryOrNull };
  const addend = fields({ event, node: orNull(nodeId), edge: count, value: entryOrNull, sum: entryOrNull });
  const call = fields({ ...common, call: count, addends: arrayOf(addend), added: entryOrNull, hooked: boolean });
  const change = fields({ ...common, op: string });
  const line: Check = (each, at) => {
    fields({ kind: oneOf('backward', 'inplace', 'set') })(each, at);
    ((each as { kind: string }).kind === 'backward' ? call : change)(each, at);
  };
  fields({ tensor: oneOf(tensor), entry: oneOf(entry), lines: arrayOf(line), grad: entryOrNull })(given, 'ledger');
  return given as Ledger;
}

/** The answer to `paths`, in a run that has this outline. */
export function readPaths(given: unknown, outline: Outline, tensor: number, entry: number, event: number): Paths {
  const nodeId = among(new Set(outline.nodes.map((node) => node.id)), 'node');
  const step = fields({ node: nodeId, output: count, entry: count, edge: count, factor: num });
  const numOrNull = orNull(num);
  fields({
    tensor: oneOf(tensor),
    entry: oneOf(entry),
    event: oneOf(event),
    call: count,
    hooked: boolean,
    refused: orNull(fields({ why: oneOf(...REFUSALS), node: orNull(nodeId) })),
    paths: arrayOf(fields({ product: num, seed: num, steps: arrayOf(step) })),
    count: numOrNull,
    sum: numOrNull,
    rest: numOrNull,
    added: numOrNull,
  })(given, 'paths');
  return given as Paths;
}

/** The answers to `jacobian` and `sent`. */
export function readJacobian(given: unknown, outline: Outline, node: number): Jacobian {
  const nodeId = among(new Set(outline.nodes.map(({ id }) => id)), 'node');
  const edge = fields({ node: nodeId, shape: arrayOf(count), rows: arrayOf(arrayOf(num)) });
  fields({
    node: oneOf(node),
    refused: orNull(oneOf(...REFUSALS)),
    shape: arrayOf(count),
    edges: arrayOf(orNull(edge)),
  })(given, 'jacobian');
  return given as Jacobian;
}

export function readSent(given: unknown, outline: Outline, node: number): Sent {
  const { next } = outline.nodes.find(({ id }) => id === node) ?? { next: [] };
  const sent = fields({ shape: arrayOf(count), data: arrayOf(num) });
  fields({ node: oneOf(node), refused: orNull(oneOf(...REFUSALS)), sent: arrayOf(orNull(sent)) })(given, 'sent');
  if ((given as Sent).sent.length !== next.length) fail('sent.sent', `${next.length} gradients`);
  return given as Sent;
}

/** An event; null when it is malformed, which for news is no more than silence. */
export function readProgress(given: unknown): Events['progress'] | null {
  try {
    const loop = fields({ line: count, round: count, rounds: orNull(count) });
    fields({ run: id, steps: count, loops: arrayOf(loop) })(given, 'progress');
  } catch {
    return null;
  }
  return given as Events['progress'];
}

const failureCodes: Readonly<Record<FailureCode, true>> = {
  cancelled: true,
  stale: true,
  memory: true,
  engine: true,
  nosimd: true,
  nowasm: true,
  network: true,
  blocked: true,
  protocol: true,
  unresponsive: true,
};

/** Any failure: one that is malformed is one too. */
export function readFailure(given: unknown): Failure {
  try {
    fields({ code: oneOf(...Object.keys(failureCodes)), message: string })(given, 'failure');
  } catch (error) {
    return { code: 'protocol', message: String(error) };
  }
  return given as Failure;
}
