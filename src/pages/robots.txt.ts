import type { APIContext } from 'astro';

/** Everything may be read; the map of the site is named. */
export function GET({ locals }: APIContext) {
  return new Response(
    `User-agent: *\nAllow: /\n\nSitemap: ${locals.absolute('/sitemap-index.xml')}\n`,
  );
}
