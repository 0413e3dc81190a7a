/**
 * Scrolls a pane when what is from `top` to `bottom` is not in sight; of what is higher than it, the top. Then there is
 * room ahead for the lines that follow, so that a walk does not scroll, and have all of it painted, with each of them.
 */
const AROUND = 24;
/** As much of the pane is behind the line that has been reached. */
const BEHIND = 1 / 3;

export function reveal(pane: HTMLElement, { top, bottom }: { top: number; bottom: number }): void {
  const { scrollTop, clientHeight } = pane;
  const [from, to] = [Math.max(top - AROUND, 0), bottom + AROUND];
  const behind = clientHeight * BEHIND;
  if (from < scrollTop) pane.scrollTop = Math.min(Math.max(bottom + behind - clientHeight, 0), from);
  else if (to > scrollTop + clientHeight) pane.scrollTop = Math.min(Math.max(top - behind, to - clientHeight), from);
}
