import type { Catalogue } from '../domain/catalogue.ts';
import type { Artefact } from './artefact.ts';
import { composeShareCard } from './compose/share-card.ts';
import { readDrawing } from './read-drawing.ts';
import { renderJob } from './render/render-job.ts';

/** A share picture and a QR code per article page, and the site's own share picture. */
export function listShareArtefacts(catalogue: Catalogue): Artefact[] {
  const pages = [...catalogue.pages.values()];
  const card = (page?: (typeof pages)[number]) => () =>
    renderJob({ format: 'png', sheet: composeShareCard(catalogue, readDrawing, page) });
  return [
    { path: 'share/site.png', type: 'image/png', render: card() },
    ...pages.map(
      (page): Artefact => ({
        path: `share/${page.kind}-${page.id}.png`,
        type: 'image/png',
        render: card(page),
      }),
    ),
    ...pages.map(
      (page): Artefact => ({
        path: `qr/${page.kind}-${page.id}.svg`,
        type: 'image/svg+xml',
        render: () =>
          renderJob({ format: 'qr', address: new URL(page.url, catalogue.identity.url).href }),
      }),
    ),
  ];
}
