/** Figures of pyplot: where they stand, at which moment they are there, larger, saved, in both languages, unable to run. */
import { readFileSync } from 'node:fs';
import { expect, expectNoOverflow, openProgram, test, violations, walkerIn } from './fixtures';

const LESSON = `import torch
import matplotlib.pyplot as plt
w = torch.tensor(2.0, requires_grad=True)
print('before')
losses = []
for _ in range(3):
    loss = (w - 5) ** 2
    loss.backward()
    with torch.no_grad():
        w -= 0.1 * w.grad
        w.grad.zero_()
    losses.append(loss.item())
plt.plot(losses, label='train')
plt.title('</svg><img src=x onerror=alert(1)>')
plt.xlabel('epoch')
plt.legend()
plt.show()
print('between')
plt.scatter([1, 2], [3, 4], color='k')
`;

test('a figure stands where it was drawn, from the moment it was', async ({ page }) => {
  await openProgram(page, LESSON);
  const walker = walkerIn(page);
  await walker.end.click();
  const pictures = page.locator('.drawn .picture svg');
  await expect(pictures).toHaveCount(2);
  await expect(page.locator('.output > *').nth(0)).toHaveText('before');
  await expect(page.locator('.output > *').nth(1)).toContainText('figure-1 · 第 17 行');
  await expect(page.locator('.output > *').nth(2)).toHaveText('between');
  await expect(page.locator('.output > *').nth(3)).toContainText('figure-2');
  const first = page.locator('.drawn').first().getByRole('img').first();
  await expect(first).toHaveAccessibleName(/图 figure-1：.*横轴 epoch，折线“train”3 个点/);
  // What the program's words say is seen, and does nothing.
  await expect(pictures.first()).toContainText('</svg><img src=x onerror=alert(1)>');
  await expect(page.locator('.drawn img, .drawn script, .drawn style')).toHaveCount(0);

  await walker.back.click();
  await expect(pictures).toHaveCount(1);
  await walker.start.click();
  await expect(pictures).toHaveCount(0);
});

test('by keyboard it is seen larger, and closed again', async ({ page }) => {
  await openProgram(page, LESSON);
  await walkerIn(page).end.click();
  const grow = page.getByRole('button', { name: '放大 figure-1' });
  await grow.focus();
  await page.keyboard.press('Enter');
  const large = page.getByRole('dialog');
  await expect(large).toBeVisible();
  await expect(large.locator('svg').first()).toBeVisible();
  const wide = (await large.locator('.picture').boundingBox())?.width ?? 0;
  const small = (await page.locator('.drawn > .picture').first().boundingBox())?.width ?? 0;
  expect(wide).toBeGreaterThan(1.2 * small);
  await page.keyboard.press('Escape');
  await expect(large).toBeHidden();
  await expect(grow).toBeFocused();
});

test('it is saved as the file the command line writes', async ({ page }) => {
  await openProgram(page, LESSON);
  await walkerIn(page).end.click();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: '保存 figure-1' }).click();
  const file = await download;
  expect(file.suggestedFilename()).toBe('figure-1.svg');
  const text = readFileSync(await file.path(), 'utf8');
  expect(text.startsWith('<svg xmlns="http://www.w3.org/2000/svg"')).toBe(true);
  expect(text).toContain('&lt;/svg&gt;&lt;img');
});

test('in English, on a phone, without a violation', async ({ page }) => {
  await page.setViewportSize({ width: 375, height: 800 });
  await openProgram(page, LESSON);
  await page.locator('html').evaluate((html) => html.setAttribute('lang', 'en'));
  await page.locator('grad-walk').evaluate((walker) => walker.setAttribute('lang', 'en'));
  await page.getByRole('button', { name: 'To the end', exact: true }).click();
  await expect(page.locator('.drawn')).toHaveCount(2);
  await expect(page.getByRole('button', { name: 'Enlarge figure-1' })).toBeVisible();
  await expect(page.locator('.drawn').first().getByRole('img').first()).toHaveAccessibleName(
    /Figure figure-1: .*line “train” with 3 points/,
  );
  await expectNoOverflow(page);
  expect(await violations(page)).toEqual([]);
});
