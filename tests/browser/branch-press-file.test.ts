import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { PDFDocument } from 'pdf-lib';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { type Desk, exportPdf, openDesk, pieces, wordsOnSheet } from '../helpers/branch-desk.ts';
import { openPdf } from '../helpers/open-pdf.ts';
import { readPdfCodes } from '../helpers/read-qr.ts';
import { siteDir } from '../helpers/site.ts';

/** Bytes over the wire as the shipped nginx.conf sends them, heads of the answers and what every page of the site shares included. */
const FIRST_LOAD = 110_000;
const MORE_FOR_PDF = 60_000;
const FOLDER = `${siteDir}/downloads/campaigns`;
const campaigns = existsSync(FOLDER) ? readdirSync(FOLDER).sort() : [];
/** The kit's own press file of each piece. */
const kitFile: Record<(typeof pieces)[number], string> = {
  poster: 'poster-a4-print.pdf',
  'poster-bw': 'poster-a4-bw.pdf',
  leaflet: 'leaflet-print.pdf',
  tent: 'tent-print.pdf',
  rollup: 'rollup-print.pdf',
};
const bare = (text: string) => text.replace(/\s/g, '');

describe('a branch makes its own file for the press', () => {
  vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });
  let desk: Desk;
  beforeAll(async () => {
    desk = await openDesk();
  });
  afterAll(() => desk?.close());

  test('the pages are tried under the policy as shipped', () => {
    expect(desk.policy).toMatch(/style-src 'self' 'sha256-/);
    expect(desk.policy).not.toMatch(/unsafe-inline|'unsafe-eval'|unsafe-hashes/);
  });

  test.each(pieces)(
    'the press file of %s keeps its boxes, words, inks and codes, and gains the branch as one-bit black ink',
    async (piece) => {
      const { page, faults } = await desk.open(`/campaigns/elder-month/${piece}/`);
      await page.fill('input[name=name]', '龘街分社');
      const bytes = await exportPdf(page);
      const kit = readFileSync(`${FOLDER}/elder-month/${kitFile[piece]}`);
      const [own, printed] = [await openPdf(bytes), await openPdf(kit)];
      // The lines to write on in the kit's own file may be spans; all else is told to a screen reader alike.
      const told = ({ roles, fonts, ...rest }: typeof own) => ({
        ...rest,
        roles: [...roles].filter((role) => role !== 'Span').sort(),
        fonts: [...fonts].sort(),
        text: '',
        sheets: [],
        lines: [],
      });
      expect(told(own)).toEqual(told(printed));
      // The kit's own file has lines to write on in the box; all other words are the same.
      expect(bare(own.text)).toBe(bare(printed.text).replace(/网点(地址)?电话/g, ''));
      const boxes = async (file: Buffer) =>
        (await PDFDocument.load(file, { updateMetadata: false }))
          .getPages()
          .map((sheet) => [sheet.getMediaBox(), sheet.getTrimBox(), sheet.getBleedBox()]);
      expect(await boxes(bytes)).toEqual(await boxes(kit));
      const text = bytes.toString('latin1');
      expect(text.match(/\/ImageMask true/g)).toHaveLength(piece === 'tent' ? 2 : 1);
      expect(text).toContain('0 0 0 1 k');
      expect((await readPdfCodes(bytes)).flat().sort()).toEqual(
        (await readPdfCodes(kit)).flat().sort(),
      );
      expect(faults).toEqual([]);
      await page.close();
    },
  );

  test.each(pieces)(
    'under the policy as shipped, %s is shown, printed and made for the press without one violation, within its bytes',
    async (piece) => {
      const { page, faults } = await desk.open(`/campaigns/credit-repair/${piece}/`);
      await page.waitForLoadState('networkidle');
      for (const [name, words] of Object.entries({
        institution: '幸福农村商业银行',
        name: '龘街分社',
        address: '幸福路 88 号',
        phone: '0571-1234567',
      }))
        if (await page.isVisible(`input[name=${name}]`))
          await page.fill(`input[name=${name}]`, words);
      expect(await wordsOnSheet(page)).toContain('龘街分社');
      if (piece !== 'rollup') {
        const printed = await PDFDocument.load(
          await page.pdf({ preferCSSPageSize: true, printBackground: true }),
        );
        expect(printed.getPageCount()).toBe(piece === 'leaflet' ? 2 : 1);
      }
      const made = await PDFDocument.load(await exportPdf(page), { updateMetadata: false });
      expect(made.getPageCount()).toBe(piece === 'leaflet' ? 2 : 1);
      expect(faults).toEqual([]);
      expect(await page.textContent('[data-wechat]')).toContain('在浏览器打开');
      await page.close();
    },
  );

  test.each(campaigns.flatMap((campaign) => pieces.map((piece) => [campaign, piece] as const)))(
    '%s, %s costs a phone no more than its share',
    async (campaign, piece) => {
      const context = await desk.browser.newContext({ viewport: { width: 360, height: 800 } });
      const page = await context.newPage();
      const wire = await context.newCDPSession(page);
      let bytes = 0;
      wire.on('Network.loadingFinished', ({ encodedDataLength }) => {
        bytes += encodedDataLength;
      });
      await wire.send('Network.enable');
      await page.goto(`${desk.origin}/campaigns/${campaign}/${piece}/`, { waitUntil: 'load' });
      await page.waitForLoadState('networkidle');
      const first = bytes;
      // Whatever is typed, the same files are fetched: what a reader types must not show in the server's log.
      await page.fill('input[name=name]', '龘街 Branch 9');
      expect((await exportPdf(page)).length).toBeGreaterThan(10_000);
      await page.waitForLoadState('networkidle');
      expect(
        await page
          .locator('.paper img')
          .evaluateAll((images) =>
            images.every((image) => (image as HTMLImageElement).naturalWidth > 0),
          ),
      ).toBe(true);
      expect(first).toBeGreaterThan(40_000);
      expect(first).toBeLessThanOrEqual(FIRST_LOAD);
      expect(bytes - first).toBeGreaterThan(10_000);
      expect(bytes - first).toBeLessThanOrEqual(MORE_FOR_PDF);
      await context.close();
    },
  );

  test('what is typed changes nothing in what is fetched', async () => {
    const asked = async (name: string) => {
      const { page } = await desk.open('/campaigns/credit-repair/leaflet/');
      await page.waitForLoadState('networkidle');
      const paths: string[] = [];
      page.on('request', (request) => paths.push(request.url()));
      await page.fill('input[name=name]', name);
      await exportPdf(page);
      await page.close();
      return paths.filter((path) => !path.startsWith('blob:'));
    };
    const [plain, rare] = [await asked('幸福街支行'), await asked('𠮷㙟 No. 9')];
    expect(plain.length).toBeGreaterThan(1);
    expect(rare.sort()).toEqual(plain.sort());
  });
});
