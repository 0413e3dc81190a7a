/** Under the network: equations, tables, the flow of gradients, histograms, the confusion matrix; one at a time. */
import { useSignal } from '@preact/signals';
import { classesOf } from '../model/edit';
import type { Studio } from '../state/studio-shape';
import type { StudioWords } from '../words/words';
import { Confusion } from './confusion';
import { Equations } from './equations';
import { Flow } from './flow';
import { Histograms } from './histograms';
import { Tables } from './tables';

const PARTS = {
  equations: Equations,
  flow: Flow,
  tables: Tables,
  histograms: Histograms,
  confusion: Confusion,
} as const;
type Part = keyof typeof PARTS;

/** The keys of a list of tabs: the arrows choose. */
function onTabKey(event: KeyboardEvent & { currentTarget: HTMLElement }): void {
  const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
  if (by === 0) return;
  const tabs = [...event.currentTarget.querySelectorAll<HTMLElement>('[role="tab"]')];
  const at = tabs.indexOf(document.activeElement as HTMLElement);
  const next = tabs[(at + by + tabs.length) % tabs.length];
  event.preventDefault();
  event.stopPropagation();
  next?.focus();
  next?.click();
}

export function DetailPane({ studio, words }: { studio: Studio; words: StudioWords }) {
  const shown = useSignal<Part>('equations');
  const parts = (Object.keys(PARTS) as Part[]).filter(
    (part) => part !== 'confusion' || classesOf(studio.spec.value) > 0,
  );
  const part = parts.includes(shown.value) ? shown.value : 'equations';
  const Shown = PARTS[part];
  return (
    <section class="detail-pane" aria-label={words.details}>
      <div class="tabs" role="tablist" aria-label={words.details} onKeyDown={onTabKey}>
        {parts.map((each) => (
          <button
            key={each}
            type="button"
            role="tab"
            id={`tab-${each}`}
            aria-selected={each === part}
            aria-controls="detail"
            tabIndex={each === part ? 0 : -1}
            onClick={() => {
              shown.value = each;
            }}
          >
            {words.parts[each]}
          </button>
        ))}
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and must by keyboard too */}
      <div class="detail" id="detail" role="tabpanel" aria-labelledby={`tab-${part}`} tabIndex={0}>
        <Shown studio={studio} words={words} />
      </div>
    </section>
  );
}
