// How the site is cut into files, and what a browser is told of them: few files, since each costs a page's start more than
// its bytes do, and compiled while the page is laid out.
import { join } from 'node:path';

/** @typedef {{ getModuleInfo: (id: string) => { importedIds: readonly string[] } | null }} Graph */

/** What is there as soon as an entry is, itself included. @param {string} entry @param {Graph} graph @returns {Set<string>} */
function closure(entry, graph) {
  const found = new Set([entry]);
  for (const id of found) for (const next of graph.getModuleInfo(id)?.importedIds ?? []) found.add(next);
  return found;
}

/** Of what a page begins with `base` is what the studio needs, too, `walker` the rest that every walker needs; the `panels` come next. */
const PARTS = /** @type {const} */ (['base', 'walker', 'panels']);

/**
 * The rest is cut by the bundler.
 * @param {string} web folder of the pages
 * @returns {{ name: (id: string, graph: Graph) => string | null, priority: number }[]}
 */
export function chunkGroups(web) {
  /** @type {Map<string, Set<string>>} */
  const closures = new Map();
  const within = (/** @type {string} */ file, /** @type {string} */ id, /** @type {Graph} */ graph) => {
    const found = closures.get(file) ?? closure(join(web, file), graph);
    closures.set(file, found);
    return found.has(id);
  };
  return PARTS.map((part, i) => ({
    // What a group takes is no more there for the next.
    priority: PARTS.length - i,
    name(id, graph) {
      // Course pages name it, so it is a file of its own.
      if (id.endsWith('/define.ts')) return null;
      const of = (/** @type {string} */ file) => within(file, id, graph);
      const shared = of('network.html');
      const first = of('src/elements/define.ts');
      const is = {
        walker: first && !shared,
        base: (first || of('index.html')) && shared,
        panels: of('src/app/features/side/inspector.tsx') || of('src/app/features/side/tensors-pane.tsx'),
      };
      return is[part] ? part : null;
    },
  }));
}

/**
 * What is asked for beside a file that is imported later: what it needs and is not there yet. The file itself is asked
 * for by its import.
 * @type {import('vite').ResolveModulePreloadDependenciesFn}
 */
export const beside = (file, needed, { hostType }) =>
  hostType === 'html'
    ? needed
    : needed.filter((each) => each !== file && !BEGINNINGS.some((name) => each.includes(`/${name}-`)));

const BEGINNINGS = ['walker', 'base', 'index', 'embed'];

/**
 * A Vite plugin. Most functions of what a page begins with are called at once: V8 compiles them while it reads the file, beside the
 * page's own work, and not one after the other when they are called. It is told so by a file's first line; what Vite
 * puts above a file that loads others comes after it.
 * https://developer.chrome.com/blog/explicit-compile-hints
 * @returns {import('vite').Plugin}
 */
export function eagerly() {
  return {
    name: 'compile-hints',
    apply: 'build',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        for (const chunk of Object.values(bundle)) {
          if (chunk.type !== 'chunk' || !BEGINNINGS.includes(chunk.name)) continue;
          chunk.code = `//# allFunctionsCalledOnLoad\n${chunk.code}`;
        }
      },
    },
  };
}

/**
 * A Vite plugin: style sheets are asked for before scripts. The first picture waits for them alone.
 * @returns {import('vite').Plugin}
 */
export function headFirst() {
  return {
    name: 'style-sheets-first',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(html) {
        const sheets = html.match(/ *<link rel="stylesheet" crossorigin[^>]*>\n/g) ?? [];
        const rest = sheets.reduce((text, sheet) => text.replace(sheet, ''), html);
        return rest.replace(/ *<script type="module" crossorigin/, (script) => sheets.join('') + script);
      },
    },
  };
}
