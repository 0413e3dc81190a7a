/** Beside the strip of δ: its size in each layer at the moment, and the bound that the sigmoids after a layer set it. */
import { shortNumber } from '../../model/numbers';
import { sizePart } from '../state/flow';
import type { StudioWords } from '../words/words';

interface Props {
  /** Of each layer. */
  sizes: ArrayLike<number>;
  /** null: no sigmoid between this layer and the loss. */
  bounds: readonly (number | null)[];
  /** Height of a layer's row, in pixels: that of the strip. */
  row: number;
  words: StudioWords;
}

const WIDTH = 120;

/** Where a size stands, from 0 at the left: on the scale of the strip's colours. */
function profileX(size: number): number {
  return size > 0 ? sizePart(size) * WIDTH : 0;
}

/** The bound as one line down the rows that have one: across at each row's upper edge, then down. */
function boundLine(bounds: readonly (number | null)[], row: number): string {
  return bounds
    .flatMap((bound, layer) => {
      if (bound === null) return [];
      const x = profileX(bound).toFixed(1);
      const follows = layer > 0 && bounds[layer - 1] !== null;
      return `${follows ? `H${x}` : `M${x} ${layer * row}`}V${(layer + 1) * row}`;
    })
    .join('');
}

export function FlowProfile({ sizes, bounds, row, words }: Props) {
  const height = bounds.length * row;
  const told = bounds.flatMap((bound, layer) => {
    if (bound === null) return [];
    const size = shortNumber(sizes[layer] ?? Number.NaN, 3);
    return [words.profileRow(words.layerName(layer, bounds.length), size, shortNumber(bound, 3))];
  });
  return (
    <svg
      class="profile"
      role="img"
      aria-label={[words.profileLabel, ...told].join(' ')}
      viewBox={`0 0 ${WIDTH} ${height}`}
      width={WIDTH}
      height={height}
    >
      {bounds.map((_, layer) => (
        <rect key={layer} x={0} y={layer * row + 3} width={profileX(sizes[layer] ?? 0)} height={row - 7} />
      ))}
      <path d={boundLine(bounds, row)} />
    </svg>
  );
}
