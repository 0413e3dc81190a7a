/**
 * How the main states look, as pictures in e2e/references. They were made with Debian's chromium, fonts-noto-cjk and
 * fonts-dejavu-core; the fonts are named, so that no other is in them, and formulas, whose font a system chooses, are
 * covered. After a change that is meant to be seen:
 *   npm run build && npx playwright test e2e/looks.spec.ts --update-snapshots
 * and look at every picture that git says has changed.
 */
import type { Page } from '@playwright/test';
import { expect, expectNoOverflow, ready, test, type Walker, walkerIn } from './fixtures';

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
x = torch.randn(2, 3)
loss = net(x).pow(2).mean()
loss.backward()
`;
const BRANCHES = `import torch
w = torch.tensor(3.0, requires_grad=True)
b = torch.tensor(1.0, requires_grad=True)
h = w * 2
L = h * h + b
L.backward()
`;
const CHANGED = `import torch
x = torch.tensor([0.0, 1.0], requires_grad=True)
y = torch.sigmoid(x)
y += 1
y.sum().backward()
`;
const LONG = `import torch
w = torch.ones(3, requires_grad=True)
h = w
for t in range(500):
    for k in range(3):
        h = h * 0.9
        h = h + w
loss = h.sum()
loss.backward()
`;
const HEAT = `import torch
torch.manual_seed(0)
x = torch.randn(64, 48, requires_grad=True)
s = torch.randn(20, 30, requires_grad=True)
z = (torch.tanh(x)[:20, :30] * s).sum()
z.backward()
`;

const VECTOR = `import torch
x = torch.linspace(-3, 3, 50, requires_grad=True)
torch.sin(x).sum().backward()
`;
/** Longer than what a trace holds. */
const ENDLESS = `import torch
w = torch.ones(30, requires_grad=True)
for t in range(20000):
    loss = (w * t).sum()
    loss.backward()
