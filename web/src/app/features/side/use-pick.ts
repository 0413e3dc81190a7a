/** What the learner has picked to look at, and how it is let go. */
import { useSignal } from '@preact/signals';
import { useCallback, useEffect } from 'preact/hooks';
import type { NodeId, Outline, TensorId } from '../../../shared/trace';
import type { Session } from '../../state/session-shape';
import type { Pick } from './pick';

/** Whether a run made what another one did, the numbers aside: then its ids mean the same. */
function sameMade(a: Outline, b: Outline): boolean {
  return (
    a.nodes.length === b.nodes.length &&
    a.tensors.length === b.tensors.length &&
    a.nodes.every(({ id, name, output }, i) => {
      const other = b.nodes[i];
      return other?.id === id && other.name === name && other.output === output;
    })
  );
}

/** Functions for good, or all nodes would be drawn again with each step. */
export function usePick(session: Session, figure: { readonly current: HTMLElement | null }) {
  const pick = useSignal<Pick>(null);
  useEffect(() => {
    let last: Outline | null = null;
    return session.run.subscribe((run) => {
      const next = run?.result.outline ?? null;
      if (!last || !next || !sameMade(last, next)) pick.value = null;
      last = next;
    });
  }, [session, pick]);

  const release = useCallback((): void => {
    // Whose focus was in what goes away walks on with the keys of the walker.
    const root = figure.current?.getRootNode();
    const focused = root instanceof ShadowRoot || root instanceof Document ? root.activeElement : null;
    pick.value = null;
    if (focused?.closest('.inspector')) figure.current?.focus({ preventScroll: true });
  }, [pick, figure]);
  const pickNode = useCallback(
    (id: NodeId | null): void => {
      const last = pick.peek();
      const again = id === null || (last?.kind === 'node' && last.id === id);
      pick.value = again ? null : { kind: 'node', id };
    },
    [pick],
  );
  const pickTensor = useCallback(
    (id: TensorId): void => {
      const last = pick.peek();
      pick.value = last?.kind === 'tensor' && last.id === id ? null : { kind: 'tensor', id };
    },
    [pick],
  );
  return { pick, release, pickNode, pickTensor };
}
