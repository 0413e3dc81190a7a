// What the machine must have, and how it gets it. Plain Node: runs before anything is installed.
import { spawnSync } from 'node:child_process';
import { onPath, run } from './command.mjs';
import { Problem } from './say.mjs';

/** The Nodes that Vite runs on: 20.19 or newer of its line, 22.12 or newer. */
const oldest = { line: 20, minor: 19, next: 22, nextMinor: 12 };

/**
 * Why this Node will not do; null when it will.
 * @param {string} version as in process.versions.node
 */
export function nodeProblem(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const { line, minor: lineMinor, next, nextMinor } = oldest;
  if (major === line && minor >= lineMinor) return null;
  if (major > next || (major === next && minor >= nextMinor)) return null;
  return `Gradwalk needs Node ${line} (${line}.${lineMinor} or newer) or ${next} (${next}.${nextMinor} or newer), and this is Node ${version}.`;
}

/**
 * A Debian package. A tool counts as there when its command is found, wherever it came from.
 * @typedef {{ name: string, command?: string }} Package
 */

/** gcc also builds the program that packs the prelude, for the wasm modules too. @type {Package[]} */
const forBuild = [
  { name: 'gcc', command: 'gcc' },
  { name: 'libc6-dev' },
  { name: 'emscripten', command: 'emcc' },
  { name: 'clang-14', command: 'clang-14' },
  { name: 'clang-19', command: 'clang-19' },
  { name: 'cmake', command: 'cmake' },
  { name: 'ninja-build', command: 'ninja' },
  { name: 'libsimde-dev' },
];

/** @type {Package[]} */
const forTest = [
  { name: 'llvm-14', command: 'llvm-symbolizer-14' },
  { name: 'libclang-rt-14-dev' },
  { name: 'clang-format-14', command: 'clang-format-14' },
  { name: 'libcmocka-dev' },
  { name: 'chromium', command: 'chromium' },
  { name: 'fonts-noto-cjk' },
  { name: 'fonts-dejavu-core' },
  { name: 'python3', command: 'python3.11' },
];

/** What each script needs of Debian. */
export const needs = {
  build: forBuild,
  check: forTest.filter(({ name }) => name === 'clang-format-14'),
  bench: forBuild,
  test: [...forBuild, ...forTest],
};

/**
 * @param {Package[]} packages
 * @param {{ found: (command: string) => boolean, installed: (names: string[]) => Set<string> }} machine
 * @returns {string[]} names of the packages that are not there
 */
export function missing(packages, machine) {
  const unseen = packages.filter(({ command }) => command === undefined || !machine.found(command));
  if (unseen.length === 0) return [];
  const installed = machine.installed(unseen.map(({ name }) => name));
  // A package that is installed but whose command is not on the PATH is no use.
  return unseen.filter(({ name, command }) => command !== undefined || !installed.has(name)).map(({ name }) => name);
}

/**
 * What to do about packages that are missing: the command that installs them, or the sentence that asks for it.
 * @param {string[]} names
 * @param {{ root: boolean, sudo: boolean, apt: boolean }} rights
 * @returns {{ commands: string[][] } | { problem: string }}
 */
export function plan(names, rights) {
  if (!rights.apt) {
    return {
      problem: `These Debian packages are missing, and there is no apt-get here to install them: ${names.join(' ')}`,
    };
  }
  const update = 'apt-get update';
  const install = `apt-get install -y --no-install-recommends ${names.join(' ')}`;
  if (!rights.root && !rights.sudo) {
    return {
      problem: `Some Debian packages are missing. Run this line, then try again:\n\n  sudo ${update} && sudo ${install}`,
    };
  }
  return {
    commands: [update, install].map((line) =>
      `${rights.root ? '' : 'sudo -n '}env DEBIAN_FRONTEND=noninteractive ${line}`.split(' '),
    ),
  };
}

/** @param {string[]} names */
function installedPackages(names) {
  // biome-ignore lint/suspicious/noTemplateCurlyInString: dpkg-query's own placeholders
  const query = spawnSync('dpkg-query', ['-W', '-f', '${Package} ${db:Status-Status}\n', ...names], {
    encoding: 'utf8',
  });
  // Not Debian: what cannot be asked about is taken to be there, and the build will say otherwise.
  if (query.error) return new Set(names);
  const lines = query.stdout.split('\n').filter((line) => line.endsWith(' installed'));
  return new Set(lines.map((line) => line.split(' ')[0] ?? ''));
}

/** @param {Package[]} packages */
export const missingHere = (packages) => missing(packages, { found: onPath, installed: installedPackages });

/** @param {string[]} names */
export async function install(names) {
  const what = plan(names, {
    root: process.getuid?.() === 0,
    sudo: onPath('sudo') && spawnSync('sudo', ['-n', 'true']).status === 0,
    apt: onPath('apt-get'),
  });
  if ('problem' in what) throw new Problem(what.problem);
  for (const line of what.commands) {
    const [command = '', ...args] = line;
    const outcome = await run(command, args);
    if (!outcome.ok) throw new Problem(`${outcome.output}\n"${line.join(' ')}" did not work: ${outcome.ending}.`);
  }
}
