/** Edits of a network: from one spec to the next, always one that the engine can build. Pure. */
import { type DataKind, type LayerSpec, LIMITS, makeLayer, type NetSpec } from '../../../shared/studio';
import { carried } from './by-hand';

/** What was done by hand stays where it fits; `lose` is told the parameters of which something is lost. */
export type Edit = (spec: NetSpec, lose?: (names: readonly string[]) => void) => NetSpec;

type Lose = Parameters<Edit>[1];

/** What a kind of data asks of the output. */
export function taskOf({ data }: Pick<NetSpec, 'data'>): 'classification' | 'regression' {
  if (data.kind === 'points') return data.points?.task ?? 'classification';
  return data.kind === 'plane' || data.kind === 'waves' || data.kind === 'curve' ? 'regression' : 'classification';
}

const SEVERAL: readonly DataKind[] = ['spiral', 'rings', 'classes'];

/** 0: numbers, not classes. */
export function classesOf(spec: Pick<NetSpec, 'data'>): number {
  const { data } = spec;
  if (taskOf(spec) === 'regression') return 0;
  if (data.kind === 'points') return data.classes;
  return SEVERAL.includes(data.kind) ? data.classes : 2;
}

/** Whether the number of classes is the reader's to choose. */
export const mayHaveClasses = (kind: DataKind): boolean => SEVERAL.includes(kind);

/** Units of the last layer that a loss wants. */
export function outputUnits(spec: Pick<NetSpec, 'data' | 'loss'>): number {
  const classes = classesOf(spec);
  if (classes === 0) return 1;
  if (spec.loss.kind === 'cross_entropy') return classes;
  return classes === 2 ? 1 : classes;
}

/** Loss and last layer made to go with the data. */
function fitted(spec: NetSpec): NetSpec {
  const classes = classesOf(spec);
  const kind = spec.loss.kind;
  const wrong = classes === 0 && (kind === 'cross_entropy' || kind === 'bce');
  const loss = wrong ? { ...spec.loss, kind: 'mse' as const } : spec.loss;
  const units = outputUnits({ data: spec.data, loss });
  const last = spec.layers.at(-1) ?? makeLayer(units, 'linear');
  if (loss === spec.loss && last.units === units) return spec;
  const changed = last.units === units ? last : { ...last, units, skip: null };
  return { ...spec, loss, layers: [...spec.layers.slice(0, -1), changed] };
}

/** The network after an edit, with what was done by hand as far as it fits; `to`: where layers have gone. */
function kept(before: NetSpec, after: NetSpec, lose: Lose, to?: (layer: number) => number | null): NetSpec {
  const { changes, lost } = carried({ before, after, features: featuresOf, ...(to && { to }) });
  if (lost.length > 0) lose?.(lost);
  return { ...after, changes };
}

/** Anything but data and layers. */
export function put(patch: Partial<Omit<NetSpec, 'data' | 'layers' | 'version'>>): Edit {
  return (spec, lose) => kept(spec, fitted({ ...spec, ...patch }), lose);
}

export const putOptimizer =
  (patch: Partial<NetSpec['optimizer']>): Edit =>
  (spec, lose) => {
    const optimizer = { ...spec.optimizer, ...patch };
    const idle = optimizer.nesterov && (optimizer.momentum === 0 || optimizer.kind !== 'sgd');
    return put({ optimizer: idle ? { ...optimizer, nesterov: false } : optimizer })(spec, lose);
  };

/** Data: the classes become 0 to n-1, cross-entropy is what classes begin with. */
export function putData(patch: Partial<NetSpec['data']>): Edit {
  return (spec, lose) => {
    const data = { ...spec.data, ...patch };
    const dims = inputsOf({ data });
    const features = data.features?.filter((name) => hasFeature(name, dims)) ?? null;
    const whole = { ...data, features: features?.length === 0 ? null : features };
    const classes = taskOf({ data }) === 'classification' && taskOf(spec) === 'regression';
    const loss = classes ? { ...spec.loss, kind: 'cross_entropy' as const } : spec.loss;
    return kept(spec, fitted({ ...spec, data: whole, loss }), lose);
  };
}

/** Another kind of data, with as many classes as its picture has. */
export const putKind = (kind: DataKind): Edit =>
  putData({ kind, ...(mayHaveClasses(kind) && { classes: kind === 'spiral' ? 2 : 3 }) });

/** Rows of one's own. */
export function putPoints(task: 'classification' | 'regression', rows: number[][]): Edit {
  const classes = rows.reduce((most, row) => Math.max(most, (row.at(-1) ?? 0) + 1), 2);
  return putData({
    kind: 'points',
    points: { task, rows },
    n: rows.length,
    ...(task === 'classification' && { classes }),
    // The columns of the data before need not be there.
    features: null,
  });
}

/** Of points, those with one more; or without the one that is nearest to a place. */
export function addPoint(row: number[]): Edit {
  return (spec, lose) => {
    const { points } = spec.data;
    return points ? putPoints(points.task, [...points.rows, row])(spec, lose) : spec;
  };
}

