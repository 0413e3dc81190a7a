/** What every journey starts from: a browser that reports whatever should not happen, and the parts of a walker. */
import { readFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import { test as base, expect, type Locator, type Page } from '@playwright/test';

import type { GradWalkElement } from '../web/src/elements/surface';

export { expect };
export type Walker = GradWalkElement;

/** Fails a test whose page complains, of anything but what the test is about, or asks another machine for anything. */
export const test = base.extend<{ quiet: undefined; about: RegExp | null }>({
  about: [null, { option: true }],
  quiet: [
    async ({ page, about }, use) => {
      const complaints: string[] = [];
      page.on('console', (message) => {
        if (['error', 'warning'].includes(message.type())) complaints.push(`${message.type()}: ${message.text()}`);
      });
      page.on('pageerror', (error) => complaints.push(`uncaught: ${error.message}`));
      page.on('request', (request) => {
        const { protocol, hostname } = new URL(request.url());
        if (protocol.startsWith('http') && hostname !== 'localhost') complaints.push(`request: ${request.url()}`);
      });
      await use(undefined);
      expect(complaints.filter((complaint) => !about?.test(complaint))).toEqual([]);
    },
    { auto: true },
  ],
});

type Scope = Pick<Page, 'locator' | 'getByRole'>;

/** The parts of a walker by their roles, in Chinese. */
export function walkerIn(scope: Scope) {
  const button = (name: string): Locator => scope.getByRole('button', { name, exact: true });
  return {
    forward: button('前进一步'),
    back: button('后退一步'),
    start: button('回到开头'),
    end: button('走到结尾'),
    play: button('播放'),
    reset: button('恢复原样'),
    position: scope.getByRole('slider', { name: '位置' }),
    sentence: scope.locator('.say'),
    output: scope.locator('.output'),
    editor: scope.locator('.cm-content'),
    litLine: scope.locator('.code-pane .at').last(),
    litNode: scope.locator('.node.now'),
    trouble: scope.getByRole('alert'),
    tensor: (name: string): Locator =>
      scope.locator('.tensors-pane tbody').filter({ has: scope.getByRole('button', { name, exact: true }) }),
  };
}

export interface Program {
  name: string;
  source: string;
  output: string;
}

/** A program that PyTorch itself has run, and what it printed. */
export function seed(name: string): Program {
  const read = (kind: string) => readFileSync(new URL(`../tests/lang/oracle/${name}.${kind}`, import.meta.url), 'utf8');
  return { name, source: read('py'), output: read('out') };
}

/** Opens the page and has it run another program; resolves when that one's first moment is shown. */
export async function openProgram(page: Page, source: string): Promise<void> {
  await page.goto('./');
  await ready(page);
  await page.locator('grad-walk').evaluate((walker: Walker, code: string) => walker.load(code), source);
}

export async function ready(page: Page): Promise<void> {
  await page.locator('grad-walk').first().waitFor();
  await page.waitForFunction(() => customElements.get('grad-walk') !== undefined);
  await page
    .locator('grad-walk')
    .first()
    .evaluate((walker: Walker) => walker.ready);
}

/** Nothing stands out of the page sideways. */
export async function expectNoOverflow(page: Page): Promise<void> {
  const { content, window } = await page.evaluate(() => ({
    content: document.documentElement.scrollWidth,
    window: document.documentElement.clientWidth,
  }));
  expect(content).toBeLessThanOrEqual(window);
}

/** What axe finds wrong, in words. */
export async function violations(page: Page): Promise<string[]> {
  // The package brings types of its own Playwright.
  const found = await new AxeBuilder({ page: page as never }).analyze();
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}
