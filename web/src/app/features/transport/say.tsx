/** The sentence of the moment, to be read and to be heard. */
import type { ReadonlySignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { Sentence } from '../../components/sentence';
import { plain } from '../../locale/phrase';
import type { Messages } from '../../locale/resolve';
import { narrationOf } from '../../locale/sentence-of';
import { roundBefore } from '../../model/rounds';
import type { Session } from '../../state/session-shape';

export interface SayProps {
  session: Session;
  messages: Messages;
  /** Counts the steps a learner asked for: only these are read out. */
  announce: ReadonlySignal<number>;
}

export function Say({ session, messages, announce }: SayProps) {
  const moment = session.moment.value;
  const sentence = moment ? narrationOf(moment, session.shown.value, messages) : [];
  const heard = useRef({ count: 0, text: '' });
  if (announce.value !== heard.current.count && !session.playing.value) {
    heard.current = { count: announce.value, text: plain(sentence) };
  }
  const failure = session.failure.value;
  const outline = session.run.value?.result.outline;
  return (
    <>
      <p class="say">
        <span class="on-paper">{messages.stepOf(session.shown.value, session.steps.value)} · </span>
        {failure ? messages.failure[failure] : <Sentence of={sentence} />}
        {outline && outline.first > 0 && <small>{messages.run.dropped(outline.first, roundBefore(outline))}</small>}
        {outline && outline.truncated > 0 && <small>{messages.run.truncated(outline.truncated)}</small>}
      </p>
      <p class="unseen" aria-live="polite">
        {heard.current.text}
      </p>
    </>
  );
}
