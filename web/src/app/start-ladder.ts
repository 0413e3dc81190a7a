/**
 * Starts the engine somewhere. Which kind of worker may start depends on the page that we are embedded in: its
 * policy, its sandbox, the origin of our script. So, in this order: a classic worker from a blob with its code
 * inlined; a worker file that the author has put on the page's own origin; the page itself, in short slices.
 * A rung holds only when the engine on it has compiled and answered: a worker may start and then not be allowed
 * WebAssembly, and some failures are told by an error event, by an exception, or not at all.
 */
import type { Calls, ToEngine } from '../shared/protocol';
import { asEngineError, EngineError } from './engine-error';

/** A line to an engine. Whoever uses it sets the two listeners. */
export interface Port {
  post(message: ToEngine): void;
  close(): void;
  onMessage: (message: unknown) => void;
  onBreak: (reason: string) => void;
}

export type RungName = 'blob' | 'file' | 'page';

export interface Rung {
  name: RungName;
  /** May throw, reject, or give a port that never answers. */
  open(): Promise<Port>;
}

export interface Started {
  port: Port;
  rung: RungName;
  info: Calls['init']['out'];
}

export interface Patience {
  /** Milliseconds after which the next kind of worker is tried too; the first that answers is taken. */
  hedge: number;
  /** Milliseconds after which a rung is given up. */
  limit: number;
}

/** A policy that forbids a worker says so at once; a slow machine or connection must not cost the page its worker. */
const usual: Patience = { hedge: 300, limit: 15_000 };

const ignore = () => {};

function portOfWorker(worker: Worker): Port {
  const port: Port = {
    post: (message) => worker.postMessage(message),
    close: () => worker.terminate(),
    onMessage: ignore,
    onBreak: ignore,
  };
  worker.onmessage = ({ data }) => port.onMessage(data);
  worker.onmessageerror = () => port.onBreak('a message could not be read');
  worker.onerror = (event) => {
    event.preventDefault();
    port.onBreak(event.message || 'the worker did not load');
  };
  return port;
}

async function portOnPage(): Promise<Port> {
  const { serveHere } = await import('../worker/server');
  let open = true;
  const port: Port = { post: ignore, close: ignore, onMessage: ignore, onBreak: ignore };
  const server = serveHere((message) => open && port.onMessage(message));
  port.post = server.receive;
  port.close = () => {
    open = false;
    server.close();
  };
  return port;
}

/** The rungs of a real page. `workerSrc`: URL of a worker file on the page's own origin. */
export function usualRungs(workerSrc?: string): Rung[] {
  return [
    {
      name: 'blob',
      async open() {
        const { createInlineWorker } = await import('./inline-worker');
        return portOfWorker(createInlineWorker());
      },
    },
    ...(workerSrc === undefined
      ? []
      : [{ name: 'file' as const, open: async () => portOfWorker(new Worker(workerSrc)) }]),
    { name: 'page', open: portOnPage },
  ];
}

function isInitAnswer(message: unknown): message is { out: Calls['init']['out'] } {
  const out: unknown = typeof message === 'object' && message !== null && 'out' in message ? message.out : null;
  return typeof out === 'object' && out !== null && 'abi' in out && 'version' in out && 'module' in out;
}

/** Why a rung did not hold, from what it answered to init. */
function refusal(message: unknown): EngineError {
  const failure: unknown =
    typeof message === 'object' && message !== null && 'failure' in message ? message.failure : null;
  const said = typeof failure === 'object' && failure !== null && 'message' in failure ? String(failure.message) : '';
  const forbidden = typeof failure === 'object' && failure !== null && 'code' in failure && failure.code === 'nowasm';
  return new EngineError(forbidden ? 'nowasm' : 'engine', said || 'the engine answered something else');
}

/** Resolves when the rung holds; whatever else happens, nothing of it stays. */
function tryRung(rung: Rung, init: Calls['init']['in'], limit: number, signal: AbortSignal): Promise<Started> {
  return new Promise((resolve, reject) => {
    let opened: Port | null = null;
    let over = false;
    function end(): void {
      over = true;
      clearTimeout(timer);
      signal.removeEventListener('abort', abandon);
    }
    function fail(error: EngineError): void {
      if (over) return;
      end();
      opened?.close();
      reject(error);
    }
    function talk(port: Port): void {
      if (over) {
        port.close();
        return;
      }
      opened = port;
      port.onBreak = (reason) => fail(new EngineError('blocked', `${rung.name}: ${reason}`));
      port.onMessage = (message) => {
        if (over) return;
        if (!isInitAnswer(message)) return fail(refusal(message));
        end();
        resolve({ port, rung: rung.name, info: message.out });
      };
      port.post({ id: 0, call: 'init', in: init });
    }
    const abandon = () => fail(new EngineError('cancelled', 'nobody waits for the engine any more'));
    const timer = setTimeout(() => fail(new EngineError('blocked', `${rung.name}: no answer`)), limit);
    signal.addEventListener('abort', abandon);
    if (signal.aborted) return abandon();
    rung
      .open()
      .then(talk)
      .catch((error: unknown) => fail(asEngineError(error, 'blocked')));
  });
}

const wait = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

/** The first rung that holds. Each begins when the one before has failed, or has kept us waiting. */
async function race(
  rungs: readonly Rung[],
  init: Calls['init']['in'],
  { hedge, limit }: Patience,
  signal: AbortSignal,
): Promise<Started> {
  const stop = new AbortController();
  const abandon = () => stop.abort();
  signal.addEventListener('abort', abandon);
  if (signal.aborted) abandon();
  const attempts: Promise<Started>[] = [];
  for (const rung of rungs) {
    const before = attempts.at(-1);
    const turn = before ? Promise.race([before.then(ignore, ignore), wait(hedge * attempts.length)]) : null;
    attempts.push(Promise.resolve(turn).then(() => tryRung(rung, init, limit, stop.signal)));
  }
  try {
    return await Promise.any(attempts);
  } finally {
    signal.removeEventListener('abort', abandon);
    stop.abort();
  }
}

/** Climbs until a rung holds; rejects with the reason of the last one. */
export async function startEngine(
  init: Calls['init']['in'],
  rungs: readonly Rung[],
  signal: AbortSignal,
  patience: Patience = usual,
): Promise<Started> {
  const workers = rungs.filter(({ name }) => name !== 'page');
  const pages = rungs.filter(({ name }) => name === 'page');
  let last = new EngineError('blocked', 'there is nowhere to start the engine');
  // The page comes after all workers have failed, and not in a race with slow ones: it would win it.
  for (const group of [workers, pages].filter(({ length }) => length > 0)) {
    try {
      return await race(group, init, patience, signal);
    } catch (error) {
      if (signal.aborted) throw new EngineError('cancelled', 'nobody waits for the engine any more');
      last = asEngineError(error instanceof AggregateError ? error.errors.at(-1) : error, 'blocked');
    }
  }
  throw last;
}
