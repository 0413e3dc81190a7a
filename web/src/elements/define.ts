/** Registers `<grad-walk>`. Loading it twice is harmless; under Node it does nothing. */
import { GradWalk } from './grad-walk';

const TAG = 'grad-walk';

export function define(): void {
  if (typeof customElements === 'undefined') return;
  const known = customElements.get(TAG);
  if (known === undefined) customElements.define(TAG, GradWalk);
  else if (known !== GradWalk) console.warn(`<${TAG}> is defined already; this copy of gradwalk.js is not used.`);
}

define();

export { GradWalk };
