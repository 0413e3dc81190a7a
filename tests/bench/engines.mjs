// Who takes part: each runs a workload a number of times, and says how many milliseconds that took.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { loadEngine, runToEnd } from './load.mjs';
import { programOf } from './program.mjs';

/** @typedef {import('./workloads.mjs').Workload} Workload */
/** @typedef {{ name: string, can: (workload: Workload) => boolean, run: (workload: Workload, times: number) => number | Promise<number> }} Engine */

const root = fileURLToPath(new URL('../..', import.meta.url));

/** bash's `times`: what its children have used, in user mode and in the kernel: "0m1.234s 0m0.056s" at the end. */
const USED = /(\d+)m([\d.]+)s (\d+)m([\d.]+)s\s*$/;

/**
 * Milliseconds of processor that a process uses: other than by a clock on the wall, it does not matter who else is at work.
 * @param {string[]} command
 * @param {string} input
 * @param {Record<string, string>} [env]
 */
export function timeOf(command, input, env) {
  const { status, error, stderr } = spawnSync(
    'bash',
    ['-c', '"$@"; code=$?; times >&2; exit $code', 'bash', ...command],
    {
      cwd: root,
      env: { ...process.env, ...env },
      input,
      encoding: 'utf8',
    },
  );
  if (error || status !== 0) throw new Error(`${command.join(' ')}: ${error?.message ?? stderr}`);
  const [, minutes, seconds, kernelMinutes, kernelSeconds] = (USED.exec(stderr) ?? []).map(Number);
  return 1000 * (60 * ((minutes ?? 0) + (kernelMinutes ?? 0)) + (seconds ?? 0) + (kernelSeconds ?? 0));
}

const isProgram = (/** @type {Workload} */ { file }) => file !== '';
const isByHand = (/** @type {Workload} */ { hand }) => hand !== undefined;

/** @param {string} name @param {string[]} command @returns {Engine} */
const program = (name, command) => ({
  name,
  can: isProgram,
  run: (workload, times) => timeOf(command, programOf(workload, times)),
});

/** Milliseconds of processor that `work` takes here. What V8 compiles beside it counts, so it is to be warm. @param {() => void} work */
function usedBy(work) {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** The engine, in this process. @param {string} name @param {string} folder @param {string} file @returns {Promise<Engine>} */
async function inProcess(name, folder, file) {
  const engine = await loadEngine(folder, file);
  return { name, can: isProgram, run: (workload, times) => usedBy(() => runToEnd(engine, programOf(workload, times))) };
}

/** The C by hand as wasm, in this process. @returns {Promise<Engine>} */
async function handInProcess() {
  const { hand } = await import('./hand.mjs');
  return {
    name: references.hand,
    can: isByHand,
    run: ({ hand: workload = 0 }, times) => usedBy(() => hand(workload, times)),
  };
}

/** @returns {Engine} */
const handNatively = () => ({
  name: 'by hand, native',
  can: isByHand,
  run: ({ hand: workload }, times) => timeOf(['build/bench/hand', String(workload), String(times)], ''),
});

/** Runs a program that comes as JSON, and says what it used: importing torch takes longer than most of them. */
const timed = `import json, sys, time
import torch
torch.set_num_threads(1)
text = json.load(sys.stdin)
start = time.process_time()
exec(compile(text, 'program', 'exec'), {'__name__': '__main__'})
sys.stderr.write('used %r\\n' % ((time.process_time() - start) * 1000))`;

/** @returns {Engine} */
const pytorch = () => ({
  name: references.pytorch,
  can: isProgram,
  run(workload, times) {
    const input = JSON.stringify(programOf(workload, times));
    const { stderr } = spawnSync(commands.pytorch[0] ?? '', ['-c', timed], { input, encoding: 'utf8' });
    const [, used] = /used ([\d.]+)/.exec(stderr) ?? [];
    if (used === undefined) throw new Error(stderr);
    return Number(used);
  },
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

/** All but the browser. @returns {Promise<Engine[]>} */
export const here = async () => [
  await inProcess('wasm, Node', 'wasm', 'gradwalk'),
  await inProcess('relaxed wasm, Node', 'wasm-relaxed', 'gradwalk-relaxed'),
  program('native', commands.native),
  await handInProcess(),
  handNatively(),
  ...(hasPytorch() ? [pytorch()] : []),
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
