/** Parts of the walker that are chunks of their own: loaded when they are first shown. */
import { useSignal } from '@preact/signals';
import type { FunctionComponent } from 'preact';
import { useEffect } from 'preact/hooks';

/** A component whose code comes later; until then, and where it does not come, an empty box of class `name`. */
export function later<P extends object>(name: string, load: () => Promise<FunctionComponent<P>>): FunctionComponent<P> {
  // Once it has come it is there at once: a panel that is made anew at each step is not empty first.
  let known: { Part: FunctionComponent<P> } | null = null;
  return function Later(props) {
    const loaded = useSignal(known);
    useEffect(() => {
      if (loaded.peek()) return undefined;
      let wanted = true;
      load().then(
        (Part) => {
          known = { Part };
          if (wanted) loaded.value = known;
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
