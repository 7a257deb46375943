import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import iconv from 'iconv-lite';
import jsqr from 'jsqr';
import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFName,
  type PDFNumber,
  PDFRawStream,
} from 'pdf-lib';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import sharp from 'sharp';
import { globSync } from 'tinyglobby';
import { describe, expect, test } from 'vitest';
import { campaignPieces } from '../../src/press/compose/campaign-pieces.ts';
import { siteOrigin } from '../helpers/content.ts';

const SITE = process.env.SITE_DIR ?? 'dist';
const FOLDER = join(SITE, 'downloads/campaigns');
const campaigns = existsSync(FOLDER) ? readdirSync(FOLDER).sort() : [];
const read = (campaign: string, file: string) => readFileSync(join(FOLDER, campaign, file));
/** Operators with their numbers, so that no glyph code is taken for one. */
const PROCESS_INK = /(?:^|\n)(?:[\d.]+ ){4}[kK]\n/;
const OTHER_INK =
  /(?:^|\n)(?:(?:[\d.]+ ){3}(?:rg|RG)|[\d.]+ [gG]|(?:[\d.]+ )+(?:sc|SC|scn|SCN)|\/\w+ (?:cs|CS))\n/;
const POINTS = 72 / 25.4;
const MM = (points: number) => Math.round(points / POINTS);

/** The campaign's own address and hotlines, as the site itself gives them. */
const address = (campaign: string) => `${siteOrigin}/campaigns/${campaign}/`;

/** Every content stream of a PDF, page contents and form XObjects alike, as text. */
async function contentOf(bytes: Buffer): Promise<string> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
  return pdf.context
    .enumerateIndirectObjects()
    .flatMap(([, object]) => {
      if (!(object instanceof PDFRawStream)) return [];
      const kind = object.dict.get(PDFName.of('Type'))?.toString() ?? '';
      const subtype = object.dict.get(PDFName.of('Subtype'))?.toString() ?? '';
      if (
        /Metadata|XRef|ObjStm/.test(kind) ||
        /Image|CIDFontType0C|OpenType|XML/.test(subtype) ||
        object.dict.has(PDFName.of('Length1'))
      )
        return [];
      return [Buffer.from(decodePDFRawStream(object).decode()).toString('latin1')];
    })
    .filter((text) => /\b(BT|re|m|cm)\b/.test(text))
    .join('\n');
}

async function textOf(bytes: Buffer): Promise<string> {
  const pdf = await getDocument({
    data: new Uint8Array(bytes),
    useSystemFonts: false,
    verbosity: 0,
  }).promise;
  const pages = await Promise.all(
    Array.from({ length: pdf.numPages }, async (_, index) =>
      (await pdf.getPage(index + 1)).getTextContent(),
    ),
  );
  return pages
    .flatMap(({ items }) => items.map((item) => ('str' in item ? item.str : '')))
    .join('')
    .replace(/\s/g, '');
}

const paper: readonly [string, number, number, number][] = [
  ['poster-a4.pdf', 1, 210, 297],
  ['poster-a3.pdf', 1, 297, 420],
  ['poster-a2.pdf', 1, 420, 594],
  ['poster-a4-bw.pdf', 1, 210, 297],
  ['poster-a3-tiles.pdf', 4, 210, 297],
  ['poster-a2-tiles.pdf', 8, 297, 210],
  ['leaflet.pdf', 2, 297, 210],
  ['tent.pdf', 1, 210, 297],
  ['banner.pdf', 1, 210, 297],
  ['poster-a4-print.pdf', 1, 234, 321],
  ['poster-a3-print.pdf', 1, 321, 444],
  ['poster-a2-print.pdf', 1, 444, 618],
  ['leaflet-print.pdf', 2, 321, 234],
  ['tent-print.pdf', 1, 234, 321],
  ['rollup-print.pdf', 1, 824, 2024],
];

test('every campaign has its kit on the shelf, and this file knows the paper of every PDF', () => {
  const written = globSync('content/campaigns/*.mdx').map((file) => basename(file, '.mdx'));
  expect(campaigns).toEqual(written.sort());
  const pdfs = campaignPieces.flatMap(({ id, format }) => (format === 'pdf' ? [`${id}.pdf`] : []));
  expect(paper.map(([file]) => file).sort()).toEqual(pdfs.sort());
});