export function dropPoint(x: number, y: number): Edit {
  return (spec, lose) => {
    const { points } = spec.data;
    if (!points || points.rows.length < 3) return spec;
    const away = points.rows.map(([a = 0, b = 0]) => Math.hypot(a - x, b - y));
    const nearest = away.indexOf(away.reduce((least, each) => Math.min(least, each)));
    return putPoints(
      points.task,
      points.rows.filter((_, i) => i !== nearest),
    )(spec, lose);
  };
}

/** Inputs of a row. */
export function inputsOf({ data }: Pick<NetSpec, 'data'>): number {
  if (data.kind === 'curve') return 1;
  return data.kind === 'points' ? Math.max((data.points?.rows[0]?.length ?? 3) - 1, 1) : 2;
}

function hasFeature(name: string, dims: number): boolean {
  const used = [...name.matchAll(/x(\d+)/g)].map(([, n]) => Number(n));
  return used.length > 0 && used.every((n) => n >= 1 && n <= dims);
}

/** The columns that can be chosen for these data. */
export function featureChoices(spec: Pick<NetSpec, 'data'>, all: readonly string[]): string[] {
  const dims = inputsOf(spec);
  const more = Array.from({ length: Math.max(dims - 2, 0) }, (_, i) => `x${i + 3}`);
  return [...all, ...more].filter((name) => hasFeature(name, dims));
}

/** The columns that the network sees. */
export function featuresOf(spec: Pick<NetSpec, 'data'>): string[] {
  return spec.data.features ?? Array.from({ length: inputsOf(spec) }, (_, i) => `x${i + 1}`);
}

/** In the order of the choices; the last column stays. */
export function toggleFeature(name: string, choices: readonly string[]): Edit {
  return (spec, lose) => {
    const now = featuresOf(spec);
    const next = choices.filter((each) => (each === name) !== now.includes(each));
    return next.length === 0 ? spec : putData({ features: next })(spec, lose);
  };
}

/** Layers with one taken out or put in: skips follow theirs, or end with it. */
function reindexed(layers: readonly LayerSpec[], from: number, by: 1 | -1): LayerSpec[] {
  return layers.map((layer) => {
    if (layer.skip === null || layer.skip < from) return layer;
    return { ...layer, skip: by < 0 && layer.skip === from ? null : layer.skip + by };
  });
}

/** A skip needs layers of one width. */
function straightened(layers: readonly LayerSpec[]): LayerSpec[] {
  return layers.map((layer, i) => {
    if (layer.skip === null) return layer;
    const source = layers[layer.skip];
    return layer.skip < i && source?.units === layer.units ? layer : { ...layer, skip: null };
  });
}

const rebuilt = (
  spec: NetSpec,
  layers: readonly LayerSpec[],
  lose: Lose,
  to?: (layer: number) => number | null,
): NetSpec => kept(spec, { ...spec, layers: straightened(layers) }, lose, to);

/** A hidden layer before the layer `at`, like the one beside it. */
export function addLayer(at: number): Edit {
  return (spec, lose) => {
    if (spec.layers.length >= LIMITS.layers || at >= spec.layers.length) return spec;
    const model = at > 0 ? spec.layers[at - 1] : spec.layers.length > 1 ? spec.layers[0] : undefined;
    const fresh: LayerSpec = model ? { ...model, skip: null } : makeLayer(4, 'tanh');
    const moved = reindexed(spec.layers, at, 1);
    return rebuilt(spec, [...moved.slice(0, at), fresh, ...moved.slice(at)], lose, (l) => (l < at ? l : l + 1));
  };
}

/** The output stays. */
export function removeLayer(at: number): Edit {
  return (spec, lose) => {
    if (at < 0 || at >= spec.layers.length - 1) return spec;
    const left = spec.layers.filter((_, i) => i !== at);
    return rebuilt(spec, reindexed(left, at, -1), lose, (l) => (l === at ? null : l - Number(l > at)));
  };
}

/** A hidden layer to another place. */
export function moveLayer(from: number, to: number): Edit {
  return (spec, lose) => {
    const last = spec.layers.length - 1;
    const layer = spec.layers[from];
    if (!layer || from >= last || to < 0 || to >= last || from === to) return spec;
    const without = reindexed(
      spec.layers.filter((_, i) => i !== from),
      from,
      -1,
    );
    const moved = reindexed(without, to, 1);
    const order = spec.layers.map((_, i) => i).filter((i) => i !== from);
    order.splice(to, 0, from);
    return rebuilt(spec, [...moved.slice(0, to), { ...layer, skip: null }, ...moved.slice(to)], lose, (l) =>
      order.indexOf(l),
    );
  };
}

/** Units of the output are what loss and data want. */
export function putLayer(at: number, patch: Partial<LayerSpec>): Edit {
  return (spec, lose) => {
    const layer = spec.layers[at];
    if (!layer) return spec;
    const fixed = at === spec.layers.length - 1 ? { ...patch, units: layer.units } : patch;
    const units = Math.min(Math.max(Math.round(fixed.units ?? layer.units), 1), LIMITS.units);
    return rebuilt(
      spec,
      spec.layers.map((each, i) => (i === at ? { ...each, ...fixed, units } : each)),
      lose,
    );
  };
}

/** The layers that one may be given a skip from. */
export function skipChoices({ layers }: Pick<NetSpec, 'layers'>, at: number): number[] {
  return layers.flatMap(({ units }, i) => (i < at && units === layers[at]?.units ? [i] : []));
}
