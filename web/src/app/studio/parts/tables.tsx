/** The same numbers as tables, for those who listen and those who read: units of a layer, and its parameters. */
import { useSignal } from '@preact/signals';
import type { MomentParameter } from '../../../shared/studio-calls';
import { shortNumber, wholeNumber } from '../../model/numbers';
import { rowOf } from '../model/values';
import type { Studio } from '../state/studio-shape';
import type { StudioWords } from '../words/words';
import { ByHand } from './by-hand';
import { SamplePicker } from './inspector';
import { Pager, shownOf, usePage } from './pager';

interface Props {
  studio: Studio;
  words: StudioWords;
}

function Cell({ of }: { of: number | undefined }) {
  const value = of ?? Number.NaN;
  const whole = wholeNumber(
    Number.isFinite(value) ? value : Number.isNaN(value) ? 'nan' : value > 0 ? 'inf' : '-inf',
    'float32',
  );
  return <td title={whole}>{shortNumber(value, 4)}</td>;
}

function UnitTable({ studio, words, at }: Props & { at: number }) {
  const { moment } = studio.calm.value;
  const layer = moment?.layers[at];
  const units = moment && layer ? layer.z.length / moment.rows.length : 0;
  const page = usePage(units);
  if (!moment || !layer) return null;
  const row = Math.min(studio.sample.value, moment.rows.length - 1);
  const columns = [
    ['z', layer.z],
    ...(layer.normalized ? [['ẑ', layer.normalized] as const] : []),
    ['a', layer.a],
    ...(layer.mask ? [['m', layer.mask] as const] : []),
    ['σ′(z)', layer.slope],
    ['∂L/∂a', layer.aGrad],
    ['δ', layer.delta],
  ] as const;
  return (
    <table class="list">
      <caption>
        {words.unitsOfRow(row + 1)} <Pager page={page} count={units} name={words.unitColumn} words={words} />
      </caption>
      <thead>
        <tr>
          <th scope="col">{words.unitColumn}</th>
          {columns.map(([name]) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {shownOf(page).map((unit) => (
          <tr key={unit}>
            <th scope="row">{unit + 1}</th>
            {columns.map(([name, values]) => (
              <Cell key={name} of={rowOf(values, row, units)[unit]} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

type Part = (of: MomentParameter) => Float32Array | undefined;

/** What there is of a parameter: its values, gradient, update, and the optimiser's memory of it. */
function partsOf(parameter: MomentParameter, words: StudioWords): [string, Part][] {
  return [
    [words.before, (p) => p.before],
    ['.grad', (p) => p.grad],
    [words.updateColumn, (p) => p.after.map((n, i) => n - (p.before[i] ?? 0))],
    [words.after, (p) => p.after],
    ...parameter.state.map(({ name }): [string, Part] => [
      name,
      (p) => p.state.find((each) => each.name === name)?.values,
    ]),
  ];
}

function ParameterTable({ studio, words, parameter, width }: Props & { parameter: MomentParameter; width: number }) {
  const shown = useSignal(0);
  const parts = partsOf(parameter, words);
  const [name, part] = parts[shown.value] ?? parts[0] ?? ['', () => undefined];
  const values = part(parameter) ?? new Float32Array();
  const count = values.length / width;
  const [rows, columns] = [usePage(count), usePage(width)];
  return (
    <table class="list">
      <caption>
        <span class="mono">{parameter.name}</span>{' '}
        <select
          aria-label={words.partOf(parameter.name)}
          value={shown.value}
          onChange={(event) => {
            shown.value = Number(event.currentTarget.value);
          }}
        >
          {parts.map(([text], i) => (
            <option key={text} value={i}>
              {text}
            </option>
          ))}
        </select>{' '}
        {part === parts[0]?.[1] && <ByHand studio={studio} words={words} parameter={parameter} width={width} />}
        <Pager page={rows} count={count} name={words.unitColumn} words={words} />
        <Pager page={columns} count={width} name={words.from} words={words} />
      </caption>
      <thead class="unseen-head">
        <tr>
          <th scope="col">{words.unitColumn}</th>
          {shownOf(columns).map((i) => (
            <th key={i} scope="col">
              {i + 1}
            </th>
          ))}
        </tr>
      </thead>
      <tbody aria-label={name}>
        {shownOf(rows).map((unit) => (
          <tr key={unit}>
            <th scope="row">{unit + 1}</th>
            {shownOf(columns).map((i) => (
              <Cell key={i} of={values[unit * width + i]} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

export function Tables({ studio, words }: Props) {
  const picked = useSignal(0);
  const { layers } = studio.spec.value;
  const { moment } = studio.calm.value;
  const opened = studio.opened.value;
  const at = Math.min(picked.value, layers.length - 1);
  if (!moment || !opened || moment.layers.length !== layers.length) return <p class="empty">{words.nothingYet}</p>;
  const own = opened.parameters.filter(({ layer }) => layer === at);
  return (
    <div class="tables">
      <div class="row">
        <select
          aria-label={words.layer}
          value={at}
          onChange={(event) => {
            picked.value = Number(event.currentTarget.value);
          }}
        >
          {layers.map((_, i) => (
            <option key={i} value={i}>
              {words.layerName(i, layers.length)}
            </option>
          ))}
        </select>
        <SamplePicker studio={studio} words={words} />
      </div>
      <UnitTable studio={studio} words={words} at={at} />
      {own.map(({ name, shape }) => {
        const parameter = moment.parameters.find((each) => each.name === name);
        return (
          parameter && (
            <ParameterTable
              studio={studio}
              key={`${name} ${parameter.state.length}`}
              parameter={parameter}
              width={shape.length > 1 ? (shape[1] ?? 1) : 1}
              words={words}
            />
          )
        );
      })}
    </div>
  );
}
