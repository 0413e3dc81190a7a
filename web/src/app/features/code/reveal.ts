/** Scrolls a pane as little as it takes to show from `top` to `bottom`; of what is higher than it, the top. */
const AROUND = 24;

export function reveal(pane: HTMLElement, { top, bottom }: { top: number; bottom: number }): void {
  const { scrollTop, clientHeight } = pane;
  const [from, to] = [Math.max(top - AROUND, 0), bottom + AROUND];
  if (from < scrollTop) pane.scrollTop = from;
  else if (to > scrollTop + clientHeight) pane.scrollTop = Math.min(to - clientHeight, from);
}
