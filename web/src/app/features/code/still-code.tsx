import { Fragment } from 'preact';
import { tokensOf } from '../../model/highlight';
import { type Decor, troubleText } from './model';

export function TroubleNote({ decor }: { decor: Decor }) {
  if (!decor.trouble) return null;
  return (
    <div class="trouble" role="alert">
      <div>
        <code>{troubleText(decor.trouble)}</code>
        {decor.explanation && <p>{decor.explanation}</p>}
      </div>
    </div>
  );
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
        const lit = decor.lit?.line === n ? ` at ${decor.lit.phase}` : '';
        return (
          <Fragment key={n}>
            <div class={`line${lit}${decor.trouble?.line === n ? ' wrong' : ''}`}>
              <span class={decor.breakpoints.has(n) ? 'no marked' : 'no'} aria-hidden="true">
                {n}
              </span>
              {tokensOf(line).map(({ text, kind }, k) =>
                kind === '' ? (
                  text
                ) : (
                  <span key={k} class={`tok-${kind}`}>
                    {text}
                  </span>
                ),
              )}
              {value && (
                <span class="val" title={value.title} style={{ marginInlineStart: `${value.gap}ch` }}>
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
