import { readFileSync } from 'node:fs';
import type { Locator } from '@playwright/test';
import { expect, expectNoOverflow, test, violations } from './fixtures';
import { button, count, open, preset, sentence, step, take, weights } from './network';

test('a network is built, learns, and is paused, by keyboard alone', async ({ page }) => {
  await open(page);
  await page.locator('.output-column').click({ position: { x: 5, y: 5 } });
  await page.keyboard.press('Space');
  await expect(count(page)).toContainText(/[1-9]\d 轮/);
  await page.keyboard.press('Space');
  await expect(button(page, '播放')).toBeVisible();
  const loss = page.locator('.metrics tbody td').first();
  expect(Number(await loss.textContent())).toBeLessThan(0.68);
  const at = await count(page).textContent();
  await page.keyboard.press('ArrowRight');
  await expect(count(page)).not.toHaveText(at ?? '');
});

test('rewinding and training again gives the same weights to the last bit', async ({ page }) => {
  await open(page);
  const first = await weights(page);
  await step(page, '一轮', 2);
  await expect(count(page)).toContainText('40 次更新');
  const trained = await weights(page);
  expect(trained).not.toEqual(first);
  await button(page, '回到初始权重').click();
  await expect(count(page)).toContainText('0 轮');
  await expect.poll(() => weights(page)).toEqual(first);
  await step(page, '一轮', 2);
  await expect(count(page)).toContainText('40 次更新');
  await expect.poll(() => weights(page)).toEqual(trained);
});

test('layers and units come and go by button, by number and by key; all of it is taken back', async ({ page }) => {
  await open(page);
  const heads = page.locator('.head > b');
  await expect(heads).toHaveText(['输入', '隐藏层 1', '隐藏层 2', '输出层']);
  await button(page, '在这里加一层（第 2 层）').click();
  await expect(heads).toHaveCount(5);
  await button(page, '隐藏层 2加一个单元').click();
  await expect(page.getByLabel('隐藏层 2的单元数')).toHaveValue('9');
  await page.getByLabel('隐藏层 1的单元数').fill('40');
  await page.keyboard.press('Enter');
  await expect(page.locator('.unit[data-column="1"]')).toHaveCount(15);
  await button(page, '隐藏层 3的设置').focus();
  await page.keyboard.press('Delete');
  await expect(heads).toHaveCount(4);
  for (let i = 0; i < 4; i += 1) await button(page, '撤销').click();
  await expect(heads).toHaveText(['输入', '隐藏层 1', '隐藏层 2', '输出层']);
  await expect(page.locator('.unit[data-column="1"]')).toHaveCount(8);
});

test('a layer is told its activation, initialisation and normalisation', async ({ page }) => {
  await open(page);
  await button(page, '隐藏层 1的设置').click();
  const settings = page.getByRole('dialog', { name: '隐藏层 1的设置' });
  await settings.getByLabel('激活函数').selectOption('relu');
  await settings.getByLabel('初始化').selectOption('kaiming_normal');
  await settings.getByLabel('规范化').selectOption('layer');
  await page.keyboard.press('Escape');
  await expect(settings).toBeHidden();
  await expect(button(page, '隐藏层 1的设置')).toHaveText('relu');
  await step(page, '一轮');
  await expect(count(page)).toContainText('20 次更新');
});

