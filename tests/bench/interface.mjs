/// <reference lib="dom" />
// What the interface costs, in Chromium on a processor slowed down four times: node tests/bench/interface.mjs
// prints it; npm run bench does so among its own rows. The engine's worker is not slowed down, only the page is.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from '@playwright/test';
import { serve } from '../../scripts/serve.mjs';
import { spread } from './measure.mjs';
import { whenOpened } from './page.mjs';
import { studioPlays } from './studio.mjs';

/** @typedef {{ name: string, unit: string, aim: string, p95: number } & import('./measure.mjs').Spread} Row */
/** @typedef {import('@playwright/test').Page} Page */
/** @typedef {import('../../web/src/elements/surface').GradWalkElement} Walker */

const SLOWER = 4;
const root = join(import.meta.dirname, '../..');

/** 200 nodes in sight: a leaf with a slider, 198 operations, a sum. */
const GRAPH = `import torch
w = torch.tensor(0.5, requires_grad=True)
h = w
${'h = torch.tanh(h * 0.9 + w)\n'.repeat(66)}loss = h.sum()
loss.backward()
`;

/** A run of a second or so, whose trace is large. */
const TRAINING = `import torch
from torch import nn
torch.manual_seed(0)
net = nn.Sequential(nn.Linear(2, 8), nn.Tanh(), nn.Linear(8, 8), nn.Tanh(), nn.Linear(8, 1))
opt = torch.optim.SGD(net.parameters(), lr=0.1)
x = torch.randn(16, 2)
y = x.prod(1, keepdim=True)
for step in range(400):
    loss = ((net(x) - y) ** 2).mean()
    opt.zero_grad()
    loss.backward()
    opt.step()
`;

/** @param {number[]} samples */
function row(/** @type {string} */ name, /** @type {string} */ unit, /** @type {string} */ aim, samples) {
  const sorted = [...samples].sort((a, b) => a - b);
  const p95 = sorted[Math.min(Math.ceil(0.95 * sorted.length), sorted.length) - 1] ?? Number.NaN;
  return { name, unit, aim, p95, ...spread(samples) };
}

/** Puts a program into a page that is open. @param {Page} page @param {string} code */
async function load(page, code) {
  await page.locator('grad-walk').evaluate((/** @type {Walker} */ walker, text) => walker.load(text), code);
}

/** From a key that is pressed to the frame in which its step is painted. @param {Page} page @param {-1 | 1} by */
function steps(page, by) {
  return page.locator('grad-walk').evaluate(async (/** @type {Walker} */ walker, direction) => {
    const painted = () =>
      new Promise((done) => {
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = done;
          port2.postMessage(null);
        });
      });
    const figure = walker.shadowRoot?.querySelector('figure');
    const count = () => walker.shadowRoot?.querySelector('.count')?.textContent;
    const times = [];
    for (let i = 0; i < 120; i += 1) {
      // A learner's key comes at any time of a frame.
      await new Promise((done) => setTimeout(done, 30 + ((i * 7) % 16)));
      const begin = performance.now();
      const arrived = new Promise((done) => walker.addEventListener('gw-step', done, { once: true }));
      figure?.dispatchEvent(
        new KeyboardEvent('keydown', {
          key: direction > 0 ? 'ArrowRight' : 'ArrowLeft',
          bubbles: true,
          composed: true,
          cancelable: true,
        }),
      );
      await arrived;
      await painted();
      times.push(performance.now() - begin);
      if (!count()?.startsWith(`${walker.stepIndex}`)) throw new Error('the step is not on the screen');
    }
    return times;
  }, by);
}

/** A slider dragged for two seconds: frames a second, and how many of them had new numbers. @param {Page} page */
function drag(page) {
  return page.locator('grad-walk').evaluate(async (/** @type {Walker} */ walker) => {
    const slider = walker.shadowRoot?.querySelector('.leaves input[type="range"]');
    if (!(slider instanceof HTMLInputElement)) throw new Error('there is no slider');
    const seen = new Set();
    let frames = 0;
    const begin = performance.now();
    for (let now = begin; now < begin + 2000; ) {
      const part = (now - begin) / 2000;
      slider.value = String(Number(slider.max) * Math.sin(part * 6));
      slider.dispatchEvent(new Event('input', { bubbles: true }));
      now = await new Promise((done) => requestAnimationFrame(() => done(performance.now())));
      frames += 1;
      seen.add(walker.snapshot);
    }
    const took = (performance.now() - begin) / 1000;
    return { frames: frames / took, updates: seen.size / took };
  });
}

/** The longest task of the page's main thread while `work` goes on, in ms. @param {Page} page @param {() => Promise<void>} work */
async function longestTask(page, work) {
  const browser = page.context().browser();
  await browser?.startTracing(page, { categories: ['toplevel', 'disabled-by-default-devtools.timeline'] });
  await work();
  const trace = JSON.parse(String(await browser?.stopTracing()));
  /** @type {{ name: string, ph: string, pid: number, tid: number, dur?: number, args: { name?: string } }[]} */
  const events = trace.traceEvents;
  const main = events.filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain');
  const tasks = events.filter(
    ({ name, ph, pid, tid }) =>
      ph === 'X' && name.endsWith('RunTask') && main.some((thread) => thread.pid === pid && thread.tid === tid),
  );
  return Math.max(0, ...tasks.map(({ dur = 0 }) => dur / 1000));
}

