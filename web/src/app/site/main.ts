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

/** What the page has of its own around the walker. */
const partsOf = () => ({
  walker: find('grad-walk', HTMLElement) as GradWalkElement,
  share: find('#share', HTMLButtonElement),
  // In the bar, and at the end of the page where the bar has no room for it.
  embeds: [find('#embed', HTMLButtonElement), find('#embed-below', HTMLButtonElement)],
  language: find('#language', HTMLButtonElement),
  themeButton: find('#theme', HTMLButtonElement),
  notice: find('#notice', HTMLElement),
  byHand: find('#by-hand', HTMLDialogElement),
  lessons: find('#lessons', HTMLButtonElement),
  picker: find('#picker', HTMLDialogElement),
});
type Parts = ReturnType<typeof partsOf>;

/** What the reader chooses. */
interface Choice {
  lang: Lang;
  theme: Theme;
  /** The name of the program, where it has one; that of an exhibit of the museum begins with "museum/". */
  lesson: string | null;
}

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

function paint({ walker, themeButton }: Parts, { lang, theme }: Choice): void {
  const words = messagesIn(lang);
  document.documentElement.dataset.theme = theme;
  walker.setAttribute('theme', theme);
  themeButton.title = words.themeLabel(words.theme[theme]);
  themeButton.setAttribute('aria-label', themeButton.title);
}

function speak(parts: Parts, choice: Choice): void {
  const { lang } = choice;
  const words = messagesIn(lang);
  document.documentElement.lang = lang;
  document.title = words.pageTitle;
  document.querySelector('meta[name="description"]')?.setAttribute('content', words.pageDescription);
  parts.walker.setAttribute('lang', lang);
  find('#pages', HTMLElement).setAttribute('aria-label', words.pages);
  find('#playground', HTMLElement).textContent = words.playground;
  for (const link of document.querySelectorAll('#reference, .to-reference')) link.textContent = words.reference;
  for (const link of document.querySelectorAll('#network, .to-network')) link.textContent = words.network;
  parts.lessons.textContent = words.lessons;
  parts.share.textContent = words.share;
  for (const embed of parts.embeds) embed.textContent = words.embed;
  parts.language.textContent = words.otherLanguage;
  parts.language.lang = lang === 'en' ? 'zh-CN' : 'en';
  find('#by-hand h2', HTMLElement).textContent = words.copyByHand;
  find('#by-hand button', HTMLElement).textContent = words.close;
  find('#by-hand textarea', HTMLElement).setAttribute('aria-label', words.copyByHand);
  paint(parts, choice);
}

function say({ notice }: Parts, text: string): void {
  notice.textContent = text;
  setTimeout(() => {
    if (notice.textContent === text) notice.textContent = '';
  }, 4000);
}

/** To the clipboard; where the browser will not, into a field to copy from. */
async function copy(parts: Parts, lang: Lang, make: (shared: Shared) => Promise<string>): Promise<void> {
  const { walker, byHand } = parts;
  const words = messagesIn(lang);
  try {
    const text = await make({ code: walker.code, step: walker.stepIndex, lang });
    if (await toClipboard(text)) return say(parts, words.copied);
    const field = find('#by-hand textarea', HTMLTextAreaElement);
    field.value = text;
    byHand.showModal();
    field.select();
  } catch (error) {
    if (!(error instanceof LinkError)) throw error;
    say(parts, words.linkTooLong);
  }
}

function offerCopies(parts: Parts, choice: Choice): void {
  parts.share.addEventListener(
    'click',
    () => void copy(parts, choice.lang, (shared) => shareLink(location.href, shared)),
  );
  for (const embed of parts.embeds) {
    embed.addEventListener('click', () => {
      const { walkerLabel } = messagesIn(choice.lang);
      void copy(parts, choice.lang, (shared) => embedSnippet(location.href, shared, walkerLabel));
    });
  }
}

function offerLessons({ walker, lessons, picker }: Parts, choice: Choice): void {
  lessons.addEventListener('click', async () => {
    const { openPicker } = await import('./lessons/picker');
    openPicker(picker, choice.lang, choice.lesson, messagesIn(choice.lang).lessons);
  });
  picker.addEventListener('close', async () => {
    const { programNamed } = await import('./lessons/picker');
    const program = programNamed(picker.returnValue, choice.lang);
    if (program === null) return;
    choice.lesson = picker.returnValue;
    history.replaceState(null, '', `${location.pathname}${withQuery(location.search, 'lesson', choice.lesson)}`);
    await walker.load(program);
  });
  // A click beside the dialog closes it, as Escape does.
  picker.addEventListener('click', (event) => {
    if (event.target === picker) picker.close('');
  });
}

/** The program of the address, if there is one that can be read. */
async function readAddress(parts: Parts, { lang }: Choice): Promise<Program | null> {
  return readProgram(location.hash).catch(() => {
    say(parts, messagesIn(lang).linkUnreadable);
    return null;
  });
}

/** The program to begin with, unless it is the page's own. */
async function begin(parts: Parts, choice: Choice): Promise<void> {
  const { walker } = parts;
  const { lesson, lang } = choice;
  const program = location.hash === '' ? null : await readAddress(parts, choice);
  if (program) {
    if (program.step !== undefined) walker.setAttribute('step', String(program.step));
    walker.code = program.code;
  } else if (lesson !== null && lesson !== FIRST) {
    const named = (await import('./lessons/picker')).programNamed(lesson, lang);
    if (named === null) choice.lesson = FIRST;
    else walker.code = named;
  }
}

async function start(): Promise<void> {
  const parts = partsOf();
  const asked = new URLSearchParams(location.search).get('lesson');
  const choice: Choice = {
    lang: langOf(location.search, navigator.languages),
    theme: themeOf(location.search),
    lesson: location.hash !== '' ? null : (asked ?? FIRST),
  };
  parts.language.addEventListener('click', () => {
    choice.lang = choice.lang === 'en' ? 'zh-CN' : 'en';
    remember('lang', choice.lang);
    speak(parts, choice);
  });
  parts.themeButton.addEventListener('click', () => {
    choice.theme = nextTheme(choice.theme);
    remember('theme', choice.theme === 'auto' ? null : choice.theme);
    paint(parts, choice);
  });
  offerCopies(parts, choice);
  offerLessons(parts, choice);
  window.addEventListener('hashchange', async () => {
    const program = await readAddress(parts, choice);
    if (!program) return;
    choice.lesson = null;
    await parts.walker.load(program.code, program.step);
  });
  speak(parts, choice);
  lead();
  // Before the element comes to life, so that it begins with the right program.
  await begin(parts, choice);
  register();
}

void start();
