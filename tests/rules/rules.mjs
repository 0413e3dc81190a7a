// The rules of the house, as functions from the files to what breaks them. check.mjs runs them on the
// checkout, rules.test.mjs on files with planted faults.
import { posix } from 'node:path';

/** @typedef {Map<string, string>} Files path in the checkout, "/" between folders → text */

/** From left to right; a layer may include itself and what is left of it. Those of one row do not know each other. */
const cLayers = [
  ['base'],
  ['kernels'],
  ['tensor'],
  ['node'],
  ['ops'],
  ['engine'],
  ['nn', 'optim', 'data'],
  ['train', 'capture', 'explain'],
  ['lang'],
  ['cli'],
  ['wasm'],
];

/** Public headers belong to the layer that implements their lowest part. */
const publicHeaders = new Map([
  ['context', 'base'],
  ['dtype', 'base'],
  ['version', 'base'],
  ['tensor', 'tensor'],
  ['random', 'tensor'],
  ['autograd', 'node'],
  ['ops', 'ops'],
  ['trace', 'engine'],
  ['nn', 'nn'],
  ['data', 'data'],
  ['train', 'train'],
  ['capture', 'capture'],
  ['explain', 'explain'],
]);

/** Of core/autograd: what stands below the operations. */
const nodeFiles = new Set(['hook', 'jot', 'node', 'packed', 'saved']);

/** @param {string} file @returns {string | null} null: of no layer */
function cLayer(file) {
  const [top, folder, name = ''] = file.split('/');
  const stem = posix.basename(file).replace(/\.\w+$/, '');
  if (top === 'wasm') return 'wasm';
  if (top !== 'core' || folder === undefined) return null;
  if (folder === 'include') return name === 'gradwalk' ? (publicHeaders.get(stem) ?? null) : null;
  if (folder === 'autograd') return nodeFiles.has(stem) ? 'node' : 'engine';
  return cLayers.some((row) => row.includes(folder)) ? folder : null;
}

/** @param {string} layer */
const rank = (layer) => cLayers.findIndex((row) => row.includes(layer));

/**
 * Every match in the files that are wanted, with its place.
 * @param {Files} files
 * @param {RegExp} wanted
 * @param {RegExp} pattern global, multiline
 * @returns {{ file: string, place: string, match: RegExpMatchArray }[]}
 */
function matches(files, wanted, pattern) {
  return [...files]
    .filter(([file]) => wanted.test(file))
    .flatMap(([file, text]) =>
      [...text.matchAll(pattern)].map((match) => ({
        file,
        place: `${file}:${text.slice(0, match.index).split('\n').length}`,
        match,
      })),
    );
}

const cFiles = /^(core|wasm)\/.*\.(c|h|def|inc)$/;

/** C includes go leftwards only. @param {Files} files @returns {string[]} */
export function includes(files) {
  return matches(files, cFiles, /^[ \t]*#[ \t]*include[ \t]+"([^"]+)"/gm).flatMap(({ file, place, match }) => {
    const name = match[1] ?? '';
    const candidates = [posix.join(posix.dirname(file), name), `core/${name}`, `core/include/${name}`];
    const target = candidates.find((path) => files.has(path));
    if (target === undefined) return [`${place}: "${name}" is not there`];
    const [from, to] = [cLayer(file), cLayer(target)];
    if (from === null) return [`${place}: ${file} belongs to no layer; tests/rules/rules.mjs names them`];
    if (to === null) return [`${place}: ${target} belongs to no layer; tests/rules/rules.mjs names them`];
    if (from === to || rank(to) < rank(from)) return [];
    return [`${place}: ${from} must not include ${to} (${name})`];
  });
}

/** SIMD in the kernels, Emscripten in wasm/, the exports in wasm/api.c, api_cli.c and api_net.c, and nowhere else. @param {Files} files @returns {string[]} */
export function platform(files) {
  const simd = /^[ \t]*#[ \t]*include[ \t]+<(wasm_simd128|simde\/.*|\w*intrin|arm_neon)\.h>/gm;
  const emscripten = /^[ \t]*#[ \t]*include[ \t]+<emscripten.*>/gm;
  return [
    ...matches(files, /^(core\/(?!kernels\/)|wasm\/).*\.(c|h|def|inc)$/, simd).map(
      ({ place }) => `${place}: SIMD outside core/kernels`,
    ),
    ...matches(files, /^core\/.*\.(c|h|def|inc)$/, emscripten).map(({ place }) => `${place}: Emscripten inside core/`),
    ...matches(files, /^(?!wasm\/api(?:_cli|_net)?\.c$)(core|wasm|tests)\/.*\.[ch]$/, /\bEMSCRIPTEN_KEEPALIVE\b/g).map(
      ({ place }) => `${place}: only wasm/api.c, api_cli.c and api_net.c export functions`,
    ),
  ];
}

