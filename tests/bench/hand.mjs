// The hand-written C as wasm: node hand.mjs WORKLOAD TIMES. Its one import is that memory has grown, which it does not.
import { readFileSync } from 'node:fs';

const [workload, times] = process.argv.slice(2).map(Number);
const bytes = readFileSync(new URL('../../build/bench/hand.wasm', import.meta.url));
const module = new WebAssembly.Module(bytes);
/** @type {WebAssembly.Imports} */
const imports = {};
for (const { module: space, name } of WebAssembly.Module.imports(module)) {
  imports[space] = { ...imports[space], [name]: () => 0 };
}
const { exports } = new WebAssembly.Instance(module, imports);
/** @type {() => void} */ (exports._initialize)?.();
console.log(/** @type {(workload: number, times: number) => number} */ (exports.hand)(workload ?? 0, times ?? 0));
