import { readFileSync } from 'node:fs';
import type { Locator } from '@playwright/test';
import { expect, test, violations } from './fixtures';
import { button, count, open, preset, step, take, weights } from './network';

test('a formula makes data: a surface, a curve, two classes; what is wrong with it is said', async ({ page }) => {
  await open(page);
  await button(page, '公式数据').click();
  const own = page.getByRole('dialog', { name: '公式数据' });
  const text = own.getByRole('textbox', { name: '公式' });
  await text.fill('y = sin(2*x1) * cos(x2)');
  await page.keyboard.press('Enter');
  await expect(own.getByRole('status')).toContainText('读到 400 行，2 个输入。');
  await expect(page.locator('.unit[data-column="3"]')).toHaveCount(1);
  await text.fill('y = log(x1)');
  await page.keyboard.press('Enter');
  await expect(own.getByRole('status')).toContainText(/读到 \d+ 行，1 个输入。 另有 \d+ 处/);
  await expect(page.locator('.unit[data-column="0"]')).toHaveCount(1);
  await text.fill('y = x1 + z');
  await page.keyboard.press('Enter');
  await expect(own.getByRole('status')).toContainText('z 没有值');
  await text.fill('x1*x2');
  await own.getByLabel('目标是').selectOption('classification');
  await own.getByRole('button', { name: '生成数据' }).click();
  await expect(page.locator('.unit[data-column="3"]')).toHaveCount(2);
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await step(page, '一轮');
  await expect(count(page)).toContainText('1 轮');
});

test('what was set by hand stays with an edit where it fits; what does not is told, and comes back with undo', async ({
  page,
}) => {
  await open(page);
  await page.getByRole('tab', { name: '数值表' }).click();
  await button(page, '手填 layer1.bias').last().click();
  const numbers = page.getByRole('textbox', { name: '手填 layer1.bias' });
  await numbers.fill('1 2 3');
  await expect(page.getByRole('dialog', { name: '手填 layer1.bias' })).toContainText('现在有 3 个数，要 8 个。');
  await numbers.fill('1 2 3 4 5 6 7 8');
  await button(page, '用这些数').click();
  const biases = page.locator('.tables table').filter({ hasText: 'layer1.bias' }).locator('td');
  await expect(biases.nth(7)).toHaveText('8');
  await button(page, '隐藏层 1的设置').click();
  await page.getByRole('dialog', { name: '隐藏层 1的设置' }).getByLabel('激活函数').selectOption('relu');
  await page.keyboard.press('Escape');
  await expect(biases.nth(7)).toHaveText('8');
  await button(page, '隐藏层 1减一个单元').click();
  await expect(page.locator('.told')).toContainText('手改过的 layer1.bias');
  await expect(biases).toHaveCount(7);
  await page.locator('.told').getByRole('button', { name: '撤销' }).click();
  await expect(biases.nth(7)).toHaveText('8');
  await expect(page.locator('.told')).toBeEmpty();
});

test('the rates of every optimiser change in the middle, without a new beginning, and go into the program', async ({
  page,
}) => {
  await open(page);
  await page.getByText('动量、调度、正则、裁剪').click();
  await page.getByLabel('优化器').selectOption('adam');
  await step(page, '一轮');
  await expect(count(page)).toContainText('20 次更新');
  await page.getByLabel('β₂').fill('0.9');
  await page.keyboard.press('Enter');
  await page.getByLabel('ε').fill('0.001');
  await page.keyboard.press('Enter');
  await step(page, '一轮');
  await expect(count(page)).toContainText('40 次更新');
  await expect(page.getByLabel('β₂')).toHaveValue('0.9');
  const program = readFileSync(await take(page, 'PyTorch 程序'), 'utf8');
  expect(program).toContain('optimizer.param_groups[0]["betas"] = (0.9, 0.9)');
  expect(program).toContain('optimizer.param_groups[0]["eps"] = 0.001');
  // RMSprop that has begun without a momentum cannot get one: PyTorch has no buffer for it.
  await page.getByLabel('优化器').selectOption('rmsprop');
  await expect(count(page)).toContainText('0 次更新');
  await step(page, '一批');
  await expect(count(page)).toContainText('1 次更新');
  await page.getByLabel('动量', { exact: true }).fill('0.9');
  await page.keyboard.press('Enter');
  await expect(page.locator('.told')).toContainText('没有动量缓存');
  await button(page, '回到初始权重').click();
  await page.getByLabel('动量', { exact: true }).fill('0.8');
  await page.keyboard.press('Enter');
  await step(page, '一批', 2);
  await expect(count(page)).toContainText('2 次更新');
});

