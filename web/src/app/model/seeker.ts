/**
 * Asks for moments one at a time. While one is on its way only the latest wish is kept; what arrives for a wish that
 * has been overtaken is kept for later, not shown. A few recent ones are remembered.
 */
const REMEMBERED = 64;

export interface Seeker {
  /** Resolves when what is at `at`, or at a later wish, has been shown; rejects when it cannot be had. */
  seek(at: number): Promise<void>;
  /** Has what is at `at` ready, if nothing is wished for; not to have it is no matter. */
  ready(at: number): void;
  /** Forgets all and shows nothing more. */
  close(): void;
}

interface Wish {
  at: number;
  settle: { resolve: () => void; reject: (reason: unknown) => void }[];
}

export function createSeeker<T>(fetch: (at: number) => Promise<T>, show: (found: T, at: number) => void): Seeker {
  const memory = new Map<number, T>();
  let wish: Wish | null = null;
  let busy = false;
  let closed = false;
  let ahead: number[] = [];

  function remember(at: number, found: T): void {
    memory.delete(at);
    memory.set(at, found);
    const oldest = memory.keys().next();
    if (memory.size > REMEMBERED && !oldest.done) memory.delete(oldest.value);
  }

  function fulfil(at: number, found: T): void {
    if (closed || wish?.at !== at) return;
    const { settle } = wish;
    wish = null;
    show(found, at);
    for (const { resolve } of settle) resolve();
  }

  /** Those that nobody has wished for yet, one at a time; a wish comes first. */
  async function prepare(): Promise<void> {
    if (busy) return;
    busy = true;
    for (let at = ahead.shift(); at !== undefined && !wish && !closed; at = ahead.shift()) {
      if (memory.has(at)) continue;
      try {
        const found = await fetch(at);
        remember(at, found);
        fulfil(at, found);
      } catch {
        // Whoever wishes for it is told.
      }
    }
    busy = false;
    if (wish) void work();
  }

  async function work(): Promise<void> {
    if (busy) return;
    busy = true;
    while (wish && !closed) {
      const current: Wish = wish;
      try {
        const found = memory.get(current.at) ?? (await fetch(current.at));
        remember(current.at, found);
        fulfil(current.at, found);
      } catch (reason) {
        // Overtaken: those who waited go on waiting for the later wish.
        if (wish !== current) continue;
        wish = null;
        for (const { reject } of current.settle) reject(reason);
      }
    }
    busy = false;
  }

  return {
    seek(at) {
      return new Promise((resolve, reject) => {
        if (closed) return resolve();
        wish = { at, settle: [...(wish?.settle ?? []), { resolve, reject }] };
        const known = memory.get(at);
        if (known !== undefined) {
          remember(at, known);
          fulfil(at, known);
        } else void work();
      });
    },
    ready(at) {
      if (closed || memory.has(at)) return;
      ahead = [...ahead.filter((each) => each !== at), at].slice(-2);
      void prepare();
    },
    close() {
      closed = true;
      memory.clear();
      const settle = wish?.settle ?? [];
      wish = null;
      for (const { resolve } of settle) resolve();
    },
  };
}
