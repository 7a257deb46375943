import { inflateSync } from 'node:zlib';
import { zlibSync } from 'fflate';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { openPressFile, writePressFile } from '../../../src/components/campaign/press-file.ts';
import { reachOf, readOutlines } from '../../../src/domain/outline.ts';
import type { PressPack } from '../../../src/domain/press-pack.ts';
import { campaignSheet } from '../../../src/press/compose/campaign-sheet.ts';
import { composeCampaignWords } from '../../../src/press/compose/campaign-words.ts';
import { drawingReader } from '../../../src/press/read-drawing.ts';
import { addPageBoxes } from '../../../src/press/render/page-boxes.ts';
import { renderPressPack } from '../../../src/press/render/press-pack.ts';
import { slimSvg } from '../../../src/press/render/slim-svg.ts';
import { readFontParts, readLetterOutline } from '../../../src/press/render/truetype.ts';
import { renderSvg, renderTypstPdf } from '../../../src/press/render/typst.ts';
import { loadRealCatalogue } from '../../helpers/load-catalogue.ts';
import { openPdf } from '../../helpers/open-pdf.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

describe('the letters of an outline', () => {
  test.each([
    ['a square of level and upright lines', 'm0 0h9v9h-9v-9z', ['0,0 9,0 9,9 0,9']],
    ['numbers that follow without their command', 'm1 2l3 4 5-6-8 2z', ['1,2 4,6 9,0']],
    ['a curve, and its mirror', 'm0 0q4 0 6 4t2 6l-8-10z', ['0,0 (4,0) 6,4 (8,8) 8,10']],
    [
      'a second line begins where the first one ended',
      'm0 0h9v9h-9v-9zm2 2h1v1l-1-1z',
      ['0,0 9,0 9,9 0,9', '2,2 3,2 3,3'],
    ],
    ['a cubic is no letter of TrueType', 'm0 0c1 1 2 2 3 3z', []],
  ])('%s', (_, data, expected) => {
    const [outline = []] = readOutlines(`<path id="g0" transform="scale(.02)" d="${data}"/>`);
    expect(
      outline.map((line) =>
        line.map(({ x, y, on }) => (on ? `${x},${y}` : `(${x},${y})`)).join(' '),
      ),
    ).toEqual(expected);
  });
});

describe('a leaflet for the press', () => {
  let pdf: Buffer;
  let picture: string;
  beforeAll(async () => {
    const catalogue = loadRealCatalogue();
    const campaign = catalogue.campaigns.find(({ id }) => id === 'credit-repair');
    if (!campaign) throw new Error('credit-repair is gone');
    const words = composeCampaignWords(campaign, catalogue, drawingReader(catalogue));
    const matter = { campaign, words, blank: true };
    pdf = addPageBoxes(
      await renderTypstPdf(campaignSheet(matter, 'leaflet', { mode: 'cmyk', marks: true })),
    );
    picture = slimSvg(await renderSvg(campaignSheet(matter, 'leaflet')));
  });

  const headOf = (packed: Buffer): PressPack => {
    const bytes = inflateSync(packed);
    return JSON.parse(bytes.toString('utf8', 4, 4 + bytes.readUInt32BE(0)));
  };
  const build = async (packed: Buffer, drawn = picture) =>
    Buffer.from(await writePressFile(await openPressFile(packed, drawn)).arrayBuffer());
  /** Fonts of a PDF in order of their objects. */
  const fontsOf = (file: Buffer) => {
    const text = file.toString('latin1');
    return [...text.matchAll(/\/FontFile2 (\d+) 0 R/g)].map(([, number]) => {
      const start = text.indexOf(`\n${number} 0 obj`);
      const stream = text.indexOf('stream\n', start) + 7;
      return readFontParts(
        inflateSync(
          file.subarray(
            stream,
            stream + Number(/\/Length (\d+)/.exec(text.slice(start, stream))?.[1]),
          ),
        ),
      );
    });
  };

  test('is sent in less than half its bytes and put together with the same words, fonts and tags', async () => {
    const packed = renderPressPack(pdf, picture);
    expect(packed.length).toBeLessThan(pdf.length / 2);
    expect(await openPdf(await build(packed))).toEqual(await openPdf(pdf));
  });

  test('has every letter again, no point further off than the grid of the picture explains', async () => {
    const [before, after] = [fontsOf(pdf), fontsOf(await build(renderPressPack(pdf, picture)))];
    expect(after.map(({ letters }) => letters.length)).toEqual(
      before.map(({ letters }) => letters.length),
    );
    let letters = 0;
    for (const [at, font] of before.entries()) {
      for (const [index, letter] of font.letters.entries()) {
        const [was, is] = [
          readLetterOutline(letter) ?? [],
          readLetterOutline(after[at]?.letters[index] as Buffer) ?? [],
        ];
        expect(is.map(({ length }) => length)).toEqual(was.map(({ length }) => length));
        const off = was.flatMap((line, l) =>
          line.map(({ x, y }, p) =>
            Math.max(Math.abs(x - (is[l]?.[p]?.x ?? 1e9)), Math.abs(y - (is[l]?.[p]?.y ?? 1e9))),
          ),
        );
        expect(Math.max(0, ...off)).toBeLessThan(4);
        expect(Math.abs(reachOf(is) - reachOf(was))).toBeLessThanOrEqual(1);
        letters += was.length > 0 ? 1 : 0;
      }
    }
    expect(letters).toBeGreaterThan(250);
  });

  test('sends along what its picture does not show', async () => {
    const empty = '<svg></svg>';
    const packed = renderPressPack(pdf, empty);
    expect(headOf(packed).fonts.every(({ letters }) => letters.every((place) => place <= 0))).toBe(
      true,
    );
    expect(await openPdf(await build(packed, empty))).toEqual(await openPdf(pdf));
    expect(
      headOf(renderPressPack(pdf, picture)).fonts.some(({ letters }) =>
        letters.some((place) => place > 0),
      ),
    ).toBe(true);
  });

  test('is refused with a picture of another version, and a pack that is none is no file', async () => {
    const packed = renderPressPack(pdf, picture);
    await expect(openPressFile(packed, `${picture} `)).rejects.toThrow(
      '网站刚更新过，请刷新页面再生成。',
    );
    await expect(
      openPressFile(Buffer.from(zlibSync(Buffer.from([0, 0, 0, 2, 65, 65]))), picture),
    ).rejects.toThrow();
  });
});
