/** Where there is no graph to draw: what is so, and what to do about it. */
import type { Messages } from '../../locale/resolve';
import type { Moment } from '../../model/lookup';

function whyEmpty({ outline, source }: Moment): keyof Messages['graphEmpty'] {
  if (source.trim() === '') return 'blank';
  if (outline.nodes.length > 0) return 'soon';
  return outline.steps.at(-1)?.kind === 'error' ? 'failed' : 'never';
}

export function EmptyGraph({ moment, messages }: { moment: Moment; messages: Messages }) {
  const why = whyEmpty(moment);
  const [what, hint] = messages.graphEmpty[why];
  return (
    <div class={`no-graph ${why}`}>
      {/* A graph that is not there yet: a leaf and an operation. */}
      <svg viewBox="0 0 96 92" width="96" height="92" aria-hidden="true">
        <rect x="10" y="1" width="76" height="28" rx="7" />
        <path d="M48 29V63" />
        <path d="M18 63H78L88 77L78 91H18L8 77z" />
      </svg>
      <p>{what}</p>
      <p class="hint">{hint}</p>
    </div>
  );
}
