import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
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

/** A small built site in `folder` whose page asks for a style sheet of its own edition. */
export function writeFixtureSite(folder: string, edition: string): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, '_astro'), { recursive: true });
  writeFileSync(
    join(folder, 'index.html'),
    `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><style>p{color:#000}</style></head><body><p>${edition}</p><script src="/_astro/${edition}.js"></script></body></html>`,
  );
  writeFileSync(join(folder, '_astro', `${edition}.js`), `// ${edition}`);
  writeFileSync(join(folder, '404.html'), '<!doctype html><title>x</title>');
  writeManifest(folder);
}
