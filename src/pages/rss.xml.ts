import rss from '@astrojs/rss';
import type { APIContext } from 'astro';
import { composeFeedItems } from '../domain/feed.ts';

/** Guides and cases, newest first, as RSS. */
export function GET({ locals, site }: APIContext) {
  const { identity } = locals.catalogue;
  return rss({
    title: identity.name,
    description: identity.tagline,
    site: site ?? identity.url,
    items: composeFeedItems(locals.catalogue),
    customData: '<language>zh-cn</language>',
  });
}
