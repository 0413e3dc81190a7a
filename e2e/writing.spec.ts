import { expect, openProgram, ready, test, type Walker, walkerIn } from './fixtures';

async function write(page: Parameters<typeof ready>[0], text: string): Promise<void> {
  const { editor } = walkerIn(page);
  await editor.click();
  await page.keyboard.press('Control+A');
  await page.keyboard.insertText(text);
}

test('an edit runs again and keeps the place', async ({ page }) => {
  await page.goto('./');
  await ready(page);
  const walker = walkerIn(page);
  await walker.end.click();
  await walker.editor.click();
  await page.keyboard.press('Control+End');
  await page.keyboard.type('\nprint(y.grad_fn is None)\nprint("更多")', { delay: 5 });
  await expect(walker.output).toContainText('False\n更多');
  await walker.reset.click();
  await expect(walker.editor).not.toContainText('更多');
  await expect(walker.litNode).toContainText('MeanBackward0');
});

test('no line ever shows what a line of the program before was', async ({ page }) => {
  await page.goto('./');
  await ready(page);
  await walkerIn(page).editor.waitFor();
  await expect(page.locator('.cm-line .val').first()).toBeVisible();
  const wrong = await page.locator('grad-walk').evaluate(async (walker: Walker) => {
    const seen = new Set<string>();
    const look = (): void => {
      const lines = [...(walker.shadowRoot?.querySelectorAll('.cm-line') ?? [])];
      if (!lines[0]?.textContent?.startsWith('a = 1')) return;
      for (const each of lines) if (each.querySelector('.val') || each.matches('.at')) seen.add(each.textContent ?? '');
    };
    const observer = new MutationObserver(look);
    if (walker.shadowRoot) observer.observe(walker.shadowRoot, { childList: true, subtree: true, attributes: true });
    await walker.load(`${'a = 1\n'.repeat(9)}print(a)\n`);
    await new Promise((done) => setTimeout(done, 300));
    observer.disconnect();
    return [...seen].filter((line) => line !== 'print(a)');
  });
  expect(wrong).toEqual([]);
});

test("an error stands at its line, in PyTorch's own words", async ({ page }) => {
  await page.goto('./');
  await ready(page);
  await write(page, 'import torch\na = torch.ones(2, 3)\nb = torch.ones(2, 3)\nc = a @ b\nprint(c)\n');
  const { trouble } = walkerIn(page);
  await expect(trouble).toContainText('RuntimeError: mat1 and mat2 shapes cannot be multiplied (2x3 and 2x3)');
  await expect(trouble).toContainText('左边的列数要等于右边的行数');
  await expect(page.locator('.cm-line .wrong')).toHaveText('a @ b');
});

test('line numbers stay beside their lines under a note', async ({ page }) => {
  await page.goto('./');
  await ready(page);
  await write(page, `import torch\nx = torch.ones(2)\ny = x @ torch.ones(3)\nprint(${'1, '.repeat(80)})\n`);
  await expect(walkerIn(page).trouble).toBeInViewport({ ratio: 1 });
  // The editor measures what is new with the next picture.
  const apart = async (): Promise<number> => {
    const line = await page.locator('.cm-line').last().boundingBox();
    const number = await page.locator('.cm-lineNumbers .cm-gutterElement').last().boundingBox();
    return Math.abs((line?.y ?? 0) - (number?.y ?? 9));
  };
  await expect.poll(apart).toBeLessThan(2);
});

test('a second backward is refused, and explained', async ({ page }) => {
  await openProgram(
    page,
    'import torch\nx = torch.ones(2, requires_grad=True)\ny = (x * x).sum()\ny.backward()\ny.backward()\n',
  );
  const { trouble, sentence } = walkerIn(page);
  await expect(trouble).toContainText('RuntimeError: Trying to backward through the graph a second time');
  await expect(trouble).toContainText('retain_graph=True');
  await expect(sentence).toContainText('第 5 行出错');
});

test('a syntax error stands at its line while the last good graph is left behind', async ({ page }) => {
  await page.goto('./');
  await ready(page);
  await write(page, 'import torch\nx = = 2\n');
  const { trouble } = walkerIn(page);
  await expect(trouble).toContainText('SyntaxError');
  await expect(page.locator('.cm-line:has(.wrong)')).toHaveText('x = = 2');
  await expect(page.locator('.cm-line .wrong')).toHaveText('=');
});

test('a warning stands in the output from its moment on, in PyTorch’s words', async ({ page }) => {
  await page.goto('./');
  await ready(page);
  await write(
    page,
    'import torch\nx = torch.ones(2, requires_grad=True)\ny = x * 2\ny.sum().backward()\nprint(y.grad)\nprint("end")\n',
  );
  const parts = walkerIn(page);
  const warning = parts.output.locator('.complaint');
  await parts.end.click();
  await expect(warning).toContainText(
    'UserWarning: The .grad attribute of a Tensor that is not a leaf Tensor is being',
  );
  await expect(parts.output.locator('pre').nth(1)).toHaveText('None\nend\n', { useInnerText: true });
  await parts.start.click();
  await expect(parts.output).toHaveCount(0);
});

test('a graph that grows without end ends in an error at its line, and what is recorded can be walked', async ({
  page,
}) => {
  await page.goto('./');
  await ready(page);
  await write(page, 'import torch\nx = torch.tensor(1.0, requires_grad=True)\nwhile True:\n    x = x * 1.0001\n');
  const parts = walkerIn(page);
  await expect(parts.trouble).toContainText('MemoryError', { timeout: 90_000 });
  await expect(parts.sentence).toContainText('第 4 行出错');
  await parts.start.click();
  await expect(parts.sentence).toContainText('从头开始');
});

test('a program that never ends can be stopped', async ({ page }) => {
  await page.goto('./');
  await ready(page);
  await write(page, 'import torch\nx = torch.ones(1)\nwhile True:\n    pass\n');
  await page.getByRole('button', { name: '停止' }).click();
  await expect(page.locator('.run-state')).toHaveText('已停止');
  // And the engine still runs others.
  await write(page, 'print("again")\n');
  await expect(walkerIn(page).output).toHaveText('again\n', { useInnerText: true });
});
