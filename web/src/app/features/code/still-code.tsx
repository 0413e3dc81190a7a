import { Fragment } from 'preact';
import { troubleText } from '../../model/explain';
import { type Token, tokensOf } from '../../model/highlight';
import { Lesson } from '../errors/lesson';
import { type Decor, wrongIn } from './model';

export function TroubleNote({ decor }: { decor: Decor }) {
  const { trouble, teaching, facts } = decor;
  if (!trouble) return null;
  return (
    <div class="trouble" role="alert">
      <div>
        <code>{troubleText(trouble)}</code>
        {facts.length > 0 && <p class="facts">{facts.join(' · ')}</p>}
        {teaching && <Lesson teaching={teaching} messages={decor} />}
      </div>
    </div>
  );
}

/** What will be refused in a line that has not been reached. */
export function RefusedNote({ decor, line }: { decor: Decor; line: number }) {
  const name = decor.refused.get(line);
  if (!name) return null;
  return (
    <div class="trouble">
      <div>
        <code>{name.text}</code>
        {name.teaching && <Lesson teaching={name.teaching} messages={decor} />}
      </div>
    </div>
  );
}

/** Tokens, cut where something wrong begins and ends. */
function cutAt(tokens: readonly Token[], wrong: { from: number; to: number } | null): (Token & { wrong: boolean })[] {
  let at = 0;
  return tokens.flatMap(({ text, kind }) => {
    const start = at;
    at += text.length;
    const [from, to] = wrong ? [wrong.from - start, wrong.to - start] : [0, 0];
    const cuts = [0, from, to, text.length].map((cut) => Math.min(Math.max(cut, 0), text.length)) as number[];
    return cuts.slice(1).flatMap((end, i) => {
      const begin = cuts[i] ?? 0;
      return end > begin ? [{ text: text.slice(begin, end), kind, wrong: i === 1 && wrong !== null }] : [];
    });
  });
}

/** The program as text with the editor's own metrics, for readers, and for writers until the editor is there. */
export interface StillCodeProps {
  source: string;
  decor: Decor;
  label: string;
  /** The learner wants to write, at this point of the window if it was by pointer. */
  onWrite: (at?: { x: number; y: number }) => void;
}

export function StillCode({ source, decor, label, onWrite }: StillCodeProps) {
  const lines = source.split('\n');
  return (
    <section
      class="still"
      aria-label={label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and becomes an editor when written into
      tabIndex={0}
      onClick={({ clientX, clientY }) => onWrite({ x: clientX, y: clientY })}
      onKeyDown={({ key }) => key === 'Enter' && onWrite()}
    >
      {lines.map((line, i) => {
        const n = i + 1;
        const value = decor.values.get(n);
        const lit = decor.lit?.line === n ? ` at ${decor.lit.tone}` : '';
        const wrong = wrongIn(decor, n, line);
        return (
          <Fragment key={n}>
            <div class={`line${lit}${wrong === 'line' ? ' wrong' : ''}`}>
              <span class={decor.breakpoints.has(n) ? 'no marked' : 'no'} aria-hidden="true">
                {n}
              </span>
              {cutAt(tokensOf(line), wrong === 'line' ? null : wrong).map((token, k) =>
                token.kind === '' && !token.wrong ? (
                  token.text
                ) : (
                  <span key={k} class={`${token.kind && `tok-${token.kind}`}${token.wrong ? ' wrong' : ''}`}>
                    {token.text}
                  </span>
                ),
              )}
              {value && (
                <span
                  class={value.past ? 'val past' : 'val'}
                  title={value.title}
                  style={{ marginInlineStart: `${value.gap}ch` }}
                >
                  {value.text}
                </span>
              )}
            </div>
            {decor.trouble?.line === n && <TroubleNote decor={decor} />}
          </Fragment>
        );
      })}
    </section>
  );
}
