/** What the program can use, asked of the engine when somebody writes; and the same in the reader's language. */
import { type ReadonlySignal, signal } from '@preact/signals';
import type { Lang } from '../../locale/resolve';
import type { Registry } from '../../model/registry';
import type { Session } from '../../state/session-shape';

export interface AskedRegistry {
  /** Null until somebody asks. */
  readonly known: ReadonlySignal<Registry | null>;
  /** Asks, unless somebody has. */
  once(): void;
  /** Of what the program imports, as far as there are words for it. */
  inWords(): Promise<Registry | null>;
}

/** Whether a package was asked for, and is there. */
const rootsKnown = ({ modules }: Registry, root: string): boolean => (modules.get(root)?.members.length ?? 0) > 0;

export function createAskedRegistry(session: Session, language: () => Lang): AskedRegistry {
  const known = signal<Registry | null>(null);
  const worded = new WeakMap<Registry, { lang: Lang; read: Registry }>();
  let asked: { roots: readonly string[]; found: Promise<Registry | null> } | null = null;

  /** Of what the program imports, asked for once. */
  async function ask(): Promise<Registry | null> {
    const { rootsOf } = await import('../../model/registry');
    const roots = rootsOf(session.source.peek());
    if (asked && roots.every((root) => asked?.roots.includes(root))) return asked.found;
    const found = session.registry(roots).then(
      (read) => {
        known.value = read;
        return read;
      },
      () => {
        // Another wish tries again.
        asked = null;
        return null;
      },
    );
    asked = { roots, found };
    return found;
  }

  return {
    known,
    once() {
      if (asked === null) void ask();
    },
    async inWords() {
      const found = await ask();
      if (!found) return null;
      const lang = language();
      const before = worded.get(found);
      if (before?.lang === lang) return before.read;
      const own = lang === 'zh-CN' ? (await import('./docs-zh-cn')).inChinese(found) : found;
      const read = rootsKnown(found, 'numpy') ? (await import('./docs-numpy')).withNumpy(own, lang) : own;
      worded.set(found, { lang, read });
      return read;
    },
  };
}
