// The hand-written C as wasm. Its one import, if any, is that memory has grown, which it does not.
import { readFileSync } from 'node:fs';
import { setFlagsFromString } from 'node:v8';

/** A function that does a workload so often, and gives its loss. @param {string} name @returns {(workload: number, times: number) => number} */
export function loadHand(name) {
  setFlagsFromString('--experimental-wasm-relaxed-simd');
  const module = new WebAssembly.Module(readFileSync(new URL(`../../build/bench/${name}.wasm`, import.meta.url)));
  /** @type {WebAssembly.Imports} */
  const imports = {};
  for (const { module: space, name: of } of WebAssembly.Module.imports(module)) {
    imports[space] = { ...imports[space], [of]: () => 0 };
  }
  const { exports } = new WebAssembly.Instance(module, imports);
  /** @type {() => void} */ (exports._initialize)?.();
  return /** @type {(workload: number, times: number) => number} */ (exports.hand);
}
