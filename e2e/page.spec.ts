import { expect, ready, test, type Walker, walkerIn } from './fixtures';

test('the language is switched, stays in the address, and changes every word', async ({ page }) => {
  await page.goto('./');
  await ready(page);
  await expect(page).toHaveTitle(/自动微分/);
  await page.getByRole('button', { name: 'English' }).click();
  await expect(page).toHaveURL(/\?lang=en/);
  await expect(page).toHaveTitle(/walk through autograd/);
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  const words = await page.evaluate(() => {
    const shadow = document.querySelector('grad-walk')?.shadowRoot?.querySelector('figure');
    const names = [...(shadow?.querySelectorAll('[aria-label], [title]') ?? [])];
    const attributes = names.map((each) => `${each.getAttribute('aria-label')} ${each.getAttribute('title')}`);
    return [shadow?.textContent, ...attributes].join('\n');
  });
  expect(words).not.toMatch(/\p{Script=Han}/u);
  await page.reload();
  await ready(page);
  await expect(page.getByRole('button', { name: 'Step forward' })).toBeVisible();
  await page.getByRole('button', { name: '中文' }).click();
  await expect(walkerIn(page).forward).toBeVisible();
});

test.describe('a reader of English', () => {
  test.use({ locale: 'en-GB' });
  test('is met in English', async ({ page }) => {
    await page.goto('./');
    await ready(page);
    await expect(page.getByRole('button', { name: 'Step forward' })).toBeVisible();
  });
});

test('the theme is switched', async ({ page }) => {
  await page.goto('./');
  await ready(page);
  const ground = () => page.locator('grad-walk').evaluate((walker: Walker) => getComputedStyle(walker).backgroundColor);
  await page.emulateMedia({ colorScheme: 'dark' });
  const dark = await ground();
  await page.locator('#theme').click();
  await expect(page).toHaveURL(/theme=light/);
  expect(await ground()).not.toBe(dark);
});

test('a shared link opens the same program at the same step', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('./');
  await ready(page);
  await walkerIn(page).position.fill('9');
  await expect(page.locator('grad-walk')).toHaveJSProperty('stepIndex', 9);
  await page.getByRole('button', { name: '分享' }).click();
  await expect(page.locator('#notice')).toHaveText('已复制');
  const link = await page.evaluate(() => navigator.clipboard.readText());
  const code = await page.locator('grad-walk').evaluate((walker: Walker) => walker.code);
  const other = await context.newPage();
  await other.goto(link);
  await expect(other.locator('grad-walk')).toHaveJSProperty('stepIndex', 9);
  await expect(other.locator('grad-walk')).toHaveJSProperty('code', code);
});

test('the snippet to embed is a frame that may only run scripts', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('./');
  await ready(page);
  await page.getByRole('button', { name: '嵌入' }).click();
  await expect(page.locator('#notice')).toHaveText('已复制');
  const snippet = await page.evaluate(() => navigator.clipboard.readText());
  expect(snippet).toMatch(/^<iframe src="[^"]+embed\.html\?lang=zh-CN#s=[^"]+" title="[^"]+"/);
  expect(snippet).toContain('sandbox="allow-scripts"');
});

test('without a clipboard the link is there to copy by hand', async ({ page }) => {
  await page.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
  await page.goto('./');
  await ready(page);
  await page.getByRole('button', { name: '分享' }).click();
  const field = page.getByRole('textbox', { name: '请手动复制' });
  await expect(field).toHaveValue(/\?lang=zh-CN#s=/);
  await page.getByRole('button', { name: '关闭' }).click();
  await expect(field).toBeHidden();
});

test('a link that cannot be read is told of, and the lesson is there', async ({ page }) => {
  await page.goto('./#s=AAAA');
  await ready(page);
  await expect(page.locator('#notice')).toHaveText(/读不出来/);
  expect(await page.locator('grad-walk').evaluate((walker: Walker) => walker.code)).toContain('z = y * y * 3');
});

test('nothing jumps while the page comes up', async ({ page }) => {
  await page.addInitScript(() => {
    Object.assign(window, { shift: 0 });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        if ('value' in entry)
          Object.assign(window, { shift: Number(Reflect.get(window, 'shift')) + Number(entry.value) });
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.goto('./');
  await ready(page);
  await expect(page.locator('.cm-content')).toBeVisible();
  expect(await page.evaluate(() => Reflect.get(window, 'shift'))).toBeLessThan(0.01);
});

test('nothing is kept: no storage, no cookies', async ({ page, context }) => {
  await page.goto('./?lang=en');
  await ready(page);
  await page.getByRole('button', { name: 'Step forward' }).click();
  expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
  expect(await context.cookies()).toEqual([]);
});
