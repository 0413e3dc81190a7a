// npm run bench: what the workloads cost, and beside them the same work written by hand in C and by PyTorch; how cost
// grows; memory, start and sizes. --json: {workload: {engine: {median, min, max, unit}}}. --write: BENCHMARKS.md anew.
// --only=W4: the workloads whose names begin so; --only=others: memory, start and growth alone.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { inChromium } from '../tests/bench/browser.mjs';
import { commands, hasPytorch, here, oneThread, PYTORCH, relaxed, timeOf } from '../tests/bench/engines.mjs';
import { growthOf, memory } from '../tests/bench/growth.mjs';
import { interfaceTable } from '../tests/bench/interface.mjs';
import { calibrate, inTurns, ratio, spread } from '../tests/bench/measure.mjs';
import { visits } from '../tests/bench/page.mjs';
import { workloads } from '../tests/bench/workloads.mjs';
import { root } from './lib/command.mjs';
import { needs } from './lib/needs.mjs';
import { script } from './lib/say.mjs';
import { build, make, prepare } from './lib/stages.mjs';
import { filesBelow } from './lib/stamp.mjs';
import { serve } from './serve.mjs';

const TURNS = 7;
/** What a run is long for, beside what starting a process takes. */
const MILLISECONDS = 150;
const PORT = 24_170;

/** @typedef {import('../tests/bench/engines.mjs').Engine} Engine */
/** @typedef {import('../tests/bench/measure.mjs').Spread & { unit: string, byHand?: number | undefined, pytorch?: number | undefined }} Row times as fast as those */
/** @typedef {Record<string, Record<string, Row>>} Table */

/** What higher numbers mean. */
const isRate = (/** @type {string} */ unit) => unit.endsWith('/s');

/**
 * One workload by all who can, in turns: what one more time costs, a long run less a short one.
 * @param {Engine[]} engines
 * @param {import('../tests/bench/workloads.mjs').Workload} workload
 * @returns {Promise<Record<string, Row>>}
 */
async function measure(engines, workload) {
  const contestants = [];
  const taking = engines.filter(({ can }) => can(workload));
  for (const engine of taking) {
    const byHand = engine.base === undefined && engine.name !== PYTORCH;
    const of = (byHand && workload.ofHand) || workload.of;
    const run = (/** @type {number} */ times) => engine.run(workload, times);
    // A set of programs takes long enough to be run once.
    const long = workload.folder === undefined ? await calibrate(run, MILLISECONDS) : 1;
    const short = Math.floor(long / 10) || (long > 1 ? 1 : 0);
    const shortly = async () => (short > 0 ? run(short) : 0);
    contestants.push({
      name: engine.name,
      run: async () => of(((await run(long)) - (await shortly())) / 1000 / (long - short)),
    });
  }
  const samples = await inTurns(contestants, TURNS);
  const against = (/** @type {number[]} */ values, /** @type {string | undefined} */ name) => {
    const base = samples.get(name ?? '');
    return base && (isRate(workload.unit) ? ratio(values, base) : ratio(base, values)).median;
  };
  return Object.fromEntries(
    taking.map(({ name, base }) => {
      const values = samples.get(name) ?? [];
      const row = { ...spread(values), unit: workload.unit };
      return [name, { ...row, byHand: against(values, base), pytorch: against(values, base && PYTORCH) }];
    }),
  );
}

/** @param {string} text @returns {Promise<Record<string, Row>>} */
async function startUp(text) {
  const one = (/** @type {string} */ name, /** @type {string[]} */ command, env = {}) => ({
    name,
    run: () => timeOf(command, text, env),
  });
  const samples = await inTurns(
    [
      one('wasm, Node', commands.wasm),
      one('relaxed wasm, Node', commands.wasm, relaxed),
      one('native', commands.native),
      ...(hasPytorch() ? [one(PYTORCH, commands.pytorch, oneThread)] : []),
    ],
    TURNS,
  );
  return Object.fromEntries([...samples].map(([name, values]) => [name, { ...spread(values), unit: 'ms' }]));
}

