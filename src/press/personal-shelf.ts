import type { Campaign } from '../domain/campaign.ts';
import type { Catalogue } from '../domain/catalogue.ts';
import type { PersonalLink } from '../domain/kit-shelf.ts';
import type { PersonalPage, PersonalSheet, PersonalSize, Slot } from '../domain/personal-sheet.ts';
import { type Artefact, artefactOf } from './artefact.ts';
import { campaignPieces } from './compose/campaign-pieces.ts';
import { campaignSheet, type KitMatter } from './compose/campaign-sheet.ts';
import { composeCampaignWords } from './compose/campaign-words.ts';
import { type Design, designs } from './compose/designs.ts';
import type { Piece } from './piece.ts';
import { drawingReader } from './read-drawing.ts';
import { BLEED_MM, SLUG_MM } from './render/page-boxes.ts';
import { renderJob } from './render/render-job.ts';
import type { Of } from './sheet.ts';

/** A piece on the branch desk: one size of a design. */
type DeskPiece = Piece<KitMatter> & Required<Pick<Piece<KitMatter>, 'branchDesk'>>;

interface DeskRow {
  id: string;
  design: Design;
  sizes: DeskPiece[];
}

/** Every design that takes a branch's name, with the sizes it comes in. */
const deskRows = Object.entries<Design>(designs).flatMap(([id, design]): DeskRow[] => {
  const sizes = campaignPieces.flatMap((piece) =>
    piece.design === id && piece.branchDesk ? [{ ...piece, branchDesk: piece.branchDesk }] : [],
  );
  return sizes.length > 0 ? [{ id, design, sizes }] : [];
});

const pictureName = ({ id }: DeskRow) => `blank/${id}.svg`;
const packName = ({ id }: DeskRow, { branchDesk }: DeskPiece) =>
  `blank/${id}-${branchDesk.size}.bin`;

/** What the pieces of one campaign are made of, with the branch's box left empty. */
const blankMatter = (campaign: Campaign, catalogue: Catalogue): KitMatter => ({
  campaign,
  words: composeCampaignWords(campaign, catalogue, drawingReader(catalogue)),
  blank: true,
});

const blankPicture = ({ design }: DeskRow, matter: KitMatter): Of<'svg'> => ({
  format: 'svg',
  sheet: campaignSheet(matter, design.template, design.whole),
});

/** The empty file of a size; the desk is made for PDFs alone. */
function blankFile(piece: DeskPiece, matter: KitMatter): Of<'pdf'> {
  const job = piece.job(matter);
  if (job.format !== 'pdf')
    throw new Error(`物料“${piece.name}”不是 PDF，不能给网点填名字：去掉它的 branchDesk`);
  return job;
}

/** The empty pictures and packed press files under `campaigns/<id>/blank/`, for the browser to write a branch's name into. */
export function listPersonalArtefacts(catalogue: Catalogue): Artefact[] {
  return catalogue.campaigns.flatMap((campaign) => {
    const matter = blankMatter(campaign, catalogue);
    const folder = `campaigns/${campaign.id}`;
    return deskRows.flatMap((row) => [
      artefactOf(`${folder}/${pictureName(row)}`, 'svg', () => blankPicture(row, matter)),
      ...row.sizes.map((size) =>
        artefactOf(`${folder}/${packName(row, size)}`, 'pack', () => ({
          format: 'pack',
          file: blankFile(size, matter),
          picture: blankPicture(row, matter),
        })),
      ),
    ]);
  });
}

/** Links to the pages on which a branch fills in its name. */
export function listPersonalLinks(campaign: Campaign): PersonalLink[] {
  return deskRows.map(({ id, design }) => ({ name: design.name, url: `${campaign.url}${id}/` }));
}

/** The boxes of each page of a design, measured by its template. */
async function measurePages({ design }: DeskRow, matter: KitMatter): Promise<PersonalPage[]> {
  return Promise.all(
    design.pages.map(async (options) => {
      const sheet = campaignSheet(matter, design.template, options);
      const slots: Slot[] = JSON.parse(String(await renderJob({ format: 'slots', sheet })));
      return { slots };
    }),
  );
}

function describeSize(
  row: DeskRow,
  piece: DeskPiece,
  matter: KitMatter,
): PersonalSize & { forPress: boolean } {
  const { size, label, widthMm, prints } = piece.branchDesk;
  const forPress = blankFile(piece, matter).press === true;
  return {
    id: size,
    label,
    prints,
    press: `/downloads/campaigns/${matter.campaign.id}/${packName(row, piece)}`,
    scale: widthMm / row.design.widthMm,
    offset: forPress ? BLEED_MM + SLUG_MM : 0,
    forPress,
  };
}

/** Every piece of one campaign that takes a branch's name, with its boxes measured by the template itself. */
export async function composePersonalSheets(
  campaign: Campaign,
  catalogue: Catalogue,
): Promise<PersonalSheet[]> {
  const matter = blankMatter(campaign, catalogue);
  const { bait, verdict, claim } = campaign.kit;
  return Promise.all(
    deskRows.map(async (row) => {
      const { name, widthMm, heightMm, printNote = '' } = row.design;
      const sizes = row.sizes.map((piece) => describeSize(row, piece, matter));
      return {
        id: row.id,
        name,
        widthMm,
        heightMm,
        alt: `${name}：“${bait}”${verdict}。${claim}。`,
        picture: `/downloads/campaigns/${campaign.id}/${pictureName(row)}`,
        pages: await measurePages(row, matter),
        forPress: sizes.some(({ forPress }) => forPress),
        printNote,
        sizes: sizes.map(({ forPress: _, ...size }) => size),
      };
    }),
  );
}
