// Everything that `npm test` and `npm run check` run.
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { serve } from '../serve.mjs';
import { root, run } from './command.mjs';
import { Problem } from './say.mjs';
import { filesBelow } from './stamp.mjs';
import { judge, readPlaywright, readTap, readVitest } from './suite.mjs';

/**
 * @typedef {import('./suite.mjs').Result} Result
 * @typedef {{ name: string, run: () => Promise<Result> }} Suite
 */

const bin = 'node_modules/.bin';

/**
 * A program that prints TAP.
 * @param {string} name
 * @param {string[]} command
 * @param {Record<string, string>} [env]
 * @returns {Suite}
 */
function tap(name, [program = '', ...args], env = {}) {
  return {
    name,
    async run() {
      const outcome = await run(program, args, { env, seconds: 900 });
      const counted = readTap(outcome.stdout);
      // What a test says about its failure may be on the other stream.
      for (const failure of counted.failures) failure.output ||= outcome.stderr;
      return judge(name, outcome, counted);
    },
  };
}

/**
 * A program whose exit code is the one result.
 * @param {string} name
 * @param {string[]} command
 * @returns {Suite}
 */
function single(name, [program = '', ...args]) {
  return {
    name,
    async run() {
      const outcome = await run(program, args, { seconds: 300 });
      if (outcome.ok) return { passed: 1, failures: [] };
      return { passed: 0, failures: [{ name: `${name} (${outcome.ending})`, output: outcome.output }] };
    },
  };
}

/**
 * A program that writes a JSON report.
 * @param {string} name
 * @param {string[]} command
 * @param {string} file where the report is
 * @param {(report: any) => Result} read
 * @param {() => Promise<Record<string, string>>} [environment]
 * @returns {Suite}
 */
function reported(name, [program = '', ...args], file, read, environment = async () => ({})) {
  return {
    name,
    async run() {
      const path = join(root, file);
      rmSync(path, { force: true });
      const outcome = await run(program, args, { env: await environment(), seconds: 2400 });
      const counted = existsSync(path) ? read(JSON.parse(readFileSync(path, 'utf8'))) : { passed: 0, failures: [] };
      return judge(name, outcome, counted);
    },
  };
}

const cTests = () =>
  ['core', 'lang'].flatMap((folder) =>
    readdirSync(join(root, 'tests', folder))
      .filter((name) => /^test_.*\.c$/.test(name))
      .map((name) => `${folder}/${name.slice(0, -2)}`),
  );

const sanitizers = {
  CMOCKA_MESSAGE_OUTPUT: 'TAP',
  ASAN_OPTIONS: 'detect_leaks=1:detect_stack_use_after_return=1:strict_string_checks=1',
  UBSAN_OPTIONS: 'print_stacktrace=1',
  ASAN_SYMBOLIZER_PATH: '/usr/bin/llvm-symbolizer-14',
};

/** The C tests, natively. @param {string} preset @returns {Suite[]} */
export const nativeTests = (preset) =>
  cTests().map((test) => tap(`${preset} ${test}`, [`build/${preset}/tests/${test}`], sanitizers));

/** The C tests as wasm. @param {string} preset @returns {Suite[]} */
export const wasmTests = (preset) =>
  cTests().map((test) =>
    tap(`${preset} ${test}`, [
      'node',
      '--experimental-wasm-relaxed-simd',
      'tests/support/wasm/run.mjs',
      `build/${preset}/tests/${test}.wasm`,
    ]),
  );

/**
 * What the operations compute and are called, beside PyTorch: tests/vectors/ops.json and grad_names.json.
 * @param {string} build
 * @param {string[]} command what runs a program
 * @param {Record<string, string>} [env]
 */
const oracle = (build, command, env = {}) => [
  tap(`operations, ${build}`, ['node', 'tests/lang/ops.mjs', '--', ...command], env),
  tap(`grad_fn names, ${build}`, ['node', 'tests/lang/names.mjs', '--', ...command], env),
];
export const operations = {
  native: oracle('native', ['build/asan/gradwalk', 'run'], sanitizers),
  wasm: oracle('wasm', ['node', 'wasm/cli.mjs', 'run']),
};