/** @param {number} value @param {string} unit @returns {Row} */
const single = (value, unit) => ({ median: value, min: value, max: value, runs: 1, unit });

/** The page, from opening it on. @param {Table} table */
async function page(table) {
  const { url, close } = await serve(join(root, 'dist'), PORT);
  try {
    const all = await visits(url, TURNS);
    const of = (/** @type {'ready' | 'gradient' | 'engine'} */ what) => ({
      'Chromium, localhost': { ...spread(all.map((each) => each[what])), unit: 'ms' },
    });
    table['page: to a walker that can be walked'] = of('ready');
    table['page: to the first gradient'] = of('gradient');
    table['page: from a first edit to its answer, the engine fetched for it'] = of('engine');
    const files = Object.values(all[0]?.files ?? {});
    const bytes = files.reduce((sum, size) => sum + size, 0);
    table['page: fetched before it can be walked'] = { [`${files.length} files, gzip`]: single(bytes, 'bytes') };
    Object.assign(table, await interfaceTable(url));
  } finally {
    close();
  }
}

/** @param {Table} table */
function fileSizes(table) {
  const files = {
    'gradwalk.wasm': ['build/wasm/gradwalk.wasm'],
    'gradwalk-relaxed.wasm': ['build/wasm-relaxed/gradwalk-relaxed.wasm'],
    'bundles of Python modules': ['build/wasm/bundles'],
    'gradwalk.all.js': ['dist/gradwalk.all.js'],
    'dist/, all files': ['dist'],
  };
  for (const [name, paths] of Object.entries(files)) {
    const bytes = filesBelow(root, paths).map((file) => readFileSync(join(root, file)));
    const sum = (/** @type {(file: Buffer) => number} */ of) => bytes.reduce((all, file) => all + of(file), 0);
    table[`size: ${name}`] = {
      raw: single(
        sum((file) => file.length),
        'bytes',
      ),
      gzip: single(
        sum((file) => gzipSync(file, { level: 9 }).length),
        'bytes',
      ),
    };
  }
}

/** @param {Table} table @param {Engine} engine */
async function growths(table, engine) {
  for (const [what, file] of /** @type {const} */ ([
    ['nodes, a node', 'grow_nodes.py'],
    ['elements of each of 10 nodes, an element', 'grow_width.py'],
  ])) {
    const { rows, exponent } = await growthOf(engine, file, TURNS);
    for (const { size, ...row } of rows) {
      table[`growth: ${size.toLocaleString('en')} ${what}`] = { [engine.name]: { ...row, unit: 'ns' } };
    }
    table[`growth: cost as a power of the ${what.replace(/,.*/, '')}`] = { [engine.name]: single(exponent, '') };
  }
}

/** Three figures that count. @param {number} value */
const figures = (value) =>
  value >= 1000 ? Math.round(value).toLocaleString('en') : String(Number(value.toPrecision(3)));

/** @param {Table} table @param {string} machine */
function markdown(table, machine) {
  const lines = [
    '# Benchmarks',
    '',
    `Made by \`npm run bench -- --write\`. ${machine}; medians of ${TURNS} turns after one to warm up, in which all take part one after the other;`,
    'in brackets the least and the most. "By hand" is the same work in C without tensors or graph (`tests/bench/hand.c`), "calls of the engine" a C program of its operations without the language, "captured" the same operations replayed by a tape (both `tests/bench/calls.c`). The last columns are how many times as fast',
    'as that in the same place and the same turn, and as PyTorch. A run is timed by the processor it used, in Chromium by the clock; a long one less a short one.',
    '',
    '| what | by | median | | × by hand | × PyTorch |',
    '| --- | --- | ---: | --- | ---: | ---: |',
  ];
  for (const [name, rows] of Object.entries(table)) {
    const aim = workloads.find((workload) => workload.name === name)?.aim;
    Object.entries(rows).forEach(([engine, { median, min, max, runs, unit, byHand, pytorch }], i) => {
      const what = i === 0 ? `${name}${aim === undefined ? '' : ` (aim: ${aim})`}` : '';
      const range = runs > 1 ? `(${figures(min)} – ${figures(max)})` : '';
      const times = [byHand, pytorch].map((value) => (value === undefined ? '' : figures(value)));
      lines.push(`| ${[what, engine, `${figures(median)} ${unit}`, range, ...times].join(' | ')} |`);
    });
  }
  return `${lines.join('\n')}\n`;
}

