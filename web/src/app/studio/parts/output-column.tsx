/** What comes out: the surface over the plane, how well it does, the curves of the training, and what is looked at. */
import { useSignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import { later } from '../../components/later';
import { heatColor } from '../../draw/heat';
import { shortNumber } from '../../model/numbers';
import { classColor, makePalette } from '../draw/field';
import { drawSurface, makePointLayer, type PointLayer, surfaceLimit } from '../draw/surface';
import { makePad } from '../draw/tile';
import { classesOf, inputsOf } from '../model/edit';
import { outputKind } from '../model/output';
import type { Comparison } from '../state/compare';
import type { Studio } from '../state/studio-shape';
import type { StudioWords } from '../words/words';
import { Tick } from './fields';
import { Inspector } from './inspector';
import { mayDraw, PenPad, type PenState, PenTools } from './pen';
import type { Pictures } from './pictures';
import { type Draw, useCanvas } from './use-canvas';

const VIEWS = ['own', 'other', 'difference'] as const;
type View = (typeof VIEWS)[number];

interface Props {
  studio: Studio;
  words: StudioWords;
}

interface OutputProps extends Props {
  comparison: Comparison;
}

const SIZE = 264;
const LEGEND = Array.from({ length: 21 }, (_, i) => i / 10 - 1);

const Curves = later<OutputProps & { pictures: Pictures }>('curves', async () => (await import('./curves')).Curves);

function Legend({ studio, words }: Props) {
  const spec = studio.spec.value;
  const out = outputKind(spec);
  const limit = surfaceLimit({ spec, data: studio.opened.value?.data ?? null });
  if (inputsOf(spec) === 1) return null;
  if (out.kind === 'many') {
    return (
      <ul class="legend classes">
        {Array.from({ length: out.classes }, (_, of) => (
          <li key={of}>
            <i style={{ background: classColor(of) }} />
            {of}
          </li>
        ))}
      </ul>
    );
  }
  return (
    <div class="legend">
      <span>{out.kind === 'two' ? words.classNamed(0) : shortNumber(-limit, 2)}</span>
      <span class="scale" aria-hidden="true">
        {LEGEND.map((n) => (
          <i key={n} style={{ background: heatColor(n, 1) }} />
        ))}
      </span>
      <span>{out.kind === 'two' ? words.classNamed(1) : shortNumber(limit, 2)}</span>
    </div>
  );
}

function Surface({ studio, comparison, words, pictures }: OutputProps & { pictures: Pictures }) {
  const showTest = useSignal(true);
  const bands = useSignal(false);
  const view = useSignal<View>('own');
  const pen = useSignal<PenState>({ target: 1, x: 0.5, y: 0.5 });
  const { scene, once } = useMemo(() => {
    const own = { palette: makePalette(), pad: makePad() };
    const drawn = (points: PointLayer | null) => (): Draw => {
      const spec = studio.spec.value;
      const opened = studio.opened.value;
      const fits = studio.refusal.value === null;
      const other = comparison.maps.value;
      const seen = other ? view.value : 'own';
      const picture = {
        spec,
        maps: fits ? (seen === 'other' ? other : studio.maps.value) : null,
        minus: seen === 'difference' ? other : null,
        data: fits ? (opened?.data ?? null) : null,
        showTest: showTest.value,
        bands: bands.value,
        classes: classesOf(spec),
      };
      return (context, ink) => drawSurface(context, picture, SIZE, { ...own, ink, points });
    };
    return { scene: drawn(makePointLayer()), once: drawn(null) };
  }, [studio, comparison, showTest, bands, view]);
  pictures.output = { scene: once, width: SIZE, height: SIZE };
  const canvas = useCanvas(scene, SIZE, SIZE);
  const score = studio.calm.value.state;
  return (
    <>
      <div class="picture">
        <canvas
          ref={canvas}
          class="surface"
          role="img"
          style={{ width: `${SIZE}px`, height: `${SIZE}px` }}
          aria-label={words.surfaceLabel(score?.train.score ?? 0, outputKind(studio.spec.value).kind === 'number')}
        />
        {mayDraw(studio) && <PenPad studio={studio} words={words} pen={pen} size={SIZE} />}
      </div>
      <Legend studio={studio} words={words} />
      {comparison.beside.value && (
        <div class="row">
          <span>{words.view}</span>
          <select
            aria-label={words.view}
            value={view.value}
            onChange={(event) => {
              view.value = VIEWS.find((each) => each === event.currentTarget.value) ?? 'own';
            }}
          >
            {VIEWS.map((each) => (
              <option key={each} value={each}>
                {words.views[each]}
              </option>
            ))}
          </select>
        </div>
      )}
      <div class="row ticks">
        <Tick
          label={words.showTest}
          on={showTest.value}
          onTurn={(on) => {
            showTest.value = on;
          }}
        />
        {outputKind(studio.spec.value).kind !== 'many' && inputsOf(studio.spec.value) > 1 && (
          <Tick
            label={words.bands}
            on={bands.value}
            onTurn={(on) => {
              bands.value = on;
            }}
          />
        )}
      </div>
      {mayDraw(studio) && <PenTools studio={studio} words={words} pen={pen} />}
    </>
  );
}

function Metrics({ studio, comparison, words }: OutputProps) {
  const { state } = studio.calm.value;
  const beside = comparison.beside.value;
  const other = comparison.state.value;
  const numbers = classesOf(studio.spec.value) === 0;
  const score = (n: number): string => (numbers ? shortNumber(n, 4) : `${shortNumber(n * 100, 4)}%`);
  if (!state) return null;
  return (
    <table class="metrics">
      <thead>
        <tr>
          <td />
          <th scope="col">{words.lossShort}</th>
          <th scope="col">{numbers ? 'R²' : words.accuracy}</th>
        </tr>
      </thead>
      <tbody>
        <tr>
          <th scope="row">
            <i class="swatch train" aria-hidden="true" />
            {words.train}
          </th>
          <td>{shortNumber(state.train.loss)}</td>
          <td>{score(state.train.score)}</td>
        </tr>
        <tr>
          <th scope="row">
            <i class="swatch test" aria-hidden="true" />
            {words.test}
          </th>
          <td>{state.test ? shortNumber(state.test.loss) : '–'}</td>
          <td>{state.test ? score(state.test.score) : '–'}</td>
        </tr>
        {beside && other && (
          <tr>
            <th scope="row">
              <i class="swatch other" aria-hidden="true" />
              {beside.name}
            </th>
            <td>{shortNumber(other.train.loss)}</td>
            <td>{score(other.train.score)}</td>
          </tr>
        )}
      </tbody>
    </table>
  );
}

export function OutputColumn({ studio, comparison, words, pictures }: OutputProps & { pictures: Pictures }) {
  return (
    <section class="output-column" aria-label={words.output}>
      <div class="result">
        <h2>{words.output}</h2>
        <Surface studio={studio} comparison={comparison} words={words} pictures={pictures} />
        <Metrics studio={studio} comparison={comparison} words={words} />
      </div>
      <Inspector studio={studio} words={words} />
      <Curves studio={studio} comparison={comparison} words={words} pictures={pictures} />
    </section>
  );
}
