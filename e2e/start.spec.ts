import { writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import type { Page } from '@playwright/test';
import { expect, test, type Walker, walkerIn } from './fixtures';

/** A program whose modules are not in the wasm: they come when it imports them. */
const program = 'import torch.nn as nn\nprint(nn.Linear(2, 1).weight.shape)\n';

async function printed(page: Page): Promise<void> {
  await page.locator('grad-walk').evaluate(async (walker: Walker, code) => {
    await walker.ready;
    await walker.load(code, -1);
  }, program);
  await expect(page.locator('grad-walk .output')).toHaveText('torch.Size([1, 2])\n', { useInnerText: true });
}

/** Lets no worker start from a blob, or none at all. */
async function forbidWorkers(page: Page, which: 'blob' | 'all'): Promise<void> {
  await page.addInitScript((kind) => {
    const Real = Worker;
    globalThis.Worker = class extends Real {
      constructor(url: string | URL, options?: WorkerOptions) {
        if (kind === 'all' || !String(url).startsWith('http')) throw new Error('forbidden here');
        super(url, options);
      }
    };
  }, which);
}

test('a module that is imported is fetched then, and not before', async ({ page }) => {
  const fetched: string[] = [];
  page.on('request', (request) => fetched.push(request.url()));
  await page.goto('./');
  await page.locator('grad-walk').evaluate((walker: Walker) => walker.ready);
  expect(fetched.filter((url) => url.includes('.bundle'))).toEqual([]);
  await printed(page);
  expect(fetched.some((url) => /nn-[^/]*\.bundle$/.test(url))).toBe(true);
});

test('scripts that a page begins with ask in their first line to be compiled while they are read', async ({
  request,
}) => {
  const page = await (await request.get('./')).text();
  const sources = [...page.matchAll(/<(?:script type="module"|link rel="modulepreload")[^>]* (?:src|href)="([^"]+)"/g)];
  expect(sources.length).toBeGreaterThan(1);
  for (const [, source = ''] of sources) {
    const script = await (await request.get(source)).text();
    expect(script.split('\n', 1), source).toEqual(['//# allFunctionsCalledOnLoad']);
  }
});

test('modules come where a worker may only be a file', async ({ page }) => {
  await forbidWorkers(page, 'blob');
  await page.goto('./');
  await page.locator('grad-walk').evaluate((walker) => {
    const other = walker.cloneNode(true) as HTMLElement;
    other.setAttribute('worker-src', './gradwalk.worker.js');
    walker.replaceWith(other);
  });
  await printed(page);
});

test('modules come where there is no worker at all', async ({ page }) => {
  await forbidWorkers(page, 'all');
  await page.goto('./');
  await printed(page);
  expect(page.workers()).toHaveLength(0);
});

test('the single file has them in itself, also on a page opened from disk', async ({ page }, info) => {
  const script = new URL('../dist/gradwalk.all.js', import.meta.url);
  const file = info.outputPath('lesson.html');
  writeFileSync(
    file,
    `<!doctype html><script src="${script}"></script><grad-walk><script type="text/x-python">x = 1</script></grad-walk>`,
  );
  await page.goto(pathToFileURL(file).href);
  await page.waitForFunction(() => customElements.get('grad-walk') !== undefined);
  await printed(page);
});

test('modules that do not come are told of, and the next run asks again', async ({ page }) => {
  await page.goto('./');
  await page.locator('grad-walk').evaluate((walker: Walker) => walker.ready);
  await page.route('**/*.bundle', (route) => route.abort());
  await page.locator('grad-walk').evaluate((walker: Walker, code) => void walker.load(code, -1), program);
  await expect(walkerIn(page).sentence).toContainText('引擎有文件没有下载下来，请检查网络后重试。');
  await page.unroute('**/*.bundle');
  await printed(page);
});

test('the first lesson is walked before there is an engine, and edited with one', async ({ page }) => {
  const fetched: string[] = [];
  page.on('request', (request) => fetched.push(request.url()));
  await page.goto('./');
  const walker = page.locator('grad-walk');
  await walker.evaluate((each: Walker) => each.ready);
  await walker.evaluate((each: Walker) => each.seek(Number.MAX_SAFE_INTEGER));
  await expect(walkerIn(page).output).toHaveText(/4\.5000/, { useInnerText: true });
  expect(fetched.filter((url) => url.includes('.wasm'))).toEqual([]);
  expect(page.workers()).toHaveLength(0);
  await walker.evaluate((each: Walker) => each.load(`${each.code}\nprint(2 * x.grad)\n`, -1));
  await expect(walkerIn(page).output).toHaveText(/9\., 9\./, { useInnerText: true });
  expect(fetched.some((url) => url.includes('.wasm'))).toBe(true);
});

test('an editor that comes when its pane has gone puts no style into the document', async ({ page }) => {
  let arrive = (): void => {};
  const asked = new Promise<void>((resolve) => {
    void page.route('**/editor-*.js', async (route) => {
      resolve();
      await new Promise<void>((go) => (arrive = go));
      await route.continue();
    });
  });
  await page.goto('./');
  await asked;
  await page.locator('grad-walk .code-pane').evaluate((pane) => pane.remove());
  const came = page.waitForResponse('**/editor-*.js');
  arrive();
  await (await came).finished();
  await page.evaluate(() => new Promise((soon) => setTimeout(soon, 300)));
  await expect(page.locator('head style')).toHaveCount(0);
});