/** The text of a markdown table, for a terminal. @param {string} text */
function aligned(text) {
  const rows = text
    .split('\n')
    .filter((line) => line.startsWith('| ') && !line.includes('---'))
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows
    .map((row) =>
      row.map((cell, i) => (i === 2 || i > 3 ? cell.padStart(widths[i] ?? 0) : cell.padEnd(widths[i] ?? 0))).join('  '),
    )
    .join('\n');
}

/** @param {Table} table @param {boolean} browser @param {(what: string) => void} done */
async function ofTheSite(table, browser, done) {
  fileSizes(table);
  if (browser) await page(table);
  done('page and sizes');
}

/** Memory, start and growth. @param {Table} table @param {Engine[]} engines @param {(what: string) => void} done */
async function others(table, [wasm], done) {
  const held = await memory();
  table['memory: a node, no trace'] = { 'wasm, Node': single(held.node, 'bytes') };
  table['memory: an event of a trace, with what its program holds'] = { 'wasm, Node': single(held.event, 'bytes') };
  table['memory: peak of W2b'] = { 'wasm, Node': single(held.peak, 'bytes') };
  done('memory');
  for (const text of ['pass', 'import torch', 'import torch.nn']) {
    table[`start: a process that runs "${text}"`] = await startUp(text);
  }
  done('start');
  if (wasm) await growths(table, wasm);
  done('growth');
}

await script(async () => {
  const json = process.argv.includes('--json');
  const only = process.argv.find((argument) => argument.startsWith('--only='))?.slice('--only='.length);
  const say = console.log;
  if (json) console.log = () => {};
  await prepare(needs.bench);
  await build();
  for (const name of /** @type {const} */ (['release', 'hand', 'hand-wasm', 'hand-relaxed', 'calls', 'calls-wasm']))
    await make(name);
  /** @type {Table} */
  const table = {};
  const site = await serve(root, PORT + 1);
  const chromium = existsSync('/usr/bin/chromium') ? await inChromium(site.url) : null;
  const machine = `${cpus()[0]?.model.trim()}, ${cpus().length} threads, ${process.platform}, Node ${process.versions.node}${chromium ? `, Chromium ${chromium.version}` : ''}`;
  /** What is known so far: a bench that is broken off has not been for nothing. @param {string} what */
  const done = (what) => {
    console.log(`  ${what}`);
    if (process.argv.includes('--write')) writeFileSync(join(root, 'BENCHMARKS.md'), markdown(table, machine));
  };
  const { engines, close } = await here();
  engines.push(...(chromium?.engines ?? []));
  if (only === undefined) await ofTheSite(table, chromium !== null, done);
  // The set of programs takes longest, so it comes last.
  if (only === undefined || only === 'others') await others(table, engines, done);
  for (const workload of workloads.filter(({ name }) => only === undefined || name.startsWith(only))) {
    table[workload.name] = await measure(engines, workload);
    done(workload.name);
  }
  await chromium?.close();
  close();
  site.close();
  if (json) return say(JSON.stringify(table, null, 2));
  say(`\n${machine}; ${TURNS} turns after one to warm up\n\n${aligned(markdown(table, machine))}`);
});
