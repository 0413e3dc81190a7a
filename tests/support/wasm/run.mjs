// Runs one C test program that was built as wasm: each test in a fresh instance, so one that traps leaves
// nothing behind for the next. TAP on standard output; exit 1 when a test failed.
//
//   node tests/support/wasm/run.mjs build/wasm/tests/core/test_NAME.wasm
import { readFileSync } from 'node:fs';

const ENOSYS = 52;

/**
 * What a standalone module may import: writing, the clock, and nothing of the machine it runs on.
 * @param {() => WebAssembly.Memory} memory
 * @param {(text: string) => void} write
 */
function imports(memory, write) {
  const decoder = new TextDecoder();
  /** @type {Record<string, Function>} */
  const wasi = {
    /** @param {number} _fd @param {number} vectors @param {number} count @param {number} written */
    fd_write(_fd, vectors, count, written) {
      const view = new DataView(memory().buffer);
      let total = 0;
      for (let i = 0; i < count; i += 1) {
        const start = view.getUint32(vectors + 8 * i, true);
        const length = view.getUint32(vectors + 8 * i + 4, true);
        write(decoder.decode(new Uint8Array(view.buffer, start, length), { stream: true }));
        total += length;
      }
      view.setUint32(written, total, true);
      return 0;
    },
    /** @param {number} _clock @param {bigint} _precision @param {number} out */
    clock_time_get(_clock, _precision, out) {
      new DataView(memory().buffer).setBigUint64(out, process.hrtime.bigint(), true);
      return 0;
    },
    /** @param {number} code */
    proc_exit(code) {
      throw new Error(`exit(${code})`);
    },
  };
  /** @param {Record<string, Function>} known */
  const orRefuse = (known) =>
    new Proxy(known, { get: (target, name) => target[String(name)] ?? (() => ENOSYS), has: () => true });
  return { wasi_snapshot_preview1: orRefuse(wasi), env: orRefuse({ emscripten_notify_memory_growth() {} }) };
}

/**
 * @typedef {object} TestProgram
 * @property {WebAssembly.Memory} memory
 * @property {() => void} [_initialize]
 * @property {() => number} gw_test_count
 * @property {(index: number) => number} gw_test_name
 * @property {(index: number) => number} gw_test_run
 */

/** @param {WebAssembly.Module} module @param {(text: string) => void} write @returns {TestProgram} */
function instance(module, write) {
  /** @type {WebAssembly.Memory} */
  let memory;
  const made = new WebAssembly.Instance(
    module,
    imports(() => memory, write),
  );
  const program = /** @type {TestProgram} */ (/** @type {unknown} */ (made.exports));
  memory = program.memory;
  program._initialize?.();
  return program;
}

/** @param {TestProgram} program @param {number} start */
function text(program, start) {
  const bytes = new Uint8Array(program.memory.buffer);
  return new TextDecoder().decode(bytes.subarray(start, bytes.indexOf(0, start)));
}

/** @param {string} file */
function run(file) {
  const module = new WebAssembly.Module(readFileSync(file));
  const count = instance(module, () => {}).gw_test_count();
  console.log(`1..${count}`);
  let failed = 0;
  for (let index = 0; index < count; index += 1) {
    let printed = '';
    const program = instance(module, (more) => {
      printed += more;
    });
    const name = text(program, program.gw_test_name(index));
    let reason = '';
    try {
      const code = program.gw_test_run(index);
      if (code !== 0) reason = `main returned ${code}`;
    } catch (error) {
      reason =
        error instanceof Error ? (error.stack ?? error.message).split('\n').slice(0, 8).join('\n') : String(error);
    }
    if (reason) failed += 1;
    console.log(`${reason ? 'not ok' : 'ok'} ${index + 1} - ${name}`);
    if (reason) {
      for (const line of `${printed}${reason}`.split('\n')) console.log(`# ${line}`);
    }
  }
  return count > 0 && failed === 0 ? 0 : 1;
}

const file = process.argv[2];
if (file === undefined) {
  console.error('usage: run.mjs TEST.wasm');
  process.exit(2);
}
process.exitCode = run(file);
