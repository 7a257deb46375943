import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { type Desk, exportPdf, openDesk, wordsOnSheet } from '../helpers/branch-desk.ts';

const LOGO = await sharp({
  create: { width: 400, height: 100, channels: 3, background: '#0a6b4f' },
})
  .png()
  .toBuffer();

describe('a branch fills in its name', () => {
  vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });
  let desk: Desk;
  beforeAll(async () => {
    desk = await openDesk();
  });
  afterAll(() => desk?.close());

  test('empty fields leave lines to write on; words typed appear on the sheet and are kept on this device', async () => {
    const { page, faults } = await desk.open('/campaigns/credit-repair/poster/');
    expect(await wordsOnSheet(page)).toBe('网点地址电话');
    await page.fill('input[name=name]', '龘街分社');
    expect(await wordsOnSheet(page)).toBe('龘街分社地址电话');
    await page.reload();
    expect(await wordsOnSheet(page)).toBe('龘街分社地址电话');
    expect(faults).toEqual([]);
    await page.close();
  });

  test('nothing in the address is ever shown', async () => {
    const { page } = await desk.open(
      '/campaigns/credit-repair/poster/?name=假网点&phone=4001234567&branch=<b>x</b>#name=假网点',
    );
    expect(await page.locator('main').textContent()).not.toMatch(/假网点|4001234567/);
    expect(await page.inputValue('input[name=name]')).toBe('');
    await page.close();
  });

  test('what does not fit says so instead of shrinking further', async () => {
    const { page } = await desk.open('/campaigns/credit-repair/poster/');
    for (const name of ['institution', 'name', 'address', 'hours'])
      await page
        .locator(`input[name=${name}]`)
        .evaluate((input: HTMLInputElement) => input.removeAttribute('maxlength'));
    await page.fill('input[name=address]', '很长的地址'.repeat(30));
    for (const place of ['[data-status]', '[data-letters=address]', '[data-layer="0"]'])
      expect([place, await page.textContent(place)]).toEqual([
        place,
        expect.stringContaining('放不下'),
      ]);
    await page.close();
  });

  const CHANGED = '内容改过了，请再点一次“生成送印文件”。';
  test.each<[string, (page: Page) => Promise<unknown>]>([
    ['a field', (page) => page.fill('input[name=phone]', '0571-7654321')],
    ['the size', (page) => page.check('input[value=a3]')],
    [
      'the logo',
      (page) =>
        page
          .locator('input[name=logo]')
          .setInputFiles({ name: 'logo.png', mimeType: 'image/png', buffer: LOGO }),
    ],
    ['everything, which is cleared', (page) => page.click('[data-clear]')],
  ])('a file made before is taken back at once when somebody changes %s', async (_, change) => {
    const { page, faults } = await desk.open('/campaigns/anti-fraud/poster/');
    await page.fill('input[name=name]', '龘街分社');
    await page.fill('input[name=phone]', '0571-1234567');
    await exportPdf(page);
    await page.waitForSelector('[data-download]:visible');
    const made = await page.getAttribute('[data-download]', 'href');
    await page.evaluate(() => {
      const revoke = URL.revokeObjectURL;
      URL.revokeObjectURL = (url) => {
        document.body.dataset.revoked = url;
        revoke.call(URL, url);
      };
    });
    await change(page);
    expect(await page.isVisible('[data-download]')).toBe(false);
    await page.waitForFunction(
      (words) => document.querySelector('[data-status]')?.textContent === words,
      CHANGED,
    );
    expect(await page.getAttribute('[data-download]', 'href')).toBe(null);
    expect(await page.getAttribute('body', 'data-revoked')).toBe(made);
    await exportPdf(page);
    await page.waitForSelector('[data-download]:visible');
    expect(await page.textContent('[data-status]')).toContain('好了');
    expect(faults).toEqual([]);
    await page.close();
  });

  test('words changed while a file is being made are not answered with the old ones', async () => {
    const { page } = await desk.open('/campaigns/anti-fraud/poster/');
    let made = 0;
    page.on('download', () => {
      made += 1;
    });
    await page.route('**/blank/*.bin', async (route) => {
      await page.fill('input[name=phone]', '0571-7654321');
      await route.continue();
    });
    await page.click('[data-export]');
    await page.waitForFunction(
      (words) => document.querySelector('[data-status]')?.textContent === words,
      CHANGED,
    );
    expect([made, await page.isVisible('[data-download]')]).toEqual([0, false]);
    await page.close();
  });

  test.each([
    ['letters in a telephone number', 'phone', 'abc你好123', '电话里有别的字，看看是不是打错了。'],
    ['an extension and a second number', 'phone', '（0571）1234567 转 8、分机 9', ''],
    [
      'a number at its limit',
      'phone',
      '1'.repeat(40),
      '这一格最多写 30 个字，已经满了，看看写全了没有。',
    ],
  ])('beside the field a reader is told of %s', async (_, field, words, told) => {
    const { page } = await desk.open('/campaigns/credit-repair/poster/');
    await page.focus(`input[name=${field}]`);
    await page.keyboard.insertText(words);
    expect(await page.textContent(`[data-letters=${field}]`)).toBe(told);
    await page.close();
  });

  test('a roll-up offers only what it prints, and keeps what was filled in for the others', async () => {
    const { page } = await desk.open('/campaigns/credit-repair/poster/');
    await page.fill('input[name=address]', '幸福路 88 号');
    await page.goto(`${desk.origin}/campaigns/credit-repair/rollup/`);
    expect(
      await page
        .locator('[data-branch] input[type=text]:visible, [data-branch] input[type=tel]:visible')
        .evaluateAll((inputs) => inputs.map((input) => (input as HTMLInputElement).name)),
    ).toEqual(['institution', 'name', 'phone']);
    expect(await page.textContent('.desk-form')).toContain('易拉宝只印机构、网点名称和电话');
    await page.fill('input[name=name]', '龘街分社');
    await page.goto(`${desk.origin}/campaigns/credit-repair/poster/`);
    expect(await wordsOnSheet(page)).toBe('龘街分社地址：幸福路 88 号电话');
    await page.close();
  });

  test('the black-and-white poster promises no bleed, which it has not', async () => {
    const { page } = await desk.open('/campaigns/credit-repair/poster-bw/');
    expect(await page.textContent('[data-export]')).toBe('生成 PDF（A4 黑白）');
    expect(await page.textContent('.desk-form')).toMatch(/没有出血(?!.*出血)/);
    await page.close();
  });

  test('nothing is printed or made while the words do not fit, and the reason is told', async () => {
    const { page } = await desk.open('/campaigns/credit-repair/tent/');
    for (const [name, words] of Object.entries({
      institution: '机构'.repeat(20),
      name: '网点'.repeat(20),
      address: '地址'.repeat(30),
      hours: '时间'.repeat(20),
    }))
      await page.fill(`input[name=${name}]`, words);
    let made = 0;
    page.on('download', () => {
      made += 1;
    });
    await page.click('[data-export]');
    await page.waitForTimeout(500);
    expect([made, await page.textContent('[data-status]')]).toEqual([
      0,
      '字太多，框里放不下。请把名称或地址写短一些。',
    ]);
    await page.close();
  });

  test.each([
    [
      'a letter no font of this device has',
      '人民路\u{2FA1F}支行',
      '这台设备的字体里没有“\u{2FA1F}”，印出来是空框。换一个字，或者换一台电脑试试。',
    ],
    ['a picture sign', '人民路支行😀', '“😀”是图形符号，印出来是一团黑，请删掉。'],
    [
      'both',
      '\u{2FA1F}😀',
      '这台设备的字体里没有“\u{2FA1F}”，印出来是空框。换一个字，或者换一台电脑试试。“😀”是图形符号，印出来是一团黑，请删掉。',
    ],
    ['an ordinary name', '人民路（东）支行 No. 1', ''],
    ['a rare letter this device has', '龘街分社', ''],
  ])('beside the field it is told at once what will not print: %s', async (_, name, told) => {
    const { page } = await desk.open('/campaigns/credit-repair/poster/');
    await page.fill('input[name=name]', name);
    expect(await page.textContent('[data-letters=name]')).toBe(told);
    expect(await page.textContent('[data-letters=address]')).toBe('');
    await page.fill('input[name=name]', '');
    expect(await page.textContent('[data-letters=name]')).toBe('');
    await page.close();
  });

  test('a logo stands beside the words; what is no picture, or far too large, is refused in words', async () => {
    const { page, faults } = await desk.open('/campaigns/credit-repair/poster/');
    const logo = page.locator('input[name=logo]');
    const picture = await sharp({
      create: { width: 4000, height: 1000, channels: 3, background: '#0a6b4f' },
    })
      .png()
      .toBuffer();
    await logo.setInputFiles({ name: 'logo.png', mimeType: 'image/png', buffer: picture });
    await page.waitForSelector('.paper .logo');
    expect(
      await page
        .locator('.paper .logo')
        .evaluate((canvas: HTMLCanvasElement) => [canvas.width, canvas.height]),
    ).toEqual([900, 225]);
    expect((await exportPdf(page)).toString('latin1')).toContain('/SMask');
    const refused = async (buffer: Buffer) => {
      await logo.setInputFiles({ name: 'logo.png', mimeType: 'image/png', buffer });
      await page.waitForFunction(
        () => document.querySelector('[data-letters=logo]')?.textContent !== '',
      );
      expect(await page.locator('.paper .logo').count()).toBe(0);
      return page.textContent('[data-letters=logo]');
    };
    expect(await refused(Buffer.from('hello'))).toBe('这张图打不开，换一张 PNG 或 JPG。');
    await page.click('[data-clear]');
    expect(await page.textContent('[data-letters=logo]')).toBe('');
    expect(await refused(Buffer.alloc(16_000_001))).toBe(
      '这张图有 17 MB，太大了，换一张 15 MB 以内的。',
    );
    expect(faults).toEqual([]);
    await page.close();
  });

  test('inside WeChat the way out stands on top and answers every button', async () => {
    const context = await desk.browser.newContext({
      userAgent:
        'Mozilla/5.0 (Linux; Android 12) AppleWebKit/537.36 Chrome/107 Mobile Safari/537.36 MicroMessenger/8.0.42',
    });
    const page = await context.newPage();
    await page.goto(`${desk.origin}/campaigns/credit-repair/poster/`);
    expect(await page.locator('[data-branch] > :first-child').textContent()).toContain(
      '在浏览器打开',
    );
    await page.click('[data-export]');
    expect(await page.textContent('[data-status]')).toContain('在浏览器打开');
    await context.close();
  });
});
