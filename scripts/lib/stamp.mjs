// What is up to date: a stage's stamp is the hash of everything it was made from.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * All files below the given files and folders, sorted; what does not exist is left out.
 * @param {string} root
 * @param {string[]} paths relative to root
 * @returns {string[]} relative to root
 */
export function filesBelow(root, paths) {
  /** @type {string[]} */
  const found = [];
  const pending = [...paths];
  for (let path = pending.pop(); path !== undefined; path = pending.pop()) {
    const full = join(root, path);
    const stat = statSync(full, { throwIfNoEntry: false });
    if (stat?.isDirectory()) pending.push(...readdirSync(full).map((name) => `${path}/${name}`));
    else if (stat?.isFile()) found.push(path);
  }
  return found.sort();
}

/**
 * @param {string} root
 * @param {{ inputs: string[], means: string }} stage `means`: how it is made, so that a change of that counts too
 */
function hash(root, { inputs, means }) {
  const sum = createHash('sha256').update(`${root}\n${process.version}\n${means}\n`);
  for (const file of filesBelow(root, inputs)) sum.update(`${file}\0`).update(readFileSync(join(root, file)));
  return sum.digest('hex');
}

/** @param {string} root @param {string} name */
const stampFile = (root, name) => join(root, 'build/.stamps', name);

/**
 * @typedef {object} Made
 * @property {string} name
 * @property {string[]} inputs
 * @property {string[]} outputs
 * @property {string} means
 */

/** @param {string} root @param {Made} stage */
export function upToDate(root, stage) {
  const file = stampFile(root, stage.name);
  if (!existsSync(file) || !stage.outputs.every((output) => existsSync(join(root, output)))) return false;
  return readFileSync(file, 'utf8') === hash(root, stage);
}

/**
 * Makes a stage and stamps it with what its inputs were before: one that changes meanwhile is made again.
 * @param {string} root
 * @param {Made} stage
 * @param {() => Promise<void>} make
 */
export async function makeAndStamp(root, stage, make) {
  const file = stampFile(root, stage.name);
  const before = hash(root, stage);
  rmSync(file, { force: true });
  await make();
  mkdirSync(join(root, 'build/.stamps'), { recursive: true });
  writeFileSync(file, before);
}
