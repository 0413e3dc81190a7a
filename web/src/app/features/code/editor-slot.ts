/** Where an editor may stand: opened once, when somebody is about to write, and closed with its pane. */
import { type ReadonlySignal, signal } from '@preact/signals';
import type { Lang } from '../../locale/resolve';
import type { Registry } from '../../model/registry';
import type { Session } from '../../state/session-shape';
import { createAskedRegistry } from './asked-registry';
import type { Editor } from './editor';
import { createFollower } from './follower';
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

export function createEditorSlot(session: Session): EditorSlot {
  const editor = signal<Editor | null>(null);
  let language: Lang = 'en';
  const registry = createAskedRegistry(session, () => language);
  const follower = createFollower(session, editor);
  let opening: Promise<Editor | null> | null = null;

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
        registry.once();
      },
      onMark: session.pace.toggle,
      onMove: session.pace.moveLines,
      registry: registry.inWords,
    });
    editor.value = made;
    follower.begin();
    return made;
  }

  return {
    editor,
    registry: registry.known,
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
    show: follower.show,
    close() {
      opening = null;
      follower.end();
      editor.peek()?.destroy();
      editor.value = null;
    },
  };
}
