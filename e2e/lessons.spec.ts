import { expect, ready, test, violations, walkerIn } from './fixtures';

test('a lesson is chosen by keyboard, stays in the address, and is there after a reload', async ({ page }) => {
  await page.goto('./');
  await ready(page);
  await page.getByRole('button', { name: '课程' }).focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: '课程' });
  await expect(dialog.getByRole('button', { name: /第一课/ })).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(page).toHaveURL(/\?lesson=accumulate$/);
  await expect(walkerIn(page).editor).toContainText('(x ** 3).backward()');
  // Its text is there before its run is: until then the buttons walk the lesson before.
  await expect(page.locator('grad-walk').getByText('PowBackward0').first()).toBeVisible();
  await walkerIn(page).end.click();
  await expect(walkerIn(page).output).toContainText('tensor(33.)');
  await page.reload();
  await ready(page);
  await expect(walkerIn(page).editor).toContainText('(x ** 3).backward()');
  await page.getByRole('button', { name: '课程' }).click();
  await expect(dialog.getByRole('button', { name: /\.grad 会累加/ })).toHaveAttribute('aria-current', 'true');
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(walkerIn(page).editor).toContainText('(x ** 3).backward()');
});

test('the lessons are in both languages, and without a barrier', async ({ page }) => {
  for (const [address, name] of [
    ['./', '课程'],
    ['./?lang=en', 'Lessons'],
  ] as const) {
    await page.goto(address);
    await ready(page);
    await page.getByRole('button', { name }).click();
    const dialog = page.getByRole('dialog', { name });
    await expect(dialog.getByRole('button')).toHaveCount(51);
    if (name === 'Lessons') expect(await dialog.textContent()).not.toMatch(/\p{Script=Han}/u);
    expect(await violations(page)).toEqual([]);
  }
});

test('an exhibit of the museum has a link of its own', async ({ page }) => {
  await page.goto('./');
  await ready(page);
  await page.getByRole('button', { name: '课程' }).click();
  await page.getByRole('button', { name: '对向量直接反向' }).click();
  await expect(page).toHaveURL(/\?lesson=museum%2Fvector-backward$/);
  await expect(page.getByRole('alert')).toContainText('grad can be implicitly created only for scalar outputs');
  await page.reload();
  await ready(page);
  await expect(page.getByRole('alert')).toContainText('grad can be implicitly created only for scalar outputs');
  await page.getByRole('button', { name: '课程' }).click();
  await expect(page.getByRole('button', { name: '对向量直接反向' })).toHaveAttribute('aria-current', 'true');
});

test('a link to what is not there opens the first lesson', async ({ page }) => {
  await page.goto('./?lesson=museum%2Fno-such');
  await ready(page);
  await expect(page.locator('.code-pane')).toContainText('out.backward()');
});