/** @param {import('@playwright/test').Browser} browser @param {string} url @param {number} turns @returns {Promise<Row[]>} */
async function opening(browser, url, turns) {
  const [paints, gradients] = [/** @type {number[]} */ ([]), /** @type {number[]} */ ([])];
  for (let turn = -1; turn < turns; turn += 1) {
    const page = await slowPage(browser);
    // A window that has just been opened is still making its own bars, on the same processors.
    await page.waitForTimeout(2000);
    await page.addInitScript(whenOpened);
    await page.goto(url);
    const { gradient } = /** @type {import('./page.mjs').Opened} */ (await page.evaluate('opened'));
    const paint = await page.evaluate(async () => {
      for (;;) {
        const [first] = performance.getEntriesByName('first-contentful-paint');
        if (first) return first.startTime;
        await new Promise((done) => setTimeout(done, 20));
      }
    });
    await page.context().close();
    if (turn < 0) continue;
    paints.push(paint);
    gradients.push(gradient);
  }
  return [
    row('first contentful paint: the lesson and its graph', 'ms', '', paints),
    row('page to first gradient on the screen', 'ms', '', gradients),
  ];
}

/** @param {import('@playwright/test').Browser} browser */
async function slowPage(browser) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'zh-CN' });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  return page;
}

/** On a processor as it is. @param {import('@playwright/test').Browser} browser @param {string} url @param {number} turns */
async function studio(browser, url, turns) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'zh-CN' });
  const plays = await studioPlays(await context.newPage(), url, turns);
  await context.close();
  const of = (/** @type {keyof typeof plays[0]} */ name) => plays.map((each) => each[name]);
  const what = 'a 2-8-8-2 network trains at full speed';
  return [
    row(`not slowed down: pictures a second while ${what}`, '/s', '≥ 60', of('pictures')),
    row('updates a second in them', '/s', '', of('updates')),
    row('processor time of the main thread, a picture', 'ms', '≤ 16', of('busy')),
    row('longest task of the main thread in them, processor time', 'ms', '≤ 50', of('longest')),
  ];
}

/** @param {string} url of the site @param {number} [turns] @returns {Promise<Row[]>} */
export async function interfaceRows(url, turns = 5) {
  const browser = await chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: ['--gaia-url=http://localhost:9', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
  });
  try {
    const rows = await opening(browser, url, turns);
    const page = await slowPage(browser);
    await page.goto(url);
    await page.waitForFunction(() => customElements.get('grad-walk') !== undefined);
    await page.locator('grad-walk').evaluate((/** @type {Walker} */ walker) => walker.ready);
    await load(page, GRAPH);
    await page.locator('grad-walk').evaluate((/** @type {Walker} */ walker) => walker.seek(120));
    await steps(page, 1);
    await page.locator('grad-walk').evaluate((/** @type {Walker} */ walker) => walker.seek(140));
    rows.push(row('step forwards, 200 nodes, key to paint', 'ms', 'p95 ≤ 50', await steps(page, 1)));
    rows.push(row('step back, 200 nodes, key to paint', 'ms', 'p95 ≤ 50', await steps(page, -1)));
    const drags = [];
    for (let turn = -1; turn < turns; turn += 1) drags.push(await drag(page));
    const counted = drags.slice(1);
    rows.push(
      row(
        'frames a second while a slider is dragged, 200 nodes',
        '/s',
        '≥ 50',
        counted.map(({ frames }) => frames),
      ),
      row(
        'new numbers a second in them',
        '/s',
        '',
        counted.map(({ updates }) => updates),
      ),
    );
    const tasks = [];
    for (let turn = -1; turn < turns; turn += 1) tasks.push(await longestTask(page, () => load(page, TRAINING)));
    rows.push(row('longest task of the page during a run of 400 rounds', 'ms', '≤ 50', tasks.slice(1)));
    return [...rows, ...(await studio(browser, url, turns))];
  } finally {
    await browser.close();
  }
}

/** The rows as the bench prints them. @param {string} url */
export async function interfaceTable(url) {
  const rows = await interfaceRows(url);
  return Object.fromEntries(
    rows.map(({ name, unit, aim, p95, median, min, max, runs }) => [
      `page, processor ${SLOWER}× slower: ${name}${aim === '' ? '' : `, aim ${aim}`}`,
      {
        'Chromium, localhost': { median, min, max, runs, unit },
        ...(aim.startsWith('p95') ? { 'p95 of them': { median: p95, min: p95, max: p95, runs: 1, unit } } : {}),
      },
    ]),
  );
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { url, close } = await serve(join(root, 'dist'), Number(process.env.GW_BENCH_PORT ?? 5190));
  console.table(await interfaceRows(url));
  close();
}
