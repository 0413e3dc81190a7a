import { defineConfig } from 'vitest/config';

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    include: ['tests/{web,wasm,rules,lang,scripts}/**/*.test.{ts,tsx,mjs}'],
    exclude: ['build/**', 'dist/**', 'node_modules/**'],
  },
});
