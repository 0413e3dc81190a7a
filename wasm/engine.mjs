// Where the built engine is, and the engine compiled. GRADWALK_MODULE=relaxed takes the module with relaxed SIMD.
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { setFlagsFromString } from 'node:v8';

const build = new URL('../build/', import.meta.url);
const relaxed = process.env.GRADWALK_MODULE === 'relaxed';
const modulePath = new URL(relaxed ? 'wasm-relaxed/gradwalk-relaxed.wasm' : 'wasm/gradwalk.wasm', build);

export const bundles = new URL('wasm/bundles/', build);
export const loaderPath = new URL('loader/loader.js', build);

export const isBuilt = () => existsSync(modulePath) && existsSync(loaderPath);

/** @returns {Promise<WebAssembly.Module>} */
export async function compile() {
  if (relaxed) setFlagsFromString('--experimental-wasm-relaxed-simd');
  return WebAssembly.compile(await readFile(modulePath));
}
