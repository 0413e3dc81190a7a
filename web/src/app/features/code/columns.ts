/** How many characters of code a pane shows beside its line numbers. */
import { type ReadonlySignal, useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';

/** Line numbers, and the space after a line; code.css agrees. */
const GUTTER = 44;
const END = 16;

/** `ruler` is ten characters wide. Endless until it is known. */
export function useColumns(
  area: { readonly current: HTMLElement | null },
  ruler: { readonly current: HTMLElement | null },
): ReadonlySignal<number> {
  const columns = useSignal(Number.POSITIVE_INFINITY);
  useEffect(() => {
    const [pane, tenth] = [area.current, ruler.current];
    if (!pane || !tenth) return undefined;
    const observer = new ResizeObserver(() => {
      const character = tenth.getBoundingClientRect().width / 10;
      if (character > 0 && pane.clientWidth > 0) columns.value = (pane.clientWidth - GUTTER - END) / character;
    });
    observer.observe(pane);
    observer.observe(tenth);
    return () => observer.disconnect();
  }, [area, ruler, columns]);
  return columns;
}
