import { afterEach, describe, expect, test, vi } from 'vitest';
import { chooseKind, chooseModule } from '../../web/src/app/choose-module';
import { createEngineOf, type Engine } from '../../web/src/app/engine';
import { EngineError } from '../../web/src/app/engine-error';
import { acquireEngine } from '../../web/src/app/shared-engine';
import { type Port, type Rung, type RungName, startEngine } from '../../web/src/app/start-ladder';
import type { Calls, ToEngine, ToPage } from '../../web/src/shared/protocol';
import { createServer } from '../../web/src/worker/server';
import { createFakeEngine } from './fake-engine';

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const init: Calls['init']['in'] = { wasm: new ArrayBuffer(8), module: 'baseline', bundles: {} };

function makePort(post: (message: ToEngine, port: Port) => void, close = () => {}): Port {
  const port: Port = { post: (message) => post(message, port), close, onMessage: () => {}, onBreak: () => {} };
  return port;
}

/** A worker that works, with the fake engine in it: messages are copied and arrive later, as between threads. */
function makeWorker(name: RungName = 'blob') {
  const ports: Port[] = [];
  const heard: ToEngine[] = [];
  const said: ToPage[] = [];
  /** Set to have the worker hear nothing more, as when it hangs. */
  const state = { deaf: false, closed: 0 };
  const rung: Rung = {
    name,
    async open() {
      let open = true;
      state.deaf = false;
      const server = createServer({
        load: async () => createFakeEngine(),
        post(message) {
          const copy = structuredClone(message);
          said.push(copy);
          setTimeout(() => open && port.onMessage(copy), 0);
        },
      });
      const port = makePort(
        (message) => {
          const copy = structuredClone(message);
          heard.push(copy);
          const deaf = state.deaf;
          setTimeout(() => open && !deaf && server.receive(copy), 0);
        },
        () => {
          open = false;
          state.closed++;
          server.close();
        },
      );
      ports.push(port);
      return port;
    },
  };
  return { rung, ports, heard, said, state };
}

/** `patience` runs out only where a test waits for that: how fast this machine is does not matter. */
function makeEngine(worker = makeWorker(), patience = 1e6): Engine {
  return createEngineOf({ init: async () => init, rungs: [worker.rung], patience });
}

const codeOf = (promise: Promise<unknown>) =>
  promise.then(
    () => 'no error',
    (error: unknown) => (error instanceof EngineError ? error.code : String(error)),
  );

