/**
 * A stand-in for the engine that knows one program, the founding lesson, and its trace, written out by hand.
 * Snapshots are made from the events in the plainest way: all of them again, from the first.
 */

import { EngineError } from '../../web/src/app/engine-error';
import type { EnginePort } from '../../web/src/app/state/questions';
import type { Ledger, Paths } from '../../web/src/shared/explain';
import type { Calls, Layout, LayoutGraph, RunId, RunResult } from '../../web/src/shared/protocol';
import type { NetCalls } from '../../web/src/shared/studio-calls';
import type {
  Event,
  NodeInfo,
  NodeState,
  Outline,
  Site,
  Snapshot,
  Step,
  TensorState,
  Value,
} from '../../web/src/shared/trace';

export const LESSON = `import torch

x = torch.ones(2, 2, requires_grad=True)
y = x + 2
z = y * y * 3
out = z.mean()
out.backward()
print(x.grad)
`;

const square = (id: number, n: number): Value => ({
  id,
  dtype: 'float32',
  shape: [2, 2],
  data: [n, n, n, n],
  stats: null,
});
const scalar = (id: number, n: number): Value => ({ id, dtype: 'float32', shape: [], data: [n], stats: null });

const VALUES: Value[] = [
  square(1, 1),
  square(2, 3),
  square(3, 9),
  square(4, 27),
  scalar(5, 27),
  scalar(6, 1),
  square(7, 0.25),
  square(8, 0.75),
  square(9, 2.25),
  square(10, 4.5),
];

const at = (line: number, column: number, end: number): Site => [line, column, line, end];
const SITES = {
  ones: at(3, 4, 40),
  add: at(4, 4, 9),
  square: at(5, 4, 9),
  triple: at(5, 4, 13),
  mean: at(6, 6, 14),
  backward: at(7, 0, 14),
  print: at(8, 0, 13),
};

type Unchanged = 'id' | 'sequence' | 'scope' | 'died' | 'saved';
const node = (id: number, rest: Omit<NodeInfo, Unchanged>): NodeInfo => ({
  id,
  sequence: id,
  scope: null,
  died: null,
  saved: [],
  ...rest,
});
const NODES: NodeInfo[] = [
  node(1, {
    name: 'AccumulateGrad',
    op: '',
    site: null,
    born: 2,
    inputs: [],
    output: 1,
    next: [],
    formula: '',
    rules: [],
  }),
  node(2, {
    name: 'AddBackward0',
    op: 'add',
    site: SITES.add,
    born: 2,
    inputs: [1],
    output: 2,
    next: [{ node: 1, index: 0 }],
    formula: 'a + b',
    rules: [],
  }),
  node(3, {
    name: 'MulBackward0',
    op: 'mul',
    site: SITES.square,
    born: 4,
    inputs: [2, 2],
    output: 3,
    next: [
      { node: 2, index: 0 },
      { node: 2, index: 0 },
    ],
    formula: 'a b',
    rules: [],
  }),
  node(4, {
    name: 'MulBackward0',
    op: 'mul',
    site: SITES.triple,
    born: 5,
    inputs: [3],
    output: 4,
    next: [{ node: 3, index: 0 }, null],
    formula: 'a b',
    rules: [],
  }),
  node(5, {
    name: 'MeanBackward0',
    op: 'mean',
    site: SITES.mean,
    born: 7,
    inputs: [4],
    output: 5,
    next: [{ node: 4, index: 0 }],
    formula: 'mean a',
    rules: [],
  }),
];

const bind = (line: number, name: string, after: number): Event => ({
  kind: 'bind',
  site: at(line, 0, name.length),
  name,
  depth: 0,
  before: null,
  after,
});
const EVENTS: Event[] = [
  { kind: 'forward', site: SITES.ones, op: 'ones', node: null, inputs: [], output: 1, value: 1 },
  bind(3, 'x', 1),
  { kind: 'forward', site: SITES.add, op: 'add', node: 2, inputs: [1], output: 2, value: 2 },
  bind(4, 'y', 2),
  { kind: 'forward', site: SITES.square, op: 'mul', node: 3, inputs: [2, 2], output: 3, value: 3 },
  { kind: 'forward', site: SITES.triple, op: 'mul', node: 4, inputs: [3], output: 4, value: 4 },
  bind(5, 'z', 4),
  { kind: 'forward', site: SITES.mean, op: 'mean', node: 5, inputs: [4], output: 5, value: 5 },
  bind(6, 'out', 5),
  { kind: 'backward_begin', site: SITES.backward, root: 5, node: 5, gradient: 6 },
  { kind: 'backward', site: SITES.backward, node: 5, received: [6], sent: [7], freed: true },
  { kind: 'backward', site: SITES.backward, node: 4, received: [7], sent: [8, null], freed: true },
  { kind: 'backward', site: SITES.backward, node: 3, received: [8], sent: [9, 9], freed: true },
  { kind: 'backward', site: SITES.backward, node: 2, received: [10], sent: [10], freed: true },
  {
    kind: 'accumulate',
    site: SITES.backward,
    node: 1,
    leaf: 1,
    grad: 6,
    gradBefore: null,
    before: null,
    added: 10,
    after: 10,
    changes: [],
  },
  { kind: 'backward_end', site: SITES.backward },
  { kind: 'print', site: SITES.print, text: 'tensor([[4.5000, 4.5000],\n        [4.5000, 4.5000]])\n' },
];

