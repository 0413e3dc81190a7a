import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { type Engine, load } from '../../wasm/loader';

export type ModuleName = 'gradwalk' | 'gradwalk-relaxed';

const folders = { gradwalk: 'wasm', 'gradwalk-relaxed': 'wasm-relaxed' } as const;

/** Compiles a built module. */
export async function compileModule(name: ModuleName): Promise<WebAssembly.Module> {
  const path = fileURLToPath(new URL(`../../build/${folders[name]}/${name}.wasm`, import.meta.url));
  if (!existsSync(path)) throw new Error(`${path} is not there; npm run build makes it`);
  setFlagsFromString('--experimental-wasm-relaxed-simd');
  return WebAssembly.compile(readFileSync(path));
}

export async function loadModule(name: ModuleName): Promise<Engine> {
  return load(await compileModule(name));
}
