import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { filesBelow, makeAndStamp, upToDate } from '../../scripts/lib/stamp.mjs';

const stage = { name: 'sum', inputs: ['in', 'lone.txt', 'absent'], outputs: ['out.txt'], means: 'add' };
let root = '';

/** @param {string} file @param {string} text */
const write = (file, text) => writeFileSync(join(root, file), text);
const make = async () => write('out.txt', 'made');

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'gradwalk-stamp-'));
  mkdirSync(join(root, 'in/deep'), { recursive: true });
  write('in/deep/a.txt', '1');
  write('lone.txt', '2');
});
afterEach(() => rmSync(root, { recursive: true }));

test('files are found below folders, in a stable order', () => {
  expect(filesBelow(root, stage.inputs)).toEqual(['in/deep/a.txt', 'lone.txt']);
});

test('a stage is up to date once made, and no longer when anything changed', async () => {
  expect(upToDate(root, stage)).toBe(false);
  await makeAndStamp(root, stage, make);
  expect(upToDate(root, stage)).toBe(true);
  expect(upToDate(root, { ...stage, means: 'multiply' })).toBe(false);
  write('in/deep/a.txt', '3');
  expect(upToDate(root, stage)).toBe(false);
});

test('a new input, a lost output or a making that fails is not up to date', async () => {
  await makeAndStamp(root, stage, make);
  write('in/b.txt', '');
  expect(upToDate(root, stage)).toBe(false);
  await makeAndStamp(root, stage, make);
  rmSync(join(root, 'out.txt'));
  expect(upToDate(root, stage)).toBe(false);
  await makeAndStamp(root, stage, make);
  const broken = makeAndStamp(root, stage, () => Promise.reject(new Error('no compiler')));
  await expect(broken).rejects.toThrow('no compiler');
  expect(upToDate(root, stage)).toBe(false);
});
