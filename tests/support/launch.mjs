// Runs a command many times. One of Node's, `node FILE …`, is not a process each time but a thread of this one that
// gets the engine compiled: most of a short program's time is else Node's start and the engine's compilation.
import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { Worker } from 'node:worker_threads';
import { compile } from '../../wasm/engine.mjs';

/**
 * @typedef {object} Ending
 * @property {number | string | null} status the exit code, or what ended it
 * @property {string} stdout
 * @property {string} stderr
 * @property {Error} [error] it could not be run, or took too long
 */

/** All that `stream` says. @param {import('node:stream').Readable} stream */
async function text(stream) {
  let all = '';
  stream.setEncoding('utf8');
  for await (const chunk of stream) all += chunk;
  return all;
}

/**
 * What a child or a thread said, and how it ended; it is stopped after `seconds`.
 * @param {any} running
 * @param {string} input
 * @param {number} seconds
 * @param {() => void} stop
 * @returns {Promise<Ending>}
 */
async function ending(running, input, seconds, stop) {
  /** @type {Error | undefined} */
  let error;
  const late = setTimeout(() => {
    error = new Error(`took more than ${seconds} s`);
    stop();
  }, seconds * 1000);
  running.on('error', (/** @type {Error} */ problem) => {
    error ??= problem;
  });
  const status = new Promise((ended) => {
    running.on('exit', (/** @type {number} */ code, /** @type {string} */ signal) => ended(code ?? signal));
    running.on('error', () => ended(null));
  });
  running.stdin?.on('error', () => {}); // it ended without reading
  running.stdin?.end(input);
  const [stdout, stderr, code] = await Promise.all([text(running.stdout), text(running.stderr), status]);
  clearTimeout(late);
  return { status: code, stdout, stderr, ...(error ? { error } : {}) };
}

/**
 * What runs `command` with further arguments, and with `input` to read.
 * @param {string[]} command
 * @returns {(more: string[], input?: string, seconds?: number) => Promise<Ending>}
 */
export function launcher([program = '', ...args]) {
  if (program !== 'node')
    return (more, input = '', seconds = 120) => {
      const child = spawn(program, [...args, ...more]);
      return ending(child, input, seconds, () => child.kill());
    };
  const [file = '', ...rest] = args;
  const engine = compile();
  return async (more, input = '', seconds = 120) => {
    const thread = new Worker(resolve(file), {
      argv: [...rest, ...more],
      workerData: { engine: await engine },
      stdin: input !== '', // one that nobody reads keeps the thread from ending
      stdout: true,
      stderr: true,
    });
    return ending(thread, input, seconds, () => thread.terminate());
  };
}
