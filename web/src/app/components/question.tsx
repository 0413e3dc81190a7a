/** What can be asked: closed, it costs nothing; opened, it is shown as far as there is room. */
import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/** What an element scrolls in, inside the walker. */
function scrollerOf(element: HTMLElement): HTMLElement | null {
  for (let up = element.parentElement; up; up = up.parentElement) {
    if (up.scrollHeight > up.clientHeight && /auto|scroll/.test(getComputedStyle(up).overflowY)) return up;
  }
  return null;
}

/** Scrolls as little as it takes to show it; of what is higher than there is room, the beginning. */
function show(element: HTMLElement): void {
  const pane = scrollerOf(element);
  if (!pane) return;
  const [box, room] = [element.getBoundingClientRect(), pane.getBoundingClientRect()];
  const below = box.bottom - room.bottom;
  if (below > 0) pane.scrollTop += Math.min(below, box.top - room.top);
}

/** Follows an element that grows while its answer comes, however long that takes, until whoever reads does something. */
function useShown(of: { readonly current: HTMLElement | null }, open: boolean): void {
  useEffect(() => {
    const element = of.current;
    if (!open || !element) return undefined;
    const over = new AbortController();
    const observer = new ResizeObserver(() => show(element));
    observer.observe(element);
    const end = (): void => {
      observer.disconnect();
      over.abort();
    };
    for (const type of ['wheel', 'touchmove', 'keydown', 'pointerdown', 'click']) {
      document.addEventListener(type, end, { capture: true, passive: true, signal: over.signal });
    }
    return end;
  }, [of, open]);
}

export interface QuestionProps {
  title: string;
  kind: string;
  children: () => ComponentChildren;
}

export function Question({ title, kind, children }: QuestionProps) {
  const details = useRef<HTMLDetailsElement>(null);
  const open = useSignal(false);
  useShown(details, open.value);
  return (
    <details
      ref={details}
      class={kind}
      onToggle={(event) => {
        open.value = event.currentTarget.open;
      }}
    >
      <summary>{title}</summary>
      {open.value && children()}
    </details>
  );
}
