import type { Campaign } from '../domain/campaign.ts';
import type { Catalogue } from '../domain/catalogue.ts';
import type { KitFile } from '../domain/kit-shelf.ts';
import { type Artefact, mediaTypes } from './artefact.ts';
import { composeKitZip, composePieces, type Piece } from './compose/campaign-pieces.ts';
import { composeCampaignWords } from './compose/campaign-words.ts';
import { readDrawing } from './read-drawing.ts';
import { renderJob } from './render/render-job.ts';
import type { Job } from './sheet.ts';

/** Width of the small pictures on a kit page, in pixels; shown at half of it. */
const THUMBNAIL_WIDTH = 320;

const artefact = (path: string, job: Job): Artefact => ({
  path,
  type: mediaTypes[job.format],
  render: () => renderJob(job),
});
const thumbnailOf = (piece: Piece): Job | undefined =>
  piece.preview && { format: 'png', sheet: piece.preview, width: THUMBNAIL_WIDTH };
const thumbnailName = (file: string) => `thumb/${file.replace(/\.\w+$/, '')}.png`;

/** Every file of every kit under `campaigns/<id>/`: the pieces, their small pictures, and the ZIP. */
export function listCampaignArtefacts(catalogue: Catalogue): Artefact[] {
  return catalogue.campaigns.flatMap((campaign) => {
    const words = composeCampaignWords(campaign, catalogue, readDrawing);
    const pieces = composePieces(campaign, words);
    const folder = `campaigns/${campaign.id}`;
    return [
      ...pieces.map(({ file, job }) => artefact(`${folder}/${file}`, job)),
      ...pieces.flatMap((piece) => {
        const job = thumbnailOf(piece);
        return job ? [artefact(`${folder}/${thumbnailName(piece.file)}`, job)] : [];
      }),
      artefact(`${folder}/kit.zip`, composeKitZip(campaign, words, pieces)),
    ];
  });
}

/** The file whose small picture also shows this one: the same template in another size or ink, and for sheets to be glued together the poster they make. */
function twinWithPreview(job: Job, pieces: readonly Piece[]): string | undefined {
  if (!('sheet' in job)) return undefined;
  const template = job.sheet.template === 'tiles' ? 'poster' : job.sheet.template;
  return pieces.find((piece) => piece.preview?.template === template)?.file;
}

/** What lies on the shelf of one kit, with sizes in bytes: draws every piece that is not in the cache yet. */
export async function describeKit(
  campaign: Campaign,
  catalogue: Catalogue,
): Promise<{ files: KitFile[]; zip: { url: string; bytes: number } }> {
  const words = composeCampaignWords(campaign, catalogue, readDrawing);
  const pieces = composePieces(campaign, words);
  const folder = `/downloads/campaigns/${campaign.id}`;
  const files: KitFile[] = [];
  for (const { job, preview, file, ...piece } of pieces) {
    const bytes = (await renderJob(job)).length;
    const shown = preview ? file : twinWithPreview(job, pieces);
    files.push({
      ...piece,
      url: `${folder}/${file}`,
      bytes,
      ...(shown && { thumbnail: `${folder}/${thumbnailName(shown)}` }),
    });
  }
  const zip = await renderJob(composeKitZip(campaign, words, pieces));
  return { files, zip: { url: `${folder}/kit.zip`, bytes: zip.length } };
}
