/** The studio's catalogues, and which one a reader gets. */
import type { Lang } from '../../locale/resolve';
import { studioEn } from './en';
import { studioZh } from './zh-cn';

export type StudioWords = typeof studioZh;

export const studioWords = (lang: Lang): StudioWords => (lang === 'en' ? studioEn : studioZh);
