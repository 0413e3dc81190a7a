/** Parts of the lesson's equations, as MathML: letters with their layer, matrices with their numbers. */
import type { ComponentChildren } from 'preact';
import type { Matrix } from '../model/delta';
import { shortNumber } from '../model/numbers';

/** Larger matrices are cut off. */
export const MOST = 6;

/** A letter with the number of its layer above. */
export function Of({ letter, layer, turned }: { letter: string; layer: number; turned?: boolean }) {
  return (
    <msup>
      <mi>{letter}</mi>
      <mrow>
        <mo>(</mo>
        <mn>{layer}</mn>
        <mo>)</mo>
        {turned && <mi mathvariant="normal">T</mi>}
      </mrow>
    </msup>
  );
}

/** As the lesson writes it: a column a sample. */
export function Grid({ of }: { of: Matrix }) {
  const rows = of.slice(0, MOST);
  const cut = of.length > MOST;
  return (
    <mrow>
      <mtable class="matrix">
        {rows.map((row, i) => (
          <mtr key={i}>
            {row.slice(0, MOST).map((x, k) => (
              <mtd key={k}>
                <mn>{shortNumber(x)}</mn>
              </mtd>
            ))}
            {row.length > MOST && (
              <mtd>
                <mo>⋯</mo>
              </mtd>
            )}
          </mtr>
        ))}
        {cut && (
          <mtr>
            <mtd>
              <mo>⋮</mo>
            </mtd>
          </mtr>
        )}
      </mtable>
    </mrow>
  );
}

export function Line({ label, children }: { label: string; children: ComponentChildren }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a long line scrolls, and must by keyboard too
    <section class="line" aria-label={label} tabIndex={0}>
      <math display="block">
        <mrow>{children}</mrow>
      </math>
    </section>
  );
}

/** ∂L by what is in it. */
export function SlopeBy({ children }: { children: ComponentChildren }) {
  return (
    <mfrac>
      <mrow>
        <mo>∂</mo>
        <mi>L</mi>
      </mrow>
      <mrow>
        <mo>∂</mo>
        {children}
      </mrow>
    </mfrac>
  );
}
