/** The network: a canvas for what changes with each frame, and buttons over it for whoever points, listens or types. */
import { type Signal, useComputed, useSignal } from '@preact/signals';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import { shortNumber } from '../../model/numbers';
import { makePalette } from '../draw/field';
import { drawHeads, drawNet, HEADS, type NetScene } from '../draw/net';
import { makePad } from '../draw/tile';
import { makeWireLayer } from '../draw/wires';
import { featuresOf, putLayer } from '../model/edit';
import { featureText } from '../model/features';
import { lowered, type Place, placeNet, wireAt, wiresOf } from '../model/place';
import { briefOf, type Selection, shownAt } from '../model/values';
import type { Studio } from '../state/studio-shape';
import type { StudioWords } from '../words/words';
import { DropMarks, type LayerDrag, NewLayer, useLayerDrag } from './drag-layer';
import { AddLayer, LayerCard } from './layer-card';
import type { Picture, Pictures } from './pictures';
import { type Draw, useCanvas } from './use-canvas';

/** Above the drawing: the heads of the layers. */
const HEAD = 84;
/** Layers that are closer have their number only. */
const NAMED = 92;

const isOn = (a: Selection | null, column: number, unit: number): boolean =>
  a?.kind === 'unit' && a.column === column && a.unit === unit;

interface UnitsProps {
  place: Place;
  names: readonly string[];
  selected: Selection | null;
  label: string;
  onPick: (column: number, unit: number) => void;
  onHover: (column: number, unit: number) => void;
  onLeave: () => void;
}

/** One stop for the Tab key; the arrows go from unit to unit. */
function Units({ place, names, selected, label, onPick, onHover, onLeave }: UnitsProps) {
  let index = -1;
  const known =
    selected?.kind === 'unit' && place.columns[selected.column]?.units.some((u) => u.unit === selected.unit);
  return (
    <fieldset class="unit-buttons" aria-label={label} onKeyDown={onUnitKey}>
      {place.columns.flatMap(({ units, size }, column) =>
        units.map(({ unit, x, y }, row) => {
          index += 1;
          const on = isOn(selected, column, unit);
          return (
            <button
              key={`${column} ${unit}`}
              type="button"
              class="unit"
              aria-label={names[index]}
              aria-pressed={on}
              tabIndex={on || (!known && index === 0) ? 0 : -1}
              data-column={column}
              data-row={row}
              style={{ left: `${x - size / 2}px`, top: `${y - size / 2}px`, width: `${size}px`, height: `${size}px` }}
              onClick={() => onPick(column, unit)}
              onPointerEnter={() => onHover(column, unit)}
              onFocus={() => onHover(column, unit)}
              onBlur={onLeave}
            />
          );
        }),
      )}
    </fieldset>
  );
}

function onUnitKey(event: KeyboardEvent & { currentTarget: HTMLElement }): void {
  const from = event.target;
  if (!(from instanceof HTMLElement) || event.altKey || event.ctrlKey || event.metaKey) return;
  const [column, row] = [Number(from.dataset.column), Number(from.dataset.row)];
  const to = (c: number, r: number): HTMLElement | null => {
    for (let at = r; at >= 0; at -= 1) {
      const found = event.currentTarget.querySelector<HTMLElement>(`[data-column="${c}"][data-row="${at}"]`);
      if (found) return found;
    }
    return null;
  };
  const steps: Record<string, () => HTMLElement | null> = {
    ArrowRight: () => to(column + 1, row),
    ArrowLeft: () => to(column - 1, row),
    ArrowDown: () => to(column, row + 1),
    ArrowUp: () => (row > 0 ? to(column, row - 1) : null),
  };
  const found = steps[event.key]?.();
  if (found === undefined) return;
  event.preventDefault();
  event.stopPropagation();
  found?.focus();
}

function useRoom() {
  const frame = useRef<HTMLDivElement>(null);
  const room = useSignal({ width: 640, height: 420 });
  useEffect(() => {
    if (!frame.current) return undefined;
    const observer = new ResizeObserver(([entry]) => {
      if (!entry) return;
      const { width, height } = entry.contentRect;
      const next = { width: Math.floor(width), height: Math.max(Math.floor(height) - HEAD, 160) };
      const { width: w, height: h } = room.peek();
      if (next.width !== w || next.height !== h) room.value = next;
    });
    observer.observe(frame.current);
    return () => observer.disconnect();
  }, [room]);
  return { frame, room };
}

