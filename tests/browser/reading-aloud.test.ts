import { describe, expect, test } from 'vitest';
import { startBrowser } from '../helpers/browser.ts';

const GUIDE = '/care/guides/safe-account/';

const browser = startBrowser();

/** A device with Chinese voices that says nothing, and writes down what it was asked to say. */
function withVoice(): void {
  const said: { text: string; rate: number }[] = [];
  const state = { pending: undefined as SpeechSynthesisUtterance | undefined };
  Object.assign(window, {
    said,
    endSentence: () => state.pending?.onend?.(new Event('end') as SpeechSynthesisEvent),
  });
  Object.defineProperty(window, 'speechSynthesis', {
    value: {
      getVoices: () => [{ lang: 'zh-CN', localService: true, name: '本机' }],
      addEventListener: () => undefined,
      cancel: () => {
        state.pending = undefined;
      },
      speak: (utterance: SpeechSynthesisUtterance) => {
        state.pending = utterance;
        said.push({ text: utterance.text, rate: utterance.rate });
      },
    },
  });
  Object.defineProperty(window, 'SpeechSynthesisUtterance', {
    value: class {
      text: string;
      constructor(text: string) {
        this.text = text;
      }
    },
  });
}

/** Voices that live on somebody's server, which must not be used. */
function withForeignVoice(): void {
  Object.defineProperty(window, 'speechSynthesis', {
    value: {
      getVoices: () => [{ lang: 'zh-CN', localService: false, name: '网上' }],
      cancel: () => undefined,
    },
  });
}

describe('reading aloud', () => {
  const said = (page: import('playwright-core').Page) =>
    page.evaluate(() => (window as unknown as { said: { text: string; rate: number }[] }).said);
  const next = (page: import('playwright-core').Page) =>
    page.evaluate(() => (window as unknown as { endSentence(): void }).endSentence());

  test('reads sentence by sentence, shows which, pauses on it, goes on, and stops', async () => {
    const { page, context, errors } = await browser.visit(GUIDE, { before: withVoice });
    const text = () =>
      page
        .locator('main .prose')
        .first()
        .evaluate((prose) => prose.textContent);
    const before = await text();
    await page.locator('[data-reader-start]').click();
    expect((await said(page)).map(({ text }) => text)).toEqual([
      '医保局、警察来电，叫你转钱到“安全账户”，信吗',
    ]);
    expect((await page.locator('.saying').allInnerTexts()).join('')).toBe(
      '医保局、警察来电，叫你转钱到“安全账户”，信吗',
    );
    await next(page);
    expect((await said(page)).at(-1)?.text).toBe('不信。');
    await page.locator('[data-reader-pause]').click();
    expect(await page.locator('[data-reader-pause]').isVisible()).toBe(false);
    await page.locator('[data-reader-start]').click();
    expect((await said(page)).at(-1)?.text).toBe('不信。');
    await page.locator('[data-speed="slow"]').click();
    expect((await said(page)).at(-1)?.rate).toBe(0.7);
    await page.locator('[data-reader-stop]').click();
    expect(await page.locator('.saying').count()).toBe(0);
    expect(await text()).toBe(before);
    expect(errors).toEqual([]);
    await context.close();
  });

  test('reads to the end of the page, hotlines figure by figure, and nothing that is only furniture', async () => {
    const { page, context } = await browser.visit(GUIDE, { before: withVoice });
    await page.locator('[data-reader-start]').click();
    for (
      let sentences = 0;
      sentences < 200 && !(await page.locator('[data-reader-start]').isVisible());
      sentences += 1
    )
      await next(page);
    const text = (await said(page)).map((sentence) => sentence.text).join('');
    expect(text).toContain('自己拨 幺幺零');
    expect(text).toContain('换一部手机打银行卡背面的电话。');
    for (const furniture of ['读给我听', '换底色', '接着看', '这些话从哪里来'])
      expect(text).not.toContain(furniture);
    await context.close();
  });

  test.each([
    ['no voice at all', undefined],
    ['voices of a server only', withForeignVoice],
  ])('with %s the button is hidden and the page says why', async (_, before) => {
    const { page, context } = await browser.visit(GUIDE, before ? { before } : {});
    await page.locator('[data-reader-none]').waitFor();
    expect(await page.locator('[data-reader-start]').isVisible()).toBe(false);
    await context.close();
  });

  test.each([
    ['no voice', undefined, '[data-reader-none]'],
    ['a voice', withVoice, '[data-reader-start]'],
  ])('where there is %s, nothing moves when that is known', async (_, before, brought) => {
    const { page, context } = await browser.visit('/care/', {
      serviceWorkers: 'block',
      ...(before && { before }),
    });
    await context.route('**/_astro/*.js', async (route, request) => {
      if (!request.url().includes('early-view'))
        await new Promise((resolve) => setTimeout(resolve, 1000));
      await route.continue();
    });
    await page.goto(browser.address + GUIDE, { waitUntil: 'commit' });
    await page.locator('html[data-script] footer').waitFor();
    const top = () =>
      page.locator('.answer').evaluate((answer) => answer.getBoundingClientRect().top);
    const early = await top();
    expect(await page.locator(brought).isVisible()).toBe(false);
    await page.locator(brought).waitFor();
    expect(await top()).toBe(early);
    await context.close();
  });
});
