import { expect, openProgram, ready, test, violations, walkerIn } from './fixtures';

const CHANGED = `import torch
x = torch.tensor([0.0, 1.0], requires_grad=True)
y = torch.sigmoid(x)
y += 1
y.sum().backward()
`;

test('an error is verbatim, taught, and lit where it happened', async ({ page }) => {
  await openProgram(page, CHANGED);
  const { trouble, editor } = walkerIn(page);
  await editor.waitFor();
  await expect(trouble).toContainText('is at version 1; expected version 0 instead');
  await expect(trouble).toContainText('前向时以版本 0 存下，反向要读时已是版本 1');
  await expect(trouble).toContainText('通常这样改');
  // All of the line is to blame: the traceback has no carets, and the line is marked whole.
  await expect(page.locator('.cm-line.wrong')).toHaveText(/^y\.sum\(\)\.backward\(\)/);
  const guilty = page.locator('.node.guilty');
  await expect(guilty).toHaveCount(1);
  await expect(guilty).toContainText('SigmoidBackward0');
  await expect(guilty.locator('.blame')).toHaveText('! 存下时版本 0，现在 1');
  // It belongs to no phase.
  await expect(page.locator('.bar > span').last()).toHaveText('出错 1');
  await expect(page.locator('h2 .phase')).toHaveText('出错');
  await walkerIn(page).back.click();
  await expect(guilty).toHaveCount(0);
  expect(await violations(page)).toEqual([]);
});

test('the part of a line that failed, and what its operands are', async ({ page }) => {
  await openProgram(page, 'import torch\na = torch.ones(2, 3)\nb = torch.ones(2, 3)\nc = 1 + (a @ b)\n');
  const { trouble, editor } = walkerIn(page);
  await editor.waitFor();
  await expect(page.locator('.cm-line .wrong')).toHaveText('a @ b');
  await expect(trouble.locator('.facts')).toHaveText('a (2, 3) float32 · b (2, 3) float32');
});

test('a name that is not there: code and column say the same of it', async ({ page }) => {
  await openProgram(page, 'import torch\nweights = torch.ones(2)\ny = weigths + 1\n');
  await expect(walkerIn(page).trouble).toContainText('weights');
  for (const part of ['.why', '.fix']) {
    const said = page.locator(`.trouble ${part}`);
    await expect(said).toContainText('weights');
    await expect(page.locator(`.inspector .lesson ${part}`)).toHaveText((await said.textContent()) ?? '');
  }
});

for (const [lang, lessons, fix] of [
  ['zh-CN', '课程', '通常这样改'],
  ['en', 'Lessons', 'Usual fix'],
] as const) {
  test(`the museum opens by keyboard and runs its exhibits (${lang})`, async ({ page }) => {
    await page.goto(`./?lang=${lang}`);
    await ready(page);
    await page.getByRole('button', { name: lessons, exact: true }).focus();
    await page.keyboard.press('Enter');
    const menu = page.getByRole('dialog');
    await expect(menu).toBeVisible();
    expect(await violations(page)).toEqual([]);
    await expect(menu.locator('.exhibit')).toHaveCount(34);
    await menu.locator('.exhibit').first().focus();
    await page.keyboard.press('Enter');
    await expect(menu).toBeHidden();
    const { trouble } = walkerIn(page);
    await expect(trouble).toContainText('Trying to backward through the graph a second time');
    await expect(trouble).toContainText(fix);
    await expect(page.locator('.node.guilty')).toHaveCount(1);
  });
}