/** Everything that decides how the network is drawn, read off the signals. */
function sceneOf(studio: Studio, place: Place, wires: NetScene['wires'], hover: Selection | null): NetScene {
  const spec = studio.spec.value;
  const cursor = studio.cursor.value;
  const stage = studio.stages.value[cursor.stage];
  const moment = studio.moment.value;
  const fits = studio.refusal.value === null && moment?.layers.length === spec.layers.length;
  return {
    place,
    wires,
    mode: studio.mode.value,
    maps: fits ? studio.maps.value : null,
    moment: fits ? moment : null,
    reached: shownAt(studio.stages.value, cursor, spec.layers.length),
    numbers: cursor.stage > 0,
    sample: studio.sample.value,
    features: featuresOf(spec),
    selection: studio.selection.value,
    hover,
    now: cursor.stage > 0 && stage && 'layer' in stage ? stage.layer : null,
    moving: studio.playing.value,
    skips: spec.layers.flatMap(({ skip }, to) => (skip === null ? [] : [{ from: skip, to }])),
  };
}

/** To take away: with the names of its layers, and drawn anew. */
function pictureOf({ studio, words }: Pick<NetPaneProps, 'studio' | 'words'>, shown: Place): Picture {
  const place = lowered(shown, HEADS);
  return {
    width: place.width,
    height: place.height,
    scene: () => {
      const scene = sceneOf(studio, place, wiresOf(place), null);
      const { layers } = studio.spec.value;
      const heads = layers.map(({ units, activation }, at) => ({
        name: words.layerName(at, layers.length),
        about: `${units} ${activation}`,
      }));
      return (context, ink) => {
        drawNet(context, scene, { palette: makePalette(), pad: makePad(), ink, layer: null });
        drawHeads(context, place, [{ name: words.inputs, about: `${scene.features.length}` }, ...heads], ink);
      };
    },
  };
}

function useDrawing(
  { studio, pictures, words }: NetPaneProps,
  place: Place,
  wires: NetScene['wires'],
  hover: Signal<Selection | null>,
) {
  const scene = useMemo(() => {
    const own = { palette: makePalette(), pad: makePad(), layer: makeWireLayer() };
    return (): Draw => {
      const scene = sceneOf(studio, place, wires, hover.value);
      return (context, ink) => drawNet(context, scene, { ...own, ink });
    };
  }, [studio, place, wires, hover]);
  pictures.network = pictureOf({ studio, words }, place);
  return useCanvas(scene, place.width, place.height);
}

/** Pulling at the foot of a column makes it longer or shorter. */
function Handle({ studio, words, at, place }: { studio: Studio; words: StudioWords; at: number; place: Place }) {
  const column = place.columns[at + 1];
  const start = useRef<{ y: number; units: number } | null>(null);
  const last = column?.units.at(-1);
  if (!column || !last || column.folded) return null;
  const pitch = Math.max((column.units[1]?.y ?? last.y + column.size * 1.3) - (column.units[0]?.y ?? last.y), 14);
  return (
    <div
      class="handle"
      title={words.pullUnits}
      style={{ left: `${column.x - 14}px`, top: `${Math.min(last.y + column.size / 2 + 2, place.height - 14)}px` }}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        start.current = { y: event.clientY, units: studio.spec.peek().layers[at]?.units ?? 1 };
      }}
      onPointerMove={(event) => {
        if (!start.current) return;
        const units = Math.min(
          Math.max(start.current.units + Math.round((event.clientY - start.current.y) / pitch), 1),
          32,
        );
        if (units !== studio.spec.peek().layers[at]?.units) studio.edit(putLayer(at, { units }), `pull ${at}`);
      }}
      onPointerUp={() => {
        start.current = null;
      }}
      onPointerCancel={() => {
        start.current = null;
      }}
    />
  );
}

export interface NetPaneProps {
  studio: Studio;
  words: StudioWords;
  pictures: Pictures;
}

/** Above the columns: what they are, the settings of each layer, and between two of them a place for one more. */
function Heads({
  studio,
  words,
  place,
  drag,
}: Pick<NetPaneProps, 'studio' | 'words'> & { place: Place; drag: LayerDrag }) {
  const { layers } = studio.spec.value;
  const tight = (place.columns[1]?.x ?? 0) - (place.columns[0]?.x ?? 0) < NAMED;
  return (
    <div class="heads">
      {place.columns.map(({ x }, column) => (
        <div class="head" key={column} style={{ left: `${x}px` }}>
          {column > 0 && column < layers.length ? (
            // For the pointer; keys move and remove layers at their settings.
            <b class="grip" title={words.dragLayer} onPointerDown={(event) => drag.begin(event, column - 1)}>
              {tight ? column : words.layerName(column - 1, layers.length)}
            </b>
          ) : (
            <b>{column === 0 ? words.inputs : words.layerName(column - 1, layers.length)}</b>
          )}
          {column === 0 && <NewLayer studio={studio} words={words} drag={drag} />}
          {layers[column - 1] && column > 0 && (
            <LayerCard studio={studio} words={words} layer={layers[column - 1] as (typeof layers)[0]} at={column - 1} />
          )}
        </div>
      ))}
      {layers.map((_, at) => (
        <AddLayer
          key={at}
          studio={studio}
          words={words}
          at={at}
          x={((place.columns[at]?.x ?? 0) + (place.columns[at + 1]?.x ?? 0)) / 2}
        />
      ))}
    </div>
  );
}

