/** embed.html: the element alone, for an iframe. Its program is in the hash, its settings in the query. */
import { register } from '../../elements/register';
import { SETTINGS } from '../../shared/spec';
import { readProgram } from '../../shared/url-state';
import { messagesIn } from '../locale/resolve';
import { langOf } from './query';

async function start(): Promise<void> {
  const query = new URLSearchParams(location.search);
  const lang = langOf(location.search, navigator.languages);
  const words = messagesIn(lang);
  document.documentElement.lang = lang;
  document.documentElement.dataset.theme = SETTINGS.theme(query.get('theme'));
  document.title = words.walkerLabel;

  const walker = document.createElement('grad-walk');
  for (const name of ['src', ...Object.keys(SETTINGS)]) {
    const value = query.get(name);
    if (value !== null) walker.setAttribute(name, value);
  }
  walker.setAttribute('lang', lang);
  walker.addEventListener('gw-resize', (event) => {
    if (window.parent === window || !(event instanceof CustomEvent)) return;
    // The parent's origin is not ours to know, and a height is no secret.
    window.parent.postMessage({ gw: 1, type: 'resize', height: event.detail.height }, '*');
  });

  const notice = document.createElement('p');
  notice.className = 'notice';
  notice.setAttribute('role', 'status');
  async function open(): Promise<void> {
    notice.textContent = '';
    try {
      const program = await readProgram(location.hash);
      if (program) await walker.load(program.code, query.has('step') ? undefined : program.step);
    } catch {
      notice.textContent = words.linkUnreadable;
    }
  }
  window.addEventListener('hashchange', () => void open());
  // Before the element is in the page, so that it begins with the right program.
  await open();
  document.body.append(notice, walker);
}

register();
void start();
