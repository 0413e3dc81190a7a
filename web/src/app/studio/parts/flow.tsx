/** The gradient-flow strip: what each layer's gradients measure, step by step, and what that means. */
import { type ReadonlySignal, useComputed, useSignal } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';
import { heatColor } from '../../draw/heat';
import { shortNumber } from '../../model/numbers';
import { hintsOf, sigmoidBound } from '../model/hints';
import { columnAt, columnUnder, FLOW_STEPS, type FlowColumn, sizePart, watchFlow } from '../state/flow';
import type { Studio } from '../state/studio-shape';
import type { StudioWords } from '../words/words';
import { FlowProfile } from './flow-profile';
import { type Draw, useCanvas } from './use-canvas';

interface Props {
  studio: Studio;
  words: StudioWords;
}

const MEASURES = ['delta', 'weightGrad', 'saturated', 'dead', 'ratio'] as const;
export type Measure = (typeof MEASURES)[number];

const WIDTH = FLOW_STEPS * 4;
const ROW = 16;
/** How strongly a number is coloured, from -1 to 1: sizes by their powers of ten, fractions as they are. */
export function toneOf(measure: Measure, value: number): number {
  if (!Number.isFinite(value)) return Number.NaN;
  if (measure === 'saturated' || measure === 'dead') return value;
  if (measure === 'ratio') return Math.min(Math.max((value + 3) / 3, -1), 1);
  return value <= 0 ? -1 : 2 * sizePart(value) - 1;
}

function Strip({
  columns,
  measure,
  layers,
  studio,
  words,
}: Props & {
  columns: ReadonlySignal<readonly FlowColumn[]>;
  measure: ReadonlySignal<Measure>;
  layers: number;
}) {
  const scene = useMemo(
    () => (): Draw => {
      const all = columns.value;
      const shown = measure.value;
      const { step } = studio.cursor.value;
      return (context, ink) => {
        context.clearRect(0, 0, WIDTH, layers * ROW);
        const edge = (at: number): number => Math.round(columnAt(at, all.length) * WIDTH);
        for (const [i, column] of all.entries()) {
          const [x, width] = [edge(i), edge(i + 1) - edge(i)];
          for (let layer = 0; layer < layers; layer += 1) {
            context.fillStyle = heatColor(toneOf(shown, column[shown][layer] ?? Number.NaN), 1);
            context.fillRect(x, layer * ROW, width, ROW - 1);
          }
          if (column.step !== step) continue;
          context.fillStyle = ink.ink;
          context.fillRect(x + width - 1.5, 0, 1.5, layers * ROW);
        }
      };
    },
    [columns, measure, layers, studio],
  );
  const canvas = useCanvas(scene, WIDTH, layers * ROW);
  return (
    <canvas
      ref={canvas}
      class="strip"
      role="img"
      aria-label={words.stripLabel(words.measures[measure.value])}
      style={{ height: `${layers * ROW}px` }}
      onClick={(event) => {
        const box = event.currentTarget.getBoundingClientRect();
        const all = columns.peek();
        const column = all[columnUnder((event.clientX - box.left) / box.width, all.length)];
        if (column) void studio.seek(column.step);
      }}
    />
  );
}

type Bounds = readonly (number | null)[];

function FlowTable({ studio, words, column, bounds }: Props & { column: FlowColumn; bounds: Bounds }) {
  const spec = studio.spec.value;
  const bounded = bounds.some((bound) => bound !== null);
  return (
    <table class="list flow-table">
      <caption>{words.measuredAt(column.step)}</caption>
      <thead>
        <tr>
          <th scope="col">{words.layer}</th>
          {MEASURES.map((each) => (
            <th key={each} scope="col" title={words.measureHelp[each]}>
              {words.measures[each]}
            </th>
          ))}
          {bounded && (
            <th scope="col" title={words.boundHelp}>
              0.25ᵈ |δ|
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {spec.layers.map((_, layer) => (
          <tr key={layer}>
            <th scope="row">{words.layerName(layer, spec.layers.length)}</th>
            {MEASURES.map((each) => {
              const value = column[each][layer] ?? Number.NaN;
              const share = each === 'saturated' || each === 'dead';
              return <td key={each}>{share ? `${Math.round(value * 100)}%` : shortNumber(value, 3)}</td>;
            })}
            {bounded && <td>{bounds[layer] == null ? '–' : shortNumber(bounds[layer] ?? 0, 3)}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

export function Flow({ studio, words }: Props) {
  const measure = useSignal<Measure>('delta');
  const watch = useMemo(() => watchFlow(studio), [studio]);
  useEffect(() => watch.end, [watch]);
  const column = useComputed(() => {
    void studio.calm.value;
    const all = watch.columns.value;
    return all.findLast(({ step }) => step <= studio.cursor.peek().step) ?? all.at(-1);
  });
  const spec = studio.spec.value;
  const now = column.value;
  const fits = now?.delta.length === spec.layers.length;
  const hints = fits ? hintsOf(now, spec) : [];
  const bounds = fits ? spec.layers.map((_, layer) => sigmoidBound(now, spec, layer)) : [];
  const profiled = fits && measure.value === 'delta';
  return (
    <div class="flow">
      {hints.length > 0 && (
        <ul class="hints">
          {hints.map((hint) => (
            <li key={hint.kind}>{words.hint(hint)}</li>
          ))}
        </ul>
      )}
      <div class="row">
        <label>
          {words.stripOf}{' '}
          <select
            value={measure.value}
            onChange={(event) => {
              measure.value = MEASURES.find((each) => each === event.currentTarget.value) ?? 'delta';
            }}
          >
            {MEASURES.map((each) => (
              <option key={each} value={each}>
                {words.measures[each]}
              </option>
            ))}
          </select>
        </label>
        <small>{words.stripScale[measure.value]}</small>
        <small>{words.stripNote}</small>
        {profiled && bounds.some((bound) => bound !== null) && <small>{words.profileNote}</small>}
      </div>
      <div class="beside">
        <Strip columns={watch.columns} measure={measure} layers={spec.layers.length} studio={studio} words={words} />
        {profiled && <FlowProfile sizes={now.delta} bounds={bounds} row={ROW} words={words} />}
      </div>
      {now && fits ? (
        <FlowTable studio={studio} words={words} column={now} bounds={bounds} />
      ) : (
        <p class="empty">{words.nothingYet}</p>
      )}
    </div>
  );
}
