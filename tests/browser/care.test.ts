import { describe, expect, test } from 'vitest';
import { startBrowser } from '../helpers/browser.ts';
import { findAxeFaults, walkWithTab } from '../helpers/page-checks.ts';

const GUIDE = '/care/guides/safe-account/';

const browser = startBrowser();

test.each([
  ['high contrast', 'contrast'],
  ['night', 'night'],
])('the %s palette keeps 7:1 and is remembered on the next page', async (_, palette) => {
  const { page, context } = await browser.visit(GUIDE);
  await page.locator('[data-view] summary').click();
  await page.locator(`[data-view-choice="${palette}"]`).click();
  expect(await findAxeFaults(page)).toEqual([]);
  await page.goto(`${browser.address}/care/help/`);
  await expect
    .poll(() => page.evaluate(() => document.documentElement.dataset.palette))
    .toBe(palette);
  expect(await findAxeFaults(page)).toEqual([]);
  await context.close();
});

test('the choice of a pointer is not there where fingers do the pointing', async () => {
  const { page, context } = await browser.visit(GUIDE, { isMobile: true, hasTouch: true });
  await page.locator('[data-view] summary').click();
  expect(await page.locator('[data-view-choice="largest"]').isVisible()).toBe(true);
  expect(await page.locator('[data-view-choice="big"]').isVisible()).toBe(false);
  await context.close();
});

test('the largest type and the large pointer are there', async () => {
  const { page, context } = await browser.visit(GUIDE);
  await page.locator('[data-view] summary').click();
  await page.locator('[data-view-choice="largest"]').click();
  await page.locator('[data-view-choice="big"]').click();
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize)).toBe(
    '30px',
  );
  expect(await page.evaluate(() => getComputedStyle(document.body).cursor)).toContain(
    '/pointer.svg',
  );
  await context.close();
});

test('what somebody put into the storage of the device is not believed', async () => {
  const { page, context } = await browser.visit(GUIDE, {
    before: () => localStorage.setItem('care-palette', '"><img src=x onerror=alert(1)>'),
  });
  await page.locator('[data-view]').waitFor();
  expect(await page.evaluate(() => document.documentElement.hasAttribute('data-palette'))).toBe(
    false,
  );
  await context.close();
});

test('a chosen palette does not wait for the other scripts: the one in the head brings it alone', async () => {
  const { page, context } = await browser.visit('/care/', {
    serviceWorkers: 'block',
    before: () => localStorage.setItem('care-palette', 'night'),
  });
  await context.route('**/_astro/*.js', (route, request) =>
    request.url().includes('early-view') ? route.continue() : route.abort(),
  );
  await page.goto(browser.address + GUIDE);
  await expect
    .poll(() => page.evaluate(() => getComputedStyle(document.body).backgroundColor))
    .toBe('rgb(20, 24, 26)');
  expect(await page.locator('head script[async][src*="early-view"]').count()).toBe(1);
  expect(await page.locator('[data-view]').isVisible()).toBe(false);
  await context.close();
});

test.each(['/', '/guides/safe-account/', '/lessons/part-time-trap/', '/care/', GUIDE])(
  'on %s the switch follows the skip link as the first control',
  async (path) => {
    const { page, context } = await browser.visit(path, { width: 1280 });
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    const { inSwitch, top } = await page.evaluate(() => ({
      inSwitch: document.activeElement?.closest('.switch') !== null,
      top: document.activeElement?.getBoundingClientRect().top ?? 999,
    }));
    await context.close();
    expect(inSwitch).toBe(true);
    expect(top).toBeLessThan(60);
  },
);

test('every Tab stop of a 关怀版 guide shows a ring of 3 px or more and lies in view', async () => {
  const { page, context } = await browser.visit(GUIDE);
  await page.locator('[data-view]').waitFor();
  const { stops, faults } = await walkWithTab(page, 3);
  await context.close();
  expect(stops).toBeGreaterThan(15);
  expect(faults).toEqual([]);
});

describe('the controls on top of a page and of the search stand 12 px apart or more', () => {
  const widths = [320, 360, 375, 390, 414, 768];
  test.each(
    ['/care/', '/care/search/', GUIDE].flatMap((path) =>
      widths.map((width) => [path, width] as const),
    ),
  )('%s at %i px', async (path, width) => {
    const { page, context } = await browser.visit(path, { width });
    for (const size of ['24px', '30px']) {
      const close = await page.evaluate((fontSize) => {
        document.documentElement.style.fontSize = fontSize;
        const boxes = [...document.querySelectorAll('.top > *')].map((part) =>
          part.getBoundingClientRect(),
        );
        return boxes.flatMap((box, index) =>
          boxes
            .slice(index + 1)
            .filter(
              (next) =>
                next.top < box.bottom && next.bottom > box.top && next.left - box.right < 12,
            ),
        );
      }, size);
      expect(close).toEqual([]);
    }
    await context.close();
  });

  test('the field of the search has a line to itself on a phone', async () => {
    const { page, context } = await browser.visit('/care/search/');
    const [field, button] = await Promise.all(
      ['input', 'button'].map((part) => page.locator(`[data-search-form] ${part}`).boundingBox()),
    );
    await context.close();
    expect(field?.width).toBeGreaterThanOrEqual(300);
    expect((button?.y ?? 0) - (field?.y ?? 0)).toBeGreaterThanOrEqual(field?.height ?? 0);
  });
});

describe('the title of a box stands above its words, as wide as they are', () => {
  const paths = [
    '/care/help/',
    '/care/help/paid/',
    '/care/guides/complain-to-bank/',
    '/care/guides/safe-account/',
    '/care/cases/service-index/',
  ];
  test.each(paths.flatMap((path) => [360, 1280].map((width) => [path, width] as const)))(
    '%s at %i px',
    async (path, width) => {
      const { page, context } = await browser.visit(path, { width });
      const boxes = await page.locator('.callout-title').evaluateAll((titles) =>
        titles.map((title) => {
          const own = title.getBoundingClientRect();
          const words = title.nextElementSibling?.getBoundingClientRect();
          return {
            text: title.textContent,
            above: own.bottom <= (words?.top ?? 0),
            asWide: own.width === words?.width,
          };
        }),
      );
      await context.close();
      expect(boxes.length).toBeGreaterThan(0);
      expect(boxes.filter(({ above, asWide }) => !above || !asWide)).toEqual([]);
    },
  );
});

test('on paper a 关怀版 page keeps the hotlines and its own address, and loses the controls', async () => {
  const { page, context } = await browser.visit('/care/help/paid/', { width: 1280 });
  await page.emulateMedia({ media: 'print' });
  const words = await page.locator('body').innerText();
  await context.close();
  for (const needed of [
    '96110',
    '110',
    '12378',
    '/care/help/paid/',
    '第 1 步',
    '110 现在就打',
    '报案带什么',
  ])
    expect(words).toContain(needed);
  for (const furniture of ['标准', '换底色', '做好了，下一步'])
    expect(words).not.toContain(furniture);
});
