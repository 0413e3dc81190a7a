/** The graph is folded and unfolded, read both ways, heard, and taken away as a file. */
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, openProgram, ready, test, violations, type Walker, walkerIn } from './fixtures';

const NET = `import torch
import torch.nn as nn
torch.manual_seed(0)
class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.fc1 = nn.Linear(3, 4)
        self.fc2 = nn.Linear(4, 1)
    def forward(self, x):
        return self.fc2(torch.tanh(self.fc1(x)))
net = Net()
opt = torch.optim.SGD(net.parameters(), lr=0.1)
x = torch.randn(2, 3)
for step in range(3):
    loss = net(x).pow(2).mean()
    opt.zero_grad()
    loss.backward()
    opt.step()
`;

const LARGE = `import torch
w = torch.ones(3, requires_grad=True)
h = w
for t in range(500):
    for k in range(3):
        h = h * 0.9
        h = h + w
loss = h.sum()
loss.backward()
`;

const group = (page: Page, name: string) => page.locator('.node.group').filter({ hasText: name });
const frame = (page: Page, name: string) => page.locator('.frame').filter({ hasText: name });
/** Walks to a part of the way. */
async function walkTo(page: Page, part: number): Promise<void> {
  const steps = Number(await walkerIn(page).position.getAttribute('max'));
  await page.locator('grad-walk').evaluate((walker: Walker, to: number) => walker.seek(to), Math.round(steps * part));
}

const place = async (page: Page, selector: string) => {
  const box = await page.locator(selector).boundingBox();
  if (!box) throw new Error(`${selector} is not on the screen`);
  return box;
};

test('a module is folded by a press on its name, stays where it was, and opens again', async ({ page }) => {
  await openProgram(page, NET);
  const name = frame(page, 'net.fc2 · Linear');
  await expect(name).toHaveCount(1);
  const before = await place(page, '.frame:has-text("net.fc2 · Linear") .tab');
  await name.locator('.tab').click();
  await expect(group(page, 'net.fc2 · Linear')).toContainText('2 个算子 · 2 个叶子');
  const after = await place(page, '.node.group:has-text("net.fc2") .shape:not(.under)');
  // What was its frame's upper edge is the box's.
  expect(Math.abs(after.y - (before.y + before.height / 2))).toBeLessThan(14);
  await group(page, 'net.fc2 · Linear').click();
  await expect(name).toHaveCount(1);
  const again = await place(page, '.frame:has-text("net.fc2 · Linear") .tab');
  expect(Math.abs(again.y - before.y)).toBeLessThan(2);
  expect(Math.abs(again.x - before.x)).toBeLessThan(2);
});

test('a loop that trains shows one round at a time, each in the same place', async ({ page }) => {
  await openProgram(page, NET);
  const boxes = () =>
    page.locator('.node .shape').evaluateAll((all) => all.map((each) => each.getAttribute('d') ?? each.outerHTML));
  const seen: string[][] = [];
  for (const part of [0.45, 0.75, 1]) {
    await walkTo(page, part);
    // On to where this round has its loss, and its graph is whole.
    const loss = page.locator('.node .name').filter({ hasText: 'MeanBackward0' });
    for (let step = 0; step < 60 && (await loss.count()) < 1; step += 1) {
      await page.locator('grad-walk').evaluate((walker: Walker) => walker.forward());
    }
    await expect(page.locator('.node .name').filter({ hasText: 'AddmmBackward0' })).toHaveCount(2);
    seen.push(await boxes());
  }
  expect(seen[2]?.length).toBe(seen[1]?.length);
});

test('groups are walked, folded and unfolded by keyboard', async ({ page }) => {
  await openProgram(page, NET);
  const items = page.getByRole('treeitem');
  const net = page.getByRole('treeitem', { name: /^net · Net ·/ });
  await items.first().focus();
  for (let i = 0; i < 8 && !(await net.evaluate((each) => each.matches(':focus'))); i += 1) {
    await page.keyboard.press('ArrowDown');
  }
  await expect(net).toBeFocused();
  await expect(net).toHaveAttribute('aria-expanded', 'true');
  const all = await items.count();
  await page.keyboard.press('ArrowLeft');
  await expect(net).toHaveAttribute('aria-expanded', 'false');
  await expect(net).toBeFocused();
  expect(await items.count()).toBeLessThan(all);
  await expect(page.getByRole('tooltip')).toContainText('AddmmBackward0 ×2');
  await page.keyboard.press('ArrowRight');
  await expect(net).toHaveAttribute('aria-expanded', 'true');
  await expect(items).toHaveCount(all);
});

