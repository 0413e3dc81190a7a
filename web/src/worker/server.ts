/** Answers the messages of a page. It runs in a worker (main.ts) or, where none can start, on the page itself. */

import { type Engine, load } from '../../../wasm/loader';
import { takeApart } from '../shared/outline';
import type { Call, Calls, RunAnswer, ToEngine, ToPage } from '../shared/protocol';
import { toFailure } from './call-error';
import { createHandlers } from './handlers';

export interface ServerOptions {
  /** `transfer`: buffers in the message that the worker has no more use for. */
  post(message: ToPage, transfer: ArrayBuffer[]): void;
  load(wasm: ArrayBuffer): Promise<Engine>;
}

/** All that is not shared of what the arrays in an answer lie in. */
function buffersOf(value: unknown, found = new Set<ArrayBuffer>()): ArrayBuffer[] {
  if (ArrayBuffer.isView(value)) {
    if (value.buffer instanceof ArrayBuffer) found.add(value.buffer);
  } else if (typeof value === 'object' && value !== null) {
    for (const each of Object.values(value)) {
      if (typeof each === 'object') buffersOf(each, found);
    }
  }
  return [...found];
}

export interface Server {
  receive(message: ToEngine): void;
  /** Lets go of all that is running. */
  close(): void;
}

export function createServer({ post, load: loadModule }: ServerOptions): Server {
  const handlers = createHandlers({ load: loadModule, emit: (event, data) => post({ event, data }, []) });
  /** The calls that are being answered, and whether anybody still waits. */
  const active = new Map<number, { cancelled: boolean }>();

  async function answer<K extends keyof Calls>(id: number, call: K, input: Calls[K]['in']): Promise<void> {
    const state = { cancelled: false };
    active.set(id, state);
    try {
      const out = await handlers[call](input, () => state.cancelled);
      const { outline = null }: Partial<RunAnswer> = Object(out);
      for (const part of outline ? takeApart(outline) : []) post({ id, part }, []);
      post({ id, call, out } as ToPage, call.startsWith('net') ? buffersOf(out) : []);
    } catch (error) {
      post({ id, failure: toFailure(error) }, []);
    } finally {
      active.delete(id);
    }
  }

  function cancel(id: number): void {
    const state = active.get(id);
    if (state) state.cancelled = true;
  }

  return {
    receive(message) {
      if (message.call === 'cancel') return cancel(message.id);
      const { id, call, in: input }: Call = message;
      void answer(id, call, input);
    },
    close() {
      for (const id of active.keys()) cancel(id);
    },
  };
}

/** Serves the page that this script runs on. */
export function serveHere(post: (message: ToPage) => void): Server {
  return createServer({ post, load: async (wasm) => load(await WebAssembly.compile(wasm)) });
}

/** Where messages come from and go to: the global of a worker. */
interface MessageScope {
  postMessage(message: ToPage, transfer: ArrayBuffer[]): void;
  onmessage: ((event: MessageEvent<ToEngine>) => void) | null;
}

/** Serves the page at the other end of a worker's global. */
export function serve(scope: MessageScope): void {
  const server = createServer({
    post: (message, transfer) => scope.postMessage(message, transfer),
    // At once, and not by promise: where a policy forbids WebAssembly this throws, and the page hears of it.
    load: async (wasm) => load(new WebAssembly.Module(wasm)),
  });
  scope.onmessage = ({ data }) => server.receive(data);
}
