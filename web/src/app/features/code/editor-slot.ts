/** Where an editor may stand: opened once, when somebody is about to write, and closed with its pane. */
import { type ReadonlySignal, signal } from '@preact/signals';
import type { Lang } from '../../locale/resolve';
import type { Registry } from '../../model/registry';
import type { Session } from '../../state/session-shape';
import type { Editor } from './editor';
import type { Decor } from './model';

export interface EditorSlot {
  /** Null until the editor has loaded: the still text stands in its place. */
  readonly editor: ReadonlySignal<Editor | null>;
  /** What a program can use; null until somebody writes. */
  readonly registry: ReadonlySignal<Registry | null>;
  /** Null when it could not be loaded, or is not wanted any more. */
  open(parent: HTMLElement): Promise<Editor | null>;
  /** The language of what names do. */
  speak(lang: Lang): void;
  /** What is known of the program's lines. */
  show(decor: Decor): void;
  close(): void;
}

/**
 * While a slider is dragged the text follows so often, in ms: it costs more to set than the graph to draw. On a slow
 * machine less often: it has no more than one part in so many of the time.
 */
const BETWEEN = 80;
const SHARE = 10;
/**
 * The same of the marks on its lines while steps come fast, since the editor measures itself after each; and no longer
 * than this, or they would be of another moment than all else.
 */
const SHARE_OF_STEPS = 20;
const LONGEST = 250;

/** Whether a package was asked for, and is there. */
const rootsKnown = ({ modules }: Registry, root: string): boolean => (modules.get(root)?.members.length ?? 0) > 0;

export function createEditorSlot(session: Session): EditorSlot {
  const editor = signal<Editor | null>(null);
  const registry = signal<Registry | null>(null);
  let asked: { roots: readonly string[]; found: Promise<Registry | null> } | null = null;
  let language: Lang = 'en';
  const inWords = new WeakMap<Registry, { lang: Lang; read: Registry }>();
  let opening: Promise<Editor | null> | null = null;
  let unfollow = (): void => {};
  let shown: Decor | null = null;
  let painted: { decor: Decor | null; source: string } = { decor: null, source: '' };
  /** When the text was last another, and what follows it. */
  let last = Number.NEGATIVE_INFINITY;
  /** What it took to set it, in ms. */
  let cost = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function follow(): void {
    timer = undefined;
    const made = editor.peek();
    if (!made) return;
    const begun = performance.now();
    const source = session.source.peek();
    // With another text the marks of the one before are gone.
    const same = shown === painted.decor && source === painted.source;
    made.show(source, same ? null : shown);
    painted = { decor: shown, source };
    last = performance.now();
    cost = last - begun;
  }

  /** For so long it stays as it is, from when it last changed: another text is there at once but from a slider. */
  function rest(): number {
    if (session.tuning.peek()) return Math.max(BETWEEN, SHARE * cost);
    return session.source.peek() === painted.source ? Math.min(SHARE_OF_STEPS * cost, LONGEST) : 0;
  }

  /** At once; soon when it changed just before. */
  function followSoon(): void {
    const wait = last + rest() - performance.now();
    if (wait > 0) {
      timer ??= setTimeout(follow, wait);
      return;
    }
    clearTimeout(timer);
    follow();
  }

  /** Of what the program imports, asked for once. */
  async function askRegistry(): Promise<Registry | null> {
    const { rootsOf } = await import('../../model/registry');
    const roots = rootsOf(session.source.peek());
    if (asked && roots.every((root) => asked?.roots.includes(root))) return asked.found;
    const found = session.registry(roots).then(
      (read) => {
        registry.value = read;
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

  /** The same in the reader's language, as far as it has words for it. */
  async function askInWords(): Promise<Registry | null> {
    const found = await askRegistry();
    if (!found) return null;
    const lang = language;
    const known = inWords.get(found);
    if (known?.lang === lang) return known.read;
    const own = lang === 'zh-CN' ? (await import('./docs-zh-cn')).inChinese(found) : found;
    const read = rootsKnown(found, 'numpy') ? (await import('./docs-numpy')).withNumpy(own, lang) : own;
    inWords.set(found, { lang, read });
    return read;
  }

  async function load(parent: HTMLElement, wanted: () => boolean): Promise<Editor | null> {
    const { createEditor } = await import('./editor');
    // While it was fetched the pane may have gone, or its walker have been taken off the page: an editor outside
    // of a shadow root would put its style into the document.
    if (!wanted() || !parent.isConnected) return null;
    const root = parent.getRootNode();
    const made = createEditor({
      parent,
      root: root instanceof ShadowRoot ? root : document,
      text: session.source.peek(),
      onEdit(...edit) {
        session.edit(...edit);
        // Names that are refused are told of from the first edit on, whether or not a list has been asked for.
        if (asked === null) void askRegistry();
      },
      onMark: session.pace.toggle,
      onMove: session.pace.moveLines,
      registry: askInWords,
    });
    editor.value = made;
    // Not with the next picture: by then more may have been written.
    unfollow = session.source.subscribe(() => {
      // What is known of the lines is of the text before; a slider changes no more than a number in them.
      if (!session.tuning.peek()) shown = null;
      followSoon();
    });
    last = Number.NEGATIVE_INFINITY;
    return made;
  }

  return {
    editor,
    registry,
    open(parent) {
      if (opening) return opening;
      const mine: Promise<Editor | null> = load(parent, () => opening === mine)
        .catch(() => null)
        .then((made) => {
          // The still text stays; a later wish to write tries again.
          if (made === null && opening === mine) opening = null;
          return made;
        });
      opening = mine;
      return mine;
    },
    speak(lang) {
      language = lang;
    },
    show(decor) {
      shown = decor;
      // At once, and before the other panels: the editor has the browser lay out what is new by now, which is its own lines.
      followSoon();
    },
    close() {
      opening = null;
      unfollow();
      clearTimeout(timer);
      timer = undefined;
      painted = { decor: null, source: '' };
      editor.peek()?.destroy();
      editor.value = null;
    },
  };
}
