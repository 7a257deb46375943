import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { startBrowser } from '../helpers/browser.ts';
import {
  findOldChrome,
  OLD_BUILDS,
  type OldPage,
  type OldVersion,
  startOldChrome,
} from '../helpers/old-chrome.ts';
import { serveBroken } from '../helpers/serve-broken.ts';
import { pages } from '../helpers/site.ts';

const campaign = pages.find(({ url }) => /^\/campaigns\/[^/]+\/$/.test(url))?.url ?? '/campaigns/';
const lesson = '/lessons/part-time-trap/';
const PATHS = [
  '/',
  '/guides/safe-account/',
  '/cases/scam-safe-account/',
  campaign,
  '/help/',
  '/care/guides/safe-account/',
  '/care/',
];
const WIDTHS = [360, 900];
const MOST_DIFFERENT = { 80: 0.01, 92: 0.01, 109: 0 } satisfies Record<OldVersion, number>;
const SHOTS = '.cache/old-browsers';

/**
 * What decides how a page looks; the same text runs in old and new browsers. Left out is what browsers only write differently:
 * `start` and `left`, a default said or not, the overflow of pictures and fields, the alignment inside buttons, and columns measured in the type of the machine.
 */
const MEASURE = `(() => {
  const names = ['display','position','color','backgroundColor','fontSize','fontWeight','lineHeight','textAlign','textDecorationLine','marginTop','marginBottom','marginLeft','paddingTop','paddingLeft','borderTopWidth','borderTopStyle','borderTopColor','borderLeftWidth','borderRadius','boxShadow','minHeight','maxWidth','gridTemplateColumns','flexDirection','justifyContent','alignItems','listStyleType','whiteSpace','overflowX','outlineStyle','visibility','opacity'];
  const plain = (element, name, value) => {
    if (name === 'gridTemplateColumns') return String(value.split(' ').length);
    if (name === 'overflowX' && /IMG|INPUT/.test(element.tagName) || name === 'alignItems' && element.tagName === 'BUTTON' || name === 'listStyleType' && element.tagName === 'SUMMARY') return '';
    return value.replace(/^start$/, 'left').replace(/^(auto|normal)$/, '0px').replace(/-?[0-9.]+px/g, (size) => Math.round(parseFloat(size)) + 'px');
  };
  return [...document.body.querySelectorAll('*')].filter((element) => !element.closest('svg')).map((element) => { const style = getComputedStyle(element); return names.map((name) => plain(element, name, style[name] || '')); });
})()`;

const CONTRAST = `(() => {
  const parse = (color) => color.match(/[0-9.]+/g).slice(0, 3).map((part) => { const value = part / 255; return value <= .03928 ? value / 12.92 : Math.pow((value + .055) / 1.055, 2.4); });
  const light = (color) => { const [r, g, b] = parse(color); return .2126 * r + .7152 * g + .0722 * b; };
  return [...document.querySelectorAll('.urgent, .button.primary, .searchbox button, .big-button.primary, .alarm, .switch [aria-current]')].filter((element) => element.getClientRects().length).map((element) => { const style = getComputedStyle(element); const pair = [light(style.color), light(style.backgroundColor)].sort(); return (pair[1] + .05) / (pair[0] + .05); });
})()`;

const QUERIES = ['安全账户', '退保', '96110', '征信修复'];
/** Addresses of the answers in their order, once there are some. */
const ANSWERS = `new Promise((done) => { const look = () => { const links = [...document.querySelectorAll('a[data-search-result]')]; if (links.length > 0) done(links.map((link) => new URL(link.href).pathname)); else setTimeout(look, 100); }; look(); })`;

const browser = startBrowser();
const newest = new Map<string, string[][]>();
const answers = new Map<string, string[]>();

beforeAll(async () => {
  mkdirSync(SHOTS, { recursive: true });
  const { page, context } = await browser.visit('/');
  for (const path of PATHS) {
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 800 });
      await page.goto(browser.address + path);
      await page.waitForTimeout(300);
      newest.set(`${path} ${width}`, (await page.evaluate(MEASURE)) as string[][]);
      await page.screenshot({ path: join(SHOTS, `new-${path.replaceAll('/', '_')}-${width}.png`) });
    }
  }
  for (const query of QUERIES) {
    await page.goto(`${browser.address}/search/?q=${encodeURIComponent(query)}`);
    answers.set(query, (await page.evaluate(ANSWERS)) as string[]);
  }
  await context.close();
});

