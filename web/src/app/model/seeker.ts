/**
 * Asks for snapshots one at a time. While one is on its way only the latest wish is kept; what arrives
 * for a wish that has been overtaken is kept for later, not shown. A few recent snapshots are remembered.
 */
import type { Snapshot } from '../../shared/trace';

const REMEMBERED = 64;

export interface Seeker {
  /** Resolves when the snapshot of `at`, or of a later wish, has been shown; rejects when it cannot be had. */
  seek(at: number): Promise<void>;
  /** Forgets all and shows nothing more. */
  close(): void;
}

interface Wish {
  at: number;
  settle: { resolve: () => void; reject: (reason: unknown) => void }[];
}

export function createSeeker(fetch: (at: number) => Promise<Snapshot>, show: (snapshot: Snapshot) => void): Seeker {
  const memory = new Map<number, Snapshot>();
  let wish: Wish | null = null;
  let busy = false;
  let closed = false;

  function remember(snapshot: Snapshot): void {
    memory.delete(snapshot.at);
    memory.set(snapshot.at, snapshot);
    const oldest = memory.keys().next();
    if (memory.size > REMEMBERED && !oldest.done) memory.delete(oldest.value);
  }

  function fulfil(snapshot: Snapshot): void {
    if (closed || wish?.at !== snapshot.at) return;
    const { settle } = wish;
    wish = null;
    show(snapshot);
    for (const { resolve } of settle) resolve();
  }

  async function work(): Promise<void> {
    if (busy) return;
    busy = true;
    while (wish && !closed) {
      const current: Wish = wish;
      try {
        const snapshot = memory.get(current.at) ?? (await fetch(current.at));
        remember(snapshot);
        fulfil(snapshot);
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
        if (known) {
          remember(known);
          fulfil(known);
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
