/** Which of the two engine modules this browser can run, and its bytes. */
import { fetchBytes } from '../shared/fetch-bytes';
import type { Calls } from '../shared/protocol';
import { asEngineError, EngineError } from './engine-error';

export type ModuleKind = Calls['init']['in']['module'];

export interface ModuleUrls {
  baseline: string;
  /** Missing: always the baseline module. */
  relaxed?: string;
  /** Of both modules: Python modules that come when a program first imports them. */
  bundles: Readonly<Record<string, string>>;
}

/** A module of one function () -> v128, with this body. */
function probe(body: readonly number[]): Uint8Array<ArrayBuffer> {
  const header = [0, 0x61, 0x73, 0x6d, 1, 0, 0, 0];
  const type = [1, 5, 1, 0x60, 0, 1, 0x7b];
  const functions = [3, 2, 1, 0];
  const code = [0, ...body, 0x0b];
  return new Uint8Array([...header, ...type, ...functions, 10, code.length + 2, 1, code.length, ...code]);
}

/** i32.const 0, i8x16.splat */
const SPLAT = [0x41, 0, 0xfd, 0x0f];
/** Three of those, f32x4.relaxed_madd */
const RELAXED_MADD = [...SPLAT, ...SPLAT, ...SPLAT, 0xfd, 0x85, 0x02];

const runs = (body: readonly number[]) => WebAssembly.validate(probe(body));

/** The best module that can run here; throws an EngineError 'nowasm' or 'nosimd' when none can. */
export function chooseKind(urls: ModuleUrls): ModuleKind {
  if (typeof WebAssembly !== 'object') throw new EngineError('nowasm', 'there is no WebAssembly here');
  if (!runs(SPLAT)) throw new EngineError('nosimd', 'WebAssembly has no SIMD here');
  return urls.relaxed !== undefined && runs(RELAXED_MADD) ? 'relaxed' : 'baseline';
}

async function fetchModule(url: string, signal: AbortSignal): Promise<ArrayBuffer> {
  try {
    return await fetchBytes(url, signal);
  } catch (error) {
    if (signal.aborted) throw new EngineError('cancelled', 'nobody waits for the engine any more');
    throw asEngineError(error, 'network');
  }
}

/** What `init` wants. A relaxed module that does not arrive is no reason to have none. */
export async function chooseModule(urls: ModuleUrls, signal: AbortSignal): Promise<Calls['init']['in']> {
  const { bundles } = urls;
  if (chooseKind(urls) === 'relaxed' && urls.relaxed !== undefined) {
    try {
      return { module: 'relaxed', wasm: await fetchModule(urls.relaxed, signal), bundles };
    } catch (error) {
      if (signal.aborted) throw error;
    }
  }
  return { module: 'baseline', wasm: await fetchModule(urls.baseline, signal), bundles };
}
