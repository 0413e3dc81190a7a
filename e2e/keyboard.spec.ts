import { expect, ready, test, walkerIn } from './fixtures';

test('the lesson is walked by keyboard alone', async ({ page }) => {
  await page.goto('./');
  await ready(page);
  const walker = walkerIn(page);
  const total = Number(await walker.position.getAttribute('max'));
  for (let tab = 0; tab < 40; tab += 1) {
    await page.keyboard.press('Tab');
    if (await walker.forward.evaluate((button) => button.matches(':focus'))) break;
  }
  await expect(walker.forward).toBeFocused();
  const before = Number(await walker.position.inputValue());
  await page.keyboard.press('Enter');
  await expect(walker.position).toHaveValue(String(before + 1));
  await page.keyboard.press('ArrowLeft');
  await expect(walker.position).toHaveValue(String(before));
  await page.keyboard.press('End');
  await expect(walker.position).toHaveValue(String(total));
  // The button has nothing more to do, and keeps the focus.
  await expect(walker.forward).toBeFocused();
  await expect(walker.forward).toHaveAttribute('aria-disabled', 'true');
  await page.keyboard.press('Home');
  await expect(walker.position).toHaveValue('0');
});

test('keys outside the walker, and in the editor, do not walk', async ({ page }) => {
  await page.goto('./');
  await ready(page);
  const walker = walkerIn(page);
  const before = await walker.position.inputValue();
  await page.locator('#share').focus();
  await page.keyboard.press('ArrowRight');
  await walker.editor.click();
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowLeft');
  await expect(walker.position).toHaveValue(before);
});

test('the graph is a tree to walk with arrows', async ({ page }) => {
  await page.goto('./');
  await ready(page);
  const items = page.getByRole('treeitem');
  await expect(items).toHaveCount(5);
  await expect(items.first()).toContainText('MeanBackward0');
  await items.first().focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(items.nth(2)).toBeFocused();
  await expect(page.locator('.node.selected .name')).toHaveText('MulBackward0');
  await page.keyboard.press('End');
  await expect(page.locator('.inspector h2')).toHaveText('AccumulateGrad');
  await page.keyboard.press('Escape');
  await expect(page.locator('.node.selected')).toHaveCount(0);
});

test('steps are read out, once each', async ({ page }) => {
  await page.goto('./');
  await ready(page);
  const live = page.locator('grad-walk .unseen');
  await expect(live).toHaveText('');
  await walkerIn(page).forward.click();
  await expect(live).toContainText('反向从 out 开始');
});
