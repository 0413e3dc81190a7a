/** How the network learns: loss, optimiser, rates, schedule, penalties, batches. */

import { LOSSES, OPTIMIZERS, SCHEDULES } from '../../../shared/studio';
import { classesOf, put, putOptimizer } from '../model/edit';
import { type Rates, ratesAt, withRates } from '../model/rates';
import type { Studio } from '../state/studio-shape';
import type { StudioWords } from '../words/words';
import { Amount, Choice, Fold, Tick } from './fields';

/** As TensorFlow Playground has them; any other can be typed. */
const RATES: readonly number[] = [0.00001, 0.0001, 0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1, 3, 10];

/** Before the first step a rate is the network's own; later it is a change at that step. */
function putRate(studio: Studio, change: Partial<Rates>): void {
  if ((studio.state.peek()?.step ?? 0) === 0) {
    studio.edit((spec, lose) => {
      const { l1, l2, clip, batch, schedule, loss, optimizer } = withRates(spec, change);
      return putOptimizer(optimizer)(put({ l1, l2, clip, batch, schedule, loss })(spec, lose), lose);
    });
    return;
  }
  void studio.change(change);
}

function Rate({ studio, words, rates }: { studio: Studio; words: StudioWords; rates: Rates }) {
  const known = RATES.includes(rates.lr);
  return (
    <div class="field">
      <span>{words.lr}</span>
      <span class="rate">
        <input
          type="number"
          aria-label={words.lr}
          class="mono"
          value={rates.lr}
          min={0}
          step="any"
          list="rates"
          onChange={(event) => {
            const lr = event.currentTarget.valueAsNumber;
            if (lr >= 0 && lr !== rates.lr) putRate(studio, { lr });
          }}
        />
        <datalist id="rates">
          {RATES.map((rate) => (
            <option key={rate} value={rate} />
          ))}
        </datalist>
        <button
          type="button"
          class="tool"
          aria-label={words.slower}
          title={words.slower}
          onClick={() => putRate(studio, { lr: known ? stepRate(rates.lr, -1) : rates.lr / 3 })}
        >
          ÷3
        </button>
        <button
          type="button"
          class="tool"
          aria-label={words.faster}
          title={words.faster}
          onClick={() => putRate(studio, { lr: known ? stepRate(rates.lr, 1) : rates.lr * 3 })}
        >
          ×3
        </button>
      </span>
    </div>
  );
}

function stepRate(lr: number, by: 1 | -1): number {
  const at = RATES.indexOf(lr) + by;
  return RATES[at] ?? (by > 0 ? lr * 3 : lr / 3);
}

function OptimizerParts({ studio, words, rates }: { studio: Studio; words: StudioWords; rates: Rates }) {
  const { kind } = studio.spec.value.optimizer;
  const { betas, eps, alpha, nesterov } = rates;
  const adams = kind === 'adam' || kind === 'adamw';
  return (
    <>
      {(kind === 'sgd' || kind === 'rmsprop') && (
        <Amount
          label={words.momentum}
          value={rates.momentum}
          min={0}
          max={0.999}
          onPut={(momentum) => putRate(studio, { momentum })}
        />
      )}
      {kind === 'sgd' && rates.momentum > 0 && (
        <Tick label="Nesterov" on={nesterov} onTurn={(on) => putRate(studio, { nesterov: on })} />
      )}
      {adams &&
        ([0, 1] as const).map((i) => (
          <Amount
            key={i}
            label={i === 0 ? 'β₁' : 'β₂'}
            value={betas[i]}
            min={0}
            max={0.99999}
            onPut={(beta) => putRate(studio, { betas: i === 0 ? [beta, betas[1]] : [betas[0], beta] })}
          />
        ))}
      {kind === 'rmsprop' && (
        <Amount label="α" value={alpha} min={0} max={1} onPut={(n) => putRate(studio, { alpha: n })} />
      )}
      {kind !== 'sgd' && <Amount label="ε" value={eps} min={0} onPut={(n) => putRate(studio, { eps: n })} />}
      <Amount
        label={words.weightDecay}
        value={rates.weightDecay}
        min={0}
        onPut={(weightDecay) => putRate(studio, { weightDecay })}
      />
    </>
  );
}

