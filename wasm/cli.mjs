#!/usr/bin/env node
// The `gradwalk` program on Node: core/cli does the work, this brings bytes in and out.
// In a worker thread the engine may come compiled, in workerData: then many programs share one.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { workerData } from 'node:worker_threads';
import { bundles, compile, isBuilt, loaderPath } from './engine.mjs';

/** What the C library says for the same errors. */
const reasons = {
  ENOENT: 'No such file or directory',
  EACCES: 'Permission denied',
  EISDIR: 'Is a directory',
  EEXIST: 'File exists',
  ENOTDIR: 'Not a directory',
};

async function readAll(file) {
  if (file !== '-') return readFile(file);
  const chunks = [];
  for await (const chunk of process.stdin) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** Writes what has been drawn; false: it cannot. */
async function writeFigures(cli, handle) {
  for (let figure = cli.figure(handle); figure; figure = cli.figure(handle)) {
    const path = join(figure.folder, figure.name);
    try {
      await mkdir(figure.folder, { recursive: true });
      await writeFile(path, figure.svg);
    } catch (error) {
      if (!error.syscall) throw error;
      await write(process.stderr, `gradwalk: cannot write ${path}: ${reasons[error.code] ?? error.message}\n`);
      return false;
    }
  }
  return true;
}

/** Resolves when `stream` wants more. */
async function write(stream, bytes) {
  if (bytes.length === 0 || stream.write(bytes)) return;
  await new Promise((resolve) => stream.once('drain', resolve));
}

async function main(args) {
  if (!isBuilt()) {
    await write(process.stderr, 'gradwalk: the engine is not built yet; `npm run build` builds it.\n');
    return 2;
  }
  const { load } = await import(loaderPath.href);
  const { cli, lacks, supply } = await load(workerData?.engine ?? (await compile()));
  const handle = cli.open(args);
  const file = cli.wants(handle);
  if (file !== null) {
    try {
      cli.feed(handle, await readAll(file));
    } catch (error) {
      if (!error.syscall) throw error;
      cli.refuse(handle, reasons[error.code] ?? error.message);
    }
  }
  let more;
  do {
    more = cli.step(handle);
    const bundle = lacks(handle);
    if (bundle !== null) supply(bundle, await readFile(new URL(`${bundle}.bundle`, bundles)));
    await write(process.stdout, cli.out(handle));
    await write(process.stderr, cli.err(handle));
    if (!(await writeFigures(cli, handle))) return 1;
  } while (more);
  return cli.exitCode(handle);
}

// Whoever read our output has gone: there is nobody left to tell.
process.stdout.on('error', (error) => process.exit(error.code === 'EPIPE' ? 0 : 1));

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  process.stderr.write(`gradwalk: ${error.message}\n`);
  process.exitCode = 1;
}
