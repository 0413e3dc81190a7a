/** Language and theme in the query of our own pages. */
import { THEMES, type Theme } from '../../shared/spec';
import { type Lang, pickLang } from '../locale/resolve';

/** The query's language, else the reader's first one that we have. */
export function langOf(search: string, languages: readonly string[]): Lang {
  return pickLang(new URLSearchParams(search).get('lang'), ...languages);
}

export function themeOf(search: string): Theme {
  const asked = new URLSearchParams(search).get('theme');
  return THEMES.find((theme) => theme === asked) ?? 'auto';
}

export function nextTheme(theme: Theme): Theme {
  return THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length] ?? 'auto';
}

/** The query with one thing changed, and nothing else touched; null takes it away. */
export function withQuery(search: string, name: string, value: string | null): string {
  const query = new URLSearchParams(search);
  if (value === null) query.delete(name);
  else query.set(name, value);
  const text = query.toString();
  return text === '' ? '' : `?${text}`;
}