describe('calls', () => {
  test('run, seek and close', async () => {
    const engine = makeEngine();
    const run = engine.newRun();
    expect(await engine.call('run', { run, source: 'print hello' })).toMatchObject({ end: 'done', stdout: 'hello\n' });
    expect(await engine.call('seek', { run, at: 2 })).toMatchObject({ at: 2 });
    await engine.call('close', { run });
    expect(await codeOf(engine.call('seek', { run, at: 2 }))).toBe('stale');
    engine.dispose();
  });

  test('a run like another one has its very outline, and the other may be gone', async () => {
    const worker = makeWorker();
    const engine = makeEngine(worker);
    const [first, second, third] = [engine.newRun(), engine.newRun(), engine.newRun()];
    const { outline } = await engine.call('run', { run: first, source: 'print 1' });
    const same = await engine.call('run', { run: second, source: 'print 2', like: first });
    expect(same.outline).toBe(outline);
    expect(same.stdout).toBe('2\n');
    expect(worker.said.at(-1)).toMatchObject({ out: { outline: null } });
    await engine.call('close', { run: first });
    const whole = await engine.call('run', { run: third, source: 'print 3', like: first });
    expect(whole.outline).toEqual(outline);
    expect(whole.outline).not.toBe(outline);
    engine.dispose();
  });

  test('two runs on one engine know nothing of each other', async () => {
    const engine = makeEngine();
    const [a, b] = [engine.newRun(), engine.newRun()];
    const results = await Promise.all([
      engine.call('run', { run: a, source: 'spin 1000000\nprint a' }),
      engine.call('run', { run: b, source: 'print b' }),
    ]);
    expect(results.map(({ stdout }) => stdout)).toEqual(['a\n', 'b\n']);
    await engine.call('close', { run: a });
    expect(await engine.call('seek', { run: b, at: 1 })).toMatchObject({ at: 1 });
    engine.dispose();
  });

  test('an aborted call is cancelled at once, and stops the program', async () => {
    const worker = makeWorker();
    // Patient: a machine that is busy is no worker that does not answer.
    const engine = makeEngine(worker, 10_000);
    const run = engine.newRun();
    const abort = new AbortController();
    const answer = codeOf(engine.call('run', { run, source: 'spin 1e15' }, abort.signal));
    await vi.waitFor(() => expect(worker.heard.at(-1)?.call).toBe('run'));
    abort.abort();
    expect(await answer).toBe('cancelled');
    const [asked, cancel] = worker.heard.slice(-2);
    expect([asked, cancel]).toMatchObject([{ call: 'run' }, { call: 'cancel', id: asked?.id }]);
    // Only a program that has stopped is answered for; and the worker that ran it goes on.
    await vi.waitFor(() => expect(worker.said.at(-1)).toMatchObject({ id: asked?.id, failure: { code: 'cancelled' } }));
    expect(await engine.call('run', { run: engine.newRun(), source: 'print on' })).toMatchObject({ stdout: 'on\n' });
    expect(worker.state.closed).toBe(0);
    engine.dispose();
  });

  test('a run that was done before its cancel arrived is closed', async () => {
    const worker = makeWorker();
    const engine = makeEngine(worker);
    await engine.ready();
    const run = engine.newRun();
    const abort = new AbortController();
    const port = worker.ports[0];
    if (!port) throw new Error('there is no worker');
    const { onMessage } = port;
    port.onMessage = (message) => {
      abort.abort();
      onMessage(message);
    };
    const answer = codeOf(engine.call('run', { run, source: 'print' }, abort.signal));
    expect(await answer).toBe('cancelled');
    await vi.waitFor(() => expect(worker.heard.slice(-2)).toMatchObject([{ call: 'cancel' }, { call: 'close' }]));
    engine.dispose();
  });

  test('one aborted before it is made never reaches the worker', async () => {
    const worker = makeWorker();
    const engine = makeEngine(worker);
    await engine.ready();
    const answer = engine.call('run', { run: engine.newRun(), source: 'print' }, AbortSignal.abort());
    expect(await codeOf(answer)).toBe('cancelled');
    expect(worker.heard.map(({ call }) => call)).toEqual(['init']);
    engine.dispose();
  });

  test('one aborted while the engine starts never reaches the worker either', async () => {
    const worker = makeWorker();
    const engine = makeEngine(worker);
    const abort = new AbortController();
    const answer = codeOf(engine.call('run', { run: engine.newRun(), source: 'print' }, abort.signal));
    abort.abort();
    expect(await answer).toBe('cancelled');
    await engine.ready();
    expect(worker.heard.map(({ call }) => call)).toEqual(['init']);
    engine.dispose();
  });

  test('an interrupted run keeps what it did', async () => {
    const engine = makeEngine();
    const run = engine.newRun();
    const answer = engine.call('run', { run, source: 'print before\nspin 1e15' });
    await engine.call('interrupt', { run });
    expect(await answer).toMatchObject({ end: 'interrupted', stdout: 'before\n' });
    engine.dispose();
  });

  test('progress is told until the listener leaves', async () => {
    const worker = makeWorker();
    const engine = makeEngine(worker);
    await engine.ready();
    const told: number[] = [];
    const tell = (steps: unknown, rounds: unknown) => {
      const loops = [{ line: 2, round: 3, rounds }];
      worker.ports[0]?.onMessage({ event: 'progress', data: { run: 1, steps, loops } });
    };
    const leave = engine.onProgress(({ steps }) => told.push(steps));
    tell(5, null);
    tell('many', null);
    tell(5, 'many');
    leave();
    tell(6, 10);
    expect(told).toEqual([5]);
    engine.dispose();
  });

  test('dispose cancels what is waited for, and everything after', async () => {
    const worker = makeWorker();
    const engine = makeEngine(worker);
    const answer = codeOf(engine.call('run', { run: engine.newRun(), source: 'spin 1e15' }));
    await engine.ready();
    engine.dispose();
    expect(await answer).toBe('cancelled');
    expect(worker.state.closed).toBe(1);
    expect(await codeOf(engine.call('close', { run: engine.newRun() }))).toBe('cancelled');
  });
});

