import { gzipSync } from 'node:zlib';
import sharp from 'sharp';
import { expect, test, vi } from 'vitest';
import { campaignSheet } from '../../../src/press/compose/campaign-sheet.ts';
import { composeCampaignWords } from '../../../src/press/compose/campaign-words.ts';
import { drawingReader } from '../../../src/press/read-drawing.ts';
import { slimSvg } from '../../../src/press/render/slim-svg.ts';
import { renderSvg } from '../../../src/press/render/typst.ts';
import { loadRealCatalogue } from '../../helpers/load-catalogue.ts';

vi.setConfig({ testTimeout: 120_000 });
const catalogue = loadRealCatalogue();
const campaign = catalogue.campaigns.find(({ id }) => id === 'elder-month');
if (!campaign) throw new Error('elder-month is gone');
const words = composeCampaignWords(campaign, catalogue, drawingReader(catalogue));
const pixels = (svg: string) =>
  sharp(Buffer.from(svg), { density: 144, limitInputPixels: false })
    .flatten({ background: '#fff' })
    .greyscale()
    .raw()
    .toBuffer();

test.each([
  ['leaflet', { side: 'outside' }],
  ['leaflet', { side: 'inside' }],
  ['leaflet', {}],
  ['tent', {}],
  ['poster', { size: 'a4' }],
])(
  'a slimmed %s %o looks the same and travels in less than six tenths of the bytes',
  async (template, options) => {
    const matter = { campaign, words, blank: true };
    const whole = await renderSvg(campaignSheet(matter, template, options));
    const slim = slimSvg(whole);
    const [before, after] = [await pixels(whole), await pixels(slim)];
    expect(after.length).toBe(before.length);
    const different = before.filter(
      (value, index) => Math.abs(value - (after[index] ?? 0)) > 64,
    ).length;
    expect(different / before.length).toBeLessThan(0.002);
    expect(gzipSync(slim).length / gzipSync(whole).length).toBeLessThan(0.6);
  },
);

test('a letter in two sizes is drawn once, in the larger', () => {
  const square = (side: number) =>
    `<path d="M 0 0 m 0 0 l ${side} 0 l 0 ${side} l ${-side} 0 Z "/>`;
  const svg = `<svg><use xlink:href="#gA"/><use xlink:href="#gB" x="6"/><defs><symbol id="gA">${square(20)}</symbol><symbol id="gB">${square(10)}</symbol></defs></svg>`;
  const slim = slimSvg(svg);
  expect(slim.match(/<path id=/g)).toHaveLength(1);
  expect(slim).toContain('<use xlink:href="#gA" transform="scale(0.50000)" x="12"/>');
});

test('a curve that goes on as the last one ended is written without its bend', () => {
  const curve = 'M 0 0 m 0 0 q 10 0 15 -5 q 5 -5 5 -20 q 1 9 -20 25 Z ';
  const svg = `<svg><defs><symbol id="gA"><path d="${curve}"/></symbol></defs></svg>`;
  expect(slimSvg(svg)).toMatch(/d="m0 0q[-\d ]+t[-\d ]+q[-\d ]+z"/);
});