test('next_functions are told by pointer and by keyboard', async ({ page }) => {
  await page.goto('./');
  await ready(page);
  const card = page.getByRole('tooltip');
  await page.locator('.node').filter({ hasText: 'y = 3 3' }).hover();
  await expect(card).toContainText('(AccumulateGrad, 0) x');
  // Each row has the card's width for itself.
  const rows = await card.locator('dl > div').evaluateAll((all) => all.map((row) => row.getBoundingClientRect()));
  expect(rows.length).toBeGreaterThan(2);
  for (const [i, { width, top, height }] of rows.entries()) {
    expect(width).toBeGreaterThan(250);
    expect(height).toBeLessThan(40);
    if (i > 0) expect(top).toBeGreaterThanOrEqual((rows[i - 1]?.bottom ?? 0) - 1);
  }
  await page.mouse.move(5, 5);
  await expect(card).toBeHidden();
  await page.getByRole('treeitem').first().focus();
  await page.keyboard.press('ArrowDown');
  await expect(card).toContainText('(MulBackward0, 0), None');
});

test('the same picture is read forward and backward', async ({ page }) => {
  await page.goto('./');
  await ready(page);
  await page.locator('grad-walk').evaluate((walker: Walker) => walker.seek(8));
  const shapes = () => page.locator('.node .shape').evaluateAll((all) => all.map((each) => each.outerHTML));
  const reading = page.getByRole('combobox', { name: '图的方向' });
  const [places, grads] = [await shapes(), await page.locator('.node.op .grad').count()];
  expect(grads).toBeGreaterThan(0);
  await reading.selectOption('forward');
  await expect(page.locator('.node.op .grad')).toHaveCount(0);
  await expect(page.locator('.edge.sent')).toHaveCount(0);
  await reading.selectOption('backward');
  await expect(page.locator('.node.op .grad')).toHaveCount(grads);
  expect(await shapes()).toEqual(places);
});

test('AccumulateGrad, what is saved and what is freed are drawn on request', async ({ page }) => {
  await openProgram(page, NET);
  const nodes = page.locator('.node:not(.root)');
  const plain = await nodes.count();
  await page.locator('summary[aria-label="图里画什么"]').click();
  await page.getByLabel('单独画出 AccumulateGrad').check();
  await expect(nodes).toHaveCount(plain + 4);
  await page.getByLabel('画出保存的张量').check();
  await expect(page.locator('.node.saved').first()).toContainText('版本');
  await page.getByLabel('画出保存的张量').uncheck();
  await page.getByLabel('单独画出 AccumulateGrad').uncheck();
  await walkTo(page, 1);
  await page.getByLabel('画出已经释放的图').check();
  await expect(page.locator('.node.gone')).not.toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(page.getByLabel('画出已经释放的图')).toBeHidden();
});

test('3,000 nodes open folded, and are opened to a level', async ({ page }) => {
  await openProgram(page, LARGE);
  const nodes = page.locator('.node:not(.root)');
  expect(await nodes.count()).toBeLessThanOrEqual(60);
  await expect(group(page, 'for · 第 451–475 轮')).toContainText('150 个算子');
  await walkTo(page, 0.9);
  await expect(page.locator('.node.group.now')).toContainText('for · 第');
  await page.locator('summary[aria-label="图里画什么"]').click();
  await page.getByLabel('展开到').selectOption({ label: '全部折叠' });
  await expect(group(page, 'for · 500 轮')).toContainText('3000 个算子');
  await expect(group(page, 'for · 500 轮')).toHaveClass(/now/);
});

test('what the keyboard is at is in view, however large the graph', async ({ page }) => {
  await openProgram(page, LARGE);
  const portion = group(page, 'for · 第 451–475 轮');
  await expect(portion).toBeVisible();
  await page.getByRole('treeitem').first().focus();
  const canvas = await place(page, '.canvas');
  for (const key of ['End', 'Home', 'End']) {
    await page.keyboard.press(key);
    const at = page.getByRole('treeitem').and(page.locator(':focus'));
    await expect(at).toHaveCount(1);
    await expect(page.locator('.node.selected, .frame.selected').first()).toBeVisible();
    const { y, height } = await place(page, '.node.selected, .frame.selected');
    expect(y).toBeGreaterThanOrEqual(canvas.y);
    expect(y + height).toBeLessThanOrEqual(canvas.y + canvas.height);
  }
});

test('3,000 lines without a loop open folded, too, and a portion opens by itself', async ({ page }) => {
  const lines = Array.from({ length: 1_500 }, () => 'h = h * 0.9\nh = h + w\n').join('');
  await openProgram(page, `import torch\nw = torch.ones(3, requires_grad=True)\nh = w\n${lines}h.sum().backward()\n`);
  const nodes = page.locator('.node:not(.root)');
  expect(await nodes.count()).toBeLessThanOrEqual(60);
  const last = group(page, '第 2873–3004 行');
  await expect(last).toContainText('132 个算子');
  await last.click();
  await expect(last).toHaveCount(0);
  await expect(page.locator('.node.op').filter({ hasText: 'SumBackward0' })).toBeVisible();
});

