import { chmodSync, mkdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  closedFolders,
  makeOpenFolder,
  openFolder,
  writeOpenFile,
} from '../../../src/release/modes.ts';
import {
  goBackTo,
  layRelease,
  releaseFolder,
  switchTo,
} from '../../../src/release/switch-release.ts';
import {
  listModes,
  removeFolder,
  temporaryFolder,
  writeFixtureSite,
} from '../../helpers/fixture-site.ts';

let root = '';
beforeAll(() => {
  root = temporaryFolder('modes');
});
afterAll(() => removeFolder(root));

/** What `work` does on a machine with this umask. */
function withUmask(umask: number, work: () => void): void {
  const before = process.umask(umask);
  try {
    work();
  } finally {
    process.umask(before);
  }
}

const OPEN = ['file 644', 'folder 755'];

test.each([
  ['nobody else may read what it makes', 0o077],
  ['only the group may', 0o027],
  ['everybody may write', 0o000],
])('a build and its releases are open to every reader and to no writer where %s', (_, umask) => {
  const [site, target] = [join(root, `dist${umask}`), join(root, `target${umask}`)];
  withUmask(umask, () => {
    for (const edition of ['r1', 'r2']) {
      writeFixtureSite(site, edition);
      layRelease(site, target, edition);
      switchTo(target, edition);
    }
  });
  expect(listModes(target)).toEqual(OPEN);
});

test('files lent by an older release, and that release when one goes back to it, are opened as well', () => {
  const [site, target] = [join(root, 'dist'), join(root, 'target')];
  for (const edition of ['r1', 'r2', 'r3']) {
    writeFixtureSite(site, edition);
    layRelease(site, target, edition);
    chmodSync(join(releaseFolder(target, edition), '_astro', `${edition}.js`), 0o600);
    switchTo(target, edition);
  }
  expect(statSync(join(releaseFolder(target, 'r2'), '_astro', 'r1.js')).mode & 0o777).toBe(0o644);
  goBackTo(target, 'r2');
  expect(listModes(releaseFolder(target, 'r2'))).toEqual(OPEN);
});

test('a new folder is opened with those above it that are new, and what others put there stays closed', () => {
  const folder = join(root, 'a', 'b', 'server');
  withUmask(0o077, () => {
    makeOpenFolder(folder);
    writeOpenFile(join(folder, 'nginx.conf'), '');
    writeFileSync(join(folder, 'key.pem'), '');
    makeOpenFolder(folder);
  });
  expect(listModes(join(root, 'a'))).toEqual(['file 600', 'file 644', 'folder 755']);
  expect(statSync(join(folder, 'key.pem')).mode & 0o777).toBe(0o600);
});

test('folders on the way that other users cannot enter are named with their mode', () => {
  const way = join(root, 'srv', 'site', 'current');
  mkdirSync(way, { recursive: true });
  chmodSync(root, 0o755);
  expect(closedFolders(way)).toEqual([]);
  chmodSync(join(root, 'srv'), 0o750);
  chmodSync(way, 0o700);
  expect(closedFolders(way)).toEqual([`${join(root, 'srv')}（750）`, `${way}（700）`]);
});

test('opening a folder twice changes nothing', () => {
  const folder = join(root, 'twice');
  withUmask(0o077, () => writeFixtureSite(folder, 'x'));
  openFolder(folder);
  const once = listModes(folder);
  openFolder(folder);
  expect([once, listModes(folder)]).toEqual([OPEN, OPEN]);
});
