import { expect, test } from 'vitest';
import { startBrowser } from '../helpers/browser.ts';
import { walkWithTab } from '../helpers/page-checks.ts';

const GUIDE = '/guides/safe-account/';
const THINNEST_RING_PX = 2;

const browser = startBrowser();

test.each([
  ['on a phone', 360],
  ['on a desktop', 1280],
])(
  'every Tab stop of a guide shows a ring of 2 px or more and lies in view, %s',
  async (_, width) => {
    const { page, context } = await browser.visit(GUIDE, { width });
    const expected = await page.evaluate(
      () =>
        [...document.querySelectorAll('a[href], button, input, summary, [tabindex="0"]')].filter(
          (element) => element.checkVisibility({ visibilityProperty: true }),
        ).length,
    );
    const { stops, faults } = await walkWithTab(page, THINNEST_RING_PX);
    await context.close();
    expect(stops).toBe(expected);
    expect(faults).toEqual([]);
  },
);

test('the first Tab stop jumps over the head of the page to its main part', async () => {
  const { page, context } = await browser.visit(GUIDE);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('MAIN');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
  await context.close();
});

test('search works with the keyboard alone: type, Enter, Tab to the first result, Enter', async () => {
  const { page, context } = await browser.visit('/');
  await page.locator('#home-q').focus();
  await page.keyboard.type('安全账户');
  await page.keyboard.press('Enter');
  const first = page.locator('a[data-search-result]').first();
  await first.waitFor();
  const target = await first.getAttribute('href');
  await page.locator('#search-q').focus();
  for (
    let tries = 0;
    tries < 40 && !(await first.evaluate((link) => link === document.activeElement));
    tries += 1
  )
    await page.keyboard.press('Tab');
  await Promise.all([
    page.waitForURL((url) => decodeURI(url.href).endsWith(decodeURI(target ?? '没有链接'))),
    page.keyboard.press('Enter'),
  ]);
  await context.close();
});