describe('a worker that is lost', () => {
  test('because it does not answer a cancel: another does the runs again when they are asked for', async () => {
    const worker = makeWorker();
    const engine = makeEngine(worker, 50);
    const [kept, hung] = [engine.newRun(), engine.newRun()];
    await engine.call('run', { run: kept, source: 'print kept' });
    const abort = new AbortController();
    worker.state.deaf = true;
    const answer = codeOf(engine.call('run', { run: hung, source: 'spin 1e15' }, abort.signal));
    abort.abort();
    expect(await answer).toBe('cancelled');
    await vi.waitFor(() => expect(worker.state.closed).toBe(1));
    expect(await engine.call('seek', { run: kept, at: 1 })).toMatchObject({ at: 1 });
    expect(worker.ports).toHaveLength(2);
    engine.dispose();
  });

  test('because it does not answer an interrupt: the run is unresponsive, others go on', async () => {
    const worker = makeWorker();
    const engine = makeEngine(worker, 50);
    await engine.ready();
    worker.state.deaf = true;
    const [hung, other] = [engine.newRun(), engine.newRun()];
    const first = codeOf(engine.call('run', { run: hung, source: 'spin 1e15' }));
    const second = engine.call('run', { run: other, source: 'print other' });
    expect(await codeOf(engine.call('interrupt', { run: hung }))).toBe('unresponsive');
    expect(await first).toBe('unresponsive');
    expect((await second).stdout).toBe('other\n');
    engine.dispose();
  });

  test('because its engine trapped: who trapped is told so, others are done again', async () => {
    const worker = makeWorker();
    const engine = makeEngine(worker);
    const [fine, bad, waiting] = [engine.newRun(), engine.newRun(), engine.newRun()];
    await engine.call('run', { run: fine, source: 'print fine' });
    const slow = engine.call('run', { run: waiting, source: 'spin 1e8\nprint slow' });
    expect(await codeOf(engine.call('run', { run: bad, source: 'trap' }))).toBe('engine');
    expect((await slow).stdout).toBe('slow\n');
    expect(await engine.call('seek', { run: fine, at: 0 })).toMatchObject({ at: 0 });
    engine.dispose();
  });

  test('again and again: what breaks every worker is given up', async () => {
    const worker = makeWorker();
    const engine = makeEngine(worker);
    await engine.ready();
    const answer = codeOf(engine.call('run', { run: engine.newRun(), source: 'spin 1e15' }));
    worker.ports[0]?.onBreak('out of memory');
    await vi.waitFor(() => expect(worker.heard.filter(({ call }) => call === 'run')).toHaveLength(2));
    worker.ports[1]?.onBreak('out of memory');
    expect(await answer).toBe('engine');
    engine.dispose();
  });

  test('with a run that was interrupted: that one cannot be had again', async () => {
    const worker = makeWorker();
    const engine = makeEngine(worker);
    const run = engine.newRun();
    const answer = engine.call('run', { run, source: 'spin 1e15' });
    await engine.call('interrupt', { run });
    await answer;
    worker.ports[0]?.onBreak('lost');
    expect(await codeOf(engine.call('seek', { run, at: 0 }))).toBe('stale');
    engine.dispose();
  });
});

describe('an answer that is malformed', () => {
  async function answerWith(out: unknown): Promise<string> {
    const rung: Rung = {
      name: 'blob',
      open: async () =>
        makePort(({ id, call }, port) => {
          const answer = call === 'init' ? { abi: 1, module: 'baseline', version: '1' } : out;
          setTimeout(() => port.onMessage({ id, call, out: answer }), 0);
        }),
    };
    const engine = createEngineOf({ init: async () => init, rungs: [rung], patience: 50 });
    return codeOf(engine.call('run', { run: engine.newRun(), source: '' }));
  }

  test.each([null, 7, {}, { run: 2 }, { run: 1, end: 'done', outline: [], layout: {}, stdout: '', stderr: '' }])(
    '%j is refused',
    async (out) => {
      expect(await answerWith(out)).toBe('protocol');
    },
  );
});

