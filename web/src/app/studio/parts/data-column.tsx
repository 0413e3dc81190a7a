/** What the network learns from: kinds of data, how many, how noisy, and the columns made of them. */
import { DATA_KINDS, type DataKind, FEATURES } from '../../../shared/studio';
import { heatColor } from '../../draw/heat';
import { shortNumber } from '../../model/numbers';
import { classColor } from '../draw/field';
import { thumbOf } from '../draw/thumbs';
import { featureChoices, featuresOf, mayHaveClasses, put, putData, putKind, toggleFeature } from '../model/edit';
import { featureText } from '../model/features';
import type { Studio } from '../state/studio-shape';
import type { StudioWords } from '../words/words';
import { Amount, Slide } from './fields';
import { FormulaData } from './formula-data';
import { OwnData } from './own-data';

const REGRESSION: readonly DataKind[] = ['plane', 'waves'];

function Thumb({ kind }: { kind: DataKind }) {
  const numbers = REGRESSION.includes(kind);
  return (
    <svg viewBox="-2 -2 44 44" width="44" height="44" aria-hidden="true">
      {thumbOf(kind).map(({ x, y, of }, i) => (
        <circle key={i} cx={x * 40} cy={y * 40} r={1.7} fill={numbers ? heatColor(of, 1) : classColor(of)} />
      ))}
    </svg>
  );
}

interface DataProps {
  studio: Studio;
  words: StudioWords;
}

/** How much of the data there is, how it is drawn and split. */
function Numbers({ studio, words }: DataProps) {
  const spec = studio.spec.value;
  const { data } = spec;
  return (
    <>
      {data.kind !== 'points' && (
        <>
          <Slide
            label={words.noise}
            value={data.noise}
            min={0}
            max={1}
            step={0.05}
            text={(n) => shortNumber(n)}
            onPut={(noise) => studio.edit(putData({ noise }), 'noise')}
          />
          <Amount
            label={words.rows}
            value={data.n}
            min={2}
            max={100_000}
            whole
            onPut={(n) => studio.edit(putData({ n }))}
          />
        </>
      )}
      <Slide
        label={words.split}
        value={data.split}
        min={0.1}
        max={1}
        step={0.05}
        text={(n) => `${Math.round(n * 100)}%`}
        onPut={(split) => studio.edit(putData({ split }), 'split')}
      />
      {mayHaveClasses(data.kind) && (
        <Amount
          label={words.classes}
          value={data.classes}
          min={2}
          max={10}
          whole
          onPut={(classes) => studio.edit(putData({ classes }))}
        />
      )}
      <div class="seeds">
        <Amount
          label={words.dataSeed}
          value={data.seed}
          min={0}
          max={2 ** 32 - 1}
          whole
          onPut={(seed) => studio.edit(putData({ seed }))}
        />
        <Amount
          label={words.netSeed}
          value={spec.seed}
          min={0}
          max={2 ** 32 - 1}
          whole
          onPut={(seed) => studio.edit(put({ seed }))}
        />
      </div>
    </>
  );
}

function Features({ studio, words }: DataProps) {
  const spec = studio.spec.value;
  const choices = featureChoices(spec, FEATURES);
  const chosen = featuresOf(spec);
  return (
    <fieldset class="features" aria-label={words.features}>
      {choices.map((name) => (
        <button
          key={name}
          type="button"
          class="chip mono"
          aria-pressed={chosen.includes(name)}
          onClick={() => studio.edit(toggleFeature(name, choices))}
        >
          {featureText(name)}
        </button>
      ))}
    </fieldset>
  );
}

export function DataColumn({ studio, words }: DataProps) {
  const { data } = studio.spec.value;
  const own = data.kind === 'points';
  return (
    <section class="data-column" aria-label={words.data}>
      <h2>{words.data}</h2>
      <fieldset class="thumbs" aria-label={words.dataKind}>
        {DATA_KINDS.filter((kind) => kind !== 'points' || own).map((kind) => (
          <button
            key={kind}
            type="button"
            class="thumb"
            aria-pressed={kind === data.kind}
            title={words.kinds[kind]}
            onClick={() => studio.edit(putKind(kind))}
          >
            <Thumb kind={kind} />
            <span>{words.kinds[kind]}</span>
          </button>
        ))}
      </fieldset>
      <div class="row own-ways">
        <OwnData studio={studio} words={words} />
        <FormulaData studio={studio} words={words} />
      </div>
      <Numbers studio={studio} words={words} />
      <h2>{words.features}</h2>
      <Features studio={studio} words={words} />
    </section>
  );
}
