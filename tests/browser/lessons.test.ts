import { readFileSync } from 'node:fs';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { BROWSER_FLAGS, findBrowser } from '../../src/commands/find-browser.ts';
import { serveSite } from '../../src/commands/serve-site.ts';

const AXE = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');
let browser: Browser;
let site: Awaited<ReturnType<typeof serveSite>>;
let page: Page;
const faults: string[] = [];

beforeAll(async () => {
  const executablePath = findBrowser();
  if (!executablePath) throw new Error('没有找到 Chromium，设 CHROMIUM_PATH');
  site = await serveSite('dist', 0);
  browser = await chromium.launch({ executablePath, args: BROWSER_FLAGS });
}, 60_000);
afterAll(async () => {
  await browser?.close();
  await site?.close();
});
beforeEach(async () => {
  page = await browser.newPage({ viewport: { width: 1280, height: 720 } });
  faults.length = 0;
  page.on('pageerror', ({ message }) => faults.push(message));
});
afterEach(async () => {
  await page.close();
  expect(faults).toEqual([]);
});

const open = (path: string) => page.goto(`${site.address}${path}`);
const shown = () => page.locator('[data-lessons] > li:visible').count();
const status = () => page.locator('[data-finder-status]').textContent();
const asked = () => new URL(page.url()).searchParams.toString();

describe('the finder', { timeout: 30_000 }, () => {
  test('without script shows all lessons and links to real pages', async () => {
    const plain = await browser.newPage({ javaScriptEnabled: false });
    await plain.goto(`${site.address}/lessons/`);
    expect(await plain.locator('[data-lessons] > li:visible').count()).toBe(7);
    expect(await plain.locator('[data-finder]').isVisible()).toBe(false);
    await plain.getByRole('link', { name: /^初中/ }).click();
    expect(new URL(plain.url()).pathname).toBe('/lessons/stage/junior/');
    expect(await plain.locator('[data-lessons] > li:visible').count()).toBe(1);
    await plain.close();
  });

  test('words and filters keep each other, live in the address, and are told', async () => {
    await open('/lessons/');
    await page.getByRole('searchbox', { name: '找一找' }).fill('验证码');
    expect(await status()).toBe('找到 1 份课');
    await page.getByLabel(/^40 分钟/).check();
    expect(decodeURIComponent(asked())).toBe('q=验证码&minutes=40');
    await page.getByRole('searchbox', { name: '找一找' }).fill('');
    expect(await page.getByLabel(/^40 分钟/).isChecked()).toBe(true);
    expect(await status()).toBe('找到 2 份课');
    await page.getByLabel(/^45 分钟/).check();
    expect(await shown()).toBe(5);
    await page.goBack();
    expect(await page.getByLabel(/^45 分钟/).isChecked()).toBe(false);
    expect(await shown()).toBe(2);
  });

  test('the address alone brings everything back, 更多 included; chips take it away', async () => {
    await open('/lessons/?stage=junior&stage=senior&method=角色扮演&q=刷单');
    expect(await page.locator('[data-finder-more]').getAttribute('open')).not.toBeNull();
    expect(await status()).toBe('找到 1 份课');
    expect(await page.locator('[data-finder-chosen] button').count()).toBe(5);
    await page.getByRole('button', { name: '去掉条件：高中·中职' }).click();
    expect(await page.getByRole('searchbox', { name: '找一找' }).inputValue()).toBe('刷单');
    await page.getByRole('button', { name: '去掉全部条件' }).click();
    expect(asked()).toBe('');
    expect(await shown()).toBe(7);
  });

  test.each([
    ['一年级', 1],
    ['五年级', 1],
    ['15分钟', 6],
    ['15 分钟', 6],
    ['40分钟', 2],
    ['老人', 1],
    ['信息课', 1],
    ['初二 45分钟', 1],
    ['中职', 1],
    ['大学', 1],
  ])('teachers’ words “%s” find %i', async (words, least) => {
    await open(`/lessons/?q=${words}`);
    expect(await status()).toMatch(/^找到 \d 份课$/);
    expect(await shown()).toBeGreaterThanOrEqual(least);
  });

  test.each([
    ['/lessons/?q=三年级', /^没有完全对得上的课。最接近的有 \d 份$/],
    ['/lessons/?stage=senior&minutes=40', /^没有完全对得上的课。最接近的有 \d 份$/],
    ['/lessons/?q=xyz', /^没有这样的课。全部 7 份课在这里$/],
  ])('%s: nothing fits, so the nearest are shown and told', async (path, told) => {
    await open(path);
    expect(await status()).toMatch(told);
    expect(await shown()).toBeGreaterThan(0);
  });

  test('the count beside a choice keeps the other conditions', async () => {
    await open('/lessons/');
    const count = (name: RegExp) => page.locator('label.pick', { hasText: name }).locator('.count').textContent();
    expect(await count(/^40 分钟/)).toBe('2');
    await page.getByLabel(/^高中·中职/).check();
    expect(await count(/^40 分钟/)).toBe('0');
    expect(await count(/^45 分钟/)).toBe('1');
    expect(await count(/^初中/)).toBe('1');
  });
});

