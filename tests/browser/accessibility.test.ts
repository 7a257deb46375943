import axe from 'axe-core';
import { describe, expect, test } from 'vitest';
import { startBrowser } from '../helpers/browser.ts';
import { pageKinds } from '../helpers/page-kinds.ts';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

const browser = startBrowser();

describe.each([
  ['on a phone', 360],
  ['on a desktop', 1280],
])('axe finds no fault %s', (_, width) => {
  test.each(pageKinds)('%s: %s', async (_, path) => {
    const { page, context } = await browser.visit(path, { width });
    if (path.startsWith('/search/')) await page.locator('[data-search-result]').first().waitFor();
    await page.evaluate(axe.source);
    // `typeof axe` describes the object that the script above puts on the page's window.
    const faults = await page.evaluate(async (values) => {
      const { violations } = await (window as unknown as { axe: typeof axe }).axe.run(document, { runOnly: { type: 'tag', values } });
      return violations.flatMap(({ id, help, nodes }) =>
        nodes.map(({ target, failureSummary }) => `${id} ${help}: ${target.join(' ')} ${failureSummary ?? ''}`),
      );
    }, RULES);
    await context.close();
    expect(faults).toEqual([]);
  });
});
