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

/** Below its button, or above it where there is no room, and inside the window. */
function place(popover: HTMLElement, button: HTMLElement | null): void {
  if (!button) return;
  const at = button.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = popover;
  const left = Math.min(Math.max(at.left, MARGIN), innerWidth - width - MARGIN);
  const below = at.bottom + 4 + height <= innerHeight - MARGIN;
  const top = below ? at.bottom + 4 : Math.max(at.top - 4 - height, MARGIN);
  popover.style.left = `${Math.max(left, 0)}px`;
  popover.style.top = `${top}px`;
}

export function Popover({ label, text, class: name = 'quiet', children }: PopoverProps) {
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const body = useRef<HTMLDivElement>(null);
  // What comes up inside makes it larger: it must not grow out of the window.
  useEffect(() => {
    const open = body.current;
    if (!open) return undefined;
    const size = new ResizeObserver(() => {
      if (open.matches(':popover-open')) place(open, button.current);
    });
    size.observe(open);
    return () => size.disconnect();
  }, []);
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
          if (event.newState === 'open') place(event.currentTarget, button.current);
        }}
      >
        {children}
      </div>
    </>
  );
}
