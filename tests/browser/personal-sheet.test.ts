import { PDFDocument } from 'pdf-lib';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { type Desk, openDesk, pieces } from '../helpers/branch-desk.ts';

describe('the sheet a branch fills in', () => {
  vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });
  let desk: Desk;
  beforeAll(async () => {
    desk = await openDesk();
  });
  afterAll(() => desk?.close());

  test.each(pieces)('every page of %s is shown whole, in its own shape', async (piece) => {
    const { page } = await desk.open(`/campaigns/elder-month/${piece}/`);
    await page.waitForLoadState('networkidle');
    const sheet = JSON.parse(
      (await page.locator('[data-sheet]').getAttribute('data-sheet')) ?? '',
    ) as { widthMm: number; heightMm: number; pages: unknown[] };
    const shown = await page.locator('.paper').evaluateAll((papers) =>
      papers.map((paper) => {
        const [own, image] = [
          paper.getBoundingClientRect(),
          (paper.querySelector('img') as HTMLImageElement).getBoundingClientRect(),
        ];
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
    const { page } = await desk.open('/campaigns/credit-repair/poster/');
    const sizeOf = async () =>
      (await PDFDocument.load(await page.pdf({ preferCSSPageSize: true, printBackground: true })))
        .getPages()
        .map((sheet) => [
          Math.round(sheet.getWidth() / 2.8346),
          Math.round(sheet.getHeight() / 2.8346),
        ]);
    expect(await sizeOf()).toEqual([[210, 297]]);
    await page.check('input[value=a3]');
    expect(await sizeOf()).toEqual([[297, 420]]);
    await page.close();
  });
});
