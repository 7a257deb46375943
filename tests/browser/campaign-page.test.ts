import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { startBrowser, visibleText } from '../helpers/browser.ts';

const KIT = '/campaigns/anti-fraud/';
const browser = startBrowser();
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

test.each([['短信'], ['朋友圈文案'], ['广播稿'], ['LED 滚动字']])(
  '复制 takes over exactly the words of %s, and says so',
  async (what) => {
    const { page, context } = await browser.visit(KIT, {
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    const copy = page.locator('[data-copy]').filter({ has: button(page, `复制${what}`) });
    const words = (await copy.locator('xpath=preceding-sibling::*[1]').innerText()).trim();
    await button(page, `复制${what}`).click();
    await expect.poll(() => visibleText(copy.getByRole('status'))).toBe('已复制');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(words);
    expect(words.split('\n').length).toBe(
      what === 'LED 滚动字' ? await page.locator('.led-screen li').count() : 1,
    );
    await context.close();
  },
);

test.each([
  [
    'copies as well where scripts have no clipboard, as on a plain http address',
    () => true,
    '已复制',
  ],
  [
    'says what to do where nothing can be copied',
    () => false,
    '复制不了，请长按文字，选中再复制。',
  ],
])('复制 %s', async (_, works, told) => {
  const { page, context, errors } = await browser.visit(KIT, {
    before: () => void Reflect.deleteProperty(Navigator.prototype, 'clipboard'),
  });
  if (!works()) await page.evaluate(() => Object.assign(document, { execCommand: () => false }));
  await button(page, '复制短信').click();
  await expect
    .poll(() => visibleText(page.locator('#sms ~ [data-copy]').first().getByRole('status')))
    .toBe(told);
  expect(errors).toEqual([]);
  await context.close();
});

test('without script there is no button that does nothing', async () => {
  const { page, context } = await browser.visit(KIT, { javaScriptEnabled: false });
  expect(
    await page
      .locator('[data-copy]')
      .evaluateAll((places) => places.filter((place) => !(place as HTMLElement).hidden).length),
  ).toBe(0);
  expect(await page.locator('[data-share]').isVisible()).toBe(false);
  await context.close();
});

test.each([[360], [768]])(
  'at %i px the texts are one press away, and printing means the poster',
  async (width) => {
    const { page, context } = await browser.visit(KIT, { width });
    const jumps = page.locator('.kit-jumps a');
    expect(await jumps.allTextContents()).toEqual([
      '短信',
      '朋友圈',
      '广播稿',
      'LED',
      '一个一个下载',
    ]);
    for (const target of await jumps.evaluateAll((links) =>
      links.map((link) => link.getAttribute('href') ?? ''),
    ))
      expect(await page.locator(target).count()).toBe(1);
    expect(await page.getByRole('link', { name: '打印海报' }).getAttribute('href')).toBe(
      `${KIT}poster/`,
    );
    expect([
      await page.locator('[data-print]').count(),
      await button(page, '转给同事').count(),
      await button(page, '转给家人').count(),
    ]).toEqual([0, 1, 0]);
    await context.close();
  },
);

test.each([
  [360, 1],
  [768, 2],
  [1280, 3],
])(
  'at %i px the cards of the kits stand in %i columns, and no slogan is broken but where its writer did',
  async (width, columns) => {
    const { page, context } = await browser.visit('/campaigns/', { width });
    const cards = await page.locator('.bill').evaluateAll((bills) =>
      bills.map((bill) => {
        const slogan = bill.querySelector('b') as HTMLElement;
        const lines = slogan.querySelectorAll('br').length + 1;
        return {
          left: bill.getBoundingClientRect().left,
          name: bill.firstElementChild?.textContent,
          lines,
          shown: Math.round(
            slogan.offsetHeight / Number.parseFloat(getComputedStyle(slogan).lineHeight),
          ),
        };
      }),
    );
    expect(new Set(cards.map(({ left }) => left)).size).toBe(columns);
    expect(cards.map(({ name }) => name).sort()).toEqual(
      ['“3·15”', '不出租出借账户', '反诈', '征信', '敬老月'].sort(),
    );
    for (const { name, lines, shown } of cards) expect([name, shown]).toEqual([name, lines]);
    await context.close();
  },
);

test('a branch filling in its name sees the sheet beside the form from 768 px on', async () => {
  const { page, context } = await browser.visit(`${KIT}poster/`, { width: 768 });
  const [form, sheet] = [
    await page.locator('.desk-form').boundingBox(),
    await page.locator('.papers').boundingBox(),
  ];
  expect((sheet?.x ?? 0) >= (form?.x ?? 0) + (form?.width ?? 0)).toBe(true);
  await context.close();
});
