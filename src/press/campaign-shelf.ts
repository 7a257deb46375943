import type { Campaign } from '../domain/campaign.ts';
import type { Catalogue } from '../domain/catalogue.ts';
import type { Shelf } from '../domain/kit-shelf.ts';
import type { Artefact } from './artefact.ts';
import { campaignPieces } from './compose/campaign-pieces.ts';
import { campaignSheet, type KitMatter } from './compose/campaign-sheet.ts';
import { composeReadMe } from './compose/campaign-texts.ts';
import { composeCampaignWords } from './compose/campaign-words.ts';
import { designs } from './compose/designs.ts';
import { describeKit, type Kit, listKitArtefacts } from './kit.ts';
import { type MadePiece, makePieces } from './piece.ts';
import { drawingReader } from './read-drawing.ts';
import type { Of, Sheet } from './sheet.ts';

/** Width of the small pictures on a kit page, in pixels; shown at half of it. */
const THUMBNAIL_WIDTH = 320;

/** The small picture that shows a piece: its design's, or a picture's own. */
function thumbnailOf({ id, format, design }: MadePiece): string | undefined {
  if (design) return `thumb/${designs[design].thumbnail}.png`;
  return format === 'png' ? `thumb/${id}.png` : undefined;
}

/** Every small picture of a kit by its file name: the first page of each design, and every picture. */
function listThumbnails(pieces: readonly MadePiece[], matter: KitMatter): Map<string, Of<'png'>> {
  const thumbnails = new Map<string, Of<'png'>>();
  const add = (name: string | undefined, sheet: Sheet) =>
    name && thumbnails.set(name, { format: 'png', sheet, width: THUMBNAIL_WIDTH });
  for (const piece of pieces) {
    const design = piece.design && designs[piece.design];
    if (design) add(thumbnailOf(piece), campaignSheet(matter, design.template, design.pages[0]));
    else if (piece.job.format === 'png') add(thumbnailOf(piece), piece.job.sheet);
  }
  return thumbnails;
}

/** The whole kit as one archive: every piece under its Chinese name, what to read first, and a table with how to print and SHA-256. */
function composeKitZip({ campaign, words }: KitMatter, pieces: readonly MadePiece[]): Of<'zip'> {
  const named = ({ use, saveAs }: MadePiece) => `${use}/${saveAs}`;
  return {
    format: 'zip',
    files: [
      {
        name: '先读我.txt',
        job: { format: 'text', text: composeReadMe(campaign, words), encoding: 'utf8' },
      },
      ...pieces.map((piece) => ({ name: named(piece), job: piece.job })),
    ],
    manifest: {
      name: '清单.csv',
      head: ['用途', '纸张或尺寸', '怎么用'],
      rows: Object.fromEntries(
        pieces.map((piece) => [named(piece), [piece.use, piece.paper, piece.how]]),
      ),
    },
  };
}

/** The pieces of one campaign with its words on them. */
export function composeCampaignKit(campaign: Campaign, catalogue: Catalogue): Kit {
  const matter = {
    campaign,
    words: composeCampaignWords(campaign, catalogue, drawingReader(catalogue)),
  };
  const pieces = makePieces(campaignPieces, matter);
  return {
    folder: `campaigns/${campaign.id}`,
    pieces,
    thumbnails: listThumbnails(pieces, matter),
    thumbnailOf,
    zip: { file: 'kit.zip', job: composeKitZip(matter, pieces) },
  };
}

/** Every file of every kit under `campaigns/<id>/`: the pieces, their small pictures, and the ZIP. */
export function listCampaignArtefacts(catalogue: Catalogue): Artefact[] {
  return catalogue.campaigns.flatMap((campaign) =>
    listKitArtefacts(composeCampaignKit(campaign, catalogue)),
  );
}

/** What lies on the shelf of one campaign, and the small picture of its poster. */
export async function describeCampaignKit(
  campaign: Campaign,
  catalogue: Catalogue,
): Promise<Shelf & { face: string }> {
  const kit = composeCampaignKit(campaign, catalogue);
  const face = `/downloads/${kit.folder}/thumb/${designs.poster.thumbnail}.png`;
  return { ...(await describeKit(kit)), face };
}
