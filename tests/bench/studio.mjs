/// <reference lib="dom" />
// What the network studio costs while it trains at full speed: rows of interface.mjs. The main thread's tasks are
// measured in the time of its processor, so that a busy machine does not count as a slow page.

/** @typedef {{ pictures: number, updates: number, longest: number, busy: number }} Play */
/** @typedef {{ name: string, ph: string, pid: number, tid: number, tdur?: number, args: { name?: string } }} Event */

const SECONDS = 4;

/** Plays for a while and counts. @param {import('@playwright/test').Page} page @param {number} seconds */
function played(page, seconds) {
  return page.evaluate(async (length) => {
    const canvas = document.querySelector('.drawing canvas');
    const button = document.querySelector('.transport .primary');
    if (!(canvas instanceof HTMLCanvasElement) || !(button instanceof HTMLElement))
      throw new Error('there is no network');
    const updates = () => Number(document.querySelector('.count .total')?.textContent?.replace(/\D/g, ''));
    let pictures = 0;
    const { clearRect } = CanvasRenderingContext2D.prototype;
    CanvasRenderingContext2D.prototype.clearRect = function (...area) {
      if (this.canvas === canvas) pictures += 1;
      clearRect.apply(this, area);
    };
    const pause = (/** @type {number} */ ms) => new Promise((done) => setTimeout(done, ms));
    button.click();
    await pause(500);
    const [begin, from] = [performance.now(), updates()];
    pictures = 0;
    await pause(length * 1000);
    const took = (performance.now() - begin) / 1000;
    const seen = { pictures: pictures / took, updates: (updates() - from) / took };
    button.click();
    CanvasRenderingContext2D.prototype.clearRect = clearRect;
    return seen;
  }, seconds);
}

/** The 2-8-8-2 network of the first sight, at full speed. @param {import('@playwright/test').Page} page @returns {Promise<Play>} */
async function play(page) {
  const browser = page.context().browser();
  await browser?.startTracing(page, { categories: ['toplevel', 'disabled-by-default-devtools.timeline'] });
  const seen = await played(page, SECONDS);
  /** @type {Event[]} */
  const events = JSON.parse(String(await browser?.stopTracing())).traceEvents;
  const main = events.filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain');
  const tasks = events
    .filter(
      ({ name, ph, pid, tid }) =>
        ph === 'X' && name === 'ThreadControllerImpl::RunTask' && main.some((m) => m.pid === pid && m.tid === tid),
    )
    .map(({ tdur = 0 }) => tdur / 1000);
  const sum = tasks.reduce((all, ms) => all + ms, 0);
  return { ...seen, longest: Math.max(0, ...tasks), busy: sum / (seen.pictures * (SECONDS + 0.5)) };
}

/** @param {import('@playwright/test').Page} page @param {string} url of the site @param {number} turns @returns {Promise<Play[]>} */
export async function studioPlays(page, url, turns) {
  await page.goto(`${url}network.html`);
  await page.waitForFunction(() => /\d/.test(document.querySelector('.metrics tbody td')?.textContent ?? ''));
  await page.locator('.pace select').nth(1).selectOption('Infinity');
  const plays = [];
  for (let turn = -1; turn < turns; turn += 1) plays.push(await play(page));
  return plays.slice(1);
}
