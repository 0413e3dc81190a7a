// A Vite plugin: puts the recording of a page's own lesson beside it, so that the page need not wait for the engine.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runnerImport } from 'vite';
import { root } from './command.mjs';

const program = /<script type="text\/x-python">([\s\S]*?)<\/script>/;

/** @template T @param {string} file @returns {Promise<T>} */
async function moduleOf(file) {
  const { module } = await runnerImport(join(root, file), { configFile: false, root });
  return /** @type {T} */ (module);
}

/** @param {string} text of the program, as it stands in the page */
async function recordingOf(text) {
  /** @type {{ load: (module: WebAssembly.Module) => Promise<unknown> }} */
  const { load } = await moduleOf('wasm/loader.ts');
  /** @type {{ record: (text: string, load: () => Promise<unknown>) => Promise<unknown> }} */
  const { record } = await moduleOf('web/src/app/recorder.ts');
  const wasm = await readFile(join(root, 'build/wasm/gradwalk.wasm'));
  return record(text, async () => load(await WebAssembly.compile(wasm)));
}

/** @returns {import('vite').Plugin} */
export function recordLesson() {
  return {
    name: 'record-lesson',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      async handler(html) {
        const [whole, text] = program.exec(html) ?? [];
        if (whole === undefined || text === undefined) return html;
        /** @type {{ RECORDING_TYPE: string }} */
        const { RECORDING_TYPE } = await moduleOf('web/src/shared/recording.ts');
        const json = JSON.stringify(await recordingOf(text)).replaceAll('<', '\\u003c');
        return html.replace(whole, () => `${whole}\n        <script type="${RECORDING_TYPE}">${json}</script>`);
      },
    },
  };
}