describe.each(campaigns)('every printed piece of %s', (campaign) => {
  test.each(paper)(
    '%s has %i pages of %i × %i mm, a Chinese title, tags and only our fonts',
    async (file, pages, width, height) => {
      const pdf = await PDFDocument.load(read(campaign, file), { updateMetadata: false });
      expect(pdf.getPageCount()).toBe(pages);
      for (const page of pdf.getPages())
        expect([MM(page.getWidth()), MM(page.getHeight())]).toEqual([width, height]);
      expect(pdf.getTitle()).toMatch(/^“.+”.+（.+）$/);
      expect(pdf.catalog.get(PDFName.of('Lang'))?.toString()).toMatch(/zh/);
      expect(
        pdf.catalog.lookup(PDFName.of('MarkInfo'), PDFDict).get(PDFName.of('Marked'))?.toString(),
      ).toBe('true');
      const fonts = pdf.context
        .enumerateIndirectObjects()
        .flatMap(([, object]) =>
          object instanceof PDFDict ? [object.get(PDFName.of('FontName'))?.toString() ?? ''] : [],
        );
      expect(
        fonts.filter((name) => name !== '' && !/^\/[A-Z]{6}\+Noto(Sans|Serif)SC/.test(name)),
      ).toEqual([]);
      expect(fonts.some((name) => name.includes('Noto'))).toBe(true);
    },
  );

  test('press files carry trim and bleed boxes and no ink but process ink; office files carry neither', async () => {
    for (const [file] of paper) {
      const bytes = read(campaign, file);
      const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
      const content = await contentOf(bytes);
      const press = file.endsWith('-print.pdf');
      expect([file, PROCESS_INK.test(content)]).toEqual([file, press]);
      if (!press) continue;
      expect([file, OTHER_INK.test(content)]).toEqual([file, false]);
      for (const page of pdf.getPages()) {
        const box = (name: string) =>
          page.node
            .lookup(PDFName.of(name), PDFArray)
            .asArray()
            .map((value) => MM((value as PDFNumber).asNumber()));
        expect(box('BleedBox').slice(0, 2)).toEqual([9, 9]);
        expect(box('TrimBox').slice(0, 2)).toEqual([12, 12]);
      }
    }
  });

  test('no spot of a press file carries more than 300 % ink, crop marks aside', async () => {
    for (const [file] of paper.filter(([name]) => name.endsWith('-print.pdf'))) {
      const inks = [
        ...(await contentOf(read(campaign, file))).matchAll(
          /([\d.]+) ([\d.]+) ([\d.]+) ([\d.]+) k\b/g,
        ),
      ].map((match) => match.slice(1).reduce((sum, ink) => sum + Number(ink), 0));
      expect(inks.length).toBeGreaterThan(3);
      expect([file, Math.max(...inks) <= 3]).toEqual([file, true]);
    }
  });

  test('its words, edition, last day and hotlines can be read out of the file', async () => {
    const page = readFileSync(join(SITE, 'campaigns', campaign, 'index.html'), 'utf8');
    const numbers = [
      ...new Set(
        [
          ...read(campaign, 'article.txt')
            .toString('utf8')
            .matchAll(/：(\d{3,5})\r/g),
        ].map((match) => match[1] as string),
      ),
    ];
    expect(numbers.length).toBeGreaterThan(1);
    for (const file of [
      'poster-a3-print.pdf',
      'poster-a4-bw.pdf',
      'leaflet-print.pdf',
      'tent.pdf',
      'rollup-print.pdf',
    ]) {
      const text = await textOf(read(campaign, file));
      expect([file, ...numbers.filter((number) => !text.includes(number))]).toEqual([file]);
      expect(text).toMatch(/有效期至20\d\d年\d+月\d+日/);
      const edition = /example\.org\/v\/([a-z]+\d+)\//.exec(text)?.[1] ?? '';
      expect(existsSync(join(SITE, 'v', edition, 'index.html'))).toBe(true);
      expect(page).toContain(`/v/${edition}/`);
    }
  });

  test.each([
    ['vertical.png', 1080, 1920],
    ['cover.png', 900, 383],
    ['cover-square.png', 500, 500],
  ])('%s is %i × %i and is a picture', async (file, width, height) => {
    const picture = sharp(read(campaign, file));
    const { width: w, height: h } = await picture.metadata();
    expect([w, h]).toEqual([width, height]);
    expect((await picture.stats()).entropy).toBeGreaterThan(0.5);
  });

  test.each([['vertical.png'], ['long.png']])(
    'the QR code of %s opens the page of the kit',
    async (file) => {
      const { data, info } = await sharp(read(campaign, file))
        .ensureAlpha()
        .raw()
        .toBuffer({ resolveWithObject: true });
      expect(jsqr(new Uint8ClampedArray(data), info.width, info.height)?.data).toBe(
        address(campaign),
      );
    },
  );

  test('the LED lines say the same in UTF-8 and in GBK', () => {
    const utf8 = read(campaign, 'led-utf8.txt').toString('utf8').replace('\uFEFF', '');
    expect(utf8.split('\r\n').filter(Boolean).length).toBeGreaterThan(1);
    expect(iconv.decode(read(campaign, 'led-gbk.txt'), 'gbk')).toBe(utf8);
  });

  test.each([
    ['plan.docx', '讲完问三个问题'],
    ['summary.docx', '听懂了没有'],
    ['sign-in.docx', '签到自愿'],
  ])('%s says %s', (file, words) => {
    const parts = unzipSync(read(campaign, file));
    expect(strFromU8(parts['word/document.xml'] as Uint8Array)).toContain(words);
    expect(strFromU8(parts['docProps/core.xml'] as Uint8Array)).toContain('2026-01-01T00:00:00Z');
  });

  test('the ZIP holds every file under its own hash', () => {
    const parts = unzipSync(read(campaign, 'kit.zip'));
    const rows = strFromU8(parts['清单.csv'] as Uint8Array)
      .replace('\uFEFF', '')
      .trim()
      .split('\r\n')
      .slice(1)
      .map((line) => line.split(','));
    expect(Object.keys(parts).sort()).toEqual(
      ['清单.csv', ...rows.map(([name]) => name as string)].sort(),
    );
    for (const cells of rows) {
      const bytes = parts[cells[0] as string] as Uint8Array;
      expect([cells[0], cells.at(-2), cells.at(-1)]).toEqual([
        cells[0],
        String(bytes.length),
        createHash('sha256').update(bytes).digest('hex'),
      ]);
    }
    // The pieces of the table, and what to read first.
    expect(rows.length).toBe(campaignPieces.length + 1);
  });
});
