/** The lesson's equations of one layer, with the numbers of one row of the batch put in. */
import type { ComponentChildren } from 'preact';
import type { Activation } from '../../../shared/studio';
import type { NetMoment } from '../../../shared/studio-calls';
import { Grid, Line, Of, SlopeBy } from '../../components/equation';
import { shortNumber } from '../../model/numbers';
import { inputsTo, parameterOf, type Reached, rowOf, shownAt } from '../model/values';
import type { Studio } from '../state/studio-shape';
import type { StudioWords } from '../words/words';
import { SamplePicker } from './inspector';

type Rows = readonly (readonly number[])[];

const column = (values: ArrayLike<number>): Rows => Array.from(values, (n) => [n]);
const matrix = (values: Float32Array, width: number): Rows =>
  Array.from({ length: values.length / Math.max(width, 1) }, (_, i) => [
    ...values.subarray(i * width, (i + 1) * width),
  ]);
const turned = (rows: Rows): Rows => (rows[0] ?? []).map((_, k) => rows.map((row) => row[k] ?? Number.NaN));

const SIGMA: Partial<Record<Activation, string>> = {
  tanh: 'tanh',
  relu: 'ReLU',
  leaky_relu: 'LeakyReLU',
  elu: 'ELU',
  gelu: 'GELU',
  silu: 'SiLU',
  softplus: 'softplus',
  sine: 'sin',
  step: 'step',
};

function Sigma({ of, prime = false }: { of: Activation; prime?: boolean }) {
  return (
    <mi mathvariant="normal">
      {SIGMA[of] ?? 'σ'}
      {prime ? '′' : ''}
    </mi>
  );
}

interface LayerProps {
  studio: Studio;
  words: StudioWords;
  moment: NetMoment;
  /** From 0. */
  at: number;
  row: number;
  reached: Reached;
}

/** The row of a matrix of the moment, by its own width. */
const pick = (moment: NetMoment, values: Float32Array, row: number): Float32Array =>
  rowOf(values, row, values.length / moment.rows.length);

function Brackets({ children }: { children: ComponentChildren }) {
  return (
    <>
      {/* Not an operator: it would grow with the matrices beside it. */}
      <mtext>(</mtext>
      {children}
      <mtext>)</mtext>
    </>
  );
}

function ForwardLines({ studio, words, moment, at, row, reached }: LayerProps) {
  const spec = studio.spec.value.layers[at];
  const layer = moment.layers[at];
  const weight = parameterOf(moment, at, 'weight');
  if (!spec || !layer || !weight) return null;
  const l = at + 1;
  const before = pick(moment, inputsTo(moment, at), row);
  const bias = parameterOf(moment, at, 'bias');
  const skip = spec.skip === null ? null : moment.layers[spec.skip];
  return (
    <>
      {reached.z >= at && (
        <Line label={`z ${l}`}>
          <Of letter="z" layer={l} />
          <mo>=</mo>
          <Of letter="W" layer={l} />
          <Of letter="a" layer={at} />
          {bias && (
            <>
              <mo>+</mo>
              <Of letter="b" layer={l} />
            </>
          )}
          <mo>=</mo>
          <Grid of={matrix(weight.before, before.length)} />
          <Grid of={column(before)} />
          {bias && (
            <>
              <mo>+</mo>
              <Grid of={column(bias.before)} />
            </>
          )}
          <mo>=</mo>
          <Grid of={column(pick(moment, layer.z, row))} />
        </Line>
      )}
      {layer.normalized && reached.out >= at && (
        <Line label={`ẑ ${l}`}>
          <Of letter="ẑ" layer={l} />
          <mo>=</mo>
          <mi mathvariant="normal">{words.norms[spec.norm]}</mi>
          <Brackets>
            <Of letter="z" layer={l} />
          </Brackets>
          <mo>=</mo>
          <Grid of={column(pick(moment, layer.normalized, row))} />
        </Line>
      )}
      {skip && reached.out >= at && (
        <Line label={`u ${l}`}>
          <Of letter="u" layer={l} />
          <mo>=</mo>
          <Of letter={layer.normalized ? 'ẑ' : 'z'} layer={l} />
          <mo>+</mo>
          <Of letter="a" layer={(spec.skip ?? 0) + 1} />
          <mo>=</mo>
          <Grid of={column(pick(moment, layer.u, row))} />
        </Line>
      )}
      {reached.out >= at && (
        <Line label={`a ${l}`}>
          <Of letter="a" layer={l} />
          <mo>=</mo>
          {spec.activation !== 'linear' && <Sigma of={spec.activation} />}
          <Brackets>
            <Of letter={skip ? 'u' : layer.normalized ? 'ẑ' : 'z'} layer={l} />
          </Brackets>
          <mo>=</mo>
          <Grid of={column(pick(moment, layer.out, row))} />
        </Line>
      )}
    </>
  );
}

