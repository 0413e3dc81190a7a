import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { type Engine, load } from '../../wasm/loader';

export type ModuleName = 'gradwalk' | 'gradwalk-relaxed';

const folders = { gradwalk: 'wasm', 'gradwalk-relaxed': 'wasm-relaxed' } as const;

const fileOf = (path: string) => fileURLToPath(new URL(`../../build/${path}`, import.meta.url));

/** Compiles a built module. */
export async function compileModule(name: ModuleName): Promise<WebAssembly.Module> {
  const path = fileOf(`${folders[name]}/${name}.wasm`);
  if (!existsSync(path)) throw new Error(`${path} is not there; npm run build makes it`);
  setFlagsFromString('--experimental-wasm-relaxed-simd');
  return WebAssembly.compile(readFileSync(path));
}

/** The bundles of Python modules that a module was built with, by name. */
export function bundlesOf(name: ModuleName): Map<string, Uint8Array> {
  const folder = fileOf(`${folders[name]}/bundles`);
  return new Map(
    readdirSync(folder).map((file) => [file.replace('.bundle', ''), readFileSync(`${folder}/${file}`)] as const),
  );
}

/** An engine that has all of its bundles. */
export async function loadModule(name: ModuleName): Promise<Engine> {
  const engine = await load(await compileModule(name));
  for (const [bundle, bytes] of bundlesOf(name)) engine.supply(bundle, bytes);
  return engine;
}
