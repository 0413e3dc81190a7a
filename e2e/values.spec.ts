/** Whatever the page has room for, what it shows of a number is all of it, or ends in an ellipsis. */
import { expect, openProgram, ready, test, type Walker, walkerIn } from './fixtures';

const LONG = `import torch

x = torch.tensor([[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]])
target = torch.tensor([5.0, 11.0, 17.0])
loss = ((x.sum(1) - target) ** 2).mean()
`;

for (const width of [320, 768, 1000, 1024, 1100, 1440]) {
  test(`no value is cut at the end of a line at ${width} pixels`, async ({ page }) => {
    await page.setViewportSize({ width, height: 768 });
    for (const source of [null, LONG]) {
      if (source === null) {
        await page.goto('./');
        await ready(page);
      } else await openProgram(page, source);
      const cut = () =>
        page.locator('.code-area').evaluate((area) => {
          const edge = area.getBoundingClientRect().right + 0.5;
          const values = [...area.querySelectorAll('.val')];
          return values.filter((value) => value.getBoundingClientRect().right > edge).map((value) => value.textContent);
        });
      await expect.poll(cut).toEqual([]);
    }
  });
}

for (const width of [320, 700, 1000, 1024]) {
  test(`no number of an edge stands out of the graph at ${width} pixels`, async ({ page }) => {
    await page.setViewportSize({ width, height: 768 });
    await page.goto('./');
    await ready(page);
    const labels = page.locator('.edge.now .grad');
    const walker = page.locator('grad-walk');
    // The step whose gradient goes along two edges has a number on either side.
    await walker.evaluate((element: Walker) => element.seek(9));
    await expect(labels).toHaveCount(2);
    const out = await walker.evaluate(({ shadowRoot }) => {
      const room = shadowRoot?.querySelector('.canvas')?.getBoundingClientRect();
      const boxes = [...(shadowRoot?.querySelectorAll('.edge .grad') ?? [])].map((text) =>
        text.getBoundingClientRect(),
      );
      return boxes.filter(({ left, right }) => !room || left < room.left || right > room.right).length;
    });
    expect(out).toBe(0);
    await expect(labels.first()).toHaveText(/^2\.25/);
  });
}

test('a tensor whose elements are not kept is a heat map of blocks, each with its mean, least and largest', async ({
  page,
}) => {
  await openProgram(
    page,
    'import torch\nx = torch.arange(3000.).reshape(60, 50)\nx.requires_grad_()\ny = (x * 2).sum()\ny.backward()\n',
  );
  await page.locator('.tensors-pane').getByRole('button', { name: 'x', exact: true }).click();
  const heat = page.locator('.heat').first();
  await expect(heat.locator('.cells rect')).toHaveCount(20 * 17 + 1);
  await expect(heat.locator('output')).toHaveText('[0:3, 0:3] 平均 51，从 0 到 102');
  await heat.getByRole('slider').focus();
  await page.keyboard.press('End');
  await expect(heat.locator('output')).toHaveText('[57:60, 48:50] 平均 2948.5，从 2898 到 2999');
  await expect(page.locator('svg.graph .thumb').first()).toBeVisible();
});

test('the rows of a gradient stand one under the other, beside the word that names them', async ({ page }) => {
  await openProgram(
    page,
    'import torch\nw = torch.linspace(-1, 1, 16).view(8, 2).requires_grad_()\n(w ** 2).mean().backward()\n',
  );
  await walkerIn(page).end.click();
  const grad = page.locator('.tensors-pane td > .flags + .grad');
  const [text, word] = [await grad.boundingBox(), await page.locator('.tensors-pane td > .flags').boundingBox()];
  expect(text?.x).toBeGreaterThan((word?.x ?? 0) + (word?.width ?? 0));
  expect(Math.abs((text?.y ?? 0) - (word?.y ?? 0))).toBeLessThan(8);
  // All eight rows in one box: none of them begins under the word.
  expect(text?.height).toBeGreaterThan(8 * 14);
});

test('a gradient beside wide values of other rows is whole', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 860 });
  const text =
    'import torch\nx = torch.tensor([10.0, 20.0, 30.0], requires_grad=True)\nz = x * x + 0.5\nz.sum().backward()\n';
  await openProgram(page, text);
  await walkerIn(page).end.click();
  await expect(page.locator('.tensors-pane .grad')).toContainText('[20., 40., 60.]');
  const table = page.locator('.tensors-pane .table');
  expect(await table.evaluate((each) => each.scrollWidth - each.clientWidth)).toBe(0);
});
