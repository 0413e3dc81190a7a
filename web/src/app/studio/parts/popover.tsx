/** A button that opens a few controls beside it, in the browser's own top layer: Escape or a press elsewhere closes it. */
import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';

export interface PopoverProps {
  label: string;
  /** What the button says. */
  text: ComponentChildren;
  class?: string;
  children: ComponentChildren;
}

/** From the edge of the window. */
const MARGIN = 8;

export function Popover({ label, text, class: name = 'quiet', children }: PopoverProps) {
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const body = useRef<HTMLDivElement>(null);
  // What comes up inside makes it larger: it must not grow out of the window.
  useEffect(() => {
    const open = body.current;
    if (!open) return undefined;
    const size = new ResizeObserver(() => {
      if (open.matches(':popover-open')) place(open);
    });
    size.observe(open);
    return () => size.disconnect();
  }, []);
  function place(popover: HTMLElement): void {
    const at = button.current?.getBoundingClientRect();
    if (!at) return;
    const { offsetWidth: width, offsetHeight: height } = popover;
    const left = Math.min(Math.max(at.left, MARGIN), innerWidth - width - MARGIN);
    const below = at.bottom + 4 + height <= innerHeight - MARGIN;
    const top = below ? at.bottom + 4 : Math.max(at.top - 4 - height, MARGIN);
    popover.style.left = `${Math.max(left, 0)}px`;
    popover.style.top = `${top}px`;
  }
  return (
    <>
      <button ref={button} type="button" class={name} popovertarget={id} aria-label={label} title={label}>
        {text}
      </button>
      <div
        ref={body}
        id={id}
        popover="auto"
        class="popover"
        role="dialog"
        aria-label={label}
        onToggle={(event) => {
          if (event.newState === 'open') place(event.currentTarget);
        }}
      >
        {children}
      </div>
    </>
  );
}