test('schedule, batch size and δ change in the middle, without a new beginning; the epochs are counted on', async ({
  page,
}) => {
  await open(page);
  await page.getByText('动量、调度、正则、裁剪').click();
  await page.getByLabel('损失函数').selectOption('huber');
  await expect(count(page)).toContainText('0 轮');
  await step(page, '一轮');
  await expect(count(page)).toContainText('20 次更新');
  await step(page, '一批');
  await page.getByLabel('批量大小').fill('50');
  await page.keyboard.press('Enter');
  await page.getByLabel('学习率调度').selectOption('exponential');
  await page.getByLabel('δ', { exact: true }).fill('0.5');
  await page.keyboard.press('Enter');
  await expect(count(page)).toContainText('1 轮 · 21 次更新');
  await step(page, '一轮');
  await expect(count(page)).toContainText('2 轮 · 40 次更新');
  await step(page, '一轮');
  await expect(count(page)).toContainText('3 轮 · 44 次更新');
  await button(page, '后退一步').click();
  await expect(count(page)).toContainText('2 轮 · 40 次更新');
  const program = readFileSync(await take(page, 'PyTorch 程序'), 'utf8');
  expect(program).toContain('order.split(batch_size(done))');
  expect(program).toContain('criterion.delta = 0.5');
  expect(program).toContain('ExponentialLR(optimizer, gamma=0.9)');
});

test('runs that are kept are there when the page is opened anew, and in a file', async ({ page }) => {
  await open(page);
  await step(page, '一轮');
  await expect(count(page)).toContainText('20 次更新');
  const runs = page.getByRole('dialog', { name: '对比' });
  await button(page, '对比').click();
  await runs.getByRole('button', { name: '保留现在的训练' }).click();
  await runs.getByLabel('名字').fill('第一个');
  await runs.getByRole('button', { name: '保留现在的训练' }).click();
  await expect(runs.getByLabel('名字')).toHaveCount(2);
  const saved = page.waitForEvent('download');
  await runs.getByRole('button', { name: '全部存成文件' }).click();
  const file = readFileSync(await (await saved).path());
  await page.reload();
  await button(page, '对比').click();
  await expect(runs.getByLabel('名字').first()).toHaveValue('第一个');
  await runs.getByRole('button', { name: /^丢弃/ }).first().click();
  await runs.getByRole('button', { name: /^丢弃/ }).click();
  await expect(runs.getByLabel('名字')).toHaveCount(0);
  await page.reload();
  await button(page, '对比').click();
  await expect(runs.getByLabel('名字')).toHaveCount(0);
  const box = runs.getByLabel('打开训练文件');
  await box.setInputFiles({ name: 'a.json', mimeType: 'application/json', buffer: Buffer.from('[]') });
  await expect(runs.getByRole('alert')).toContainText('没有能读的训练');
  await box.setInputFiles({ name: 'runs.json', mimeType: 'application/json', buffer: file });
  await expect(runs.getByLabel('名字').first()).toHaveValue('第一个');
  await runs.getByRole('button', { name: '打开“第一个”' }).click();
  await expect(count(page)).toContainText('20 次更新');
});

