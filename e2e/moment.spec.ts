/** Beside the graph there is something to read at every moment of every program. */
import { expect, openProgram, ready, seed, test, type Walker, walkerIn } from './fixtures';

const UPDATE = `import torch

w = torch.tensor([1.0, -2.0], requires_grad=True)
x = torch.tensor([[1.0, 2.0], [3.0, 4.0]])
for i in range(2):
    loss = ((x @ w) ** 2).mean()
    loss.backward()
    with torch.no_grad():
        w -= 0.01 * w.grad
    w.grad.zero_()
    print(i, loss.item())
w.grad = None
w.requires_grad_(False)
print(w)
w.backward()
`;

const programs = {
  'an update by hand': UPDATE,
  'a gradient given': seed('autograd_02_gradient_argument').source,
  'a gradient kept': seed('autograd_08_retain_grad').source,
  'writing in place': seed('inplace_01_versions').source,
  'no tensors': 'print("none")\n',
  'no program': '',
};

for (const [name, source] of Object.entries(programs)) {
  test(`no moment is silent: ${name}`, async ({ page }) => {
    await openProgram(page, source);
    const total = Number(await walkerIn(page).position.getAttribute('max'));
    const silent = await page.locator('grad-walk').evaluate(async (walker: Walker, last: number) => {
      const found: string[] = [];
      for (let step = 0; step <= last; step += 1) {
        await walker.seek(step);
        await new Promise(requestAnimationFrame);
        const text = (selector: string) => walker.shadowRoot?.querySelector(selector)?.textContent?.trim() ?? '';
        const [details, sentence] = [text('.details'), text('.say')];
        if (details === '' || sentence === '' || /undefined|NaN|#\d/.test(details + sentence))
          found.push(`${step}: ${details} / ${sentence}`);
      }
      return found;
    }, total);
    expect(silent).toEqual([]);
  });
}

test('what is picked but not there at a moment is said to be so', async ({ page }) => {
  await openProgram(page, 'import torch\nx = torch.ones(2)\ny = x + 1\n');
  const walker = walkerIn(page);
  await walker.tensor('y').getByRole('button').click();
  await walker.start.click();
  await expect(page.locator('.inspector')).toContainText('此刻它还不存在');
});

test('a drag moves the graph and picks nothing', async ({ page }) => {
  await page.goto('./');
  await ready(page);
  const node = page.locator('.node.now');
  const box = await node.boundingBox();
  if (!box) throw new Error('no node');
  await page.mouse.move(box.x + 20, box.y + 20);
  await page.mouse.down();
  await page.mouse.move(box.x + 60, box.y + 45, { steps: 4 });
  await page.mouse.up();
  await expect(page.locator('.node.selected')).toHaveCount(0);
  const after = await node.boundingBox();
  expect((after?.x ?? 0) - box.x).toBeCloseTo(40, 0);
  expect((after?.y ?? 0) - box.y).toBeCloseTo(25, 0);
  await node.click();
  await expect(page.locator('.node.selected')).toHaveCount(1);
});

test('the line of the moment is in sight, however long the program', async ({ page }) => {
  await page.setViewportSize({ width: 1024, height: 768 });
  const lines = Array.from({ length: 40 }, (_, i) => `h${i + 1} = h${i} * 1.5`);
  const source = ['import torch', 'h0 = torch.ones(2, requires_grad=True)', ...lines, 'h40.backward()', ''].join('\n');
  await openProgram(page, source);
  const area = page.locator('.code-area');
  await expect(page.locator('.cm-editor')).toBeVisible();
  const seen = () =>
    area.evaluate((pane) => {
      const line = pane.querySelector('.cm-line.at')?.getBoundingClientRect();
      const { top, bottom } = pane.getBoundingClientRect();
      return line !== undefined && line.top >= top && line.bottom <= bottom;
    });
  const seek = (to: number) => page.locator('grad-walk').evaluate((walker: Walker, at) => walker.seek(at), to);
  for (const at of [1, 30, 41, 20, 2]) {
    await seek(at);
    await expect.poll(seen).toBe(true);
  }
  // Its error is the last step: what is said of it stands under the line.
  await seek(1e9);
  await expect(page.locator('.code-area .trouble')).toBeInViewport();
});
