/** Layers by drag: one is taken by its name to another gap, or out of the pane; a new one is taken to a gap. */
import { type Signal, useSignal } from '@preact/signals';
import type { RefObject } from 'preact';
import { useRef } from 'preact/hooks';
import { LIMITS } from '../../../shared/studio';
import { addLayer, moveLayer, removeLayer } from '../model/edit';
import type { Place } from '../model/place';
import type { Studio } from '../state/studio-shape';
import type { StudioWords } from '../words/words';

export interface Dragged {
  /** The layer, from 0; null: a new one. */
  readonly from: number | null;
  readonly x: number;
  readonly y: number;
  /** The layer it would come before; null: out of the pane, where a layer ends. */
  readonly gap: number | null;
}

/** A press that goes no farther is a press. */
const SLACK = 6;

const gapsOf = ({ columns }: Place): number[] => columns.slice(1).map(({ x }, at) => ((columns[at]?.x ?? 0) + x) / 2);

function drop(studio: Studio, { from, gap }: Dragged): void {
  if (from === null) {
    if (gap !== null) studio.edit(addLayer(gap));
  } else if (gap === null) studio.edit(removeLayer(from));
  else studio.edit(moveLayer(from, Math.min(gap > from ? gap - 1 : gap, studio.spec.peek().layers.length - 2)));
}

export interface LayerDrag {
  readonly dragged: Signal<Dragged | null>;
  begin(event: PointerEvent, from: number | null): void;
  /** Whether a press has just been a drag. */
  ended(): boolean;
}

/** `pane` is what is dragged over, and where a layer ends that is dragged out of it. */
export function useLayerDrag(studio: Studio, place: Place, pane: RefObject<HTMLElement | null>): LayerDrag {
  const dragged = useSignal<Dragged | null>(null);
  const moved = useRef(false);
  const gaps = gapsOf(place);
  function at(event: PointerEvent, from: number | null): Dragged | null {
    const [around, net] = [
      pane.current?.getBoundingClientRect(),
      pane.current?.firstElementChild?.getBoundingClientRect(),
    ];
    if (!around || !net) return null;
    const { clientX, clientY } = event;
    const inside =
      clientX >= around.left && clientX <= around.right && clientY >= around.top && clientY <= around.bottom;
    const [x, y] = [clientX - net.left, clientY - net.top];
    const nearest = gaps.reduce((best, gap, i) => (Math.abs(gap - x) < Math.abs((gaps[best] ?? 0) - x) ? i : best), 0);
    return { from, x, y, gap: inside ? nearest : null };
  }
  return {
    dragged,
    ended: () => moved.current,
    begin(event, from) {
      const grip = event.currentTarget;
      if (!(grip instanceof HTMLElement) || event.button !== 0) return;
      const start = { x: event.clientX, y: event.clientY };
      moved.current = false;
      grip.setPointerCapture(event.pointerId);
      const move = (next: PointerEvent): void => {
        if (!moved.current && Math.hypot(next.clientX - start.x, next.clientY - start.y) < SLACK) return;
        moved.current = true;
        dragged.value = at(next, from);
      };
      const end = (last: PointerEvent): void => {
        grip.removeEventListener('pointermove', move);
        for (const name of ['pointerup', 'pointercancel'] as const) grip.removeEventListener(name, end);
        const done = dragged.peek();
        dragged.value = null;
        if (done && last.type === 'pointerup') drop(studio, done);
      };
      grip.addEventListener('pointermove', move);
      for (const name of ['pointerup', 'pointercancel'] as const) grip.addEventListener(name, end);
    },
  };
}

/** Where what is dragged would go. */
export function DropMarks({ drag, place, words }: { drag: LayerDrag; place: Place; words: StudioWords }) {
  const dragged = drag.dragged.value;
  if (!dragged) return null;
  const { from, x, y, gap } = dragged;
  const name = from === null ? words.newLayer : words.layerName(from, place.columns.length - 1);
  return (
    <div class="drop-marks" aria-hidden="true">
      {gapsOf(place).map((at, i) => (
        <i key={at} class={i === gap ? 'drop-mark here' : 'drop-mark'} style={{ left: `${at}px` }} />
      ))}
      <span class={gap === null ? 'ghost out' : 'ghost'} style={{ left: `${x}px`, top: `${y}px` }}>
        {gap === null && from !== null ? `${words.removeLayer}: ${name}` : name}
      </span>
    </div>
  );
}

/** A new layer, to be taken to a gap; pressed, it goes before the output. */
export function NewLayer({ studio, words, drag }: { studio: Studio; words: StudioWords; drag: LayerDrag }) {
  const { length } = studio.spec.value.layers;
  return (
    <button
      type="button"
      class="kind grip"
      title={words.newLayerHelp}
      aria-label={words.newLayerHelp}
      disabled={length >= LIMITS.layers}
      onPointerDown={(event) => drag.begin(event, null)}
      onClick={(event) => {
        if (event.detail === 0 || !drag.ended()) studio.edit(addLayer(length - 1));
      }}
    >
      + {words.newLayer}
    </button>
  );
}
