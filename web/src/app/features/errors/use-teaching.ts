/** What an error teaches, as soon as its words have come: most programs run without them. */
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { Lang } from '../../locale/resolve';
import type { Said } from './kinds';
import type { Teaching } from './teach';

export function useTeaching(trouble: Said | null, lang: Lang): Teaching | null {
  const taught = useSignal<{ of: string; teaching: Teaching | null } | null>(null);
  const { type = '', message = '', text = '' } = trouble ?? {};
  const wanted = trouble ? `${lang} ${type} ${message}\n${text}` : '';
  useEffect(() => {
    if (wanted === '') return undefined;
    let current = true;
    import('./teach').then(
      ({ teach }) => {
        if (current) taught.value = { of: wanted, teaching: teach({ type, message, text }, lang) };
      },
      // The error's own words stand without ours.
      () => {},
    );
    return () => {
      current = false;
    };
  }, [wanted, type, message, text, lang, taught]);
  return taught.value?.of === wanted ? taught.value.teaching : null;
}
