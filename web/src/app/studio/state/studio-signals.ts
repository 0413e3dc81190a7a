/** What a studio knows, as signals; and what of it changes together. */
import { batch, computed, signal } from '@preact/signals';
import type { NetSpec, Refusal } from '../../../shared/studio';
import type { NetLook, NetLooked, NetMoment, NetOpened, NetState } from '../../../shared/studio-calls';
import type { CurvePoint } from '../model/curve-log';
import { epochsOf } from '../model/epochs';
import { begin, type History } from '../model/history';
import { type Cursor, type StudioUnit, stagesOf } from '../model/stages';
import type { Selection } from '../model/values';
import type { NetMaps } from './look';
import type { Mode, Told } from './studio-shape';

export type StudioSignals = ReturnType<typeof createSignals>;

export function createSignals(first: NetSpec) {
  const history = signal<History<NetSpec>>(begin(first));
  const spec = computed(() => history.value.now);
  const opened = signal<NetOpened | null>(null);
  const state = signal<NetState | null>(null);
  /** What the engine's network was built of. */
  const built = signal<NetSpec | null>(null);
  return {
    history,
    built,
    spec,
    canUndo: computed(() => history.value.past.length > 0),
    canRedo: computed(() => history.value.future.length > 0),
    opened,
    refusal: signal<Refusal | null>(null),
    failure: signal<string | null>(null),
    told: signal<Told | null>(null),
    state,
    stages: computed(() => stagesOf(spec.value)),
    epochs: computed(() => epochsOf(built.value?.batch ?? 1, opened.value?.data.train ?? 1, state.value?.changes)),
    cursor: signal<Cursor>({ step: 0, stage: 0 }),
    latest: signal(0),
    curve: signal<readonly CurvePoint[]>([]),
    playing: signal(false),
    unit: signal<StudioUnit>('epoch'),
    speed: signal<number>(15),
    mode: signal<Mode>('forward'),
    selection: signal<Selection | null>(null),
    sample: signal(0),
    moment: signal<NetMoment | null>(null),
    maps: signal<NetMaps | null>(null),
    calm: signal<{ moment: NetMoment | null; state: NetState | null }>({ moment: null, state: null }),
  };
}

/** What is read, and not only seen, changes no more often than this; at up to four beats a second with each. */
const CALM_MS = 200;

export interface Screen {
  /** The network has come to a state. */
  arrive(next: NetState): void;
  /** The engine has looked at it, in the way that was asked for. */
  show(how: NetLook | null, looked: NetLooked): void;
}

export function createScreen({ state, cursor, latest, moment, maps, calm, playing }: StudioSignals): Screen {
  let calmed = 0;

  function settleCalm(now: boolean): void {
    const time = performance.now();
    if (!now && time - calmed < CALM_MS) return;
    calmed = time;
    calm.value = { moment: moment.peek(), state: state.peek() };
  }

  return {
    arrive(next) {
      batch(() => {
        state.value = next;
        cursor.value = { step: next.step, stage: 0 };
        latest.value = Math.max(latest.peek(), next.step);
      });
    },
    show(how, { maps: seen, moment: found }) {
      batch(() => {
        maps.value = how && { ...seen, ...how };
        moment.value = found;
        settleCalm(!playing.peek());
      });
    },
  };
}