describe('the projector view', { timeout: 30_000 }, () => {
  const place = () => page.locator('[data-place]').textContent();

  test('is turned by the arrow keys, tells the step and counts its minutes down', async () => {
    await page.clock.install({ time: '2026-11-23T08:00:00' });
    await open('/lessons/part-time-trap/show/');
    await page.clock.pauseAt('2026-11-23T08:30:00');
    expect(await place()).toBe('1 / 12');
    await page.keyboard.press('ArrowRight');
    expect(await page.locator('.slide:visible h2').textContent()).toBe('你会去做吗？');
    expect(await page.locator('[data-clock]').textContent()).toBe('6:00');
    await page.clock.runFor(65_000);
    expect(await page.locator('[data-clock]').textContent()).toBe('4:55');
    await page.keyboard.press('t');
    await page.clock.runFor(10_000);
    expect(await page.locator('[data-clock]').textContent()).toBe('4:55 停');
    await page.keyboard.press('End');
    expect(await place()).toBe('12 / 12');
    await page.keyboard.press('ArrowRight');
    expect(await place()).toBe('12 / 12');
    await page.keyboard.press('n');
    expect(await page.locator('.slide:visible .say p').isVisible()).toBe(true);
  });

  test('a step goes on where it was left, also after a reload, until it is set back by hand', async () => {
    await page.clock.install({ time: '2026-11-23T08:00:00' });
    await open('/lessons/part-time-trap/show/#s2');
    await page.clock.pauseAt('2026-11-23T08:30:00');
    const clock = () => page.locator('[data-clock]').textContent();
    await page.keyboard.press('r');
    await page.clock.runFor(65_000);
    expect(await clock()).toBe('4:55');
    await page.keyboard.press('End');
    await page.clock.runFor(10_000);
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowRight');
    expect(await clock()).toBe('4:55');
    await page.reload();
    expect(await clock()).toBe('4:55');
    await page.getByRole('button', { name: '重计' }).click();
    expect(await clock()).toBe('6:00');
  });

  test('the 15-minute version shows its own steps with their own minutes, lives in the address, and goes back', async () => {
    await open('/lessons/my-credit/show/');
    const whole = await page.locator('.slide').count();
    await page.getByRole('button', { name: '15 分钟版' }).click();
    expect(new URL(page.url()).search).toBe('?minutes=15');
    const names: (string | null)[] = [];
    for (;;) {
      await page.keyboard.press('ArrowRight');
      names.push(await page.locator('.slide:visible .label').textContent());
      const [at, of] = (await place())?.split(' / ') ?? [];
      if (at === of) break;
    }
    expect([...new Set(names)]).toEqual(['导入2 分钟', '三栏分类10 分钟', '小结3 分钟']);
    await page.reload();
    expect(await page.locator('[data-clock]').textContent()).toMatch(/^[23]:/);
    await page.getByRole('button', { name: '15 分钟版' }).click();
    expect(await place()).toBe(`${whole} / ${whole}`);
    await open('/lessons/look-listen-ask-roleplay/show/');
    expect(await page.getByRole('button', { name: '15 分钟版' }).count()).toBe(0);
  });

  test('the way to help is one link away', async () => {
    await open('/lessons/little-banker/show/#s3');
    await page.getByRole('link', { name: '被骗了怎么办' }).click();
    expect(new URL(page.url()).pathname).toBe('/help/');
  });

  test('goes on when the network is gone', async () => {
    await open('/lessons/my-credit/show/');
    await page.context().setOffline(true);
    for (let turn = 0; turn < 12; turn += 1) await page.keyboard.press(turn % 2 ? 'PageDown' : ' ');
    expect(await place()).toBe('12 / 12');
    expect(await page.locator('.slide:visible .words').isVisible()).toBe(true);
    await page.context().setOffline(false);
  });

  test('without script is one long page of slides with what to say', async () => {
    const plain = await browser.newPage({ javaScriptEnabled: false });
    await plain.goto(`${site.address}/lessons/little-banker/show/`);
    expect(await plain.locator('.slide:visible').count()).toBeGreaterThan(8);
    expect(await plain.locator('[data-show-tools]').isVisible()).toBe(false);
    await plain.locator('.say summary').first().click();
    expect(await plain.locator('.say p').first().isVisible()).toBe(true);
    await plain.close();
  });

  test.each([
    [1920, 1080],
    [1280, 720],
  ])('no slide of any lesson spills over at %i × %i', async (width, height) => {
    await page.setViewportSize({ width, height });
    const spilt: string[] = [];
    for (const id of ['little-banker', 'red-packet-code', 'part-time-trap', 'my-credit', 'two-cards', 'phone-banking-class', 'look-listen-ask-roleplay']) {
      await open(`/lessons/${id}/show/`);
      const count = await page.locator('.slide').count();
      for (let number = 1; number <= count; number += 1) {
        const over = await page
          .locator('.slide:visible')
          .evaluate((slide) => Math.max(slide.scrollHeight - slide.clientHeight, slide.scrollWidth - slide.clientWidth));
        if (over > 0) spilt.push(`${id} ${number}: ${over}`);
        await page.keyboard.press('ArrowRight');
      }
    }
    expect(spilt).toEqual([]);
  });
});

