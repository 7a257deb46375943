import { siteAddresses } from '../domain/address.ts';
import type { Catalogue } from '../domain/catalogue.ts';
import { type Artefact, artefactOf } from './artefact.ts';
import { composeShareCard } from './compose/share-card.ts';
import { readDrawing } from './read-drawing.ts';

/** A share picture and a QR code per article page, and the site's own share picture. */
export function listShareArtefacts(catalogue: Catalogue): Artefact[] {
  const { absolute } = siteAddresses(catalogue.identity.url);
  const pages = [...catalogue.pages.values()];
  const card = (name: string, page?: (typeof pages)[number]) =>
    artefactOf(`share/${name}.png`, 'png', () => ({
      format: 'png',
      sheet: composeShareCard(catalogue, readDrawing, page),
    }));
  return [
    card('site'),
    ...pages.map((page) => card(`${page.kind}-${page.id}`, page)),
    ...pages.map((page) =>
      artefactOf(`qr/${page.kind}-${page.id}.svg`, 'qr', () => ({
        format: 'qr',
        address: absolute(page.url),
      })),
    ),
  ];
}
