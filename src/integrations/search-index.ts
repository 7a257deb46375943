import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { buildSearchIndex } from '../search/build-index.ts';

/** After the pages are written: builds the search index beside them. */
export function searchIndex(): AstroIntegration {
  return {
    name: 'search-index',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const { pages, milliseconds } = await buildSearchIndex(fileURLToPath(dir));
        logger.info(`搜索：收录 ${pages} 页，用时 ${(milliseconds / 1000).toFixed(1)} 秒`);
      },
    },
  };
}
