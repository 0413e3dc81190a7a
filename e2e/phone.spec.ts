import { expect, expectNoOverflow, openProgram, ready, test, type Walker, walkerIn } from './fixtures';

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

const LOOP = `import torch
w = torch.tensor([1.0, -2.0], requires_grad=True)
for i in range(3):
    loss = ((w - 1) ** 2).mean()
    loss.backward()
    with torch.no_grad():
        w -= 0.1 * w.grad
    w.grad.zero_()
`;

for (const width of [320, 768, 1440]) {
  test(`the words on the bar are whole or not there at ${width} pixels`, async ({ page }) => {
    await page.setViewportSize({ width, height: 700 });
    await openProgram(page, LOOP);
    const words = await page.locator('.stretch').evaluateAll((labels) =>
      labels.map((label) => {
        const [box, room] = [label.getBoundingClientRect(), label.parentElement?.getBoundingClientRect()];
        if (!room || box.top >= room.bottom) return 'out of sight';
        return box.left >= room.left - 0.5 && box.right <= room.right + 0.5 ? 'whole' : `cut: ${label.textContent}`;
      }),
    );
    expect(words.filter((word) => word.startsWith('cut'))).toEqual([]);
    // On the smallest none of this program's has room.
    if (width > 320) expect(words).toContain('whole');
  });
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

  test('one finger on the graph scrolls the page, two enlarge the graph', async ({ page }) => {
    await page.goto('./');
    await ready(page);
    const canvas = page.locator('.canvas');
    await canvas.scrollIntoViewIfNeeded();
    const box = await canvas.boundingBox();
    if (!box) throw new Error('no canvas');
    const graph = page.locator('.graph');
    const size = async () => Number((await graph.getAttribute('viewBox'))?.split(' ')[2]);
    const [x, y] = [box.x + box.width / 2, Math.max(box.y, 0) + 120];
    const client = await page.context().newCDPSession(page);
    const touch = (
      type: 'touchStart' | 'touchMove' | 'touchEnd',
      touchPoints: { x: number; y: number; id: number }[],
    ) => client.send('Input.dispatchTouchEvent', { type, touchPoints });

    const before = await size();
    const scrolled = () => page.evaluate(() => scrollY);
    const top = await scrolled();
    await touch('touchStart', [{ x, y, id: 1 }]);
    for (const by of [10, 30, 60, 90]) await touch('touchMove', [{ x, y: y - by, id: 1 }]);
    await touch('touchEnd', []);
    await expect.poll(scrolled).toBeGreaterThan(top + 30);
    expect(await size()).toBe(before);

    // The page has come to rest. Fingers one above the other: the browser could take them for a scroll.
    await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
    await canvas.scrollIntoViewIfNeeded();
    const rest = await canvas.boundingBox();
    const height = Math.max(rest?.y ?? 0, 0) + 90;
    const still = await scrolled();
    const fingers = (apart: number) => [
      { x, y: height - apart, id: 1 },
      { x: x + 1, y: height + apart, id: 2 },
    ];
    await touch('touchStart', fingers(30));
    for (const apart of [40, 50, 60]) await touch('touchMove', fingers(apart));
    await touch('touchEnd', []);
    await expect.poll(async () => before / (await size())).toBeCloseTo(2, 1);
    expect(await scrolled()).toBe(still);
    expect(await page.evaluate(() => visualViewport?.scale)).toBe(1);
    await expect(page.locator('.node.selected')).toHaveCount(0);
  });
});
