/** Networks that train, over the flat ABI of api_net.c. */

export type NetHandle = number & { readonly brand: 'NetHandle' };

/** What api_net.c exports; every argument and result is a number. */
export const netFunctionNames = [
  'gw_api_net_open',
  'gw_api_net_refused',
  'gw_api_net_close',
  'gw_api_net_text',
  'gw_api_net_floats',
  'gw_api_net_floats_count',
  'gw_api_net_describe',
  'gw_api_net_state',
  'gw_api_net_run',
  'gw_api_net_curve',
  'gw_api_net_seek',
  'gw_api_net_change',
  'gw_api_net_moment',
  'gw_api_net_flow',
  'gw_api_net_histograms',
  'gw_api_net_maps',
  'gw_api_net_line',
  'gw_api_net_predict',
  'gw_api_net_confusion',
  'gw_api_net_export',
  'gw_api_net_import',
] as const;
type NetFunctions = Record<(typeof netFunctionNames)[number], (...args: number[]) => number>;

/** In the order of gw_net_format. */
const formats = ['pytorch', 'json', 'safetensors', 'csv'] as const;
export type FileFormat = (typeof formats)[number];

/**
 * Answers are objects of the types in web/src/shared/studio-calls.ts, to be checked by who believes them; arrays of
 * floats in one answer share a buffer of its own.
 */
export interface Networks {
  /** The handle, or what is refused. */
  open(spec: string): { handle: NetHandle } | { refused: unknown };
  describe(handle: NetHandle): unknown;
  state(handle: NetHandle): unknown;
  /** True: it stopped at what is no number. */
  run(handle: NetHandle, steps: number, every: number): boolean;
  curve(handle: NetHandle): unknown;
  seek(handle: NetHandle, step: number): void;
  /** null, or what is refused. */
  change(handle: NetHandle, change: string): unknown;
  moment(handle: NetHandle, step: number): unknown;
  flow(handle: NetHandle, from: number, steps: number): unknown;
  histograms(handle: NetHandle, step: number, bins: number): unknown;
  maps(handle: NetHandle, resolution: number, low: readonly [number, number], high: readonly [number, number]): unknown;
  line(handle: NetHandle, points: number, low: number, high: number): unknown;
  /** Rows one after the other. */
  predict(handle: NetHandle, rows: Float32Array, n: number): unknown;
  confusion(handle: NetHandle): unknown;
  exported(handle: NetHandle, format: FileFormat): Uint8Array;
  /** null, or what is refused. */
  imported(handle: NetHandle, format: 'json' | 'safetensors', bytes: Uint8Array): unknown;
  close(handle: NetHandle): void;
}

/** What the loader lends: its checks, and the way into the module's memory. */
export interface Lender {
  api: number;
  check(code: number): number;
  lend<T>(bytes: Uint8Array, f: (at: number, length: number) => T): T;
  read(at: number, length: number): Uint8Array;
}

/** Text of numbers that JSON has not. */
const unusual: Readonly<Record<string, number>> = { nan: Number.NaN, inf: Infinity, '-inf': -Infinity };

/** Puts floats in the place of {"at", "n"}, and numbers in the place of their names. */
function revive(text: string, floats: Float32Array): unknown {
  return JSON.parse(text, (key, value) => {
    if (typeof value === 'string' && key !== 'name' && key !== 'kind') return unusual[value] ?? value;
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, 'at')) return value;
    return floats.subarray(value.at, value.at + value.n);
  });
}

export function bindNetworks(c: NetFunctions, { api, check, lend, read }: Lender): Networks {
  const encoder = new TextEncoder();
  const decoder = new TextDecoder();

  /** The answer that was just made. */
  function answer(handle: NetHandle, code: number): unknown {
    const text = decoder.decode(read(c.gw_api_net_text(api, handle), check(code)));
    const count = c.gw_api_net_floats_count(api, handle);
    const bytes = count > 0 ? read(c.gw_api_net_floats(api, handle), 4 * count) : new Uint8Array(0);
    return revive(text, new Float32Array(bytes.buffer, 0, count));
  }
  const answerOrNull = (handle: NetHandle, code: number) => (check(code) === 0 ? null : answer(handle, code));

  function close(handle: NetHandle): void {
    check(c.gw_api_net_close(api, handle));
  }

  return {
    open(spec) {
      const handle = lend(encoder.encode(spec), (at, n) => check(c.gw_api_net_open(api, at, n))) as NetHandle;
      const length = check(c.gw_api_net_refused(api, handle));
      if (length === 0) return { handle };
      const refused = answer(handle, length);
      close(handle);
      return { refused };
    },
    describe: (handle) => answer(handle, c.gw_api_net_describe(api, handle)),
    state: (handle) => answer(handle, c.gw_api_net_state(api, handle)),
    run: (handle, steps, every) => check(c.gw_api_net_run(api, handle, steps, every)) === 1,
    curve: (handle) => answer(handle, c.gw_api_net_curve(api, handle)),
    seek: (handle, step) => void check(c.gw_api_net_seek(api, handle, step)),
    change: (handle, change) =>
      lend(encoder.encode(change), (at, n) => answerOrNull(handle, c.gw_api_net_change(api, handle, at, n))),
    moment: (handle, step) => answer(handle, c.gw_api_net_moment(api, handle, step)),
    flow: (handle, from, steps) => answer(handle, c.gw_api_net_flow(api, handle, from, steps)),
    histograms: (handle, step, bins) => answer(handle, c.gw_api_net_histograms(api, handle, step, bins)),
    maps: (handle, resolution, low, high) =>
      answer(handle, c.gw_api_net_maps(api, handle, resolution, low[0], low[1], high[0], high[1])),
    line: (handle, points, low, high) => answer(handle, c.gw_api_net_line(api, handle, points, low, high)),
    predict: (handle, rows, n) =>
      lend(new Uint8Array(rows.buffer, rows.byteOffset, rows.byteLength), (at) =>
        answer(handle, c.gw_api_net_predict(api, handle, at, n)),
      ),
    confusion: (handle) => answer(handle, c.gw_api_net_confusion(api, handle)),
    exported(handle, format) {
      const length = check(c.gw_api_net_export(api, handle, formats.indexOf(format)));
      return read(c.gw_api_net_text(api, handle), length);
    },
    imported: (handle, format, bytes) =>
      lend(bytes, (at, n) => answerOrNull(handle, c.gw_api_net_import(api, handle, formats.indexOf(format), at, n))),
    close,
  };
}
