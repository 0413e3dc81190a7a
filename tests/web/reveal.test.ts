import { expect, it } from 'vitest';
import { reveal } from '../../web/src/app/features/code/reveal';

/** Where a pane 300 high stands after `top` to `bottom` is shown, from `scrollTop`. */
function shown(scrollTop: number, top: number, bottom: number): number {
  const pane = { scrollTop, clientHeight: 300 } as HTMLElement;
  reveal(pane, { top, bottom });
  return pane.scrollTop;
}

it('leaves a pane alone in which the line is to be seen', () => {
  expect(shown(100, 200, 220)).toBe(100);
  expect(shown(0, 0, 20)).toBe(0);
});

it('leaves room ahead, whichever way the lines are walked', () => {
  expect(shown(0, 300, 320)).toBe(200);
  expect(shown(500, 480, 500)).toBe(300);
});

it('shows all of what fits, and of what does not the top', () => {
  expect(shown(0, 300, 540)).toBe(264);
  expect(shown(0, 300, 900)).toBe(276);
  expect(shown(900, 300, 800)).toBe(276);
});
