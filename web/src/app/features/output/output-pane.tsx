import type { Signal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { later } from '../../components/later';
import { useTold } from '../../components/use-told';
import type { Messages } from '../../locale/resolve';
import { complaintsAt, figuresAt, piecesOf } from '../../model/figures';
import { nextOutputLine } from '../../model/steps';
import type { Session } from '../../state/session-shape';
import type { Figure } from './figure';

const Drawn = later<Parameters<typeof Figure>[0]>('picture', async () => (await import('./figure')).Figure);

export interface OutputPaneProps {
  session: Session;
  messages: Messages;
  /** Told whether something is drawn in it. */
  figures: Signal<boolean>;
}

/** What has been printed and drawn until the cursor. */
export function OutputPane({ session, messages, figures }: OutputPaneProps) {
  const end = useRef<HTMLDivElement>(null);
  const [moment, shown] = [session.moment.value, session.shown.value];
  const text = moment?.snapshot.output ?? '';
  const next = moment ? nextOutputLine(moment.outline, shown) : null;
  const empty = !moment ? '' : next === null ? messages.outputNone : messages.outputAfter(next);
  const { outline, snapshot } = moment ?? {};
  const pieces =
    outline && snapshot ? piecesOf(text, figuresAt(outline, snapshot.at), complaintsAt(outline, snapshot.at)) : [];
  const n = pieces.length;
  const drawn = pieces.some(({ kind }) => kind === 'figure');
  useTold(figures, drawn);
  // What was printed last is what the moment is about.
  useEffect(() => end.current?.scrollTo({ top: text.length + n && end.current.scrollHeight }), [text, n]);
  return (
    <section
      class={`pane output-pane${drawn ? ' with-figures' : ''}${n === 0 ? ' blank' : ''}`}
      aria-label={messages.output}
    >
      <header class="pane-head">
        <h2>{messages.output}</h2>
      </header>
      {pieces.length === 0 ? (
        <p class="empty">{empty}</p>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: long output scrolls, and must by keyboard too
        <div ref={end} class="output" tabIndex={0}>
          {pieces.map((piece, i) =>
            piece.kind === 'figure' ? (
              <Drawn key={piece.figure.name} session={session} messages={messages} info={piece.figure} />
            ) : (
              <pre key={`${piece.kind} ${i}`} class={piece.kind}>
                {piece.text}
              </pre>
            ),
          )}
        </div>
      )}
    </section>
  );
}
