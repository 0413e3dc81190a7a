/** What a studio is to the parts of its page. */
import type { ReadonlySignal, Signal } from '@preact/signals';
import type { Change, NetSpec, Refusal } from '../../../shared/studio';
import type { NetId, NetMoment, NetOpened, NetState } from '../../../shared/studio-calls';
import type { CurvePoint } from '../model/curve-log';
import type { Edit } from '../model/edit';
import type { Epochs } from '../model/epochs';
import type { Cursor, Stage, StudioUnit } from '../model/stages';
import type { Selection } from '../model/values';
import type { NetMaps } from './look';
import type { NetEngine } from './net-engine';

/** Units a second; infinite: as many as the engine makes. */
export const STUDIO_SPEEDS = [1, 4, 15, 60, Number.POSITIVE_INFINITY] as const;

export type Mode = 'forward' | 'backward';

/** lost: parameters of which something done by hand did not fit any more; refused: a change that was not made. */
export type Told = { kind: 'lost'; names: readonly string[] } | { kind: 'refused'; refusal: Refusal };

export interface Studio {
  readonly spec: ReadonlySignal<NetSpec>;
  readonly canUndo: ReadonlySignal<boolean>;
  readonly canRedo: ReadonlySignal<boolean>;
  /** What the engine has built of the spec; of an earlier one while `refusal` says why. */
  readonly opened: ReadonlySignal<NetOpened | null>;
  readonly refusal: ReadonlySignal<Refusal | null>;
  readonly failure: ReadonlySignal<string | null>;
  /** What the last edit or change has to tell: until the next one, or until it is read. */
  readonly told: Signal<Told | null>;
  readonly state: ReadonlySignal<NetState | null>;
  readonly stages: ReadonlySignal<readonly Stage[]>;
  readonly epochs: ReadonlySignal<Epochs>;
  readonly cursor: ReadonlySignal<Cursor>;
  /** The furthest step that has been reached. */
  readonly latest: ReadonlySignal<number>;
  readonly curve: ReadonlySignal<readonly CurvePoint[]>;
  readonly playing: ReadonlySignal<boolean>;
  readonly unit: Signal<StudioUnit>;
  readonly speed: Signal<number>;
  readonly mode: Signal<Mode>;
  readonly selection: Signal<Selection | null>;
  /** Row of the batch that is looked at. */
  readonly sample: Signal<number>;
  /** As often as there is a frame; the calm ones change a few times a second while it plays. */
  readonly moment: ReadonlySignal<NetMoment | null>;
  readonly maps: ReadonlySignal<NetMaps | null>;
  readonly calm: ReadonlySignal<{ moment: NetMoment | null; state: NetState | null }>;
  edit(edit: Edit, gesture?: string): void;
  undo(): void;
  redo(): void;
  /** Another network altogether, at a step of its training. */
  load(spec: NetSpec, step?: number): Promise<void>;
  /** From here on, without a new beginning. */
  change(change: Omit<Change, 'step'>, gesture?: string): Promise<Refusal | null>;
  /** The weights of a file, from here on. */
  takeWeights(format: 'json' | 'safetensors', bytes: Uint8Array): Promise<Refusal | null>;
  play(): void;
  pause(): void;
  move(by: 1 | -1): Promise<void>;
  seek(step: number): Promise<void>;
  seekStage(stage: number): void;
  /** Resolves when all that was asked for is shown. */
  settled(): Promise<void>;
  ask: NetEngine['call'];
  readonly net: NetId;
  dispose(): void;
}
