/** Brings the standalone engine module to life, with types over its flat ABI (api.c). No DOM, no Node. */

import { bindNetworks, type Networks, netFunctionNames } from './loader-net.js';

export type { FileFormat, NetHandle, Networks } from './loader-net.js';

/** The number that api.c and this file must agree on. */
const ABI = 4;

/** An open run or command line of one engine. It is used up by close(). */
export type Handle = number & { readonly brand: 'Handle' };

export type RunState = 'paused' | 'done' | 'failed';
/** In the order of gw_run_state. */
const runStates: readonly RunState[] = ['paused', 'done', 'failed'];

/** Why a run has paused: its slice was over, before a line, after an operation, at a breakpoint on a line or a tensor. */
export type Stop = 'slice' | 'line' | 'operation' | 'breakpoint' | 'tensor';
/** In the order of gw_stop. */
const stops: readonly Stop[] = ['slice', 'line', 'operation', 'breakpoint', 'tensor'];

/** What a run may use; left out: any number of instructions, half a gigabyte. */
export interface Limits {
  readonly instructions?: number;
  readonly bytes?: number;
}

/**
 * stale: the handle is closed. memory: there is none left for this. argument: out of range. internal: the
 * engine broke a promise to itself. trapped: it stopped inside, and must be loaded anew. module: not our module.
 */
export type EngineFault = 'stale' | 'memory' | 'argument' | 'internal' | 'trapped' | 'module';

export class LoaderError extends Error {
  override readonly name = 'LoaderError';
  readonly fault: EngineFault;
  constructor(fault: EngineFault, message: string) {
    super(message);
    this.fault = fault;
  }
}

/** What api.c exports; every argument and result is a 32-bit number. */
const functionNames = [
  'gw_api_abi',
  'gw_api_version',
  'gw_api_new',
  'gw_api_delete',
  'gw_api_message',
  'gw_api_alloc',
  'gw_api_free',
  'gw_api_text',
  'gw_api_close',
  'gw_api_open',
  'gw_api_run',
  'gw_api_lacks',
  'gw_api_supply',
  'gw_api_stop',
  'gw_api_line',
  'gw_api_break_line',
  'gw_api_break_tensor',
  'gw_api_interrupt',
  'gw_api_stdout',
  'gw_api_stderr',
  'gw_api_progress',
  'gw_api_outline',
  'gw_api_trace',
  'gw_api_snapshot',
  'gw_api_figure',
  'gw_api_ledger',
  'gw_api_paths',
  'gw_api_jacobian',
  'gw_api_sent',
  'gw_api_cli_open',
  'gw_api_cli_wants',
  'gw_api_cli_feed',
  'gw_api_cli_step',
  'gw_api_cli_out',
  'gw_api_cli_err',
  'gw_api_cli_figure_path',
  'gw_api_cli_figure',
  'gw_api_cli_exit_code',
  ...netFunctionNames,
] as const;
type Functions = Record<(typeof functionNames)[number], (...args: number[]) => number>;

/** One instance of the engine. A function that fails throws a LoaderError. Text is UTF-8 on the other side. */
export interface Engine {
  readonly abi: number;
  readonly version: string;
  open(source: string, limits?: Limits): Handle;
  /** Runs at most `instructions` (1 to 2^32 - 1) more, to a breakpoint, or to the next line or operation. */
  run(handle: Handle, instructions: number, until?: 'line' | 'operation'): RunState;
  /** The name of the bundle of modules that a paused run waits for, or null. Of a run or a command line. */
  lacks(handle: Handle): string | null;
  /** The bytes of a bundle, for all runs of this engine; a LoaderError 'module' when they are of another build. */
  supply(bundle: string, bytes: Uint8Array): void;
  /** Why the last run paused. */
  stop(handle: Handle): Stop;
  /** The line that runs next; 0: none. */
  line(handle: Handle): number;
  /** Sets a breakpoint or takes it back: before a line, and at what happens to the tensors that `name` means. */
  breakAtLine(handle: Handle, line: number, on: boolean): void;
  breakAtTensor(handle: Handle, name: string, on: boolean): void;
  /** The program gets KeyboardInterrupt before its next instruction. */
  interrupt(handle: Handle): void;
  /** What was printed since the last call. */
  stdout(handle: Handle): string;
  stderr(handle: Handle): string;
  /** JSON: how far it is, a `Progress` (protocol.ts). */
  progress(handle: Handle): string;
  /** JSON: an `Outline`, a `Trace`, the `Snapshot` after `at` events. */
  outline(handle: Handle): string;
  trace(handle: Handle): string;
  snapshot(handle: Handle, at: number): string;
  /** SVG: the figure that the `at`th event drew. */
  figure(handle: Handle, at: number): string;
  /** JSON: the `Ledger` of one element of a tensor's .grad, after `at` events. */
  ledger(handle: Handle, at: number, tensor: number, entry: number): string;
  /** JSON: the `Paths` of that element in the backward that `event` has added to it, the `limit` largest one by one. */
  paths(handle: Handle, at: number, tensor: number, entry: number, event: number, limit: number): string;
  /** JSON: the `Jacobian` of a node, and what it would have `Sent` for the numbers of another gradient. */
  jacobian(handle: Handle, at: number, node: number): string;
  sent(handle: Handle, at: number, node: number, numbers: readonly number[]): string;
  /** Of a run or a command line. */
  close(handle: Handle): void;
  readonly cli: CommandLine;
  readonly net: Networks;
  /** Bytes of memory the engine holds. */
  memorySize(): number;
}

