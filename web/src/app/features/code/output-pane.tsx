import { useEffect, useRef } from 'preact/hooks';
import type { Messages } from '../../locale/resolve';
import { nextPrintLine } from '../../model/steps';
import type { Session } from '../../state/session';

/** What has been printed until the cursor. */
export function OutputPane({ session, messages }: { session: Session; messages: Messages }) {
  const end = useRef<HTMLPreElement>(null);
  const moment = session.moment.value;
  const text = moment?.snapshot.output ?? '';
  const next = moment ? nextPrintLine(moment.outline, session.shown.value) : null;
  const empty = !moment ? '' : next === null ? messages.outputNone : messages.outputAfter(next);
  // What was printed last is what the moment is about.
  useEffect(() => end.current?.scrollTo({ top: text.length && end.current.scrollHeight }), [text]);
  return (
    <section class="pane output-pane" aria-label={messages.output}>
      <header class="pane-head">
        <h2>{messages.output}</h2>
      </header>
      {text === '' ? (
        <p class="empty">{empty}</p>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: long output scrolls, and must by keyboard too
        <pre ref={end} class="output" tabIndex={0}>
          {text}
        </pre>
      )}
    </section>
  );
}
