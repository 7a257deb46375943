import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { globSync } from 'tinyglobby';
import { describe, expect, test, vi } from 'vitest';
import { assembleCatalogue } from '../../../src/domain/catalogue.ts';
import { checkCampaigns } from '../../../src/domain/checks/check-campaigns.ts';
import { groupByUse } from '../../../src/domain/kit-shelf.ts';
import { listBranchArtefacts, listBranchLinks } from '../../../src/press/branch-shelf.ts';
import { composeCampaignKit, describeCampaignKit } from '../../../src/press/campaign-shelf.ts';
import { campaignPieces } from '../../../src/press/compose/campaign-pieces.ts';
import { designs } from '../../../src/press/compose/designs.ts';
import { lessonPieces } from '../../../src/press/compose/lesson-pieces.ts';
import { composeLessonKit } from '../../../src/press/lesson-shelf.ts';
import { composePersonalSheets, listPersonalArtefacts } from '../../../src/press/personal-shelf.ts';
import { fileOf } from '../../../src/press/piece.ts';
import { sheetsOf } from '../../../src/press/render/cache.ts';
import { listArtefacts } from '../../../src/press/shelf.ts';
import { TODAY } from '../../helpers/builders.ts';
import { loadEntries } from '../../helpers/load-catalogue.ts';
import { withOneMoreKit } from '../../helpers/one-more-kit.ts';

vi.setConfig({ testTimeout: 180_000 });
const entries = loadEntries();
const catalogue = assembleCatalogue(entries, TODAY);

test('every template is used by a file of the shelf, and every file has its template', () => {
  const used = listArtefacts(catalogue).flatMap(({ job }) =>
    sheetsOf(job()).map(({ template }) => template),
  );
  const there = globSync('src/press/templates/*.typ').map((file) => basename(file, '.typ'));
  expect([...new Set(used)].sort()).toEqual(there.sort());
});

test('Typst knows every kind of block a paper may have, and no other', () => {
  const kinds = (file: string, pattern: RegExp) =>
    [...new Set([...readFileSync(file, 'utf8').matchAll(pattern)].map(([, kind]) => kind))].sort();
  expect(kinds('src/press/templates/lesson-paper.typ', /if kind == "([\w-]+)"/g)).toEqual(
    kinds('src/press/paper.ts', /\{ ?\s*kind: '([\w-]+)'/g),
  );
});

describe.each([
  ['campaigns', campaignPieces],
  ['lessons', lessonPieces],
])('the pieces of %s', (_, pieces) => {
  test('each says what it is, on what paper and how it is used, under a file name of its own', () => {
    const silent = pieces.filter((piece) =>
      [piece.name, piece.use, piece.paper, piece.how].some((words) => words.trim() === ''),
    );
    expect(silent.map(fileOf)).toEqual([]);
    const files = pieces.map(fileOf);
    expect(files.filter((file, index) => files.indexOf(file) !== index)).toEqual([]);
  });
});

describe('designs and branches', () => {
  test('every design has a piece that gives its small picture a name, and a template there is', () => {
    for (const [id, { thumbnail }] of Object.entries(designs))
      expect(
        campaignPieces.filter((piece) => piece.design === id).map((piece) => piece.id),
        id,
      ).toContain(thumbnail);
  });

  test('what a branch may have is a PDF of a design, and each size stands once on the desk', () => {
    const theirs = campaignPieces.filter(({ branchDesk, branchList }) => branchDesk || branchList);
    for (const { id, format, design } of theirs)
      expect([id, format, design !== undefined]).toEqual([id, 'pdf', true]);
    const sizes = theirs.flatMap(({ design, branchDesk }) =>
      branchDesk ? [`${design} ${branchDesk.size}`] : [],
    );
    expect(new Set(sizes).size).toBe(sizes.length);
  });

  test('what is for a print shop carries its inks, marks and boxes, and says so', () => {
    const [campaign] = catalogue.campaigns;
    if (!campaign) throw new Error('no campaign');
    for (const { file, use, job } of composeCampaignKit(campaign, catalogue).pieces) {
      if (job.format !== 'pdf') continue;
      const marks = JSON.stringify(job.sheet.inputs.piece).includes('"mode":"cmyk","marks":true');
      const press = job.press === true;
      expect([file, marks]).toEqual([file, press]);
      if (press) expect([file, use]).toEqual([file, '送印厂']);
    }
  });
});

test('page, ZIP and list of a kit hold every piece of the table', async () => {
  const [campaign] = catalogue.campaigns;
  const [lesson] = catalogue.lessons;
  if (!campaign || !lesson) throw new Error('no content');
  const { files } = await describeCampaignKit(campaign, catalogue);
  expect(groupByUse(files).flatMap((group) => group.files)).toHaveLength(campaignPieces.length);
  const { zip } = composeCampaignKit(campaign, catalogue);
  const packed = zip.job.files.map(({ name }) => name).filter((name) => name !== '先读我.txt');
  expect(Object.keys(zip.job.manifest?.rows ?? {})).toEqual(packed);
  expect(packed).toHaveLength(campaignPieces.length);
  const kit = composeLessonKit(lesson, catalogue);
  expect(kit.zip.job.files).toHaveLength(kit.pieces.length);
});

describe('one more kit', () => {
  const more = withOneMoreKit(entries);
  const wider = assembleCatalogue(more, TODAY);
  const campaign = wider.campaigns.find(({ id }) => id === 'one-more-kit');
  if (!campaign) throw new Error('the kit got lost');
  const own = (paths: readonly string[]) => paths.filter((path) => path.includes('/one-more-kit'));

  test('is without fault, and gets every file every kit has, and nobody else loses one', () => {
    expect(checkCampaigns(more, TODAY)).toEqual([]);
    const paths = listArtefacts(wider).map(({ path }) => path);
    const before = listArtefacts(catalogue).map(({ path }) => path);
    expect(paths).toEqual(expect.arrayContaining(before));
    const first = entries.campaigns[0]?.id ?? '';
    const twin = before.filter((path) => path.startsWith(`campaigns/${first}/`));
    expect(own(paths)).toEqual(
      twin.map((path) => path.replace(`campaigns/${first}/`, 'campaigns/one-more-kit/')),
    );
  });

  test('can be drawn: page, desk of a branch and kit of a branch list', async () => {
    const { files, zip, face } = await describeCampaignKit(campaign, wider);
    expect(files).toHaveLength(campaignPieces.length);
    expect(files.every(({ bytes }) => bytes > 0) && zip.bytes > 0).toBe(true);
    expect(files.map(({ thumbnail }) => thumbnail)).toContain(face);
    const sheets = await composePersonalSheets(campaign, wider);
    const desk = own(listPersonalArtefacts(wider).map(({ path }) => path));
    expect(
      sheets.flatMap(({ sizes, picture }) => [picture, ...sizes.map(({ press }) => press)]).sort(),
    ).toEqual(desk.map((path) => `/downloads/${path}`).sort());
    const branch = {
      id: 'a1',
      line: 2,
      机构: '测试行',
      网点: '一支行',
      地址: '一路',
      电话: '1234567',
      营业时间: '',
      编号: 'a1',
    };
    const lists = [{ list: 'test', branches: [branch], issues: [] }];
    expect(listBranchLinks(campaign, wider.campaigns, lists)).toHaveLength(1);
    expect(listBranchArtefacts(wider, lists).map(({ path }) => path)).toContain(
      'branches/test/a1/one-more-kit.zip',
    );
  });
});
