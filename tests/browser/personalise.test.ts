import { existsSync, readFileSync } from 'node:fs';
import { PDFDocument } from 'pdf-lib';
import { type Browser, chromium, type Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { BROWSER_FLAGS, findBrowser } from '../../src/commands/find-browser.ts';
import { openPdf } from '../helpers/open-pdf.ts';
import { readPdfCodes } from '../helpers/read-qr.ts';
import { serveLikeNginx } from '../helpers/serve-like-nginx.ts';

const SITE = process.env.SITE_DIR ?? 'dist';
/** Bytes over the wire as the shipped nginx.conf sends them, heads of the answers and what every page of the site shares included. */
const FIRST_LOAD = 110_000;
const MORE_FOR_PDF = 60_000;
const pieces = ['poster', 'poster-bw', 'leaflet', 'tent', 'rollup'] as const;
const campaigns = ['anti-fraud', 'consumer-day-315', 'credit-repair', 'elder-month', 'no-account-renting'];
/** The kit's own press file of each piece. */
const kitFile: Record<(typeof pieces)[number], string> = {
  poster: 'poster-a4-print.pdf',
  'poster-bw': 'poster-a4-bw.pdf',
  leaflet: 'leaflet-print.pdf',
  tent: 'tent-print.pdf',
  rollup: 'rollup-print.pdf',
};
const bare = (text: string) => text.replace(/\s/g, '');
const executablePath = findBrowser();
const ready = executablePath !== undefined && existsSync(`${SITE}/campaigns/credit-repair/poster/index.html`);

describe.skipIf(!ready)('a branch fills in its name', () => {
  vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });
  let browser: Browser;
  let site: Awaited<ReturnType<typeof serveLikeNginx>>;
  let origin: string;

  beforeAll(async () => {
    site = await serveLikeNginx(SITE);
    origin = site.origin;
    expect(site.policy).toMatch(/style-src 'self' 'sha256-/);
    expect(site.policy).not.toMatch(/unsafe-inline|'unsafe-eval'|unsafe-hashes/);
    browser = await chromium.launch({ executablePath, args: BROWSER_FLAGS });
  });
  afterAll(async () => {
    await browser?.close();
    site?.close();
  });

  async function open(path: string): Promise<{ page: Page; faults: string[] }> {
    const page = await browser.newPage({ viewport: { width: 360, height: 800 } });
    const faults: string[] = [];
    await page.exposeFunction('violated', (what: string) => faults.push(what));
    await page.addInitScript(() => {
      const told = (event: SecurityPolicyViolationEvent) =>
        (window as unknown as { violated: (what: string) => void }).violated(`${event.violatedDirective} ${event.blockedURI}`);
      document.addEventListener('securitypolicyviolation', told);
    });
    page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
    page.on('pageerror', (error) => faults.push(String(error)));
    await page.goto(origin + path, { waitUntil: 'load' });
    return { page, faults };
  }
  async function exported(page: Page): Promise<Buffer> {
    const download = page.waitForEvent('download');
    await page.click('[data-export]');
    return readFileSync((await (await download).path()) as string);
  }
  const layer = (page: Page) => page.locator('[data-layer="0"]').textContent();

  test('empty fields leave lines to write on; words typed appear on the sheet and are kept on this device', async () => {
    const { page, faults } = await open('/campaigns/credit-repair/poster/');
    expect(await layer(page)).toBe('网点地址电话');
    await page.fill('input[name=name]', '龘街分社');
    expect(await layer(page)).toBe('龘街分社');
    await page.reload();
    expect(await layer(page)).toBe('龘街分社');
    expect(faults).toEqual([]);
    await page.close();
  });

  test('nothing in the address is ever shown', async () => {
    const { page } = await open('/campaigns/credit-repair/poster/?name=假网点&phone=4001234567&branch=<b>x</b>#name=假网点');
    expect(await page.locator('main').textContent()).not.toMatch(/假网点|4001234567/);
    expect(await page.inputValue('input[name=name]')).toBe('');
    await page.close();
  });

  test('what does not fit says so instead of shrinking further', async () => {
    const { page } = await open('/campaigns/credit-repair/poster/');
    for (const name of ['institution', 'name', 'address', 'hours'])
      await page.locator(`input[name=${name}]`).evaluate((input: HTMLInputElement) => input.removeAttribute('maxlength'));
    await page.fill('input[name=address]', '很长的地址'.repeat(30));
    expect(await page.textContent('[data-status]')).toContain('放不下');
    await page.close();
  });

  test('nothing is printed or made while the words do not fit, and the reason is told', async () => {
    const { page } = await open('/campaigns/credit-repair/tent/');
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
    expect([made, await page.textContent('[data-status]')]).toEqual([0, '字太多，框里放不下。请把名称或地址写短一些。']);
    await page.close();
  });

  test.each([
    ['a letter no font of this device has', '人民路\u{2FA1F}支行', '这台设备的字体里没有“\u{2FA1F}”，印出来是空框。换一个字，或者换一台电脑试试。'],
    ['a picture sign', '人民路支行😀', '“😀”是图形符号，印出来是一团黑，请删掉。'],
    ['both', '\u{2FA1F}😀', '这台设备的字体里没有“\u{2FA1F}”，印出来是空框。换一个字，或者换一台电脑试试。“😀”是图形符号，印出来是一团黑，请删掉。'],
    ['an ordinary name', '人民路（东）支行 No. 1', ''],
    ['a rare letter this device has', '龘街分社', ''],
  ])('beside the field it is told at once what will not print: %s', async (_, name, told) => {
    const { page } = await open('/campaigns/credit-repair/poster/');
    await page.fill('input[name=name]', name);
    expect(await page.textContent('[data-letters=name]')).toBe(told);
    expect(await page.textContent('[data-letters=address]')).toBe('');
    await page.fill('input[name=name]', '');
    expect(await page.textContent('[data-letters=name]')).toBe('');
    await page.close();
  });

  test('a logo stands beside the words; what is no picture, or far too large, is refused in words', async () => {
    const { page, faults } = await open('/campaigns/credit-repair/poster/');
    const logo = page.locator('input[name=logo]');
    const picture = await sharp({ create: { width: 4000, height: 1000, channels: 3, background: '#0a6b4f' } })
      .png()
      .toBuffer();
    await logo.setInputFiles({ name: 'logo.png', mimeType: 'image/png', buffer: picture });
    await page.waitForSelector('.paper .logo');
    expect(await page.locator('.paper .logo').evaluate((canvas: HTMLCanvasElement) => [canvas.width, canvas.height])).toEqual([900, 225]);
    expect((await exported(page)).toString('latin1')).toContain('/SMask');
    const refused = async (buffer: Buffer) => {
      await logo.setInputFiles({ name: 'logo.png', mimeType: 'image/png', buffer });
      await page.waitForFunction(() => document.querySelector('[data-letters=logo]')?.textContent !== '');
      expect(await page.locator('.paper .logo').count()).toBe(0);
      return page.textContent('[data-letters=logo]');
    };
    expect(await refused(Buffer.from('hello'))).toBe('这张图打不开，换一张 PNG 或 JPG。');
    await page.click('[data-clear]');
    expect(await page.textContent('[data-letters=logo]')).toBe('');
    expect(await refused(Buffer.alloc(16_000_001))).toBe('这张图有 17 MB，太大了，换一张 15 MB 以内的。');
    expect(faults).toEqual([]);
    await page.close();
  });

  test('inside WeChat the way out stands on top and answers every button', async () => {
    const context = await browser.newContext({
      userAgent: 'Mozilla/5.0 (Linux; Android 12) AppleWebKit/537.36 Chrome/107 Mobile Safari/537.36 MicroMessenger/8.0.42',
    });
    const page = await context.newPage();
    await page.goto(`${origin}/campaigns/credit-repair/poster/`);
    expect(await page.locator('[data-branch] > :first-child').textContent()).toContain('在浏览器打开');
    await page.click('[data-export]');
    expect(await page.textContent('[data-status]')).toContain('在浏览器打开');
    await context.close();
  });

  test.each(pieces)('every page of %s is shown whole, in its own shape', async (piece) => {
    const { page } = await open(`/campaigns/elder-month/${piece}/`);
    await page.waitForLoadState('networkidle');
    const sheet = JSON.parse((await page.locator('[data-sheet]').getAttribute('data-sheet')) ?? '') as { widthMm: number; heightMm: number; pages: unknown[] };
    const shown = await page.locator('.paper').evaluateAll((papers) =>
      papers.map((paper) => {
        const [own, image] = [paper.getBoundingClientRect(), (paper.querySelector('img') as HTMLImageElement).getBoundingClientRect()];
        return {
          ratio: own.height / own.width,
          above: Math.round((own.top - image.top) / own.height),
          below: Math.round((image.bottom - own.bottom) / own.height),
        };
      }),
    );
    expect(shown.map(({ above, below }) => `${above} above, ${below} below`)).toEqual(
      piece === 'leaflet' ? ['0 above, 1 below', '1 above, 0 below'] : ['0 above, 0 below'],
    );
    for (const { ratio } of shown) expect(ratio).toBeCloseTo(sheet.heightMm / sheet.widthMm, 1);
    await page.close();
  });

  test('it prints on one sheet of the chosen size', async () => {
    const { page } = await open('/campaigns/credit-repair/poster/');
    const sizeOf = async () =>
      (await PDFDocument.load(await page.pdf({ preferCSSPageSize: true, printBackground: true })))
        .getPages()
        .map((sheet) => [Math.round(sheet.getWidth() / 2.8346), Math.round(sheet.getHeight() / 2.8346)]);
    expect(await sizeOf()).toEqual([[210, 297]]);
    await page.check('input[value=a3]');
    expect(await sizeOf()).toEqual([[297, 420]]);
    await page.close();
  });

  test.each(pieces)('the press file of %s keeps its boxes, words, inks and codes, and gains the branch as one-bit black ink', async (piece) => {
    const { page, faults } = await open(`/campaigns/elder-month/${piece}/`);
    await page.fill('input[name=name]', '龘街分社');
    const bytes = await exported(page);
    const kit = readFileSync(`${SITE}/downloads/campaigns/elder-month/${kitFile[piece]}`);
    const [own, printed] = [await openPdf(bytes), await openPdf(kit)];
    // The lines to write on in the kit's own file may be spans; all else is told to a screen reader alike.
    const told = ({ roles, fonts, ...rest }: typeof own) => ({
      ...rest,
      roles: [...roles].filter((role) => role !== 'Span').sort(),
      fonts: [...fonts].sort(),
      text: '',
    });
    expect(told(own)).toEqual(told(printed));
    // The kit's own file has lines to write on in the box; all other words are the same.
    expect(bare(own.text)).toBe(bare(printed.text).replace(/网点(地址)?电话/g, ''));
    const boxes = async (file: Buffer) =>
      (await PDFDocument.load(file, { updateMetadata: false })).getPages().map((sheet) => [sheet.getMediaBox(), sheet.getTrimBox(), sheet.getBleedBox()]);
    expect(await boxes(bytes)).toEqual(await boxes(kit));
    const text = bytes.toString('latin1');
    expect(text.match(/\/ImageMask true/g)).toHaveLength(piece === 'tent' ? 2 : 1);
    expect(text).toContain('0 0 0 1 k');
    expect((await readPdfCodes(bytes)).flat().sort()).toEqual((await readPdfCodes(kit)).flat().sort());
    expect(faults).toEqual([]);
    await page.close();
  });

  test.each(pieces)('under the policy as shipped, %s is shown, printed and made for the press without one violation, within its bytes', async (piece) => {
    const { page, faults } = await open(`/campaigns/credit-repair/${piece}/`);
    await page.waitForLoadState('networkidle');
    for (const [name, words] of Object.entries({ institution: '幸福农村商业银行', name: '龘街分社', address: '幸福路 88 号', phone: '0571-1234567' }))
      await page.fill(`input[name=${name}]`, words);
    expect(await layer(page)).toContain('龘街分社');
    if (piece !== 'rollup') {
      const printed = await PDFDocument.load(await page.pdf({ preferCSSPageSize: true, printBackground: true }));
      expect(printed.getPageCount()).toBe(piece === 'leaflet' ? 2 : 1);
    }
    const made = await PDFDocument.load(await exported(page), { updateMetadata: false });
    expect(made.getPageCount()).toBe(piece === 'leaflet' ? 2 : 1);
    expect(faults).toEqual([]);
    expect(await page.textContent('[data-wechat]')).toContain('在浏览器打开');
    await page.close();
  });

  test.each(campaigns.flatMap((campaign) => pieces.map((piece) => [campaign, piece] as const)))(
    '%s, %s costs a phone no more than its share',
    async (campaign, piece) => {
      const context = await browser.newContext({ viewport: { width: 360, height: 800 } });
      const page = await context.newPage();
      const wire = await context.newCDPSession(page);
      let bytes = 0;
      wire.on('Network.loadingFinished', ({ encodedDataLength }) => {
        bytes += encodedDataLength;
      });
      await wire.send('Network.enable');
      await page.goto(`${origin}/campaigns/${campaign}/${piece}/`, { waitUntil: 'load' });
      await page.waitForLoadState('networkidle');
      const first = bytes;
      // Whatever is typed, the same files are fetched: what a reader types must not show in the server's log.
      await page.fill('input[name=name]', '龘街 Branch 9');
      expect((await exported(page)).length).toBeGreaterThan(10_000);
      await page.waitForLoadState('networkidle');
      expect(await page.locator('.paper img').evaluateAll((images) => images.every((image) => (image as HTMLImageElement).naturalWidth > 0))).toBe(true);
      expect(first).toBeGreaterThan(40_000);
      expect(first).toBeLessThanOrEqual(FIRST_LOAD);
      expect(bytes - first).toBeGreaterThan(10_000);
      expect(bytes - first).toBeLessThanOrEqual(MORE_FOR_PDF);
      await context.close();
    },
  );

  test('what is typed changes nothing in what is fetched', async () => {
    const asked = async (name: string) => {
      const { page } = await open('/campaigns/credit-repair/leaflet/');
      await page.waitForLoadState('networkidle');
      const paths: string[] = [];
      page.on('request', (request) => paths.push(request.url()));
      await page.fill('input[name=name]', name);
      await exported(page);
      await page.close();
      return paths.filter((path) => !path.startsWith('blob:'));
    };
    const [plain, rare] = [await asked('幸福街支行'), await asked('𠮷㙟 No. 9')];
    expect(plain.length).toBeGreaterThan(1);
    expect(rare.sort()).toEqual(plain.sort());
  });
});
