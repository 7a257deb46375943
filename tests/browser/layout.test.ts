import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { startBrowser } from '../helpers/browser.ts';
import { pageKinds } from '../helpers/page-kinds.ts';

const WIDTHS = [320, 360, 768, 1280];
const SMALLEST_TARGET_PX = 44;

const browser = startBrowser();

/** Says how far the page is too wide and what sticks out, or nothing. */
function findOverflow(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const root = document.documentElement;
    const excess = root.scrollWidth - root.clientWidth;
    if (excess <= 0) return [];
    const sticksOut = [...document.body.querySelectorAll('*')].filter((element) => {
      const { width, right } = element.getBoundingClientRect();
      return width > 0 && right > root.clientWidth + 1 && !element.closest('.scroll');
    });
    return [
      `${excess} px too wide: ${sticksOut.slice(-3).map((element) => `${element.tagName}.${element.className}“${(element.textContent ?? '').slice(0, 12)}”`)}`,
    ];
  });
}

/** Controls smaller than a fingertip; links inside running text and what is out of sight are left out. */
function findSmallTargets(page: Page, smallest: number): Promise<string[]> {
  return page.evaluate((least) => {
    const controls = [...document.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, summary, [role="button"]')];
    /** An inline link with other words in the same block. */
    const inText = (element: HTMLElement) => {
      let block = element.parentElement;
      while (block && getComputedStyle(block).display === 'inline') block = block.parentElement;
      return element.tagName === 'A' && getComputedStyle(element).display === 'inline' && block?.textContent?.trim() !== element.textContent?.trim();
    };
    return (
      controls
        .filter((element) => element.checkVisibility({ visibilityProperty: true }) && !element.closest('.skip') && !inText(element))
        // A tap on the label of a box ticks the box.
        .map((element) => ({ element, box: (element.closest('label') ?? element).getBoundingClientRect() }))
        .filter(({ box }) => box.width > 0 && (box.width < least - 0.5 || box.height < least - 0.5))
        .map(({ element, box }) => `${element.tagName}“${(element.textContent ?? '').trim().slice(0, 12)}” ${Math.round(box.width)}×${Math.round(box.height)}`)
    );
  }, smallest);
}

describe('a page does not scroll sideways, even with text twice as large', () => {
  test.each(pageKinds)('%s: %s', async (_, path) => {
    const { page, context } = await browser.visit(path, { width: 320 });
    if (path.startsWith('/search/')) await page.locator('a[data-search-result]').first().waitFor();
    const found: string[] = [];
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 800 });
      for (const fault of await findOverflow(page)) found.push(`at ${width} px ${fault}`);
    }
    await page.setViewportSize({ width: 320, height: 800 });
    await page.evaluate(() => {
      const root = document.documentElement;
      root.style.fontSize = `${2 * Number.parseFloat(getComputedStyle(root).fontSize)}px`;
    });
    for (const fault of await findOverflow(page)) found.push(`at 320 px with text at 200 % ${fault}`);
    await context.close();
    expect(found).toEqual([]);
  });
});

describe('a page is quiet and easy to tap', () => {
  test.each(pageKinds)('%s: %s', async (_, path) => {
    const { page, context, errors, strayRequests } = await browser.visit(path);
    if (path.startsWith('/search/')) await page.locator('a[data-search-result]').first().waitFor();
    const smallTargets = await findSmallTargets(page, SMALLEST_TARGET_PX);
    await context.close();
    expect({ errors, strayRequests, smallTargets }).toEqual({ errors: [], strayRequests: [], smallTargets: [] });
  });
});
