// What a visitor waits for: bytes and milliseconds from opening the page to its first interaction and first gradient.
import { gzipSync } from 'node:zlib';
import { chromium } from '@playwright/test';

/**
 * @typedef {object} Visit
 * @property {number} ready milliseconds from navigation to a walker that can be walked
 * @property {number} gradient to the picture of a .grad, when it is walked to at once
 * @property {number} engine from an edit to the answer of the engine itself, which is fetched for it
 * @property {Record<string, number>} files gzip bytes of what had come when the walker was ready
 */

/**
 * @typedef {object} Opened
 * @property {number} ready
 * @property {number} gradient
 * @property {string[]} came addresses of what had been fetched when the walker was ready
 */

// Run in the page, of whose names this file knows nothing. It asks from within: a question from outside is
// work for the page, too, in the middle of what is measured.
export const whenOpened = `globalThis.opened = new Promise((resolve) => {
  addEventListener('gw-ready', async ({ target }) => {
    const ready = performance.now();
    const came = performance.getEntriesByType('resource').filter((each) => each.responseEnd > 0).map((each) => each.name);
    await target.seek(Number.MAX_SAFE_INTEGER);
    await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
    if (!target.shadowRoot.querySelector('.node .grad')) throw new Error('no gradient is on the screen');
    resolve({ ready, gradient: performance.now(), came });
  }, { once: true });
})`;
const edit = `(async () => {
  const walker = document.querySelector('grad-walk');
  const start = performance.now();
  await walker.load(walker.code + '\\n', -1);
  return performance.now() - start;
})()`;

/** Opens the page once, in a browser without a cache. @param {import('@playwright/test').Browser} browser @param {string} url @returns {Promise<Visit>} */
async function visit(browser, url) {
  const page = await browser.newPage();
  /** Of what comes after the walker is ready the page may be closed meanwhile. @type {Promise<[string, number] | null>[]} */
  const coming = [];
  page.on('response', (response) => {
    if (response.status() >= 300 || !response.url().startsWith('http')) return;
    coming.push(
      response.body().then(
        (body) => [response.url(), gzipSync(body, { level: 9 }).length],
        () => null,
      ),
    );
  });
  try {
    // A window that has just been opened is still making its own bars, on the same processors.
    await page.waitForTimeout(2000);
    await page.addInitScript(whenOpened);
    await page.goto(url, { waitUntil: 'domcontentloaded' });
    const { ready, gradient, came } = /** @type {Opened} */ (await page.evaluate('opened'));
    const files = (await Promise.all(coming)).flatMap((file) => {
      if (file === null) return [];
      const [address, bytes] = file;
      const name = new URL(address).pathname.replace(/^.*\//, '') || 'index.html';
      return address === page.url() || came.includes(address) ? [[name, bytes]] : [];
    });
    const engine = Number(await page.evaluate(edit));
    return { ready, gradient, engine, files: Object.fromEntries(files) };
  } finally {
    await page.close();
  }
}

/** @param {string} url @param {number} times */
export async function visits(url, times) {
  const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
  try {
    /** @type {Visit[]} */
    const all = [];
    // The first one warms the machine up, and is not counted.
    for (let turn = -1; turn < times; turn += 1) {
      const one = await visit(browser, url);
      if (turn >= 0) all.push(one);
    }
    return all;
  } finally {
    await browser.close();
  }
}