test('one update is walked operation by operation, right and then left, with the lesson’s equations', async ({
  page,
}) => {
  await open(page);
  await step(page, '一个运算');
  await expect(sentence(page)).toContainText('z⁽1⁾ = W⁽1⁾ a⁽0⁾ + b⁽1⁾');
  await step(page, '一个运算', 5);
  await expect(sentence(page)).toContainText('a⁽3⁾ = z⁽3⁾');
  await step(page, '一个运算');
  await expect(sentence(page)).toContainText(/L = 0\.\d+/);
  await step(page, '一个运算', 3);
  await expect(sentence(page)).toContainText('δ⁽2⁾ = σ′(z⁽2⁾) ⊙ W⁽3⁾ᵀ δ⁽3⁾');
  await expect(button(page, '反向')).toHaveAttribute('aria-pressed', 'true');
  await expect(page.locator('.equations').getByRole('region', { name: 'δ 2' })).toBeVisible();
  await expect(page.locator('.equations').getByRole('region', { name: '∂L/∂W 2' })).toHaveCount(0);
  await step(page, '一个运算');
  await expect(page.locator('.equations').getByRole('region', { name: '∂L/∂W 2' })).toBeVisible();
  await step(page, '到更新');
  await expect(sentence(page)).toContainText('第 1 次更新：');
  await step(page, '一个运算');
  await expect(count(page)).toContainText('1 次更新');
  await button(page, '后退一步').click();
  await expect(sentence(page)).toContainText('第 1 次更新：');
});

test('one update is walked layer by layer, right, left, and back again', async ({ page }) => {
  await open(page);
  for (const layer of [1, 2]) {
    await step(page, '一层');
    await expect(sentence(page)).toContainText(`a⁽${layer}⁾ = tanh(z⁽${layer}⁾)`);
  }
  await step(page, '一层');
  await expect(sentence(page)).toContainText('a⁽3⁾ = z⁽3⁾');
  await step(page, '一层');
  await expect(sentence(page)).toContainText(/L = 0\.\d+/);
  for (const layer of [3, 2, 1]) {
    await step(page, '一层');
    await expect(sentence(page)).toContainText(`第 ${layer} 层的 .grad：∂L/∂W⁽${layer}⁾ = `);
  }
  for (const layer of [2, 3]) {
    await button(page, '后退一步').click();
    await expect(sentence(page)).toContainText(`第 ${layer} 层的 .grad：∂L/∂W⁽${layer}⁾ = `);
  }
});

test('units and weights are asked for their numbers, set by hand and frozen', async ({ page }) => {
  await open(page);
  await button(page, '隐藏层 1，单元 3').click();
  const picked = page.getByRole('region', { name: '所选' });
  await expect(picked).toContainText('δ = ∂L/∂z');
  await picked.getByRole('button', { name: '选中来自 x₂ 的权重' }).click();
  await expect(picked).toContainText('layer1.weight[5]');
  await picked.getByLabel('改成').fill('0.5');
  await page.keyboard.press('Enter');
  await expect(picked.locator('.numbers td').first()).toHaveText('0.5');
  await picked.getByLabel('冻结').check();
  await step(page, '一批', 3);
  await expect(count(page)).toContainText('3 次更新');
  await expect(picked.locator('.numbers td').first()).toHaveText('0.5');
});

test('a weight that is drawn over its range is one change, and is taken back at once', async ({ page }) => {
  await open(page);
  await step(page, '一批', 2);
  await expect(count(page)).toContainText('2 次更新');
  await button(page, '隐藏层 1，单元 3').click();
  const picked = page.getByRole('region', { name: '所选' });
  await picked.getByRole('button', { name: '选中来自 x₂ 的权重' }).click();
  const value = picked.locator('.numbers td').first();
  const before = (await value.textContent()) ?? '';
  const slider = await picked.getByLabel('拖动').boundingBox();
  if (!slider) throw new Error('there is no slider');
  const y = slider.y + slider.height / 2;
  await page.mouse.move(slider.x + slider.width / 2, y);
  await page.mouse.down();
  for (let i = 1; i <= 12; i += 1) await page.mouse.move(slider.x + slider.width * (0.5 + i / 40), y);
  await page.mouse.up();
  await expect(value).not.toHaveText(before);
  await expect(picked.getByLabel('拖动')).not.toHaveValue(/^(0|-.*)$/);
  const { changes } = JSON.parse(readFileSync(await take(page, '整个网络'), 'utf8'));
  expect(changes).toHaveLength(1);
  expect(changes[0]).toMatchObject({ step: 2, set: [{ name: 'layer1.weight', index: 5 }] });
  await button(page, '撤销').click();
  await expect(value).toHaveText(before);
  await expect(button(page, '撤销')).toBeDisabled();
});

