// The modules and the C by hand in Chromium, timed by the clock of the page.
import { readdirSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { MAP, modules } from './engines.mjs';
import { programsOf } from './program.mjs';

/** @typedef {import('./engines.mjs').Engine} Engine */

/** In the page: leaves window.bench, which has for each module what runs a program, a network or a workload by hand. */
const prepare = (/** @type {string[]} */ bundles) => `(async () => {
  const { load } = await import('/build/loader/loader.js');
  const timed = (work) => {
    const start = performance.now();
    work();
    return performance.now() - start;
  };
  function run(engine, text) {
    const { cli } = engine;
    const line = cli.open(['run', '-']);
    cli.feed(line, new TextEncoder().encode(text));
    while (cli.step(line)) {
      // It would wait for ever.
      const bundle = engine.lacks(line);
      if (bundle !== null) throw new Error('the bundle ' + bundle + ' was not brought');
    }
    const code = cli.exitCode(line);
    const said = new TextDecoder().decode(cli.err(line));
    engine.close(line);
    if (code !== 0) throw new Error(said);
  }
  function train({ net }, handle, times, map) {
    if (!map) net.run(handle, times, 0);
    for (let i = 0; map && i < times; i += 1) net.maps(handle, map.resolution, map.low, map.high);
  }
  async function byHand(name) {
    const module = await WebAssembly.compileStreaming(fetch('/build/bench/' + name + '.wasm'));
    const imports = {};
    for (const { module: space, name } of WebAssembly.Module.imports(module)) {
      imports[space] = { ...imports[space], [name]: () => 0 };
    }
    const { exports } = await WebAssembly.instantiate(module, imports);
    exports._initialize?.();
    return exports.hand;
  }
  async function bring({ folder, file, hand }) {
    const engine = await load(await WebAssembly.compileStreaming(fetch('/build/' + folder + '/' + file + '.wasm')));
    for (const file of ${JSON.stringify(bundles)}) {
      const bytes = await (await fetch('/build/wasm/bundles/' + file)).arrayBuffer();
      engine.supply(file.replace('.bundle', ''), new Uint8Array(bytes));
    }
    const work = await byHand(hand);
    return {
      open: (spec) => engine.net.open(spec).handle,
      programs: (texts) => timed(() => texts.forEach((text) => run(engine, text))),
      network: (handle, times, map) => timed(() => train(engine, handle, times, map)),
      hand: (workload, times) => timed(() => work(workload, times)),
    };
  }
  window.bench = await Promise.all(${JSON.stringify(modules)}.map(bring));
})()`;

/** @param {import('@playwright/test').Page} page @param {number} at @param {string} what @param {unknown[]} args */
const ask = async (page, at, what, args) =>
  Number(await page.evaluate(`bench[${at}].${what}(...${JSON.stringify(args)})`));

/** @param {import('@playwright/test').Page} page @param {number} at @param {string} kind @returns {Engine} */
function engineIn(page, at, kind) {
  /** @type {Map<import('./workloads.mjs').Workload, number>} */
  const open = new Map();
  return {
    name: `${kind}, Chromium`,
    base: `by hand, ${kind}, Chromium`,
    can: ({ file, spec, folder }) => file !== '' || spec !== undefined || folder !== undefined,
    async run(workload, times) {
      const { spec, maps } = workload;
      if (!spec) return ask(page, at, 'programs', [programsOf(workload, times)]);
      const handle = open.get(workload) ?? (await ask(page, at, 'open', [spec()]));
      open.set(workload, handle);
      return ask(page, at, 'network', [handle, times, maps ? MAP : null]);
    },
  };
}

/** @param {import('@playwright/test').Page} page @param {number} at @param {string} kind @returns {Engine} */
const handIn = (page, at, kind) => ({
  name: `by hand, ${kind}, Chromium`,
  can: ({ hand }) => hand !== undefined,
  run: ({ hand }, times) => ask(page, at, 'hand', [hand, times]),
});

/** On a page of `url`, which is the checkout. @param {string} url */
export async function inChromium(url) {
  const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
  const page = await browser.newPage();
  await page.goto(`${url}package.json`);
  await page.evaluate(prepare(readdirSync(new URL('../../build/wasm/bundles', import.meta.url))));
  const engines = modules.flatMap(({ kind }, at) => [engineIn(page, at, kind), handIn(page, at, kind)]);
  return { engines, version: browser.version(), close: () => browser.close() };
}
