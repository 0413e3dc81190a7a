/** A long list a page at a time: which part of it is shown is said, and the rest is a press away. */
import { useSignal } from '@preact/signals';
import type { StudioWords } from '../words/words';

/** As many as a page bears. */
const MOST = 64;

interface Page {
  readonly from: number;
  readonly to: number;
  readonly turn: (by: number) => void;
}

export function usePage(count: number): Page {
  const page = useSignal(0);
  const last = Math.max(Math.ceil(count / MOST) - 1, 0);
  const at = Math.min(page.value, last);
  return {
    from: at * MOST,
    to: Math.min((at + 1) * MOST, count),
    turn(by) {
      page.value = Math.min(Math.max(at + by, 0), last);
    },
  };
}

/** Numbers from a page's first to its last. */
export const shownOf = ({ from, to }: Page): number[] => Array.from({ length: to - from }, (_, i) => from + i);

export function Pager({ page, count, name, words }: { page: Page; count: number; name: string; words: StudioWords }) {
  if (count <= MOST) return null;
  const { from, to, turn } = page;
  return (
    <span class="pager">
      <button
        type="button"
        class="tool"
        aria-label={words.pageBack(name)}
        disabled={from === 0}
        onClick={() => turn(-1)}
      >
        ‹
      </button>
      {words.pageOf(name, from + 1, to, count)}
      <button
        type="button"
        class="tool"
        aria-label={words.pageOn(name)}
        disabled={to === count}
        onClick={() => turn(1)}
      >
        ›
      </button>
    </span>
  );
}
