/** The names in a program that will be refused when they are reached, told before it gets there. */
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { Lang } from '../../locale/resolve';
import type { Registry } from '../../model/registry';
import type { Teaching } from '../errors/teach';

/** What is being written is not judged before there is a rest. */
const REST_MS = 700;

/** In UTF-16 units of its line. */
export interface RefusedName {
  from: number;
  to: number;
  /** As the engine will say it. */
  text: string;
  teaching: Teaching | null;
}

/** By line, the first of each. */
export type RefusedNames = ReadonlyMap<number, RefusedName>;

export const NONE_REFUSED: RefusedNames = new Map();

async function judge(registry: Registry, source: string, lang: Lang): Promise<RefusedNames> {
  const [{ refusedIn }, { teach }] = await Promise.all([import('../../model/registry'), import('../errors/teach')]);
  const found = new Map<number, RefusedName>();
  for (const { owner, name, from, to } of refusedIn(registry, source)) {
    const before = source.slice(0, from).split('\n');
    if (found.has(before.length)) continue;
    const message = `${owner} has no '${name}' here`;
    const column = before.at(-1)?.length ?? 0;
    found.set(before.length, {
      from: column,
      to: column + to - from,
      text: message,
      teaching: teach({ type: 'AttributeError', message }, lang),
    });
  }
  return found;
}

/** Of the program as it is now: an edit forgets them until there is a rest. */
export function useRefused(registry: Registry | null, source: string, lang: Lang): RefusedNames {
  const judged = useSignal<{ source: string; lang: Lang; names: RefusedNames } | null>(null);
  useEffect(() => {
    if (!registry) return undefined;
    let current = true;
    const timer = setTimeout(async () => {
      const names = await judge(registry, source, lang).catch(() => NONE_REFUSED);
      if (current) judged.value = { source, lang, names };
    }, REST_MS);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [registry, source, lang, judged]);
  const last = judged.value;
  return last?.source === source && last.lang === lang ? last.names : NONE_REFUSED;
}
