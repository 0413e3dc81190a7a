/** The networks of one engine: what the worker does for the calls of the studio. */
import type { Engine, FileFormat, NetHandle } from '../../../wasm/loader';
import type { Handlers } from '../shared/protocol';
import type { NetCalls, NetCurve, NetId, NetLook, NetLooked, NetOpened, NetState } from '../shared/studio-calls';
import { CallError } from './call-error';
import { createPace, type Pace, runInSlices } from './slices';

const FILES: Readonly<Record<FileFormat, string>> = {
  pytorch: 'network.py',
  json: 'network.json',
  safetensors: 'network.safetensors',
  csv: 'data.csv',
};

/** What the engine says is checked where it arrives, at the page (shared/studio-calls.ts). */
type Answer<K extends keyof NetCalls> = NetCalls[K]['out'];

const NET_SLICE_MS = 2;
const NET_FIRST_SLICE = 8;
/** A run that is asked to end trains for so many milliseconds at least: pictures are not to starve the training. */
const LEAST_MS = 4;

/** A run under way, and the wish that it end; what has no number stops it, and those that wait for its end. */
interface Running {
  asked: boolean;
  stopped: boolean;
  readonly ended: Promise<void>;
}

/** Whose turn it is to train a network: at the end of the run before it, which it ends. */
function createTurns(): (handle: NetHandle) => Promise<{ run: Running; done: () => void }> {
  const runs = new Map<NetHandle, Running>();
  return async (handle) => {
    const before = runs.get(handle);
    let end = (): void => {};
    const ended = new Promise<void>((resolve) => {
      end = resolve;
    });
    const run: Running = { asked: false, stopped: false, ended };
    runs.set(handle, run);
    if (before) {
      before.asked = true;
      await before.ended;
      run.stopped = before.stopped;
    }
    return {
      run,
      /** To be called at its end. */
      done() {
        if (runs.get(handle) === run) runs.delete(handle);
        end();
      },
    };
  };
}

export function createNetHandlers(started: () => Engine): Pick<Handlers, keyof NetCalls> {
  const open = new Map<NetId, NetHandle>();
  /** Steps of a network that fill a slice: a picture waits for the end of one. */
  const paces = new Map<NetId, Pace>();
  const turnOf = createTurns();

  function find(id: NetId): NetHandle {
    const handle = open.get(id);
    if (handle === undefined) throw new CallError('stale', 'there is no such network');
    return handle;
  }

  function close(id: NetId): void {
    const handle = open.get(id);
    if (handle === undefined) return;
    open.delete(id);
    paces.delete(id);
    started().net.close(handle);
  }

  function looked(handle: NetHandle, { resolution, low, high, dims }: NetLook, step: number): NetLooked {
    const { net } = started();
    const maps = dims === 1 ? net.line(handle, resolution, low[0], high[0]) : net.maps(handle, resolution, low, high);
    return { maps, moment: net.moment(handle, step) } as NetLooked;
  }

  /** Trains in slices, until it is asked to end. */
  async function trained(
    handle: NetHandle,
    run: Running,
    { net: id, steps, budget, every }: NetCalls['netRun']['in'],
    cancelled: () => boolean,
  ): Promise<void> {
    const { net } = started();
    const begun = performance.now();
    const pace = paces.get(id) ?? createPace(NET_SLICE_MS, NET_FIRST_SLICE);
    let left = run.stopped ? 0 : steps;
    if (left === 0) return;
    await runInSlices({
      work(count) {
        left -= count;
        run.stopped = net.run(handle, count, every);
        return !run.stopped && left > 0 && performance.now() < begun + budget;
      },
      pace: { next: () => Math.min(pace.next(), left), record: pace.record },
      stopped: () => cancelled() || open.get(id) !== handle || (run.asked && performance.now() >= begun + LEAST_MS),
    });
  }

  const stateOf = (handle: NetHandle) => started().net.state(handle) as NetState;

  return {
    netOpen({ net: id, spec }) {
      close(id);
      const { net } = started();
      const opened = net.open(JSON.stringify(spec));
      if ('refused' in opened) return opened as Answer<'netOpen'>;
      open.set(id, opened.handle);
      paces.set(id, createPace(NET_SLICE_MS, NET_FIRST_SLICE));
      return { ...(net.describe(opened.handle) as NetOpened), state: stateOf(opened.handle) };
    },

    async netRun(input, cancelled) {
      const { net: id, look } = input;
      const handle = find(id);
      const { run, done } = await turnOf(handle);
      try {
        await trained(handle, run, input, cancelled);
        if (open.get(id) !== handle) throw new CallError('cancelled', 'another network took its place');
        const state = stateOf(handle);
        const curve = started().net.curve(handle) as NetCurve;
        return { curve, state, looked: look ? looked(handle, look, state.step) : null };
      } finally {
        done();
      }
    },

    netSeek({ net, step }) {
      started().net.seek(find(net), step);
      return stateOf(find(net));
    },

    netChange({ net, change }) {
      const refused = started().net.change(find(net), JSON.stringify(change));
      return refused ? ({ refused } as Answer<'netChange'>) : stateOf(find(net));
    },

    netMoment: ({ net, step }) => started().net.moment(find(net), step) as Answer<'netMoment'>,
    netMaps: ({ net, resolution, low, high }) =>
      started().net.maps(find(net), resolution, low, high) as Answer<'netMaps'>,
    netCurve: ({ net, points, low, high }) => started().net.line(find(net), points, low, high) as Answer<'netCurve'>,
    netPredict: ({ net, rows }) =>
      started().net.predict(find(net), Float32Array.from(rows.flat()), rows.length) as Answer<'netPredict'>,
    netFlow: ({ net, from, steps }) => started().net.flow(find(net), from, steps) as Answer<'netFlow'>,
    netHistograms: ({ net, step, bins }) => started().net.histograms(find(net), step, bins) as Answer<'netHistograms'>,
    netConfusion: ({ net }) => started().net.confusion(find(net)) as Answer<'netConfusion'>,
    netExport: ({ net, format }) => ({ name: FILES[format], bytes: started().net.exported(find(net), format) }),

    netImport({ net, format, bytes }) {
      const refused = started().net.imported(find(net), format, bytes);
      return refused ? ({ refused } as Answer<'netImport'>) : stateOf(find(net));
    },

    netClose({ net }) {
      close(net);
      return null;
    },
  };
}
