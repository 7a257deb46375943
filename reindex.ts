import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { buildSearchIndex } from './src/search/build/build-index.ts';
console.log(await buildSearchIndex(process.argv[2]!, parse(readFileSync('content/site/thesaurus.yaml', 'utf8')).lines)); process.exit(0);
