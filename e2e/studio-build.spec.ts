/** What a layer can be made of, and each way to train: all of it walked, trained and taken away. */
import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { button, count, open, sentence, step, take } from './network';

async function settings(page: Page, layer: string): Promise<Locator> {
  await button(page, `${layer}的设置`).click();
  return page.getByRole('dialog', { name: `${layer}的设置` });
}

test('a layer is normalised, skips and drops: each is an operation of its own, and of the program', async ({
  page,
}) => {
  await open(page);
  const layer = await settings(page, '隐藏层 2');
  await layer.getByLabel('规范化').selectOption('batch');
  await layer.getByLabel('跳连').selectOption({ index: 1 });
  await layer.getByLabel('暂退').fill('0.25');
  await layer.getByLabel('初始化').selectOption('xavier_uniform');
  await page.keyboard.press('Escape');
  await step(page, '一个运算', 3);
  await expect(sentence(page)).toContainText('z⁽2⁾ = W⁽2⁾ a⁽1⁾ + b⁽2⁾');
  for (const said of ['批量规范化', '跳连', 'a⁽2⁾', '暂退']) {
    await step(page, '一个运算');
    await expect(sentence(page)).toContainText(said);
  }
  await step(page, '一批');
  await expect(count(page)).toContainText('1 次更新');
  const program = readFileSync(await take(page, 'PyTorch 程序'), 'utf8');
  for (const part of ['nn.BatchNorm1d(8)', 'xavier_uniform_', 'dropout']) expect(program).toContain(part);
});

test('a step has no gradient, and the network says so', async ({ page }) => {
  await open(page);
  const layer = await settings(page, '隐藏层 2');
  await layer.getByLabel('激活函数').selectOption('step');
  await page.keyboard.press('Escape');
  await page.getByRole('tab', { name: '梯度流' }).click();
  await expect(page.locator('.hints')).toContainText('第 2 层是阶跃：它的导数处处为 0');
  const first = page.locator('.flow-table tbody tr').first().locator('td');
  await expect(first.nth(0)).toHaveText('0');
  await expect(first.nth(1)).toHaveText('0');
});

test('every loss, schedule and penalty trains', async ({ page }) => {
  await open(page);
  const loss = page.locator('.metrics tbody td').first();
  async function trains(): Promise<void> {
    await step(page, '一轮');
    await expect(count(page)).toContainText('20 次更新');
    await expect(loss).toHaveText(/^\d/);
  }
  const train = page.getByRole('region', { name: '训练', exact: true });
  await page.locator('.fold summary').click();
  for (const kind of ['bce', 'mse', 'l1', 'huber']) {
    await train.getByLabel('损失函数').selectOption(kind);
    await trains();
  }
  await train.getByLabel('L1', { exact: true }).fill('0.001');
  await train.getByLabel('L2', { exact: true }).fill('0.001');
  await train.getByLabel(/^梯度裁剪/).fill('0.5');
  await page.keyboard.press('Enter');
  for (const kind of ['step', 'cosine', 'exponential', 'warmup']) {
    await train.getByLabel('调度').selectOption(kind);
    await step(page, '一批');
    await expect(loss).toHaveText(/^\d/);
  }
  const { changes } = JSON.parse(readFileSync(await take(page, '整个网络'), 'utf8'));
  expect(changes).toContainEqual(expect.objectContaining({ l1: 0.001 }));
  expect(changes).toContainEqual(expect.objectContaining({ clip: 0.5 }));
});
