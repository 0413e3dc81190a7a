/** Bundles of Python modules, fetched when a program first imports one of them. */
import type { Engine } from '../../../wasm/loader';
import { fetchBytes } from '../shared/fetch-bytes';
import { CallError } from './call-error';

export interface Bundles {
  /** Resolves when the engine has that bundle; rejects with a CallError 'network' when it does not come. */
  supply(engine: Engine, name: string): Promise<void>;
}

/** `urls`: where each bundle is, by its name. What several runs wait for is fetched once. */
export function createBundles(urls: Readonly<Record<string, string>>, fetch = fetchBytes): Bundles {
  const arriving = new Map<string, Promise<void>>();

  async function bring(engine: Engine, name: string): Promise<void> {
    const url = urls[name];
    if (url === undefined) throw new CallError('network', `nobody has told where the bundle ${name} is`);
    const bytes = await fetch(url).catch((error: Error) => {
      throw new CallError('network', error.message);
    });
    engine.supply(name, new Uint8Array(bytes));
  }

  return {
    supply(engine, name) {
      const known = arriving.get(name) ?? bring(engine, name).finally(() => arriving.delete(name));
      arriving.set(name, known);
      return known;
    },
  };
}

const LOOK_MS = 50;

/** Waits for `promise`, but no longer than somebody wants it: `stopped` is asked now and then. */
export async function whileWanted(promise: Promise<void>, stopped: () => boolean): Promise<void> {
  let over = false;
  const settled = promise.finally(() => {
    over = true;
  });
  settled.catch(() => {});
  while (!over && !stopped()) {
    await Promise.race([settled, new Promise<void>((resolve) => setTimeout(resolve, LOOK_MS))]);
  }
}
