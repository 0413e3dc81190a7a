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
  listOfLength,
  num,
  oneOf,
  orNull,
  string,
} from './check';
import { type Jacobian, type Ledger, type Paths, REFUSALS, type Sent } from './explain';
import type { Events, Failure, FailureCode, Layout, LayoutGraph, RunId, RunResult } from './protocol';
import { DTYPES, type Outline, type Snapshot, type Value } from './trace';

const site = orNull(listOfLength(4, count));
const dtype = oneOf(...DTYPES);
const eventKinds = [
  'forward',
  'backward_begin',
  'backward',
  'backward_end',
  'hook',
  'accumulate',
  'inplace',
  'grad_set',
  'requires_grad',
  'bind',
  'scope',
  'print',
  'figure',
  'error',
] as const;

const valueFields = fields({
  id,
  dtype,
  shape: arrayOf(count),
  data: orNull(arrayOf((item, where) => typeof item === 'boolean' || num(item, where))),
  stats: orNull(fields({ min: num, max: num, mean: num })),
});

const value: Check = (given, at) => {
  valueFields(given, at);
  const { shape, data, stats } = given as Value;
  const length = shape.reduce((product, size) => product * size, 1);
  if (data ? data.length !== length : !stats) fail(at, 'a whole value');
};

function checkOutline(given: unknown, at: string): asserts given is Outline {
  fields({
    events: count,
    first: count,
    truncated: count,
    tensors: arrayOf(fields({ id, dtype, shape: arrayOf(count), strides: arrayOf(count) })),
    nodes: arrayOf(
      fields({
        id,
        name: string,
        op: string,
        site,
        born: count,
        inputs: arrayOf(id),
        output: id,
        next: arrayOf(orNull(fields({ node: id, index: count }))),
        formula: string,
        rules: arrayOf(string),
        sequence: count,
        scope: orNull(id),
        died: orNull(count),
        saved: arrayOf(fields({ tensor: id, input: orNull(count), version: count })),
      }),
    ),
    scopes: arrayOf(
      fields({
        id,
        parent: orNull(id),
        scope: oneOf('function', 'loop', 'module'),
        name: string,
        path: string,
        line: count,
        round: count,
        rounds: orNull(count),
        entered: count,
        left: orNull(count),
      }),
    ),
    bound: arrayOf(fields({ name: string, tensor: id, event: count })),
    figures: arrayOf(fields({ event: count, line: count, name: string, about: string, printed: count })),
  })(given, at);
  const outline = given as Outline;
  const scopes = distinct(
    outline.scopes.map((scope) => scope.id),
    `${at}.scopes`,
  );
  arrayOf(fields({ parent: orNull(among(scopes, 'scope')) }))(outline.scopes, `${at}.scopes`);
  arrayOf(fields({ scope: orNull(among(scopes, 'scope')) }))(outline.nodes, `${at}.nodes`);
  const nodes = distinct(
    outline.nodes.map((node) => node.id),
    `${at}.nodes`,
  );
  const tensors = distinct(
    outline.tensors.map((tensor) => tensor.id),
    `${at}.tensors`,
  );
  arrayOf(fields({ tensor: among(tensors, 'tensor') }))(outline.bound, `${at}.bound`);
  arrayOf(fields({ next: arrayOf(orNull(fields({ node: among(nodes, 'node') }))) }))(outline.nodes, `${at}.nodes`);
  arrayOf(
    fields({
      event: count,
      kind: oneOf(...eventKinds),
      phase: oneOf('forward', 'backward', 'update'),
      line: count,
      node: orNull(among(nodes, 'node')),
      changed: arrayOf(among(tensors, 'tensor')),
    }),
  )(outline.steps, `${at}.steps`);
  outline.steps.forEach(({ event }, i) => {
    if (event > outline.events) fail(`${at}.steps[${i}].event`, `at most ${outline.events}`);
    if (event <= (outline.steps[i - 1]?.event ?? -1)) fail(`${at}.steps[${i}].event`, 'after the one before');
  });
}

/** The answer to `run`. */
export function readRunResult(given: unknown, run: RunId): RunResult {
  fields({
    run: oneOf(run),
    end: oneOf('done', 'failed', 'interrupted', 'paused'),
    outline: checkOutline as Check,
    line: count,
    stdout: string,
    stderr: string,
  })(given, 'result');
  return given as RunResult;
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
export function readSnapshot(given: unknown, outline: Outline, at: number): Snapshot {
  fields({ at: oneOf(at), first: oneOf(outline.first), values: arrayOf(value), output: string })(given, 'snapshot');
  const { values } = given as Snapshot;
  const known = distinct(
    values.map((each) => each.id),
    'snapshot.values',
  );
  const valueId = among(known, 'value');
  const tensorId = among(new Set(outline.tensors.map((tensor) => tensor.id)), 'tensor');
  const nodeId = among(new Set(outline.nodes.map((node) => node.id)), 'node');
  fields({
    event: orNull(fields({ kind: oneOf(...eventKinds), site })),
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
