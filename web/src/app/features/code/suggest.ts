/** What can be written at a place of a program, and what a name in it is. Pure. */
import { codeOnly, find, type Import, importsOf, type Member, type Registry } from '../../model/registry';

export interface Suggestion {
  label: string;
  kind: Member['kind'] | 'keyword';
  /** "(input, mat2)" */
  signature: string;
  doc: string;
}

export interface Suggestions {
  /** What is written of the word already. */
  word: string;
  options: readonly Suggestion[];
}

const KEYWORDS =
  'and as assert break class continue def del elif else except False finally for from global if import in is lambda None nonlocal not or pass raise return True try while with yield';
const keywords: readonly Suggestion[] = KEYWORDS.split(' ').map((label) => ({
  ...{ label, kind: 'keyword', signature: '', doc: '' },
}));

/** The first of several signatures, as far as a line has room for it. */
function shortSignature(signature: string): string {
  const [first = ''] = signature.split(' | ');
  return first.length > 60 ? `${first.slice(0, 58)}…)` : first;
}

const suggest = ({ name, kind, signature, doc }: Member): Suggestion => ({
  ...{ label: name, kind, signature: shortSignature(signature), doc },
});

/** What a variable probably is, by the last thing it was given; null: nothing whose methods we list. */
function typeOf(code: string, source: string, imports: readonly Import[], name: string): string | null {
  const given = [...code.matchAll(new RegExp(`^[ \\t]*${name}[ \\t]*(?::[^=\\n]+)?=(?!=)`, 'gm'))].at(-1);
  if (!given) return 'Tensor';
  const value =
    source
      .slice(given.index + given[0].length)
      .split('\n')[0]
      ?.trimStart() ?? '';
  if (/^[rbfu]?["']/i.test(value)) return 'str';
  if (value.startsWith('[')) return 'list';
  if (value.startsWith('{')) return value.includes(':') || value.startsWith('{}') ? 'dict' : 'set';
  if (/^[\d-]|^(?:True|False|None|lambda|len|int|float|range)\b/.test(value)) return null;
  // Instances of classes have methods of their own.
  const called = /^([\w.]+)\(/.exec(value)?.[1] ?? '';
  const root = imports.find((each) => each.name === called.split('.')[0]);
  if (root?.module.split('.')[0] === 'numpy')
    return /(?:^|\.)(?:[A-Z]\w*|default_rng)$/.test(called) ? null : 'ndarray';
  if (/\.(?:numpy|__array__)\([^()]*\)[ \t]*(?:#.*)?$/.test(value)) return 'ndarray';
  if (root && !root.module.startsWith('torch')) return null;
  return /(?:^|\.)[A-Z]\w*$/.test(called) ? null : 'Tensor';
}

/** The attributes that the program's own classes give themselves. */
function ownAttributes(code: string): Suggestion[] {
  const values = [...code.matchAll(/\bself\.(\w+)/g)].map(({ 1: label = '' }) => label);
  const methods = [...code.matchAll(/^[ \t]+def[ \t]+(\w+)[ \t]*\([ \t]*self\b/gm)].map(({ 1: label = '' }) => label);
  return [...new Set([...methods, ...values])].map((label) => ({
    ...{ label, kind: methods.includes(label) ? 'function' : 'value', signature: '', doc: '' },
  }));
}

function afterDot(registry: Registry, source: string, code: string, owner: string): readonly Suggestion[] {
  const ofType = (type: string | null) => (type === null ? [] : (registry.types.get(type) ?? []).map(suggest));
  if (owner === 'self') return ownAttributes(code);
  if (owner === '"' || owner === "'") return ofType('str');
  if (owner === ')' || owner === ']') return ofType('Tensor');
  if (!/^[A-Za-z_]/.test(owner)) return [];
  const imports = importsOf(code);
  const found = find(registry, imports, owner);
  if (found) return 'module' in found ? (registry.modules.get(found.module)?.members ?? []).map(suggest) : [];
  if (imports.some(({ name }) => name === owner.split('.')[0])) return [];
  return ofType(owner.includes('.') ? 'Tensor' : typeOf(code, source, imports, owner));
}

/** What can follow at `at`; the program's own names are not among it. */
export function suggestionsAt(registry: Registry, source: string, at: number): Suggestions | null {
  const code = codeOnly(source);
  const line = source.slice(source.lastIndexOf('\n', at - 1) + 1, at);
  const blank = code.slice(at - line.length, at);
  // In a string or a comment there is nothing to say.
  if (line !== '' && blank.at(-1) === ' ' && !/[\s"']/.test(line.at(-1) ?? ' ')) return null;
  const module = /^\s*(?:from|import(?:\s+[\w.]+(?:\s+as\s+\w+)?\s*,)*)\s+([\w.]*)$/.exec(line)?.[1];
  if (module !== undefined) {
    const names = [...registry.modules].map(([label, { doc }]) => ({
      label,
      kind: 'module' as const,
      signature: '',
      doc,
    }));
    return { word: module, options: names };
  }
  const from = /^\s*from\s+([\w.]+)\s+import\s+\(?(?:[^()]*,\s*)?(\w*)$/.exec(line);
  if (from) {
    const members = registry.modules.get(from[1] ?? '')?.members ?? [];
    return { word: from[2] ?? '', options: members.map(suggest) };
  }
  const dotted = /([A-Za-z_][\w.]*|[)\]"'])\.(\w*)$/.exec(line);
  if (dotted) return { word: dotted[2] ?? '', options: afterDot(registry, source, code, dotted[1] ?? '') };
  const word = /(?<![\w.])[A-Za-z_]\w*$/.exec(line)?.[0];
  if (word === undefined) return null;
  return { word, options: [...registry.builtins.map(suggest), ...keywords] };
}

export interface Explained {
  /** "torch.mm(input, mat2)", one a line. */
  calls: readonly string[];
  doc: string;
  from: number;
  to: number;
}

/** A function of the program's own: how it is called, and what its first line says it does. */
function ownFunction(source: string, name: string): Pick<Explained, 'calls' | 'doc'> | null {
  const found = new RegExp(
    `^[ \\t]*(?:def|class)[ \\t]+(${name}\\b[^\\n]*?)[ \\t]*:[ \\t]*(?:#.*)?\\n(?:[ \\t]*(?:"""|'''|"|')([^\\n"']*))?`,
    'm',
  ).exec(source);
  return found ? { calls: [found[1] ?? name], doc: (found[2] ?? '').trim() } : null;
}

/** What the name at `at` is; null: nothing that we know. */
export function explainAt(registry: Registry, source: string, at: number): Explained | null {
  const code = codeOnly(source);
  const start = at - (/[\w.]*$/.exec(code.slice(0, at))?.[0].length ?? 0);
  const to = at + (/^\w*/.exec(code.slice(at))?.[0].length ?? 0);
  const dotted = code.slice(start, to);
  const name = /[A-Za-z_]\w*$/.exec(dotted)?.[0];
  if (name === undefined) return null;
  const place = { from: to - name.length, to };
  const own = dotted === name ? ownFunction(source, name) : null;
  if (own) return { ...own, ...place };
  const found = find(registry, importsOf(code), dotted);
  if (found && 'module' in found)
    return { calls: [found.module], doc: registry.modules.get(found.module)?.doc ?? '', ...place };
  const called = (owner: string, { signature, name: label }: Member): string[] => {
    const prefix = owner === 'builtins' ? label : `${owner}.${label}`;
    return signature.split(' | ').map((each) => prefix + each);
  };
  if (found) return { calls: called(found.owner, found.member), doc: found.member.doc, ...place };
  // After a dot on what is probably a tensor.
  const before = /([A-Za-z_][\w.]*|[)\]])\.$/.exec(code.slice(0, place.from).split('\n').at(-1) ?? '')?.[1];
  if (before === undefined || find(registry, importsOf(code), before)) return null;
  const type = before === ')' || before === ']' ? 'Tensor' : typeOf(code, source, importsOf(code), before);
  const member = registry.types.get(type ?? '')?.find((each) => each.name === name);
  return member ? { calls: called(type ?? '', member), doc: member.doc, ...place } : null;
}
