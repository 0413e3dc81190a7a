/** What the share and embed buttons copy. Pure but for the packing. */
import { packProgram } from '../../shared/url-state';
import type { Lang } from '../locale/resolve';

export interface Shared {
  code: string;
  step: number;
  lang: Lang;
}

/** `file` is the page a link opens, relative to the page we are on. */
async function link(base: string, file: string, { code, step, lang }: Shared): Promise<string> {
  const url = new URL(file, base);
  url.search = `?lang=${lang}`;
  url.hash = await packProgram({ v: 1, code, step });
  return url.href;
}

export function shareLink(base: string, shared: Shared): Promise<string> {
  return link(base, './', shared);
}

function escapeAttribute(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}

export async function embedSnippet(base: string, shared: Shared, title: string): Promise<string> {
  const src = escapeAttribute(await link(base, './embed.html', shared));
  return `<iframe src="${src}" title="${escapeAttribute(title)}" width="100%" height="680" style="border:0" loading="lazy" sandbox="allow-scripts" referrerpolicy="no-referrer"></iframe>`;
}
