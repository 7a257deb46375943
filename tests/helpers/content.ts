import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { globSync } from 'tinyglobby';
import { parse } from 'yaml';

// Read here without the schemas and the domain, so that a fault of theirs cannot hide from the tests over the site.

interface SourceFile {
  title: string;
  issuer: string;
  date: string | number;
  checked: string;
  url?: string;
}

interface FactFile {
  kind: 'hotline' | 'limit' | 'name';
  periods: { value: string | number }[];
}

function readFolder<File>(folder: string): Map<string, File> {
  const files = globSync('*.yaml', { cwd: join('content', folder) }).sort();
  return new Map(
    files.map((file) => [
      basename(file, '.yaml'),
      parse(readFileSync(join('content', folder, file), 'utf8')) as File,
    ]),
  );
}

/** Files of `content/sources` by id. */
export const sources = readFolder<SourceFile>('sources');

/** Numbers that a reader may be told to dial: every value of every hotline of `content/facts`. */
export const hotlineNumbers: ReadonlySet<string> = new Set(
  [...readFolder<FactFile>('facts').values()]
    .filter(({ kind }) => kind === 'hotline')
    .flatMap(({ periods }) => periods.map(({ value }) => String(value))),
);

/** Where the site will live, as `content/site/identity.yaml` says: `https://example.org`. */
export const siteOrigin = new URL(
  (parse(readFileSync('content/site/identity.yaml', 'utf8')) as { url: string }).url,
).origin;
