/** What the engine says of the moment that is shown, asked anew when that changes; the last answer stays until then. */

import { effect, useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { NetCalls } from '../../../shared/studio-calls';
import { oneAtATime } from '../state/one-at-a-time';
import type { Studio } from '../state/studio-shape';

/** While it plays, so often. */
const PAUSE = 200;

/** `input` is read where the signals it needs are; null: there is nothing to ask. */
export function useAnswer<K extends keyof NetCalls>(
  studio: Studio,
  call: K,
  input: (step: number) => NetCalls[K]['in'] | null,
): NetCalls[K]['out'] | null {
  const answer = useSignal<NetCalls[K]['out'] | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is asked is fixed by the call
  useEffect(() => {
    let ended = false;
    const ask = oneAtATime(async () => {
      if (ended) return;
      const wanted = studio.opened.peek() && !studio.refusal.peek() ? input(studio.cursor.peek().step) : null;
      const out = wanted && (await studio.ask(call, wanted));
      if (!ended) answer.value = out;
      if (studio.playing.peek()) await new Promise((resolve) => setTimeout(resolve, PAUSE));
    });
    const end = effect(() => {
      void studio.calm.value;
      void ask();
    });
    return () => {
      ended = true;
      end();
    };
  }, [studio]);
  return answer.value;
}