describe.each(Object.keys(OLD_BUILDS).map(Number) as OldVersion[])('Chrome %i', (version) => {
  const program = findOldChrome(version);
  if (!program) console.warn(`取不到 Chrome ${version}（npm 包 ${OLD_BUILDS[version]}），跳过`);
  let page: OldPage;
  let close = () => {};

  beforeAll(async () => {
    if (program) ({ page, close } = await startOldChrome(program));
  }, 120_000);
  afterAll(() => close());

  test.skipIf(!program)(
    `looks as in the newest browser: at most ${100 * MOST_DIFFERENT[version]} % of computed values differ, on every page and width`,
    async () => {
      const different = new Map<string, number>();
      let values = 0;
      let wrong = 0;
      for (const path of PATHS) {
        for (const width of WIDTHS) {
          await page.open(browser.address + path, width);
          const old = await page.evaluate<string[][]>(MEASURE);
          const now = newest.get(`${path} ${width}`) ?? [];
          expect(old.length, `${path} has other elements`).toBe(now.length);
          for (const [element, row] of now.entries()) {
            for (const [index, value] of row.entries()) {
              values += 1;
              if (old[element]?.[index] === value) continue;
              wrong += 1;
              const name = `${index}: ${value} → ${old[element]?.[index]}`;
              different.set(name, (different.get(name) ?? 0) + 1);
            }
          }
          writeFileSync(
            join(SHOTS, `${version}-${path.replaceAll('/', '_')}-${width}.png`),
            await page.screenshot(),
          );
        }
      }
      const worst = [...different].sort((a, b) => b[1] - a[1]).slice(0, 12);
      console.log(
        `Chrome ${version}：${values} 个值里 ${wrong} 个不同（${((100 * wrong) / values).toFixed(2)} %）`,
      );
      expect(wrong / values, JSON.stringify(worst)).toBeLessThanOrEqual(MOST_DIFFERENT[version]);
      expect(page.exceptions).toEqual([]);
    },
  );

  test.skipIf(!program)('shows its main buttons with a contrast of 7 or more', async () => {
    for (const path of ['/', '/care/help/paid/', '/complaints/']) {
      await page.open(browser.address + path, 900);
      const contrasts = await page.evaluate<number[]>(CONTRAST);
      expect(contrasts.length).toBeGreaterThan(1);
      expect(Math.min(...contrasts), path).toBeGreaterThanOrEqual(7);
    }
  });

  test.skipIf(!program).each(QUERIES)(
    'the search for %s gives the answers of the newest browser, in its order',
    async (query) => {
      await page.open(`${browser.address}/search/?q=${encodeURIComponent(query)}`, 900);
      expect(await page.evaluate(ANSWERS)).toEqual(answers.get(query));
      writeFileSync(join(SHOTS, `${version}-search-900.png`), await page.screenshot());
      expect(page.exceptions).toEqual([]);
    },
  );

  test.skipIf(!program)(
    'tells a file of the search that was cut by one byte, and whom to call',
    async () => {
      const server = await serveBroken((path) =>
        /\.pf_|plain\.json$/.test(path) ? 'cut by one byte' : undefined,
      );
      await page.open(`${server.address}/search/?q=${encodeURIComponent('安全账户')}`, 360);
      const fault = () =>
        page.evaluate<string>(
          `(document.querySelector('[data-search-fault]:not([hidden])') || { innerText: '' }).innerText`,
        );
      await vi.waitFor(async () => expect(await fault()).toContain('96110'), {
        timeout: 20_000,
        interval: 200,
      });
      expect(await page.evaluate(`document.querySelectorAll('a[data-search-result]').length`)).toBe(
        0,
      );
      expect(page.exceptions).toEqual([]);
      server.close();
    },
  );

  test.skipIf(!program)(
    'draws the name of a branch on its poster, finds lessons, and shows a lesson slide by slide',
    async () => {
      await page.open(`${browser.address}${campaign}poster/`, 900);
      await page.evaluate(
        `(() => { const field = document.querySelector('[name="name"]'); field.value = '城东支行'; field.dispatchEvent(new Event('input', { bubbles: true })); })()`,
      );
      expect(await page.evaluate(`document.querySelector('[data-layer]').textContent`)).toContain(
        '城东支行',
      );
      await page.open(`${browser.address}/lessons/`, 900);
      await page.evaluate(`document.querySelector('main form input, main form select').click()`);
      await page.open(`${browser.address}${lesson}show/`, 900);
      await page.evaluate(
        `document.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true }))`,
      );
      expect(await page.evaluate(`document.querySelector('[data-place]').textContent`)).toMatch(
        /^2 /,
      );
      expect(page.exceptions).toEqual([]);
    },
  );

  test.skipIf(!program)(
    'makes the press file of a leaflet with the letters of its picture',
    async () => {
      await page.open(`${browser.address}${campaign}leaflet/`, 900);
      await page.evaluate(`document.querySelector('[data-export]').click()`);
      const told = () => page.evaluate(`document.querySelector('[data-status]').textContent`);
      await vi.waitFor(async () => expect(await told()).toMatch(/^好了/), {
        timeout: 20_000,
        interval: 200,
      });
      expect(await page.evaluate(`document.querySelector('[data-download]').href`)).toMatch(
        /^blob:/,
      );
      expect(page.exceptions).toEqual([]);
    },
  );

  test.skipIf(!program)('remembers the palette of the 关怀版', async () => {
    await page.open(`${browser.address}/care/`, 900);
    await page.evaluate(`document.querySelector('[data-view-choice="night"]').click()`);
    await page.open(`${browser.address}/care/help/`, 900);
    expect(await page.evaluate(`getComputedStyle(document.body).backgroundColor`)).toBe(
      'rgb(20, 24, 26)',
    );
    await page.evaluate('localStorage.clear()');
    expect(page.exceptions).toEqual([]);
  });
});
