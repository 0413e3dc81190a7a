/** A network in the hash of a URL: all of its spec, what was done to it by hand, and the step it is at. */
import { type NetSpec, readNetSpec } from '../../../shared/studio';
import { LinkError, packJson, unpackJson } from '../../../shared/url-state';

export interface Linked {
  spec: NetSpec;
  step: number;
}

const PREFIX = 'net=';
/** A link asks for this many steps at most: a stranger's must not keep a machine busy. */
const MOST_STEPS = 1_000_000;

export async function packNet({ spec, step }: Linked): Promise<string> {
  return `#${PREFIX}${await packJson({ v: 1, step, spec })}`;
}

/** A file is its reader's own: it may ask for more. */
const MOST_STEPS_OF_A_FILE = 10_000_000;

/** A network as `netExport` writes it in JSON: its spec, its log, the step it is at. Throws for what is none. */
export function networkOf(text: string): Linked {
  const { step = 0, weights: _, ...spec } = JSON.parse(text);
  if (!Number.isSafeInteger(step) || step < 0 || step > MOST_STEPS_OF_A_FILE) throw new LinkError('broken');
  return { spec: readNetSpec(spec), step };
}

function check(data: unknown): Linked | null {
  if (typeof data !== 'object' || data === null || !('v' in data) || data.v !== 1 || !('spec' in data)) return null;
  const step = 'step' in data ? data.step : 0;
  if (!Number.isSafeInteger(step) || Number(step) < 0 || Number(step) > MOST_STEPS) return null;
  return { spec: readNetSpec(data.spec), step: Number(step) };
}

/** null: the hash carries no network. Throws a LinkError for one that cannot be read. */
export async function readNet(hash: string): Promise<Linked | null> {
  const text = hash.replace(/^#/, '');
  return text.startsWith(PREFIX) ? unpackJson(text.slice(PREFIX.length), check) : null;
}
