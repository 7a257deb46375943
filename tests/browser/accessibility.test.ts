import axe from 'axe-core';
import { expect, test } from 'vitest';
import { startBrowser } from '../helpers/browser.ts';
import { pageKinds } from '../helpers/page-kinds.ts';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const WIDTHS = [360, 1280];

const browser = startBrowser();

test.each(pageKinds)('axe finds no fault on a phone and on a desktop: %s, %s', async (_, path) => {
  const { page, context } = await browser.visit(path);
  if (path.startsWith('/search/')) await page.locator('a[data-search-result]').first().waitFor();
  await page.evaluate(axe.source);
  const found: string[] = [];
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 800 });
    // `typeof axe` describes the object that the script above puts on the page's window.
    const faults = await page.evaluate(async (values) => {
      const { violations } = await (window as unknown as { axe: typeof axe }).axe.run(document, { runOnly: { type: 'tag', values } });
      return violations.flatMap(({ id, help, nodes }) =>
        nodes.map(({ target, failureSummary }) => `${id} ${help}: ${target.join(' ')} ${failureSummary ?? ''}`),
      );
    }, RULES);
    found.push(...faults.map((fault) => `at ${width} px ${fault}`));
  }
  await context.close();
  expect(found).toEqual([]);
});
