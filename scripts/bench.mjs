// npm run bench: what a step costs, natively and as wasm, and how large the site is. With --json, as JSON.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { inTurns, ratio, spread } from '../tests/bench/measure.mjs';
import { root } from './lib/command.mjs';
import { needs } from './lib/needs.mjs';
import { Problem, script } from './lib/say.mjs';
import { build, make, prepare } from './lib/stages.mjs';
import { filesBelow } from './lib/stamp.mjs';

const turns = 9;

/** @typedef {{ name: string, command: string[], env?: Record<string, string> }} Engine */

/** @type {Engine[]} */
const engines = [
  { name: 'native', command: ['build/release/gradwalk', 'run', '-'] },
  { name: 'wasm', command: ['node', 'wasm/cli.mjs', 'run', '-'] },
  { name: 'relaxed wasm', command: ['node', 'wasm/cli.mjs', 'run', '-'], env: { GRADWALK_MODULE: 'relaxed' } },
];

/** CPython with PyTorch on one thread: what each time is compared with where it is installed. @type {Engine} */
const pytorch = { name: 'PyTorch', command: ['/usr/bin/python3', '-'], env: { OMP_NUM_THREADS: '1' } };

function hasPytorch() {
  const [file = ''] = pytorch.command;
  return spawnSync(file, ['-c', 'import torch']).status === 0;
}

/** Milliseconds of one process. @param {typeof engines[number]} engine @param {string} program */
function timeOf({ command, env }, program) {
  const [file = '', ...args] = command;
  const start = performance.now();
  const { status, error, stderr } = spawnSync(file, args, {
    cwd: root,
    env: { ...process.env, ...env },
    input: program,
    encoding: 'utf8',
  });
  const time = performance.now() - start;
  if (error || status !== 0) throw new Problem(`${command.join(' ')} did not work: ${error?.message ?? stderr}`);
  return time;
}

/**
 * Microseconds that one more turn of a program's loop costs: a long run less a short one, so that starting a
 * process and compiling a module do not count.
 * @param {Engine[]} contestants
 * @param {{ name: string, file: string, times: number }} program
 */
function perPass(contestants, { name, file, times }) {
  const text = readFileSync(join(root, 'tests/bench', file), 'utf8');
  const short = text.replace('TIMES', String(times / 10));
  const long = text.replace('TIMES', String(times));
  const samples = inTurns(
    contestants.map((engine) => ({
      name: engine.name,
      run: () => ((timeOf(engine, long) - timeOf(engine, short)) * 1000) / (times - times / 10),
    })),
    turns,
  );
  const reference = samples.get(pytorch.name);
  return [...samples].map(([engine, values]) => ({
    name: `${name}, ${engine}`,
    unit: 'µs',
    ...spread(values),
    faster: reference && ratio(reference, values),
  }));
}

/**
 * Milliseconds from starting a process to the end of a program that does nothing but import.
 * @param {Engine[]} contestants
 * @param {string} program
 */
function startUp(contestants, program) {
  const samples = inTurns(
    contestants.map((engine) => ({ name: engine.name, run: () => timeOf(engine, program) })),
    turns,
  );
  const reference = samples.get(pytorch.name);
  return [...samples].map(([engine, values]) => ({
    name: `process that runs "${program}", ${engine}`,
    unit: 'ms',
    ...spread(values),
    faster: reference && ratio(reference, values),
  }));
}

const starts = ['pass', 'import torch', 'import torch.nn'];

const programs = [
  { name: 'training step of 2-8-8-1, as lessons write it', file: 'nn_step.py', times: 2_000 },
  { name: '30 operations on numbers, and back', file: 'scalars.py', times: 2_000 },
  { name: '10,000 nodes, and back', file: 'nodes.py', times: 10 },
  { name: 'micrograd, a step of 3-4-4-1 (no torch)', file: 'micrograd.py', times: 100 },
  { name: 'first lesson, forward and backward', file: 'lesson.py', times: 20_000 },
  { name: 'one recorded operation and the loop', file: 'operation.py', times: 100_000 },
  { name: 'the loop alone', file: 'loop.py', times: 200_000 },
];

/** @param {string} name @param {string[]} paths */
function size(name, paths) {
  const bytes = filesBelow(root, paths).map((file) => readFileSync(join(root, file)));
  return {
    name,
    raw: bytes.reduce((sum, file) => sum + file.length, 0),
    gzip: bytes.reduce((sum, file) => sum + gzipSync(file, { level: 9 }).length, 0),
  };
}

/** @param {string[][]} rows */
function table(rows) {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const line = (/** @type {string[]} */ row) =>
    row
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join('  ');
  return rows.map(line).join('\n');
}

await script(async () => {
  const json = process.argv.includes('--json');
  const say = console.log;
  if (json) console.log = () => {};
  await prepare(needs.bench);
  await build();
  await make('release');
  const contestants = hasPytorch() ? [...engines, pytorch] : engines;
  const times = [
    ...programs.flatMap((program) => perPass(contestants, program)),
    ...starts.flatMap((program) => startUp(contestants, program)),
  ];
  const sizes = [
    size('gradwalk.wasm', ['build/wasm/gradwalk.wasm']),
    size('gradwalk-relaxed.wasm', ['build/wasm-relaxed/gradwalk-relaxed.wasm']),
    size('gradwalk.all.js', ['dist/gradwalk.all.js']),
    size('dist/, all files', ['dist']),
  ];
  const on = `${cpus()[0]?.model.trim()}, ${cpus().length} threads, Node ${process.versions.node}`;
  if (json) {
    say(JSON.stringify({ on, turns, times, sizes }, null, 2));
    return;
  }
  const number = (/** @type {number} */ value) => value.toFixed(2);
  say(`\n${on}; ${turns} turns after one to warm up; "times PyTorch" is how many times faster in the same turn\n`);
  say(
    table([
      ['time', 'median', 'min', 'max', 'times PyTorch', 'min', 'max'],
      ...times.map(({ name, unit, median, min, max, faster }) => [
        `${name} (${unit})`,
        ...[median, min, max].map(number),
        ...(faster ? [faster.median, faster.min, faster.max].map(number) : ['', '', '']),
      ]),
    ]),
  );
  say(`\n${table([['size (bytes)', 'raw', 'gzip'], ...sizes.map((row) => [row.name, `${row.raw}`, `${row.gzip}`])])}`);
});