test('a learning rate is changed in the middle, without a new beginning', async ({ page }) => {
  await open(page);
  await step(page, '一轮');
  await expect(count(page)).toContainText('20 次更新');
  await button(page, '学习率大一档').click();
  await expect(page.getByLabel('学习率', { exact: true })).toHaveValue('0.1');
  await expect(count(page)).toContainText('20 次更新');
});

test('too high a rate stops at the operation that made no number, and goes back to before it', async ({ page }) => {
  await open(page);
  await preset(page, '学习率太大');
  await button(page, '播放').click();
  const trouble = page.getByRole('alert');
  await expect(trouble).toContainText(/最先得出 (inf|nan)/);
  await button(page, '退到这次更新之前').click();
  await expect(trouble).toHaveCount(0);
  await expect(count(page)).toContainText(/\d 次更新/);
});

test('vanishing gradients are measured, bounded by 0.25ᵈ, and said in words', async ({ page }) => {
  await open(page);
  await preset(page, '10 层 sigmoid');
  await page.getByRole('tab', { name: '梯度流' }).click();
  const table = page.locator('.flow-table');
  await expect(table.locator('tbody tr')).toHaveCount(11);
  await expect(table).toContainText('0.25ᵈ');
  await expect(page.locator('.hints')).toContainText('梯度消失');
  const profile = page.getByRole('img', { name: /^这次更新时各层 δ 的大小/ });
  await expect(profile).toHaveAccessibleName(/隐藏层 1：\S+，上界 \S+。/);
  await expect(profile.locator('rect')).toHaveCount(11);
  // Ten sigmoids, ten rungs of the bound; the last layer has none after it.
  expect((await profile.locator('path').getAttribute('d'))?.match(/V/g)).toHaveLength(10);
  await preset(page, '换成 ReLU');
  await expect(page.locator('.hints').filter({ hasText: '梯度消失' })).toHaveCount(0);
});

