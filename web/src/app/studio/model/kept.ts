/** Runs that are kept, as text: in the browser's storage and in a file. Pure. */
import { arrayOf, type Check, fields, finite, orNull, string } from '../../../shared/check';
import { type NetSpec, readNetSpec } from '../../../shared/studio';
import type { CurvePoint } from './curve-log';

export interface Kept {
  readonly id: number;
  readonly name: string;
  readonly spec: NetSpec;
  readonly step: number;
  readonly curve: readonly CurvePoint[];
}

/** Points of a curve that are written down: as many as can be told apart on the screen. */
const MOST_POINTS = 240;
/** Of runs in a file; what a stranger's may ask for. */
const MOST_RUNS = 200;
const MOST_STEPS = 10_000_000;

const short = (n: number | null): number | null => (n === null ? null : Number(n.toPrecision(7)));

function thinned(curve: readonly CurvePoint[]): readonly CurvePoint[] {
  const every = Math.ceil(curve.length / MOST_POINTS);
  return curve.filter((_, i) => i % every === 0 || i === curve.length - 1);
}

/** One run, in JSON; its number is the reader's to give. */
export function keptText({ name, spec, step, curve }: Kept): string {
  const points = thinned(curve).map((p) =>
    [p.step, p.batch, p.train, p.test, p.trainScore, p.testScore].map((n) => short(n)),
  );
  return JSON.stringify({ name, step, spec, curve: points });
}

export const listText = (runs: readonly string[]): string => `{"version":1,"runs":[${runs.join(',')}]}`;

const checkRun: Check = fields({ name: string, step: finite, curve: arrayOf(arrayOf(orNull(finite))) });

function pointOf([step, batch, train, test, trainScore, testScore]: readonly (number | null)[]): CurvePoint {
  const number = (n: number | null | undefined): number => n ?? Number.NaN;
  return {
    step: number(step),
    batch: number(batch),
    train: number(train),
    test: test ?? null,
    trainScore: number(trainScore),
    testScore: testScore ?? null,
  };
}

/** null: this is no run. */
function runOf(given: unknown): Omit<Kept, 'id'> | null {
  try {
    checkRun(given, 'run');
    const { name, step, spec, curve } = given as { name: string; step: number; spec: unknown; curve: number[][] };
    if (!Number.isSafeInteger(step) || step < 0 || step > MOST_STEPS) return null;
    return { name, step, spec: readNetSpec(spec), curve: curve.map(pointOf) };
  } catch {
    return null;
  }
}

/** All runs that can be read of a text; null: there is no list of runs in it. */
export function readList(text: string): Omit<Kept, 'id'>[] | null {
  try {
    const all: unknown = JSON.parse(text);
    if (typeof all !== 'object' || all === null || !('version' in all) || !('runs' in all)) return null;
    if (all.version !== 1 || !Array.isArray(all.runs)) return null;
    return all.runs.slice(0, MOST_RUNS).flatMap((each) => runOf(each) ?? []);
  } catch {
    return null;
  }
}

/** What is written down of some runs: the newest that there is room for. The others are not kept beyond the page. */
export function fitting(
  runs: readonly Kept[],
  text: (run: Kept) => string,
  { most, room }: { most: number; room: number },
): { texts: string[]; left: ReadonlySet<number> } {
  const texts: string[] = [];
  const left = new Set<number>();
  let free = room;
  for (const run of runs.toReversed()) {
    const one = text(run);
    if (texts.length < most && one.length <= free) {
      texts.unshift(one);
      free -= one.length;
    } else left.add(run.id);
  }
  return { texts, left };
}
