import { expect, openProgram, ready, test, walkerIn } from './fixtures';

const LOOP = `import torch
w = torch.tensor(1.0, requires_grad=True)
for i in range(3):
    y = w * w * 3
    y.backward()
print(w.grad)
`;

test('a step may be all that a line does', async ({ page }) => {
  await openProgram(page, LOOP);
  const walker = walkerIn(page);
  await walker.start.click();
  await page.getByRole('combobox', { name: '一步多大' }).selectOption('line');
  const lines: string[] = [];
  for (let i = 0; i < 4; i += 1) {
    const before = await walker.position.inputValue();
    await walker.forward.click();
    await expect(walker.position).not.toHaveValue(before);
    lines.push(await walker.position.inputValue());
  }
  // The leaf; two products; begin, two nodes and accumulate; two products of the second turn.
  expect(lines).toEqual(['1', '3', '7', '9']);
  await page.keyboard.press('ArrowLeft');
  await expect(walker.position).toHaveValue('7');
});

test('playing stops before a marked line, in each turn of the loop', async ({ page }) => {
  await openProgram(page, LOOP);
  const walker = walkerIn(page);
  await walker.start.click();
  await walker.editor.click();
  await page.keyboard.press('Control+Home');
  for (let i = 0; i < 4; i += 1) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('F9');
  await expect(page.locator('.cm-gutterElement.marked')).toHaveText('5');
  await page.getByRole('combobox', { name: '播放速度' }).selectOption('16');
  await walker.play.click();
  await expect(walker.position).toHaveValue('3');
  await expect(walker.play).toBeVisible();
  await page.getByRole('button', { name: '下一个断点' }).click();
  await expect(walker.position).toHaveValue('9');

  // The mark stays with its line when lines come before it.
  await walker.editor.click();
  await page.keyboard.press('Control+Home');
  await page.keyboard.type('# one more\n');
  await expect(page.locator('.cm-gutterElement.marked')).toHaveText('6');
  await page.getByRole('button', { name: '去掉第 6 行的断点' }).click();
  await expect(page.locator('.cm-gutterElement.marked')).toHaveCount(0);
  // The edit is run before it is walked.
  await expect(page.locator('.run-state')).toHaveCount(0);
  await walker.play.click();
  const total = await walker.position.getAttribute('max');
  await expect(walker.position).toHaveValue(total ?? '');
});

test('a line is marked by a click on its number', async ({ page }) => {
  await page.goto('./');
  await ready(page);
  await expect(page.locator('.cm-content')).toBeVisible();
  await page.locator('.cm-lineNumbers .cm-gutterElement', { hasText: /^5$/ }).click();
  await expect(page.getByRole('button', { name: '去掉第 5 行的断点' })).toBeVisible();
});