test('the whole network comes back from its link, at its step', async ({ page }) => {
  await open(page);
  await preset(page, '异或');
  await step(page, '一轮', 2);
  await expect(count(page)).toContainText('40 次更新');
  const trained = await weights(page);
  await button(page, '分享').click();
  await expect(page).toHaveURL(/#net=/);
  const url = page.url();
  await page.goto('about:blank');
  await page.goto(url);
  await expect(count(page)).toContainText('40 次更新');
  await expect(page.locator('.thumb[aria-pressed="true"]')).toHaveText('异或');
  await expect.poll(() => weights(page)).toEqual(trained);
});

test('the program, the weights and the data are taken away, and the weights come back', async ({ page }) => {
  await open(page);
  await step(page, '一批', 2);
  await expect(count(page)).toContainText('2 次更新');
  const trained = await weights(page);
  expect(readFileSync(await take(page, 'PyTorch 程序'), 'utf8')).toContain('import torch');
  expect(readFileSync(await take(page, '数据 CSV'), 'utf8').split('\n').length).toBeGreaterThan(400);
  const json = readFileSync(await take(page, '权重 JSON'));
  await button(page, '回到初始权重').click();
  await expect(count(page)).toContainText('0 轮 · 0 次更新');
  await button(page, '文件').click();
  await page.getByLabel('打开权重').setInputFiles({ name: 'network.json', mimeType: 'application/json', buffer: json });
  await page.keyboard.press('Escape');
  await expect.poll(() => weights(page)).toEqual(trained);
});

for (const lang of ['zh-CN', 'en']) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`axe finds nothing in the studio in ${lang}, ${colorScheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await open(page, `?lang=${lang}`);
      await page.locator('.unit').nth(4).click();
      expect(await violations(page)).toEqual([]);
    });
  }
}

for (const [lang, play, epochs] of [
  ['zh-CN', '播放', /[1-9]\d* 轮/],
  ['en', 'Play', /[1-9]\d* epoch/],
] as const) {
  for (const width of [320, 375, 768, 1024, 1440]) {
    test(`nothing stands out sideways at ${width} pixels in ${lang}`, async ({ page }) => {
      await page.setViewportSize({ width, height: 800 });
      await open(page, `?lang=${lang}`);
      await expectNoOverflow(page);
      const tools = await page
        .locator('.net-tools > *')
        .evaluateAll((all) => all.map((each) => each.getBoundingClientRect().right));
      const pane = await page.locator('.net-pane').evaluate((each) => each.getBoundingClientRect().right);
      expect(Math.max(...tools)).toBeLessThanOrEqual(pane);
      await button(page, play).click();
      await expect(count(page)).toContainText(epochs);
      await expectNoOverflow(page);
    });
  }
}

for (const [i, part] of ['公式', '梯度流', '数值表', '直方图', '混淆矩阵'].entries()) {
  test(`axe finds nothing in what is under the network: ${part}`, async ({ page }) => {
    await open(page);
    await page.getByRole('tab').nth(i).click();
    await expect(page.getByRole('tabpanel', { name: part }).locator('math, table').first()).toBeVisible();
    expect(await violations(page)).toEqual([]);
  });
}

test('a CSV is pasted: what cannot be read is named by line, the rest is learnt; points are drawn by click and key', async ({
  page,
}) => {
  await open(page);
  await button(page, '自己的数据').click();
  const own = page.getByRole('dialog', { name: '自己的数据' });
  await own.getByLabel('数据文本').fill('x1,x2,kind\r\n1,1,cat\r\n2,oops,cat\r\n-1,-1,dog\r\n-2,-1,dog\r\n2,1,cat\r\n');
  await expect(own.getByRole('status')).toContainText('读到 4 行，2 个输入。');
  await expect(own.getByRole('status')).toContainText('第 3 行第 2 列不是数 2,oops,cat');
  await expect(own.getByRole('status')).toContainText('类 0 = cat · 类 1 = dog');
  await own.getByRole('button', { name: '用这些数据' }).click();
  await page.keyboard.press('Escape');
  await step(page, '一轮', 3);
  await expect(count(page)).toContainText('3 次更新');
  await page.getByLabel('画哪一类').selectOption('新的一类');
  await button(page, '画点').click({ position: { x: 40, y: 40 } });
  await expect(page.locator('.unit[data-column="3"]')).toHaveCount(3);
  await button(page, '画点').focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await step(page, '一轮');
  await expect(count(page)).toContainText('1 次更新');
  await page.getByLabel('画哪一类').selectOption('橡皮');
  for (let i = 0; i < 2; i += 1) await button(page, '画点').click({ position: { x: 40, y: 50 } });
  await expect(page.locator('.unit[data-column="3"]')).toHaveCount(2);
});

test('a run is kept and trained again beside a changed one, in lockstep, with the difference to be seen', async ({
  page,
}) => {
  await open(page);
  await button(page, '对比').click();
  const runs = page.getByRole('dialog', { name: '对比' });
  await runs.getByRole('button', { name: '保留现在的训练' }).click();
  await runs.getByLabel('名字').fill('tanh');
  await page.keyboard.press('Enter');
  await runs.getByRole('button', { name: '与“tanh”同步对比' }).click();
  await page.keyboard.press('Escape');
  await step(page, '一轮', 3);
  await expect(count(page)).toContainText('60 次更新');
  const losses = page.locator('.metrics tbody tr');
  const loss = (row: number): Locator => losses.nth(row).locator('td').first();
  // Nothing has been changed: they agree to the last digit shown.
  await expect.poll(async () => (await loss(2).textContent()) === (await loss(0).textContent())).toBe(true);
  await button(page, '隐藏层 1的设置').click();
  await page.getByRole('dialog', { name: '隐藏层 1的设置' }).getByLabel('激活函数').selectOption('relu');
  await page.keyboard.press('Escape');
  await step(page, '一轮', 3);
  await expect(count(page)).toContainText('60 次更新');
  await expect.poll(async () => (await loss(2).textContent()) !== (await loss(0).textContent())).toBe(true);
  await page.getByLabel('看', { exact: true }).selectOption('相差');
  expect(await violations(page)).toEqual([]);
});
