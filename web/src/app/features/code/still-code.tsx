import { Fragment } from 'preact';
import { tokensOf } from '../../model/highlight';
import { type Decor, troubleText, valueGaps } from './model';

export function TroubleNote({ decor }: { decor: Decor }) {
  if (!decor.trouble) return null;
  return (
    <div class="trouble" role="alert">
      <code>{troubleText(decor.trouble)}</code>
      {decor.explanation && <p>{decor.explanation}</p>}
    </div>
  );
}

/** The program as text with the editor's own metrics, for readers, and for writers until the editor is there. */
export function StillCode({ source, decor, label }: { source: string; decor: Decor; label: string }) {
  const lines = source.replace(/\n$/, '').split('\n');
  const gaps = valueGaps(lines, decor.values);
  return (
    <div class="still" role="region" aria-label={label} tabIndex={0}>
      {lines.map((line, i) => {
        const n = i + 1;
        const value = decor.values.get(n);
        const lit = decor.lit?.line === n ? ` at ${decor.lit.phase}` : '';
        return (
          <Fragment key={n}>
            <div class={`line${lit}${decor.trouble?.line === n ? ' wrong' : ''}`}>
              <span class="no" aria-hidden="true">
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
                <span class="val" title={value.title} style={{ marginInlineStart: `${gaps.get(n) ?? 0}ch` }}>
                  {value.text}
                </span>
              )}
            </div>
            {decor.trouble?.line === n && <TroubleNote decor={decor} />}
          </Fragment>
        );
      })}
    </div>
  );
}
