import { expect, openProgram, test, violations, type Walker, walkerIn } from './fixtures';

type Page = Parameters<typeof openProgram>[0];

const toEnd = (page: Page) =>
  page.locator('grad-walk').evaluate((walker: Walker) => walker.seek(Number.MAX_SAFE_INTEGER));
const open = (page: Page, title: string) => page.locator('.why summary', { hasText: title }).first().click();
const cells = (page: Page, selector: string) =>
  page.locator(selector).evaluateAll((all) => all.map((cell) => cell.textContent?.trim() ?? ''));

const CUBE = `import torch
x = torch.tensor([2.0, 3.0], requires_grad=True)
y = (x * x * x).sum()
y.backward()
`;

const NETWORK = `import torch
a = torch.tensor([[1.0, 2.0]])
W1 = torch.tensor([[0.5, -0.5], [1.0, 1.0]], requires_grad=True)
b1 = torch.tensor([0.0, -1.0], requires_grad=True)
W2 = torch.tensor([[1.0, -1.0]], requires_grad=True)
b2 = torch.tensor([0.5], requires_grad=True)
h = torch.tanh(a @ W1.T + b1)
z = h @ W2.T + b2
L = ((z - 1.0) ** 2).sum()
L.backward()
`;

test('all paths: each product, and their sum is the element', async ({ page }) => {
  await openProgram(page, CUBE);
  await toEnd(page);
  await page.getByRole('button', { name: 'x', exact: true }).click();
  await page.getByRole('button', { name: '[1] 27' }).click();
  await open(page, '所有路径');
  await expect(page.locator('.paths .list tbody tr')).toHaveCount(3);
  expect(await cells(page, '.paths .list tbody td:last-child')).toEqual(['9', '9', '9']);
  expect(await cells(page, '.three td')).toEqual(['27', '27']);
  await expect(page.locator('.paths')).toContainText('两者完全相同');
  await page.locator('.route .link').first().click();
  await expect(page.locator('.inspector h2')).toHaveText('SumBackward0');
});

test('of a perceptron the δ recursion stands beside the paths', async ({ page }) => {
  await openProgram(page, NETWORK);
  await toEnd(page);
  await page.getByRole('button', { name: 'W1', exact: true }).click();
  await open(page, '所有路径');
  await expect(page.locator('.delta h5')).toHaveText(['第 2 层', '第 1 层']);
  const [paths = '', delta = '', engine = ''] = await cells(page, '.three td');
  expect(Math.abs(Number(paths) - Number(engine))).toBeLessThan(1e-6);
  expect(Math.abs(Number(delta) - Number(engine))).toBeLessThan(1e-6);
  expect(await page.locator('.delta math').count()).toBeGreaterThan(3);
  expect(await violations(page)).toEqual([]);
});

