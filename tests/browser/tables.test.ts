import { describe, expect, test } from 'vitest';
import { startBrowser } from '../helpers/browser.ts';

const GUIDES = [
  'who-regulates',
  'real-or-fake',
  'complaint-report-petition',
  'anti-fraud-tools',
  'hotline-96110',
  'home-for-pension',
  'public-credit',
  'claim-fast',
  'ten-types',
  'surrender-agents',
  'complain-to-bank',
  'account-renting',
].map((id) => `/guides/${id}/`);

const browser = startBrowser();

describe('on a phone no table has to be pushed sideways, and each cell of a card says its column', () => {
  test.each([
    ...GUIDES,
    ...GUIDES.map((path) => `/care${path}`),
    '/lessons/little-banker/',
    '/facts/',
    '/accessibility/',
  ])('%s', async (path) => {
    const { page, context } = await browser.visit(path);
    const tables = await page.locator('.scroll').evaluateAll((frames) =>
      frames.map((frame) => ({
        hidden: frame.scrollWidth - frame.clientWidth,
        columns: frame.querySelectorAll('thead th').length,
        nameless: [...frame.querySelectorAll('.cards tbody td, .cards tbody th')].filter(
          (cell) => !/^".+："$/.test(getComputedStyle(cell, '::before').content),
        ).length,
        cards: frame.querySelector('.cards') !== null,
      })),
    );
    await context.close();
    expect(tables.length).toBeGreaterThan(0);
    expect(tables.filter(({ hidden, nameless }) => hidden > 0 || nameless > 0)).toEqual([]);
    expect(tables.filter(({ columns, cards }) => columns > 2 && !cards)).toEqual([]);
  });
});

test.each(['/guides/who-regulates/', '/care/guides/who-regulates/'])(
  'cards are a table for screen readers, and on paper: %s',
  async (path) => {
    const { page, context } = await browser.visit(path);
    const cdp = await context.newCDPSession(page);
    const { nodes } = await cdp.send('Accessibility.getFullAXTree');
    const count = (role: string) => nodes.filter((node) => node.role?.value === role).length;
    expect({
      tables: count('table'),
      columns: count('columnheader'),
      cells: count('cell'),
    }).toEqual({ tables: 1, columns: 3, cells: 9 });
    const layout = () =>
      page
        .locator('.cards, .cards tr, .cards td')
        .evaluateAll((parts) => [...new Set(parts.map((part) => getComputedStyle(part).display))]);
    expect(await layout()).toEqual(['block']);
    await page.emulateMedia({ media: 'print' });
    expect(await layout()).toEqual(['table', 'table-row', 'table-cell']);
    await context.close();
  },
);
