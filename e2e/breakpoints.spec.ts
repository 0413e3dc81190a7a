import { expect, openProgram, test, walkerIn } from './fixtures';

const TRAINING = `import torch
w = torch.tensor(1.0, requires_grad=True)
opt = torch.optim.SGD([w], lr=0.1, momentum=0.9)
for i in range(3):
    y = w * w * 3
    opt.zero_grad()
    y.backward()
    opt.step()
print(w)
`;

test('the walk stops where a watched tensor changes, forward and back, by keyboard', async ({ page }) => {
  await openProgram(page, TRAINING);
  const walker = walkerIn(page);
  await walker.start.click();
  await walker.forward.click();
  await walker.tensor('w').getByRole('button', { name: 'w', exact: true }).click();
  await page.getByRole('button', { name: '变化时停下' }).click();
  await expect(page.getByRole('button', { name: '去掉 w 的断点' })).toBeVisible();
  await page.keyboard.press('F8');
  await expect(walker.sentence).toContainText('w.grad');
  const first = await walker.position.inputValue();
  await page.keyboard.press('F8');
  await expect(walker.sentence).toContainText('第 8 行');
  await page.keyboard.press('Shift+F8');
  await expect(walker.position).toHaveValue(first);
  await page.keyboard.press('Shift+F8');
  await expect(walker.position).toHaveValue('1');
  await page.keyboard.press('F9');
  await expect(page.locator('.breakpoints')).toHaveCount(0);
});

test('an operation is watched, too', async ({ page }) => {
  await openProgram(page, TRAINING);
  const walker = walkerIn(page);
  await walker.start.click();
  await walker.forward.click();
  await walker.forward.click();
  await expect(walker.litNode).toContainText('MulBackward0');
  // The product has no name: its node is watched.
  await page.getByRole('button', { name: '变化时停下' }).click();
  await page.getByRole('button', { name: '下一个断点' }).click();
  await expect(walker.litNode).toContainText('MulBackward0');
  await expect(walker.sentence).toContainText('MulBackward0');
  await expect(walker.sentence).toContainText('收到');
});

test('lines in a loop say which round they are of', async ({ page }) => {
  await openProgram(page, TRAINING);
  const walker = walkerIn(page);
  const line = (n: number) => page.locator('.cm-line').nth(n - 1);
  await walker.start.click();
  await page.getByRole('combobox', { name: '一步多大' }).selectOption('iteration');
  await walker.forward.click();
  await expect(line(4)).toContainText('第 1 / 3 轮');
  await expect(line(5).locator('.val')).toHaveText('3');
  await page.getByRole('combobox', { name: '一步多大' }).selectOption('operation');
  // Into the second round: y is still that of the first.
  await walker.forward.click();
  await expect(line(4)).toContainText('第 2 / 3 轮');
  await expect(line(5).locator('.val.past')).toHaveText('3 第 1 轮');
  await walker.forward.click();
  await expect(line(5).locator('.val.past')).toHaveCount(0);
});

test('an update is a table: the parameter, its gradient, what the optimizer keeps', async ({ page }) => {
  await openProgram(page, TRAINING);
  const walker = walkerIn(page);
  await walker.end.click();
  await walker.back.click();
  const table = page.getByRole('table', { name: '优化器的状态' });
  await expect(table.getByRole('row')).toHaveCount(4);
  await expect(table.getByRole('row', { name: /^w / })).toHaveText(/^w-?[\d.]+-?[\d.]+$/);
  await expect(table.getByRole('row', { name: /^momentum_buffer/ })).toHaveText(/^momentum_buffer-?[\d.]+-?[\d.]+$/);
});

/** A trace that is full takes a busy machine a while to hand over. */
const patient = { timeout: 20_000 };

const LONG = `import torch
w = torch.tensor(1.0, requires_grad=True)
n = 0
while n < 10 ** 9:
    y = w * w
    y.backward()
    n += 1
`;

test('a long run tells how far it is, is paused, walked, gone on with to a breakpoint, and stopped', async ({
  page,
}) => {
  test.slow();
  await openProgram(page, 'import torch\nx = torch.ones(1)\n');
  const walker = walkerIn(page);
  await walker.editor.click();
  await page.keyboard.press('Control+A');
  await page.keyboard.insertText(LONG);
  const bar = page.locator('.run-bar');
  await expect(bar).toContainText(/第 4 行的循环，第 [\d,]+ 轮 · [\d,]+ 步 · 每秒 [\d,]+ 步/);
  await expect(bar.getByRole('progressbar', { name: '运行进度' })).toBeVisible();
  const said = await page.getByRole('button', { name: '暂停运行' }).evaluate(async (button: HTMLElement) => {
    button.click();
    await new Promise((done) => setTimeout(done));
    return button.parentElement?.textContent;
  });
  // What so long a run has done takes a while to come.
  expect(said).toContain('正在暂停');
  await expect(page.getByRole('button', { name: '继续运行' })).toBeVisible(patient);
  // What it has done can be walked.
  const total = await walker.position.getAttribute('max');
  await walker.back.click();
  await expect(walker.position).toHaveValue(String(Number(total) - 1));

  await page.locator('.cm-lineNumbers .cm-gutterElement', { hasText: /^6$/ }).click();
  await page.getByRole('button', { name: '运行到下一个断点' }).click();
  await expect(bar).toContainText('运行暂停在第 6 行之前', patient);
  await expect(walker.litLine).toContainText('y = w * w');
  await page.getByRole('button', { name: '停止' }).click();
  await expect(page.locator('.run-state')).toHaveText('已停止');
  await expect(bar).toHaveCount(0);

  await page.getByRole('button', { name: '从头运行，停在断点' }).click();
  await expect(bar).toContainText('运行暂停在第 6 行之前');
  await expect(walker.position).toHaveValue('2');
});

test('of a loop that counts, the rounds and the time left are told', async ({ page }) => {
  test.slow();
  await openProgram(page, 'import torch\nx = torch.ones(1)\n');
  await walkerIn(page).editor.click();
  await page.keyboard.press('Control+A');
  await page.keyboard.insertText('import torch\nx = torch.ones(1)\nfor i in range(10 ** 7):\n    y = x + i\n');
  const bar = page.locator('.run-bar');
  await expect(bar).toContainText(/第 [\d,]+ \/ 10,000,000 轮 · [\d,]+ 步 · 每秒 [\d,]+ 步 · 还要/);
  // So many rounds no trace holds; to a machine at work they take long.
  await expect(bar).toContainText(/第 [\d,]*\d{3},\d{3} \/ 10,000,000 轮/, { timeout: 240_000 });
  await page.getByRole('button', { name: '停止' }).click();
  await expect(page.locator('.run-state')).toHaveText('已停止', patient);
  await expect(page.locator('.say')).toContainText('记录放不下整个运行');
});

test('the keyboard pauses a run, goes on with it and stops it, and is never without a place', async ({ page }) => {
  test.slow();
  await openProgram(page, 'import torch\nx = torch.ones(1)\n');
  await walkerIn(page).editor.click();
  await page.keyboard.press('Control+A');
  await page.keyboard.insertText('import torch\nx = torch.ones(1)\nfor i in range(10 ** 7):\n    y = x + i\n');
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  await button('暂停运行').focus();
  await page.keyboard.press('Enter');
  await expect(button('继续运行')).toBeFocused(patient);
  await page.keyboard.press('Enter');
  await expect(button('暂停运行')).toBeFocused(patient);
  await page.keyboard.press('Tab');
  await expect(button('停止')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('.run-state')).toHaveText('已停止', patient);
  await expect(walkerIn(page).forward).toBeFocused();
});
