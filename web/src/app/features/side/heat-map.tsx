/** A tensor of many elements as a picture, with its scale, and any element whole. */
import { useSignal } from '@preact/signals';
import type { Value } from '../../../shared/trace';
import { type Heat, heatColor, heatOf } from '../../draw/heat';
import type { Messages } from '../../locale/resolve';
import { entryText } from '../../model/ledger-rows';
import { shortNumber, wholeNumber } from '../../model/numbers';
import { isDrawn } from '../../model/picture';

const WIDTH = 280;
const HEIGHT = 200;
const LARGEST_CELL = 18;
const LEGEND = [-1, -0.75, -0.5, -0.25, 0, 0.25, 0.5, 0.75, 1];

/** A cell of the picture. */
interface Place {
  row: number;
  column: number;
}

interface CellsProps {
  heat: Heat;
  cell: number;
  at: Place;
  onPoint: (place: Place) => void;
}

/** The first element that a cell stands for, and the cell of an element. */
const entryOf = ({ step, size }: Heat, { row, column }: Place): number =>
  row * step.row * size.columns + column * step.column;
const placeOf = ({ step, size }: Heat, entry: number): Place => ({
  row: Math.floor(Math.floor(entry / size.columns) / step.row),
  column: Math.floor((entry % size.columns) / step.column),
});

/** "[0:3, 6:9]", the elements of a cell as they are written in Python; of more dimensions, as a matrix. */
function sliceText(shape: readonly number[], { step, size }: Heat, { row, column }: Place): string {
  const along = (at: number, by: number, end: number): string => `${at * by}:${Math.min((at + 1) * by, end)}`;
  const across = along(column, step.column, size.columns);
  if (shape.length < 2) return `[${across}]`;
  const slices = `[${along(row, step.row, size.rows)}, ${across}]`;
  return shape.length > 2 ? `.reshape(-1, ${size.columns})${slices}` : slices;
}

function Cells({ heat, cell, at: { row, column }, onPoint }: CellsProps) {
  const { rows, columns, cells, limit } = heat;
  function onPointerMove(event: PointerEvent): void {
    const { left, top, width, height } = (event.currentTarget as Element).getBoundingClientRect();
    const at = (place: number, length: number, count: number): number =>
      Math.min(Math.max(Math.floor((place / length) * count), 0), count - 1);
    const [down, across] = [at(event.clientY - top, height, rows), at(event.clientX - left, width, columns)];
    onPoint({ row: down, column: across });
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

/** What the slider under a picture goes through: its elements, or its cells where the elements are not here. */
interface Told {
  count: number;
  place: (i: number) => Place;
  index: (place: Place) => number;
  text: (i: number) => string;
}

function toldOf({ data, shape, dtype }: Value, heat: Heat, messages: Messages): Told {
  if (data) {
    return {
      count: data.length,
      place: (i) => placeOf(heat, i),
      index: (place) => entryOf(heat, place),
      text: (i) => `${entryText(shape, i)} ${wholeNumber(data[i] ?? 'nan', dtype)}`,
    };
  }
  const place = (i: number): Place => ({ row: Math.floor(i / heat.columns), column: i % heat.columns });
  const number = (n: number | undefined): string => shortNumber(n ?? Number.NaN, 5);
  return {
    count: heat.cells.length,
    place,
    index: ({ row, column }) => row * heat.columns + column,
    text(i) {
      const cell = heat.cells[i];
      const [mean, min, max] = [cell?.value, cell?.min, cell?.max].map(number);
      return `${sliceText(shape, heat, place(i))} ${messages.heatBlock(mean ?? '', min ?? '', max ?? '')}`;
    },
  };
}

/** Nothing for a tensor that is better read. */
export function HeatMap({ value, name, messages }: HeatMapProps) {
  const chosen = useSignal(0);
  const heat = isDrawn(value.shape) ? heatOf(value) : null;
  if (!heat) return null;
  const told = toldOf(value, heat, messages);
  const at = Math.min(chosen.value, told.count - 1);
  const said = told.text(at);
  const cell = Math.min(WIDTH / heat.columns, HEIGHT / heat.rows, LARGEST_CELL);
  const { row, column } = heat.step;
  return (
    <div class="heat">
      <Cells
        heat={heat}
        cell={cell}
        at={told.place(at)}
        onPoint={(place) => {
          chosen.value = told.index(place);
        }}
      />
      <Legend limit={heat.limit} />
      {row * column > 1 && <p class="note">{messages.heatCells(row, column)}</p>}
      {heat.marked > 0 && <p class="note">{messages.heatMarked(heat.marked)}</p>}
      <label>
        <input
          type="range"
          min={0}
          max={told.count - 1}
          value={at}
          aria-label={messages.heat(name)}
          aria-valuetext={said}
          title={messages.heatHint}
          onInput={(event) => {
            chosen.value = Number(event.currentTarget.value);
          }}
        />
        <output>{said}</output>
      </label>
    </div>
  );
}
