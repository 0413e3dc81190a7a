/** The δ recursion with its numbers put in, from the last layer to the one that is asked of. */
import { Grid, Line, MOST, Of, SlopeBy } from '../../components/equation';
import type { Messages } from '../../locale/resolve';
import { type Chain, type DeltaEntry, type Layer, transposed } from '../../model/delta';
import { shortNumber } from '../../model/numbers';

const SIGMA: Readonly<Record<string, string>> = { tanh: 'tanh′', sigmoid: 'σ′', relu: 'ReLU′' };

function DeltaLine({
  layer,
  at,
  above,
  messages,
}: {
  layer: Layer;
  at: number;
  above: Layer | null;
  messages: Messages;
}) {
  if (!above) {
    return (
      <>
        <Line label={`δ ${at}`}>
          <Of letter="δ" layer={at} />
          <mo>=</mo>
          <SlopeBy>
            <Of letter="z" layer={at} />
          </SlopeBy>
          <mo>=</mo>
          <Grid of={transposed(layer.delta)} />
        </Line>
        <p class="note">{messages.why.deltaLast}</p>
      </>
    );
  }
  const slope = layer.activation !== null;
  return (
    <>
      <Line label={`δ ${at}`}>
        <Of letter="δ" layer={at} />
        <mo>=</mo>
        {slope && (
          <>
            <mi mathvariant="normal">{SIGMA[layer.activation ?? ''] ?? 'σ′'}</mi>
            <mo>(</mo>
            <Of letter="z" layer={at} />
            <mo>)</mo>
            <mo>⊙</mo>
          </>
        )}
        <Of letter="W" layer={at + 1} turned />
        <Of letter="δ" layer={at + 1} />
      </Line>
      <Line label={`δ ${at} =`}>
        <mo>=</mo>
        {slope && (
          <>
            <Grid of={transposed(layer.slope)} />
            <mo>⊙</mo>
          </>
        )}
        <Grid of={transposed(above.weight.matrix)} />
        <Grid of={transposed(above.delta)} />
      </Line>
      <Line label={`= δ ${at}`}>
        <mo>=</mo>
        <Grid of={transposed(layer.delta)} />
      </Line>
    </>
  );
}

function Values({ layer, at }: { layer: Layer; at: number }) {
  return (
    <>
      <Line label={`a ${at - 1}`}>
        <Of letter="a" layer={at - 1} />
        <mo>=</mo>
        <Grid of={transposed(layer.a)} />
      </Line>
      <Line label={`z ${at}`}>
        <Of letter="z" layer={at} />
        <mo>=</mo>
        <Grid of={transposed(layer.z)} />
      </Line>
    </>
  );
}

function EntryLine({ entry }: { entry: DeltaEntry }) {
  const { layer, of, unit, input, terms, value } = entry;
  const index = input === null ? `${unit}` : `${unit},${input}`;
  return (
    <Line label={`∂L/∂${of} ${layer}`}>
      <SlopeBy>
        <msubsup>
          <mi>{of}</mi>
          <mn>{index}</mn>
          <mrow>
            <mo>(</mo>
            <mn>{layer}</mn>
            <mo>)</mo>
          </mrow>
        </msubsup>
      </SlopeBy>
      <mo>=</mo>
      {terms.length > 1 && <mo>∑</mo>}
      <msubsup>
        <mi>δ</mi>
        <mn>{unit}</mn>
        <mrow>
          <mo>(</mo>
          <mn>{layer}</mn>
          <mo>)</mo>
        </mrow>
      </msubsup>
      {input !== null && (
        <msubsup>
          <mi>a</mi>
          <mn>{input}</mn>
          <mrow>
            <mo>(</mo>
            <mn>{layer - 1}</mn>
            <mo>)</mo>
          </mrow>
        </msubsup>
      )}
      <mo>=</mo>
      {terms.slice(0, MOST).map((term, i) => (
        <>
          {i > 0 && <mo>+</mo>}
          <mn>{shortNumber(term.delta)}</mn>
          {input !== null && (
            <>
              <mo>·</mo>
              <mn>{shortNumber(term.a)}</mn>
            </>
          )}
        </>
      ))}
      {terms.length > MOST && (
        <>
          <mo>+</mo>
          <mo>⋯</mo>
        </>
      )}
      <mo>=</mo>
      <mn>{shortNumber(value, 6)}</mn>
    </Line>
  );
}

function worst({ delta, engine }: Layer): number | null {
  if (!engine) return null;
  return Math.max(0, ...delta.flatMap((row, i) => row.map((x, k) => Math.abs(x - (engine[i]?.[k] ?? Number.NaN)))));
}

export function DeltaSteps({ chain, entry, messages }: { chain: Chain; entry: DeltaEntry; messages: Messages }) {
  const words = messages.why;
  const wanted = chain.map((layer, i) => ({ layer, at: i + 1 })).filter(({ at }) => at >= entry.layer);
  return (
    <section class="delta" aria-label={words.delta}>
      <h4>{words.delta}</h4>
      {wanted.toReversed().map(({ layer, at }) => {
        const off = worst(layer);
        return (
          <div key={at}>
            <h5>{words.deltaLayer(at)}</h5>
            <Values layer={layer} at={at} />
            <DeltaLine layer={layer} at={at} above={chain[at] ?? null} messages={messages} />
            {chain[at] && off !== null && (
              <p class="note">
                {words.deltaEngine} {shortNumber(off, 2)}
              </p>
            )}
          </div>
        );
      })}
      <EntryLine entry={entry} />
    </section>
  );
}
