/** Has the text and the marks of an editor follow the session: at once, or as often as the machine can. */
import type { ReadonlySignal } from '@preact/signals';
import type { Session } from '../../state/session-shape';
import type { Editor } from './editor';
import type { Decor } from './model';

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

export interface Follower {
  /** What is known of the program's lines. */
  show(decor: Decor): void;
  /** There is an editor, with the text of now. */
  begin(): void;
  /** The editor is gone. */
  end(): void;
}

export function createFollower(session: Session, editor: ReadonlySignal<Editor | null>): Follower {
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

  return {
    show(decor) {
      shown = decor;
      // At once, and before the other panels: the editor has the browser lay out what is new by now, which is its own lines.
      followSoon();
    },
    begin() {
      // Not with the next picture: by then more may have been written.
      unfollow = session.source.subscribe(() => {
        // What is known of the lines is of the text before; a slider changes no more than a number in them.
        if (!session.tuning.peek()) shown = null;
        followSoon();
      });
      last = Number.NEGATIVE_INFINITY;
    },
    end() {
      unfollow();
      clearTimeout(timer);
      timer = undefined;
      painted = { decor: null, source: '' };
    },
  };
}