function changedBy(event: Event): number[] {
  if (event.kind === 'forward') return [event.output];
  return event.kind === 'accumulate' ? [event.leaf] : [];
}

/** The kinds a transport stops at, and the line that is lit. */
function stepsOf(events: readonly Event[]): Step[] {
  return events.flatMap((event, i): Step[] => {
    if (event.kind === 'bind' || event.kind === 'backward_end') return [];
    const owner = 'node' in event ? event.node : null;
    const phase = ['backward_begin', 'backward', 'accumulate'].includes(event.kind) ? 'backward' : 'forward';
    return [
      { event: i + 1, kind: event.kind, phase, line: event.site?.[0] ?? 0, node: owner, changed: changedBy(event) },
    ];
  });
}

export const OUTLINE: Outline = {
  events: EVENTS.length,
  first: 0,
  truncated: 0,
  steps: stepsOf(EVENTS),
  tensors: [1, 2, 3, 4, 5, 6].map((id) => ({
    id,
    dtype: 'float32',
    shape: id === 5 ? [] : [2, 2],
    strides: id === 5 ? [] : [2, 1],
  })),
  nodes: NODES,
  scopes: [],
  bound: EVENTS.flatMap((event, i) =>
    event.kind === 'bind' && event.after !== null ? [{ name: event.name, tensor: event.after, event: i + 1 }] : [],
  ),
  figures: [],
  complaints: [],
};

const WIDTH = 180;
const HEIGHT = 62;
const PITCH = 112;
const row = (place: number): number => HEIGHT / 2 + (NODES.length - 1 - place) * PITCH;

/** Of the lesson's graph: all in a column, the latest at the top; two edges between the same two bow apart. */
export function layOutColumn({ widths, edges }: LayoutGraph): Layout {
  return {
    width: WIDTH,
    height: (widths.length - 1) * PITCH + HEIGHT,
    boxes: widths.map((_, i) => ({ x: WIDTH / 2, y: row(i), width: WIDTH, height: HEIGHT })),
    edges: edges.map(({ from, to }, i) => {
      const same = edges.flatMap((other, j) => (other.from === from && other.to === to ? [j] : []));
      const side = same.length > 1 ? (same.indexOf(i) - 0.5) * 28 : 0;
      const x = WIDTH / 2;
      const middle: [number, number][] = side === 0 ? [] : [[x + side * 3, (row(from) + row(to)) / 2]];
      return { points: [[x + side, row(from)], ...middle, [x + side, row(to)]] };
    }),
  };
}

class Replay {
  readonly tensors = new Map<number, TensorState>();
  readonly nodes = new Map<number, NodeState>();
  backward: Snapshot['backward'] = null;
  output = '';

  touch(id: number): NodeState {
    const known = this.nodes.get(id) ?? {
      id,
      state: 'waiting',
      grad: null,
      received: 0,
      expected: 0,
      sent: [],
      freed: false,
      saved: [],
    };
    this.nodes.set(id, known);
    return known;
  }

  tensor(id: number, value: number, gradFn: number | null): void {
    const leaf = gradFn === null;
    const state = { id, value, requiresGrad: id !== 6, leaf, version: 0, gradFn, grad: null, names: [] };
    this.tensors.set(id, state);
  }

  begin(event: Extract<Event, { kind: 'backward_begin' }>): void {
    this.backward = { root: event.root, gradient: event.gradient };
    for (const info of NODES) {
      for (const link of info.next) if (link) this.touch(link.node).expected += 1;
    }
    Object.assign(this.touch(event.node ?? 0), { grad: event.gradient, received: 1, expected: 1, state: 'arriving' });
  }

