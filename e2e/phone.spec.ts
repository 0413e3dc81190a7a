import type { Page } from '@playwright/test';
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

  for (const width of [320, 375, 640, 768, 899]) {
    for (const lang of ['zh-CN', 'en']) {
      test(`the headings are whole beside their controls at ${width} pixels in ${lang}`, async ({ page }) => {
        await page.setViewportSize({ width, height: 740 });
        await page.goto(`./?lang=${lang}`);
        await ready(page);
        await page.locator('grad-walk').evaluate((element: Walker) => element.seek(9));
        const parts = page.locator('.pane-head h2, .pane-head .tool, .pane-head select, .pane-head .menu');
        const cut = await parts.evaluateAll((all) =>
          all
            .filter((each) => each.scrollWidth > each.clientWidth || each.getBoundingClientRect().right > innerWidth)
            .map((each) => each.textContent || each.getAttribute('aria-label')),
        );
        expect(cut).toEqual([]);
      });
    }
  }

  test('a node that is tapped opens a sheet, and it can be closed', async ({ page }) => {
    await page.goto('./');
    await ready(page);
    await expect(page.locator('.dock .inspector')).toHaveCount(0);
    await page.locator('.node.now').scrollIntoViewIfNeeded();
    await page.locator('.node.now').tap();
    const sheet = page.locator('.dock .inspector');
    await expect(sheet).toBeInViewport();
    await sheet.getByRole('button', { name: '关闭' }).tap();
    await expect(sheet).toHaveCount(0);
  });

  test('the rule of a step and the table of an update are told without a tap, and move nothing', async ({ page }) => {
    const adam = 'opt = torch.optim.Adam([w], lr=0.1)\nloss = (w * w).sum()\nloss.backward()\nopt.step()\n';
    await openProgram(page, `import torch\nw = torch.tensor([1.0, -2.0], requires_grad=True)\n${adam}`);
    const moment = page.locator('.side-column .inspector');
    const below = page.locator('.tensors-pane');
    const place = () => below.evaluate((pane) => (pane as HTMLElement).offsetTop);
    await page.locator('grad-walk').evaluate((walker: Walker) => walker.seek(6));
    await expect(moment.getByRole('heading', { level: 2 })).toHaveText('MulBackward0');
    await expect(moment.locator('.rules math').first()).toContainText('2');
    const before = await place();
    await page.locator('grad-walk').evaluate((walker: Walker) => walker.seek(1e9));
    await expect(moment).toContainText('exp_avg');
    expect(await place()).toBe(before);
    await expectNoOverflow(page);
    // What is picked is a sheet over it.
    await below.getByRole('button', { name: 'w', exact: true }).tap();
    await expect(page.locator('.dock .inspector')).toContainText('requires_grad');
    await expect(moment).toContainText('exp_avg');
  });

  test('of a long program the line of the moment is in sight, and the graph is under it', async ({ page }) => {
    const lines = Array.from({ length: 300 }, (_, i) => `a${i} = w * ${i}.0\n`).join('');
    await openProgram(page, `import torch\nw = torch.tensor(1.0, requires_grad=True)\n${lines}a1.backward()\n`);
    await expect(walkerIn(page).litLine).toBeInViewport();
    const canvas = await page.locator('.canvas').boundingBox();
    expect(canvas?.y).toBeLessThan(740);
  });

  test('a page that gives the walker a height has all of it in there, and nothing over another', async ({ page }) => {
    await page.goto('./');
    await ready(page);
    await page.locator('grad-walk').evaluate((walker: Walker) => {
      walker.style.height = '600px';
      walker.style.minHeight = '0';
      return walker.seek(7);
    });
    await expect(page.locator('.walker')).toHaveClass(/low/);
    const boxes = await page
      .locator('.pane, .dock')
      .evaluateAll((all) => all.map((each) => ({ name: each.className, box: each.getBoundingClientRect() })));
    const panes = boxes.filter(({ name }) => name !== 'dock').sort((a, b) => a.box.top - b.box.top);
    for (const [i, { name, box }] of panes.entries()) {
      expect(box.bottom, name).toBeLessThanOrEqual((panes[i + 1]?.box.top ?? Infinity) + 0.5);
    }
    // What is in a pane is inside of it.
    const code = boxes.find(({ name }) => name.includes('code-pane'))?.box;
    const text = await page.locator('.code-area').boundingBox();
    expect((text?.y ?? 0) + (text?.height ?? 0)).toBeLessThanOrEqual((code?.bottom ?? 0) + 0.5);
    expect(text?.height).toBeGreaterThan(150);
    const host = await page.locator('grad-walk').boundingBox();
    const dock = boxes.find(({ name }) => name === 'dock')?.box;
    expect(Math.abs((dock?.bottom ?? 0) - ((host?.y ?? 0) + (host?.height ?? 0)))).toBeLessThan(1);
    await page.locator('.tensors-pane').scrollIntoViewIfNeeded();
    await expect(page.locator('.tensors-pane h2')).toBeInViewport();
    await expect(walkerIn(page).forward).toBeInViewport();
  });

  test('of a program without a graph, what it prints is in sight', async ({ page }) => {
    await openProgram(page, 'print("hello")\nfor i in range(3):\n    print(i)\n');
    const { output, forward } = walkerIn(page);
    await expect(output).toContainText('hello');
    const [text, dock] = [await output.boundingBox(), await page.locator('.dock').boundingBox()];
    expect(text && dock && text.y + 40 < dock.y).toBe(true);
    await expect(forward).toBeInViewport();
  });

  test('the order of a backward is tried out in the sheet of a node', async ({ page }) => {
    await openProgram(page, 'import torch\na = torch.tensor(1.0, requires_grad=True)\nb = a + a\nb.backward()\n');
    await page.locator('.node.op').first().tap();
    const sheet = page.locator('.dock .inspector');
    await sheet.locator('summary', { hasText: '顺序沙盒' }).tap();
    await sheet.getByRole('button', { name: '照 PyTorch 跑下一个' }).tap();
    await expect(sheet.locator('.deeds > li')).toHaveCount(1);
  });

  test('the longest name of the reference has room', async ({ page }) => {
    await page.goto('./reference.html');
    await expect(page.locator('h2').last()).toBeAttached();
    await expectNoOverflow(page);
    // A phone widens the page itself for what stands out of it.
    expect(await page.evaluate(() => innerWidth)).toBe(375);
  });

  test('what the menus of the graph open is on the screen', async ({ page }) => {
    await page.goto('./');
    await ready(page);
    for (const menu of await page.locator('.graph-pane .menu').all()) {
      await menu.locator('summary').tap();
      const box = await menu.locator('.menu-body').boundingBox();
      expect(box?.x).toBeGreaterThanOrEqual(0);
      expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(375);
    }
  });

  type Finger = { x: number; y: number; id: number };

  /** Puts fingers on the middle of the graph, moves them, and lifts them. */
  async function touchGraph(page: Page, moves: ((x: number, y: number) => Finger[])[]): Promise<void> {
    const canvas = page.locator('.canvas');
    await canvas.scrollIntoViewIfNeeded();
    const box = await canvas.boundingBox();
    if (!box) throw new Error('no canvas');
    const [x, y] = [box.x + box.width / 2, Math.max(box.y, 0) + 100];
    const client = await page.context().newCDPSession(page);
    for (const [i, fingers] of moves.entries()) {
      const type = i === 0 ? 'touchStart' : 'touchMove';
      await client.send('Input.dispatchTouchEvent', { type, touchPoints: fingers(x, y) });
    }
    await client.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  }
  const widthShown = async (page: Page) =>
    Number((await page.locator('.graph').getAttribute('viewBox'))?.split(' ')[2]);
  const scrolled = (page: Page) => page.evaluate(() => scrollY);

  test('one finger on the graph scrolls the page', async ({ page }) => {
    await page.goto('./');
    await ready(page);
    const [top, before] = [await scrolled(page), await widthShown(page)];
    await touchGraph(
      page,
      [0, 10, 30, 60, 90].map((by) => (x, y) => [{ x, y: y - by, id: 1 }]),
    );
    await expect.poll(() => scrolled(page)).toBeGreaterThan(top + 30);
    expect(await widthShown(page)).toBe(before);
  });

  test('two fingers enlarge the graph, and nothing else', async ({ page }) => {
    await page.goto('./');
    await ready(page);
    await page.locator('.canvas').scrollIntoViewIfNeeded();
    const [top, before] = [await scrolled(page), await widthShown(page)];
    // One above the other: the browser could take them for a scroll.
    await touchGraph(
      page,
      [30, 40, 50, 60].map((apart) => (x, y) => [
        { x, y: y - apart, id: 1 },
        { x: x + 1, y: y + apart, id: 2 },
      ]),
    );
    await expect.poll(async () => before / (await widthShown(page))).toBeCloseTo(2, 1);
    expect(await scrolled(page)).toBe(top);
    expect(await page.evaluate(() => visualViewport?.scale)).toBe(1);
    await expect(page.locator('.node.selected')).toHaveCount(0);
  });
});
