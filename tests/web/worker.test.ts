import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Calls, RunId, ToPage } from '../../web/src/shared/protocol';
import { createServer, type Server } from '../../web/src/worker/server';
import { createPace, runInSlices } from '../../web/src/worker/slices';
import { createFakeEngine } from './fake-engine';

afterEach(() => vi.restoreAllMocks());

const runA = 1 as RunId;
const runB = 2 as RunId;

const dataUrl = (text: string) => `data:application/octet-stream;base64,${btoa(text)}`;

/** A snapshot as it goes over the line. */
const snapshotIn = (out: unknown): unknown => JSON.parse(String(out));

/** A server with a fake engine, and a promise for each call. The clock shows 1 ms a thousand instructions. */
async function startServer(bundles: Record<string, string> = {}) {
  let clock = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => clock);
  const engine = createFakeEngine((count) => {
    clock += count / 1_000;
  });
  const answers = new Map<number, (message: ToPage) => void>();
  const log: ToPage[] = [];
  let lastId = 0;
  const server: Server = createServer({
    load: async () => engine,
    post(message) {
      log.push(message);
      if ('id' in message) answers.get(message.id)?.(message);
    },
  });
  function call<K extends keyof Calls>(name: K, input: Calls[K]['in']) {
    const id = ++lastId;
    const answer = new Promise<{ out?: unknown; failure?: { code: string } }>((resolve) => {
      answers.set(id, (message) => resolve(message as { out?: unknown; failure?: { code: string } }));
    });
    server.receive({ id, call: name, in: input } as Parameters<Server['receive']>[0]);
    return { id, answer };
  }
  await call('init', { wasm: new ArrayBuffer(0), module: 'baseline', bundles }).answer;
  return { engine, call, log, cancel: (id: number) => server.receive({ id, call: 'cancel' }), server };
}

