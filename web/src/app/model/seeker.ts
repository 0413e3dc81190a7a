/**
 * Asks for moments one at a time. While one is on its way only the latest wish is kept; what arrives for a wish that
 * has been overtaken is kept for later, not shown. A few recent ones are remembered.
 */
const REMEMBERED = 64;

export interface Seeker {
  /** Resolves when what is at `at`, or at a later wish, has been shown; rejects when it cannot be had. */
  seek(at: number): Promise<void>;
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
    close() {
      closed = true;
      memory.clear();
      const settle = wish?.settle ?? [];
      wish = null;
      for (const { resolve } of settle) resolve();
    },
  };
}
