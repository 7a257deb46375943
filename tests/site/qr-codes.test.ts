import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { globSync } from 'tinyglobby';
import { describe, expect, test, vi } from 'vitest';
import { siteOrigin } from '../helpers/content.ts';
import { readPdfCodes, readPictureCodes } from '../helpers/read-qr.ts';
import { siteDir } from '../helpers/site.ts';

vi.setConfig({ testTimeout: 300_000 });
const FOLDER = join(siteDir, 'downloads/campaigns');
const campaigns = readdirSync(FOLDER).sort();

/** Every PDF piece with a code, and how many its pages carry; the face of a table card that stands on its head has its own. */
const pieces: Record<string, number[]> = {
  'poster-a4.pdf': [1],
  'poster-a4-print.pdf': [1],
  'poster-a4-bw.pdf': [1],
  'poster-a3.pdf': [1],
  'poster-a3-print.pdf': [1],
  'poster-a3-tiles.pdf': [0, 0, 1, 0],
  'poster-a2.pdf': [1],
  'poster-a2-print.pdf': [1],
  'poster-a2-tiles.pdf': [0, 0, 0, 0, 0, 0, 1, 0],
  'leaflet.pdf': [1, 0],
  'leaflet-print.pdf': [1, 0],
  'tent.pdf': [2],
  'tent-print.pdf': [2],
  'rollup-print.pdf': [1],
};
const WITHOUT = ['banner.pdf'];

describe.each(campaigns)('a phone held over the pieces of %s', (campaign) => {
  const address = `${siteOrigin}/campaigns/${campaign}/`;

  test('opens the kit’s own https address from every code of every PDF', async () => {
    const files = globSync('**/*.pdf', { cwd: join(FOLDER, campaign) }).sort();
    expect(files).toEqual([...Object.keys(pieces), ...WITHOUT].sort());
    expect(address).toMatch(/^https:\/\//);
    for (const file of files) {
      const codes = await readPdfCodes(readFileSync(join(FOLDER, campaign, file)));
      const expected = (pieces[file] ?? codes.map(() => 0)).map((count) =>
        Array.from({ length: count }, () => address),
      );
      expect([file, codes]).toEqual([file, expected]);
    }
  });

  test.each(['vertical.png', 'long.png'])('opens it from %s too', async (file) => {
    expect(await readPictureCodes(readFileSync(join(FOLDER, campaign, file)))).toEqual([address]);
  });
});

test('every code shown on a page opens that very page', async () => {
  const shown = globSync('downloads/**/*.svg', { cwd: siteDir }).filter((file) =>
    /(^|\/)qr\//.test(file),
  );
  expect(shown.length).toBeGreaterThan(50);
  const addresses = new Set<string>();
  for (const file of shown) {
    const [code = ''] = await readPictureCodes(readFileSync(join(siteDir, file)));
    expect([
      file,
      code.startsWith(`${siteOrigin}/`),
      existsSync(join(siteDir, new URL(code).pathname, 'index.html')),
    ]).toEqual([file, true, true]);
    addresses.add(code);
  }
  expect(addresses.size).toBe(shown.length);
});
