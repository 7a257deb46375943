import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { startLessonPages } from '../helpers/lesson-pages.ts';

const AXE = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');
const lessons = startLessonPages();

const shown = () => lessons.page.locator('[data-lessons] > li:visible').count();
const status = () => lessons.page.locator('[data-finder-status]').textContent();
const asked = () => new URL(lessons.page.url()).searchParams.toString();

describe('the finder', { timeout: 30_000 }, () => {
  test('without script shows all lessons and links to real pages', async () => {
    const plain = await lessons.browser.newPage({ javaScriptEnabled: false });
    await plain.goto(`${lessons.address}/lessons/`);
    expect(await plain.locator('[data-lessons] > li:visible').count()).toBe(7);
    expect(await plain.locator('[data-finder]').isVisible()).toBe(false);
    await plain.getByRole('link', { name: /^初中/ }).click();
    expect(new URL(plain.url()).pathname).toBe('/lessons/stage/junior/');
    expect(await plain.locator('[data-lessons] > li:visible').count()).toBe(1);
    await plain.close();
  });

  test('words and filters keep each other, live in the address, and are told', async () => {
    await lessons.open('/lessons/');
    await lessons.page.getByRole('searchbox', { name: '找一找' }).fill('验证码');
    expect(await status()).toBe('找到 1 份课');
    await lessons.page.getByLabel(/^40 分钟/).check();
    expect(decodeURIComponent(asked())).toBe('q=验证码&minutes=40');
    await lessons.page.getByRole('searchbox', { name: '找一找' }).fill('');
    expect(await lessons.page.getByLabel(/^40 分钟/).isChecked()).toBe(true);
    expect(await status()).toBe('找到 2 份课');
    await lessons.page.getByLabel(/^45 分钟/).check();
    expect(await shown()).toBe(5);
    await lessons.page.goBack();
    expect(await lessons.page.getByLabel(/^45 分钟/).isChecked()).toBe(false);
    expect(await shown()).toBe(2);
  });

  test('the address alone brings everything back, 更多 included; chips take it away', async () => {
    await lessons.open('/lessons/?stage=junior&stage=senior&method=角色扮演&q=刷单');
    expect(await lessons.page.locator('[data-finder-more]').getAttribute('open')).not.toBeNull();
    expect(await status()).toBe('找到 1 份课');
    expect(await lessons.page.locator('[data-finder-chosen] button').count()).toBe(5);
    await lessons.page.getByRole('button', { name: '去掉条件：高中·中职' }).click();
    expect(await lessons.page.getByRole('searchbox', { name: '找一找' }).inputValue()).toBe('刷单');
    await lessons.page.getByRole('button', { name: '去掉全部条件' }).click();
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
    await lessons.open(`/lessons/?q=${words}`);
    expect(await status()).toMatch(/^找到 \d 份课$/);
    expect(await shown()).toBeGreaterThanOrEqual(least);
  });

  test.each([
    ['/lessons/?q=三年级', /^没有完全对得上的课。最接近的有 \d 份$/],
    ['/lessons/?stage=senior&minutes=40', /^没有完全对得上的课。最接近的有 \d 份$/],
    ['/lessons/?q=xyz', /^没有这样的课。全部 7 份课在这里$/],
  ])('%s: nothing fits, so the nearest are shown and told', async (path, told) => {
    await lessons.open(path);
    expect(await status()).toMatch(told);
    expect(await shown()).toBeGreaterThan(0);
  });

  test('the count beside a choice keeps the other conditions', async () => {
    await lessons.open('/lessons/');
    const count = (name: RegExp) =>
      lessons.page.locator('label.pick', { hasText: name }).locator('.count').textContent();
    expect(await count(/^40 分钟/)).toBe('2');
    await lessons.page.getByLabel(/^高中·中职/).check();
    expect(await count(/^40 分钟/)).toBe('0');
    expect(await count(/^45 分钟/)).toBe('1');
    expect(await count(/^初中/)).toBe('1');
  });
});

describe('on paper', { timeout: 30_000 }, () => {
  test('the quiz prints what there is to choose from, with a place to write, and no empty boxes', async () => {
    await lessons.open('/lessons/part-time-trap/quiz/');
    await lessons.page.emulateMedia({ media: 'print' });
    expect(await lessons.page.locator('select:visible').count()).toBe(0);
    const first = lessons.page.locator('[data-question="q1"]');
    expect(await first.locator('.write-in:visible').count()).toBe(
      await first.locator('select').count(),
    );
    expect(await first.locator('.print-options li:visible').count()).toBe(
      await first.locator('select').count(),
    );
  });

  test('the lesson page shows every option and prints every answer', async () => {
    await lessons.open('/lessons/my-credit/');
    const asked = lessons.page.locator('.asked', { hasText: '下面哪一句可能是真的？' });
    expect(await asked.locator('li:visible').first().textContent()).toBe(
      'A. 交 3000 元，三天洗白逾期',
    );
    expect(await asked.locator('.only-print').isVisible()).toBe(false);
    await lessons.page.emulateMedia({ media: 'print' });
    expect(await lessons.page.locator('.asked .only-print:visible').count()).toBe(
      await lessons.page.locator('.asked').count(),
    );
    expect(await asked.locator('.only-print').textContent()).toContain(
      'C. 报告写错了，可以免费提异议',
    );
  });
});

