import {
  cpSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readlinkSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { globSync } from 'tinyglobby';
import { checkManifest } from './manifest.ts';
import { makeOpenFolder, openFolder } from './modes.ts';

/** Files whose name changes with their content: a page of the release before may still ask for them after the switch. */
const HASHED = ['_astro/**', 'pagefind/**', 'search/asked/**'];
const KEPT_RELEASES = 3;

const releasesIn = (target: string) => join(target, 'releases');

/** The link to the release readers see: the root of the server. */
export function currentFolder(target: string): string {
  return join(target, 'current');
}

/** Ids of the releases under `target`, oldest first. */
export function listReleases(target: string): string[] {
  if (!existsSync(releasesIn(target))) return [];
  return readdirSync(releasesIn(target))
    .filter((name) => !name.endsWith('.part'))
    .sort();
}

/** Id of the release readers see now; undefined before the first. */
export function currentRelease(target: string): string | undefined {
  return existsSync(currentFolder(target))
    ? basename(readlinkSync(currentFolder(target)))
    : undefined;
}

/** Folder of a release. */
export function releaseFolder(target: string, id: string): string {
  return join(releasesIn(target), id);
}

/** Gives `to` the hashed files of `from` that it lacks; names never collide, so nothing is overwritten. */
function lendAssets(from: string, to: string): void {
  for (const file of globSync(HASHED, { cwd: from })) {
    const place = join(to, file);
    if (existsSync(place)) continue;
    mkdirSync(dirname(place), { recursive: true });
    linkSync(join(from, file), place);
  }
}

/** Lays a built site beside the releases, with the hashed files of the current one, all of it open to the server. Throws, listing the faults, when the build is not whole. */
export function layRelease(site: string, target: string, id: string): void {
  const faults = checkManifest(site);
  if (faults.length > 0) throw new Error(`${site} 不能发布：\n${faults.slice(0, 20).join('\n')}`);
  if (listReleases(target).includes(id)) throw new Error(`${target} 里已经有 ${id}`);
  const part = `${releaseFolder(target, id)}.part`;
  rmSync(part, { recursive: true, force: true });
  makeOpenFolder(releasesIn(target));
  cpSync(site, part, { recursive: true });
  const current = currentRelease(target);
  if (current) lendAssets(releaseFolder(target, current), part);
  openFolder(part);
  renameSync(part, releaseFolder(target, id));
}

/** Shows the release `id` to readers, in one step: a reader gets the old page or the new one, never half of each. */
export function switchTo(target: string, id: string): void {
  if (!existsSync(join(releaseFolder(target, id), 'index.html')))
    throw new Error(`${releaseFolder(target, id)} 里没有网站`);
  const fresh = `${currentFolder(target)}.new`;
  rmSync(fresh, { force: true });
  symlinkSync(join('releases', id), fresh);
  renameSync(fresh, currentFolder(target));
}

/** Id of the release before the current one; throws when there is none. */
export function releaseBefore(target: string): string {
  const ids = listReleases(target);
  const before = ids[ids.indexOf(currentRelease(target) ?? '') - 1];
  if (!before) throw new Error(`${target} 里没有更早的版本可退`);
  return before;
}

/** Goes back to the release `id`, which gets the hashed files of the current one and is opened to the server. */
export function goBackTo(target: string, id: string): void {
  const current = currentRelease(target);
  if (current) lendAssets(releaseFolder(target, current), releaseFolder(target, id));
  openFolder(releaseFolder(target, id));
  switchTo(target, id);
}

/** Deletes all but the newest three releases and the current one; returns what went. */
export function dropOldReleases(target: string): string[] {
  const current = currentRelease(target);
  const old = listReleases(target)
    .slice(0, -KEPT_RELEASES)
    .filter((id) => id !== current);
  for (const id of old) rmSync(releaseFolder(target, id), { recursive: true });
  return old;
}
