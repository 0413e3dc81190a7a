/** Parts of the walker that are chunks of their own: loaded when they are first shown. */
import { useSignal } from '@preact/signals';
import type { FunctionComponent } from 'preact';
import { useEffect } from 'preact/hooks';

/** A component whose code comes later; until then, and where it does not come, an empty box of class `name`. */
export function later<P extends object>(name: string, load: () => Promise<FunctionComponent<P>>): FunctionComponent<P> {
  return function Later(props) {
    const loaded = useSignal<{ Part: FunctionComponent<P> } | null>(null);
    useEffect(() => {
      let wanted = true;
      load().then(
        (Part) => {
          if (wanted) loaded.value = { Part };
        },
        () => {},
      );
      return () => {
        wanted = false;
      };
    }, [loaded]);
    const Part = loaded.value?.Part;
    return Part ? <Part {...props} /> : <div class={name} aria-busy="true" />;
  };
}
