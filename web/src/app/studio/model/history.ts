/** What can be taken back. Pure. */

const MOST = 200;

export interface History<T> {
  readonly past: readonly T[];
  readonly now: T;
  readonly future: readonly T[];
  /** Edits of one gesture (a slider's way) that follow each other are taken back together. */
  readonly gesture: string | null;
}

export const begin = <T>(now: T): History<T> => ({ past: [], now, future: [], gesture: null });

export function did<T>({ past, now, gesture: last }: History<T>, next: T, gesture: string | null = null): History<T> {
  const same = gesture !== null && gesture === last;
  return { past: same ? past : [...past, now].slice(-MOST), now: next, future: [], gesture };
}

export function undone<T>(history: History<T>): History<T> {
  const last = history.past.at(-1);
  if (last === undefined) return history;
  return { past: history.past.slice(0, -1), now: last, future: [history.now, ...history.future], gesture: null };
}

export function redone<T>(history: History<T>): History<T> {
  const [next, ...future] = history.future;
  if (next === undefined) return history;
  return { past: [...history.past, history.now], now: next, future, gesture: null };
}
