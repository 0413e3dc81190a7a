import { expect, openProgram, ready, test, violations, type Walker, walkerIn } from './fixtures';

const TWICE = `import torch
x = torch.ones(2, 2, requires_grad=True)
y = x + 2
out = (y * y * 3).mean()
out.backward()
x.sum().backward()
x.grad.zero_()
(x * x).sum().backward()
`;

/** The table as lines of text. */
async function rows(page: Parameters<typeof openProgram>[0]): Promise<string[]> {
  const found = page.locator('.ledger tr');
  await expect(found.first()).toBeVisible();
  return found.evaluateAll((lines) =>
    lines.map((line) => [...line.children].map((cell) => cell.textContent?.trim()).join(' | ')),
  );
}

test('the ledger of x.grad tells both calls, the zero, and both edges of x * x', async ({ page }) => {
  await openProgram(page, TWICE);
  const walker = walkerIn(page);
  await walker.end.click();
  await page.getByRole('button', { name: 'x', exact: true }).click();
  await expect(page.locator('.ledger h3')).toHaveText('x.grad[0, 0] 从哪里来');
  expect(await rows(page)).toEqual([
    '经由 | 加数 | 累计',
    '第 1 次 backward · 第 5 行',
    'AddBackward0 | 4.5 | 4.5',
    'x.grad += | 4.5 | 4.5',
    '第 2 次 backward · 第 6 行',
    'SumBackward0 | 1 | 1',
    'x.grad += | 1 | 5.5',
    'x.grad.zero_() |  | 0',
    '第 3 次 backward · 第 8 行',
    'MulBackward0 · 1 | 1 | 1',
    'MulBackward0 · 2 | 1 | 2',
    'x.grad += | 2 | 2',
    'x.grad[0, 0] | 2',
  ]);
});

test('the ledger is that of the moment, and leads to the moments it tells of', async ({ page }) => {
  await openProgram(page, TWICE);
  const walker = walkerIn(page);
  await walker.end.click();
  await page.getByRole('button', { name: 'x', exact: true }).click();
  await page.getByRole('button', { name: '第 2 次 backward · 第 6 行' }).click();
  await expect(walker.sentence).toContainText('x.grad 累加：4.5 4.5 │ 4.5 4.5 加 1 1 │ 1 1 得 5.5 5.5 │ 5.5 5.5');
  await expect(page.locator('.ledger tfoot td')).toHaveText('5.5');
  await walker.back.click();
  await expect(page.locator('.ledger tfoot td')).toHaveText('4.5');
  await walker.start.click();
  await expect(page.locator('.ledger')).toHaveCount(0);
});

test('an element is chosen by keyboard, and the page stays accessible', async ({ page }) => {
  await openProgram(
    page,
    'import torch\nw = torch.tensor([1.0, 2.0], requires_grad=True)\n(w ** 2).sum().backward()\n',
  );
  await walkerIn(page).end.click();
  const w = page.getByRole('button', { name: 'w', exact: true });
  await w.focus();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: '[1] 4' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('.ledger h3')).toHaveText('w.grad[1] 从哪里来');
  await expect(page.locator('.ledger tfoot td')).toHaveText('4');
  await page.locator('.ledger').getByRole('button', { name: 'PowBackward0' }).click();
  await expect(page.locator('.inspector h2')).toHaveText('PowBackward0');
  expect(await violations(page)).toEqual([]);
});

test('without a gradient there is no ledger; of a large one the page says so', async ({ page }) => {
  await openProgram(page, 'import torch\nx = torch.ones(40, 40, requires_grad=True)\ny = x * 2\ny.sum().backward()\n');
  await walkerIn(page).end.click();
  await page.getByRole('button', { name: 'y', exact: true }).click();
  await expect(page.locator('.inspector h2')).toHaveText('y');
  await expect(page.locator('.ledger')).toHaveCount(0);
  await page.getByRole('button', { name: 'x', exact: true }).click();
  await expect(page.locator('.ledger')).toContainText('没有逐个元素记下');
});

test('the elements of a vector stand beside each other, however many they are', async ({ page }) => {
  await openProgram(
    page,
    'import torch\nx = torch.linspace(-3, 3, 50, requires_grad=True)\ntorch.sin(x).sum().backward()\n',
  );
  await walkerIn(page).end.click();
  await page.locator('.tensors-pane').getByRole('button', { name: 'x', exact: true }).click();
  await expect(page.locator('.ledger .entry')).toHaveCount(50);
  const overlap = await page.locator('.ledger .entry').evaluateAll((all) => {
    const boxes = all.map((each) => each.getBoundingClientRect());
    return boxes.filter((a, i) =>
      boxes
        .slice(0, i)
        .some((b) => a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1),
    ).length;
  });
  expect(overlap).toBe(0);
});

const NONE = `import torch
w = torch.tensor(3.0, requires_grad=True)
c = torch.tensor(2.0)
unused = torch.tensor(1.0, requires_grad=True)
h = w * c
kept = h + 1
kept.retain_grad()
kept.backward()
w.grad = None
`;
for (const [lang, words] of [
  [
    'zh-CN',
    {
      open: ['w', '到第 10 步才写入'],
      end: [
        ['c', '它不要求梯度'],
        ['h', 'h.retain_grad()'],
        ['unused', '没有参与算出损失'],
        ['w', '第 9 行把它清成了 None'],
      ],
    },
  ],
  [
    'en',
    {
      open: ['w', 'step 10 writes it'],
      end: [
        ['c', 'requires no gradient'],
        ['h', 'h.retain_grad()'],
        ['unused', 'computed without it'],
        ['w', 'Line 9 set it to None'],
      ],
    },
  ],
] as const) {
  test(`why a .grad is None is told, and where it is written (${lang})`, async ({ page }) => {
    await page.goto(`./?lang=${lang}`);
    await ready(page);
    await page.locator('grad-walk').evaluate((walker: Walker, code) => walker.load(code), NONE);
    const details = page.locator('.inspector .details');
    const told = async ([name, why]: readonly [string, string]) => {
      await walkerIn(page).tensor(name).getByRole('button').click();
      await expect(details.locator('dd').filter({ hasText: 'None' }).filter({ hasText: why })).toBeVisible();
    };
    await told(words.open);
    expect(await violations(page)).toEqual([]);
    // From there to the moment that writes it.
    await details.getByRole('button', { name: /走到这一刻|Go to this moment/ }).click();
    await expect(details.locator('dd').nth(1)).toHaveText('2.');
    await page.keyboard.press('End');
    for (const each of words.end) await told(each);
    await walkerIn(page).tensor('kept').getByRole('button').click();
    await expect(details.locator('dd').nth(1)).toHaveText('1.');
  });
}
