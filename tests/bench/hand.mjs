// Workloads in C as wasm: by hand, and by calls of the engine. What they import is told nothing of interest: that memory has grown.
import { readFileSync } from 'node:fs';
import { setFlagsFromString } from 'node:v8';

/** A function that does a workload so often, and gives its loss. @typedef {(workload: number, times: number) => number} Work */

/** @param {string} name of the file @param {string} [work] of the function @returns {Work} */
export function loadHand(name, work = 'hand') {
  setFlagsFromString('--experimental-wasm-relaxed-simd');
  const module = new WebAssembly.Module(readFileSync(new URL(`../../build/bench/${name}.wasm`, import.meta.url)));
  /** @type {WebAssembly.Imports} */
  const imports = {};
  for (const { module: space, name: of } of WebAssembly.Module.imports(module)) {
    imports[space] = { ...imports[space], [of]: () => 0 };
  }
  const { exports } = new WebAssembly.Instance(module, imports);
  /** @type {() => void} */ (exports._initialize)?.();
  return /** @type {Work} */ (exports[work]);
}
