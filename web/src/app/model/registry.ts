/** All that a program can use, as the engine itself says (core/lang/prelude/_reference.py), and finding names in it. Pure. */

export interface Member {
  name: string;
  kind: 'function' | 'class' | 'module' | 'value';
  /** Python's; those of a function with several, " | " between them. */
  signature: string;
  doc: string;
}

export interface Registry {
  builtins: readonly Member[];
  /** By their dotted names. */
  modules: ReadonlyMap<string, { doc: string; members: readonly Member[] }>;
  types: ReadonlyMap<string, readonly Member[]>;
  /** What is refused by name, by its module. */
  absent: ReadonlyMap<string, ReadonlySet<string>>;
}

/** What there is always to be known of; other modules are when a program imports them. */
const ALWAYS = 'torch';

/** The packages whose names a program may want to know. */
export const rootsOf = (source: string): string[] =>
  [...new Set([ALWAYS, ...importsOf(codeOnly(source)).map(({ module }) => module.split('.')[0] ?? '')])].filter(
    (root) => /^[A-Za-z]\w*$/.test(root),
  );

/** A program that prints it, of these packages. */
export const registryProgram = (roots: readonly string[]): string =>
  `import _reference\n_reference.write(${roots.map((root) => `'${root}'`).join(', ')})\n`;

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

function readMembers(given: unknown): Member[] {
  if (!Array.isArray(given)) return [];
  return given.filter(isRecord).map(({ name, kind, signature, doc }) => ({
    name: text(name),
    kind: kind === 'function' || kind === 'class' || kind === 'module' ? kind : 'value',
    signature: text(signature),
    doc: text(doc),
  }));
}

function readMap<T>(given: unknown, read: (value: unknown, key: string) => T): Map<string, T> {
  return new Map(isRecord(given) ? Object.entries(given).map(([key, value]) => [key, read(value, key)]) : []);
}

/** What that program has printed; null: no registry. */
export function readRegistry(printed: string): Registry | null {
  let given: unknown;
  try {
    given = JSON.parse(printed);
  } catch {
    return null;
  }
  if (!isRecord(given)) return null;
  const modules = readMap(given.modules, (value) =>
    isRecord(value) ? { doc: text(value.doc), members: readMembers(value.members) } : { doc: '', members: [] },
  );
  const absent = readMap(given.absent, (names, owner) => {
    // A name that is there has been found before anybody refuses it.
    const there = new Set(modules.get(owner)?.members.map(({ name }) => name));
    return new Set(
      text(names)
        .split(' ')
        .filter((name) => name !== '' && !there.has(name)),
    );
  });
  return { builtins: readMembers(given.builtins), modules, types: readMap(given.types, readMembers), absent };
}

/** What a name of the program stands for: a module, or a member of one. */
export type Found = { module: string } | { owner: string; member: Member };

const memberOf = (registry: Registry, module: string, name: string): Found | null => {
  if (registry.modules.has(`${module}.${name}`)) return { module: `${module}.${name}` };
  const member = registry.modules.get(module)?.members.find((each) => each.name === name);
  return member ? { owner: module, member } : null;
};

/** A program without its strings and comments, each place where it was. */
export function codeOnly(source: string): string {
  const strings = /("""|''')[\s\S]*?(?:\1|$)|"(?:\\.|[^"\\\n])*"?|'(?:\\.|[^'\\\n])*'?|#[^\n]*/g;
  return source.replace(strings, (all) => all.replace(/[^\n]/g, ' '));
}

export interface Import {
  /** The name that the program gives it. */
  name: string;
  module: string;
  /** Of the module; null: the module itself. */
  member: string | null;
  /** Where `member`, or else the module, is written. */
  at: number;
}

const NAMES = /(?:\bimport\s+|,\s*|\(\s*)([\w.]+)(?:\s+as\s+(\w+))?/g;

/** What the program imports; `code` is without strings and comments. */
export function importsOf(code: string): Import[] {
  const found: Import[] = [];
  const statement = /^[ \t]*(?:from[ \t]+([\w.]+)[ \t]+)?(import\b(?:[ \t]*\([^)]*\)|[^\n;]*))/gm;
  for (const { 1: from, 2: rest = '', index, 0: all } of code.matchAll(statement)) {
    const start = index + all.length - rest.length;
    for (const { 1: dotted = '', 2: as, 0: whole, index: place } of rest.matchAll(NAMES)) {
      const at = start + place + whole.indexOf(dotted);
      if (from !== undefined) found.push({ name: as ?? dotted, module: from, member: dotted, at });
      else if (as !== undefined) found.push({ name: as, module: dotted, member: null, at });
      else
        found.push({ name: dotted.split('.')[0] ?? dotted, module: dotted.split('.')[0] ?? dotted, member: null, at });
    }
  }
  return found;
}

/** What "F.relu" is in a program with these imports; null: nothing that we know. */
export function find(registry: Registry, imports: readonly Import[], dotted: string): Found | null {
  const [root = '', ...rest] = dotted.split('.');
  const imported = imports.findLast(({ name }) => name === root);
  let found: Found | null = null;
  if (imported) {
    found =
      imported.member === null ? { module: imported.module } : memberOf(registry, imported.module, imported.member);
  } else {
    const member = registry.builtins.find(({ name }) => name === root);
    found = member ? { owner: 'builtins', member } : null;
  }
  for (const name of rest) {
    if (!found || !('module' in found)) return null;
    found = memberOf(registry, found.module, name);
  }
  return found && 'module' in found && !registry.modules.has(found.module) ? null : found;
}

/** A name in the program that will be refused when it is reached, in UTF-16 units of the program. */
export interface Refused {
  owner: string;
  name: string;
  from: number;
  to: number;
}

const DOTTED = /(?<![\w.])[A-Za-z_]\w*(?:\.[A-Za-z_]\w*)+/g;

/** All such names. */
export function refusedIn(registry: Registry, source: string): Refused[] {
  const code = codeOnly(source);
  const imports = importsOf(code);
  const found = imports.flatMap(({ module, member, at }): Refused[] =>
    member !== null && registry.absent.get(module)?.has(member)
      ? [{ owner: module, name: member, from: at, to: at + member.length }]
      : [],
  );
  for (const { 0: dotted, index } of code.matchAll(DOTTED)) {
    const parts = dotted.split('.');
    for (let n = 1; n < parts.length; n += 1) {
      const path = parts.slice(0, n).join('.');
      const owner = find(registry, imports, path);
      const name = parts[n] ?? '';
      if (!owner || !('module' in owner) || !registry.absent.get(owner.module)?.has(name)) continue;
      const from = index + path.length + 1;
      found.push({ owner: owner.module, name, from, to: from + name.length });
      break;
    }
  }
  return found.sort((a, b) => a.from - b.from);
}