describe('a run', () => {
  test('goes from start to end and answers with what it printed', async () => {
    const { call } = await startServer();
    const { out } = await call('run', { run: runA, source: 'print one\nspin 100000\nprint two' }).answer;
    expect(out).toMatchObject({ run: runA, end: 'done', stdout: 'one\ntwo\n', stderr: '' });
  });

  test('that ends with an exception is an answer, not a failure', async () => {
    const { call } = await startServer();
    const { out } = await call('run', { run: runA, source: 'print one\nfail' }).answer;
    expect(out).toMatchObject({ end: 'failed', stdout: 'one\n', stderr: 'RuntimeError: fail\n' });
  });

  test('takes turns with another', async () => {
    const { call, log } = await startServer();
    const long = call('run', { run: runA, source: 'spin 10000000' });
    const short = call('run', { run: runB, source: 'print short' });
    await Promise.all([long.answer, short.answer]);
    const order = log.flatMap((message) => ('id' in message && message.id > 1 ? [message.id] : []));
    expect(order).toEqual([short.id, long.id]);
  });

  test('is told about while it goes on', async () => {
    const { call, log } = await startServer();
    await call('run', { run: runA, source: 'spin 1000000' }).answer;
    const told = log.flatMap((message) => ('event' in message ? [message.data.steps] : []));
    expect(told.length).toBeGreaterThan(3);
    expect(told).toEqual([...told].sort((a, b) => a - b));
  });

  test('that is cancelled fails so, and is freed', async () => {
    const { call, cancel, engine } = await startServer();
    const { id, answer } = call('run', { run: runA, source: 'spin 1e15' });
    cancel(id);
    expect((await answer).failure?.code).toBe('cancelled');
    expect(engine.openHandles.size).toBe(0);
    expect((await call('seek', { run: runA, at: 0 }).answer).failure?.code).toBe('stale');
  });

  test('fetches the modules it imports when it comes to them, once for all runs', async () => {
    const { call, engine } = await startServer({ nn: dataUrl('bytes of nn') });
    const first = call('run', { run: runA, source: 'print one\nimport nn\nprint two' });
    const second = call('run', { run: runB, source: 'import nn\nprint three' });
    expect((await first.answer).out).toMatchObject({ end: 'done', stdout: 'one\ntwo\n' });
    expect((await second.answer).out).toMatchObject({ end: 'done', stdout: 'three\n' });
    expect(engine.supplied).toEqual(['nn']);
  });

  test('whose modules do not come says so, and the next may try again', async () => {
    const { call, engine } = await startServer({ nn: dataUrl('bytes of nn') });
    const { failure } = await call('run', { run: runA, source: 'import optim' }).answer;
    expect(failure).toMatchObject({ code: 'network', message: expect.stringContaining('optim') });
    expect(engine.openHandles.size).toBe(0);
    expect((await call('run', { run: runA, source: 'import nn\nprint two' }).answer).out).toMatchObject({
      end: 'done',
    });
  });

  test('that waits for modules can be stopped', async () => {
    vi.stubGlobal('fetch', () => new Promise(() => {}));
    const { call, cancel, engine } = await startServer({ nn: 'https://nowhere.invalid/nn.bundle' });
    const { id, answer } = call('run', { run: runA, source: 'print one\nimport nn' });
    cancel(id);
    expect((await answer).failure?.code).toBe('cancelled');
    expect(engine.openHandles.size).toBe(0);
    vi.unstubAllGlobals();
  });

  test('is cancelled by a new one of the same id', async () => {
    const { call, engine } = await startServer();
    const first = call('run', { run: runA, source: 'spin 1e15' });
    const second = call('run', { run: runA, source: 'print new' });
    expect((await first.answer).failure?.code).toBe('cancelled');
    expect((await second.answer).out).toMatchObject({ end: 'done', stdout: 'new\n' });
    expect(engine.openHandles.size).toBe(1);
  });

  test('that is interrupted answers with what there is', async () => {
    const { call } = await startServer();
    const { answer } = call('run', { run: runA, source: 'print before\nspin 1e15' });
    await call('interrupt', { run: runA }).answer;
    expect((await answer).out).toMatchObject({ end: 'interrupted', stdout: 'before\n', stderr: 'KeyboardInterrupt\n' });
    expect(snapshotIn((await call('seek', { run: runA, at: 2 }).answer).out)).toMatchObject({ at: 2 });
  });

  test('that catches the interrupt is stopped all the same', async () => {
    const { call } = await startServer();
    const { answer } = call('run', { run: runA, source: 'catch\nprint before\nspin 1e15' });
    await call('interrupt', { run: runA }).answer;
    expect((await answer).out).toMatchObject({ end: 'interrupted', stdout: 'before\n' });
  });

  test('pauses at a breakpoint, and goes on from there to the next', async () => {
    const { call } = await startServer();
    const breaks = { lines: [2, 4], tensors: [] };
    const source = 'print one\nprint two\nprint three\nprint four';
    const first = await call('run', { run: runA, source, breaks }).answer;
    expect(first.out).toMatchObject({ end: 'paused', line: 2, stdout: 'one\n' });
    // What it has done can be walked.
    expect(snapshotIn((await call('seek', { run: runA, at: 1 }).answer).out)).toMatchObject({ at: 1 });
    const second = await call('resume', { run: runA, breaks }).answer;
    expect(second.out).toMatchObject({ end: 'paused', line: 4, stdout: 'two\nthree\n' });
    const last = await call('resume', { run: runA, breaks: { lines: [], tensors: [] } }).answer;
    expect(last.out).toMatchObject({ end: 'done', line: 0, stdout: 'four\n' });
    expect((await call('resume', { run: runA, breaks }).answer).failure?.code).toBe('stale');
  });

  test('pauses when it is told to, and can be stopped after it has gone on', async () => {
    const { call } = await startServer();
    const { answer } = call('run', { run: runA, source: 'print before\nspin 1e15' });
    await call('pause', { run: runA }).answer;
    expect((await answer).out).toMatchObject({ end: 'paused', stdout: 'before\n' });
    const on = call('resume', { run: runA, breaks: { lines: [], tensors: [] } });
    await call('interrupt', { run: runA }).answer;
    expect((await on.answer).out).toMatchObject({ end: 'interrupted', stderr: 'KeyboardInterrupt\n' });
  });

  test('that the engine does not survive is a failure of the engine', async () => {
    const { call } = await startServer();
    expect((await call('run', { run: runA, source: 'trap' }).answer).failure?.code).toBe('engine');
  });
});

