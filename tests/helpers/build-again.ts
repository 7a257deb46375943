import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { globSync } from 'tinyglobby';

// In the words of src/commands/build.ts, so that the build gets its time zone and language from the same place.
const STEP = `
import { pinnedNode, runStep } from './src/commands/toolchain.mjs';
runStep('再建一次', pinnedNode, ['node_modules/astro/bin/astro.mjs', 'build', '--outDir', process.argv[1]]);`;

/** Builds the project in the folder `project` into `outDir`, on a machine with this time zone and language; throws with the output when that fails. */
export function buildAgain(
  project: string,
  outDir: string,
  machine: { TZ: string; LC_ALL: string },
): void {
  const { PATH, HOME, SITE_TODAY } = process.env;
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--input-type=module', '--eval', STEP, outDir],
    {
      cwd: project,
      // Nothing else of our environment: the test runner's NODE_ENV would change what Vite builds.
      env: { PATH, HOME, ...(SITE_TODAY && { SITE_TODAY }), ...machine },
      encoding: 'utf8',
    },
  );
  if (status !== 0) throw new Error(`${stdout}\n${stderr}`);
}

function hashFiles(folder: string): Map<string, string> {
  const files = globSync('**', { cwd: folder, dot: true });
  return new Map(
    files.map((file) => [
      file,
      createHash('sha256')
        .update(readFileSync(join(folder, file)))
        .digest('hex'),
    ]),
  );
}

/** How many files two folders have, and the paths that differ, or that only one of them has. */
export function compareFolders(
  one: string,
  other: string,
): { files: number; differences: string[] } {
  const [first, second] = [hashFiles(one), hashFiles(other)];
  const paths = [...new Set([...first.keys(), ...second.keys()])].sort();
  return {
    files: paths.length,
    differences: paths.filter((path) => first.get(path) !== second.get(path)),
  };
}
