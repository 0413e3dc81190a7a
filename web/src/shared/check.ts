/**
 * Checks of what came from elsewhere (a worker, a file, a link): small functions that are put together, each of which
 * throws Malformed with the place of the first fault.
 */
export class Malformed extends Error {
  override readonly name = 'Malformed';
}

export type Check = (value: unknown, at: string) => void;

export function fail(at: string, wanted: string): never {
  throw new Malformed(`${at} is not ${wanted}`);
}

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const string: Check = (value, at) => typeof value === 'string' || fail(at, 'a string');
export const boolean: Check = (value, at) => typeof value === 'boolean' || fail(at, 'a boolean');
export const finite: Check = (value, at) => Number.isFinite(value) || fail(at, 'a finite number');
export const count: Check = (value, at) => (Number.isSafeInteger(value) && Number(value) >= 0) || fail(at, 'a count');
export const id: Check = (value, at) => (Number.isSafeInteger(value) && Number(value) > 0) || fail(at, 'an id');

export const oneOf =
  (...allowed: readonly unknown[]): Check =>
  (value, at) =>
    allowed.includes(value) || fail(at, `one of ${allowed.join(', ')}`);

export const orNull =
  (check: Check): Check =>
  (value, at) => {
    if (value !== null) check(value, at);
  };

/** A fault in a part of what is `at` a place. Places are put together when there is a fault: most often there is none. */
function inside(error: unknown, at: string): unknown {
  return error instanceof Malformed ? new Malformed(`${at}${error.message}`) : error;
}

export const arrayOf =
  (check: Check): Check =>
  (value, at) => {
    if (!Array.isArray(value)) fail(at, 'a list');
    let i = 0;
    try {
      for (; i < value.length; i += 1) check(value[i], '');
    } catch (error) {
      throw inside(error, `${at}[${i}]`);
    }
  };

export const listOfLength =
  (length: number, check: Check): Check =>
  (value, at) => {
    if (!Array.isArray(value) || value.length !== length) fail(at, `a list of ${length}`);
    arrayOf(check)(value, at);
  };

/** What a text says that should be JSON. */
export function json(text: string, at: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return fail(at, 'JSON');
  }
}

/** What is made of a thing once and kept as long as the thing is. */
export function remembered<K extends object, V>(make: (of: K) => V): (of: K) => V {
  const known = new WeakMap<K, V>();
  return (of) => {
    const found = known.get(of) ?? make(of);
    known.set(of, found);
    return found;
  };
}

/** At least these fields. */
export const fields = (shape: Readonly<Record<string, Check>>): Check => {
  const entries = Object.entries(shape);
  return (value, at) => {
    if (!isRecord(value)) fail(at, 'an object');
    let here = '';
    try {
      for (const [name, check] of entries) {
        here = name;
        check(value[name], '');
      }
    } catch (error) {
      throw inside(error, `${at}.${here}`);
    }
  };
};

export const among =
  (known: Pick<ReadonlySet<number>, 'has'>, kind: string): Check =>
  (value, at) =>
    known.has(value as number) || fail(at, `a known ${kind}`);

export function distinct(ids: readonly number[], at: string): Set<number> {
  const known = new Set(ids);
  if (known.size !== ids.length) throw new Malformed(`${at} has an id twice`);
  return known;
}

export const num: Check = (value, at) => {
  if (!Number.isFinite(value)) oneOf('nan', 'inf', '-inf')(value, at);
};
