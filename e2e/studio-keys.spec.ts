/** The whole studio by keyboard alone: build, data, train, see, diagnose, compare, out. */
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { button, count, open } from './network';

/** What the focused element is called; and whether, in the page's order, something of that name is only before it. */
async function focused(page: Page, name: string | RegExp): Promise<{ found: boolean; before: boolean }> {
  return page.evaluate((sought) => {
    const called = (at: Element | null): boolean => {
      const label = at instanceof HTMLInputElement || at instanceof HTMLSelectElement ? at.labels?.[0] : null;
      const text = at?.getAttribute('aria-label') ?? (label ?? at)?.textContent?.trim() ?? '';
      return typeof sought === 'string' ? text.startsWith(sought) : sought.test(text);
    };
    const at = document.activeElement;
    const all = [...document.querySelectorAll('button, input, select, textarea, summary, a[href], [tabindex]')];
    const places = all.filter(called).map((each) => at?.compareDocumentPosition(each) ?? 0);
    const before = places.length > 0 && places.every((place) => place & Node.DOCUMENT_POSITION_PRECEDING);
    return { found: called(at), before };
  }, name);
}

/** Goes on with Tab, or back with Shift+Tab, until what has the focus is called so. */
async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  const key = (await focused(page, name)).before ? 'Shift+Tab' : 'Tab';
  for (let i = 0; i < 160; i += 1) {
    await page.keyboard.press(key);
    if ((await focused(page, name)).found) return;
  }
  throw new Error(`nothing with the name ${name} is reached`);
}

async function press(page: Page, name: string | RegExp, ...keys: string[]): Promise<void> {
  await tabTo(page, name);
  for (const key of keys.length > 0 ? keys : ['Enter']) await page.keyboard.press(key);
}

test('the whole studio is used by keyboard alone', async ({ page }) => {
  // Some hundreds of keys are pressed.
  test.setTimeout(180_000);
  await open(page);
  // Build.
  await press(page, '在这里加一层（第 2 层）');
  await expect(page.locator('.head > b')).toHaveCount(5);
  await press(page, '隐藏层 2的单元数', 'Control+a', '5', 'Enter');
  await expect(page.locator('.unit[data-column="2"]')).toHaveCount(5);
  await press(page, '隐藏层 2的设置');
  await press(page, '激活函数', 'ArrowDown');
  await page.keyboard.press('Escape');
  await expect(button(page, '隐藏层 2的设置')).not.toHaveText('tanh');
  // Data.
  await press(page, '异或', 'Space');
  await expect(page.locator('.thumb[aria-pressed="true"]')).toHaveText('异或');
  await press(page, '自己的数据');
  await press(page, '把现在的数据变成自己的');
  await page.keyboard.press('Escape');
  await expect(page.locator('.thumb[aria-pressed="true"]')).toHaveText('自己的点');
  await press(page, '画哪一类', 'End');
  await press(page, '画点', 'ArrowDown', 'Enter');
  // Train.
  await press(page, '步子', 'Home', 'ArrowDown', 'ArrowDown', 'ArrowDown');
  await expect(page.getByLabel('步子')).toHaveValue('batch');
  await press(page, '前进一步', 'Enter', 'Enter');
  await expect(count(page)).toContainText('2 次更新');
  await press(page, '后退一步');
  await expect(count(page)).toContainText('1 次更新');
  // See.
  await press(page, '输入 x', 'ArrowRight', 'ArrowDown', 'Enter');
  const picked = page.getByRole('region', { name: '所选' });
  await expect(picked).toContainText('隐藏层 1，单元 2');
  await press(page, '选中来自 x₂ 的权重');
  await expect(picked).toContainText('layer1.weight[3]');
  await press(page, '改成', 'Control+a', '0', '.', '5', 'Enter');
  await expect(picked.locator('.numbers td').first()).toHaveText('0.5');
  await press(page, '反向');
  await expect(button(page, '反向')).toHaveAttribute('aria-pressed', 'true');
  // Diagnose.
  await press(page, '公式', 'ArrowRight');
  await expect(page.locator('.flow-table')).toBeVisible();
  // Compare.
  await press(page, '对比');
  await press(page, '保留现在的训练');
  await press(page, /^与“训练 1”/);
  await page.keyboard.press('Escape');
  await expect(page.locator('.metrics tbody tr')).toHaveCount(3);
  // Out.
  const saved = page.waitForEvent('download');
  await press(page, '文件');
  await press(page, 'PyTorch 程序');
  expect((await saved).suggestedFilename()).toBe('network.py');
});

test('the studio is used with a finger: a network is built, points are drawn, a unit is asked', async ({ browser }) => {
  const context = await browser.newContext({
    viewport: { width: 375, height: 740 },
    hasTouch: true,
    isMobile: true,
    locale: 'zh-CN',
  });
  const page = await context.newPage();
  await open(page);
  await button(page, '隐藏层 1加一个单元').tap();
  await expect(page.locator('.unit[data-column="1"]')).toHaveCount(9);
  await button(page, '自己的数据').tap();
  await button(page, '把现在的数据变成自己的，再增减').tap();
  await expect(page.locator('.thumb[aria-pressed="true"]')).toHaveText('自己的点');
  // A tap elsewhere closes what is open.
  await page.locator('.say').tap();
  await expect(page.getByRole('dialog', { name: '自己的数据' })).toBeHidden();
  await page.getByLabel('画哪一类').selectOption('新的一类');
  await button(page, '画点').tap({ position: { x: 60, y: 60 } });
  await expect(page.locator('.unit[data-column="3"]')).toHaveCount(3);
  await page.locator('.unit[data-column="1"]').nth(1).tap();
  await expect(page.getByRole('region', { name: '所选' })).toContainText('隐藏层 1，单元 2');
  await button(page, '播放').tap();
  await expect(count(page)).toContainText(/[1-9]\d* 轮/);
  await button(page, '暂停').tap();
  await context.close();
});
