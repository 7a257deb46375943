import type { Campaign } from '../../domain/campaign.ts';
import type { PieceUse } from '../../domain/kit-shelf.ts';
import type { Job, Sheet } from '../sheet.ts';
import { composeReadMe } from './campaign-texts.ts';
import type { CampaignWords } from './campaign-words.ts';
import { documentRows, type Options, paperRows, pictureRows, textRows } from './piece-rows.ts';

/** One file of a kit: where it lies, what it is for, how it is made. */
export interface Piece {
  /** File name under `/downloads/campaigns/<id>/`. */
  file: string;
  /** The name people see, and the name in the ZIP before its extension. */
  name: string;
  use: PieceUse;
  /** Paper or pixels. */
  paper: string;
  /** One sentence for somebody who has never sent anything to a print shop. */
  how: string;
  job: Job;
  /** The sheet whose first page is shown as a small picture. */
  preview?: Sheet;
}

/** The sheet of a campaign on one template; `source` names the content file in messages. */
export function campaignSheet(
  template: string,
  campaign: Pick<Campaign, 'id'>,
  words: CampaignWords,
  piece: Options = {},
): Sheet {
  return {
    template,
    inputs: { kit: words, piece },
    source: `content/campaigns/${campaign.id}.mdx`,
  };
}

/** Every file of a kit, in the order a person meets them, the ZIP left out. */
export function composePieces(campaign: Campaign, words: CampaignWords): Piece[] {
  const sheet = (template: string, options: Options) =>
    campaignSheet(template, campaign, words, options);
  const source = `content/campaigns/${campaign.id}.mdx`;
  return [
    ...paperRows.map(
      ({ template, options, preview, ...row }): Piece => ({
        ...row,
        job: {
          format: 'pdf',
          sheet: sheet(template, options),
          ...(options.marks === true && { press: true }),
        },
        ...(preview && {
          preview: sheet(
            template,
            template === 'leaflet' ? { ...preview, side: 'outside' } : preview,
          ),
        }),
      }),
    ),
    ...pictureRows.map(
      ({ template, options, ...row }): Piece => ({
        ...row,
        use: '发微信',
        job: { format: 'png', sheet: sheet(template, options) },
        preview: sheet(template, options),
      }),
    ),
    ...textRows.map(
      ({ compose, encoding = 'utf8', ...row }): Piece => ({
        ...row,
        paper: '纯文字',
        job: { format: 'text', text: compose(campaign, words), encoding, source },
      }),
    ),
    ...documentRows.map(
      ({ compose, ...row }): Piece => ({
        ...row,
        use: '办活动',
        paper: 'A4',
        job: { format: 'docx', document: compose(campaign, words) },
      }),
    ),
  ];
}

/** The whole kit as one archive: every piece under its Chinese name, what to read first, and a table with how to print and SHA-256. */
export function composeKitZip(
  campaign: Campaign,
  words: CampaignWords,
  pieces: readonly Piece[],
): Extract<Job, { format: 'zip' }> {
  const named = (piece: Piece) =>
    `${piece.use}/${piece.name}${piece.file.slice(piece.file.lastIndexOf('.'))}`;
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
