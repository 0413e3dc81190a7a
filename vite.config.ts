import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { beside, chunkGroups, eagerly, headFirst } from './scripts/lib/chunks.mjs';
import { recordLesson } from './scripts/lib/record.mjs';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/**
 * The site (index.html and network.html), the page an iframe shows (embed.html), and gradwalk.js, which a course page loads
 * to get <grad-walk>. All paths are relative, so dist/ works in any folder of any server.
 */
export default defineConfig({
  root: here('./web'),
  base: './',
  plugins: [recordLesson(), headFirst(), eagerly()],
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  // Inlined workers start from a blob as classic scripts: the one way that works on every page.
  worker: { format: 'iife' },
  server: { fs: { allow: [here('.')] } },
  build: {
    outDir: here('./dist'),
    emptyOutDir: true,
    target: 'es2022',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false, resolveDependencies: beside },
    rolldownOptions: {
      input: {
        index: here('./web/index.html'),
        network: here('./web/network.html'),
        embed: here('./web/embed.html'),
        gradwalk: here('./web/src/elements/define.ts'),
      },
      preserveEntrySignatures: 'exports-only',
      output: {
        // Course pages name this file, so its name stays.
        codeSplitting: {
          groups: chunkGroups(here('./web')),
        },
        entryFileNames: (chunk) => (chunk.name === 'gradwalk' ? '[name].js' : 'assets/[name]-[hash].js'),
      },
    },
  },
});
