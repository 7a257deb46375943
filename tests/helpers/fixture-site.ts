import { lstatSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeManifest } from '../../src/release/manifest.ts';

/** A new empty folder outside the project. */
export function temporaryFolder(name: string): string {
  return mkdtempSync(join(tmpdir(), `${name}-`));
}

/** Removes a temporary folder. */
export function removeFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
}

/** A small built site in `folder`, of two pages, whose front page asks for a script of its own edition. */
export function writeFixtureSite(folder: string, edition: string): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, '_astro'), { recursive: true });
  writeFileSync(
    join(folder, 'index.html'),
    `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><style>p{color:#000}</style></head><body><p>${edition}</p><script src="/_astro/${edition}.js"></script></body></html>`,
  );
  writeFileSync(join(folder, '_astro', `${edition}.js`), `// ${edition}`);
  mkdirSync(join(folder, 'guides', 'safe-account'), { recursive: true });
  writeFileSync(
    join(folder, 'guides', 'safe-account', 'index.html'),
    `<!doctype html><html lang="zh-CN"><title>${edition}</title></html>`,
  );
  writeFileSync(join(folder, '404.html'), '<!doctype html><title>x</title>');
  writeManifest(folder);
}

/** Every mode a folder and what lies in it have: `file 644`, `folder 755`; links left out. */
export function listModes(folder: string): string[] {
  const paths = [
    folder,
    ...readdirSync(folder, { recursive: true, withFileTypes: true }).map(({ parentPath, name }) =>
      join(parentPath, name),
    ),
  ];
  const modes = paths
    .map((path) => lstatSync(path))
    .filter((file) => !file.isSymbolicLink())
    .map((file) => `${file.isDirectory() ? 'folder' : 'file'} ${(file.mode & 0o777).toString(8)}`);
  return [...new Set(modes)].sort();
}