describe('the quiz', { timeout: 30_000 }, () => {
  test('is done by keyboard alone: order, choice, true or false, match', async () => {
    await lessons.open('/lessons/part-time-trap/quiz/');
    await lessons.page.locator('[data-question="q1"] select').first().focus();
    for (const letter of ['B', 'D', 'C', 'A']) {
      await lessons.page.keyboard.type(letter);
      await lessons.page.keyboard.press('Tab');
    }
    await lessons.page.keyboard.press('Enter');
    const verdict = (name: string) =>
      lessons.page.locator(`[data-question="${name}"] [data-verdict] b`).textContent();
    expect(await verdict('q1')).toBe('✓ 对了');
    await lessons.page.keyboard.press('Tab');
    await lessons.page.keyboard.press('Tab');
    await lessons.page.keyboard.press('Space');
    await lessons.page.keyboard.press('Tab');
    await lessons.page.keyboard.press('Tab');
    await lessons.page.keyboard.press('Tab');
    await lessons.page.keyboard.press('Enter');
    expect(await verdict('q2')).toBe('× 不对，看看为什么');
    await lessons.page.keyboard.press('Tab');
    await lessons.page.keyboard.press('Space');
    await lessons.page.keyboard.press('ArrowDown');
    await lessons.page.keyboard.press('Tab');
    await lessons.page.keyboard.press('Enter');
    expect(await verdict('q3')).toBe('✓ 对了');
    expect(await lessons.page.locator('[data-score]').textContent()).toContain(
      '做了 3 题，对了 2 题',
    );
  });

  test('keeps its result in the address only, brings it back, and forgets it', async () => {
    await lessons.open('/lessons/part-time-trap/quiz/#q3=2');
    expect(await lessons.page.locator('[data-question="q3"] [data-verdict] b').textContent()).toBe(
      '✓ 对了',
    );
    expect(
      await lessons.page.evaluate(
        () => localStorage.length + sessionStorage.length + document.cookie.length,
      ),
    ).toBe(0);
    await lessons.page.getByRole('button', { name: '从头再做' }).click();
    await lessons.page.waitForFunction(() => location.hash === '');
    expect(await lessons.page.locator('[data-question="q3"] [data-verdict]').isVisible()).toBe(
      false,
    );
  });

  test('without a choice says so and gives nothing away', async () => {
    await lessons.open('/lessons/part-time-trap/quiz/');
    await lessons.page.locator('[data-question="q2"] [data-judge]').click();
    expect(
      await lessons.page
        .locator('[data-question="q2"] [data-verdict] > :visible')
        .allTextContents(),
    ).toEqual(['还没选好，先选再看。']);
  });

  test('without script shows the questions and folded answers', async () => {
    const plain = await lessons.browser.newPage({ javaScriptEnabled: false });
    await plain.goto(`${lessons.address}/lessons/my-credit/quiz/`);
    expect(await plain.locator('[data-answer] summary:visible').count()).toBe(7);
    expect(await plain.locator('[data-judge]:visible').count()).toBe(0);
    await plain.close();
  });
});

test('the check says nothing before the lesson and everything after it', {
  timeout: 30_000,
}, async () => {
  await lessons.open('/lessons/two-cards/check/');
  const choose = async (place: number) => {
    for (let question = 1; question <= 5; question += 1)
      await lessons.page.locator(`input[name="c${question}"]`).nth(place).check();
    await lessons.page.getByRole('button', { name: '做完了' }).click();
  };
  await choose(0);
  expect(lessons.page.url()).toContain('#pre=1.1.1.1.1');
  expect(await lessons.page.locator('[data-verdict]:visible').count()).toBe(0);
  await lessons.page.reload();
  await choose(1);
  expect(await lessons.page.locator('[data-result]').textContent()).toContain(
    '课前对 0 题，课后对 5 题',
  );
  expect(await lessons.page.locator('[data-verdict]:visible').count()).toBe(5);
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
    await lessons.page.setViewportSize({ width, height: 800 });
    await lessons.open(path);
    await lessons.page.evaluate(AXE);
    const found = await lessons.page.evaluate(async () => {
      const run = (
        window as unknown as {
          axe: {
            run: (
              options: object,
            ) => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
          };
        }
      ).axe;
      const { violations } = await run.run({
        runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
      });
      return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 120)}`);
    });
    expect(found).toEqual([]);
    expect(
      await lessons.page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
    ).toBeLessThanOrEqual(0);
  });
});
