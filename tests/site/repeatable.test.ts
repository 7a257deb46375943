import { rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { buildAgain, compareFolders } from '../helpers/build-again.ts';
import { siteDir } from '../helpers/site.ts';

const AGAIN = resolve('.cache/repeat');
const TWO_BUILDS_MS = 240_000;

afterAll(() => rmSync(AGAIN, { recursive: true, force: true }));

test(
  'built again on a machine in New York, the site is the same to the last byte',
  () => {
    rmSync(AGAIN, { recursive: true, force: true });
    buildAgain(process.cwd(), AGAIN, { TZ: 'America/New_York', LC_ALL: 'zh_CN.UTF-8' });
    const { files, differences } = compareFolders(siteDir, AGAIN);
    expect(differences).toEqual([]);
    expect(files).toBeGreaterThan(100);
  },
  TWO_BUILDS_MS,
);
