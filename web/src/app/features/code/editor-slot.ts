/** Where an editor may stand: opened once, when somebody is about to write, and closed with its pane. */
import { type ReadonlySignal, signal } from '@preact/signals';
import type { Session } from '../../state/session';
import type { Editor } from './editor';

export interface EditorSlot {
  /** Null until the editor has loaded: the still text stands in its place. */
  readonly editor: ReadonlySignal<Editor | null>;
  /** Null when it could not be loaded, or is not wanted any more. */
  open(parent: HTMLElement): Promise<Editor | null>;
  close(): void;
}

export function createEditorSlot(session: Session): EditorSlot {
  const editor = signal<Editor | null>(null);
  let opening: Promise<Editor | null> | null = null;
  let unfollow = (): void => {};

  async function load(parent: HTMLElement, wanted: () => boolean): Promise<Editor | null> {
    const { createEditor } = await import('./editor');
    if (!wanted()) return null;
    const root = parent.getRootNode();
    const made = createEditor({
      parent,
      root: root instanceof ShadowRoot ? root : document,
      text: session.source.peek(),
      onEdit: session.edit,
      onMark: session.pace.toggle,
      onMove: session.pace.moveLines,
    });
    // At once, and not with the next picture: by then more may have been written.
    unfollow = session.source.subscribe(made.setText);
    editor.value = made;
    return made;
  }

  return {
    editor,
    open(parent) {
      if (opening) return opening;
      const mine: Promise<Editor | null> = load(parent, () => opening === mine).catch(() => {
        // The still text stays; a later wish to write tries again.
        if (opening === mine) opening = null;
        return null;
      });
      opening = mine;
      return mine;
    },
    close() {
      opening = null;
      unfollow();
      editor.peek()?.destroy();
      editor.value = null;
    },
  };
}