test('an answer in parts is refused for the fault of one of them', async () => {
  const rung: Rung = {
    name: 'blob',
    open: async () =>
      makePort(({ id, call }, port) => {
        const answer = call === 'init' ? { abi: 1, module: 'baseline', version: '1' } : { run: 1, end: 'done' };
        setTimeout(() => {
          if (call === 'run') port.onMessage({ id, part: { steps: [{ event: 'first' }] } });
          port.onMessage({ id, call, out: answer });
        }, 0);
      }),
  };
  const engine = createEngineOf({ init: async () => init, rungs: [rung], patience: 50 });
  const answer = engine.call('run', { run: engine.newRun(), source: '' });
  await expect(answer).rejects.toThrow('result.outline.steps[0].event');
});

describe('the start ladder', () => {
  const never = new AbortController().signal;
  const patience = { hedge: 10, limit: 60 };
  const throwing: Rung = { name: 'blob', open: () => Promise.reject(new DOMException('no', 'SecurityError')) };
  const silent = (name: RungName): Rung => ({ name, open: async () => makePort(() => {}) });
  const erring: Rung = {
    name: 'blob',
    open: async () => makePort((_, port) => setTimeout(() => port.onBreak('did not load'), 0)),
  };
  const refusing = (name: RungName): Rung => ({
    name,
    open: async () =>
      makePort(({ id }, port) =>
        setTimeout(() => port.onMessage({ id, failure: { code: 'nowasm', message: 'CompileError' } }), 0),
      ),
  });
  const working = (name: RungName) => makeWorker(name).rung;

  test.each<[string, Rung[], RungName]>([
    ['the first that works is taken', [working('blob'), working('file'), working('page')], 'blob'],
    ['a throw', [throwing, working('file'), working('page')], 'file'],
    ['an error event', [erring, working('page')], 'page'],
    ['silence', [silent('blob'), working('page')], 'page'],
    ['a worker without WebAssembly', [refusing('blob'), working('file')], 'file'],
    ['all workers', [throwing, refusing('file'), working('page')], 'page'],
  ])('%s', async (_, rungs, expected) => {
    expect((await startEngine(init, rungs, never, patience)).rung).toBe(expected);
  });

  test('a silent worker does not hold the next one up, nor does the page overtake it', async () => {
    const opened: RungName[] = [];
    const watch = ({ name, open }: Rung): Rung => ({
      name,
      open() {
        opened.push(name);
        return open();
      },
    });
    const rungs = [watch(silent('blob')), watch(working('file')), watch(working('page'))];
    expect((await startEngine(init, rungs, never, { hedge: 5, limit: 5_000 })).rung).toBe('file');
    expect(opened).toEqual(['blob', 'file']);
  });

  test('the losers are closed', async () => {
    let closed = false;
    const silentOne: Rung = {
      name: 'blob',
      open: async () =>
        makePort(
          () => {},
          () => {
            closed = true;
          },
        ),
    };
    await startEngine(init, [silentOne, working('file')], never, patience);
    expect(closed).toBe(true);
  });

  test('the reason of the last rung is told', async () => {
    expect(await codeOf(startEngine(init, [throwing, refusing('page')], never, patience))).toBe('nowasm');
    expect(await codeOf(startEngine(init, [silent('page')], never, patience))).toBe('blocked');
    expect(await codeOf(startEngine(init, [], never, patience))).toBe('blocked');
  });

  test('can be left', async () => {
    const abort = new AbortController();
    const answer = codeOf(startEngine(init, [silent('blob')], abort.signal, { hedge: 10, limit: 10_000 }));
    abort.abort();
    expect(await answer).toBe('cancelled');
  });

  test('a failed start is told to all who wait, and tried anew by the next call', async () => {
    const worker = makeWorker();
    let tries = 0;
    const engine = createEngineOf({
      init: async () => {
        tries++;
        if (tries === 1) throw new EngineError('network', 'offline');
        return init;
      },
      rungs: [worker.rung],
      patience: 50,
    });
    const run = engine.newRun();
    expect(await codeOf(engine.call('run', { run, source: 'print' }))).toBe('network');
    expect(await codeOf(engine.call('run', { run, source: 'print' }))).toBe('no error');
    engine.dispose();
  });
});

