/** What tests do on the page of the network studio. */
import type { Locator, Page } from '@playwright/test';
import { expect } from './fixtures';

/** Opens the studio and waits until its network is built. */
export async function open(page: Page, query = ''): Promise<void> {
  await page.goto(`./network.html${query}`);
  await built(page);
}

/** The engine has answered: there are numbers. */
export async function built(page: Page): Promise<void> {
  await expect(page.locator('.metrics tbody td').first()).toHaveText(/\d/);
}

export const button = (page: Page, name: string | RegExp): Locator => page.getByRole('button', { name, exact: true });
export const sentence = (page: Page): Locator => page.locator('.say');
export const count = (page: Page): Locator => page.locator('.studio .count');

export async function preset(page: Page, title: string): Promise<void> {
  await button(page, '范例').click();
  await page.locator('.preset-list').getByText(title).click();
  await expect(count(page)).toContainText('0 次更新');
  await built(page);
}

/** Takes `n` steps of a size. */
export async function step(page: Page, unit: string, n = 1): Promise<void> {
  await page.getByLabel('步子').selectOption({ label: unit });
  for (let i = 0; i < n; i += 1) await button(page, '前进一步').click();
}

/** The whole weights of the first layer, as the table has them. */
export async function weights(page: Page): Promise<string[]> {
  await page.getByRole('tab', { name: '数值表' }).click();
  const table = page.locator('.tables table').filter({ hasText: 'layer1.weight' });
  return table.locator('td').evaluateAll((cells) => cells.map((cell) => cell.getAttribute('title') ?? ''));
}

/** Saves something of the files' menu; the path of what was saved. */
export async function take(page: Page, name: string): Promise<string> {
  await button(page, '文件').click();
  const saved = page.waitForEvent('download');
  await page.getByRole('dialog', { name: '文件' }).getByRole('button', { name }).first().click();
  const path = await (await saved).path();
  await page.keyboard.press('Escape');
  return path;
}
