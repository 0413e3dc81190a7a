import type { Signal } from '@preact/signals';
import { useLayoutEffect } from 'preact/hooks';

/** Says in `told` whether something is so in a part, before it is painted; not when the part is gone. */
export function useTold(told: Signal<boolean>, so: boolean): void {
  useLayoutEffect(() => {
    told.value = so;
    return () => {
      told.value = false;
    };
  }, [told, so]);
}
