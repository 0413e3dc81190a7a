import { expect, ready, test, violations, type Walker } from './fixtures';

for (const lang of ['zh-CN', 'en']) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`axe finds nothing in ${lang}, ${colorScheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await page.goto(`./?lang=${lang}`);
      await ready(page);
      for (const step of [0, 5, 9, 1e9]) {
        await page.locator('grad-walk').evaluate((walker: Walker, to) => walker.seek(to), step);
        expect(await violations(page)).toEqual([]);
      }
    });
  }
}

test('on a phone with the sheet open, axe finds nothing', async ({ page }) => {
  await page.setViewportSize({ width: 375, height: 740 });
  await page.goto('./');
  await ready(page);
  await page.locator('.node.now').dispatchEvent('click');
  await expect(page.locator('.dock .inspector')).toBeVisible();
  expect(await violations(page)).toEqual([]);
});

test('without motion nothing travels', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto('./');
  await ready(page);
  await page.getByRole('button', { name: '前进一步' }).click();
  await page.getByRole('button', { name: '前进一步' }).click();
  await expect(page.locator('.edge.now')).not.toHaveCount(0);
  await expect(page.locator('.traveller:visible')).toHaveCount(0);
});
