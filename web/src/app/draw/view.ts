/** Which part of a drawing a pane shows. Pure. */
import type { Extent } from './graph';
import type { Box, Point } from './paths';

export interface View {
  x: number;
  y: number;
  width: number;
  height: number;
}

const LARGEST = 1.15;
/** No smaller is what does not fit, and is shown in part. */
const SMALLEST = 0.8;
/** What fits when it is no smaller than this is shown whole: nothing cut off is worth letters this small. */
const WHOLE = 0.64;
/** As far as the number of an edge stands out of it. */
const BESIDE = 200;

export interface Pane {
  width: number;
  height: number;
}

/** A point of a pane, in CSS pixels from its corner. */
export interface Spot {
  x: number;
  y: number;
}

function fitScale(drawing: Extent, pane: Pane): number {
  return Math.min(pane.width / drawing.width, pane.height / drawing.height, LARGEST);
}

/** The scale before a learner has chosen one. */
function restScale(drawing: Extent, pane: Pane): number {
  const fit = fitScale(drawing, pane);
  return fit >= WHOLE ? fit : SMALLEST;
}

/** The zoom at which a pane shows all of a drawing, however small; 1 when it does so anyway. */
export function wholeZoom(drawing: Extent, pane: Pane): number {
  return fitScale(drawing, pane) / restScale(drawing, pane);
}

/** How a learner has moved and enlarged what a pane shows. */
export interface Camera {
  /** Multiplies the scale. */
  zoom: number;
  /** Moves the view, in units of the drawing. */
  pan: { readonly x: number; readonly y: number };
}

export const AT_REST: Camera = { zoom: 1, pan: { x: 0, y: 0 } };

const ZOOM = { least: 0.1, most: 4 };

/**
 * The part of the drawing a pane shows: all of it while its text can be read, else what there is so far, and if that
 * is too much, what is around the focus.
 */
export function viewOf(drawing: Extent, pane: Pane, { zoom, pan }: Camera = AT_REST): View {
  const scale = restScale(drawing, pane) * zoom;
  const width = pane.width / scale;
  const height = pane.height / scale;
  const { drawn, focus } = drawing;
  const along = (start: number, size: number, shown: number, middle?: number, length = 0, at = 0): number => {
    if (shown >= size || middle === undefined) return start + (size - shown) / 2;
    if (shown >= length) return middle - shown / 2;
    return Math.min(Math.max(at - shown / 2, middle - length / 2), middle + length / 2 - shown);
  };
  return {
    x: along(drawing.left, drawing.width, width, drawn?.x, drawn?.width, focus?.x) + pan.x,
    y: along(drawing.top, drawing.height, height, drawn?.y, drawn?.height, focus?.y) + pan.y,
    width,
    height,
  };
}

/** As high as a graph is on paper, in CSS pixels (200 mm, as styles/print.css has it); and no smaller or larger there. */
const PAPER = { height: 756, smallest: 0.4, largest: 0.9 };

/** All of a drawing, for paper of this width: nothing scrolls there; null: it could not be read. */
export function paperView({ left, top, width, height }: Extent, paper: number): View | null {
  if (Math.min(paper / width, PAPER.height / height) < PAPER.smallest) return null;
  const wide = Math.max(width, paper / PAPER.largest);
  return { x: left - (wide - width) / 2, y: top, width: wide, height };
}

/**
 * The camera after a gesture: larger by `factor`, with what was at the point `from` of the pane now at the point `to`.
 */
export function moveCamera(
  drawing: Extent,
  pane: Pane,
  camera: Camera,
  { factor = 1, from, to = from }: { factor?: number; from: Spot; to?: Spot },
): Camera {
  const zoom = Math.min(Math.max(camera.zoom * factor, ZOOM.least), ZOOM.most);
  const before = viewOf(drawing, pane, camera);
  const after = viewOf(drawing, pane, { zoom, pan: camera.pan });
  const place = (view: View, at: Spot): Spot => ({
    x: view.x + (at.x / pane.width) * view.width,
    y: view.y + (at.y / pane.height) * view.height,
  });
  const [was, is] = [place(before, from), place(after, to)];
  return { zoom, pan: { x: camera.pan.x + was.x - is.x, y: camera.pan.y + was.y - is.y } };
}

/**
 * The camera that shows a point of a drawing where the pane has the point `at`, at the scale of a view before: what a
 * learner has clicked stays under the pointer when the drawing becomes another.
 */
export function anchorCamera(drawing: Extent, pane: Pane, before: View, point: Spot, at: Spot): Camera {
  const scale = pane.width / before.width;
  const zoom = scale / restScale(drawing, pane);
  const rest = viewOf(drawing, pane, { zoom, pan: AT_REST.pan });
  const wanted = { x: point.x - at.x / scale, y: point.y - at.y / scale };
  return { zoom, pan: { x: wanted.x - rest.x, y: wanted.y - rest.y } };
}

/** So far from the border of the view is what it follows. */
const INSIDE = 24;

/** The camera moved as little as it takes to have a box in the view; the same one when it is there. */
export function followCamera(drawing: Extent, pane: Pane, camera: Camera, box: Box): Camera {
  const view = viewOf(drawing, pane, camera);
  const along = (middle: number, size: number, start: number, shown: number): number => {
    const [from, to] = [middle - size / 2 - INSIDE, middle + size / 2 + INSIDE];
    if (from >= start && to <= start + shown) return 0;
    // What is larger than the view is shown from its middle.
    if (to - from > shown) return middle - shown / 2 - start;
    return from < start ? from - start : to - start - shown;
  };
  const x = along(box.x, box.width, view.x, view.width);
  const y = along(box.y, box.height, view.y, view.height);
  return x === 0 && y === 0 ? camera : { ...camera, pan: { x: camera.pan.x + x, y: camera.pan.y + y } };
}

/** Where the pane has a point of the drawing. */
export function spotIn(view: View, pane: Pane, { x, y }: Spot): Spot {
  return { x: ((x - view.x) / view.width) * pane.width, y: ((y - view.y) / view.height) * pane.height };
}

/** Whether any of a box, or of what stands close beside it, is shown. */
export function inView(box: Box, view: View): boolean {
  const near = (middle: number, size: number, start: number, shown: number): boolean =>
    middle + size / 2 + BESIDE > start && middle - size / 2 - BESIDE < start + shown;
  return near(box.x, box.width, view.x, view.width) && near(box.y, box.height, view.y, view.height);
}

/** The curve between two points strays from the straight line by less than this part of its width. */
const STRAY = 0.1;

/** Whether the curve between two points, or what stands close beside it, is shown. */
function passes([ax, ay]: Point, [bx, by]: Point, view: View): boolean {
  const top = Math.max(Math.min(ay, by), view.y - BESIDE);
  const bottom = Math.min(Math.max(ay, by), view.y + view.height + BESIDE);
  if (top > bottom) return false;
  const at = (y: number): number => ax + ((bx - ax) * (y - ay)) / (by - ay);
  const [from, to] = ay === by ? [ax, bx] : [at(top), at(bottom)];
  const beside = BESIDE + STRAY * Math.abs(bx - ax);
  return Math.max(from, to) + beside > view.x && Math.min(from, to) - beside < view.x + view.width;
}

/** Whether any of a curve through these points is shown. */
export function curveInView(points: readonly Point[], view: View): boolean {
  return points.some((point, i) => {
    const next = points[i + 1];
    return next !== undefined && passes(point, next, view);
  });
}