const TWO_LAYERS = `import torch
from torch import nn
net = nn.Sequential(nn.Linear(2, 3), nn.Tanh(), nn.Linear(3, 1))
x = torch.ones(4, 2)
loss = (net(x) - 1).pow(2).mean()
loss.backward()
`;
const ROUNDS = `import torch
w = torch.tensor(1.0, requires_grad=True)
kept = []
for number in range(2):
    kept.append((w * number - 3) ** 2)
`;

for (const width of [1440, 768]) {
  test(`names of frames are clear of edges, numbers and one another at ${width} pixels`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    for (const source of [TWO_LAYERS, ROUNDS]) {
      await openProgram(page, source);
      await page.locator('grad-walk').evaluate((walker: Walker) => walker.seek(Number.MAX_SAFE_INTEGER));
      await expect(page.locator('.frame .tab').nth(1)).toBeVisible();
      const touching = await page.locator('.graph .world').evaluate((world: SVGGElement) => {
        const names = [...world.querySelectorAll<SVGTextElement>('.tab')].map(
          (text) => [text.textContent, text.getBBox()] as const,
        );
        const numbers = [...world.querySelectorAll<SVGTextElement>('.edge text')].map(
          (text) => [text.textContent, text.getBBox()] as const,
        );
        const found: unknown[] = [];
        for (const [i, [name, box]] of names.entries()) {
          for (const [other, { x, y, width: w, height: h }] of [...names.slice(i + 1), ...numbers]) {
            const aside = x >= box.x + box.width || x + w <= box.x || y >= box.y + box.height || y + h <= box.y;
            if (!aside) found.push([name, other]);
          }
          for (const way of world.querySelectorAll<SVGPathElement>('.edge .way')) {
            for (let at = 0; at < way.getTotalLength(); at += 2) {
              const { x, y } = way.getPointAtLength(at);
              if (x > box.x && x < box.x + box.width && y > box.y + 2 && y < box.y + box.height - 2) {
                found.push([name, way.getAttribute('d')]);
                break;
              }
            }
          }
        }
        return found;
      });
      expect(touching).toEqual([]);
    }
  });
}

for (const lang of ['zh-CN', 'en']) {
  test(`the graph is saved as SVG, PNG and DOT in ${lang}, and axe finds nothing`, async ({ page }) => {
    await page.goto(`./?lang=${lang}`);
    await ready(page);
    // As many steps as the transport counts, which are fewer than what was recorded.
    const [step] = ((await page.locator('.transport .count').textContent()) ?? '').split('/');
    await page.locator('.graph-pane .menu summary').last().click();
    expect(await violations(page)).toEqual([]);
    for (const [format, begins] of [
      ['SVG', '<svg xmlns'],
      ['PNG', '\u0089PNG'],
      ['DOT', 'digraph grad_fn {'],
    ] as const) {
      const waiting = page.waitForEvent('download');
      await page.getByRole('button', { name: format }).click();
      const download = await waiting;
      expect(download.suggestedFilename()).toBe(`gradwalk-step-${step?.trim()}.${format.toLowerCase()}`);
      expect(readFileSync(await download.path(), 'latin1').startsWith(begins)).toBe(true);
    }
    await page.keyboard.press('Escape');
    await page.locator('.graph-pane .menu summary').first().click();
    expect(await violations(page)).toEqual([]);
  });
}

test('a large tensor is a heat map, and every element of it can be read', async ({ page }) => {
  await openProgram(page, 'import torch\nw = torch.arange(20.).reshape(4, 5)\nw[1, 2] = float("nan")\nprint(w)\n');
  await walkTo(page, 1);
  await walkerIn(page).tensor('w').getByRole('button').click();
  const slider = page.getByRole('slider', { name: 'w 的热图' });
  await expect(page.locator('.cells rect:not(.here)')).toHaveCount(20);
  await expect(page.locator('.heat')).toContainText('1 个数不是有限的');
  await slider.focus();
  await page.keyboard.press('End');
  await expect(slider).toHaveAttribute('aria-valuetext', '[3, 4] 19');
  await page.keyboard.press('ArrowLeft');
  await expect(page.locator('.heat output')).toHaveText('[3, 3] 18');
  await page.locator('.cells').hover({ position: { x: 2, y: 2 } });
  await expect(page.locator('.heat output')).toHaveText('[0, 0] 0');
  expect(await violations(page)).toEqual([]);
});
