/** The moments inside one update, in the order in which they come about. Pure. */
import type { NetSpec } from '../../../shared/studio';
import type { Epochs } from './epochs';

/** `layer` counts from 0; the last one is the output. */
export type Stage =
  | { readonly kind: 'batch' }
  | { readonly kind: 'linear' | 'norm' | 'skip' | 'activation' | 'dropout'; readonly layer: number }
  | { readonly kind: 'loss' }
  | { readonly kind: 'delta' | 'gradient'; readonly layer: number }
  | { readonly kind: 'clip' }
  | { readonly kind: 'update' };

export type Phase = 'forward' | 'backward' | 'update';

export const STUDIO_UNITS = ['operation', 'layer', 'update', 'batch', 'epoch'] as const;
export type StudioUnit = (typeof STUDIO_UNITS)[number];

/** All stages of one update of a network. */
export function stagesOf({ layers, clip }: Pick<NetSpec, 'layers' | 'clip'>): Stage[] {
  const forward = layers.flatMap(({ norm, skip, dropout }, layer): Stage[] => [
    { kind: 'linear', layer },
    ...(norm === 'none' ? [] : [{ kind: 'norm', layer } as const]),
    ...(skip === null ? [] : [{ kind: 'skip', layer } as const]),
    { kind: 'activation', layer },
    ...(dropout > 0 ? [{ kind: 'dropout', layer } as const] : []),
  ]);
  const backward = layers
    .flatMap((_, layer): Stage[] => [
      { kind: 'gradient', layer },
      { kind: 'delta', layer },
    ])
    .toReversed();
  return [
    { kind: 'batch' },
    ...forward,
    { kind: 'loss' },
    ...backward,
    ...(clip === null ? [] : [{ kind: 'clip' } as const]),
    { kind: 'update' },
  ];
}

export function phaseOf({ kind }: Stage): Phase {
  if (kind === 'update' || kind === 'clip') return 'update';
  return kind === 'delta' || kind === 'gradient' ? 'backward' : 'forward';
}

/** Runs of stages of one phase, for the bar. */
export function stretchesOf(stages: readonly Stage[]): { phase: Phase; stages: number }[] {
  const stretches: { phase: Phase; stages: number }[] = [];
  for (const stage of stages) {
    const last = stretches.at(-1);
    if (last?.phase === phaseOf(stage)) last.stages += 1;
    else stretches.push({ phase: phaseOf(stage), stages: 1 });
  }
  return stretches;
}

/** A moment of the training: a stage of the update that follows `step` updates. */
export interface Cursor {
  readonly step: number;
  readonly stage: number;
}

/** Whether a walk by `unit` may stop at a stage. */
function stops(stages: readonly Stage[], at: number, unit: StudioUnit): boolean {
  const stage = stages[at];
  const next = stages[at + 1];
  if (!stage || unit === 'operation') return true;
  if (unit === 'update') return stage.kind === 'update';
  if (unit !== 'layer') return at === 0;
  if (!('layer' in stage)) return stage.kind !== 'clip';
  return !next || !('layer' in next) || next.layer !== stage.layer || phaseOf(next) !== phaseOf(stage);
}

/** Where a walk of one unit from a moment leads; by 1 or -1. At the beginning of all it stays. */
export function moved(
  { step, stage }: Cursor,
  by: 1 | -1,
  unit: StudioUnit,
  { stages, epochs }: { stages: readonly Stage[]; epochs: Epochs },
): Cursor {
  if (unit === 'epoch') {
    const began = epochs.begin(step);
    const inside = step > began || stage > 0;
    return { step: by > 0 ? epochs.begin(step, 1) : inside ? began : epochs.begin(Math.max(step - 1, 0)), stage: 0 };
  }
  let at = { step, stage };
  do {
    const to = at.stage + by;
    if (to >= 0 && to < stages.length) at = { step: at.step, stage: to };
    else if (by > 0) at = { step: at.step + 1, stage: 0 };
    else if (at.step === 0) return { step: 0, stage: 0 };
    else at = { step: at.step - 1, stage: stages.length - 1 };
  } while (!stops(stages, at.stage, unit));
  return at;
}