/** Programs with recorded output, through one of the builds. */
export const programs = {
  native: tap('programs, native', ['node', 'tests/lang/programs.mjs', '--', 'build/asan/gradwalk', 'run'], sanitizers),
  wasm: tap('programs, wasm', ['node', 'tests/lang/programs.mjs', '--', 'node', 'wasm/cli.mjs', 'run']),
  relaxed: tap('programs, relaxed wasm', ['node', 'tests/lang/programs.mjs', '--', 'node', 'wasm/cli.mjs', 'run'], {
    GRADWALK_MODULE: 'relaxed',
  }),
};

/** Random tensors, printed, against a second implementation of how PyTorch prints. */
export const printing = {
  native: tap('printing, native', ['node', 'tests/lang/printing.mjs', '--', 'build/asan/gradwalk', 'run'], sanitizers),
  wasm: tap('printing, wasm', ['node', 'tests/lang/printing.mjs', '--', 'node', 'wasm/cli.mjs', 'run']),
};

/** Random networks of the studio, as the programs they are exported as. */
export const networks = {
  native: tap('networks, native', ['node', 'tests/train/networks.mjs', '--', 'build/asan/gradwalk'], sanitizers),
  wasm: tap('networks, wasm', ['node', 'tests/train/networks.mjs', '--', 'node', 'wasm/cli.mjs']),
};

/** Debian's own, when it is there: other patch releases word some errors differently. */
const cpython = existsSync('/usr/bin/python3.11') ? '/usr/bin/python3.11' : 'python3.11';

/** Random programs, and programs that end in an error, here and in CPython 3.11. */
export const differential = [
  tap('random programs beside CPython', [cpython, 'tests/fuzz/differential.py', '--', 'build/dev/gradwalk', 'run']),
  tap('calls of libraries beside CPython', [
    cpython,
    'tests/fuzz/differential.py',
    '--maker',
    'libraries',
    '--seed',
    '44021',
    '--count',
    '20',
    '--',
    'build/dev/gradwalk',
    'run',
  ]),
  tap('tracebacks beside CPython', [cpython, 'tests/fuzz/tracebacks.py', '--', 'build/dev/gradwalk', 'run']),
  tap('slips of the finger beside CPython', [
    cpython,
    'tests/fuzz/typos.py',
    '--',
    'build/dev/gradwalk',
    'run',
    '--steps',
    '20000',
  ]),
];

/** The samples of ops.json, natively and in a module. */
const sameBits = [
  'node',
  'tests/lang/same-bits.mjs',
  '--',
  'build/asan/gradwalk',
  'run',
  '--',
  'node',
  'wasm/cli.mjs',
  'run',
];
export const bits = {
  wasm: tap('native and wasm, bit for bit', sameBits, sanitizers),
  relaxed: tap('native and relaxed wasm, bit for bit', sameBits, { ...sanitizers, GRADWALK_MODULE: 'relaxed' }),
};

export const vitest = reported(
  'TypeScript tests',
  [`${bin}/vitest`, 'run', '--reporter=json', '--outputFile=build/test/vitest.json'],
  'build/test/vitest.json',
  readVitest,
);

/** A port that is free now, and so is the next. @returns {Promise<number>} */
async function freePorts() {
  for (let port = 20_000 + (process.pid % 20_000); ; port += 2) {
    try {
      for (const each of [port, port + 1]) (await serve(root, each)).close();
      return port;
    } catch (error) {
      if (!(error instanceof Problem) || port > 60_000) throw error;
    }
  }
}

export const playwright = reported(
  'browser',
  [`${bin}/playwright`, 'test'],
  'build/test/e2e.json',
  readPlaywright,
  async () => ({ GW_E2E_PORT: String(await freePorts()) }),
);

/** Format, lint, types, rules: what needs no build. */
export function checks() {
  const sources = filesBelow(root, ['core', 'wasm', 'tests']).filter((file) => /\.(c|h|inc)$/.test(file));
  /** @type {{ references: { path: string }[] }} */
  const { references } = JSON.parse(readFileSync(join(root, 'tsconfig.json'), 'utf8'));
  return [
    single('format and lint (biome)', [`${bin}/biome`, 'ci', '--error-on-warnings', '--colors=off']),
    single('C format (clang-format)', ['clang-format-14', '--dry-run', '-Werror', ...sources]),
    ...references.map(({ path }) => single(`types, ${path.slice(2)}`, [`${bin}/tsc`, '-p', path, '--noEmit'])),
    tap('rules', ['node', 'tests/rules/check.mjs']),
  ];
}