/** What each part of the TypeScript may import: other parts, and packages. */
const parts = [
  { name: 'shared', folder: 'web/src/shared/', parts: ['shared'], packages: [] },
  { name: 'wasm', folder: 'wasm/', parts: ['wasm'], packages: [] },
  { name: 'worker', folder: 'web/src/worker/', parts: ['shared', 'wasm', 'worker'], packages: ['d3-dag'] },
  {
    name: 'app',
    folder: 'web/',
    parts: ['shared', 'wasm', 'worker', 'app'],
    packages: ['preact', '@preact/', '@codemirror/', '@lezer/', 'uplot'],
  },
];

/** @param {string} path */
const partOf = (path) => parts.find(({ folder }) => path.startsWith(folder));

/** Imports go leftwards only: shared, loader, worker, page. @param {Files} files @returns {string[]} */
export function imports(files) {
  const pattern = /(?:\bfrom\s*|\bimport\s*\(?\s*)(['"])([^'"\n]+)\1/g;
  return matches(files, /^(web|wasm)\/.*\.tsx?$/, pattern).flatMap(({ file, place, match }) => {
    const specifier = match[2] ?? '';
    const from = partOf(file);
    if (from === undefined) return [`${place}: ${file} belongs to no part; tests/rules/rules.mjs names them`];
    if (!specifier.startsWith('.')) {
      const allowed = from.packages.some(
        (name) => specifier === name || specifier.startsWith(name.replace(/\/?$/, '/')),
      );
      return allowed ? [] : [`${place}: ${from.name} must not import the package ${specifier}`];
    }
    const [path = '', query] = posix.join(posix.dirname(file), specifier).split('?');
    // The address of a built module is not code.
    if (from.name === 'app' && query?.startsWith('url') && path.startsWith('build/') && path.endsWith('.wasm'))
      return [];
    const to = partOf(path);
    if (to !== undefined && from.parts.includes(to.name)) return [];
    return [`${place}: ${from.name} must not import ${to?.name ?? 'from outside'} (${specifier})`];
  });
}

/** Nothing in a tracked file says on which machine it was written. @param {Files} files @returns {string[]} */
export function machine(files) {
  const paths = /(?<![\w.~-])\/(?:work|tmp|root|home|Users)\/[\w.-]+|\.\.\/shared\/(?:oracle|research|look|DESIGN)\b/g;
  return [
    ...matches(files, /./, paths).map(({ place, match }) => `${place}: a path of one machine, ${match[0]}`),
    ...matches(files, /^package-lock\.json$/, /"resolved": "http/g).map(
      ({ place }) => `${place}: the name of a package host`,
    ),
  ];
}

/** Nothing is left for later. @param {Files} files @returns {string[]} */
export function leftovers(files) {
  const words = /\b(?:TODO|FIXME|XXX)\b|\b(?:test|it|describe)\.(?:only|skip|todo)\(/g;
  return matches(
    files,
    /^(?!tests\/rules\/)(core|wasm|web|tests|e2e|scripts)\/.*\.(c|h|def|inc|tsx?|mjs|css|html)$/,
    words,
  ).map(({ place, match }) => `${place}: ${match[0]}`);
}

/** They hand out what is there already, and cannot fail. */
const neverFails = new Set([
  'gw_context_new', // there is no context yet to tell of it: test_alloc.c
  'gw_data_pointer',
  'gw_default_generator',
  'gw_node_next',
  'gw_tensor_context',
  'gw_tensor_grad',
  'gw_tensor_retain',
]);

/** Every public function that can fail has its memory taken away in a test: rows of ops.def in test_oom.c, the rest by
 * its name in a C test that lets every allocation fail.
 * @param {Files} files @returns {string[]} */
export function outOfMemory(files) {
  const rows = new Set();
  let tested = '';
  for (const [file, text] of files) {
    if (/^core\/ops\/\w+\.def$/.test(file))
      for (const [, row] of text.matchAll(/^[A-Z]+\d?\((\w+),/gm)) rows.add(`gw_${row}`).add(`gw_${row}_`);
    if (
      /^tests\/.*\.(c|def)$/.test(file) &&
      (/test_every_allocation_failing/.test(text) || /oom_calls|samples|program\.c/.test(file))
    )
      tested += text;
  }
  const faults = [];
  for (const [file, text] of files) {
    if (!/^core\/include\/gradwalk\/\w+\.h$/.test(file)) continue;
    const code = text.replaceAll(/\/\*.*?\*\//gs, '');
    for (const [, type, name] of code.matchAll(/^(gw_status |gw_\w+ \*)(gw_\w+)\(/gm))
      if (type && name && !rows.has(name) && !neverFails.has(name) && !new RegExp(`\\b${name}\\(`).test(tested))
        faults.push(`${file}: no test lets ${name} run out of memory`);
  }
  return faults;
}
