import { describe, expect, test } from 'vitest';
import { missing, needs, nodeProblem, plan } from '../../scripts/lib/needs.mjs';

describe('Node', () => {
  test.each(['20.19.0', '20.20.2', '22.12.0', '24.1.0'])('%s will do', (version) => {
    expect(nodeProblem(version)).toBeNull();
  });
  test.each(['12.22.0', '18.19.0', '20.18.1', '21.7.0', '22.11.0'])('%s is refused in one sentence', (version) => {
    expect(nodeProblem(version)).toMatch(new RegExp(`^Gradwalk needs Node .*this is Node ${version}\\.$`));
  });
});

describe('Debian packages', () => {
  const packages = [{ name: 'emscripten', command: 'emcc' }, { name: 'libsimde-dev' }];

  test('a bare machine lacks them all', () => {
    const bare = { found: () => false, installed: () => new Set() };
    expect(missing(needs.test, bare)).toEqual(needs.test.map(({ name }) => name));
  });
  test('a tool counts by its command, a library by its package', () => {
    const machine = { found: () => true, installed: () => new Set(['libsimde-dev']) };
    expect(missing(packages, machine)).toEqual([]);
    expect(missing(packages, { ...machine, installed: () => new Set() })).toEqual(['libsimde-dev']);
    expect(missing(packages, { ...machine, found: () => false })).toEqual(['emscripten']);
  });
});

describe('what to do about missing packages', () => {
  const names = ['emscripten', 'clang-19'];

  test('root installs', () => {
    const { commands } = /** @type {{ commands: string[][] }} */ (plan(names, { root: true, sudo: false, apt: true }));
    expect(commands.map((command) => command[0])).toEqual(['env', 'env']);
    expect(commands[1]?.slice(-2)).toEqual(names);
  });
  test('with sudo the same goes through sudo, which never asks', () => {
    const { commands } = /** @type {{ commands: string[][] }} */ (plan(names, { root: false, sudo: true, apt: true }));
    expect(commands.every(([first, second]) => first === 'sudo' && second === '-n')).toBe(true);
  });
  test('without rights the exact line is printed', () => {
    const { problem } = /** @type {{ problem: string }} */ (plan(names, { root: false, sudo: false, apt: true }));
    expect(problem).toContain(
      'sudo apt-get update && sudo apt-get install -y --no-install-recommends emscripten clang-19',
    );
  });
  test('without apt-get the packages are named', () => {
    const { problem } = /** @type {{ problem: string }} */ (plan(names, { root: true, sudo: false, apt: false }));
    expect(problem).toContain('emscripten clang-19');
  });
});