describe('a seek', () => {
  test('is answered while another run goes on', async () => {
    const { call, cancel } = await startServer();
    await call('run', { run: runA, source: 'print one' }).answer;
    const long = call('run', { run: runB, source: 'spin 1e15' });
    expect(snapshotIn((await call('seek', { run: runA, at: 3 }).answer).out)).toMatchObject({ at: 3 });
    cancel(long.id);
    await long.answer;
  });

  test('past the end, or in no run, is stale and leaves the engine alive', async () => {
    const { call } = await startServer();
    await call('run', { run: runA, source: 'print one' }).answer;
    expect((await call('seek', { run: runA, at: 4 }).answer).failure?.code).toBe('stale');
    expect((await call('seek', { run: runB, at: 0 }).answer).failure?.code).toBe('stale');
    expect(snapshotIn((await call('seek', { run: runA, at: 0 }).answer).out)).toMatchObject({ at: 0 });
  });

  test('in a closed run is stale; closing twice is fine', async () => {
    const { call, engine } = await startServer();
    await call('run', { run: runA, source: 'print one' }).answer;
    await call('close', { run: runA }).answer;
    expect((await call('close', { run: runA }).answer).out).toBeNull();
    expect(engine.openHandles.size).toBe(0);
    expect((await call('seek', { run: runA, at: 0 }).answer).failure?.code).toBe('stale');
  });
});

test('closing the server ends its runs', async () => {
  const { call, server, engine } = await startServer();
  const { answer } = call('run', { run: runA, source: 'spin 1e15' });
  server.close();
  expect((await answer).failure?.code).toBe('cancelled');
  expect(engine.openHandles.size).toBe(0);
});

test('a module that may not be compiled here is nowasm', async () => {
  const posted: ToPage[] = [];
  const server = createServer({
    post: (message) => posted.push(message),
    load: () => Promise.reject(new WebAssembly.CompileError('refused by policy')),
  });
  server.receive({ id: 1, call: 'init', in: { wasm: new ArrayBuffer(0), module: 'baseline', bundles: {} } });
  await vi.waitFor(() => expect(posted).toMatchObject([{ id: 1, failure: { code: 'nowasm' } }]));
});

describe('the pace', () => {
  test('finds the size that takes the time of a slice', () => {
    const pace = createPace(8);
    for (let i = 0; i < 40; i++) pace.record(pace.next(), pace.next() / 5_000);
    expect(pace.next()).toBe(40_000);
  });

  test('falls at once and never to nothing', () => {
    const pace = createPace(8);
    pace.record(2_000, 16_000_000);
    expect(pace.next()).toBe(1);
  });

  test('at most doubles, also when the clock stands still', () => {
    const pace = createPace(8);
    const first = pace.next();
    pace.record(first, 0);
    expect(pace.next()).toBe(2 * first);
    for (let i = 0; i < 100; i++) pace.record(pace.next(), 0);
    expect(pace.next()).toBeLessThan(2 ** 32);
  });

  test('lets a message in between any two slices', async () => {
    const { port1, port2 } = new MessageChannel();
    let heard = false;
    port1.onmessage = () => {
      heard = true;
    };
    port2.postMessage(null);
    let slices = 0;
    await runInSlices({
      work() {
        slices++;
        return true;
      },
      stopped: () => heard,
    });
    port1.close();
    expect(slices).toBeLessThan(100);
  });
});
