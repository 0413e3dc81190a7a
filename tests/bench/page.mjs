// What a visitor waits for: bytes and milliseconds from opening the page to its first interaction and first gradient.
import { gzipSync } from 'node:zlib';
import { chromium } from '@playwright/test';

/**
 * @typedef {object} Visit
 * @property {number} ready milliseconds from navigation to a walker that can be walked
 * @property {number} gradient to the first step that shows a .grad
 * @property {number} engine from an edit to the answer of the engine itself, which is fetched for it
 * @property {Record<string, number>} files gzip bytes of what had come when the walker was ready
 */

// Run in the page, of whose names this file knows nothing.
const untilReady =
  "customElements.whenDefined('grad-walk').then(() => document.querySelector('grad-walk').ready).then(() => performance.now())";
const walkAndEdit = `(async () => {
  const walker = document.querySelector('grad-walk');
  const start = performance.now();
  await walker.seek(Number.MAX_SAFE_INTEGER);
  const walked = performance.now();
  await walker.load(walker.code + '\\n', -1);
  return [walked - start, performance.now() - walked];
})()`;

/** Opens the page once, in a browser without a cache. @param {import('@playwright/test').Browser} browser @param {string} url @returns {Promise<Visit>} */
async function visit(browser, url) {
  const page = await browser.newPage();
  /** @type {Promise<[string, number]>[]} */
  const coming = [];
  let counting = true;
  page.on('response', (response) => {
    if (!counting || response.status() >= 300 || !response.url().startsWith('http')) return;
    const name = new URL(response.url()).pathname.replace(/^.*\//, '') || 'index.html';
    coming.push(response.body().then((body) => [name, gzipSync(body, { level: 9 }).length]));
  });
  try {
    // A window that has just been opened is still making its own bars, on the same processors.
    await page.waitForTimeout(2000);
    await page.goto(url, { waitUntil: 'domcontentloaded' });
    const ready = Number(await page.evaluate(untilReady));
    counting = false;
    const [walked, engine] = /** @type {[number, number]} */ (await page.evaluate(walkAndEdit));
    return { ready, gradient: ready + walked, engine, files: Object.fromEntries(await Promise.all(coming)) };
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