function ScheduleParts({ studio, words, rates }: { studio: Studio; words: StudioWords; rates: Rates }) {
  const { schedule } = rates;
  const change = (patch: Partial<typeof schedule>): void => putRate(studio, { schedule: { ...schedule, ...patch } });
  const { kind } = schedule;
  return (
    <>
      <Choice
        label={words.schedule}
        value={kind}
        all={SCHEDULES}
        text={(each) => words.schedules[each]}
        onPick={(next) => change({ kind: next })}
      />
      {kind !== 'none' && (
        <Choice
          label={words.every}
          value={schedule.every}
          all={['step', 'epoch'] as const}
          text={(each) => words.everys[each]}
          onPick={(every) => change({ every })}
        />
      )}
      {kind !== 'none' && kind !== 'exponential' && (
        <Amount
          label={words.period}
          value={schedule.period}
          min={1}
          max={1_000_000_000}
          whole
          onPut={(period) => change({ period })}
        />
      )}
      {(kind === 'step' || kind === 'exponential') && (
        <Amount label="γ" value={schedule.gamma} min={0} onPut={(gamma) => change({ gamma })} />
      )}
      {kind === 'cosine' && (
        <Amount label={words.floor} value={schedule.floor} min={0} onPut={(floor) => change({ floor })} />
      )}
      {kind === 'warmup' && (
        <Amount
          label={words.startFactor}
          value={schedule.start}
          min={0.0001}
          max={1}
          onPut={(start) => change({ start })}
        />
      )}
    </>
  );
}

export function TrainColumn({ studio, words }: { studio: Studio; words: StudioWords }) {
  const spec = studio.spec.value;
  const now = studio.calm.value.state;
  const rates = ratesAt(spec, now?.changes ?? [], now?.step ?? 0);
  const losses = classesOf(spec) === 0 ? LOSSES.filter((kind) => kind !== 'bce' && kind !== 'cross_entropy') : LOSSES;
  return (
    <section class="train-column" aria-label={words.training}>
      <h2>{words.training}</h2>
      <Choice
        label={words.loss}
        value={spec.loss.kind}
        all={losses}
        text={(kind) => words.losses[kind]}
        onPick={(kind) => studio.edit(put({ loss: { ...spec.loss, kind } }))}
      />
      {spec.loss.kind === 'huber' && (
        <Amount label="δ" value={rates.delta} min={0.0001} onPut={(delta) => putRate(studio, { delta })} />
      )}
      <Choice
        label={words.optimizer}
        value={spec.optimizer.kind}
        all={OPTIMIZERS}
        text={(kind) => words.optimizers[kind]}
        onPick={(kind) => studio.edit(putOptimizer({ kind }))}
      />
      <Rate studio={studio} words={words} rates={rates} />
      <Amount
        label={words.batchSize}
        value={rates.batch}
        min={1}
        max={100_000}
        whole
        onPut={(batch) => putRate(studio, { batch })}
      />
      <Fold title={words.moreTraining}>
        <OptimizerParts studio={studio} words={words} rates={rates} />
        <ScheduleParts studio={studio} words={words} rates={rates} />
        <Amount label="L1" value={rates.l1} min={0} onPut={(l1) => putRate(studio, { l1 })} />
        <Amount label="L2" value={rates.l2} min={0} onPut={(l2) => putRate(studio, { l2 })} />
        <Amount
          label={words.clip}
          value={rates.clip ?? 0}
          min={0}
          onPut={(clip) => putRate(studio, { clip: clip === 0 ? null : clip })}
        />
        <Tick label={words.shuffle} on={spec.shuffle} onTurn={(shuffle) => studio.edit(put({ shuffle }))} />
      </Fold>
    </section>
  );
}
