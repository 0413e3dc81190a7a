/**
 * The graph as a tree, a moment behind: hundreds of items are made anew when there is time for them, not between a key
 * and the picture. While the focus is in it, and when the graph or the language is another, it is of this very
 * moment.
 */
import { useSignal } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';
import { whenIdle } from '../../components/when-idle';
import { GraphTree, type GraphTreeProps } from './graph-tree';

/** Whoever listens waits so long after the last step, in ms, and no longer than this again until there is time. */
const PATIENCE = 250;

/** Does `work` when nothing has asked for something else for a while, and there is time. */
function whenStill(work: () => void): () => void {
  let forget = (): void => {};
  const timer = setTimeout(() => {
    forget = whenIdle(work, PATIENCE);
  }, PATIENCE);
  return () => {
    clearTimeout(timer);
    forget();
  };
}

export function UnhurriedTree({ focused, ...now }: GraphTreeProps & { focused: boolean }) {
  const told = useSignal(now);
  const { moment, picture, direction } = now.scene;
  // Graphs of one structure share a layout: another run of a dragged slider is no other graph.
  const other = told.value.scene.picture.layout !== picture.layout || told.value.messages !== now.messages;
  const atOnce = focused || other;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a scene is these three
  useEffect(() => {
    const follow = () => {
      told.value = now;
    };
    if (!atOnce) return whenStill(follow);
    follow();
    return undefined;
  }, [moment, picture, direction, now.messages, now.selected, atOnce]);
  const shown = atOnce ? now : told.value;
  // The same element again is not looked at again.
  return useMemo(() => <GraphTree {...shown} />, [shown]);
}
