import type { Page } from '@playwright/test';
import { expect, test, type Walker, walkerIn } from './fixtures';

// All of the page at once: Chromium gives a click just after scrolling to the frame that was there before.
test.use({ viewport: { width: 1280, height: 2300 } });

/** A course's page on another origin, with two elements and a frame. */
async function openCourse(page: Page, baseURL: string | undefined): Promise<void> {
  const site = new URL(baseURL ?? '');
  const other = new URL(site);
  other.port = String(Number(site.port) + 1);
  await page.goto(`${other.href}course.html?site=${encodeURIComponent(site.href)}`);
  await page.waitForFunction(() => customElements.get('grad-walk') !== undefined);
  for (const id of ['first', 'second']) await page.locator(`#${id}`).evaluate((walker: Walker) => walker.ready);
}

test('two elements and a frame on the page of another site walk independently', async ({ page, baseURL }) => {
  await openCourse(page, baseURL);
  const frame = page.frameLocator('iframe');
  const inside = frame.locator('grad-walk');
  await expect.poll(() => inside.evaluate((walker: Walker) => walker.snapshot !== null)).toBe(true);
  const steps = async () => [
    await page.locator('#first').evaluate((walker: Walker) => walker.stepIndex),
    await page.locator('#second').evaluate((walker: Walker) => walker.stepIndex),
    await inside.evaluate((walker: Walker) => walker.stepIndex),
  ];
  expect(await steps()).toEqual([0, 0, 0]);

  const second = walkerIn(page.locator('#second'));
  await second.forward.click();
  await second.forward.click();
  await expect.poll(steps).toEqual([0, 2, 0]);
  await inside.getByRole('button', { name: 'Step forward' }).click();
  await expect.poll(steps).toEqual([0, 2, 1]);
  await page.locator('#first').getByRole('button', { name: 'To the end' }).click();
  await expect(page.locator('#first .output')).toHaveText('tensor([2., 4.])\n', { useInnerText: true });
  expect((await steps()).slice(1)).toEqual([2, 1]);

  await second.end.click();
  await expect(second.output).toHaveText('tensor(27.)\n', { useInnerText: true });
  await inside.getByRole('button', { name: 'To the end' }).click();
  await expect(inside.locator('.output')).toHaveText('tensor(10.)\n', { useInnerText: true });
});

test('all elements of a page share one worker', async ({ page, baseURL }) => {
  await openCourse(page, baseURL);
  const ofPage = () => page.workers().filter((each) => each.url().startsWith(`blob:${new URL(page.url()).origin}`));
  // The browser tells of a worker after the page has heard from it.
  await expect.poll(ofPage).toHaveLength(1);
  await walkerIn(page.locator('#second')).forward.click();
  await page.locator('#first').getByRole('button', { name: 'Step forward' }).click();
  expect(ofPage()).toHaveLength(1);
});

test('each element speaks the language it is told', async ({ page, baseURL }) => {
  await openCourse(page, baseURL);
  await expect(page.locator('#first').getByRole('button', { name: 'Step forward' })).toBeVisible();
  await expect(page.locator('#second').getByRole('button', { name: '前进一步' })).toBeVisible();
});

test('the frame tells its height, in whole pixels', async ({ page, baseURL }) => {
  await openCourse(page, baseURL);
  await expect
    .poll(() => page.evaluate(() => Reflect.get(window, 'heights').at(-1)))
    .toEqual({ gw: 1, type: 'resize', height: expect.any(Number) });
  const heights: { height: number }[] = await page.evaluate(() => Reflect.get(window, 'heights'));
  for (const { height } of heights) {
    expect(height).toBeGreaterThan(0);
    expect(Number.isInteger(height)).toBe(true);
  }
});

test('an element is moved without losing its place, and leaves nothing behind when it goes', async ({
  page,
  baseURL,
}) => {
  await openCourse(page, baseURL);
  const first = page.locator('#first');
  const before = await first.evaluate((walker: Walker) => walker.outerHTML);
  await first.evaluate((walker: Walker) => walker.seek(3));
  await first.evaluate((walker: Walker) => document.body.append(walker));
  await expect(first).toHaveJSProperty('stepIndex', 3);
  // The element's own attributes and children are its page's.
  expect(await first.evaluate((walker: Walker) => walker.outerHTML)).toBe(before);
  await page.evaluate(() => {
    for (const walker of document.querySelectorAll('grad-walk')) walker.remove();
  });
  await expect
    .poll(() => page.workers().filter((worker) => worker.url().startsWith(`blob:${new URL(page.url()).origin}`)).length)
    .toBe(0);
});

test('events tell a page what happens', async ({ page, baseURL }) => {
  await openCourse(page, baseURL);
  const seen = await page.locator('#second').evaluate(async (walker: Walker) => {
    const details: unknown[] = [];
    document.addEventListener('gw-step', (event) => details.push((event as CustomEvent).detail));
    await walker.forward(2);
    await walker.backward();
    await walker.seek(0);
    return details;
  });
  expect(seen).toEqual([
    { index: 2, phase: 'forward', node: expect.any(String), narration: expect.stringContaining('w * w') },
    { index: 1, phase: 'forward', node: null, narration: expect.any(String) },
    { index: 0, phase: null, node: null, narration: expect.any(String) },
  ]);
});

