/** A tensor of many elements as a picture, with its scale, and any element whole. */
import { useSignal } from '@preact/signals';
import type { Value } from '../../../shared/trace';
import { type Heat, heatColor, heatOf } from '../../draw/heat';
import type { Messages } from '../../locale/resolve';
import { entryText } from '../../model/ledger-rows';
import { shortNumber, wholeNumber } from '../../model/numbers';
import { isDrawn } from '../../model/picture';

const WIDTH = 280;
const LARGEST_CELL = 18;
const LEGEND = [-1, -0.75, -0.5, -0.25, 0, 0.25, 0.5, 0.75, 1];

interface CellsProps {
  heat: Heat;
  cell: number;
  entry: number;
  onPoint: (entry: number) => void;
}

/** The first element that a cell stands for. */
function entryOf({ step, size }: Heat, row: number, column: number): number {
  return row * step.row * size.columns + column * step.column;
}

function Cells({ heat, cell, entry, onPoint }: CellsProps) {
  const { rows, columns, cells, limit, step, size } = heat;
  const row = Math.floor(Math.floor(entry / size.columns) / step.row);
  const column = Math.floor((entry % size.columns) / step.column);
  function onPointerMove(event: PointerEvent): void {
    const { left, top, width, height } = (event.currentTarget as Element).getBoundingClientRect();
    const at = (place: number, length: number, count: number): number =>
      Math.min(Math.max(Math.floor((place / length) * count), 0), count - 1);
    const [down, across] = [at(event.clientY - top, height, rows), at(event.clientX - left, width, columns)];
    onPoint(entryOf(heat, down, across));
  }
  return (
    <svg
      class="cells"
      viewBox={`0 0 ${columns * cell} ${rows * cell}`}
      width={columns * cell}
      height={rows * cell}
      aria-hidden="true"
      onPointerMove={onPointerMove}
      onPointerDown={onPointerMove}
    >
      {cells.map((each, i) => (
        <rect
          key={i}
          x={each.column * cell}
          y={each.row * cell}
          width={cell}
          height={cell}
          fill={heatColor(each.value, limit)}
        />
      ))}
      {cells
        .filter(({ value }) => !Number.isFinite(value))
        .map((each) => {
          const [x, y] = [each.column * cell, each.row * cell];
          const cross = `M${x} ${y}l${cell} ${cell}m0 ${-cell}l${-cell} ${cell}`;
          return <path key={`${each.row} ${each.column}`} class="odd" d={cross} />;
        })}
      <rect class="here" x={column * cell} y={row * cell} width={cell} height={cell} />
    </svg>
  );
}

function Legend({ limit }: { limit: number }) {
  return (
    <div class="legend" aria-hidden="true">
      <span>{shortNumber(-limit)}</span>
      <svg viewBox={`0 0 ${LEGEND.length} 1`} preserveAspectRatio="none" aria-hidden="true">
        {LEGEND.map((part, i) => (
          <rect key={part} x={i} y={0} width={1.02} height={1} fill={heatColor(part, 1)} />
        ))}
      </svg>
      <span>{shortNumber(limit)}</span>
    </div>
  );
}

export interface HeatMapProps {
  value: Value;
  /** Whose contents it is: "w.grad". */
  name: string;
  messages: Messages;
}

/** Nothing for a tensor that is better read. */
export function HeatMap({ value, name, messages }: HeatMapProps) {
  const chosen = useSignal(0);
  if (!isDrawn(value.shape)) return null;
  const heat = heatOf(value);
  const { data, shape, dtype } = value;
  if (!heat || !data) return <p class="note">{messages.heatEmpty}</p>;
  const entry = Math.min(chosen.value, data.length - 1);
  const element = data[entry] ?? 'nan';
  const said = `${entryText(shape, entry)} ${wholeNumber(element, dtype)}`;
  const cell = Math.min(WIDTH / heat.columns, LARGEST_CELL);
  const { row, column } = heat.step;
  const choose = (to: number): void => {
    chosen.value = to;
  };
  return (
    <div class="heat">
      <Cells heat={heat} cell={cell} entry={entry} onPoint={choose} />
      <Legend limit={heat.limit} />
      {row * column > 1 && <p class="note">{messages.heatCells(row, column)}</p>}
      {heat.marked > 0 && <p class="note">{messages.heatMarked(heat.marked)}</p>}
      <label>
        <input
          type="range"
          min={0}
          max={data.length - 1}
          value={entry}
          aria-label={messages.heat(name)}
          aria-valuetext={said}
          title={messages.heatHint}
          onInput={(event) => choose(Number(event.currentTarget.value))}
        />
        <output>{said}</output>
      </label>
    </div>
  );
}
