// The built engine in this process, and programs run by it as the command line runs them.
import { readFileSync } from 'node:fs';
import { setFlagsFromString } from 'node:v8';

/** @typedef {typeof import('../../wasm/loader')} Loader */
/** @typedef {Awaited<ReturnType<Loader['load']>>} Loaded */

const build = new URL('../../build/', import.meta.url);

/** @param {string} [folder] @param {string} [file] @returns {Promise<Loaded>} */
export async function loadEngine(folder = 'wasm', file = 'gradwalk') {
  setFlagsFromString('--experimental-wasm-relaxed-simd');
  /** @type {Loader} */
  const { load } = await import(new URL('loader/loader.js', build).href);
  return load(await WebAssembly.compile(readFileSync(new URL(`${folder}/${file}.wasm`, build))));
}

/** @param {Loaded} engine @param {string} text */
export function runToEnd({ cli, lacks, supply, close }, text) {
  const line = cli.open(['run', '-']);
  cli.feed(line, new TextEncoder().encode(text));
  while (cli.step(line)) {
    const bundle = lacks(line);
    if (bundle !== null) supply(bundle, readFileSync(new URL(`wasm/bundles/${bundle}.bundle`, build)));
  }
  if (cli.exitCode(line) !== 0) throw new Error(new TextDecoder().decode(cli.err(line)));
  close(line);
}
