/** What was done to parameters by hand, and what of it is still there after an edit of the network. Pure. */
import type { Change, LayerSpec, NetSpec, Place } from '../../../shared/studio';

/** The rates as they stand are the network's own (rates.ts); what is left of the log are values and what is frozen. */
type ByHand = Pick<Change, 'weights' | 'set' | 'freeze' | 'free'>;

interface Parts {
  weights: Record<string, number[]>;
  set: { name: string; index: number; value: number }[];
  freeze: Place[];
  free: Place[];
}

const partsOf = ({ weights = {}, set = [], freeze = [], free = [] }: ByHand): Parts => ({ weights, set, freeze, free });

/** One change before the first step; none where nothing is left. */
function fromStart({ weights, set, freeze, free }: Parts): Change[] {
  const some = { ...(Object.keys(weights).length > 0 && { weights }), ...(set.length > 0 && { set }) };
  const frozen = { ...(freeze.length > 0 && { freeze }), ...(free.length > 0 && { free }) };
  const change = { ...some, ...frozen };
  return Object.keys(change).length > 0 ? [{ step: 0, ...change }] : [];
}

const same =
  (a: Place) =>
  (b: Place): boolean =>
    a.name === b.name && (a.index === null || a.index === b.index);
const without = <T extends Place>(all: readonly T[], gone: readonly Place[]): T[] =>
  all.filter((each) => !gone.some((place) => same(place)(each)));

/** A log as one change before the first step: what was done last counts. */
export function fromTheBeginning(log: readonly Change[]): Change[] {
  let all = partsOf({});
  for (const change of log) {
    const next = partsOf(change);
    const whole = Object.keys(next.weights).map((name) => ({ name, index: null }));
    all = {
      weights: { ...all.weights, ...next.weights },
      set: [...without(without(all.set, whole), next.set), ...next.set],
      freeze: [...without(without(all.freeze, next.freeze), next.free), ...without(next.freeze, next.free)],
      free: [...without(all.free, next.freeze), ...next.free],
    };
  }
  // What was never frozen as a whole has nothing to be freed of.
  const free = all.free.filter(({ name }) => all.freeze.some((each) => each.name === name && each.index === null));
  return fromStart({ ...all, free });
}

/** The step at which two networks that differ in what was done by hand only begin to differ; else 0. */
export function partedAt(a: NetSpec, b: NetSpec): number {
  const keys = Object.keys(a) as (keyof NetSpec)[];
  if (keys.some((key) => key !== 'changes' && a[key] !== b[key])) return 0;
  const longer = a.changes.length < b.changes.length ? b.changes : a.changes;
  const at = longer.findIndex((_, i) => JSON.stringify(a.changes[i]) !== JSON.stringify(b.changes[i]));
  return at < 0 ? 0 : Math.min(a.changes[at]?.step ?? Infinity, b.changes[at]?.step ?? Infinity);
}

interface Shape {
  readonly rows: number;
  /** What each column comes from; null: from a unit, and its number is all there is. */
  readonly columns: number;
  readonly names: readonly string[] | null;
}

const NAME = /^(layer|norm)(\d+)\.(\w+)$/;

function shapeOf({ layers, data }: NetSpec, features: readonly string[], name: string): Shape | null {
  const [, kind, number, role] = NAME.exec(name) ?? [];
  const layer: LayerSpec | undefined = layers[Number(number) - 1];
  if (!layer || !data) return null;
  const vector = { rows: layer.units, columns: 1, names: null };
  if (kind === 'norm') {
    return layer.norm === 'none' || (layer.norm === 'layer' && role?.startsWith('running')) ? null : vector;
  }
  if (role === 'bias') return layer.bias ? vector : null;
  const before = layers[Number(number) - 2];
  return { rows: layer.units, columns: before?.units ?? features.length, names: before ? null : features };
}

/** A name in the network after an edit; `to` says where a layer (from 0) has gone, null: it is no more. */
function renamed(name: string, to: (layer: number) => number | null): string | null {
  const [, kind, number, role] = NAME.exec(name) ?? [];
  const at = to(Number(number) - 1);
  return at === null ? null : `${kind}${at + 1}.${role}`;
}

/** Where an element has gone; null: there is no place for it. */
function placed(index: number, from: Shape, to: Shape): number | null {
  const [row, column] = [Math.floor(index / from.columns), index % from.columns];
  const at = from.names && to.names ? to.names.indexOf(from.names[column] ?? '') : column;
  return row < to.rows && at >= 0 && at < to.columns ? row * to.columns + at : null;
}

export interface Carried {
  readonly changes: Change[];
  /** Parameters, by their names of before, of which something is lost. */
  readonly lost: readonly string[];
}

export interface Way {
  readonly before: NetSpec;
  readonly after: NetSpec;
  /** The columns the network sees. */
  readonly features: (spec: NetSpec) => string[];
  readonly to?: (layer: number) => number | null;
}

/** What was done by hand before the first step, as far as it fits the network after an edit. */
export function carried({ before, after, features, to = (layer) => layer }: Way): Carried {
  const lost = new Set<string>();
  const [old, fresh] = [features(before), features(after)];
  const next = partsOf({});
  const shapes = (name: string) => {
    const into = renamed(name, to);
    const [a, b] = [shapeOf(before, old, name), into === null ? null : shapeOf(after, fresh, into)];
    return into !== null && a && b ? { into, a, b } : null;
  };
  function move<T extends Place>(place: T): T[] {
    const way = shapes(place.name);
    const index = way && (place.index === null ? null : placed(place.index, way.a, way.b));
    if (way && (place.index === null || index !== null)) return [{ ...place, name: way.into, index }];
    lost.add(place.name);
    return [];
  }
  for (const change of before.changes.filter(({ step }) => step === 0)) {
    const { weights, set, freeze, free } = partsOf(change);
    for (const [name, values] of Object.entries(weights)) {
      const way = shapes(name);
      const fits =
        way?.a.rows === way?.b.rows &&
        String(way?.a.names ?? way?.a.columns) === String(way?.b.names ?? way?.b.columns);
      if (way && fits) next.weights[way.into] = values;
      else lost.add(name);
    }
    next.set.push(...set.flatMap(move));
    next.freeze.push(...freeze.flatMap(move));
    next.free.push(...free.flatMap(move));
  }
  return { changes: fromStart(next), lost: [...lost] };
}
