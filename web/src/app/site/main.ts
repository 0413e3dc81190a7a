/** The page around the walker: its language, its theme, and links to take away. */
import { register } from '../../elements/register';
import type { GradWalkElement } from '../../elements/surface';
import type { Theme } from '../../shared/spec';
import { LinkError, type Program, readProgram } from '../../shared/url-state';
import { type Lang, messagesIn } from '../locale/resolve';
import { embedSnippet, type Shared, shareLink } from './links';
import { langOf, nextTheme, themeOf, withQuery } from './query';

function find<E extends Element>(selector: string, type: new () => E): E {
  const element = document.querySelector(selector);
  if (element instanceof type) return element;
  throw new Error(`the page has no ${selector}`);
}

/** The lesson that is in the page itself. */
const FIRST = 'first';

/** False where the browser has no clipboard for us. */
async function toClipboard(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

async function start(): Promise<void> {
  const walker = find('grad-walk', HTMLElement) as GradWalkElement;
  const share = find('#share', HTMLButtonElement);
  // In the bar, and at the end of the page where the bar has no room for it.
  const embeds = [find('#embed', HTMLButtonElement), find('#embed-below', HTMLButtonElement)];
  const language = find('#language', HTMLButtonElement);
  const themeButton = find('#theme', HTMLButtonElement);
  const notice = find('#notice', HTMLElement);
  const byHand = find('#by-hand', HTMLDialogElement);
  const lessons = find('#lessons', HTMLButtonElement);
  const picker = find('#picker', HTMLDialogElement);
  let lang: Lang = langOf(location.search, navigator.languages);
  let theme: Theme = themeOf(location.search);
  const asked = new URLSearchParams(location.search).get('lesson');
  /** The name of the program, where it has one; that of an exhibit of the museum begins with "museum/". */
  let lesson = location.hash !== '' ? null : (asked ?? FIRST);

  /** Language and theme go along to the studio. */
  function lead(): void {
    const query = withQuery(location.search, 'lesson', null);
    for (const link of document.querySelectorAll<HTMLAnchorElement>('#network, .to-network')) {
      link.setAttribute('href', `./network.html${query}`);
    }
  }

  function remember(name: string, value: string | null): void {
    history.replaceState(null, '', `${location.pathname}${withQuery(location.search, name, value)}${location.hash}`);
    lead();
  }

  function speak(): void {
    const words = messagesIn(lang);
    document.documentElement.lang = lang;
    document.title = words.pageTitle;
    document.querySelector('meta[name="description"]')?.setAttribute('content', words.pageDescription);
    walker.setAttribute('lang', lang);
    find('#pages', HTMLElement).setAttribute('aria-label', words.pages);
    find('#playground', HTMLElement).textContent = words.playground;
    for (const link of document.querySelectorAll('#reference, .to-reference')) link.textContent = words.reference;
    for (const link of document.querySelectorAll('#network, .to-network')) link.textContent = words.network;
    lessons.textContent = words.lessons;
    share.textContent = words.share;
    for (const embed of embeds) embed.textContent = words.embed;
    language.textContent = words.otherLanguage;
    language.lang = lang === 'en' ? 'zh-CN' : 'en';
    find('#by-hand h2', HTMLElement).textContent = words.copyByHand;
    find('#by-hand button', HTMLElement).textContent = words.close;
    find('#by-hand textarea', HTMLElement).setAttribute('aria-label', words.copyByHand);
    paint();
  }

  function paint(): void {
    const words = messagesIn(lang);
    document.documentElement.dataset.theme = theme;
    walker.setAttribute('theme', theme);
    themeButton.title = words.themeLabel(words.theme[theme]);
    themeButton.setAttribute('aria-label', themeButton.title);
  }

  function say(text: string): void {
    notice.textContent = text;
    setTimeout(() => {
      if (notice.textContent === text) notice.textContent = '';
    }, 4000);
  }

  /** To the clipboard; where the browser will not, into a field to copy from. */
  async function copy(make: (shared: Shared) => Promise<string>): Promise<void> {
    const words = messagesIn(lang);
    try {
      const text = await make({ code: walker.code, step: walker.stepIndex, lang });
      if (await toClipboard(text)) return say(words.copied);
      const field = find('#by-hand textarea', HTMLTextAreaElement);
      field.value = text;
      byHand.showModal();
      field.select();
    } catch (error) {
      if (!(error instanceof LinkError)) throw error;
      say(words.linkTooLong);
    }
  }

  language.addEventListener('click', () => {
    lang = lang === 'en' ? 'zh-CN' : 'en';
    remember('lang', lang);
    speak();
  });
  themeButton.addEventListener('click', () => {
    theme = nextTheme(theme);
    remember('theme', theme === 'auto' ? null : theme);
    paint();
  });
  share.addEventListener('click', () => void copy((shared) => shareLink(location.href, shared)));
  for (const embed of embeds) {
    embed.addEventListener(
      'click',
      () => void copy((shared) => embedSnippet(location.href, shared, messagesIn(lang).walkerLabel)),
    );
  }

  lessons.addEventListener('click', async () => {
    const { openPicker } = await import('./lessons/picker');
    openPicker(picker, lang, lesson, messagesIn(lang).lessons);
  });
  picker.addEventListener('close', async () => {
    const { programNamed } = await import('./lessons/picker');
    const program = programNamed(picker.returnValue, lang);
    if (program === null) return;
    lesson = picker.returnValue;
    history.replaceState(null, '', `${location.pathname}${withQuery(location.search, 'lesson', lesson)}`);
    await walker.load(program);
  });
  // A click beside the dialog closes it, as Escape does.
  picker.addEventListener('click', (event) => {
    if (event.target === picker) picker.close('');
  });

  /** The program of the address, if there is one that can be read. */
  async function readAddress(): Promise<Program | null> {
    return readProgram(location.hash).catch(() => {
      say(messagesIn(lang).linkUnreadable);
      return null;
    });
  }

  window.addEventListener('hashchange', async () => {
    const program = await readAddress();
    if (!program) return;
    lesson = null;
    await walker.load(program.code, program.step);
  });
  speak();
  lead();
  // Before the element comes to life, so that it begins with the right program.
  const program = location.hash === '' ? null : await readAddress();
  if (program) {
    if (program.step !== undefined) walker.setAttribute('step', String(program.step));
    walker.code = program.code;
  } else if (lesson !== null && lesson !== FIRST) {
    const named = (await import('./lessons/picker')).programNamed(lesson, lang);
    if (named === null) lesson = FIRST;
    else walker.code = named;
  }
  register();
}

void start();
