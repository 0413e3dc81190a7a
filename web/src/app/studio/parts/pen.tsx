/** Points of one's own drawn into the picture of the output: by click and tap, or with a cross that the arrows move. */
import type { Signal } from '@preact/signals';
import { addPoint, classesOf, dropPoint } from '../model/edit';
import { boundsOf } from '../state/look';
import type { Studio } from '../state/studio-shape';
import type { StudioWords } from '../words/words';
import { NumberBox } from './fields';

export interface PenState {
  /** A class, a number, or what takes points away. */
  target: number | 'eraser';
  /** Where the cross is, from 0 to 1, y downwards. */
  x: number;
  y: number;
}

interface Props {
  studio: Studio;
  words: StudioWords;
  pen: Signal<PenState>;
}

const MOST_CLASSES = 10;
const STEP = 0.04;

export function mayDraw(studio: Studio): boolean {
  const { data } = studio.spec.value;
  return data.kind === 'points' && data.points?.rows[0]?.length === 3;
}

/** What is drawn with, under the picture. */
export function PenTools({ studio, words, pen }: Props) {
  const classes = classesOf(studio.spec.value);
  const { target } = pen.value;
  const pick = (next: PenState['target']): void => {
    pen.value = { ...pen.peek(), target: next };
  };
  return (
    <fieldset class="pen" aria-label={words.pen}>
      <select
        aria-label={words.penClass}
        value={String(target)}
        onChange={({ currentTarget: { value } }) => pick(value === 'eraser' ? 'eraser' : Number(value))}
      >
        {classes === 0 ? (
          <option value={target === 'eraser' ? '0' : String(target)}>{words.pen}</option>
        ) : (
          Array.from({ length: Math.min(classes + 1, MOST_CLASSES) }, (_, of) => (
            <option key={of} value={of}>
              {of === classes ? words.newClass : words.classNamed(of)}
            </option>
          ))
        )}
        <option value="eraser">{words.eraser}</option>
      </select>
      {classes === 0 && target !== 'eraser' && (
        <NumberBox label={words.penValue} value={target} min={-1e6} max={1e6} onPut={pick} />
      )}
      <p class="note">{words.penNote}</p>
    </fieldset>
  );
}

/** Over the picture: takes clicks and keys. */
export function PenPad({ studio, words, pen, size }: Props & { size: number }) {
  const { x, y } = pen.value;
  function draw(at: { x: number; y: number }): void {
    const data = studio.opened.peek()?.data;
    if (!data) return;
    const [low, high] = boundsOf(data);
    const [px, py] = [low[0] + at.x * (high[0] - low[0]), high[1] - at.y * (high[1] - low[1])];
    const { target } = pen.peek();
    studio.edit(target === 'eraser' ? dropPoint(px, py) : addPoint([px, py, target]));
  }
  function onKeyDown(event: KeyboardEvent): void {
    const way = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }[event.key];
    if (!way) return;
    event.preventDefault();
    event.stopPropagation();
    const clamp = (n: number): number => Math.min(Math.max(n, 0), 1);
    const now = pen.peek();
    pen.value = { ...now, x: clamp(now.x + (way[0] ?? 0) * STEP), y: clamp(now.y + (way[1] ?? 0) * STEP) };
  }
  return (
    <button
      type="button"
      class="pen-pad"
      aria-label={words.pen}
      style={{ width: `${size}px`, height: `${size}px` }}
      onKeyDown={onKeyDown}
      onClick={(event) => {
        const box = event.currentTarget.getBoundingClientRect();
        // A press of Enter has no place of its own.
        if (event.detail === 0) return draw(pen.peek());
        const at = { x: (event.clientX - box.left) / box.width, y: (event.clientY - box.top) / box.height };
        pen.value = { ...pen.peek(), ...at };
        return draw(at);
      }}
    >
      <span class="cross" style={{ left: `${x * size}px`, top: `${y * size}px` }} />
    </button>
  );
}
