import rss from '@astrojs/rss';
import type { APIContext } from 'astro';
import { composeFeedItems } from '../domain/feed.ts';

/** Guides and cases, newest first, as RSS. */
export function GET({ locals }: APIContext) {
  const { absolute, catalogue } = locals;
  const { identity } = catalogue;
  return rss({
    title: identity.name,
    description: identity.tagline,
    site: absolute('/'),
    items: composeFeedItems(catalogue, absolute),
    customData: '<language>zh-cn</language>',
  });
}
