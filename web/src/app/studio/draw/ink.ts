/** The colours of the page for what is drawn on a canvas, which knows no custom properties. */

const NAMES = ['ink', 'soft', 'line', 'edge', 'card', 'paper', 'wash', 'forward', 'backward', 'update'] as const;
export type Ink = Record<(typeof NAMES)[number], string>;

/** Of the theme as it is now. */
export function inkOf(element: Element): Ink {
  const probe = document.createElement('span');
  probe.hidden = true;
  element.append(probe);
  const ink = {} as Ink;
  for (const name of NAMES) {
    probe.style.color = `var(--${name})`;
    ink[name] = getComputedStyle(probe).color;
  }
  probe.remove();
  return ink;
}
