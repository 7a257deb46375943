import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { globSync } from 'tinyglobby';

/** Name of the list, at the root of the site, so that anybody can check a copy. */
export const MANIFEST = 'manifest.json';

/** SHA-256 of every file of a folder, by path; the list itself left out. */
export function hashFiles(folder: string): Record<string, string> {
  const files = globSync('**', { cwd: folder, dot: true, ignore: [MANIFEST] }).sort();
  return Object.fromEntries(
    files.map((file) => [
      file,
      createHash('sha256')
        .update(readFileSync(join(folder, file)))
        .digest('hex'),
    ]),
  );
}

/** Writes the list as the last file of a build: a folder that has it was built to the end. */
export function writeManifest(site: string): number {
  const files = hashFiles(site);
  writeFileSync(
    join(site, MANIFEST),
    `${JSON.stringify({ algorithm: 'SHA-256', files }, undefined, 1)}\n`,
  );
  return Object.keys(files).length;
}

/** What is wrong with a built folder: not built to the end, files missing, changed or added; nothing when it is whole. */
export function checkManifest(site: string): string[] {
  const list = join(site, MANIFEST);
  if (!existsSync(list)) return [`${list} 不存在：这次构建没有做完，先运行 npm run build`];
  const { files: wanted } = JSON.parse(readFileSync(list, 'utf8')) as {
    files: Record<string, string>;
  };
  const found = hashFiles(site);
  return [
    ...Object.keys(wanted).flatMap((file) =>
      found[file] === undefined
        ? [`少了 ${file}`]
        : found[file] === wanted[file]
          ? []
          : [`${file} 和清单对不上`],
    ),
    ...Object.keys(found).flatMap((file) => (wanted[file] === undefined ? [`多了 ${file}`] : [])),
  ];
}
