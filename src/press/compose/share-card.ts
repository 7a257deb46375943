import type { Catalogue } from '../../domain/catalogue.ts';
import type { Page } from '../../domain/page.ts';
import { pageKinds } from '../../domain/page-kind.ts';
import type { DrawingId } from '../../schemas/fields/vocabulary.ts';
import type { Sheet } from '../sheet.ts';

/** The share picture of an article page, or of the site itself when `page` is left out. */
export function composeShareCard(
  catalogue: Catalogue,
  drawings: (id: DrawingId) => string,
  page?: Page,
): Sheet {
  const { identity, home } = catalogue;
  return {
    template: 'share-card',
    inputs: {
      card: {
        title: page?.title ?? home.headline.join('\n'),
        label: page ? `${pageKinds[page.kind].name} · ${page.topic.name}` : identity.tagline,
        site: identity.name,
        seal: identity.seal,
        promise: identity.disclaimer.replace(/。$/, ''),
        drawing: drawings(page?.drawing ?? 'help'),
      },
    },
  };
}
