import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/**
 * gradwalk.all.js: the element, its worker and the engine in one classic script, for pages opened from disk and
 * for servers that host a single file. A library build inlines every asset.
 */
export default defineConfig({
  root: here('./web'),
  base: './',
  publicDir: false,
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  worker: { format: 'iife' },
  define: { 'process.env.NODE_ENV': '"production"' },
  build: {
    outDir: here('./dist'),
    emptyOutDir: false,
    target: 'es2022',
    lib: {
      entry: here('./web/src/elements/define.ts'),
      formats: ['iife'],
      name: 'gradwalk',
      fileName: () => 'gradwalk.all.js',
    },
  },
});