test('an element takes a program from an address, and shows only what it is told', async ({ page, baseURL }) => {
  await openCourse(page, baseURL);
  const made = await page.evaluate(async () => {
    const walker = document.createElement('grad-walk') as Walker;
    walker.setAttribute('view', 'graph,output');
    walker.setAttribute('controls', 'none');
    walker.setAttribute('src', `data:text/plain,${encodeURIComponent('print(6 * 7)\n')}`);
    document.body.append(walker);
    await walker.ready;
    await walker.seek(1e9);
    const parts = ['.code-pane', '.graph-pane', '.tensors-pane', '.transport'];
    return {
      output: walker.snapshot?.output,
      parts: parts.map((part) => walker.shadowRoot?.querySelector(part) !== null),
    };
  });
  expect(made).toEqual({ output: '42\n', parts: [false, true, false, false] });
});

test('a program that cannot be fetched is told of, on the page and to it', async ({ page, baseURL }) => {
  await openCourse(page, baseURL);
  const code = await page.evaluate(async () => {
    const walker = document.createElement('grad-walk') as Walker;
    walker.id = 'missing';
    walker.setAttribute('src', 'https://[');
    const told = new Promise((resolve) => {
      walker.addEventListener('gw-error', (event) => resolve((event as CustomEvent).detail.code));
    });
    document.body.append(walker);
    await walker.ready.catch(() => {});
    return told;
  });
  expect(code).toBe('source');
  await expect(page.locator('#missing .say')).toHaveText(/could not be fetched/);
});

test('the program may be a <pre> or plain text between the tags', async ({ page, baseURL }) => {
  await openCourse(page, baseURL);
  const codes = await page.evaluate(async () => {
    const added = [
      '<pre>\n  a = 1\n  if a &lt; 2:\n    print(a)\n</pre>',
      '\n  b = 2\n  print(b)\n',
      '<p slot="poster">later</p>',
    ].map((html) => {
      const place = document.createElement('div');
      place.innerHTML = `<grad-walk>${html}</grad-walk>`;
      document.body.append(place);
      return place.querySelector('grad-walk') as Walker;
    });
    await Promise.all(added.map((walker) => walker.ready));
    return added.map(({ code }) => code);
  });
  expect(codes).toEqual(['a = 1\nif a < 2:\n  print(a)', 'b = 2\nprint(b)', '']);
});

test("a page's own styles stay outside, and a walker with little height keeps to it", async ({ page, baseURL }) => {
  await openCourse(page, baseURL);
  await page.addStyleTag({
    content: `* { text-transform: uppercase; letter-spacing: 3px; text-indent: 20px; white-space: nowrap; line-height: 3; }
      div, p, span, button, svg, text { margin: 9px !important; color: lime !important; width: 50px !important; }
      #first { height: 420px }`,
  });
  const first = page.locator('#first');
  const sentence = first.locator('.say');
  const look = await sentence.evaluate((each) => {
    const { textTransform, letterSpacing, textIndent, whiteSpace, color } = getComputedStyle(each);
    return { textTransform, letterSpacing, textIndent, whiteSpace, lime: color === 'rgb(0, 255, 0)' };
  });
  expect(look).toEqual({
    ...{ textTransform: 'none', letterSpacing: 'normal', textIndent: '0px', whiteSpace: 'normal', lime: false },
  });
  const [box, dock] = [await first.boundingBox(), await first.locator('.dock').boundingBox()];
  expect(box?.height).toBe(420);
  await expect
    .poll(async () => {
      const at = await first.locator('.dock').boundingBox();
      return Math.round((at?.y ?? 0) + (at?.height ?? 0) - (box?.y ?? 0) - (box?.height ?? 0));
    })
    .toBe(0);
  expect(dock?.height).toBeLessThan(420);
  // What does not fit is scrolled to, in the walker.
  const figure = first.locator('figure.walker');
  expect(await figure.evaluate(({ scrollHeight, clientHeight }) => scrollHeight > clientHeight)).toBe(true);
});

test('in a low frame the transport is in sight', async ({ page }) => {
  await page.setViewportSize({ width: 700, height: 480 });
  await page.goto(`./embed.html?step=0#code=${encodeURIComponent('import torch\nx = torch.ones(2)\nprint(x)\n')}`);
  const { forward } = walkerIn(page);
  await expect(forward).toBeEnabled();
  await expect(forward).toBeInViewport({ ratio: 1 });
  await forward.click();
  expect(await page.evaluate(() => scrollY)).toBe(0);
});

test.describe('attributes that are not understood', () => {
  test.use({ about: /<grad-walk> does not know/ });
  test('are told of in the console, once each, and the rest holds', async ({ page, baseURL }) => {
    const said: string[] = [];
    page.on('console', (message) => said.push(message.text()));
    await openCourse(page, baseURL);
    await page.evaluate(async () => {
      const place = document.createElement('div');
      place.innerHTML =
        '<grad-walk id="odd" view="code grph" step="two" lang="fr" theme="blue"><pre>print(1)</pre></grad-walk>';
      document.body.append(place);
      const walker = place.firstElementChild as Walker;
      await walker.ready;
      walker.setAttribute('label', 'another');
    });
    await expect(page.locator('#odd .code-pane')).toBeVisible();
    await expect(page.locator('#odd .graph-pane')).toHaveCount(0);
    expect(said.filter((text) => text.includes('<grad-walk>'))).toEqual([
      '<grad-walk> does not know step="two": not a whole number',
      '<grad-walk> does not know theme="blue": there is no blue, but auto, light, dark',
      '<grad-walk> does not know view="code grph": there is no grph, but code, graph, tensors, output',
      '<grad-walk> does not know lang="fr": there are zh-CN, en',
    ]);
  });
});

test('a frame takes its program from an address in its query', async ({ page }) => {
  await page.route('**/lesson.py', (route) => route.fulfill({ body: 'print(6 * 7)\n' }));
  await page.goto('./embed.html?lang=en&src=lesson.py&view=output&controls=none');
  await expect(page.locator('.output')).toHaveText('42');
});
