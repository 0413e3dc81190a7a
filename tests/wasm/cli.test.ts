import { spawn, spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const cli = fileURLToPath(new URL('../../wasm/cli.mjs', import.meta.url));
let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'gradwalk-cli-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function write(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

function gradwalk(args: string[], { input = '', module = '', program = cli } = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
    input,
    encoding: 'utf8',
    env: { ...process.env, GRADWALK_MODULE: module },
  });
  return { status, stdout, stderr };
}

describe.each(['', 'relaxed'])('gradwalk on Node, module %j', (module) => {
  test('runs a file', () => {
    const path = write('hello.py', 'print("hello, 世界")\n');
    expect(gradwalk(['run', path], { module })).toEqual({ status: 0, stdout: 'hello, 世界\n', stderr: '' });
  });

  test('runs standard input', () => {
    expect(gradwalk(['run', '-'], { module, input: 'print(1 + 2)\n' }).stdout).toBe('3\n');
  });

  test('an uncaught exception is a traceback on standard error, and 1', () => {
    const path = write('bad.py', 'print("before")\n1 / 0\n');
    const { status, stdout, stderr } = gradwalk(['run', path], { module });
    expect({ status, stdout }).toEqual({ status: 1, stdout: 'before\n' });
    expect(stderr).toContain(`File "${path}", line 2`);
    expect(stderr).toContain('ZeroDivisionError: division by zero\n');
  });

  test('prints a trace as JSON', () => {
    const { status, stdout } = gradwalk(['trace', '-', '--json'], { module, input: 'print("once")\n' });
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ version: 1, trace: [{ kind: 'print', text: 'once\n' }] });
  });
});

test('--figures writes what the program draws', () => {
  const path = write('draw.py', 'import matplotlib.pyplot as plt\nplt.plot([1, 2])\nplt.show()\nplt.bar([1], [2])\n');
  const out = join(folder, 'a', 'b');
  expect(gradwalk(['run', path, '--figures', out])).toEqual({ status: 0, stdout: '', stderr: '' });
  expect(readdirSync(out).sort()).toEqual(['figure-1.svg', 'figure-2.svg']);
  expect(readFileSync(join(out, 'figure-1.svg'), 'utf8')).toMatch(/^<svg .*<\/svg>\n$/s);
  expect(gradwalk(['run', path, '--figures', path]).stderr).toBe(
    `gradwalk: cannot write ${join(path, 'figure-1.svg')}: File exists\n`,
  );
});

test('a file that is not there is said in the words of the native program, and 2', () => {
  const path = join(folder, 'nothing.py');
  const { status, stderr } = gradwalk(['run', path]);
  expect({ status, stderr }).toEqual({
    status: 2,
    stderr: `gradwalk: cannot read ${path}: No such file or directory\n`,
  });
  expect(gradwalk(['run', folder]).stderr).toBe(`gradwalk: cannot read ${folder}: Is a directory\n`);
});

test('a wrong command line is one sentence, and 2', () => {
  for (const args of [[], ['fly'], ['run'], ['run', 'a', 'b'], ['run', '']]) {
    const { status, stdout, stderr } = gradwalk(args);
    expect({ args, status, stdout, lines: stderr.split('\n').length }).toEqual({
      args,
      status: 2,
      stdout: '',
      lines: 2,
    });
  }
});

test('tells its version and its usage', () => {
  expect(gradwalk(['--version']).stdout).toMatch(/^gradwalk \d+\.\d+\.\d+\n$/);
  expect(gradwalk(['--help'])).toMatchObject({ status: 0, stderr: '' });
});

test('without the module, one sentence names the command that builds it', () => {
  mkdirSync(join(folder, 'wasm'));
  const program = join(folder, 'wasm', 'cli.mjs');
  copyFileSync(cli, program);
  copyFileSync(join(dirname(cli), 'engine.mjs'), join(folder, 'wasm', 'engine.mjs'));
  const { status, stderr } = gradwalk(['run', '-'], { program });
  expect(status).toBe(2);
  expect(stderr).toMatch(/^[^\n]*npm run build[^\n]*\n$/);
});

test('ends quietly when nobody reads its output any more', async () => {
  const path = write('talk.py', 'while True:\n    print("still here, still talking, still going on")\n');
  const child = spawn(process.execPath, [cli, 'run', path], { stdio: ['ignore', 'pipe', 'pipe'] });
  let stderr = '';
  child.stderr.on('data', (bytes) => {
    stderr += String(bytes);
  });
  child.stdout.once('data', () => child.stdout.destroy());
  const code = await new Promise((resolve) => child.once('exit', resolve));
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
});
