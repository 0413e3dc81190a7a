import { expect, expectNoOverflow, ready, test, type Walker, walkerIn } from './fixtures';

for (const width of [320, 375, 768]) {
  for (const lang of ['zh-CN', 'en']) {
    test(`nothing is cut off at ${width} pixels in ${lang}`, async ({ page }) => {
      await page.setViewportSize({ width, height: 700 });
      await page.goto(`./?lang=${lang}`);
      await ready(page);
      const walker = page.locator('grad-walk');
      await expectNoOverflow(page);
      await walker.evaluate((element: Walker) => element.seek(1e9));
      await expectNoOverflow(page);
      const cut = await walker.evaluate((element) => {
        const box = (each: Element) => each.getBoundingClientRect();
        const parts = element.shadowRoot?.querySelectorAll('button, h2, .say, .scrubber') ?? [];
        return [...parts].filter((each) => box(each).right > innerWidth + 0.5 || box(each).left < -0.5).length;
      });
      expect(cut).toBe(0);
    });
  }
}

test.describe('on a phone', () => {
  test.use({ viewport: { width: 375, height: 740 }, hasTouch: true, isMobile: true });

  test('the transport is at the thumb and stays in its place', async ({ page }) => {
    await page.goto('./');
    await ready(page);
    const walker = walkerIn(page);
    await expect(walker.forward).toBeInViewport();
    const before = await walker.forward.boundingBox();
    await walker.forward.tap();
    await walker.forward.tap();
    expect(await walker.forward.boundingBox()).toEqual(before);
    expect(Math.min(before?.width ?? 0, before?.height ?? 0)).toBeGreaterThanOrEqual(44);
  });

  test('a node that is tapped opens a sheet, and it can be closed', async ({ page }) => {
    await page.goto('./');
    await ready(page);
    await expect(page.locator('.inspector')).toHaveCount(0);
    await page.locator('.node.now').scrollIntoViewIfNeeded();
    await page.locator('.node.now').tap();
    const sheet = page.locator('.dock .inspector');
    await expect(sheet).toBeInViewport();
    await sheet.getByRole('button', { name: '关闭' }).tap();
    await expect(sheet).toHaveCount(0);
  });
});