describe('on paper', { timeout: 30_000 }, () => {
  test('the quiz prints what there is to choose from, with a place to write, and no empty boxes', async () => {
    await open('/lessons/part-time-trap/quiz/');
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('select:visible').count()).toBe(0);
    const first = page.locator('[data-question="q1"]');
    expect(await first.locator('.write-in:visible').count()).toBe(await first.locator('select').count());
    expect(await first.locator('.print-options li:visible').count()).toBe(await first.locator('select').count());
  });

  test('the lesson page shows every option and prints every answer', async () => {
    await open('/lessons/my-credit/');
    const asked = page.locator('.asked', { hasText: '下面哪一句可能是真的？' });
    expect(await asked.locator('li:visible').first().textContent()).toBe('A. 交 3000 元，三天洗白逾期');
    expect(await asked.locator('.only-print').isVisible()).toBe(false);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.asked .only-print:visible').count()).toBe(await page.locator('.asked').count());
    expect(await asked.locator('.only-print').textContent()).toContain('C. 报告写错了，可以免费提异议');
  });
});

describe('the quiz', { timeout: 30_000 }, () => {
  test('is done by keyboard alone: order, choice, true or false, match', async () => {
    await open('/lessons/part-time-trap/quiz/');
    await page.locator('[data-question="q1"] select').first().focus();
    for (const letter of ['B', 'D', 'C', 'A']) {
      await page.keyboard.type(letter);
      await page.keyboard.press('Tab');
    }
    await page.keyboard.press('Enter');
    const verdict = (name: string) => page.locator(`[data-question="${name}"] [data-verdict] b`).textContent();
    expect(await verdict('q1')).toBe('✓ 对了');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await verdict('q2')).toBe('× 不对，看看为什么');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await verdict('q3')).toBe('✓ 对了');
    expect(await page.locator('[data-score]').textContent()).toContain('做了 3 题，对了 2 题');
  });

  test('keeps its result in the address only, brings it back, and forgets it', async () => {
    await open('/lessons/part-time-trap/quiz/#q3=2');
    expect(await page.locator('[data-question="q3"] [data-verdict] b').textContent()).toBe('✓ 对了');
    expect(await page.evaluate(() => localStorage.length + sessionStorage.length + document.cookie.length)).toBe(0);
    await page.getByRole('button', { name: '从头再做' }).click();
    await page.waitForFunction(() => location.hash === '');
    expect(await page.locator('[data-question="q3"] [data-verdict]').isVisible()).toBe(false);
  });

  test('without a choice says so and gives nothing away', async () => {
    await open('/lessons/part-time-trap/quiz/');
    await page.locator('[data-question="q2"] [data-judge]').click();
    expect(await page.locator('[data-question="q2"] [data-verdict] > :visible').allTextContents()).toEqual(['还没选好，先选再看。']);
  });

  test('without script shows the questions and folded answers', async () => {
    const plain = await browser.newPage({ javaScriptEnabled: false });
    await plain.goto(`${site.address}/lessons/my-credit/quiz/`);
    expect(await plain.locator('[data-answer] summary:visible').count()).toBe(7);
    expect(await plain.locator('[data-judge]:visible').count()).toBe(0);
    await plain.close();
  });
});

test('the check says nothing before the lesson and everything after it', { timeout: 30_000 }, async () => {
  await open('/lessons/two-cards/check/');
  const choose = async (place: number) => {
    for (let question = 1; question <= 5; question += 1) await page.locator(`input[name="c${question}"]`).nth(place).check();
    await page.getByRole('button', { name: '做完了' }).click();
  };
  await choose(0);
  expect(page.url()).toContain('#pre=1.1.1.1.1');
  expect(await page.locator('[data-verdict]:visible').count()).toBe(0);
  await page.reload();
  await choose(1);
  expect(await page.locator('[data-check-result]').textContent()).toContain('课前对 0 题，课后对 5 题');
  expect(await page.locator('[data-verdict]:visible').count()).toBe(5);
});

describe('for everybody', { timeout: 60_000 }, () => {
  test.each([
    ['/lessons/', 360],
    ['/lessons/', 1280],
    ['/lessons/stage/elder/', 360],
    ['/lessons/part-time-trap/', 360],
    ['/lessons/phone-banking-class/', 1280],
    ['/lessons/my-credit/quiz/', 360],
    ['/lessons/two-cards/check/', 768],
    ['/lessons/little-banker/show/', 1280],
    ['/lessons/little-banker/show/', 768],
    ['/lessons/little-banker/show/', 360],
  ])('%s at %i px has no axe fault and no sideways scroll', async (path, width) => {
    await page.setViewportSize({ width, height: 800 });
    await open(path);
    await page.evaluate(AXE);
    const found = await page.evaluate(async () => {
      const run = (window as unknown as { axe: { run: (options: object) => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> } }).axe;
      const { violations } = await run.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] });
      return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 120)}`);
    });
    expect(found).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
  });
});