describe('the choice of the module', () => {
  const urls = { baseline: 'base.wasm', relaxed: 'relaxed.wasm', bundles: {} };
  const never = new AbortController().signal;
  test('needs WebAssembly, and SIMD in it', () => {
    vi.spyOn(WebAssembly, 'validate').mockReturnValue(false);
    expect(() => chooseKind(urls)).toThrow(expect.objectContaining({ code: 'nosimd' }));
    vi.stubGlobal('WebAssembly', undefined);
    expect(() => chooseKind(urls)).toThrow(expect.objectContaining({ code: 'nowasm' }));
  });

  test('takes the relaxed one where it may', () => {
    const validate = vi.spyOn(WebAssembly, 'validate').mockReturnValue(true);
    expect(chooseKind(urls)).toBe('relaxed');
    expect(chooseKind({ baseline: 'base.wasm', bundles: {} })).toBe('baseline');
    validate.mockReturnValueOnce(true).mockReturnValueOnce(false);
    expect(chooseKind(urls)).toBe('baseline');
  });

  test('the SIMD probe is a real module', () => {
    const probes: BufferSource[] = [];
    vi.spyOn(WebAssembly, 'validate').mockImplementation((bytes) => probes.push(bytes) > 0);
    chooseKind(urls);
    vi.restoreAllMocks();
    expect(probes.map((bytes) => WebAssembly.validate(bytes))[0]).toBe(true);
  });

  test('a relaxed module that does not arrive is replaced by the baseline', async () => {
    vi.spyOn(WebAssembly, 'validate').mockReturnValue(true);
    vi.stubGlobal('fetch', async (url: string) =>
      url === 'base.wasm' ? new Response(new Uint8Array([1, 2])) : new Response(null, { status: 404 }),
    );
    expect(await chooseModule(urls, never)).toMatchObject({ module: 'baseline' });
  });

  test('one that cannot be had at all is a network failure', async () => {
    vi.stubGlobal('fetch', async () => Promise.reject(new TypeError('offline')));
    expect(await codeOf(chooseModule({ baseline: 'base.wasm', bundles: {} }, never))).toBe('network');
  });

  test('a data: URL is not fetched', async () => {
    vi.stubGlobal('fetch', () => Promise.reject(new Error('forbidden')));
    const { wasm } = await chooseModule({ baseline: 'data:application/wasm;base64,AQID', bundles: {} }, never);
    expect([...new Uint8Array(wasm)]).toEqual([1, 2, 3]);
  });
});

describe('the engine of a page', () => {
  function makeCreator() {
    const disposed: number[] = [];
    let made = 0;
    const create = () => {
      const number = ++made;
      return { ...makeEngine(), dispose: () => void disposed.push(number) };
    };
    return { create, disposed, made: () => made };
  }
  const options = { wasmUrls: { baseline: 'base.wasm', bundles: {} } };

  test('is one for all elements, and goes a little after the last', () => {
    vi.useFakeTimers();
    const { create, disposed, made } = makeCreator();
    const page = {};
    const [a, b] = [acquireEngine(options, page, create), acquireEngine(options, page, create)];
    expect(a.engine).toBe(b.engine);
    a.release();
    a.release();
    vi.runAllTimers();
    expect(disposed).toEqual([]);
    b.release();
    const moved = acquireEngine(options, page, create);
    vi.runAllTimers();
    expect(moved.engine).toBe(a.engine);
    moved.release();
    vi.runAllTimers();
    expect(disposed).toEqual([1]);
    acquireEngine(options, page, create);
    expect(made()).toBe(2);
    vi.useRealTimers();
  });

  test('is another on another page', () => {
    const { create } = makeCreator();
    expect(acquireEngine(options, {}, create).engine).not.toBe(acquireEngine(options, {}, create).engine);
  });
});
