/** Where the engine's modules are. A module build gives URLs beside the script; the single file carries the bytes. */
import baseline from '../../../build/wasm/gradwalk.wasm?url';
import relaxed from '../../../build/wasm-relaxed/gradwalk-relaxed.wasm?url';
import type { EngineOptions } from '../app/engine';

/** Absolute, since a worker and a page of another folder resolve relative URLs differently. */
function absolute(url: string): string {
  return new URL(url, import.meta.url || document.baseURI).href;
}

const bundles = import.meta.glob<string>('../../../build/wasm/bundles/*.bundle', {
  query: '?url',
  import: 'default',
  eager: true,
});

/** "…/nn.bundle" as "nn". */
const nameOf = (path: string) => path.replace(/^.*\/|\.bundle$/g, '');

export function engineAssets(): EngineOptions['wasmUrls'] {
  const entries = Object.entries(bundles).map(([path, url]) => [nameOf(path), absolute(url)]);
  return { baseline: absolute(baseline), relaxed: absolute(relaxed), bundles: Object.fromEntries(entries) };
}