test('what was done by hand is taken back where it was done', async ({ page }) => {
  await open(page);
  await step(page, '一轮');
  await expect(count(page)).toContainText('20 次更新');
  await button(page, '隐藏层 1，单元 3').click();
  const bias = page.getByRole('region', { name: '所选' }).locator('.numbers').filter({ hasText: 'layer1.bias' });
  const before = await bias.locator('td').first().textContent();
  await page.getByLabel('改成').fill('2.5');
  await page.keyboard.press('Enter');
  await expect(bias.locator('td').first()).toHaveText('2.5');
  await step(page, '一轮');
  await expect(count(page)).toContainText('40 次更新');
  await button(page, '撤销').click();
  await expect(count(page)).toContainText('20 次更新');
  await expect(bias.locator('td').first()).toHaveText(before ?? '');
  await button(page, '重做').click();
  await expect(bias.locator('td').first()).toHaveText('2.5');
});

test('pictures are SVG and PNG; the whole network is saved, and opened at its step', async ({ page }) => {
  await open(page);
  await step(page, '一轮', 2);
  await expect(count(page)).toContainText('40 次更新');
  const trained = await weights(page);
  const svg = readFileSync(await take(page, '网络图 SVG'), 'utf8');
  expect(svg).toMatch(/^<svg xmlns=.*<image .*href="data:image\/png;base64,.*<\/svg>$/s);
  for (const head of ['输入', '隐藏层 1', '隐藏层 2', '输出层', '8 tanh', '2 linear'])
    expect(svg).toContain(`>${head}</text>`);
  expect(readFileSync(await take(page, '输出图 SVG'), 'utf8')).toContain('<path');
  const curves = readFileSync(await take(page, '曲线图 SVG'), 'utf8');
  for (const word of ['训练', '测试', '损失', '更新']) expect(curves).toContain(`>${word}</text>`);
  expect(
    readFileSync(await take(page, '曲线图 PNG'))
      .subarray(1, 4)
      .toString(),
  ).toBe('PNG');
  expect(
    readFileSync(await take(page, '输出图 PNG'))
      .subarray(1, 4)
      .toString(),
  ).toBe('PNG');
  const file = readFileSync(await take(page, '整个网络'));
  await preset(page, '异或');
  await button(page, '文件').click();
  await page.getByLabel('打开整个网络').setInputFiles({ name: 'n.json', mimeType: 'application/json', buffer: file });
  await page.keyboard.press('Escape');
  await expect(count(page)).toContainText('40 次更新');
  await expect.poll(() => weights(page)).toEqual(trained);
  await button(page, '文件').click();
  const broken = { name: 'n.json', mimeType: 'application/json', buffer: Buffer.from('{"layers": 3}') };
  await page.getByLabel('打开整个网络').setInputFiles(broken);
  await expect(page.getByRole('dialog', { name: '文件' }).getByRole('alert')).toContainText('没有能读的网络');
});

test('a wide layer is read a page at a time, and drawn folded', async ({ page }) => {
  // Axe looks at thousands of cells.
  test.slow();
  await open(page);
  await page.getByLabel('隐藏层 1的单元数').fill('100');
  await page.keyboard.press('Enter');
  await page.getByRole('tab', { name: '数值表' }).click();
  const units = page.locator('.tables table').first();
  await expect(units.locator('tbody tr')).toHaveCount(64);
  await expect(units.locator('.pager')).toContainText('1–64，共 100');
  await units.getByRole('button', { name: '单元：下一页' }).click();
  await expect(units.locator('tbody tr')).toHaveCount(36);
  await expect(units.locator('tbody th').first()).toHaveText('65');
  expect(await violations(page)).toEqual([]);
});

test('layers are dragged: to another place, out of the network, and a new one into it', async ({ page }) => {
  await open(page);
  const heads = page.locator('.head > b');
  await button(page, '隐藏层 1加一个单元').click();
  const widths = page.locator('.units input');
  await expect(widths.first()).toHaveValue('9');
  const drag = async (from: Locator, to: { x: number; y: number }): Promise<void> => {
    await from.hover();
    await page.mouse.down();
    await page.mouse.move(to.x, to.y, { steps: 4 });
    await page.mouse.up();
  };
  const at = async (of: Locator): Promise<{ x: number; y: number }> => {
    const box = await of.boundingBox();
    return { x: (box?.x ?? 0) + (box?.width ?? 0) / 2, y: (box?.y ?? 0) + (box?.height ?? 0) / 2 };
  };
  const output = await at(heads.nth(3));
  await drag(heads.nth(1), { x: output.x - 60, y: output.y + 60 });
  await expect(widths.nth(1)).toHaveValue('9');
  await drag(heads.nth(2), { x: 20, y: 300 });
  await expect(heads).toHaveCount(3);
  await expect(widths).toHaveCount(1);
  await drag(page.locator('.grip').filter({ hasText: '+' }), { x: output.x - 60, y: output.y + 100 });
  await expect(heads).toHaveText(['输入', '隐藏层 1', '隐藏层 2', '输出层']);
  await page.locator('.grip').filter({ hasText: '+' }).focus();
  await page.keyboard.press('Enter');
  await expect(heads).toHaveCount(5);
});

test('eight layers of 32 units are drawn, learn and are looked at', async ({ page }) => {
  await open(page);
  await page.getByLabel('隐藏层 1的单元数').fill('32');
  await page.keyboard.press('Enter');
  await page.getByLabel('隐藏层 2的单元数').fill('32');
  await page.keyboard.press('Enter');
  for (let layers = 3; layers <= 8; layers += 1) {
    await button(page, '在这里加一层（第 2 层）').click();
    await expect(page.locator('.head > b')).toHaveCount(layers + 2);
  }
  await expect(page.locator('.unit')).toHaveCount(2 + 8 * 32 + 2);
  await button(page, '播放').click();
  await expect(count(page)).toContainText(/[1-9]\d* 轮/);
  await button(page, '暂停').click();
  await page.locator('.unit[data-column="8"]').last().click();
  await expect(page.getByRole('region', { name: '所选' })).toContainText('隐藏层 8，单元 32');
});

test('a CSV of a hundred thousand rows with a BOM, Windows line ends, words for classes and a bad row is opened and learnt', async ({
  page,
}) => {
  await open(page);
  await button(page, '自己的数据').click();
  const own = page.getByRole('dialog', { name: '自己的数据' });
  const rows = Array.from({ length: 100_000 }, (_, i) =>
    i === 5000 ? 'oops,1,cat' : `${Math.sin(i).toFixed(4)},${Math.cos(i * 1.3).toFixed(4)},${i % 2 ? 'cat' : 'dog'}`,
  );
  const file = (text: string) => ({ name: 'own.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
  const box = own.getByLabel('打开 CSV 文件');
  await box.setInputFiles(file('x\r\n1\r\n2\r\n'));
  await expect(own.getByRole('status')).toContainText('只有一列');
  await box.setInputFiles(file(`\uFEFFx1,x2,kind\r\n${rows.join('\r\n')}\r\n`));
  await expect(own.getByRole('status')).toContainText('读到 99999 行，2 个输入。');
  await expect(own.getByRole('status')).toContainText('第 5002 行第 1 列不是数 oops,1,cat');
  await own.getByRole('button', { name: '用这些数据' }).click();
  await page.keyboard.press('Escape');
  await expect(page.locator('.thumb[aria-pressed="true"]')).toHaveText('自己的点');
  await step(page, '一批', 2);
  await expect(count(page)).toContainText('2 次更新');
});

for (const [lang, names] of [
  ['zh-CN', ['公式数据', '文件', '对比', '自己的数据', '范例', '隐藏层 1的设置']],
  ['en', ['By formula', 'Files', 'Compare', 'Own data', 'Examples', 'Settings of Hidden 1']],
] as const) {
  test(`axe finds nothing in what opens on a phone in ${lang}`, async ({ page }) => {
    // Axe looks at the page six times.
    test.slow();
    await page.setViewportSize({ width: 375, height: 740 });
    await open(page, `?lang=${lang}`);
    for (const name of names) {
      await button(page, name).click();
      await expect(page.getByRole('dialog', { name, exact: true })).toBeInViewport({ ratio: 1 });
      expect(await violations(page)).toEqual([]);
      await page.keyboard.press('Escape');
    }
  });
}
