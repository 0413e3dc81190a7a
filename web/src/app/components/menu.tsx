/** A button that opens a few native controls under it; Escape, or going elsewhere, closes it. */
import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import { Icon, type IconName } from './icon';

export interface MenuProps {
  icon: IconName;
  label: string;
  children: ComponentChildren;
}

export function Menu({ icon, label, children }: MenuProps) {
  const details = useRef<HTMLDetailsElement>(null);
  function close(): void {
    if (details.current) details.current.open = false;
  }
  function onKeyDown(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || !details.current?.open) return;
    event.stopPropagation();
    close();
    details.current.querySelector('summary')?.focus();
  }
  function onFocusOut(event: FocusEvent): void {
    const to = event.relatedTarget;
    if (to instanceof Node && details.current?.contains(to)) return;
    // A press on what cannot be focused inside leaves it open.
    if (to !== null || !details.current?.matches(':hover')) close();
  }
  return (
    <details ref={details} class="menu" onKeyDown={onKeyDown} onFocusOut={onFocusOut}>
      <summary class="tool" aria-label={label} title={label}>
        <Icon name={icon} />
      </summary>
      <div class="menu-body">{children}</div>
    </details>
  );
}
