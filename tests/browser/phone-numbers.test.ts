import { describe, expect, test } from 'vitest';
import { startBrowser } from '../helpers/browser.ts';
import { pages } from '../helpers/site.ts';

const PATHS = [
  '/hotlines/',
  '/complaints/',
  '/help/',
  '/guides/real-or-fake/',
  '/guides/who-regulates/',
  '/guides/credit-report/',
  '/terms/pbccrc/',
  '/search/?q=zzzz',
];
const TWINS = PATHS.filter((path) => !path.startsWith('/help')).map((path) => `/care${path}`);

const browser = startBrowser();

describe('a number to dial stands in one line', () => {
  test.each([...PATHS, ...TWINS, '/care/help/paid/'])('%s', async (path) => {
    const { page, context } = await browser.visit(path);
    const broken: string[] = [];
    for (const width of [320, 360, 414, 768, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      for (const media of ['screen', 'print'] as const) {
        await page.emulateMedia({ media });
        const found = await page.evaluate(() => {
          const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
          const texts: Text[] = [];
          while (walker.nextNode()) texts.push(walker.currentNode as Text);
          return texts.flatMap((text) =>
            [...text.data.matchAll(/(?<![\d.])(?:1\d{2}|1\d{4}|96110|400-\d{3}-\d{4})(?!\d)/g)]
              .filter(({ 0: number, index }) => {
                const range = document.createRange();
                range.setStart(text, index);
                range.setEnd(text, index + number.length);
                return new Set([...range.getClientRects()].map(({ top }) => top)).size > 1;
              })
              .map(([number]) => number),
          );
        });
        broken.push(...found.map((number) => `${number} at ${width} px, ${media}`));
      }
    }
    await context.close();
    expect(broken).toEqual([]);
  });
});

test('wherever a number with hyphens is written, it can be dialled or is kept whole', () => {
  const loose = pages.flatMap(({ url, html, $ }) => {
    if (!/\d-\d{3,4}-\d{4}/.test(html)) return [];
    return $('body *')
      .contents()
      .toArray()
      .filter(
        (node) =>
          node.type === 'text' &&
          /\d{3}-\d{3,4}-\d{4}/.test(node.data) &&
          $(node).closest('.tel, .number, .big-button, script').length === 0,
      )
      .map(() => url);
  });
  expect(loose).toEqual([]);
});
