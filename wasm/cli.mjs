#!/usr/bin/env node
// The `gradwalk` program on Node: core/cli does the work, this brings bytes in and out.
// GRADWALK_MODULE=relaxed takes the module with relaxed SIMD.
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { setFlagsFromString } from 'node:v8';

const build = new URL('../build/', import.meta.url);
const relaxed = process.env.GRADWALK_MODULE === 'relaxed';
const modulePath = new URL(relaxed ? 'wasm-relaxed/gradwalk-relaxed.wasm' : 'wasm/gradwalk.wasm', build);
const loaderPath = new URL('loader/loader.js', build);

/** What the C library says for the same errors. */
const reasons = {
  ENOENT: 'No such file or directory',
  EACCES: 'Permission denied',
  EISDIR: 'Is a directory',
  ENOTDIR: 'Not a directory',
};

async function readAll(file) {
  if (file !== '-') return readFile(file);
  const chunks = [];
  for await (const chunk of process.stdin) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** Resolves when `stream` wants more. */
async function write(stream, bytes) {
  if (bytes.length === 0 || stream.write(bytes)) return;
  await new Promise((resolve) => stream.once('drain', resolve));
}

async function main(args) {
  if (!existsSync(modulePath) || !existsSync(loaderPath)) {
    await write(process.stderr, 'gradwalk: the engine is not built yet; `npm run build` builds it.\n');
    return 2;
  }
  if (relaxed) setFlagsFromString('--experimental-wasm-relaxed-simd');
  const { load } = await import(loaderPath.href);
  const { cli } = await load(await WebAssembly.compile(await readFile(modulePath)));
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
    await write(process.stdout, cli.out(handle));
    await write(process.stderr, cli.err(handle));
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
