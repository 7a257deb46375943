import type { Shelf, ShelfFile } from '../domain/kit-shelf.ts';
import { type Artefact, artefactOf } from './artefact.ts';
import type { MadePiece } from './piece.ts';
import { renderJob } from './render/render-job.ts';
import type { Of } from './sheet.ts';

/** The pieces of one campaign or lesson, in one folder, with one ZIP of all of them. */
export interface Kit {
  /** Below `/downloads/`. */
  folder: string;
  pieces: readonly MadePiece[];
  /** Small pictures by their file names. */
  thumbnails: ReadonlyMap<string, Of<'png'>>;
  /** The small picture that shows a piece, where there is one. */
  thumbnailOf: (piece: MadePiece) => string | undefined;
  zip: { file: string; job: Of<'zip'> };
}

/** Every file of a kit: the pieces, their small pictures, and the ZIP. */
export function listKitArtefacts({ folder, pieces, thumbnails, zip }: Kit): Artefact[] {
  return [
    ...pieces.map(({ file, job }) => artefactOf(`${folder}/${file}`, job.format, () => job)),
    ...[...thumbnails].map(([file, job]) => artefactOf(`${folder}/${file}`, 'png', () => job)),
    artefactOf(`${folder}/${zip.file}`, 'zip', () => zip.job),
  ];
}

/** What lies on the shelf of one kit, with sizes in bytes: draws every piece that is not in the cache yet. */
export async function describeKit({ folder, pieces, thumbnailOf, zip }: Kit): Promise<Shelf> {
  const addressOf = (file: string) => `/downloads/${folder}/${file}`;
  const files: ShelfFile[] = [];
  for (const piece of pieces) {
    const { name, use, paper, how, file, saveAs, job } = piece;
    const shown = thumbnailOf(piece);
    files.push({
      name,
      use,
      paper,
      how,
      url: addressOf(file),
      saveAs,
      format: file.slice(file.lastIndexOf('.') + 1).toUpperCase(),
      bytes: (await renderJob(job)).length,
      ...(shown && { thumbnail: addressOf(shown) }),
    });
  }
  return { files, zip: { url: addressOf(zip.file), bytes: (await renderJob(zip.job)).length } };
}
