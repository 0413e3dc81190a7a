/** A trial under way: started anew when what it depends on changes, given up when nobody looks any more. */
import { type ReadonlySignal, useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';

export type Outcome<T> = { state: 'running' } | { state: 'done'; value: T } | { state: 'failed' };

/** `key` says what the trial depends on. */
export function useTrial<T>(key: string, work: (signal: AbortSignal) => Promise<T>): ReadonlySignal<Outcome<T>> {
  const outcome = useSignal<Outcome<T>>({ state: 'running' });
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for all that the work reads
  useEffect(() => {
    const abort = new AbortController();
    if (outcome.peek().state === 'failed') outcome.value = { state: 'running' };
    work(abort.signal).then(
      (value) => {
        if (!abort.signal.aborted) outcome.value = { state: 'done', value };
      },
      () => {
        if (!abort.signal.aborted) outcome.value = { state: 'failed' };
      },
    );
    return () => abort.abort();
  }, [key, outcome]);
  return outcome;
}
