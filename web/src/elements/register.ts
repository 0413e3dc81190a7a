import { GradWalk } from './grad-walk';

const TAG = 'grad-walk';

/** Registers `<grad-walk>`. A second time is harmless; under Node it does nothing. */
export function register(): void {
  if (typeof customElements === 'undefined') return;
  const known = customElements.get(TAG);
  if (known === undefined) customElements.define(TAG, GradWalk);
  else if (known !== GradWalk) console.warn(`<${TAG}> is defined already; this copy of gradwalk.js is not used.`);
}
