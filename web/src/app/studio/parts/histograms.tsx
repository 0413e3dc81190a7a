/** How activations, weights and gradients of each layer are spread. */
import type { Histogram } from '../../../shared/studio-calls';
import { shortNumber } from '../../model/numbers';
import type { Studio } from '../state/studio-shape';
import type { StudioWords } from '../words/words';
import { useAnswer } from './use-answer';

const BINS = 30;
const [WIDTH, HEIGHT] = [150, 44];

function Bars({ of, label }: { of: Histogram; label: string }) {
  const most = Math.max(...of.counts, 1);
  const pitch = WIDTH / Math.max(of.counts.length, 1);
  const range = `${shortNumber(of.low, 3)} … ${shortNumber(of.high, 3)}`;
  return (
    <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} width={WIDTH} height={HEIGHT} role="img" aria-label={`${label}: ${range}`}>
      {[...of.counts].map((count, i) => (
        <rect
          key={i}
          x={i * pitch}
          y={HEIGHT - (count / most) * HEIGHT}
          width={Math.max(pitch - 0.6, 0.5)}
          height={(count / most) * HEIGHT}
        />
      ))}
    </svg>
  );
}

export function Histograms({ studio, words }: { studio: Studio; words: StudioWords }) {
  const answer = useAnswer(studio, 'netHistograms', (step) => ({ net: studio.net, step, bins: BINS }));
  const { layers } = studio.spec.value;
  if (!answer || answer.layers.length !== layers.length) return <p class="empty">{words.nothingYet}</p>;
  const kinds = ['activations', 'weights', 'gradients'] as const;
  return (
    <table class="histograms">
      <thead>
        <tr>
          <th scope="col">{words.layer}</th>
          {kinds.map((kind) => (
            <th key={kind} scope="col">
              {words.histogramOf[kind]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {answer.layers.map((layer, at) => (
          <tr key={at}>
            <th scope="row">{words.layerName(at, layers.length)}</th>
            {kinds.map((kind) => (
              <td key={kind} class={kind}>
                <Bars of={layer[kind]} label={words.histogramOf[kind]} />
                <small class="mono">
                  {shortNumber(layer[kind].low, 3)} … {shortNumber(layer[kind].high, 3)}
                </small>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
