/** The numbers of what is looked at: of a unit z, a, δ and what comes in; of a weight its value, .grad and update. */
import { shortNumber, wholeNumber } from '../../model/numbers';
import { featuresOf } from '../model/edit';
import { featureText } from '../model/features';
import { addends, type Entry, entryOf, inputsTo, type Selection } from '../model/values';
import type { Studio } from '../state/studio-shape';
import type { StudioWords } from '../words/words';
import { NumberBox, Slide, Tick } from './fields';
import { Pager, shownOf, usePage } from './pager';

/** Addends that are written out. */
const MOST = 8;

interface Props {
  studio: Studio;
  words: StudioWords;
}

const whole = (n: number): string =>
  wholeNumber(Number.isFinite(n) ? n : String(n) === 'NaN' ? 'nan' : n > 0 ? 'inf' : '-inf', 'float32');

function Numbers({ rows }: { rows: readonly (readonly [string, number, string?])[] }) {
  return (
    <table class="numbers">
      <tbody>
        {rows.map(([name, value, phase]) => (
          <tr key={name} class={phase}>
            <th scope="row">{name}</th>
            <td title={whole(value)}>{shortNumber(value, 6)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Which row of the batch the numbers are of. */
export function SamplePicker({ studio, words }: Props) {
  const { moment } = studio.calm.value;
  if (!moment || moment.rows.length < 2) return null;
  const most = moment.rows.length - 1;
  const at = Math.min(studio.sample.value, most);
  return (
    <Slide
      label={words.sample}
      value={at}
      min={0}
      max={most}
      step={1}
      text={(row) => words.sampleOf(row + 1, moment.rows.length)}
      onPut={(row) => {
        studio.sample.value = row;
      }}
    />
  );
}

function Sum({ studio, words, column, unit, input }: Props & { column: number; unit: number; input: number | null }) {
  const { moment } = studio.calm.value;
  if (!moment) return null;
  const all = addends(moment, column - 1, unit, input);
  const terms = all
    .slice(0, MOST)
    .map(({ delta, a }) => (input === null ? shortNumber(delta, 3) : `${shortNumber(delta, 3)}·${shortNumber(a, 3)}`));
  return (
    <p class="sum mono" title={words.sumOf(all.length)}>
      {terms.join(' + ')}
      {all.length > MOST && ` + … (${all.length})`}
    </p>
  );
}

function EntryTools({ studio, words, entry }: Props & { entry: Entry }) {
  const { name, index, before, frozen } = entry;
  const put = (value: number, gesture?: string): void => void studio.change({ set: [{ name, index, value }] }, gesture);
  const slide = (value: number): void => put(value, `${name}[${index}] at ${studio.cursor.peek().step}`);
  const reach = Math.max(3, Math.ceil(Math.abs(before) * 1.5));
  return (
    <>
      <div class="by-hand">
        <NumberBox label={words.setValue} value={Number(whole(before))} min={-1e6} max={1e6} onPut={put} />
        <Tick
          label={words.frozen}
          on={frozen}
          onTurn={(on) => void studio.change(on ? { freeze: [{ name, index }] } : { free: [{ name, index }] })}
        />
      </div>
      <Slide
        label={words.slider}
        value={Math.min(Math.max(before, -reach), reach)}
        min={-reach}
        max={reach}
        step={0.01}
        text={(n) => shortNumber(n)}
        onPut={slide}
      />
    </>
  );
}

function entryRows(entry: Entry): (readonly [string, number, string?])[] {
  return [
    [`${entry.name}[${entry.index}]`, entry.before],
    ['.grad', entry.grad, 'backward'],
    ['Δ', entry.after - entry.before, 'update'],
    ['→', entry.after, 'update'],
    ...entry.state.map(({ name, value }): readonly [string, number, string] => [name, value, 'update']),
  ];
}

function WeightPart({ studio, words, at }: Props & { at: Extract<Selection, { kind: 'weight' }> }) {
  const { moment } = studio.calm.value;
  const entry = moment && entryOf(moment, at.column - 1, 'weight', at.unit, at.input);
  if (!entry) return null;
  return (
    <>
      <Numbers rows={entryRows(entry)} />
      <p class="note">∂L/∂w = Σ δ · a</p>
      <Sum studio={studio} words={words} column={at.column} unit={at.unit} input={at.input} />
      <EntryTools studio={studio} words={words} entry={entry} />
      <button
        type="button"
        class="quiet"
        onClick={() => {
          studio.selection.value = { kind: 'unit', column: at.column, unit: at.unit };
        }}
      >
        ← {words.theUnit}
      </button>
    </>
  );
}

function InputRows({ studio, words, at }: Props & { at: Selection }) {
  const { moment } = studio.calm.value;
  const spec = studio.spec.value;
  const width = moment ? inputsTo(moment, at.column - 1).length / moment.rows.length : 0;
  const page = usePage(width);
  if (!moment) return null;
  const names = featuresOf(spec);
  const row = Math.min(studio.sample.value, moment.rows.length - 1);
  return (
    <table class="list incoming">
      {width > 64 && (
        <caption>
          <Pager page={page} count={width} name={words.from} words={words} />
        </caption>
      )}
      <thead>
        <tr>
          <th scope="col">{words.from}</th>
          <th scope="col">a</th>
          <th scope="col">w</th>
          <th scope="col">.grad</th>
          <th scope="col">Δ</th>
        </tr>
      </thead>
      <tbody>
        {shownOf(page).map((input) => {
          const entry = entryOf(moment, at.column - 1, 'weight', at.unit, input);
          const name = at.column === 1 ? featureText(names[input] ?? '') : `a${at.column - 1},${input + 1}`;
          return (
            <tr key={input}>
              <th scope="row">
                <button
                  type="button"
                  class="tensor"
                  aria-label={words.weightFrom(name)}
                  onClick={() => {
                    studio.selection.value = { kind: 'weight', column: at.column, unit: at.unit, input };
                  }}
                >
                  {name}
                </button>
              </th>
              <td>{shortNumber(inputsTo(moment, at.column - 1)[row * width + input] ?? Number.NaN, 3)}</td>
              <td>{shortNumber(entry?.before ?? Number.NaN, 3)}</td>
              <td class="grad">{shortNumber(entry?.grad ?? Number.NaN, 3)}</td>
              <td>{shortNumber((entry?.after ?? Number.NaN) - (entry?.before ?? 0), 3)}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function UnitPart({ studio, words, at }: Props & { at: Extract<Selection, { kind: 'unit' }> }) {
  const { moment } = studio.calm.value;
  if (!moment) return null;
  const row = Math.min(studio.sample.value, moment.rows.length - 1);
  const of = (values: Float32Array): number =>
    values[row * (values.length / moment.rows.length) + at.unit] ?? Number.NaN;
  if (at.column === 0) return <Numbers rows={[['a', of(moment.inputs), 'forward']]} />;
  const layer = moment.layers[at.column - 1];
  if (!layer) return null;
  const bias = entryOf(moment, at.column - 1, 'bias', at.unit);
  return (
    <>
      <Numbers
        rows={[
          ['z', of(layer.z), 'forward'],
          ...(layer.normalized ? [['ẑ', of(layer.normalized), 'forward'] as const] : []),
          ['a = σ(z)', of(layer.a), 'forward'],
          ['σ′(z)', of(layer.slope), 'backward'],
          ['∂L/∂a', of(layer.aGrad), 'backward'],
          ['δ = ∂L/∂z', of(layer.delta), 'backward'],
        ]}
      />
      {bias && (
        <>
          <h4>{words.bias}</h4>
          <Numbers rows={entryRows(bias)} />
          <Sum studio={studio} words={words} column={at.column} unit={at.unit} input={null} />
          <EntryTools studio={studio} words={words} entry={bias} />
        </>
      )}
      <h4>{words.incoming}</h4>
      <InputRows studio={studio} words={words} at={at} />
    </>
  );
}

export function Inspector({ studio, words }: Props) {
  const at = studio.selection.value;
  const { layers } = studio.spec.value;
  if (!at) return <p class="empty">{words.pickSomething}</p>;
  const names = featuresOf(studio.spec.value);
  const layer = at.column === 0 ? words.inputs : words.layerName(at.column - 1, layers.length);
  const title = at.column === 0 ? featureText(names[at.unit] ?? '') : words.unitName(layer, at.unit + 1);
  const source =
    at.kind === 'weight' &&
    (at.column === 1 ? featureText(names[at.input] ?? '') : `a${at.column - 1},${at.input + 1}`);
  return (
    <section class="inspected" aria-label={words.inspector}>
      <h3>
        {title}
        {source && ` ← ${source}`}
        <button
          type="button"
          class="tool"
          aria-label={words.close}
          title={words.close}
          onClick={() => {
            studio.selection.value = null;
          }}
        >
          ×
        </button>
      </h3>
      {at.column > 0 && <SamplePicker studio={studio} words={words} />}
      {at.kind === 'unit' ? (
        <UnitPart studio={studio} words={words} at={at} />
      ) : (
        <WeightPart studio={studio} words={words} at={at} />
      )}
    </section>
  );
}
