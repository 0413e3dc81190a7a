/** Runs that are kept, by name; and one of them trained again in lockstep beside the network, step for step. */

import { batch, effect, type ReadonlySignal, signal } from '@preact/signals';
import type { NetSpec } from '../../../shared/studio';
import type { NetId, NetState } from '../../../shared/studio-calls';
import { appended, type CurvePoint, pointOf, upTo } from '../model/curve-log';
import { type Kept, keptText, listText, readList } from '../model/kept';
import { type KeptStore, numbered, storeKept } from './kept-store';
import { askMaps, type NetMaps } from './look';
import { oneAtATime } from './one-at-a-time';
import type { Studio } from './studio-shape';

export interface Comparison {
  readonly kept: ReadonlySignal<readonly Kept[]>;
  readonly store: Pick<KeptStore, 'storing' | 'left'>;
  /** The run that goes along; null: none does. */
  readonly beside: ReadonlySignal<Kept | null>;
  /** Where it is: at the network's own step, as soon as it gets there. */
  readonly state: ReadonlySignal<NetState | null>;
  readonly maps: ReadonlySignal<NetMaps | null>;
  readonly curve: ReadonlySignal<readonly CurvePoint[]>;
  keep(name: string): void;
  rename(id: number, name: string): void;
  drop(id: number): void;
  /** All of them as a text, and back: false, there are none in it. */
  text(): string;
  take(text: string): boolean;
  /** Opens it as the network of the studio. */
  restore(id: number): Promise<void>;
  compare(id: number | null): void;
  dispose(): void;
}

export function createComparison(studio: Studio, net: NetId, storage: Storage | null = null): Comparison {
  const kept = signal<readonly Kept[]>([]);
  const beside = signal<Kept | null>(null);
  const state = signal<NetState | null>(null);
  const maps = signal<NetMaps | null>(null);
  const curve = signal<readonly CurvePoint[]>([]);
  const store = storeKept(kept, storage);
  let opened: Kept | null = null;

  async function fetchMaps(like: NetMaps): Promise<NetMaps> {
    const { resolution, low, high, dims } = like;
    return { ...(await askMaps(studio.ask, net, like)), resolution, low, high, dims };
  }

  async function follow(run: Kept): Promise<void> {
    if (opened !== run) {
      const answer = await studio.ask('netOpen', { net, spec: run.spec });
      if ('refused' in answer) return;
      opened = run;
      curve.value = [pointOf(answer.state)];
    }
    const next = await studio.ask('netSeek', { net, step: studio.cursor.peek().step });
    const like = studio.maps.peek();
    const found = like && (await fetchMaps(like));
    if (beside.peek() !== run) return;
    batch(() => {
      state.value = next;
      maps.value = found;
      curve.value = appended(upTo(curve.peek(), next.step), [pointOf(next)]);
    });
  }

  const update = oneAtATime(async () => {
    const run = beside.peek();
    if (run) await follow(run);
  });

  const end = effect(() => {
    void [studio.calm.value, beside.value];
    void update();
  });

  function clear(): void {
    batch(() => {
      beside.value = null;
      state.value = null;
      maps.value = null;
      curve.value = [];
    });
  }

  return {
    kept,
    store,
    beside,
    state,
    maps,
    curve,
    keep(name) {
      const at = studio.state.peek();
      const spec = { ...studio.spec.peek(), changes: at?.changes ?? [] };
      const run = { name, spec, step: at?.step ?? 0, curve: studio.curve.peek() };
      kept.value = [...kept.peek(), ...numbered([run], kept.peek())];
    },
    rename(id, name) {
      kept.value = kept.peek().map((run) => (run.id === id ? { ...run, name } : run));
    },
    drop(id) {
      if (beside.peek()?.id === id) clear();
      kept.value = kept.peek().filter((run) => run.id !== id);
    },
    text: () => listText(kept.peek().map(keptText)),
    take(text) {
      const runs = readList(text);
      kept.value = [...kept.peek(), ...numbered(runs ?? [], kept.peek())];
      return runs !== null && runs.length > 0;
    },
    async restore(id) {
      const run = kept.peek().find((each) => each.id === id);
      if (run) await studio.load(run.spec, run.step);
    },
    compare(id) {
      clear();
      beside.value = kept.peek().find((run) => run.id === id) ?? null;
    },
    dispose() {
      end();
      store.dispose();
    },
  };
}

/** Whether two networks see the same rows in the same batches from the same seed, so that only the rest differs. */
export function sameCourse(a: NetSpec, b: NetSpec): boolean {
  const course = ({ seed, data: { features, ...data }, batch: size, shuffle }: NetSpec): string =>
    JSON.stringify([seed, data, size, shuffle]);
  return course(a) === course(b);
}