export function NetPane({ studio, words, pictures }: NetPaneProps) {
  const { frame, room } = useRoom();
  const hover = useSignal<Selection | null>(null);
  const drawing = useComputed(() => {
    const spec = studio.spec.value;
    const place = placeNet([featuresOf(spec).length, ...spec.layers.map(({ units }) => units)], room.value);
    return { place, wires: wiresOf(place) };
  });
  const { place, wires } = drawing.value;
  const drag = useLayerDrag(studio, place, frame);
  const canvas = useDrawing({ studio, pictures, words }, place, wires, hover);
  const { layers } = studio.spec.value;
  const features = featuresOf(studio.spec.value);
  const names = place.columns.flatMap(({ units }, column) =>
    units.map(({ unit }) =>
      column === 0
        ? words.inputName(featureText(features[unit] ?? ''))
        : words.unitName(words.layerName(column - 1, layers.length), unit + 1),
    ),
  );
  const pick = (to: Selection): void => {
    studio.selection.value = JSON.stringify(studio.selection.peek()) === JSON.stringify(to) ? null : to;
  };
  const wireUnder = (event: PointerEvent): Selection | null => {
    const box = canvas.current?.getBoundingClientRect();
    const wire = box && wireAt(wires, event.clientX - box.left, event.clientY - box.top);
    return wire ? { kind: 'weight', column: wire.column, unit: wire.to.unit, input: wire.from.unit } : null;
  };
  return (
    <div class="net-frame" ref={frame}>
      <div class="net" style={{ width: `${place.width}px` }}>
        <Heads studio={studio} words={words} place={place} drag={drag} />
        <DropMarks drag={drag} place={place} words={words} />
        {/* biome-ignore lint/a11y/noStaticElementInteractions: connections under the pointer; for keys they are in the list of their unit */}
        {/* biome-ignore lint/a11y/useKeyWithClickEvents: as above */}
        <div
          class="drawing"
          style={{ height: `${place.height}px` }}
          onPointerMove={(event) => {
            if (event.target === canvas.current || event.target === event.currentTarget) hover.value = wireUnder(event);
          }}
          onPointerLeave={() => {
            hover.value = null;
          }}
          onClick={(event) => {
            const under = event.target === canvas.current ? wireUnder(event as unknown as PointerEvent) : null;
            if (under) pick(under);
          }}
        >
          <canvas ref={canvas} style={{ width: `${place.width}px`, height: `${place.height}px` }} />
          <Units
            place={place}
            names={names}
            selected={studio.selection.value}
            label={words.unitsLabel}
            onPick={(column, unit) => pick({ kind: 'unit', column, unit })}
            onLeave={() => {
              hover.value = null;
            }}
            onHover={(column, unit) => {
              hover.value = { kind: 'unit', column, unit };
            }}
          />
          {layers.slice(0, -1).map((_, at) => (
            <Handle key={at} studio={studio} words={words} at={at} place={place} />
          ))}
          <HoverCard studio={studio} place={place} hover={hover} />
        </div>
      </div>
    </div>
  );
}

/** Sizes of the card that goes with the pointer, as its CSS has them. */
const CARD = { width: 148, row: 18, room: 8 };

/** Beside a unit, or where a connection arrives; always within the drawing. */
function cardAt(at: Selection, unit: { x: number; y: number }, size: number, place: Place, rows: number) {
  const [right, before] = [unit.x + size / 2 + CARD.room, unit.x - size / 2 - CARD.room - CARD.width];
  const left = at.kind === 'weight' || right + CARD.width > place.width ? before : right;
  const height = rows * CARD.row + CARD.room;
  return {
    left: `${Math.max(left, 0)}px`,
    top: `${Math.max(Math.min(unit.y - height / 2, place.height - height), 0)}px`,
  };
}

/** What is under the pointer, beside it. */
function HoverCard({ studio, place, hover }: { studio: Studio; place: Place; hover: Signal<Selection | null> }) {
  const at = hover.value;
  const column = at && place.columns[at.column];
  const unit = column?.units.find((each) => each.unit === at?.unit);
  if (!at || !column || !unit) return null;
  const { moment } = studio.calm.value;
  const facts = moment ? briefOf(at, moment, studio.sample.value) : [];
  if (facts.length === 0) return null;
  return (
    <div class="hover-card mono" aria-hidden="true" style={cardAt(at, unit, column.size, place, facts.length)}>
      {facts.map(({ symbol, value }) => (
        <div key={symbol}>
          <span>{symbol}</span>
          <span>{shortNumber(value)}</span>
        </div>
      ))}
    </div>
  );
}
