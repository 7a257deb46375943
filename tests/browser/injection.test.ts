import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, test } from 'vitest';
import { startBrowser } from '../helpers/browser.ts';

const PAYLOADS = [
  '<img src=x onerror=alert(1)>',
  '"><script>alert(1)</script>',
  'javascript:alert(1)',
  '官方客服 400-123-4567',
  '１１０请拨打 13800000000',
  '__proto__',
  'constructor',
  '../../evil',
  '//evil.example',
  '%00%0d%0aX: y',
  'x'.repeat(5000),
  '$\u007balert(1)}{{7*7}}',
];
const NAMES = ['q', 'from', 'tel', 'branch', 'next', 'kind', 'topic', 'palette', 'size'];

const browser = startBrowser();

/** All a reader can see or follow, without what the reader typed into the search box. */
async function readPage(
  path: string,
  storage: readonly string[] = [],
): Promise<{ text: string; links: string[]; errors: string[]; stray: string[] }> {
  const { page, context, errors, strayRequests } = await browser.visit(path);
  if (storage.length > 0) {
    await page.evaluate((values) => {
      for (const [index, value] of values.entries())
        for (const key of ['care-palette', 'care-size', 'care-pointer', `x${index}`])
          localStorage.setItem(key, value);
    }, storage);
    await page.reload();
  }
  await page.waitForTimeout(500);
  const seen = await page.evaluate(() => ({
    text: document.body.innerText,
    links: [...document.querySelectorAll('a')].map(({ href }) => href),
  }));
  await context.close();
  return { ...seen, errors, stray: strayRequests };
}

describe.each(['/', '/guides/safe-account/', '/care/guides/safe-account/', '/care/'])(
  'nothing from the address reaches the page %s',
  (path) => {
    test('the page is the same for every payload in the address, the fragment and the storage', async () => {
      const clean = await readPage(path);
      const query = NAMES.map(
        (name, index) => `${name}=${encodeURIComponent(PAYLOADS[index % PAYLOADS.length] ?? '')}`,
      ).join('&');
      const rest = PAYLOADS.map(
        (payload, index) => `p${index}=${encodeURIComponent(payload)}`,
      ).join('&');
      const dirty = await readPage(
        `${path}?${query}&${rest}#${encodeURIComponent(PAYLOADS[0] ?? '')}`,
        PAYLOADS,
      );
      const here = (link: string) => link.replace(/[?].*?(?=#|$)/, '');
      expect(dirty.text).toBe(clean.text);
      expect(dirty.links.map(here)).toEqual(clean.links.map(here));
      expect([...dirty.errors, ...dirty.stray]).toEqual([]);
    });
  },
);

test.each(PAYLOADS)(
  'the search page shows no link to elsewhere, no number and no markup of the query %s',
  async (payload) => {
    const { text, links, stray } = await readPage(
      `/search/?q=${encodeURIComponent(payload)}&kind=${encodeURIComponent(payload)}`,
    );
    expect(text).not.toMatch(/400-123-4567|13800000000|<img|<script/);
    expect(
      links.filter((link) => !link.startsWith(browser.address) && !link.startsWith('tel:')),
    ).toEqual([]);
    expect(stray).toEqual([]);
  },
);

test('in the frame of a stranger the page hides itself and shows the way to its own address', async () => {
  const stranger = createServer((_, response) => {
    response.setHeader('content-type', 'text/html');
    response.end(`<iframe src="${browser.address}/help/" width="800" height="600"></iframe>`);
  });
  await new Promise<void>((resolve) => stranger.listen(0, '127.0.0.1', resolve));
  const address = `http://127.0.0.1:${(stranger.address() as AddressInfo).port}`;
  const { page, context } = await browser.visit('/about/');
  await context.unrouteAll();
  await page.goto(address);
  const frame = page.frameLocator('iframe');
  await frame.locator('[data-frame-notice]').waitFor();
  expect(await frame.locator('main').isVisible()).toBe(false);
  expect(await frame.locator('[data-frame-notice] a').getAttribute('href')).toMatch(
    /^https:\/\/[^/]+\/help\/$/,
  );
  await context.close();
  stranger.close();
});