/** δ of the last layer comes from the loss; of the others from the layer above, and from where a skip leads. */
function DeltaLine({ studio, words, moment, at, row }: LayerProps) {
  const spec = studio.spec.value;
  const [own, layer, above] = [spec.layers[at], moment.layers[at], moment.layers[at + 1]];
  const weight = parameterOf(moment, at + 1, 'weight');
  if (!own || !layer) return null;
  const l = at + 1;
  const slope = own.activation !== 'linear';
  const delta = <Grid of={column(pick(moment, layer.delta, row))} />;
  const led = spec.layers.flatMap(({ skip }, to) => (skip === at ? [to] : []));
  if (!above || !weight) {
    return (
      <>
        <Line label={`δ ${l}`}>
          <Of letter="δ" layer={l} />
          <mo>=</mo>
          <SlopeBy>
            <Of letter="z" layer={l} />
          </SlopeBy>
          <mo>=</mo>
          {slope && (
            <>
              <Grid of={column(pick(moment, layer.slope, row))} />
              <mo>⊙</mo>
              <Grid of={column(pick(moment, layer.aGrad, row))} />
              <mo>=</mo>
            </>
          )}
          {delta}
        </Line>
        <p class="note">{words.deltaOfLoss(spec.loss.kind, moment.rows.length)}</p>
      </>
    );
  }
  return (
    <Line label={`δ ${l}`}>
      <Of letter="δ" layer={l} />
      <mo>=</mo>
      {slope && (
        <>
          <Sigma of={own.activation} prime />
          <Brackets>
            <Of letter="z" layer={l} />
          </Brackets>
          <mo>⊙</mo>
        </>
      )}
      {layer.mask && (
        <>
          <Of letter="m" layer={l} />
          <mo>⊙</mo>
        </>
      )}
      {led.length > 0 && <mo>(</mo>}
      <Of letter="W" layer={l + 1} turned />
      <Of letter="δ" layer={l + 1} />
      {led.map((to) => (
        <>
          <mo>+</mo>
          <Of letter="δ" layer={to + 1} />
        </>
      ))}
      {led.length > 0 && <mo>)</mo>}
      <mo>=</mo>
      {slope && (
        <>
          <Grid of={column(pick(moment, layer.slope, row))} />
          <mo>⊙</mo>
        </>
      )}
      {layer.mask && (
        <>
          <Grid of={column(pick(moment, layer.mask, row))} />
          <mo>⊙</mo>
        </>
      )}
      {led.length > 0 || own.units > 6 ? (
        <Grid of={column(pick(moment, layer.outGrad, row))} />
      ) : (
        <>
          <Grid of={turned(matrix(weight.before, own.units))} />
          <Grid of={column(pick(moment, above.zGrad, row))} />
        </>
      )}
      <mo>=</mo>
      {delta}
    </Line>
  );
}

