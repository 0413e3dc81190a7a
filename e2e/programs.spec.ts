import { readdirSync } from 'node:fs';
import { expect, openProgram, seed, test, type Walker, walkerIn } from './fixtures';

const names = readdirSync(new URL('../tests/lang/oracle', import.meta.url))
  .filter((file) => /^seed_.*\.py$/.test(file))
  .map((file) => file.replace(/\.py$/, ''));

test('there are programs', () => {
  expect(names.length).toBeGreaterThanOrEqual(8);
});

for (const name of names) {
  test(`${name} prints what PyTorch printed`, async ({ page }) => {
    const { source, output } = seed(name);
    await openProgram(page, source);
    const walker = walkerIn(page);
    await page.locator('grad-walk').evaluate((element: Walker) => element.seek(1e9));
    const text = await walker.output.evaluate((pre) => pre.textContent ?? '');
    expect(text.replace(/0x[0-9a-f]+/g, '0xADDR')).toBe(output);
  });
}
