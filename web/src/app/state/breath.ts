/** While a slider is dragged a slow page has time for its other pictures, too: of the slider itself, for one. */
import type { Later } from './settled';

/** In ms: a page that paints what is new within these can have more at once. */
const SMOOTH = 28;
/** So many times as long as the picture took, and no longer than this: whoever drags waits for numbers, too. */
const REST = 1.5;
const LONGEST = 60;

export async function breath(afterPaint: Later): Promise<void> {
  const begun = performance.now();
  await new Promise<void>((resolve) => void afterPaint(resolve));
  const took = performance.now() - begun;
  if (took > SMOOTH) await new Promise((resolve) => setTimeout(resolve, Math.min(REST * took, LONGEST)));
}
