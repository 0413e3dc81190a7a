import { expect, openProgram, test, violations, type Walker, walkerIn } from './fixtures';

type Page = Parameters<typeof openProgram>[0];

async function pick(page: Page, source: string, name: string): Promise<void> {
  await openProgram(page, source);
  await page.locator('grad-walk').evaluate((walker: Walker) => walker.seek(Number.MAX_SAFE_INTEGER));
  await page.getByRole('button', { name, exact: true }).click();
}

const open = (page: Page, title: string) => page.locator('.trial summary', { hasText: title }).click();
const cells = (page: Page, selector: string) =>
  page.locator(selector).evaluateAll((all) => all.map((cell) => cell.textContent?.trim() ?? ''));

const BRANCHES = `import torch
w = torch.tensor(3.0, requires_grad=True)
b = torch.tensor(1.0, requires_grad=True)
h = w * 2
L = h * h + b
L.backward()
`;

test('cut here: every .grad before and after, and the line that does it', async ({ page }) => {
  await pick(page, BRANCHES, 'h');
  await open(page, '在这里剪断');
  await expect(page.locator('.added')).toHaveText('+ h = h.detach()');
  await expect(page.locator('.cut tbody tr')).toHaveCount(2);
  expect(await cells(page, '.cut tbody tr')).toEqual(['w24None变成 None', 'b11不变']);

  await page.getByRole('combobox', { name: '在这里剪断' }).selectOption('retain_grad');
  await expect(page.locator('.added')).toHaveText('+ h.retain_grad()');
  await expect(page.locator('.cut tbody')).toContainText('hNone12有了');

  await page.getByRole('combobox', { name: '在这里剪断' }).selectOption('no_grad');
  await expect(page.locator('.added')).toContainText('with torch.no_grad():');
  await expect(page.locator('.cut tbody')).toContainText('w24None变成 None');
  await page.getByRole('button', { name: '写进程序' }).click();
  await expect(page.locator('.code-area')).toContainText('with torch.no_grad():');
  await expect(walkerIn(page).tensor('w')).toContainText('None');
});

test('a cut that leaves nothing to walk says so in PyTorch’s words', async ({ page }) => {
  await pick(page, 'import torch\nx = torch.ones(2, requires_grad=True)\ny = (x * 2).sum()\ny.backward()\n', 'x');
  await open(page, '在这里剪断');
  await expect(page.locator('.cut')).toContainText(
    'RuntimeError: element 0 of tensors does not require grad and does not have a grad_fn',
  );
  await expect(page.locator('.cut tbody')).toContainText('变成 None');
});

test('the lens shows the error of finite differences in both precisions', async ({ page }) => {
  await pick(page, 'import torch\nx = torch.tensor(2.0, requires_grad=True)\ny = x ** 3\ny.backward()\n', 'x');
  await open(page, '有限差分');
  const slider = page.getByRole('slider', { name: 'h', exact: true });
  await expect(slider).toBeVisible();
  await slider.fill('2');
  // ((2.01)^3 - (1.99)^3) / 0.02 = 12.0001
  expect((await cells(page, '.lens tbody tr:nth-child(3) td'))[1]).toBe('12.0001');
  expect(await cells(page, '.lens tbody tr:nth-child(4) td')).toEqual(['12', '12']);
  expect((await cells(page, '.lens .error td'))[1]).toBe('1.0e-4');
  await slider.fill('10');
  const [single = 0, double = 0] = (await cells(page, '.lens .error td')).map(Number);
  expect(single).toBe(12);
  expect(double).toBeLessThan(1e-3);
  await expect(page.locator('.curve path.float32')).toBeVisible();
  // What is subtracted is told apart, however near it is.
  expect((await cells(page, '.lens tbody tr:nth-child(1) td'))[1]).toBe('8.000000001');
  expect((await cells(page, '.lens tbody tr:nth-child(2) td'))[1]).toBe('7.999999999');
  // To the right h is larger, as along the axis.
  await slider.focus();
  await page.keyboard.press('ArrowRight');
  await expect(slider).toHaveAttribute('aria-valuetext', '1e-9');
  expect(await violations(page)).toEqual([]);
});

test('the dial: J, v, and what backward(v) adds to .grad', async ({ page }) => {
  await pick(page, 'import torch\nx = torch.tensor([1.0, 2.0, 3.0], requires_grad=True)\ny = x * x\n', 'y');
  await open(page, 'vᵀJ');
  await expect(page.locator('.dial tbody tr')).toHaveCount(3);
  expect(await cells(page, '.dial tbody td')).toEqual(['2', '0', '0', '0', '4', '0', '0', '0', '6']);
  await expect(page.locator('.dial tfoot td').last()).toHaveText('6');
  await page.getByRole('button', { name: '0.1, 1, 0.0001' }).click();
  await expect(page.locator('.dial tfoot td').first()).toHaveText('0.2');
  await page.getByRole('slider', { name: 'v[1]' }).focus();
  await page.keyboard.press('ArrowLeft');
  await expect(page.locator('.dial tfoot td').nth(1)).toHaveText('3.8');
  await page.getByRole('button', { name: '写进程序' }).click();
  await expect(page.locator('.code-area')).toContainText('y.backward(torch.tensor([0.1, 0.95, 0.0001]))');
  await expect(walkerIn(page).tensor('x').locator('.grad')).toContainText('[2.0000e-01, 3.8000e+00, 6.0000e-04]');
  await expect(page.getByRole('slider', { name: 'v[1]' })).toBeVisible();
});

test('the dial begins with the v that the program has', async ({ page }) => {
  const program = [
    'import torch',
    'x = torch.tensor([1.0, 2.0], requires_grad=True)',
    'y = x * x',
    'y.backward(torch.tensor([4.0, 0.5]))',
  ];
  await pick(page, `${program.join('\n')}\n`, 'y');
  await open(page, 'vᵀJ');
  await expect(page.locator('.dial tbody th .mono')).toHaveText(['4.0', '0.5']);
  await expect(page.locator('.dial tfoot td')).toHaveText(['8', '2']);
  await expect(walkerIn(page).tensor('x')).toContainText('[8., 2.]');
  await page.locator('.dial').getByRole('slider', { name: 'v[0]', exact: true }).focus();
  await page.keyboard.press('Home');
  await expect(page.locator('.dial tfoot td').first()).toHaveText('-8');
});

for (const size of [
  { width: 1024, height: 768 },
  { width: 375, height: 740 },
]) {
  test(`what is opened is in sight at ${size.width} pixels`, async ({ page }) => {
    await page.setViewportSize(size);
    await pick(page, BRANCHES, 'w');
    await open(page, '有限差分');
    await expect(page.locator('.lens .error').last()).toBeInViewport({ ratio: 0.9 });
  });
}