function GradientLines({ moment, at, row, words }: LayerProps) {
  const layer = moment.layers[at];
  const weight = parameterOf(moment, at, 'weight');
  const bias = parameterOf(moment, at, 'bias');
  if (!layer || !weight) return null;
  const l = at + 1;
  const before = pick(moment, inputsTo(moment, at), row);
  const delta = pick(moment, layer.zGrad, row);
  const several = moment.rows.length > 1;
  return (
    <>
      <Line label={`∂L/∂W ${l}`}>
        <SlopeBy>
          <Of letter="W" layer={l} />
        </SlopeBy>
        <mo>=</mo>
        {several && <mo>∑</mo>}
        <Of letter="δ" layer={l} />
        <Of letter="a" layer={at} turned />
        <mo>=</mo>
        <Grid of={column(delta)} />
        <Grid of={[[...before]]} />
        {several && (
          <>
            <mo>+</mo>
            <mo>⋯</mo>
          </>
        )}
        <mo>=</mo>
        <Grid of={matrix(weight.unclipped ?? weight.grad, before.length)} />
      </Line>
      {bias && (
        <Line label={`∂L/∂b ${l}`}>
          <SlopeBy>
            <Of letter="b" layer={l} />
          </SlopeBy>
          <mo>=</mo>
          {several && <mo>∑</mo>}
          <Of letter="δ" layer={l} />
          <mo>=</mo>
          <Grid of={column(delta)} />
          {several && (
            <>
              <mo>+</mo>
              <mo>⋯</mo>
            </>
          )}
          <mo>=</mo>
          <Grid of={column(bias.unclipped ?? bias.grad)} />
        </Line>
      )}
      {several && <p class="note">{words.sumOverRows(moment.rows.length)}</p>}
    </>
  );
}

function UpdateLine({ studio, moment, at }: LayerProps) {
  const weight = parameterOf(moment, at, 'weight');
  const before = inputsTo(moment, at).length / moment.rows.length;
  const { kind, momentum, weightDecay } = studio.spec.value.optimizer;
  if (!weight) return null;
  const l = at + 1;
  const plain = kind === 'sgd' && momentum === 0 && weightDecay === 0;
  return (
    <Line label={`W ${l}`}>
      <Of letter="W" layer={l} />
      <mo>←</mo>
      <Grid of={matrix(weight.before, before)} />
      {plain ? (
        <>
          <mo>−</mo>
          <mn>{shortNumber(moment.lr)}</mn>
          <mo>·</mo>
          <Grid of={matrix(weight.grad, before)} />
        </>
      ) : (
        <>
          <mo>+</mo>
          <Grid
            of={matrix(
              weight.after.map((n, i) => n - (weight.before[i] ?? 0)),
              before,
            )}
          />
        </>
      )}
      <mo>=</mo>
      <Grid of={matrix(weight.after, before)} />
    </Line>
  );
}

/** The layer that is shown: that of the moment, else of what is looked at, else the last (or the first one). */
function layerShown(studio: Studio): number {
  const { layers } = studio.spec.value;
  const stage = studio.stages.value[studio.cursor.value.stage];
  if (studio.cursor.value.stage > 0 && stage && 'layer' in stage) return stage.layer;
  const column = studio.selection.value?.column ?? 0;
  if (column > 0) return column - 1;
  return studio.mode.value === 'forward' ? 0 : layers.length - 1;
}

export function Equations({ studio, words }: { studio: Studio; words: StudioWords }) {
  const { moment } = studio.calm.value;
  const { layers } = studio.spec.value;
  const at = layerShown(studio);
  if (!moment || moment.layers.length !== layers.length) return <p class="empty">{words.nothingYet}</p>;
  const row = Math.min(studio.sample.value, moment.rows.length - 1);
  const reached = shownAt(studio.stages.value, studio.cursor.value, layers.length);
  const forward = studio.mode.value === 'forward';
  const own = { studio, words, moment, at, row, reached };
  const last = at === layers.length - 1;
  return (
    <div class={`equations why ${forward ? 'forward' : 'backward'}`}>
      <div class="row">
        <h3>{words.layerName(at, layers.length)}</h3>
        <SamplePicker studio={studio} words={words} />
      </div>
      {forward ? (
        <ForwardLines {...own} />
      ) : (
        <>
          {(reached.delta <= at || (last && reached.loss)) && <DeltaLine {...own} />}
          {reached.grad <= at && <GradientLines {...own} />}
          {reached.updated && <UpdateLine {...own} />}
          {!(reached.delta <= at || (last && reached.loss)) && <p class="empty">{words.notYet}</p>}
        </>
      )}
    </div>
  );
}
