import { expect, openProgram, ready, test, type Walker, walkerIn } from './fixtures';

test('the lesson is walked node by node to x.grad and back', async ({ page }) => {
  await page.goto('./');
  await ready(page);
  const walker = walkerIn(page);
  const x = walker.tensor('x');

  // It opens at the end of the forward pass: the graph is there, no gradient is.
  await expect(walker.litNode).toContainText('MeanBackward0');
  await expect(x).toContainText('None');
  await expect(page.locator('.output-pane')).toContainText('第 8 行之后才有输出');

  const lit: string[] = [];
  for (let step = 0; step < 12 && !(await x.textContent())?.includes('4.5000'); step += 1) {
    await walker.forward.click();
    const position = Number(await walker.position.inputValue());
    await expect(page.locator('grad-walk')).toHaveJSProperty('stepIndex', position);
    lit.push((await walker.litNode.first().locator('.name').textContent()) ?? '');
  }
  expect(lit.filter((name) => name.endsWith('Backward0'))).toEqual(
    expect.arrayContaining(['MeanBackward0', 'MulBackward0', 'AddBackward0']),
  );
  await expect(x.locator('.grad')).toHaveText('[[4.5000, 4.5000],\n [4.5000, 4.5000]]', { useInnerText: true });
  await expect(walker.sentence).toContainText('x.grad');
  await expect(walker.litLine).not.toHaveCount(0);

  // And back: the gradient is not there yet.
  await walker.back.click();
  await expect(x).toContainText('None');
  await expect(walker.litNode).toContainText('AddBackward0');

  await walker.end.click();
  await expect(walker.output).toHaveText('tensor([[4.5000, 4.5000],\n        [4.5000, 4.5000]])\n', {
    useInnerText: true,
  });
  await walker.start.click();
  await expect(page.locator('.graph-pane')).toContainText('还没有记录运算');
  await expect(walker.output).toHaveCount(0);
});

test('the still picture is the one the walker opens with', async ({ page }) => {
  await page.goto('./');
  await ready(page);
  const texts = (selector: string) => page.locator(`${selector} text`).allTextContents();
  expect((await texts('.poster')).sort()).toEqual((await texts('.graph')).sort());
});

test('at 2.25 both edges of y * y carry their number', async ({ page }) => {
  await page.goto('./');
  await ready(page);
  const walker = walkerIn(page);
  const labels = page.locator('.edge.now .grad');
  for (let step = 0; step < 8 && (await labels.count()) < 2; step += 1) {
    const before = await walker.position.inputValue();
    await walker.forward.click();
    await expect(walker.position).not.toHaveValue(before);
    await expect(page.locator('grad-walk')).toHaveJSProperty('stepIndex', Number(before) + 1);
  }
  await expect(labels).toHaveText(['2.25 2.25 │ 2.25 2.25', '2.25 2.25 │ 2.25 2.25']);
  await expect(walker.sentence).toContainText('2 条边各送 2.25 2.25 │ 2.25 2.25');
});

test('walking 0, N, 0, k gives at k the same snapshot to the byte', async ({ page }) => {
  await page.goto('./?lang=zh-CN');
  await ready(page);
  const differing = await page.locator('grad-walk').evaluate(async (walker: Walker) => {
    const total = 100;
    const texts: string[] = [];
    await walker.seek(0);
    for (let k = 0; k < total && texts.length === k; k += 1) {
      await walker.seek(k);
      if (walker.stepIndex === k) texts.push(JSON.stringify(walker.snapshot));
    }
    // A new element has seen nothing yet: every snapshot is asked for again, in other orders.
    const again = document.createElement('grad-walk') as Walker;
    again.code = walker.code;
    document.body.append(again);
    await again.ready;
    const last = texts.length - 1;
    const orders = [
      [last],
      [0],
      [Math.floor(last / 2)],
      texts.map((_, k) => last - k),
      texts.map((_, k) => (k * 7) % texts.length),
    ];
    const wrong: number[] = [];
    for (const k of orders.flat()) {
      await again.seek(k);
      if (JSON.stringify(again.snapshot) !== texts[k]) wrong.push(k);
    }
    again.remove();
    return { wrong, steps: texts.length };
  });
  expect(differing.steps).toBeGreaterThan(10);
  expect(differing.wrong).toEqual([]);
});

test('play walks to the end by itself', async ({ page }) => {
  await page.goto('./');
  await ready(page);
  const walker = walkerIn(page);
  const total = Number(await walker.position.getAttribute('max'));
  await walker.position.fill(String(total - 2));
  await walker.play.click();
  await expect(walker.position).toHaveValue(String(total));
  await expect(walker.play).toBeVisible();
});

test('a node that is picked is told about, until it is let go', async ({ page }) => {
  await page.goto('./');
  await ready(page);
  const inspector = page.locator('.inspector');
  await page.locator('.node.leaf').click();
  await expect(inspector).toContainText('AccumulateGrad');
  await expect(page.locator('.node.leaf')).toHaveClass(/selected/);
  await inspector.getByRole('button', { name: '关闭' }).click();
  await expect(inspector).toContainText('MeanBackward0');
});

test('Escape lets go of a tensor that is picked, and the keys walk on', async ({ page }) => {
  await page.goto('./');
  await ready(page);
  const inspector = page.locator('.inspector');
  const [name, close] = [
    page.locator('.tensors-pane .tensor').first(),
    inspector.getByRole('button', { name: '关闭' }),
  ];
  for (const from of [name, close]) {
    await name.click();
    await expect(inspector).toContainText('requires_grad');
    await from.focus();
    await page.keyboard.press('Escape');
    await expect(close).toHaveCount(0);
    await expect(inspector).toContainText('MeanBackward0');
  }
  const before = await walkerIn(page).position.inputValue();
  await page.keyboard.press('ArrowLeft');
  await expect(walkerIn(page).position).toHaveValue(String(Number(before) - 1));
});

test('what is picked stays picked while a number is dragged, with its ledger', async ({ page }) => {
  await openProgram(
    page,
    'import torch\nw = torch.tensor(3.0, requires_grad=True)\nloss = w * w\nloss.backward()\nprint(w.grad)\n',
  );
  await walkerIn(page).end.click();
  await page.locator('.tensors-pane').getByRole('button', { name: 'w', exact: true }).click();
  await expect(page.locator('.ledger tfoot')).toContainText('6');
  await page.locator('.leaves input[type="range"]').fill('1.5');
  await expect(page.locator('.ledger tfoot')).toContainText('3');
  await expect(page.locator('.inspector')).toHaveClass(/picked/);
  // Of a program that makes something else the ids mean something else.
  await page.locator('grad-walk').evaluate((walker: Walker) => walker.load('import torch\nv = torch.ones(2)\n'));
  await expect(page.locator('.inspector')).not.toHaveClass(/picked/);
});