  send(event: Extract<Event, { kind: 'backward' }>): void {
    const { sent, freed } = event;
    Object.assign(this.touch(event.node), { state: 'done', grad: event.received[0], sent, freed });
    const info = NODES.find((other) => other.id === event.node);
    for (const [edge, link] of (info?.next ?? []).entries()) {
      if (!link) continue;
      const to = this.touch(link.node);
      to.received += 1;
      to.state = 'arriving';
      to.grad = to.received > 1 ? 10 : (sent[edge] ?? null);
    }
  }

  take(event: Event): void {
    if (event.kind === 'forward') {
      this.tensor(event.output, event.value, event.node);
      if (event.node !== null) this.touch(event.node);
      if (event.node === 2) this.touch(1);
    } else if (event.kind === 'bind') {
      const named = this.tensors.get(event.after ?? 0);
      if (named) named.names = [...named.names, event.name];
    } else if (event.kind === 'backward_begin') this.begin(event);
    else if (event.kind === 'backward') this.send(event);
    else if (event.kind === 'accumulate') {
      Object.assign(this.touch(event.node ?? 0), { state: 'done' });
      this.tensor(event.grad, event.after, null);
      const leaf = this.tensors.get(event.leaf);
      if (leaf) leaf.grad = event.grad;
    } else if (event.kind === 'backward_end') this.backward = null;
    else if (event.kind === 'print') this.output += event.text;
  }
}

export function snapshotAt(count: number): Snapshot {
  const replay = new Replay();
  const passed = EVENTS.slice(0, count);
  for (const event of passed) replay.take(event);
  return {
    at: count,
    first: 0,
    event: passed.at(-1) ?? null,
    backward: replay.backward,
    tensors: [...replay.tensors.values()],
    nodes: [...replay.nodes.values()],
    output: replay.output,
    error: null,
    values: VALUES,
  };
}

/** Of x.grad[0][0] at the end. */
export const LEDGER: Ledger = {
  tensor: 1,
  entry: 0,
  lines: [
    {
      kind: 'backward',
      event: 15,
      site: SITES.backward,
      call: 1,
      addends: [{ event: 14, node: 2, edge: 0, value: 4.5, sum: 4.5 }],
      added: 4.5,
      hooked: false,
      before: null,
      after: 4.5,
    },
  ],
  grad: 4.5,
};

const NO_PATHS = { call: 1, hooked: false, refused: null, paths: [], count: 0, sum: 0, rest: 0, added: 0 };

export interface LessonEngine extends EnginePort {
  /** Every call so far, in order. */
  calls: { call: keyof Calls; at?: number }[];
}

/** `delay` is given the call, and says after how many milliseconds it is answered; 0: at once. */
export function lessonEngine(delay: (call: keyof Calls) => number = () => 0): LessonEngine {
  let runs = 0;
  const calls: LessonEngine['calls'] = [];
  const result = (run: RunId): RunResult => {
    const stdout = snapshotAt(EVENTS.length).output;
    return { run, end: 'done', outline: OUTLINE, line: 0, stdout, stderr: '' };
  };
  function answer<K extends keyof Calls>(call: K, input: Calls[K]['in']): Calls[K]['out'] {
    const given = input as Calls['seek']['in'];
    const answers: { [C in Exclude<keyof Calls, keyof NetCalls>]: () => Calls[C]['out'] } = {
      init: () => ({ abi: 1, module: 'baseline', version: 'fake' }),
      run: () => result(given.run),
      resume: () => result(given.run),
      pause: () => null,
      interrupt: () => null,
      layout: () => layOutColumn((input as Calls['layout']['in']).graph),
      seek: () => snapshotAt(given.at),
      ledger: () => LEDGER,
      figure: () => '<svg xmlns="http://www.w3.org/2000/svg"/>',
      paths: () => ({ ...NO_PATHS, ...(input as Pick<Paths, 'tensor' | 'entry' | 'event'>) }),
      jacobian: () => ({ node: (input as Calls['jacobian']['in']).node, refused: 'unknown', shape: [], edges: [] }),
      sent: () => ({ node: (input as Calls['sent']['in']).node, refused: 'unknown', sent: [] }),
      close: () => null,
    };
    return answers[call as keyof typeof answers]() as Calls[K]['out'];
  }
  return {
    calls,
    onProgress: () => () => {},
    newRun: () => {
      runs += 1;
      return runs as RunId;
    },
    async call(call, input, signal) {
      calls.push(call === 'seek' ? { call, at: (input as Calls['seek']['in']).at } : { call });
      const wait = delay(call);
      if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
      if (signal?.aborted) throw new EngineError('cancelled', 'nobody waits');
      return answer(call, input);
    },
  };
}
