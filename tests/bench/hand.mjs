// The hand-written C as wasm. Its one import, if any, is that memory has grown, which it does not.
import { readFileSync } from 'node:fs';

const bytes = readFileSync(new URL('../../build/bench/hand.wasm', import.meta.url));
const module = new WebAssembly.Module(bytes);
/** @type {WebAssembly.Imports} */
const imports = {};
for (const { module: space, name } of WebAssembly.Module.imports(module)) {
  imports[space] = { ...imports[space], [name]: () => 0 };
}
const { exports } = new WebAssembly.Instance(module, imports);
/** @type {() => void} */ (exports._initialize)?.();

/** Does a workload so often; its loss. @type {(workload: number, times: number) => number} */
export const hand = /** @type {(workload: number, times: number) => number} */ (exports.hand);
