import { expect, openProgram, test, walkerIn } from './fixtures';

const PROGRAM = 'import torch\nimport torch.nn.functional as F\nx = torch.ones(2, requires_grad=True)\n';

/** The first of them asks the engine for all it has: on a busy machine that takes a while. */
const patient = { timeout: 20_000 };
test.slow();

test.beforeEach(async ({ page }) => {
  await openProgram(page, PROGRAM);
  await walkerIn(page).editor.click();
  await page.keyboard.press('Control+End');
});

test('after a dot there are the methods of a tensor, with what they do; an arrow and Enter write one', async ({
  page,
}) => {
  const list = page.locator('.cm-tooltip-autocomplete');
  await page.keyboard.type('y = x.mea');
  await expect(list.getByRole('option').first()).toContainText('mean', patient);
  // For 75 ms a list that has just opened leaves all keys to the text.
  await page.waitForTimeout(200);
  await page.keyboard.press('ArrowDown');
  await expect(page.locator('.cm-completionInfo')).toBeVisible();
  await page.keyboard.press('Enter');
  await page.keyboard.type('()\n');
  await expect(walkerIn(page).tensor('y')).toContainText('1.');
});

test('Enter begins a line as long as nothing is chosen, and Escape closes the list', async ({ page }) => {
  const list = page.locator('.cm-tooltip-autocomplete');
  await page.keyboard.type('z = F.rel');
  await expect(list).toBeVisible(patient);
  await page.keyboard.press('Escape');
  await expect(list).toHaveCount(0);
  await page.keyboard.type('u');
  await expect(list).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.locator('.cm-line').last()).toHaveText('');
  await expect(page.locator('.cm-line').nth(3)).toContainText('z = F.relu');
});

test("the program's own names are among what is offered", async ({ page }) => {
  await page.keyboard.type('weights = x * 2\nv = wei');
  await expect(page.getByRole('option', { name: 'weights' })).toBeVisible(patient);
});

test('what a name is stands beside it, by F1 and under the pointer', async ({ page }) => {
  const docs = page.locator('.docs');
  await page.keyboard.type('t = torch.mm(x, x)');
  await page.keyboard.press('Escape');
  for (let i = 0; i < 7; i += 1) await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('F1');
  await expect(docs).toContainText('torch.mm(input, mat2, *, out=None)', patient);
  await expect(docs).toContainText('两个矩阵的乘积。');
  await page.keyboard.press('Escape');
  await expect(docs).toHaveCount(0);
  const ones = await page.locator('.cm-line', { hasText: 'torch.ones' }).boundingBox();
  await page.mouse.move((ones?.x ?? 0) + 95, (ones?.y ?? 0) + 12);
  await expect(docs).toContainText('torch.ones(');
});

test('a name that is refused is told of before the program gets there', async ({ page }) => {
  await page.keyboard.type('if x.sum() > 9:\ntorch.stft(x, 4)\n');
  const line = page.locator('.cm-line', { hasText: 'stft' });
  await expect(line.locator('.wrong')).toHaveText('stft', patient);
  const note = page.locator('.trouble');
  await expect(note).toContainText("torch has no 'stft' here");
  await expect(note).toContainText('宁可拒绝');
  // It is no error: what there is of the program has run.
  await expect(walkerIn(page).tensor('x')).toBeVisible();
  await expect(walkerIn(page).trouble).toHaveCount(0);
});
