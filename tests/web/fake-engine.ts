import { type Engine, type Handle, LoaderError, type RunState, type Stop } from '../../wasm/loader';

interface FakeRun {
  lines: string[];
  spin: number;
  out: string;
  err: string;
  interrupted: boolean;
  catches: boolean;
  lacks: string | null;
  /** Instructions spun, the line that comes next, the lines to stop before, and why it has stopped. */
  spun: number;
  line: number;
  breaks: Set<number>;
  stop: Stop;
}

export interface FakeEngine extends Engine {
  readonly openHandles: ReadonlySet<number>;
  /** How many instructions each call of run() was given. */
  readonly slices: number[];
  /** The bundles that were brought, in order. */
  readonly supplied: readonly string[];
}

export const fakeOutline = {
  events: 3,
  first: 0,
  truncated: 0,
  steps: [],
  tensors: [],
  nodes: [],
  scopes: [],
  bound: [],
  figures: [],
  complaints: [],
};

/**
 * An engine for tests of what is around it. Its programs are lines: `print WORDS`, `spin N` (N instructions, which
 * take no time), `import NAME` (waits for the bundle of that name), `catch` (an interrupt from here on is ignored), `fail`, `trap`. `onInstructions` hears of each
 * stretch, so that a test can move its clock.
 */
export function createFakeEngine(onInstructions: (count: number) => void = () => {}): FakeEngine {
  const runs = new Map<number, FakeRun>();
  const slices: number[] = [];
  const supplied: string[] = [];
  let last = 0;
  let trapped = false;

  function find(handle: Handle): FakeRun {
    if (trapped) throw new LoaderError('trapped', 'the engine stopped');
    const run = runs.get(handle);
    if (!run) throw new LoaderError('stale', 'this run is closed');
    return run;
  }

  /** One line; true while the program goes on. */
  function step(run: FakeRun, line: string): RunState {
    const [word, rest = ''] = line.split(/ (.*)/);
    if (word === 'print') run.out += `${rest}\n`;
    else if (word === 'spin') run.spin = Number(rest);
    else if (word === 'import') run.lacks = supplied.includes(rest) ? null : rest;
    else if (word === 'catch') run.catches = true;
    else if (word === 'trap') {
      trapped = true;
      throw new LoaderError('trapped', 'the engine stopped');
    } else {
      run.err += 'RuntimeError: fail\n';
      return 'failed';
    }
    return 'paused';
  }

  const notThere = (): never => {
    throw new Error('the worker has no use for this');
  };

  return {
    abi: 1,
    version: 'fake',
    openHandles: new Set<number>(),
    slices,
    memorySize: () => 0,
    cli: {
      open: notThere,
      wants: notThere,
      feed: notThere,
      refuse: notThere,
      step: notThere,
      out: notThere,
      err: notThere,
      figure: notThere,
      exitCode: notThere,
    },
    lacks: (handle) => find(handle).lacks,
    supply(bundle) {
      supplied.push(bundle);
      for (const run of runs.values()) if (run.lacks === bundle) run.lacks = null;
    },
    supplied,
    net: new Proxy({} as Engine['net'], { get: () => notThere }),
    stop: (handle) => find(handle).stop,
    line: (handle) => find(handle).line,
    breakAtLine: (handle, line, on) => void find(handle).breaks[on ? 'add' : 'delete'](line),
    breakAtTensor: notThere,
    progress: (handle) => JSON.stringify({ steps: find(handle).spun, loops: [] }),
    open(source) {
      last++;
      const flags = { lacks: null, interrupted: false, catches: false, stop: 'slice' as const };
      const counts = { spin: 0, spun: 0, line: 1, breaks: new Set<number>() };
      runs.set(last, { lines: source.split('\n'), out: '', err: '', ...flags, ...counts });
      (this.openHandles as Set<number>).add(last);
      return last as Handle;
    },
    run(handle, instructions) {
      const run = find(handle);
      slices.push(instructions);
      let left = instructions;
      const from = run.stop === 'breakpoint' ? run.line : 0;
      run.stop = 'slice';
      while (left > 0 && run.lacks === null) {
        if (run.interrupted && !run.catches) {
          run.err += 'KeyboardInterrupt\n';
          return 'failed';
        }
        const spun = Math.min(run.spin, left);
        run.spin -= spun;
        run.spun += spun;
        left -= spun;
        onInstructions(spun);
        if (run.spin > 0 || left === 0) return 'paused';
        if (run.breaks.has(run.line) && run.line !== from && run.lines.length > 0) {
          run.stop = 'breakpoint';
          return 'paused';
        }
        const line = run.lines.shift();
        if (line === undefined) return 'done';
        run.line++;
        left--;
        const state = step(run, line);
        if (state !== 'paused') return state;
      }
      return 'paused';
    },
    interrupt(handle) {
      find(handle).interrupted = true;
    },
    stdout(handle) {
      const run = find(handle);
      const text = run.out;
      run.out = '';
      return text;
    },
    stderr: (handle) => find(handle).err,
    outline: (handle) => JSON.stringify(find(handle) && fakeOutline),
    trace: notThere,
    snapshot(handle, at) {
      find(handle);
      if (at > fakeOutline.events) throw new LoaderError('argument', 'the trace ends after 3 events');
      const nothing = { event: null, backward: null, tensors: [], nodes: [], output: '', error: null, values: [] };
      return JSON.stringify({ at, first: 0, ...nothing });
    },
    figure: (handle, at) => `<svg><title>${find(handle) && at}</title></svg>`,
    ledger: (handle, _at, tensor, entry) => JSON.stringify(find(handle) && { tensor, entry, lines: [], grad: null }),
    paths: notThere,
    jacobian: notThere,
    sent: notThere,
    close(handle) {
      find(handle);
      runs.delete(handle);
      (this.openHandles as Set<number>).delete(handle);
    },
  };
}
