/** The dialog in which a lesson is chosen. Loaded when it is first asked for. */
import { programOf as exhibitOf, isExhibit, ROOMS } from '../../features/museum/exhibits';
import type { Lang } from '../../locale/resolve';
import { en } from './en';
import { GROUPS, type Group, isLesson, type Lesson } from './list';
import { zhCN } from './zh-cn';

const programs = import.meta.glob<string>('../../../../lessons/*.py', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** The text of a lesson's program. */
function programOf(lesson: Lesson): string {
  const text = programs[`../../../../lessons/${lesson}.py`];
  if (text === undefined) throw new Error(`there is no program of the lesson ${lesson}`);
  return text;
}

function make<K extends keyof HTMLElementTagNameMap>(tag: K, className: string, text = ''): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  element.className = className;
  element.textContent = text;
  return element;
}

/** What is shown now. */
function mark(button: HTMLButtonElement): void {
  button.setAttribute('aria-current', 'true');
  button.autofocus = true;
}

const MUSEUM: Record<Lang, string> = { 'zh-CN': '错误馆', en: 'The error museum' };
const EXHIBIT = 'museum/';

/** The typical mistakes, a section for each room of them. */
function museum(lang: Lang, current: string | null): HTMLElement[] {
  return ROOMS.map(({ title, exhibits }) => {
    const section = make('section', 'lesson-group museum');
    section.append(make('h3', '', title[lang]));
    for (const { id, title: name } of exhibits) {
      const button = make('button', 'lesson exhibit');
      button.value = EXHIBIT + id;
      button.textContent = name[lang];
      if (EXHIBIT + id === current) mark(button);
      section.append(button);
    }
    return section;
  });
}

/**
 * Fills `dialog` with the lessons in the reader's language and opens it at `current`. What is chosen closes it and is
 * its returnValue.
 */
export function openPicker(dialog: HTMLDialogElement, lang: Lang, current: string | null, heading: string): void {
  const words = lang === 'en' ? en : zhCN;
  const form = make('form', 'lessons');
  form.method = 'dialog';
  const title = make('h2', '', heading);
  title.id = 'lessons-title';
  const columns = make('div', 'lesson-columns');
  for (const group of Object.keys(GROUPS) as Group[]) {
    const section = make('section', 'lesson-group');
    section.append(make('h3', '', words.groups[group]));
    for (const lesson of GROUPS[group]) {
      const { title: name, see } = words.lessons[lesson];
      const button = make('button', 'lesson');
      button.value = lesson;
      button.append(make('b', '', name), make('span', '', see));
      if (lesson === current) mark(button);
      section.append(button);
    }
    columns.append(section);
  }
  const rooms = make('div', 'lesson-columns');
  rooms.append(...museum(lang, current));
  form.append(title, columns, make('h2', '', MUSEUM[lang]), rooms);
  dialog.replaceChildren(form);
  dialog.returnValue = '';
  dialog.showModal();
}

/** The program that a `?lesson=` names, a lesson or "museum/" and an exhibit; null: there is none of that name. */
export function programNamed(name: string, lang: Lang): string | null {
  if (isLesson(name)) return programOf(name);
  const id = name.startsWith(EXHIBIT) ? name.slice(EXHIBIT.length) : null;
  return isExhibit(id) ? exhibitOf(id, lang) : null;
}
