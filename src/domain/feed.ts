import type { Catalogue } from './catalogue.ts';

const FEED_LENGTH = 50;

/** The newest article pages for the feed; dates are noon in China, so that no time zone moves the day. */
export function composeFeedItems(
  { pages }: Pick<Catalogue, 'pages'>,
  absolute: (path: string) => string,
) {
  return [...pages.values()]
    .sort((a, b) => b.published.localeCompare(a.published) || a.url.localeCompare(b.url, 'en'))
    .slice(0, FEED_LENGTH)
    .map(({ title, summary, url, published }) => ({
      title,
      description: summary,
      link: absolute(url),
      pubDate: new Date(`${published}T12:00:00+08:00`),
    }));
}
