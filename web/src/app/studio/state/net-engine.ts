/** What the studio needs of an engine; the page's engine has it, and tests have one of their own. */
import type { NetCalls } from '../../../shared/studio-calls';

export interface NetEngine {
  call<K extends keyof NetCalls>(call: K, input: NetCalls[K]['in'], signal?: AbortSignal): Promise<NetCalls[K]['out']>;
}

/** Runs one task after another, in the order they were asked for. */
export type Lane = <T>(task: () => Promise<T>) => Promise<T>;

export function makeLane(): Lane {
  let last: Promise<unknown> = Promise.resolve();
  return (task) => {
    const mine = last.then(task, task);
    last = mine.catch(() => {});
    return mine;
  };
}
