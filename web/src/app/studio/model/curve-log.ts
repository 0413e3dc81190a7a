/** Losses and scores over the steps, as they come in; thinned out when there are too many. Pure. */
import type { NetCurve, NetState } from '../../../shared/studio-calls';

export interface CurvePoint {
  readonly step: number;
  /** Of the last batch. */
  readonly batch: number;
  readonly train: number;
  readonly test: number | null;
  readonly trainScore: number;
  readonly testScore: number | null;
}

const MOST = 4_000;

export function pointOf({ step, loss, train, test }: NetState): CurvePoint {
  return {
    step,
    batch: loss,
    train: train.loss,
    test: test?.loss ?? null,
    trainScore: train.score,
    testScore: test?.score ?? null,
  };
}

export function pointsOf(curve: NetCurve, tested: boolean): CurvePoint[] {
  return curve.steps.map((step, i) => ({
    step,
    batch: curve.batch[i] ?? Number.NaN,
    train: curve.trainLoss[i] ?? Number.NaN,
    test: tested ? (curve.testLoss[i] ?? Number.NaN) : null,
    trainScore: curve.trainScore[i] ?? Number.NaN,
    testScore: tested ? (curve.testScore[i] ?? Number.NaN) : null,
  }));
}

/** What is new goes to the end; what is known already is not said twice. */
export function appended(log: readonly CurvePoint[], fresh: readonly CurvePoint[]): readonly CurvePoint[] {
  const last = log.at(-1)?.step ?? -1;
  const news = fresh.filter(({ step }, i) => step > last && step !== fresh[i - 1]?.step);
  if (news.length === 0) return log;
  const all = [...log, ...news];
  return all.length > MOST ? all.filter((_, i) => i % 2 === 0 || i === all.length - 1) : all;
}

export const upTo = (log: readonly CurvePoint[], step: number): readonly CurvePoint[] =>
  log.filter((point) => point.step <= step);
