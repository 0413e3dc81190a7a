// Who takes part: each runs a workload a number of times, and says how many milliseconds that took.
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { loadHand } from './hand.mjs';
import { loadEngine, runToEnd } from './load.mjs';
import { programOf, programsOf } from './program.mjs';

/** @typedef {import('./workloads.mjs').Workload} Workload */
/**
 * @typedef {object} Engine
 * @property {string} name
 * @property {string} [base] who does the same by hand in the same place; none: it is by hand itself, or nobody does
 * @property {(workload: Workload) => boolean} can
 * @property {(workload: Workload, times: number) => number | Promise<number>} run
 */

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
const isNetwork = (/** @type {Workload} */ { spec }) => spec !== undefined;
const isByHand = (/** @type {Workload} */ { hand }) => hand !== undefined;
const isByCalls = (/** @type {Workload} */ { calls = false }) => calls;
const isSet = (/** @type {Workload} */ { folder }) => folder !== undefined;
const isEngines = (/** @type {Workload} */ workload) => isProgram(workload) || isNetwork(workload) || isSet(workload);

/** Where a map of the plane goes from and to, and how many points it has each way: 10,000. */
export const MAP = { resolution: 100, low: [-1, -1], high: [1, 1] };

/** @returns {Engine} */
const native = () => ({
  name: 'native',
  base: 'by hand, native',
  // A process reads its network anew: of a large one, longer than it trains.
  can: (workload) =>
    isProgram(workload) || (isNetwork(workload) && !workload.maps && (workload.spec?.() ?? '').length < 100_000),
  run: (workload, times) =>
    workload.spec
      ? timeOf([...commands.train, '--steps', String(times)], workload.spec())
      : timeOf(commands.native, programOf(workload, times)),
});

