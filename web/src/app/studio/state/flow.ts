/** What is measured of the gradients, a column a step: fetched while somebody looks, for the steps that are shown. */

import { effect, type ReadonlySignal, signal } from '@preact/signals';
import type { NetFlow } from '../../../shared/studio-calls';
import { oneAtATime } from './one-at-a-time';
import type { Studio } from './studio-shape';

export interface FlowColumn {
  readonly step: number;
  /** Of each layer. */
  readonly delta: Float32Array;
  readonly weightGrad: Float32Array;
  readonly saturated: Float32Array;
  readonly dead: Float32Array;
  readonly ratio: Float32Array;
}

/** Columns that are shown. */
export const FLOW_STEPS = 120;
/** Of fewer columns than this the rest of the strip is empty; more of them fill it. */
const LEAST = 24;

/** Where column `at` of `count` begins, from 0 at the left to 1. */
export const columnAt = (at: number, count: number): number => at / Math.max(count, LEAST);

/** The column under a place from 0 to 1. */
export const columnUnder = (part: number, count: number): number => Math.floor(part * Math.max(count, LEAST));

/** The powers of ten between which sizes are told apart. */
const [SMALL, LARGE] = [-9, 1];

/** Where a size above 0 stands between them, from 0 to 1. */
export const sizePart = (size: number): number =>
  Math.min(Math.max((Math.log10(size) - SMALL) / (LARGE - SMALL), 0), 1);

/** While it plays: one column at a time, so often. */
const PAUSE = 100;

function columnsOf(flow: NetFlow): FlowColumn[] {
  const layers = flow.delta.length / Math.max(flow.steps.length, 1);
  return flow.steps.map((step, i) => {
    const part = (all: Float32Array): Float32Array => all.subarray(i * layers, (i + 1) * layers);
    return {
      step,
      delta: part(flow.delta),
      weightGrad: part(flow.weightGrad),
      saturated: part(flow.saturated),
      dead: part(flow.dead),
      ratio: part(flow.ratio),
    };
  });
}

/** Watches a studio until it is ended; ends when nobody looks. */
export function watchFlow(studio: Studio): { columns: ReadonlySignal<readonly FlowColumn[]>; end: () => void } {
  const columns = signal<readonly FlowColumn[]>([]);
  let ended = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** Columns are of one network: of what was opened, with its changes. */
  let source: unknown = null;

  const fetch = oneAtATime(async () => {
    if (ended || !studio.opened.peek() || studio.refusal.peek()) return;
    const { step } = studio.cursor.peek();
    const playing = studio.playing.peek();
    const from = playing ? step : Math.max(step - FLOW_STEPS + 1, 0);
    const flow = await studio.ask('netFlow', { net: studio.net, from, steps: step - from + 1 });
    if (ended) return;
    const fresh = columnsOf(flow);
    columns.value = playing
      ? [...columns.peek().filter((each) => each.step < step), ...fresh].slice(-FLOW_STEPS)
      : fresh;
  });

  const end = effect(() => {
    void [studio.cursor.value.step, studio.playing.value, studio.moment.value];
    if (studio.opened.value !== source) {
      source = studio.opened.value;
      columns.value = [];
    }
    clearTimeout(timer);
    timer = setTimeout(() => void fetch(), studio.playing.value ? PAUSE : 20);
  });
  return {
    columns,
    end() {
      ended = true;
      clearTimeout(timer);
      end();
    },
  };
}
