import { chmodSync, mkdirSync, readdirSync, realpathSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

/** A server runs as somebody else: it may enter every folder and read every file, and write none. Whatever the umask of whoever publishes. */
const FOLDER = 0o755;
const FILE = 0o644;
const OTHERS_ENTER = 0o001;
const OTHERS_READ = 0o004;

function setMode(path: string, wanted: number): void {
  const { mode } = statSync(path);
  if ((mode & 0o777) === wanted) return;
  try {
    chmodSync(path, (mode & ~0o777) | wanted);
  } catch (error) {
    // Somebody else's: good enough when it can be read.
    const needed = wanted & (OTHERS_READ | OTHERS_ENTER);
    if ((mode & needed) === needed) return;
    throw new Error(
      `${path} 是别的用户的，改不了权限，读者会看到 403：请它的主人运行 chmod ${wanted.toString(8)} ${path}`,
      { cause: error },
    );
  }
}

/** Lets every user enter and read `folder` with all that lies in it. Throws, naming it, on what belongs to somebody else and stays closed. */
export function openFolder(folder: string): void {
  setMode(folder, FOLDER);
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (entry.isDirectory() || entry.isFile())
      setMode(join(entry.parentPath, entry.name), entry.isDirectory() ? FOLDER : FILE);
  }
}

/** Makes `folder`, and those above it that are missing, so that every user may enter them; what lies in it stays as it is. */
export function makeOpenFolder(folder: string): void {
  const first = mkdirSync(folder, { recursive: true });
  setMode(folder, FOLDER);
  if (first === undefined) return;
  for (let above = resolve(folder); above !== resolve(first); above = dirname(above))
    setMode(dirname(above), FOLDER);
}

/** Writes a file that every user may read. */
export function writeOpenFile(path: string, text: string): void {
  writeFileSync(path, text);
  setMode(path, FILE);
}

/** Folders on the way to `path`, itself included, that other users cannot enter, each with its mode: `/srv（700）`. */
export function closedFolders(path: string): string[] {
  const closed: string[] = [];
  for (let folder = realpathSync(path); ; folder = dirname(folder)) {
    const { mode } = statSync(folder);
    if ((mode & OTHERS_ENTER) === 0) closed.unshift(`${folder}（${(mode & 0o777).toString(8)}）`);
    if (folder === dirname(folder)) return closed;
  }
}
