import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { parse } from 'yaml';
import { askedSchema, thesaurusSchema } from '../schemas/site.ts';
import { buildSearchIndex } from '../search/build/build-index.ts';

const readYaml = (file: string) =>
  parse(readFileSync(`content/site/${file}`, 'utf8'), { schema: 'core' });

/** After the pages are written: builds the search index beside them. */
export function searchIndex(): AstroIntegration {
  return {
    name: 'search-index',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const { lines } = thesaurusSchema.parse(readYaml('thesaurus.yaml'));
        const asked = askedSchema.parse(readYaml('asked.yaml'));
        const { pages, milliseconds } = await buildSearchIndex(fileURLToPath(dir), lines, asked);
        logger.info(`搜索：收录 ${pages} 页，用时 ${(milliseconds / 1000).toFixed(1)} 秒`);
      },
    },
  };
}
