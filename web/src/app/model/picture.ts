/** What of a run's graph is drawn together, how it is folded, and where its boxes are. Pure. */
import type { Layout, LayoutGraph } from '../../shared/protocol';
import type { Outline } from '../../shared/trace';
import { type Folded, type FoldedBox, type Folds, fold } from './fold';
import type { Generation } from './generations';
import { type Grouping, groupsOf } from './groups';
import { tensorIn } from './lookup';

/** A picture without its layout. */
export interface Sketch {
  outline: Outline;
  generation: Generation;
  grouping: Grouping;
  folded: Folded;
}

export interface Picture extends Sketch {
  layout: Layout;
}

/** Of the picture's text, in CSS pixels. */
export const CHARACTER = 7.3;
/** Ideographs, which are nearly as wide as two. */
const WIDE = /[\u2e80-\uffff]/g;
const PADDING = 32;
const MIN_WIDTH = 196;
const SAVED_WIDTH = 168;
/** A heat map on a node, and what is around it. */
export const THUMB = 46;
/** Values of more elements are drawn rather than written. */
const DRAWN_ABOVE = 8;

export function widthOf(text: string, character = CHARACTER): number {
  return (text.length + (text.match(WIDE)?.length ?? 0) * 0.7) * character;
}

export const isDrawn = (shape: readonly number[]): boolean => shape.reduce((size, n) => size * n, 1) > DRAWN_ABOVE;

/** Whether a node's value is drawn as a heat map on it. */
export const hasThumb = (shape: readonly number[] | undefined): boolean => shape !== undefined && isDrawn(shape);

function widthOfBox(box: FoldedBox, sketch: Sketch): number {
  if (box.kind === 'saved') return SAVED_WIDTH;
  if (box.kind === 'group') return MIN_WIDTH;
  const node = sketch.outline.nodes[box.place];
  const bare = box.kind === 'node' && box.bare;
  const shape = node && !bare ? tensorIn(sketch.outline, node.output)?.shape : undefined;
  const thumb = hasThumb(shape) ? THUMB + 8 : 0;
  // Beside its picture a leaf says the mean of a .grad.
  const mean = node?.op === '' && thumb > 0 ? Math.ceil('.grad ⌀ -0.001234'.length * CHARACTER) + PADDING + thumb : 0;
  return Math.max(MIN_WIDTH, mean, Math.ceil((node?.name.length ?? 0) * CHARACTER) + PADDING + thumb);
}

/** `grouping`: of the generation's places, by whoever has it. */
export function sketchOf(
  outline: Outline,
  generation: Generation,
  folds: Folds,
  grouping: Grouping = groupsOf(outline, generation.places),
): Sketch {
  return { outline, generation, grouping, folded: fold(outline, grouping, generation.places, folds) };
}

export function layoutGraphOf(sketch: Sketch): LayoutGraph {
  return {
    widths: sketch.folded.boxes.map((box) => widthOfBox(box, sketch)),
    edges: sketch.folded.links.map(({ from, to }) => ({ from, to })),
  };
}
