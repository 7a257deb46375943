import { mkdirSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import axe from 'axe-core';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { serveSite } from '../../src/commands/serve-site.ts';
import { ENGINES, type EnginePage, isPresent } from '../helpers/engines.ts';
import { testWith } from '../helpers/need-tool.ts';
import { ALL_LEVELS } from '../helpers/page-checks.ts';
import { pageAt, pages, siteDir } from '../helpers/site.ts';

const SHOTS = '.cache/engines';
const show = pages.find(({ url }) => url.endsWith('/show/'))?.url ?? '/lessons/';
const campaign = pages.find(({ url }) => /^\/campaigns\/[^/]+\/$/.test(url))?.url ?? '/campaigns/';
const PATHS = [
  '/',
  '/guides/safe-account/',
  '/cases/scam-safe-account/',
  '/help/',
  campaign,
  '/search/?q=安全账户',
  '/care/',
  '/care/guides/safe-account/',
  show,
];
/** The projector view colours the root, the others the body. */
const BACKGROUNDS = `[document.documentElement, document.body].map((element) => getComputedStyle(element).backgroundColor)`;
const RESULTS = `document.querySelectorAll('a[data-search-result]').length`;
const AXE = `axe.run(document, { runOnly: { type: 'tag', values: ${JSON.stringify(ALL_LEVELS)} }, resultTypes: ['violations'] }).then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes[0].target.join(' ')))`;

let site: Awaited<ReturnType<typeof serveSite>>;
beforeAll(async () => {
  mkdirSync(SHOTS, { recursive: true });
  site = await serveSite(relative(process.cwd(), siteDir), 0);
});
afterAll(() => site.close());

describe.each(ENGINES)('$name', (engine) => {
  const present = isPresent(engine);
  const testHere = testWith(engine.name, present, `Debian 上运行 ${engine.install}`);
  let page: EnginePage;

  beforeAll(async () => {
    if (present) page = await engine.start();
  });
  afterAll(() => page?.close());

  /** Opens a page and waits, when it searches, for the first answer. */
  async function open(path: string): Promise<void> {
    await page.open(site.address + path);
    if (path.startsWith('/search/'))
      await expect.poll(() => page.evaluate<number>(RESULTS)).toBeGreaterThan(0);
  }

  testHere.each(PATHS)(
    '%s has its title and its colours, fits the window, and axe finds nothing',
    async (path) => {
      await page.resize(900, 900);
      await open(path);
      const heading = pageAt(path.replace(/\?.*/, '')).$('h1').first().text().trim();
      expect(await page.evaluate(`document.querySelector('h1').textContent.trim()`)).toBe(heading);
      expect(await page.evaluate<string[]>(BACKGROUNDS)).toContain('rgb(251, 248, 241)');
      expect(
        await page.evaluate(
          `document.documentElement.scrollWidth - document.documentElement.clientWidth`,
        ),
      ).toBeLessThanOrEqual(0);
      await page.evaluate(`(() => { ${axe.source} })()`);
      expect(await page.evaluate(AXE)).toEqual([]);
      writeFileSync(
        join(SHOTS, `${engine.name} ${path.replaceAll('/', '_').replace(/\?.*/, '')}.png`),
        await page.screenshot(),
      );
      expect(page.errors.splice(0)).toEqual([]);
    },
  );

  testHere('the first answer of the search opens', async () => {
    await open('/search/?q=安全账户');
    const target = await page.evaluate<string>(
      `document.querySelector('a[data-search-result]').href`,
    );
    await page.evaluate(`document.querySelector('a[data-search-result]').click()`);
    await expect.poll(() => page.evaluate('location.href')).toBe(target);
    expect(await page.evaluate(`document.querySelectorAll('h1').length`)).toBe(1);
  });

  testHere('the 关怀版 takes the night palette and keeps it on the next page', async () => {
    await open('/care/');
    await page.evaluate(`document.querySelector('[data-view-choice="night"]').click()`);
    await open('/care/help/');
    expect(await page.evaluate('getComputedStyle(document.body).backgroundColor')).toBe(
      'rgb(20, 24, 26)',
    );
    await page.evaluate('localStorage.clear()');
  });

  testHere('the projector view of a lesson goes on at the press of a key', async () => {
    await open(show);
    const shown = () => page.evaluate<string>(`document.querySelector('[data-place]').textContent`);
    expect(await shown()).toMatch(/^1 \/ /);
    await page.evaluate(
      `document.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true }))`,
    );
    await expect.poll(shown).toMatch(/^2 \/ /);
  });
});
