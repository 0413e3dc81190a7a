/** Which catalogue a reader gets. */
import { en } from './en';
import { zhCN } from './zh-cn';

export type Lang = 'zh-CN' | 'en';
export type Messages = typeof zhCN;

export function messagesIn(lang: Lang): Messages {
  return lang === 'en' ? en : zhCN;
}

/** The catalogue a BCP 47 tag asks for; null when it asks for a language there is none for. */
export function langFromTag(tag: string | null | undefined): Lang | null {
  const primary = tag?.trim().toLowerCase().split('-')[0];
  if (primary === 'zh') return 'zh-CN';
  if (primary === 'en') return 'en';
  return null;
}

/** The first tag that has a catalogue, else zh-CN. */
export function pickLang(...tags: (string | null | undefined)[]): Lang {
  for (const tag of tags) {
    const lang = langFromTag(tag);
    if (lang) return lang;
  }
  return 'zh-CN';
}
