/** What a moment says, as facts with their numbers; the catalogues make sentences of them. Pure. */
import type { NetSpec } from '../../../shared/studio';
import type { NetMoment } from '../../../shared/studio-calls';
import { shortNumber } from '../../model/numbers';
import type { Cursor, Stage } from './stages';
import { parameterOf, rowOf } from './values';

/** `l` counts layers from 1, as the lesson does. */
export type NetFact =
  | { kind: 'rest'; step: number; epoch: number; loss: string | null }
  | { kind: 'batch'; step: number; epoch: number; batch: number; rows: number; lr: string }
  | { kind: 'linear'; l: number; value: string; sample: number }
  | { kind: 'norm'; l: number; norm: 'batch' | 'layer'; value: string; sample: number }
  | { kind: 'skip'; l: number; from: number; value: string; sample: number }
  | {
      kind: 'activation';
      l: number;
      activation: NetSpec['layers'][number]['activation'];
      value: string;
      sample: number;
    }
  | { kind: 'dropout'; l: number; dropped: number; units: number; sample: number }
  | { kind: 'loss'; loss: NetSpec['loss']['kind']; value: string; rows: number }
  | { kind: 'delta'; l: number; last: boolean; value: string; norm: string; sample: number }
  | { kind: 'gradient'; l: number; norm: string; rows: number }
  | { kind: 'clip'; norm: string; most: string; clipped: boolean }
  | { kind: 'update'; step: number; optimizer: NetSpec['optimizer']['kind']; lr: string; most: string; name: string };

/** Numbers of a vector that are told. */
const MOST = 4;

function vectorText(values: Float32Array): string {
  const shown = [...values.subarray(0, MOST)].map((n) => shortNumber(n, 3)).join(', ');
  return `[${shown}${values.length > MOST ? ', …' : ''}]`;
}

const normOf = (values: Float32Array): number => Math.hypot(...values.subarray(0, 60_000));

/** The element that an update moves farthest. */
function farthest({ parameters }: NetMoment): { name: string; by: number } {
  let found = { name: '', by: 0 };
  for (const { name, before, after } of parameters) {
    for (const [i, value] of after.entries()) {
      const by = value - (before[i] ?? 0);
      if (Math.abs(by) > Math.abs(found.by) || found.name === '') found = { name: `${name}[${i}]`, by };
    }
  }
  return found;
}

function layerFact(
  stage: Extract<Stage, { layer: number }>,
  spec: NetSpec,
  moment: NetMoment,
  sample: number,
): NetFact | null {
  const [layer, own] = [spec.layers[stage.layer], moment.layers[stage.layer]];
  if (!layer || !own) return null;
  const row = Math.min(sample, moment.rows.length - 1);
  const l = stage.layer + 1;
  const of = (values: Float32Array): string => vectorText(rowOf(values, row, layer.units));
  const common = { l, sample: row + 1 };
  switch (stage.kind) {
    case 'linear':
      return { kind: 'linear', ...common, value: of(own.z) };
    case 'norm':
      return {
        kind: 'norm',
        ...common,
        norm: layer.norm === 'layer' ? 'layer' : 'batch',
        value: of(own.normalized ?? own.z),
      };
    case 'skip':
      return { kind: 'skip', ...common, from: (layer.skip ?? 0) + 1, value: of(own.u) };
    case 'activation':
      return { kind: 'activation', ...common, activation: layer.activation, value: of(own.a) };
    case 'dropout': {
      const mask = own.mask ? rowOf(own.mask, row, layer.units) : new Float32Array();
      return { kind: 'dropout', ...common, dropped: mask.filter((n) => n === 0).length, units: layer.units };
    }
    case 'delta':
      return {
        kind: 'delta',
        ...common,
        last: stage.layer === spec.layers.length - 1,
        value: of(own.delta),
        norm: shortNumber(normOf(own.delta), 3),
      };
    case 'gradient': {
      const weight = parameterOf(moment, stage.layer, 'weight');
      return { kind: 'gradient', l, rows: moment.rows.length, norm: shortNumber(weight ? normOf(weight.grad) : 0, 3) };
    }
  }
}

export function netFactOf(
  { step, stage }: Cursor,
  stages: readonly Stage[],
  spec: NetSpec,
  moment: NetMoment | null,
  sample: number,
): NetFact | null {
  const at = stages[stage];
  if (!moment || !at || moment.step !== step || moment.layers.length !== spec.layers.length) return null;
  if ('layer' in at) return layerFact(at, spec, moment, sample);
  switch (at.kind) {
    case 'batch':
      return {
        kind: 'batch',
        step: step + 1,
        epoch: moment.epoch + 1,
        batch: moment.batch + 1,
        rows: moment.rows.length,
        lr: shortNumber(moment.lr),
      };
    case 'loss':
      return { kind: 'loss', loss: spec.loss.kind, value: shortNumber(moment.loss, 6), rows: moment.rows.length };
    case 'clip': {
      const most = spec.clip ?? 0;
      const norm = moment.norm ?? 0;
      return { kind: 'clip', norm: shortNumber(norm), most: shortNumber(most), clipped: norm > most };
    }
    case 'update': {
      const { name, by } = farthest(moment);
      return {
        kind: 'update',
        step: step + 1,
        optimizer: spec.optimizer.kind,
        lr: shortNumber(moment.lr),
        most: shortNumber(by, 3),
        name,
      };
    }
  }
}
