/** The page around the studio: its bar, its language and theme, and a link to take away. */
import { computed, type Signal, signal, useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { Theme } from '../../shared/spec';
import { LinkError } from '../../shared/url-state';
import type { Lang } from '../locale/resolve';
import { langOf, nextTheme, themeOf, withQuery } from '../site/query';
import { packNet, readNet } from './model/link';
import type { Comparison } from './state/compare';
import type { Studio } from './state/studio-shape';
import { StudioView } from './studio-view';
import { type StudioWords, studioWords } from './words/words';

function remember(name: string, value: string | null): void {
  history.replaceState(null, '', `${location.pathname}${withQuery(location.search, name, value)}${location.hash}`);
}

/** A link to the network as it stands, in the address and on the clipboard. */
async function share(studio: Studio, words: StudioWords): Promise<string> {
  const state = studio.state.peek();
  try {
    const spec = { ...studio.spec.peek(), changes: state?.changes ?? [] };
    const hash = await packNet({ spec, step: state?.step ?? 0 });
    history.replaceState(null, '', `${location.pathname}${location.search}${hash}`);
    await navigator.clipboard.writeText(location.href).catch(() => {});
    return words.copied;
  } catch (error) {
    if (!(error instanceof LinkError)) throw error;
    return words.linkTooLong;
  }
}

interface BarProps {
  studio: Studio;
  words: StudioWords;
  lang: Signal<Lang>;
  theme: Signal<Theme>;
  notice: Signal<string>;
}

function Bar({ studio, words, lang, theme, notice }: BarProps) {
  const label = words.themeLabel(words.theme[theme.value]);
  const query = withQuery(location.search, 'lesson', null);
  return (
    <header class="top">
      <h1 class="brand">
        grad<i>walk</i>
      </h1>
      <nav class="pages" aria-label={words.pages}>
        <a class="page" href={`./${query}`}>
          {words.playground}
        </a>
        <a class="page" href={`./network.html${query}`} aria-current="page">
          {words.network}
        </a>
        <a class="page wide" href="./reference.html">
          {words.reference}
        </a>
      </nav>
      <span id="notice" role="status">
        {notice.value}
      </span>
      <button
        class="press"
        type="button"
        onClick={async () => {
          notice.value = await share(studio, words);
        }}
      >
        {words.share}
      </button>
      <button
        class="press"
        type="button"
        aria-label={label}
        title={label}
        onClick={() => {
          theme.value = nextTheme(theme.value);
          remember('theme', theme.value === 'auto' ? null : theme.value);
        }}
      >
        <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
          <circle cx="8" cy="8" r="5.6" fill="none" stroke="currentColor" stroke-width="1.6" />
          <path d="M8 2.4a5.6 5.6 0 0 1 0 11.2z" fill="currentColor" />
        </svg>
      </button>
      <button
        class="press"
        type="button"
        lang={lang.value === 'en' ? 'zh-CN' : 'en'}
        onClick={() => {
          lang.value = lang.value === 'en' ? 'zh-CN' : 'en';
          remember('lang', lang.value);
        }}
      >
        {words.otherLanguage}
      </button>
    </header>
  );
}

/** What stands in the bar for a while. */
const NOTICE_MS = 4_000;

export function makePage(studio: Studio, comparison: Comparison) {
  const lang = signal<Lang>(langOf(location.search, navigator.languages));
  const theme = signal<Theme>(themeOf(location.search));
  const words = computed(() => studioWords(lang.value));

  return function Page() {
    const notice = useSignal('');
    useEffect(() => {
      document.documentElement.lang = lang.value;
      document.documentElement.dataset.theme = theme.value;
      document.title = words.value.pageTitle;
      document.querySelector('meta[name="description"]')?.setAttribute('content', words.value.pageDescription);
    });
    useEffect(() => {
      if (notice.value === '') return undefined;
      const timer = setTimeout(() => {
        notice.value = '';
      }, NOTICE_MS);
      return () => clearTimeout(timer);
    }, [notice.value, notice]);
    useEffect(() => {
      const onHash = async (): Promise<void> => {
        try {
          const linked = await readNet(location.hash);
          if (linked) await studio.load(linked.spec, linked.step);
        } catch (error) {
          if (!(error instanceof LinkError)) throw error;
          notice.value = words.peek().linkUnreadable;
        }
      };
      if (location.hash !== '') void onHash();
      window.addEventListener('hashchange', onHash);
      return () => window.removeEventListener('hashchange', onHash);
    }, [notice]);
    return (
      <>
        <Bar studio={studio} words={words.value} lang={lang} theme={theme} notice={notice} />
        <StudioView studio={studio} comparison={comparison} words={words} />
      </>
    );
  };
}
