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

test('with motion a number travels along each edge of the moment, once', async ({ page }) => {
  await page.goto('./');
  await ready(page);
  await page.getByRole('button', { name: '前进一步' }).click();
  await page.getByRole('button', { name: '前进一步' }).click();
  await expect(page.locator('.traveller')).toHaveCount(1);
  await page.getByRole('button', { name: '后退一步' }).click();
  await expect(page.locator('.traveller')).toHaveCount(0);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`what is written in the graph can be read in ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await page.goto('./');
    await ready(page);
    for (const step of [5, 9, 1e9]) {
      await page.locator('grad-walk').evaluate((walker: Walker, to: number) => walker.seek(to), step);
      const contrasts = await page.locator('.node').evaluateAll((nodes) => {
        // The browser's own idea of a colour, as numbers.
        const context = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
        const luminance = (color: string): number => {
          if (!context) return Number.NaN;
          context.fillStyle = color;
          context.fillRect(0, 0, 1, 1);
          const [r = 0, g = 0, b = 0] = [...context.getImageData(0, 0, 1, 1).data].map((byte) => {
            const part = byte / 255;
            return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
          });
          return 0.2126 * r + 0.7152 * g + 0.0722 * b;
        };
        return nodes.flatMap((node) => {
          const shape = node.querySelector('.shape');
          const ground = shape ? luminance(getComputedStyle(shape).fill) : Number.NaN;
          return [...node.querySelectorAll('text')].map((text) => {
            const ink = luminance(getComputedStyle(text).fill);
            return (Math.max(ink, ground) + 0.05) / (Math.min(ink, ground) + 0.05);
          });
        });
      });
      expect(contrasts.length).toBeGreaterThan(9);
      expect(Math.min(...contrasts)).toBeGreaterThanOrEqual(4.5);
    }
  });
}

test('in forced colours what is chosen is told from what is not', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await page.goto('./');
  await ready(page);
  await expect(page.getByRole('button', { name: '代码', exact: true })).toHaveCSS('outline-style', 'solid');
  await expect(page.getByRole('button', { name: '公式', exact: true })).toHaveCSS('outline-style', 'none');
  await page.goto('./network.html');
  const border = (name: string) =>
    page.getByRole('tab', { name, exact: true }).evaluate((tab) => getComputedStyle(tab).borderBottomColor);
  await page.getByRole('tab', { name: '公式', exact: true }).waitFor();
  expect(await border('公式')).not.toBe(await border('梯度流'));
  await expect(page.getByRole('button', { name: '圆', exact: true })).toHaveCSS('outline-style', 'solid');
  await expect(page.getByRole('button', { name: '异或', exact: true })).toHaveCSS('outline-style', 'none');
});
