/** The words for an error, in a language. Pure; a chunk of its own, loaded with the first error. */
import { mono, type Part, type Phrase } from '../../locale/phrase';
import type { Lang } from '../../locale/resolve';
import { en } from './en';
import { kindOf, type Said } from './kinds';
import type { ErrorWords } from './words';
import { zhCN } from './zh-cn';

export interface Teaching {
  why: Phrase;
  fix: Phrase;
}

const WORDS: Record<Lang, ErrorWords> = { 'zh-CN': zhCN, en };

/** Between backquotes stands code. */
function phraseOf(text: string): Phrase {
  return text
    .split('`')
    .map((part, i): Part => (i % 2 === 1 ? mono(part) : part))
    .filter((part) => part !== '');
}

export function teach(trouble: Said, lang: Lang): Teaching | null {
  const found = kindOf(trouble);
  if (!found) return null;
  const [why, fix] = WORDS[lang][found.kind](found.parts);
  return { why: phraseOf(why), fix: phraseOf(fix) };
}
