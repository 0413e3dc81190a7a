import type { Locator, Page } from '@playwright/test';
import { expect, test, type Walker } from './fixtures';

// What docs/embedding.md says of pages with a policy of their own, on another origin than the element's.
// The browser tells on the console what a policy forbids.
test.use({ about: /Content Security Policy/ });

const program = 'import torch.nn as nn\nprint(nn.Linear(2, 1).weight.shape)\n';

/** A course's page with a policy and one walker. */
async function openStrict(page: Page, baseURL: string | undefined, policy: (site: string) => string, workerSrc = '') {
  const site = new URL(baseURL ?? '');
  const other = new URL(site);
  other.port = String(Number(site.port) + 1);
  // A worker's file that an author has put beside the page. What a test puts there is of no address that the browser
  // knows, and asks for leave to fetch from this machine.
  await page.context().grantPermissions(['local-network-access']);
  await page.route(`${other.href}gradwalk.worker.js`, async (route) =>
    route.fulfill({ response: await route.fetch({ url: `${site.href}gradwalk.worker.js` }) }),
  );
  const query = new URLSearchParams({ site: site.href, policy: policy(site.origin) });
  await page.goto(`${other.href}strict.html?${query}`);
  await page.waitForFunction(() => customElements.get('grad-walk') !== undefined);
  await page.evaluate(
    ([code = '', src = '']) => {
      const walker = document.createElement('grad-walk');
      walker.textContent = code;
      walker.setAttribute('step', '-1');
      if (src) walker.setAttribute('worker-src', src);
      document.body.append(walker);
    },
    [program, workerSrc],
  );
  return page.locator('grad-walk');
}

/** Has the output of the program, as soon as the engine has been found a place. */
const says = (output: Locator) =>
  expect(output).toHaveText('torch.Size([1, 2])\n', { useInnerText: true, timeout: 20_000 });
const base = (site: string) =>
  `default-src 'none'; img-src data:; script-src ${site} 'wasm-unsafe-eval'; connect-src ${site}`;

test('a page that allows blob: workers and WebAssembly, and no styles of its own', async ({ page, baseURL }) => {
  const walker = await openStrict(page, baseURL, (site) => `${base(site)}; worker-src blob:`);
  await says(walker.locator('.output'));
  expect(page.workers()).toHaveLength(1);
});

test('a page that allows workers from its own files', async ({ page, baseURL }) => {
  const walker = await openStrict(page, baseURL, (site) => `${base(site)}; worker-src 'self'`, 'gradwalk.worker.js');
  await says(walker.locator('.output'));
  expect(page.workers().map((worker) => new URL(worker.url()).pathname)).toEqual(['/gradwalk.worker.js']);
});

test('a page that allows no worker runs the engine itself', async ({ page, baseURL }) => {
  const walker = await openStrict(page, baseURL, (site) => `${base(site)}; worker-src 'none'`);
  await says(walker.locator('.output'));
  expect(page.workers()).toHaveLength(0);
});

test('a page that allows no WebAssembly is told so, in words', async ({ page, baseURL }) => {
  const policy = (site: string) => `default-src 'none'; script-src ${site}; connect-src ${site}; worker-src blob:`;
  const walker = await openStrict(page, baseURL, policy);
  const message = await walker.evaluate((of: Walker) =>
    of.ready.then(
      () => '',
      (reason: Error) => reason.message,
    ),
  );
  expect(message).not.toBe('');
  await expect(walker).toContainText(message);
});

test('a sandboxed frame that may run scripts', async ({ page, baseURL }) => {
  const code = encodeURIComponent(program);
  await page.route(`${baseURL}sandbox.html`, (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<iframe sandbox="allow-scripts" width="900" height="700" src="embed.html?lang=en&step=-1#code=${code}"></iframe>`,
    }),
  );
  await page.goto('./sandbox.html');
  await says(page.frameLocator('iframe').locator('.output'));
});
