/** The networks of one engine: what the worker does for the calls of the studio. */
import type { Engine, FileFormat, NetHandle } from '../../../wasm/loader';
import type { Handlers } from '../shared/protocol';
import type { NetCalls, NetCurve, NetId, NetOpened, NetState } from '../shared/studio-calls';
import { CallError } from './call-error';
import { runInSlices } from './slices';

const FILES: Readonly<Record<FileFormat, string>> = {
  pytorch: 'network.py',
  json: 'network.json',
  safetensors: 'network.safetensors',
  csv: 'data.csv',
};

/** What the engine says is checked where it arrives, at the page (shared/studio-calls.ts). */
type Answer<K extends keyof NetCalls> = NetCalls[K]['out'];

export function createNetHandlers(started: () => Engine): Pick<Handlers, keyof NetCalls> {
  const open = new Map<NetId, NetHandle>();

  function find(id: NetId): NetHandle {
    const handle = open.get(id);
    if (handle === undefined) throw new CallError('stale', 'there is no such network');
    return handle;
  }

  function close(id: NetId): void {
    const handle = open.get(id);
    if (handle === undefined) return;
    open.delete(id);
    started().net.close(handle);
  }

  const stateOf = (handle: NetHandle) => started().net.state(handle) as NetState;

  return {
    netOpen({ net: id, spec }) {
      close(id);
      const { net } = started();
      const opened = net.open(JSON.stringify(spec));
      if ('refused' in opened) return opened as Answer<'netOpen'>;
      open.set(id, opened.handle);
      return { ...(net.describe(opened.handle) as NetOpened), spec, state: stateOf(opened.handle) };
    },

    async netRun({ net: id, steps, budget, every }, cancelled) {
      const { net } = started();
      const handle = find(id);
      const end = performance.now() + budget;
      let left = steps;
      await runInSlices({
        work(count) {
          const some = Math.min(count, left);
          left -= some;
          return !net.run(handle, some, every) && left > 0 && performance.now() < end;
        },
        stopped: () => cancelled() || open.get(id) !== handle,
      });
      if (open.get(id) !== handle) throw new CallError('cancelled', 'another network took its place');
      return { curve: net.curve(handle) as NetCurve, state: stateOf(handle) };
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