/** core/cli/cli.h: the command line without files. */
export interface CommandLine {
  open(args: readonly string[]): Handle;
  /** The file whose bytes are wanted ("-": standard input), or null. */
  wants(handle: Handle): string | null;
  feed(handle: Handle, bytes: Uint8Array): void;
  /** Instead of feed: the file cannot be read. */
  refuse(handle: Handle, reason: string): void;
  /** Works for a while; true while there is more to do. */
  step(handle: Handle): boolean;
  /** Bytes for standard output and standard error. */
  out(handle: Handle): Uint8Array;
  err(handle: Handle): Uint8Array;
  /** The next figure for --figures and where it goes, or null; it is taken by this. */
  figure(handle: Handle): { folder: string; name: string; svg: Uint8Array } | null;
  exitCode(handle: Handle): number;
}

/** The module's memory, seen through a view that is made anew whenever the memory has grown. */
class Memory {
  #memory: WebAssembly.Memory | null = null;
  #bytes = new Uint8Array(0);

  attach(memory: WebAssembly.Memory): void {
    this.#memory = memory;
    this.refresh();
  }

  /** Growing detaches every older view; the module tells us so. */
  refresh(): void {
    if (this.#memory) this.#bytes = new Uint8Array(this.#memory.buffer);
  }

  get size(): number {
    return this.#bytes.length;
  }

  write(at: number, bytes: Uint8Array): void {
    this.#bytes.set(bytes, at >>> 0);
  }

  /** A copy: what is in the module may move or change at the next call. */
  read(at: number, length: number): Uint8Array {
    return this.#bytes.slice(at >>> 0, (at >>> 0) + length);
  }

  readUntilNul(at: number): Uint8Array {
    const start = at >>> 0;
    const end = this.#bytes.indexOf(0, start);
    return this.#bytes.slice(start, end < 0 ? start : end);
  }

  words(at: number, count: number): Uint32Array {
    return new Uint32Array(this.#bytes.buffer, at >>> 0, count);
  }
}

const decoder = () => new TextDecoder('utf-8', { ignoreBOM: true });

/**
 * What a standalone module may import: the notice that memory has grown and, where the C library drags it in, the
 * least of WASI. The engine reads and writes no files; what it writes to standard error are its last words.
 */
function makeImports(
  memory: Memory,
  lastWords: string[],
): Record<string, Record<string, (...args: number[]) => unknown>> {
  const BAD_DESCRIPTOR = 8;
  const noFile = () => BAD_DESCRIPTOR;
  return {
    env: { emscripten_notify_memory_growth: () => memory.refresh() },
    wasi_snapshot_preview1: {
      fd_write(descriptor = 0, vectors = 0, count = 0, writtenAt = 0) {
        if (descriptor !== 1 && descriptor !== 2) return BAD_DESCRIPTOR;
        let written = 0;
        const words = memory.words(vectors, 2 * count);
        for (let i = 0; i < 2 * count; i += 2) {
          const bytes = memory.read(words[i] ?? 0, words[i + 1] ?? 0);
          lastWords.push(decoder().decode(bytes));
          written += bytes.length;
        }
        memory.words(writtenAt, 1)[0] = written;
        return 0;
      },
      /** Nanoseconds since 1970; all clocks are one. */
      clock_time_get(_clock = 0, _precision = 0, at = 0) {
        const time = BigInt(Math.round((performance.timeOrigin + performance.now()) * 1000)) * 1000n;
        const words = memory.words(at, 2);
        words[0] = Number(time & 0xffffffffn);
        words[1] = Number(time >> 32n);
        return 0;
      },
      fd_read: noFile,
      fd_seek: noFile,
      fd_close: noFile,
      proc_exit(code) {
        throw new Error(`exit ${code}`);
      },
    },
  };
}

function pickImports(module: WebAssembly.Module, all: ReturnType<typeof makeImports>): WebAssembly.Imports {
  const picked: Record<string, Record<string, WebAssembly.ImportValue>> = {};
  for (const { module: space, name } of WebAssembly.Module.imports(module)) {
    const value = all[space]?.[name];
    if (!value) throw new LoaderError('module', `the engine module wants ${space}.${name}, which there is not`);
    picked[space] = { ...picked[space], [name]: value };
  }
  return picked;
}

function pickFunctions(exports: WebAssembly.Exports): Functions {
  const picked: Partial<Functions> = {};
  for (const name of functionNames) {
    const f = exports[name];
    if (typeof f !== 'function') throw new LoaderError('module', `the engine module lacks ${name}`);
    picked[name] = f as (...args: number[]) => number;
  }
  return picked as Functions;
}

/**
 * The same functions, that throw a LoaderError when the module traps, and ever after: memory that a trap left
 * half-written is not to be used again.
 */
function guard(functions: Functions, lastWords: string[]): Functions {
  let broken: LoaderError | null = null;
  const guarded: Partial<Functions> = {};
  for (const name of functionNames) {
    const f = functions[name];
    guarded[name] = (...args) => {
      if (broken) throw broken;
      try {
        return f(...args);
      } catch (error) {
        const words = [String(error), ...lastWords].join(' ').trim();
        broken = new LoaderError('trapped', `the engine stopped in ${name}: ${words}`);
        throw broken;
      }
    };
  }
  return guarded as Functions;
}

const faults: Record<number, EngineFault> = { [-5]: 'memory', [-4]: 'argument', [-3]: 'module', [-16]: 'stale' };

/** Instantiates a compiled module. */
export async function load(module: WebAssembly.Module): Promise<Engine> {
  const memory = new Memory();
  const lastWords: string[] = [];
  const { exports } = await WebAssembly.instantiate(module, pickImports(module, makeImports(memory, lastWords)));
  if (!(exports.memory instanceof WebAssembly.Memory))
    throw new LoaderError('module', 'the engine module has no memory');
  memory.attach(exports.memory);
  if (typeof exports._initialize === 'function') exports._initialize();
  const c = guard(pickFunctions(exports), lastWords);
  if (c.gw_api_abi() !== ABI) {
    throw new LoaderError('module', `the engine module speaks ABI ${c.gw_api_abi()}, the page ${ABI}`);
  }
  return bind(c, memory);
}

function bind(c: Functions, memory: Memory): Engine {
  const encoder = new TextEncoder();
  const text = (bytes: Uint8Array) => decoder().decode(bytes);

  const api = c.gw_api_new();
  if (!api) throw new LoaderError('memory', 'there is not enough memory for the engine');

  /** Passes a result on, or throws what its negative code says. */
  function check(code: number): number {
    if (code >= 0) return code;
    const message = text(memory.readUntilNul(c.gw_api_message(api)));
    throw new LoaderError(faults[code] ?? 'internal', message || `code ${code}`);
  }

  /** Calls `f` with a copy of `bytes` in the module's memory. */
  function lend<T>(bytes: Uint8Array, f: (at: number, length: number) => T): T {
    const at = c.gw_api_alloc(bytes.length);
    if (!at) throw new LoaderError('memory', `there is not enough memory for ${bytes.length} bytes`);
    try {
      memory.write(at, bytes);
      return f(at, bytes.length);
    } finally {
      c.gw_api_free(at);
    }
  }

  /** The bytes of a text that was just made with `handle`. */
  function made(handle: Handle, code: number): Uint8Array {
    const length = check(code);
    return memory.read(c.gw_api_text(api, handle), length);
  }

  return {
    abi: ABI,
    version: text(memory.readUntilNul(c.gw_api_version())),
    open: (source, limits = {}) =>
      lend(
        encoder.encode(source),
        (at, n) => check(c.gw_api_open(api, at, n, limits.instructions ?? 0, limits.bytes ?? 0)) as Handle,
      ),
    run: (handle, instructions, until) =>
      runStates[check(c.gw_api_run(api, handle, instructions, until ? stops.indexOf(until) : 0))] ?? 'failed',
    lacks(handle) {
      const wanted = check(c.gw_api_lacks(api, handle));
      return wanted > 0 ? text(made(handle, wanted - 1)) : null;
    },
    supply: (bundle, bytes) =>
      lend(encoder.encode(`${bundle}\0`), (name) =>
        lend(bytes, (at, n) => void check(c.gw_api_supply(api, name, at, n))),
      ),
    stop: (handle) => stops[check(c.gw_api_stop(api, handle))] ?? 'slice',
    line: (handle) => check(c.gw_api_line(api, handle)),
    breakAtLine: (handle, line, on) => void check(c.gw_api_break_line(api, handle, line, on ? 1 : 0)),
    breakAtTensor: (handle, name, on) =>
      lend(encoder.encode(`${name}\0`), (at) => void check(c.gw_api_break_tensor(api, handle, at, on ? 1 : 0))),
    interrupt: (handle) => void check(c.gw_api_interrupt(api, handle)),
    stdout: (handle) => text(made(handle, c.gw_api_stdout(api, handle))),
    stderr: (handle) => text(made(handle, c.gw_api_stderr(api, handle))),
    progress: (handle) => text(made(handle, c.gw_api_progress(api, handle))),
    outline: (handle) => text(made(handle, c.gw_api_outline(api, handle))),
    trace: (handle) => text(made(handle, c.gw_api_trace(api, handle))),
    snapshot: (handle, at) => text(made(handle, c.gw_api_snapshot(api, handle, at))),
    figure: (handle, at) => text(made(handle, c.gw_api_figure(api, handle, at))),
    ledger: (handle, at, tensor, entry) => text(made(handle, c.gw_api_ledger(api, handle, at, tensor, entry))),
    paths: (handle, at, tensor, entry, event, limit) =>
      text(made(handle, c.gw_api_paths(api, handle, at, tensor, entry, event, limit))),
    jacobian: (handle, at, node) => text(made(handle, c.gw_api_jacobian(api, handle, at, node))),
    sent: (handle, at, node, numbers) =>
      lend(new Uint8Array(Float64Array.from(numbers).buffer), (where) =>
        text(made(handle, c.gw_api_sent(api, handle, at, node, where, numbers.length))),
      ),
    close: (handle) => void check(c.gw_api_close(api, handle)),
    cli: {
      open: (args) => {
        const bytes = encoder.encode(args.map((arg) => `${arg}\0`).join(''));
        return lend(bytes, (at, n) => check(c.gw_api_cli_open(api, at, n)) as Handle);
      },
      wants(handle) {
        const wanted = check(c.gw_api_cli_wants(api, handle));
        return wanted > 0 ? text(made(handle, wanted - 1)) : null;
      },
      feed: (handle, bytes) => lend(bytes, (at, n) => void check(c.gw_api_cli_feed(api, handle, at, n, 0))),
      refuse: (handle, reason) =>
        lend(encoder.encode(`${reason}\0`), (at) => void check(c.gw_api_cli_feed(api, handle, 0, 0, at))),
      step: (handle) => check(c.gw_api_cli_step(api, handle)) === 1,
      out: (handle) => made(handle, c.gw_api_cli_out(api, handle)),
      err: (handle) => made(handle, c.gw_api_cli_err(api, handle)),
      figure(handle) {
        const size = check(c.gw_api_cli_figure_path(api, handle));
        if (size === 0) return null;
        const [folder = '', name = ''] = text(made(handle, size - 1)).split('\0');
        return { folder, name, svg: made(handle, c.gw_api_cli_figure(api, handle)) };
      },
      exitCode: (handle) => check(c.gw_api_cli_exit_code(api, handle)),
    },
    net: bindNetworks(c, { api, check, lend, read: (at, length) => memory.read(at, length) }),
    memorySize: () => memory.size,
  };
}
