/** Runs that are kept, in the browser's storage: they are there again when the page is opened anew. */
import { effect, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { fitting, type Kept, keptText, listText, readList } from '../model/kept';

const KEY = 'gradwalk.studio.runs';
/** So much of the browser's room at most: runs, and characters (of a storage of some five millions). */
const CAP = { most: 30, room: 2_000_000 };

/** yes: but for those that are left out; denied: the browser keeps nothing of this page (a sandboxed frame). */
export type Storing = 'yes' | 'denied';

export interface KeptStore {
  readonly storing: ReadonlySignal<Storing>;
  /** Numbers of the runs for which there is no room. */
  readonly left: ReadonlySignal<ReadonlySet<number>>;
  dispose(): void;
}

/** null: there is none, or it is denied. */
export function ownStorage(): Storage | null {
  try {
    return globalThis.localStorage ?? null;
  } catch {
    return null;
  }
}

/** Runs with numbers that are not taken. */
export function numbered(fresh: readonly Omit<Kept, 'id'>[], taken: readonly Kept[]): Kept[] {
  const last = taken.reduce((most, { id }) => Math.max(most, id), 0);
  return fresh.map((run, i) => ({ ...run, id: last + i + 1 }));
}

/** Fills the list with what is stored, and stores what becomes of it, here and in other windows. */
export function storeKept(kept: Signal<readonly Kept[]>, storage: Storage | null): KeptStore {
  const storing = signal<Storing>(storage ? 'yes' : 'denied');
  const left = signal<ReadonlySet<number>>(new Set());
  const texts = new WeakMap<Kept, string>();
  /** What the storage holds, as far as this page knows. */
  let stored = '';

  function textOf(run: Kept): string {
    const text = texts.get(run) ?? keptText(run);
    texts.set(run, text);
    return text;
  }

  function read(text: string | null): void {
    stored = text ?? '';
    const runs = readList(stored) ?? [];
    // What never got there is still this page's own.
    const own = kept.peek().filter(({ id }) => left.peek().has(id));
    kept.value = [...numbered(runs, own), ...own];
  }

  function write(runs: readonly Kept[]): void {
    const found = fitting(runs, textOf, CAP);
    left.value = found.left;
    const text = listText(found.texts);
    // What this page cannot read is not its own to throw away.
    if (text === stored || (runs.length === 0 && readList(stored) === null)) return;
    try {
      storage?.setItem(KEY, text);
      stored = text;
    } catch {
      // Something else has filled it: all is this page's own.
      left.value = new Set(runs.map(({ id }) => id));
    }
  }

  try {
    read(storage?.getItem(KEY) ?? null);
  } catch {
    storing.value = 'denied';
  }
  const end = effect(() => {
    const runs = kept.value;
    if (storing.value === 'yes') write(runs);
  });
  const onStorage = ({ key, newValue }: StorageEvent): void => {
    if (key === KEY) read(newValue);
  };
  globalThis.addEventListener?.('storage', onStorage);
  return {
    storing,
    left,
    dispose() {
      end();
      globalThis.removeEventListener?.('storage', onStorage);
    },
  };
}
