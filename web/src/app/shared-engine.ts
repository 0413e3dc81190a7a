/**
 * One engine a page, however many elements there are and however often our script was loaded.
 *
 * The engine is kept on the document, under a symbol that all copies of this script with the same protocol share:
 * not in a variable of this module, since two bundles of one page (a course's and a widget's) are two modules but
 * should start one worker, and two documents served by one module (an iframe adopted into another, a test's) are
 * not to share one. Another version of the protocol has another symbol and an engine of its own.
 */
import { createEngine, type Engine, type EngineOptions } from './engine';

const place = Symbol.for('gradwalk.engine.1');

/** An element that is moved is disconnected and connected again: the engine outlives its last user a little. */
const GRACE_MS = 1_000;

interface Shared {
  engine: Engine;
  users: number;
  farewell?: ReturnType<typeof setTimeout>;
}

type Home = object & { [place]?: Shared };

export interface Lease {
  engine: Engine;
  /** To be called once, when the element goes. */
  release(): void;
}

/** The page's engine; the options of whoever comes first count. */
export function acquireEngine(options: EngineOptions, home: Home = document, create = createEngine): Lease {
  const shared: Shared = home[place] ?? { engine: create(options), users: 0 };
  home[place] = shared;
  clearTimeout(shared.farewell);
  shared.users++;
  let held = true;
  return {
    engine: shared.engine,
    release() {
      if (!held) return;
      held = false;
      shared.users--;
      if (shared.users > 0) return;
      shared.farewell = setTimeout(() => {
        shared.engine.dispose();
        if (home[place] === shared) delete home[place];
      }, GRACE_MS);
    },
  };
}
