/** Which part of a drawing a pane shows. Pure. */
import type { Drawing } from './graph';

export interface View {
  x: number;
  y: number;
  width: number;
  height: number;
}

const LARGEST = 1.15;
const SMALLEST = 0.8;

interface Pane {
  width: number;
  height: number;
}

function fitScale(drawing: Drawing, pane: Pane): number {
  return Math.min(pane.width / drawing.width, pane.height / drawing.height, LARGEST);
}

/** The zoom at which a pane shows all of a drawing, however small; 1 when it does so anyway. */
export function wholeZoom(drawing: Drawing, pane: Pane): number {
  const fit = fitScale(drawing, pane);
  return fit / Math.max(fit, SMALLEST);
}

/**
 * The part of the drawing a pane shows: all of it while its text can be read, else what is around the focus.
 * `zoom` multiplies, `pan` moves by drawing units.
 */
export function viewOf(drawing: Drawing, pane: Pane, zoom = 1, pan: { x: number; y: number } = { x: 0, y: 0 }): View {
  const scale = Math.max(fitScale(drawing, pane), SMALLEST) * zoom;
  const width = pane.width / scale;
  const height = pane.height / scale;
  const along = (start: number, size: number, shown: number, focus: number | undefined): number => {
    if (shown >= size || focus === undefined) return start + (size - shown) / 2;
    return Math.min(Math.max(focus - shown / 2, start), start + size - shown);
  };
  return {
    x: along(drawing.left, drawing.width, width, drawing.focus?.x) + pan.x,
    y: along(drawing.top, drawing.height, height, drawing.focus?.y) + pan.y,
    width,
    height,
  };
}
