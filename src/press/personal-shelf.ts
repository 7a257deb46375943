import type { Campaign } from '../domain/campaign.ts';
import type { Catalogue } from '../domain/catalogue.ts';
import type { PersonalLink } from '../domain/kit-shelf.ts';
import type { PersonalSheet, PersonalSize, Slot } from '../domain/personal-sheet.ts';
import { type Artefact, mediaTypes } from './artefact.ts';
import { campaignSheet } from './compose/campaign-pieces.ts';
import { composeCampaignWords } from './compose/campaign-words.ts';
import { TENT_FOLDING } from './compose/piece-rows.ts';
import { readDrawing } from './read-drawing.ts';
import { BLEED_MM, SLUG_MM } from './render/page-boxes.ts';
import { renderPressPack } from './render/press-pack.ts';
import { renderJob } from './render/render-job.ts';
import type { Job, Sheet } from './sheet.ts';

interface SizeRow {
  id: string;
  label: string;
  prints: boolean;
  options: Record<string, unknown>;
  scale: number;
}

interface PersonalRow {
  id: string;
  name: string;
  template: string;
  widthMm: number;
  heightMm: number;
  /** What the template is told for the preview, all pages under one another in one picture; and for each page, to measure its boxes. */
  preview: Record<string, unknown>;
  pages: Record<string, unknown>[];
  sizes: SizeRow[];
  /** What else to know before it is printed on an office printer. */
  printNote?: string;
}

const PRESS = { mode: 'cmyk', marks: true };
const ALSO_GREY = '黑白打印机也能印，字看得清，只是费墨。';

/** Every piece that takes a branch's name, with the sizes it comes in. */
const personalRows: readonly PersonalRow[] = [
  {
    id: 'poster',
    name: '海报',
    template: 'poster',
    widthMm: 297,
    heightMm: 420,
    preview: { size: 'a3' },
    pages: [{ size: 'a3' }],
    sizes: [
      { id: 'a4', label: 'A4', prints: true, options: { size: 'a4', ...PRESS }, scale: 210 / 297 },
      { id: 'a3', label: 'A3', prints: true, options: { size: 'a3', ...PRESS }, scale: 1 },
      { id: 'a2', label: 'A2', prints: false, options: { size: 'a2', ...PRESS }, scale: 420 / 297 },
    ],
    printNote: '黑白打印机请用黑白海报。',
  },
  {
    id: 'poster-bw',
    name: '黑白海报',
    template: 'poster-bw',
    widthMm: 210,
    heightMm: 297,
    preview: { mode: 'bw' },
    pages: [{ mode: 'bw' }],
    sizes: [{ id: 'a4', label: 'A4', prints: true, options: { mode: 'bw' }, scale: 1 }],
  },
  {
    id: 'leaflet',
    name: '三折页',
    template: 'leaflet',
    widthMm: 297,
    heightMm: 210,
    preview: {},
    pages: [{ side: 'outside' }, { side: 'inside' }],
    sizes: [{ id: 'a4-landscape', label: 'A4 横向，双面', prints: true, options: PRESS, scale: 1 }],
    printNote: ALSO_GREY,
  },
  {
    id: 'tent',
    name: '台卡',
    template: 'tent',
    widthMm: 210,
    heightMm: 297,
    preview: {},
    pages: [{}],
    sizes: [{ id: 'a4', label: 'A4', prints: true, options: PRESS, scale: 1 }],
    printNote: `${ALSO_GREY}${TENT_FOLDING}`,
  },
  {
    id: 'rollup',
    name: '易拉宝',
    template: 'rollup',
    widthMm: 800,
    heightMm: 2000,
    preview: {},
    pages: [{}],
    sizes: [{ id: 'rollup', label: '800×2000 mm', prints: false, options: PRESS, scale: 1 }],
  },
];

const pictureName = (row: PersonalRow) => `blank/${row.id}.svg`;
const packName = (row: PersonalRow, size: SizeRow) => `blank/${row.id}-${size.id}.bin`;

/** Sheets of one campaign with the branch's box left empty. */
function blankSheets(
  campaign: Campaign,
  catalogue: Catalogue,
): (row: PersonalRow, options: Record<string, unknown>) => Sheet {
  const words = composeCampaignWords(campaign, catalogue, readDrawing);
  return (row, options) =>
    campaignSheet(row.template, campaign, words, { ...options, blank: true });
}

const isForPress = ({ options }: SizeRow) => options.marks === true;

function pdfJob(sheet: Sheet, size: SizeRow): Extract<Job, { format: 'pdf' }> {
  return { format: 'pdf', sheet, ...(isForPress(size) && { press: true }) };
}

/** The empty pictures and packed press files under `campaigns/<id>/blank/`, for the browser to write a branch's name into. */
export function listPersonalArtefacts(catalogue: Catalogue): Artefact[] {
  return catalogue.campaigns.flatMap((campaign) => {
    const blank = blankSheets(campaign, catalogue);
    const artefact = (name: string, type: string, render: Artefact['render']): Artefact => ({
      path: `campaigns/${campaign.id}/${name}`,
      type,
      render,
    });
    return personalRows.flatMap((row) => {
      const picture = (): Promise<Buffer> =>
        renderJob({ format: 'svg', sheet: blank(row, row.preview) });
      const pack = async (size: SizeRow) =>
        renderPressPack(
          await renderJob(pdfJob(blank(row, size.options), size)),
          String(await picture()),
        );
      return [
        artefact(pictureName(row), mediaTypes.svg, picture),
        ...row.sizes.map((size) =>
          artefact(packName(row, size), 'application/octet-stream', () => pack(size)),
        ),
      ];
    });
  });
}

/** Links to the pages on which a branch fills in its name. */
export function listPersonalLinks(campaign: Campaign): PersonalLink[] {
  return personalRows.map(({ id, name }) => ({ name, url: `${campaign.url}${id}/` }));
}

/** Every piece of one campaign that takes a branch's name, with its boxes measured by the template itself. */
export async function composePersonalSheets(
  campaign: Campaign,
  catalogue: Catalogue,
): Promise<PersonalSheet[]> {
  const blank = blankSheets(campaign, catalogue);
  const folder = `/downloads/campaigns/${campaign.id}`;
  return Promise.all(
    personalRows.map(async (row) => ({
      id: row.id,
      name: row.name,
      widthMm: row.widthMm,
      heightMm: row.heightMm,
      alt: `${row.name}：“${campaign.kit.bait}”${campaign.kit.verdict}。${campaign.kit.claim}。`,
      picture: `${folder}/${pictureName(row)}`,
      pages: await Promise.all(
        row.pages.map(async (options) => ({
          slots: JSON.parse(
            String(await renderJob({ format: 'slots', sheet: blank(row, options) })),
          ) as Slot[],
        })),
      ),
      forPress: row.sizes.some(isForPress),
      printNote: row.printNote ?? '',
      sizes: row.sizes.map(
        (size): PersonalSize => ({
          id: size.id,
          label: size.label,
          prints: size.prints,
          press: `${folder}/${packName(row, size)}`,
          scale: size.scale,
          offset: isForPress(size) ? BLEED_MM + SLUG_MM : 0,
        }),
      ),
    })),
  );
}