`;

const SIZES = {
  wide: { width: 1440, height: 900 },
  small: { width: 1024, height: 768 },
  phone: { width: 375, height: 740 },
  sheet: { width: 704, height: 1000 },
};

async function open(
  page: Page,
  size: keyof typeof SIZES,
  theme: 'light' | 'dark',
  lang: 'zh-CN' | 'en',
  name: 'network.html' | '' = '',
): Promise<void> {
  await page.setViewportSize(SIZES[size]);
  await page.goto(`./${name}?theme=${theme}&lang=${lang}`);
  await page.locator('html').evaluate((html) => {
    html.style.setProperty('--gw-font', '"DejaVu Sans", "Noto Sans CJK SC"');
    html.style.setProperty('--gw-mono', '"DejaVu Sans Mono", "Noto Sans CJK SC"');
  });
  if (name !== '') return;
  await ready(page);
  await walkerIn(page).editor.waitFor();
}
const load = (page: Page, code: string) =>
  page.locator('grad-walk').evaluate((walker: Walker, text) => walker.load(text), code);
const seek = (page: Page, step: number) =>
  page.locator('grad-walk').evaluate((walker: Walker, to) => walker.seek(to), step);
const end = (page: Page) => seek(page, Number.MAX_SAFE_INTEGER);
const pick = (page: Page, name: string) =>
  page.locator('.tensors-pane').getByRole('button', { name, exact: true }).click();

/** What is under the page's bar, once nothing moves any more. */
async function picture(page: Page, name: string, top = 49): Promise<void> {
  await page.mouse.move(0, 0);
  const { width = 0, height = 0 } = page.viewportSize() ?? {};
  await expect(page).toHaveScreenshot(`${name}.png`, {
    clip: { x: 0, y: top, width, height: height - top },
    mask: [page.locator('math')],
    maskColor: '#888',
    maxDiffPixelRatio: 0.002,
  });
}

test('the first lesson before backward', async ({ page }) => {
  await open(page, 'wide', 'light', 'zh-CN');
  await picture(page, 'first-wide-light-zh');
  await open(page, 'phone', 'light', 'zh-CN');
  await picture(page, 'first-phone-light-zh');
});

for (const size of ['wide', 'small', 'phone'] as const) {
  test(`the first lesson in the middle of backward, in both themes and languages, ${size}`, async ({ page }) => {
    for (const theme of ['light', 'dark'] as const) {
      for (const lang of ['zh-CN', 'en'] as const) {
        await open(page, size, theme, lang);
        await seek(page, 9);
        await picture(page, `backward-${size}-${theme}-${lang.slice(0, 2)}`);
      }
    }
  });
}

test('a formula and its leaves', async ({ page }) => {
  await open(page, 'wide', 'light', 'en');
  await page.getByRole('button', { name: 'Formula', exact: true }).click();
  await page.getByRole('textbox', { name: 'Formula' }).fill('L = (tanh(w*x + b) - y)**2');
  await expect(page.locator('.node.leaf')).toHaveCount(4);
  await seek(page, 8);
  await page.locator('body').click({ position: { x: 700, y: 20 } });
  await picture(page, 'formula-wide-light-en');
});

test('a network whose modules are frames, and the ledger of a leaf', async ({ page }) => {
  await open(page, 'small', 'dark', 'zh-CN');
  await load(page, NET);
  await seek(page, 36);
  await picture(page, 'network-small-dark-zh');
  await open(page, 'wide', 'dark', 'zh-CN');
  await load(page, BRANCHES);
  await end(page);
  await pick(page, 'w');
  await expect(page.locator('.ledger tfoot')).toContainText('24');
  await picture(page, 'ledger-wide-dark-zh');
  await open(page, 'phone', 'dark', 'en');
  await load(page, BRANCHES);
  await end(page);
  await pick(page, 'w');
  await expect(page.locator('.dock .ledger tfoot')).toContainText('24');
  await picture(page, 'ledger-phone-dark-en');
});

test('what can be asked: paths, an order, a cut, the dial, finite differences', async ({ page }) => {
  const ask = async (title: string, answer: string) => {
    await page.locator('.trial summary', { hasText: title }).last().click();
    await expect(page.locator(answer).last()).toBeVisible();
  };
  await open(page, 'wide', 'light', 'zh-CN');
  await load(page, BRANCHES);
  await end(page);
  await pick(page, 'w');
  await ask('所有路径', '.paths .list');
  await picture(page, 'paths-wide-light-zh');
  await pick(page, 'h');
  await ask('在这里剪断', '.cut tbody tr');
  await picture(page, 'cut-wide-light-zh');
  await open(page, 'small', 'dark', 'en');
  await load(page, 'import torch\nx = torch.tensor([1.0, 2.0], requires_grad=True)\ny = x * x\n');
  await pick(page, 'y');
  await ask('vᵀJ', '.dial tfoot');
  await picture(page, 'dial-small-dark-en');
  await open(page, 'phone', 'light', 'zh-CN');
  await load(page, BRANCHES);
  await seek(page, 6);
  await page.locator('.side-column .inspector').evaluate((panel) => panel.scrollIntoView());
  await picture(page, 'moment-phone-light-zh');
  await pick(page, 'w');
  await ask('有限差分', '.lens .error td');
  await picture(page, 'lens-phone-light-zh');
  await open(page, 'wide', 'dark', 'en');
  await load(page, BRANCHES);
  await seek(page, 6);
  await ask('Order sandbox', '.why[open] button');
  await picture(page, 'order-wide-dark-en');
});

test('a figure among the prints', async ({ page }) => {
  await open(page, 'small', 'dark', 'zh-CN');
  const plot =
    'import matplotlib.pyplot as plt\nprint("loss")\nplt.plot([9.0, 4.0, 1.0], label="train")\nplt.legend()\nplt.show()\n';
  await load(page, plot);
  await end(page);
  await expect(page.locator('.drawn svg').first()).toBeVisible();
  await picture(page, 'figure-small-dark-zh');
});

test('an error, and a program that records nothing', async ({ page }) => {
  await open(page, 'wide', 'light', 'zh-CN');
  await load(page, CHANGED);
  await expect(walkerIn(page).trouble).toContainText('通常这样改');
  await picture(page, 'error-wide-light-zh');
  await open(page, 'phone', 'light', 'en');
  await load(page, CHANGED);
  await expect(walkerIn(page).trouble).toContainText('Usual fix');
  await picture(page, 'error-phone-light-en');
  await open(page, 'small', 'dark', 'zh-CN');
  await load(page, 'x = 3\nprint(x * 2)\n');
  await picture(page, 'nothing-small-dark-zh');
});

test('3,000 nodes folded, and a tensor as a heat map', async ({ page }) => {
  await open(page, 'wide', 'dark', 'en');
  await load(page, LONG);
  await seek(page, 5000);
  await picture(page, 'folded-wide-dark-en');
  await open(page, 'small', 'light', 'zh-CN');
  await load(page, HEAT);
  await end(page);
  await pick(page, 's');
  await picture(page, 'heat-small-light-zh');
  await open(page, 'wide', 'dark', 'en');
  await load(page, HEAT);
  await end(page);
  await pick(page, 'x');
  await picture(page, 'blocks-wide-dark-en');
});

test('a vector of many elements, and a run that was let go of in part', async ({ page }) => {
  await open(page, 'wide', 'light', 'en');
  await load(page, VECTOR);
  await end(page);
  await pick(page, 'x');
  await expect(page.locator('.ledger tfoot')).toBeVisible();
  await page.locator('.ledger').scrollIntoViewIfNeeded();
  await picture(page, 'vector-wide-light-en');
  await open(page, 'phone', 'dark', 'zh-CN');
  await load(page, ENDLESS);
  await expect(page.locator('.say small').first()).toBeVisible();
  await end(page);
  await picture(page, 'dropped-phone-dark-zh');
});

test('paper has the moment in black on white, whatever the theme', async ({ page }) => {
  await open(page, 'sheet', 'dark', 'zh-CN');
  await seek(page, 9);
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.transport')).toBeHidden();
  await expect(page.locator('#lessons')).toBeHidden();
  await expect(page.locator('.say')).toContainText('第 9 步，共 12 步 · MulBackward0 收到');
  await expectNoOverflow(page);
  const ground = (selector: string) =>
    page.locator(selector).evaluate((each) => getComputedStyle(each).backgroundColor);
  expect(await ground('grad-walk')).toBe('rgb(255, 255, 255)');
  expect(
    await page
      .locator('.graph .name')
      .first()
      .evaluate((each) => getComputedStyle(each).fill),
  ).toBe('rgb(0, 0, 0)');
  // Nothing scrolls on paper: what is there is whole.
  const cut = await page
    .locator('.details, .table, .code-area')
    .evaluateAll((all) =>
      all.filter((each) => each.scrollHeight > each.clientHeight + 1).map((each) => each.className),
    );
  expect(cut).toEqual([]);
  await picture(page, 'paper-zh', 28);
  // Also a line that is longer than the paper is wide, with its number, and a graph that is larger than the pane.
  await page.emulateMedia({ media: 'screen' });
  await load(page, `${NET}${Array.from({ length: 30 }, (_, i) => `long_${i}`).join(' = ')} = 1\n`);
  await end(page);
  await page.emulateMedia({ media: 'print' });
  await expectNoOverflow(page);
  const lines = page.locator('.cm-line');
  await expect
    .poll(() => lines.evaluateAll((all) => all.filter((each) => each.scrollWidth > each.clientWidth + 1).length))
    .toBe(0);
  await expect
    .poll(() =>
      page.locator('.graph').evaluate((graph) => {
        const { left, right, top, bottom } = graph.getBoundingClientRect();
        return [...graph.querySelectorAll('.node')].filter((node) => {
          const box = node.getBoundingClientRect();
          return box.left < left - 1 || box.right > right + 1 || box.top < top - 1 || box.bottom > bottom + 1;
        }).length;
      }),
    )
    .toBe(0);
});

test('with reduced motion nothing travels and nothing fades', async ({ page }) => {
  const moving = () =>
    page.locator('grad-walk').evaluate((walker) => {
      const all = walker.shadowRoot?.getAnimations() ?? [];
      return all.filter(({ effect }) => Number(effect?.getComputedTiming().activeDuration) > 0).length;
    });
  await open(page, 'wide', 'light', 'zh-CN');
  await seek(page, 8);
  await walkerIn(page).forward.click();
  await expect(page.locator('.traveller')).toHaveCount(2);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await walkerIn(page).back.click();
  await walkerIn(page).forward.click();
  await expect(page.locator('.edge.now')).toHaveCount(2);
  for (const traveller of await page.locator('.traveller').all()) await expect(traveller).toBeHidden();
  expect(await moving()).toBe(0);
});

test('the network studio: as it opens, δ flowing left, and what it was trained to', async ({ page }) => {
  async function studio(size: keyof typeof SIZES, theme: 'light' | 'dark', lang: 'zh-CN' | 'en'): Promise<void> {
    await open(page, size, theme, lang, 'network.html');
    await expect(page.locator('.metrics tbody td').first()).toHaveText(/\d/);
  }
  await studio('wide', 'light', 'zh-CN');
  await page.getByRole('tab', { name: '直方图' }).click();
  await expect(page.locator('.histograms tbody tr')).toHaveCount(3);
  await picture(page, 'studio-wide-light-zh');
  await studio('small', 'dark', 'en');
  await page.getByRole('button', { name: 'Backward' }).click();
  await page.getByRole('tab', { name: 'Tables' }).click();
  await page.locator('.unit[data-column="2"]').nth(2).click();
  await picture(page, 'studio-backward-small-dark-en');
  await studio('phone', 'light', 'en');
  for (const epochs of [1, 2, 3]) {
    await page.getByRole('button', { name: 'Step forward' }).click();
    await expect(page.locator('.count')).toContainText(`${epochs} epoch`);
  }
  await page.locator('.output-column').scrollIntoViewIfNeeded();
  await picture(page, 'studio-phone-light-en');
});
