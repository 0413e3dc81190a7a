// Who takes part: each runs a workload a number of times, and says how many milliseconds that took.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { programOf } from './program.mjs';

/** @typedef {import('./workloads.mjs').Workload} Workload */
/** @typedef {{ name: string, can: (workload: Workload) => boolean, run: (workload: Workload, times: number) => number | Promise<number> }} Engine */

const root = fileURLToPath(new URL('../..', import.meta.url));

/** @param {string[]} command @param {string} input @param {Record<string, string>} [env] */
export function timeOf([file = '', ...args], input, env) {
  const start = performance.now();
  const { status, error, stderr } = spawnSync(file, args, {
    cwd: root,
    env: { ...process.env, ...env },
    input,
    encoding: 'utf8',
  });
  const time = performance.now() - start;
  if (error || status !== 0) throw new Error(`${file} ${args.join(' ')}: ${error?.message ?? stderr}`);
  return time;
}

const isProgram = (/** @type {Workload} */ { file }) => file !== '';
const isByHand = (/** @type {Workload} */ { hand }) => hand !== undefined;

/** @param {string} name @param {string[]} command @param {Record<string, string>} [env] @returns {Engine} */
const program = (name, command, env) => ({
  name,
  can: isProgram,
  run: (workload, times) => timeOf(command, programOf(workload, times), env),
});

/** @param {string} name @param {string[]} command @returns {Engine} */
const byHand = (name, command) => ({
  name,
  can: isByHand,
  run: ({ hand }, times) => timeOf([...command, String(hand), String(times)], ''),
});

export const commands = {
  native: ['build/release/gradwalk', 'run', '-'],
  wasm: ['node', 'wasm/cli.mjs', 'run', '-'],
  pytorch: ['/usr/bin/python3', '-'],
};
export const relaxed = { GRADWALK_MODULE: 'relaxed' };
export const oneThread = { OMP_NUM_THREADS: '1' };

export const hasPytorch = () => spawnSync(commands.pytorch[0] ?? '', ['-c', 'import torch']).status === 0;

/** What is measured against: the first of those that took part. */
export const references = { hand: 'by hand, wasm', pytorch: 'PyTorch, 1 thread' };

/** @returns {Engine[]} */
export const processes = () => [
  program('wasm, Node', commands.wasm),
  program('relaxed wasm, Node', commands.wasm, relaxed),
  program('native', commands.native),
  byHand(references.hand, ['node', 'tests/bench/hand.mjs']),
  byHand('by hand, native', ['build/bench/hand']),
  ...(hasPytorch() ? [program(references.pytorch, commands.pytorch, oneThread)] : []),
];

/** In a page: makes an engine, and leaves window.timeOf(text), which runs a program by it. */
const prepare = `(async () => {
  const { load } = await import('/build/loader/loader.js');
  const engine = await load(await WebAssembly.compileStreaming(fetch('/build/wasm/gradwalk.wasm')));
  for (const name of ['nn', 'torch', 'common', 'library']) {
    engine.supply(name, new Uint8Array(await (await fetch('/build/wasm/bundles/' + name + '.bundle')).arrayBuffer()));
  }
  window.timeOf = (text) => {
    const { cli } = engine;
    const start = performance.now();
    const line = cli.open(['run', '-']);
    cli.feed(line, new TextEncoder().encode(text));
    while (cli.step(line));
    const code = cli.exitCode(line);
    const said = new TextDecoder().decode(cli.err(line));
    engine.close(line);
    if (code !== 0) throw new Error(said);
    return performance.now() - start;
  };
})()`;

/** The baseline module in Chromium, on a page of `url`, which is the checkout. @param {string} url */
export async function inChromium(url) {
  const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
  const page = await browser.newPage();
  await page.goto(`${url}package.json`);
  await page.evaluate(prepare);
  /** @type {Engine} */
  const engine = {
    name: 'wasm, Chromium',
    can: isProgram,
    run: async (workload, times) =>
      Number(await page.evaluate(`timeOf(${JSON.stringify(programOf(workload, times))})`)),
  };
  return { engine, version: browser.version(), close: () => browser.close() };
}
