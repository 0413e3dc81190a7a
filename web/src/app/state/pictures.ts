/**
 * The pictures of a session's graph: what is drawn at an event, folded as the learner wants it, laid out by the worker.
 * Graphs of the same structure share a layout, so a run with other numbers, or the next round of a loop, is drawn in
 * the same place without asking.
 */
import { type ReadonlySignal, signal } from '@preact/signals';
import type { Layout, LayoutGraph } from '../../shared/protocol';
import type { Outline } from '../../shared/trace';
import { type Folds, UNTOUCHED } from '../model/fold';
import { everything, type Generation, generationAt, generationsOf } from '../model/generations';
import { type Grouping, groupsOf } from '../model/groups';
import { layoutGraphOf, type Picture, type Sketch, sketchOf } from '../model/picture';
import { isLong, turn } from './turn';

/** Layouts that are remembered. */
const REMEMBERED = 32;

export interface Pictures {
  readonly folds: ReadonlySignal<Folds>;
  /** The graphs that are gone are drawn, too. */
  readonly past: ReadonlySignal<boolean>;
  set(change: Partial<Folds> & { past?: boolean }): void;
  /** The picture of the state after `at` events. */
  at(outline: Outline, at: number): Promise<Picture>;
  /** The same, if its layout is there. */
  known(outline: Outline, at: number): Picture | null;
}

/** What is drawn, what of it is laid out, and as what that is remembered. */
interface Plan {
  sketch: Sketch;
  graph: LayoutGraph;
  structure: string;
}

interface Known {
  generations: Generation[];
  /** By the generation, whatever is folded. */
  groupings: Map<number, Grouping>;
  /** How what follows is folded. */
  folds: Folds;
  /** By the generation. */
  plans: Map<number, Plan>;
  pictures: Map<number, Picture>;
}

const structureOf = ({ widths, edges }: LayoutGraph): string =>
  `${widths.join()};${edges.map(({ from, to }) => `${from}-${to}`).join()}`;

export function createPictures(layOut: (graph: LayoutGraph) => Promise<Layout>): Pictures {
  const folds = signal(UNTOUCHED);
  const past = signal(false);
  const outlines = new WeakMap<Outline, Known>();
  const layouts = new Map<string, Layout>();

  function knownOf(outline: Outline): Known {
    const found = outlines.get(outline) ?? {
      generations: generationsOf(outline),
      groupings: new Map<number, Grouping>(),
      folds: folds.peek(),
      plans: new Map<number, Plan>(),
      pictures: new Map<number, Picture>(),
    };
    outlines.set(outline, found);
    if (found.folds !== folds.peek()) {
      found.folds = folds.peek();
      found.plans.clear();
      found.pictures.clear();
    }
    return found;
  }

  function generationOf(outline: Outline, at: number): Generation {
    const found = past.peek() ? null : generationAt(knownOf(outline).generations, at);
    return found ?? everything(outline);
  }

  function groupingOf(outline: Outline, { index, places }: Generation): Grouping {
    const { groupings } = knownOf(outline);
    const found = groupings.get(index) ?? groupsOf(outline, places);
    groupings.set(index, found);
    return found;
  }

  function planOf(outline: Outline, at: number): Plan {
    const generation = generationOf(outline, at);
    const { plans } = knownOf(outline);
    const { index } = generation;
    const known = plans.get(index);
    if (known) return known;
    const sketch = sketchOf(outline, generation, folds.peek(), groupingOf(outline, generation));
    const graph = layoutGraphOf(sketch);
    const found = { sketch, graph, structure: structureOf(graph) };
    plans.set(index, found);
    return found;
  }

  /** What is made once of a long run, one thing after the other, so that a key between them is heard. */
  async function prepare(outline: Outline, at: number): Promise<void> {
    const generation = generationOf(outline, at);
    await turn();
    groupingOf(outline, generation);
    await turn();
  }

  function known(outline: Outline, at: number): Picture | null {
    const { pictures } = knownOf(outline);
    const { index } = generationOf(outline, at);
    const found = pictures.get(index);
    if (found) return found;
    const { sketch, structure } = planOf(outline, at);
    const layout = layouts.get(structure);
    if (!layout) return null;
    const picture = { ...sketch, layout };
    pictures.set(index, picture);
    return picture;
  }

  return {
    folds,
    past,
    set({ past: all = past.peek(), ...change }) {
      folds.value = { ...folds.peek(), ...change };
      past.value = all;
    },
    known,
    async at(outline, at) {
      if (isLong(outline) && !outlines.has(outline)) await prepare(outline, at);
      const found = known(outline, at);
      if (found) return found;
      const { sketch, graph, structure } = planOf(outline, at);
      const layout = await layOut(graph);
      layouts.set(structure, layout);
      const oldest = layouts.keys().next();
      if (layouts.size > REMEMBERED && !oldest.done) layouts.delete(oldest.value);
      return { ...sketch, layout };
    },
  };
}
