import type { APIContext } from 'astro';

/** Everything may be read; the map of the site is named. */
export function GET({ site }: APIContext) {
  return new Response(
    `User-agent: *\nAllow: /\n\nSitemap: ${new URL('sitemap-index.xml', site).href}\n`,
  );
}
