import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Catalogue } from '../domain/catalogue.ts';
import type { DrawingId } from '../schemas/fields/vocabulary.ts';
import { composeShareCard } from './compose/share-card.ts';
import { listLessonArtefacts } from './lesson-shelf.ts';
import { renderPng } from './render/png.ts';
import { renderQr } from './render/qr.ts';

/** One file under `/downloads/`. */
export interface Artefact {
  /** Path below `/downloads/`, extension included. */
  path: string;
  type: string;
  render: () => Promise<Buffer | string>;
}

function readDrawing(id: DrawingId): string {
  return readFileSync(join(process.cwd(), 'src/drawings', `${id}.svg`), 'utf8');
}

/** Every artefact the site offers: a share picture and a QR code per article page, and the site's own share picture. */
export function listArtefacts(catalogue: Catalogue): Artefact[] {
  const pages = [...catalogue.pages.values()];
  return [
    { path: 'share/site.png', type: 'image/png', render: () => renderPng(composeShareCard(catalogue, readDrawing)) },
    ...pages.map(
      (page): Artefact => ({
        path: `share/${page.kind}-${page.id}.png`,
        type: 'image/png',
        render: () => renderPng(composeShareCard(catalogue, readDrawing, page)),
      }),
    ),
    ...pages.map(
      (page): Artefact => ({
        path: `qr/${page.kind}-${page.id}.svg`,
        type: 'image/svg+xml',
        render: async () => renderQr(new URL(page.url, catalogue.identity.url).href),
      }),
    ),
    ...listLessonArtefacts(catalogue),
  ];
}
