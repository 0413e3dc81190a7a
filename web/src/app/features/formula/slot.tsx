/** The formula's part, a chunk of its own: loaded when a learner asks for it. */
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { FormulaPane } from './formula-pane';

type Props = Parameters<typeof FormulaPane>[0];

export function FormulaSlot(props: Props) {
  const pane = useSignal<{ Pane: typeof FormulaPane } | null>(null);
  useEffect(() => {
    let wanted = true;
    import('./formula-pane').then(
      ({ FormulaPane: Pane }) => {
        if (wanted) pane.value = { Pane };
      },
      // Without it the program itself is still there.
      () => {},
    );
    return () => {
      wanted = false;
    };
  }, [pane]);
  const Pane = pane.value?.Pane;
  return Pane ? <Pane {...props} /> : <div class="formula" aria-busy="true" />;
}
