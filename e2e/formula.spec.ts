import { expect, expectNoOverflow, openProgram, ready, test, violations, walkerIn } from './fixtures';

test('a formula becomes leaves with sliders, a graph, and the program it stands for', async ({ page }) => {
  await page.goto('./');
  await ready(page);
  const walker = walkerIn(page);
  await page.getByRole('button', { name: '公式', exact: true }).click();
  const field = page.getByRole('textbox', { name: '公式' });
  await field.fill('L = (tanh(w*x + b) - y)**2');
  for (const leaf of ['w', 'x', 'b', 'y'])
    await expect(page.getByRole('slider', { name: leaf, exact: true })).toBeVisible();
  await expect(page.locator('.math math')).toBeVisible();
  await expect(page.locator('.node.leaf')).toHaveCount(4);
  await walker.end.click();
  // (tanh(.25) - 1)^2 at w = .5, x = 1.5, b = -.5, y = 1.
  await expect(walker.tensor('L')).toContainText('0.5701');
  await expect(walker.tensor('y').locator('.grad')).toHaveText('1.5102');

  await page.getByText('写成 PyTorch').click();
  await expect(page.locator('.as-code pre')).toContainText('L = (torch.tanh(w*x + b) - y)**2\nL.backward()');
  expect(await violations(page)).toEqual([]);

  await page.getByRole('button', { name: '代码', exact: true }).click();
  await expect(page.locator('.code-area')).toContainText('L = (torch.tanh(w*x + b) - y)**2');
});

test('dragging a slider moves the source, the values and the gradients, and nothing else', async ({ page }) => {
  await openProgram(page, 'import torch\nx = torch.tensor(2.0, requires_grad=True)\ny = x ** 3\ny.backward()\n');
  const walker = walkerIn(page);
  await walker.end.click();
  await expect(walker.tensor('x').locator('.grad')).toHaveText('12.');
  const slider = page.getByRole('slider', { name: 'x', exact: true });
  const nodes = await page.locator('.node').evaluateAll((all) => all.map((node) => node.getAttribute('transform')));
  await slider.focus();
  await page.keyboard.press('ArrowRight');
  await expect(page.locator('.code-area')).toContainText('torch.tensor(2.02, requires_grad=True)');
  await expect(walker.tensor('x').locator('.grad')).toHaveText('12.2412');
  expect(await page.locator('.node').evaluateAll((all) => all.map((node) => node.getAttribute('transform')))).toEqual(
    nodes,
  );
  await page.getByRole('spinbutton', { name: 'x 的值' }).fill('-3');
  await page.keyboard.press('Enter');
  await expect(walker.tensor('x').locator('.grad')).toHaveText('27.');
  await expect(page.locator('.code-area')).toContainText('torch.tensor(-3.0, requires_grad=True)');
});

test('a leaf is made a vector, and another is no leaf of the graph any more', async ({ page }) => {
  await page.goto('./');
  await ready(page);
  const walker = walkerIn(page);
  await page.getByRole('button', { name: '公式', exact: true }).click();
  await page.getByRole('button', { name: 'f = sin(x)*y + x**2/y' }).click();
  await page.getByRole('combobox', { name: 'x 的形状' }).selectOption('3');
  await expect(page.getByRole('slider', { name: 'x[2]' })).toBeVisible();
  await page.getByRole('checkbox', { name: 'requires_grad' }).last().uncheck();
  await walker.end.click();
  await expect(walker.tensor('y')).toContainText('None');
  await expect(walker.tensor('x')).toContainText('[0.5000, 0.5000, 0.5000]');
  // A sum is not needed: backward is given ones.
  await page.getByText('写成 PyTorch').click();
  await expect(page.locator('.as-code pre')).toContainText('f.backward(torch.ones_like(f))');
});

test('what is no formula is said so, and the last one stays', async ({ page }) => {
  await page.goto('./');
  await ready(page);
  await page.getByRole('button', { name: '公式', exact: true }).click();
  const field = page.getByRole('textbox', { name: '公式' });
  await field.fill('L = sin(x)');
  await expect(page.getByRole('slider', { name: 'x', exact: true })).toBeVisible();
  await field.fill('L = sinus(x)');
  await expect(page.locator('.formula')).toContainText('这里没有函数 sinus');
  await field.fill('L = sin(x');
  await expect(page.locator('.formula')).toContainText('公式还没有写完');
  await expect(page.locator('.node.leaf')).toHaveCount(1);
});

test('the error of a formula is told under it, and a scalar becomes a matrix where it must', async ({ page }) => {
  await page.goto('./');
  await ready(page);
  await page.getByRole('button', { name: '公式', exact: true }).click();
  const field = page.getByRole('textbox', { name: '公式' });
  await field.fill('L = sin(x)');
  await page.getByRole('checkbox', { name: 'requires_grad' }).uncheck();
  const alert = page.locator('.formula').getByRole('alert');
  await expect(alert).toContainText('element 0 of tensors does not require grad');
  await expect(alert).toContainText('通常这样改');
  expect(await violations(page)).toEqual([]);
  await field.fill('L = sum(W @ x)');
  await expect(page.getByRole('slider', { name: 'x[1, 1]' })).toBeVisible();
  await expect(alert).toHaveCount(0);
  // A vector of as many as the matrix has columns will do, too.
  await page.getByRole('combobox', { name: 'x 的形状' }).selectOption('2');
  await expect(page.getByRole('slider', { name: 'x[1]', exact: true })).toBeVisible();
  await expect(alert).toHaveCount(0);
});

test('on a phone the formula and its sliders fit', async ({ page }) => {
  await page.setViewportSize({ width: 375, height: 800 });
  await page.goto('./');
  await ready(page);
  await page.getByRole('button', { name: '公式', exact: true }).click();
  await page.getByRole('button', { name: 'h = relu(w1*x + b1); L = (w2*h + b2 - y)**2' }).click();
  await expect(page.getByRole('slider', { name: 'w2' })).toBeVisible();
  await expectNoOverflow(page);
});
