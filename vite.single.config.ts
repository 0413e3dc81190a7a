import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Classic scripts in one file each, with everything they need inlined, as a library build does. */
const scripts = {
  /** The element, its worker and the engine: for pages opened from disk and servers that host a single file. */
  'gradwalk.all.js': 'web/src/elements/define.ts',
  /** The worker alone: for a page whose policy allows workers from its own origin only. */
  'gradwalk.worker.js': 'web/src/worker/main.ts',
};

/** vite build --config vite.single.config.ts --mode gradwalk.all.js */
export default defineConfig(({ mode }) => {
  const entry = Object.entries(scripts).find(([name]) => name === mode)?.[1];
  if (entry === undefined) throw new Error(`--mode must be one of ${Object.keys(scripts).join(', ')}`);
  return {
    root: here('./web'),
    base: './',
    publicDir: false,
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    worker: { format: 'iife' },
    // A classic script has no import.meta: what asks for its address gets none.
    define: { 'process.env.NODE_ENV': '"production"', 'import.meta.url': '""' },
    build: {
      outDir: here('./dist'),
      emptyOutDir: false,
      target: 'es2022',
      lib: { entry: here(entry), formats: ['iife'], name: 'gradwalk', fileName: () => mode },
    },
  };
});
