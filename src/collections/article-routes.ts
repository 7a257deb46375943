import { getEntry } from 'astro:content';
import type { Catalogue } from '../domain/catalogue.ts';
import type { ArticleKind } from '../domain/entry.ts';
import { loadCatalogue } from './catalogue.ts';

/** Routes of one kind of article: `slug`, the assembled page, and the entry whose body is to be rendered. */
export async function articleRoutes<Kind extends ArticleKind>(kind: Kind) {
  const catalogue = await loadCatalogue();
  return Promise.all(
    (catalogue[kind] as Catalogue[Kind][number][]).map(async (page) => {
      const entry = await getEntry('content', `${kind}/${page.id}`);
      if (!entry) throw new Error(`content/${kind}/${page.id} 不见了`);
      return { params: { slug: page.id }, props: { page: page as Catalogue[Kind][number], entry } };
    }),
  );
}