/** Milliseconds of processor that `work` takes here. What V8 compiles beside it counts, so it is to be warm. @param {() => void} work */
function usedBy(work) {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** Steps after which losses are compared. */
const CHECKED = 20;

/** The engine, in this process. @param {typeof modules[number]} module @returns {Promise<Engine>} */
async function inProcess({ kind, folder, file, hand }) {
  const engine = await loadEngine(folder, file);
  const byHand = loadHand(hand);
  /** Networks that train on from run to run. @type {Map<Workload, import('../../wasm/loader').NetHandle>} */
  const open = new Map();
  function network(/** @type {Workload} */ workload) {
    const before = open.get(workload);
    if (before !== undefined) return before;
    const { handle, refused } = /** @type {any} */ (engine.net.open(workload.spec?.() ?? ''));
    if (handle === undefined) throw new Error(JSON.stringify(refused));
    open.set(workload, handle);
    if (!workload.maps) isSameWork(handle, workload);
    return handle;
  }
  /** After some steps the loss is that of the work by hand. */
  function isSameWork(
    /** @type {import('../../wasm/loader').NetHandle} */ handle,
    /** @type {Workload} */ { name, hand = 0 },
  ) {
    engine.net.run(handle, CHECKED, 0);
    const { loss } = /** @type {{ loss: number }} */ (engine.net.state(handle));
    const want = byHand(hand, CHECKED);
    if (Math.abs(loss - want) > 1e-3 * want) throw new Error(`${name}: the loss is ${loss}, by hand ${want}`);
  }
  function ofNetwork(/** @type {Workload} */ workload, /** @type {number} */ times) {
    const handle = network(workload);
    return usedBy(() => {
      if (!workload.maps) engine.net.run(handle, times, 0);
      for (let i = 0; workload.maps && i < times; i += 1) {
        engine.net.maps(handle, MAP.resolution, [-1, -1], [1, 1]);
      }
    });
  }
  return {
    name: `${kind}, Node`,
    base: `by hand, ${kind}, Node`,
    can: isEngines,
    run: (workload, times) =>
      isNetwork(workload)
        ? ofNetwork(workload, times)
        : usedBy(() => {
            for (const text of programsOf(workload, times)) runToEnd(engine, text);
          }),
  };
}

/** The C by hand as wasm, in this process. @param {string} kind @param {string} file @returns {Engine} */
function handInProcess(kind, file) {
  const hand = loadHand(file);
  return {
    name: `by hand, ${kind}, Node`,
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

/** The engine's operations called from C, without the language; a loss below 0: an error. @returns {Engine[]} */
function byCalls() {
  /** @param {string} what @param {string} work the function @param {string[]} words @returns {Engine[]} */
  const either = (what, work, words) => {
    const calls = loadHand('calls', work);
    return [
      {
        name: `${what}, wasm, Node`,
        base: 'by hand, wasm, Node',
        can: isByCalls,
        run: ({ name, hand = 0 }, times) =>
          usedBy(() => {
            if (calls(hand, times) < 0) throw new Error(`${name}: ${what} failed`);
          }),
      },
      {
        name: `${what}, native`,
        base: 'by hand, native',
        can: isByCalls,
        run: ({ hand }, times) => timeOf(['build/bench/calls', String(hand), String(times), ...words], ''),
      },
    ];
  };
  return [...either('calls of the engine', 'calls', []), ...either('captured and replayed', 'captured', ['captured'])];
}

/** Runs the programs that come, one a line, as JSON, and says what each used: importing torch takes longer than most of them. */
const timed = `import contextlib, io, json, sys, time
import torch
torch.set_num_threads(1)
for line in sys.stdin:
    texts = json.loads(line)
    start = time.process_time()
    for text in texts:
        with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()):
            exec(compile(text, 'program', 'exec'), {'__name__': '__main__'})
    print((time.process_time() - start) * 1000, flush=True)`;

/** @returns {Engine & { close: () => void }} */
function pytorch() {
  const child = spawn(commands.pytorch[0] ?? '', ['-c', timed], { stdio: ['pipe', 'pipe', 'inherit'] });
  const lines = createInterface(child.stdout);
  const ended = once(child, 'exit').then(() => ['it ended']);
  return {
    name: PYTORCH,
    can: (workload) => isProgram(workload) || isSet(workload),
    async run(workload, times) {
      const said = Promise.race([once(lines, 'line'), ended]);
      child.stdin.write(`${JSON.stringify(programsOf(workload, times))}\n`);
      const [line] = await said;
      const used = Number(line);
      if (!Number.isFinite(used)) throw new Error(`PyTorch: ${line}`);
      return used;
    },
    close: () => child.stdin.end(),
  };
}

export const commands = {
  native: ['build/release/gradwalk', 'run', '-'],
  train: ['build/release/gradwalk', 'train', '-'],
  wasm: ['node', 'wasm/cli.mjs', 'run', '-'],
  pytorch: ['/usr/bin/python3', '-'],
};
export const relaxed = { GRADWALK_MODULE: 'relaxed' };
export const oneThread = { OMP_NUM_THREADS: '1' };

export const hasPytorch = () => spawnSync(commands.pytorch[0] ?? '', ['-c', 'import torch']).status === 0;

export const PYTORCH = 'PyTorch, 1 thread';

/** The modules: what they are called here, where they lie, and the C by hand beside them. */
export const modules = /** @type {const} */ ([
  { kind: 'wasm', folder: 'wasm', file: 'gradwalk', hand: 'hand' },
  { kind: 'relaxed wasm', folder: 'wasm-relaxed', file: 'gradwalk-relaxed', hand: 'hand-relaxed' },
]);

/** All but the browser. @returns {Promise<{ engines: Engine[], close: () => void }>} */
export async function here() {
  const torch = hasPytorch() ? pytorch() : null;
  const engines = [];
  for (const module of modules) engines.push(await inProcess(module));
  engines.push(native(), ...byCalls(), ...modules.map(({ kind, hand }) => handInProcess(kind, hand)), handNatively());
  if (torch) engines.push(torch);
  return { engines, close: () => torch?.close() };
}