test('the order sandbox by keyboard: a legal order is right, an early node makes a wrong .grad', async ({ page }) => {
  await openProgram(
    page,
    'import torch\na = torch.tensor(1.0, requires_grad=True)\nb = a + a\nc = b + b\nc.backward()\n',
  );
  await walkerIn(page).start.click();
  const summary = page.locator('.why summary', { hasText: '顺序沙盒' });
  await summary.focus();
  await page.keyboard.press('Enter');
  const auto = page.getByRole('button', { name: '照 PyTorch 跑下一个' });
  await auto.focus();
  for (let i = 0; i < 3; i++) {
    await expect(auto).toBeEnabled();
    // Focus stays with it from press to press.
    await page.keyboard.press('Enter');
    await expect(page.locator('.deeds > li')).toHaveCount(i + 1);
  }
  await expect(page.locator('.verdict')).toContainText('全部收齐才跑');
  // And is not lost when there is nothing left to run, or nothing to take back.
  const again = page.getByRole('button', { name: '退一步', exact: true });
  await expect(again).toBeFocused();
  for (const left of [2, 1]) {
    await page.keyboard.press('Enter');
    await expect(page.locator('.deeds > li')).toHaveCount(left);
  }
  await page.keyboard.press('Enter');
  await expect(page.locator('.places .run').first()).toBeFocused();
  for (let i = 0; i < 3; i++) {
    await page.keyboard.press('Enter');
    await expect(page.locator('.deeds > li')).toHaveCount(i + 1);
  }
  expect(await cells(page, '.verdict td')).toEqual(['4', '4']);

  await page.getByRole('button', { name: '重来' }).press('Enter');
  // Two edges from one node are told once.
  await expect(page.locator('.places').last()).toContainText('等 AddBackward0 · 2 ×2');
  await page.getByRole('button', { name: '没收齐就跑 AddBackward0 · 1' }).press('Enter');
  await expect(page.locator('.deeds')).toContainText('只收到 0 / 2 份就跑了');
  await page.getByRole('button', { name: '跑 AddBackward0 · 2', exact: true }).press('Enter');
  await page.getByRole('button', { name: '跑 a.grad', exact: true }).press('Enter');
  await expect(page.locator('.verdict')).toContainText('是错的');
  expect(await cells(page, '.verdict td')).toEqual(['✗ 0', '4']);
  expect(await violations(page)).toEqual([]);
});

test('a node shows its rule with numbers, what it saved, and its Jacobian', async ({ page }) => {
  await openProgram(
    page,
    'import torch\nw = torch.tensor(3.0, requires_grad=True)\nx = torch.tensor(2.0)\nL = w * x\nL.backward()\n',
  );
  await toEnd(page);
  await walkerIn(page).back.click();
  await expect(page.locator('.inspector h2')).toHaveText('MulBackward0');
  await expect(page.locator('.rules math')).toContainText('1·2');
  await expect(page.locator('.saved')).toContainText('版本 0');
  await open(page, '局部雅可比');
  // It is asked of the engine first.
  await expect.poll(() => cells(page, 'table.jacobian td')).toEqual(['2']);
  expect(await violations(page)).toEqual([]);
});

test('a number before a function is set apart from it', async ({ page }) => {
  await openProgram(
    page,
    'import torch\nx = torch.tensor(0.5, requires_grad=True)\ny = torch.sin(x) * 0.25\ny.backward()\n',
  );
  await toEnd(page);
  await walkerIn(page).back.click();
  await expect(page.locator('.inspector h2')).toHaveText('SinBackward0');
  await expect(page.locator('.rules math')).toContainText('0.25·cos');
});

test('of a tensor that goes in twice the Jacobian is the sum of two', async ({ page }) => {
  await openProgram(
    page,
    'import torch\nx = torch.tensor([1.0, 2.0], requires_grad=True)\ny = x * x\ny.backward(torch.ones(2))\n',
  );
  await toEnd(page);
  await walkerIn(page).back.click();
  await expect(page.locator('.inspector h2')).toHaveText('MulBackward0');
  await open(page, '局部雅可比');
  const captions = page.locator('table.jacobian caption');
  await expect(captions).toHaveText(['∂ y / ∂ x', '∂ y / ∂ x，只看第 1 个输入', '∂ y / ∂ x，只看第 2 个输入']);
  await expect(page.locator('.why[open]')).toContainText('x 作为输入用了 2 次');
  expect(await cells(page, 'table.jacobian td')).toEqual(['2', '0', '0', '4', '1', '0', '0', '2', '1', '0', '0', '2']);
  expect(await violations(page)).toEqual([]);
});

test('the panels are English for English readers', async ({ page }) => {
  await openProgram(page, CUBE);
  await page.locator('grad-walk').evaluate((walker: Walker) => walker.setAttribute('lang', 'en'));
  await toEnd(page);
  await page.getByRole('button', { name: 'x', exact: true }).click();
  await open(page, 'All paths');
  await expect(page.locator('.paths')).toContainText('They are the same number.');
  await expect(page.locator('.paths')).toContainText('3 paths');
  expect(await violations(page)).toEqual([]);
});
