/** The line to a worker that may be lost: what it has not answered by then is asked of the next one. */
import type { Call, Question } from '../shared/protocol';
import { readFailure } from '../shared/validate';
import { type Parts, takePart } from './engine-answers';
import { EngineError } from './engine-error';
import type { EngineRuns } from './engine-runs';
import type { Port } from './start-ladder';

/** How often a call is given to a worker before it is held to be what breaks them. */
const MAX_TRIES = 2;

/** Who waits for an answer. */
export interface Asker {
  accept(out: unknown, parts: Parts): void;
  refuse(error: EngineError): void;
}

/** A call that has not been answered. */
interface Pending extends Asker {
  message: Call;
  /** The worker of now has it. */
  sent: boolean;
  tries: number;
  /** False: nobody waits any more; we only want to know that the worker has heard. */
  wanted: boolean;
  parts?: Parts;
  deadline?: ReturnType<typeof setTimeout>;
}

/** A call about a run that has ended. */
const BACKWARD_LOOKS: readonly string[] = ['seek', 'ledger', 'figure', 'paths', 'jacobian', 'sent'];
const looksBack = (message: Call): message is Extract<Call, { call: 'figure' | Question }> =>
  BACKWARD_LOOKS.includes(message.call);

/** A call that is answered when a program has run as far as it goes. */
const isRunning = (message: Call): message is Extract<Call, { call: 'run' | 'resume' }> =>
  message.call === 'run' || message.call === 'resume';

/** A call that asks a running program for something. */
const isRequest = (message: Call): message is Extract<Call, { call: 'interrupt' | 'pause' }> =>
  message.call === 'interrupt' || message.call === 'pause';

export interface Line {
  newId(): number;
  ask(message: Call, asker: Asker): void;
  /** Nobody waits for the answer any more. */
  abandon(id: number): void;
  /** A worker to ask from now on. */
  adopt(port: Port): void;
  close(): void;
  refuseAll(reason: EngineError): void;
}

export interface LineParts {
  runs: EngineRuns;
  /** Milliseconds that the worker has to answer when it is told to stop something. */
  patience: number;
  /** The worker is lost; `wanted`: another is to be started and adopted. */
  onLost(wanted: boolean): void;
  /** What it says unasked. */
  onEvent(data: unknown): void;
}

export function createLine({ runs, patience, onLost, onEvent }: LineParts): Line {
  const pending = new Map<number, Pending>();
  let port: Port | null = null;
  let lastId = 0;
  const newId = (): number => ++lastId;

  /** Takes a call off the list. */
  function settle(id: number): Pending | undefined {
    const each = pending.get(id);
    clearTimeout(each?.deadline);
    pending.delete(id);
    return each;
  }

  /** Unless it has to wait: for a worker, or until the worker has the run it is about. */
  function send(each: Pending): void {
    const { message } = each;
    const to = port;
    if (!to || each.sent) return;
    if (looksBack(message) && runs.awaits(message.in.run, newId, (again) => to.post(again))) return;
    each.sent = true;
    each.tries++;
    if (isRequest(message)) expectAnswer(each);
    to.post(message);
  }

  /** Gives the worker up, and asks another what is still wanted. */
  function restart(reason: EngineError): void {
    port?.close();
    port = null;
    runs.lose();
    for (const [id, each] of pending) {
      each.sent = false;
      delete each.parts;
      clearTimeout(each.deadline);
      if (!each.wanted) settle(id);
      else if (each.tries >= MAX_TRIES) settle(id)?.refuse(reason);
    }
    onLost(pending.size > 0);
  }

  /** The worker has this long to answer; then it is beyond talking to. */
  function expectAnswer(each: Pending): void {
    each.deadline = setTimeout(() => {
      const reason = new EngineError('unresponsive', 'the program could not be stopped');
      const { message } = each;
      for (const [id, other] of pending) {
        const blamed = isRequest(message) && isRunning(other.message) && other.message.in.run === message.in.run;
        if (blamed || other === each) settle(id)?.refuse(reason);
      }
      restart(reason);
    }, patience);
  }

  /** A run that was done before its cancel arrived stays in nobody's hands; unless it has been replaced by now. */
  function discard(message: Call): void {
    if (message.call !== 'run') return;
    const { run } = message.in;
    const replaced = [...pending.values()].some((each) => each.message.call === 'run' && each.message.in.run === run);
    if (!replaced) port?.post({ id: newId(), call: 'close', in: { run } });
  }

  function receive(message: unknown): void {
    if (typeof message !== 'object' || message === null) return;
    if ('event' in message) {
      if ('data' in message) onEvent(message.data);
      return;
    }
    const id = 'id' in message ? Number(message.id) : 0;
    if ('part' in message) {
      const each = pending.get(id);
      if (each?.wanted) each.parts = takePart(each.parts, message.part);
      return;
    }
    const failure = 'failure' in message ? readFailure(message.failure) : null;
    const each = settle(id);
    const repeated = runs.repeated(id, !failure);
    for (const other of repeated === undefined ? [] : pending.values()) {
      if (looksBack(other.message) && other.message.in.run === repeated) send(other);
    }
    if (each && failure) each.refuse(new EngineError(failure.code, failure.message));
    else if (each && !each.wanted) discard(each.message);
    else if (each) each.accept('out' in message ? message.out : undefined, each.parts);
    // What breaks an engine once has broken it for all.
    if (failure?.code === 'engine') restart(new EngineError('engine', failure.message));
  }

  return {
    newId,
    ask(message, asker) {
      const each: Pending = { ...asker, message, sent: false, tries: 0, wanted: true };
      pending.set(message.id, each);
      if (message.call === 'close' || message.call === 'run') runs.forget(message.in.run);
      send(each);
    },
    abandon(id) {
      const each = pending.get(id);
      if (!each) return;
      each.wanted = false;
      each.refuse(new EngineError('cancelled', 'nobody waits for this any more'));
      if (!each.sent) settle(id);
      else {
        port?.post({ id, call: 'cancel' });
        expectAnswer(each);
      }
    },
    adopt(fresh) {
      port = fresh;
      port.onMessage = receive;
      port.onBreak = (reason) => restart(new EngineError('engine', reason));
      for (const each of pending.values()) send(each);
    },
    close() {
      port?.close();
      port = null;
    },
    refuseAll(reason) {
      for (const id of [...pending.keys()]) settle(id)?.refuse(reason);
    },
  };
}
