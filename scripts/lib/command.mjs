// Running other programs.
import { spawn } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The checkout. */
export const root = fileURLToPath(new URL('../..', import.meta.url));

/** @param {string} name @param {string} [path] */
export function onPath(name, path = process.env.PATH ?? '') {
  return path.split(delimiter).some((folder) => {
    try {
      accessSync(join(folder, name), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

/**
 * @typedef {object} Outcome
 * @property {boolean} ok It ended by itself with exit code 0.
 * @property {string} ending How it ended, for people: "exit code 1", "killed after 60 s", "could not start: …".
 * @property {string} stdout
 * @property {string} stderr
 * @property {string} output Both, in the order they came.
 */

/**
 * Runs a program in the checkout to its end. Never throws: how it ended is the result.
 * @param {string} command
 * @param {string[]} args
 * @param {{ env?: Record<string, string>, seconds?: number }} [options]
 * @returns {Promise<Outcome>}
 */
export function run(command, args, { env = {}, seconds } = {}) {
  return new Promise((resolve) => {
    // Its own process group, so that a program past its time ends with everything it started.
    const child = spawn(command, args, {
      cwd: root,
      env: { ...process.env, FORCE_COLOR: '0', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true,
    });
    const end = () => {
      try {
        if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
      } catch {
        // It was gone already.
      }
    };
    process.once('exit', end);
    let late = false;
    const expire = () => {
      late = true;
      end();
    };
    const timer = seconds === undefined ? undefined : setTimeout(expire, seconds * 1000);
    /** @type {{ from: 'stdout' | 'stderr', bytes: Buffer }[]} */
    const parts = [];
    child.stdout.on('data', (bytes) => parts.push({ from: 'stdout', bytes }));
    child.stderr.on('data', (bytes) => parts.push({ from: 'stderr', bytes }));
    /** @param {boolean} ok @param {string} ending */
    const done = (ok, ending) => {
      clearTimeout(timer);
      process.removeListener('exit', end);
      /** @param {(part: { from: string }) => boolean} wanted */
      const text = (wanted) => Buffer.concat(parts.filter(wanted).map((part) => part.bytes)).toString('utf8');
      resolve({
        ok,
        ending,
        stdout: text((part) => part.from === 'stdout'),
        stderr: text((part) => part.from === 'stderr'),
        output: text(() => true),
      });
    };
    child.on('error', (error) => done(false, `could not start ${command}: ${error.message}`));
    child.on('close', (code, signal) => {
      if (late) done(false, `killed after ${seconds} s`);
      else if (signal !== null) done(false, `killed by ${signal}`);
      else done(code === 0, `exit code ${code}`);
    });
  });
}
