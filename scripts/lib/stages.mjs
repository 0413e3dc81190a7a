// What is made, from what, and how. Plain Node: runs before anything is installed.
import { existsSync, readFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { root, run } from './command.mjs';
import { install, missingHere, nodeProblem } from './needs.mjs';
import { Problem, since } from './say.mjs';
import { makeAndStamp, upToDate } from './stamp.mjs';

/** @typedef {import('./stamp.mjs').Made & { title: string, commands: string[][] }} Stage */

const cmakeFiles = ['CMakeLists.txt', 'CMakePresets.json', 'cmake'];
const testFiles = ['tests/core', 'tests/lang', 'tests/support', 'tests/vectors'];
const modules = ['build/wasm/gradwalk.wasm', 'build/wasm-relaxed/gradwalk-relaxed.wasm'];
/** What comes when a program first imports it; the same for both modules. */
const bundles = 'build/wasm/bundles';

/**
 * A CMake build of one preset.
 * @param {string} name
 * @param {string} title
 * @param {{ preset: string, target: string, inputs: string[], outputs: string[] }} how
 * @returns {Stage}
 */
function cmake(name, title, { preset, target, inputs, outputs }) {
  return {
    name,
    title,
    inputs: [...cmakeFiles, 'core', ...inputs],
    outputs,
    means: `${preset} ${target}`,
    commands: [
      ['cmake', '--preset', preset],
      ['cmake', '--build', '--preset', preset, '--target', target],
    ],
  };
}

/** @param {Omit<Stage, 'means'>} stage @returns {Stage} */
const plain = (stage) => ({ ...stage, means: JSON.stringify(stage.commands) });

/** What is measured against is as fast as the compilers make it: it promises no exact sums. */
const byHand = ['-std=gnu11', '-O3', '-ffast-math', '-Wall', '-Wextra', '-Werror'];
const byHandRelaxed = [
  'clang-19',
  '--target=wasm32-unknown-emscripten',
  '-mcpu=mvp',
  '-mmutable-globals',
  ...byHand,
].concat(['-msimd128', '-mrelaxed-simd', '-o', 'build/bench/hand-relaxed.o']);
/** A module with these functions, and no JavaScript beside it. @param {string[]} names */
const standalone = (...names) => [
  '-sSTANDALONE_WASM',
  '-sWASM_BIGINT',
  '--no-entry',
  `-sEXPORTED_FUNCTIONS=${names.map((name) => `_${name}`).join()}`,
  '-sINITIAL_MEMORY=32MB',
];

/** A program that calls the engine, compiled as the engine is. */
const byCalls = [
  '-std=c11',
  '-O2',
  '-DNDEBUG',
  '-Wall',
  '-Wextra',
  '-Wconversion',
  '-Werror',
  '-Icore',
  '-Icore/include',
];

/**
 * What is measured beside the engine or without its language.
 * @param {string} name
 * @param {string} title
 * @param {string[]} inputs
 * @param {string} output
 * @param {string[][]} commands
 */
const workload = (name, title, inputs, output, commands) =>
  plain({
    name,
    title: `workloads by ${title}`,
    inputs,
    outputs: [`build/bench/${output}`],
    commands: [['cmake', '-E', 'make_directory', 'build/bench'], ...commands],
  });
const handC = 'tests/bench/hand.c';
const callsC = 'tests/bench/calls.c';
const engines = { native: 'build/release/libgradwalk-core.a', wasm: 'build/wasm/libgradwalk-core.a' };

const singleFiles = ['gradwalk.all.js', 'gradwalk.worker.js'];
const bin = 'node_modules/.bin';

/** In the order they can be made in. */
export const stages = {
  npm: plain({
    name: 'npm',
    title: 'npm packages',
    inputs: ['package.json', 'package-lock.json', '.npmrc'],
    outputs: ['node_modules/.package-lock.json'],
    commands: [['npm', 'ci', '--no-audit', '--no-fund']],
  }),
  wasm: cmake('wasm', 'engine, baseline SIMD', {
    preset: 'wasm',
    target: 'gradwalk',
    inputs: ['wasm'],
    outputs: ['build/wasm/gradwalk.wasm', bundles],
  }),
  'wasm-relaxed': cmake('wasm-relaxed', 'engine, relaxed SIMD', {
    preset: 'wasm-relaxed',
    target: 'gradwalk-relaxed',
    inputs: ['wasm'],
    outputs: ['build/wasm-relaxed/gradwalk-relaxed.wasm'],
  }),
  loader: plain({
    name: 'loader',
    title: 'loader',
    inputs: ['wasm', 'tsconfig.base.json', 'package-lock.json'],
    outputs: ['build/loader/loader.js'],
    commands: [[`${bin}/tsc`, '-p', 'wasm']],
  }),
  site: plain({
    name: 'site',
    title: 'site',
    inputs: [
      'web',
      'wasm',
      'scripts/reference.mjs',
      'scripts/lib/reference.mjs',
      'scripts/lib/chunks.mjs',
      'scripts/lib/record.mjs',
      'vite.config.ts',
      'vite.single.config.ts',
      'package-lock.json',
      ...modules,
      bundles,
    ],
    outputs: [
      'dist/index.html',
      'dist/network.html',
      'dist/embed.html',
      'dist/reference.html',
      'dist/gradwalk.js',
      ...singleFiles.map((name) => `dist/${name}`),
    ],
    commands: [
      [`${bin}/vite`, 'build', '--config', 'vite.config.ts', '--logLevel', 'warn'],
      ...singleFiles.map((name) => [
        `${bin}/vite`,
        'build',
        '--config',
        'vite.single.config.ts',
        '--mode',
        name,
        '--logLevel',
        'warn',
      ]),
      ['node', 'scripts/reference.mjs', 'dist/reference.html'],
    ],
  }),
  asan: cmake('asan', 'C tests, sanitized (clang)', {
    preset: 'asan',
    target: 'all',
    inputs: testFiles,
    outputs: ['build/asan/gradwalk'],
  }),
  dev: cmake('dev', 'C tests, optimised (gcc)', {
    preset: 'dev',
    target: 'all',
    inputs: testFiles,
    outputs: ['build/dev/gradwalk'],
  }),
  release: cmake('release', 'native program, optimised', {
    preset: 'release',
    target: 'gradwalk',
    inputs: [],
    outputs: ['build/release/gradwalk'],
  }),
  hand: workload('hand', 'hand, native', [handC], 'hand', [['gcc', ...byHand, '-o', 'build/bench/hand', handC, '-lm']]),
  'hand-wasm': workload('hand-wasm', 'hand, wasm', [handC], 'hand.wasm', [
    ['emcc', ...byHand, '-msimd128', ...standalone('hand'), '-o', 'build/bench/hand.wasm', handC],
  ]),
  'hand-relaxed': workload('hand-relaxed', 'hand, relaxed wasm', [handC], 'hand-relaxed.wasm', [
    // As cmake/relaxed.toolchain.cmake has it.
    ['bash', '-c', `${byHandRelaxed.join(' ')} --sysroot="$(em-config CACHE)/sysroot" -c ${handC}`],
    ['emcc', '-O1', ...standalone('hand'), '-o', 'build/bench/hand-relaxed.wasm', 'build/bench/hand-relaxed.o'],
  ]),
  calls: workload('calls', 'calls of the engine, native', [callsC, engines.native], 'calls', [
    ['gcc', ...byCalls, '-flto', '-o', 'build/bench/calls', callsC, engines.native, '-lm'],
  ]),
  'calls-wasm': workload('calls-wasm', 'calls of the engine, wasm', [callsC, engines.wasm], 'calls.wasm', [
    [
      ...[
        'emcc',
        ...byCalls,
        '-msimd128',
        ...standalone('calls', 'captured'),
        '-sMALLOC=emmalloc',
        '-sALLOW_MEMORY_GROWTH',
      ],
      ...['-o', 'build/bench/calls.wasm', callsC, engines.wasm],
    ],
  ]),
  'wasm-tests': cmake('wasm-tests', 'C tests as wasm', {
    preset: 'wasm',
    target: 'all',
    inputs: ['wasm', ...testFiles],
    outputs: ['build/wasm/gradwalk.wasm'],
  }),
  'relaxed-tests': cmake('relaxed-tests', 'C tests as relaxed wasm', {
    preset: 'wasm-relaxed',
    target: 'all',
    inputs: ['wasm', ...testFiles],
    outputs: ['build/wasm-relaxed/gradwalk-relaxed.wasm'],
  }),
};

/** @typedef {keyof typeof stages} StageName */

/** A build folder that was configured elsewhere (a moved checkout) must start afresh. @param {string[]} command */
function arguments_(command) {
  const [program = '', flag, preset] = command;
  if (program !== 'cmake' || flag !== '--preset') return command;
  const cache = join(root, 'build', preset ?? '', 'CMakeCache.txt');
  const here = `CMAKE_HOME_DIRECTORY:INTERNAL=${root.replace(/\/$/, '')}\n`;
  return existsSync(cache) && !readFileSync(cache, 'utf8').includes(here) ? [...command, '--fresh'] : command;
}

/**
 * Makes a stage unless it is up to date, and says so.
 * @param {StageName} name
 * @param {{ jobs?: number, log?: (line: string) => void }} [options]
 */
export async function make(name, { jobs = cpus().length, log = console.log } = {}) {
  const stage = stages[name];
  const start = performance.now();
  if (upToDate(root, stage)) {
    log(`  ${stage.title}: up to date`);
    return;
  }
  log(`  ${stage.title} …`);
  await makeAndStamp(root, stage, async () => {
    for (const command of stage.commands) {
      const [program = '', ...args] = arguments_(command);
      const outcome = await run(program, args, { env: { CMAKE_BUILD_PARALLEL_LEVEL: String(jobs) } });
      if (!outcome.ok) {
        // Without ninja's lines about what went well.
        const said = outcome.output.replace(/^\[\d+\/\d+\] .*\n/gm, '');
        throw new Problem(`${said}\n${stage.title}: "${command.join(' ')}" did not work (${outcome.ending}).`);
      }
    }
  });
  log(`  ${stage.title}: ${since(start)}`);
}

/**
 * Node, Debian packages and npm packages: what everything else stands on.
 * @param {import('./needs.mjs').Package[]} packages
 */
export async function prepare(packages) {
  const problem = nodeProblem(process.versions.node);
  if (problem !== null) throw new Problem(problem);
  console.log(`  Node ${process.versions.node}`);
  const start = performance.now();
  const absent = missingHere(packages);
  if (absent.length === 0) console.log('  Debian packages: all there');
  else {
    console.log(`  Debian packages not there yet: ${absent.join(' ')} …`);
    await install(absent);
    const still = missingHere(packages);
    if (still.length > 0) throw new Problem(`Installed, but still not found: ${still.join(' ')}`);
    console.log(`  Debian packages: ${since(start)}`);
  }
  await make('npm');
}

/** The modules, the loader and the site, in order. */
export async function build() {
  for (const name of /** @type {const} */ (['wasm', 'wasm-relaxed', 'loader', 'site'])) await make(name);
}
