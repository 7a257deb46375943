import { describe, expect, test } from 'vitest';
import { startLessonPages } from '../helpers/lesson-pages.ts';

const lessons = startLessonPages();

describe('the projector view', { timeout: 30_000 }, () => {
  const place = () => lessons.page.locator('[data-place]').textContent();

  test('is turned by the arrow keys, tells the step and counts its minutes down', async () => {
    await lessons.page.clock.install({ time: '2026-11-23T08:00:00' });
    await lessons.open('/lessons/part-time-trap/show/');
    await lessons.page.clock.pauseAt('2026-11-23T08:30:00');
    expect(await place()).toBe('1 / 12');
    await lessons.page.keyboard.press('ArrowRight');
    expect(await lessons.page.locator('.slide:visible h2').textContent()).toBe('你会去做吗？');
    expect(await lessons.page.locator('[data-clock]').textContent()).toBe('6:00');
    await lessons.page.clock.runFor(65_000);
    expect(await lessons.page.locator('[data-clock]').textContent()).toBe('4:55');
    await lessons.page.keyboard.press('t');
    await lessons.page.clock.runFor(10_000);
    expect(await lessons.page.locator('[data-clock]').textContent()).toBe('4:55 停');
    await lessons.page.keyboard.press('End');
    expect(await place()).toBe('12 / 12');
    await lessons.page.keyboard.press('ArrowRight');
    expect(await place()).toBe('12 / 12');
    await lessons.page.keyboard.press('n');
    expect(await lessons.page.locator('.slide:visible .say p').isVisible()).toBe(true);
  });

  test('a step goes on where it was left, also after a reload, until it is set back by hand', async () => {
    await lessons.page.clock.install({ time: '2026-11-23T08:00:00' });
    await lessons.open('/lessons/part-time-trap/show/#s2');
    await lessons.page.clock.pauseAt('2026-11-23T08:30:00');
    const clock = () => lessons.page.locator('[data-clock]').textContent();
    await lessons.page.keyboard.press('r');
    await lessons.page.clock.runFor(65_000);
    expect(await clock()).toBe('4:55');
    await lessons.page.keyboard.press('End');
    await lessons.page.clock.runFor(10_000);
    await lessons.page.keyboard.press('Home');
    await lessons.page.keyboard.press('ArrowRight');
    expect(await clock()).toBe('4:55');
    await lessons.page.reload();
    expect(await clock()).toBe('4:55');
    await lessons.page.getByRole('button', { name: '重计' }).click();
    expect(await clock()).toBe('6:00');
  });

  test('the 15-minute version shows its own steps with their own minutes, lives in the address, and goes back', async () => {
    await lessons.open('/lessons/my-credit/show/');
    const whole = await lessons.page.locator('.slide').count();
    await lessons.page.getByRole('button', { name: '15 分钟版' }).click();
    expect(new URL(lessons.page.url()).search).toBe('?minutes=15');
    const names: (string | null)[] = [];
    for (;;) {
      await lessons.page.keyboard.press('ArrowRight');
      names.push(await lessons.page.locator('.slide:visible .label').textContent());
      const [at, of] = (await place())?.split(' / ') ?? [];
      if (at === of) break;
    }
    expect([...new Set(names)]).toEqual(['导入2 分钟', '三栏分类10 分钟', '小结3 分钟']);
    await lessons.page.reload();
    expect(await lessons.page.locator('[data-clock]').textContent()).toMatch(/^[23]:/);
    await lessons.page.getByRole('button', { name: '15 分钟版' }).click();
    expect(await place()).toBe(`${whole} / ${whole}`);
    await lessons.open('/lessons/look-listen-ask-roleplay/show/');
    expect(await lessons.page.getByRole('button', { name: '15 分钟版' }).count()).toBe(0);
  });

  test('the way to help is one link away', async () => {
    await lessons.open('/lessons/little-banker/show/#s3');
    await lessons.page.getByRole('link', { name: '被骗了怎么办' }).click();
    expect(new URL(lessons.page.url()).pathname).toBe('/help/');
  });

  test('goes on when the network is gone', async () => {
    await lessons.open('/lessons/my-credit/show/');
    await lessons.page.context().setOffline(true);
    for (let turn = 0; turn < 12; turn += 1)
      await lessons.page.keyboard.press(turn % 2 ? 'PageDown' : ' ');
    expect(await place()).toBe('12 / 12');
    expect(await lessons.page.locator('.slide:visible .words').isVisible()).toBe(true);
    await lessons.page.context().setOffline(false);
  });

  test('without script is one long page of slides with what to say', async () => {
    const plain = await lessons.browser.newPage({ javaScriptEnabled: false });
    await plain.goto(`${lessons.address}/lessons/little-banker/show/`);
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
    await lessons.page.setViewportSize({ width, height });
    const spilt: string[] = [];
    for (const id of [
      'little-banker',
      'red-packet-code',
      'part-time-trap',
      'my-credit',
      'two-cards',
      'phone-banking-class',
      'look-listen-ask-roleplay',
    ]) {
      await lessons.open(`/lessons/${id}/show/`);
      const count = await lessons.page.locator('.slide').count();
      for (let number = 1; number <= count; number += 1) {
        const over = await lessons.page
          .locator('.slide:visible')
          .evaluate((slide) =>
            Math.max(
              slide.scrollHeight - slide.clientHeight,
              slide.scrollWidth - slide.clientWidth,
            ),
          );
        if (over > 0) spilt.push(`${id} ${number}: ${over}`);
        await lessons.page.keyboard.press('ArrowRight');
      }
    }
    expect(spilt).toEqual([]);
  });
});
