import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { readBranchFile } from '../../../src/domain/branch.ts';
import {
  formatProgress,
  listBranchArtefacts,
  listBranchLinks,
  loadBranchFiles,
} from '../../../src/press/branch-shelf.ts';

import { campaignPieces } from '../../../src/press/compose/campaign-pieces.ts';
import { loadRealCatalogue } from '../../helpers/load-catalogue.ts';
import { openPdf } from '../../helpers/open-pdf.ts';

vi.setConfig({ testTimeout: 120_000 });
const catalogue = loadRealCatalogue();
const folder = mkdtempSync(join(tmpdir(), 'branches-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const HEAD = '机构,网点,地址,电话,营业时间,编号';
const LONGEST = [
  '机构'.repeat(10),
  '网点'.repeat(8),
  '地址'.repeat(17),
  '0571-1234 5678 9012',
  `${'时间'.repeat(8)}段`,
];

function listsOf(files: Record<string, string>) {
  const own = mkdtempSync(join(folder, 'list-'));
  mkdirSync(own, { recursive: true });
  for (const [name, text] of Object.entries(files)) writeFileSync(join(own, name), text);
  return loadBranchFiles(catalogue.campaigns, own);
}

/** What is written to the terminal while `work` runs. */
async function heard<Result>(
  work: () => Promise<Result> | Result,
): Promise<{ result: Result; lines: string[] }> {
  const written: string[] = [];
  const spy = vi
    .spyOn(process.stderr, 'write')
    .mockImplementation((text) => written.push(String(text)) > 0);
  try {
    return { result: await work(), lines: written.join('').trim().split('\n') };
  } finally {
    spy.mockRestore();
  }
}

const BAD = [
  HEAD,
  '测试行,一支行,一路 1 号,0571-1234567,,a1',
  '测试行,,二路 2 号,打电话,,a2',
  '测试行,三支行,三路 3 号,1234567',
  '测试行,𠮷祥支行,四路 4 号,0571-1234567,,a4',
  '测试行,五支行,五路 5 号,0571-1234567,,a1',
  '测试行,六支行,六路 6 号,0571-7654321,,a6',
].join('\n');

describe('a list with bad rows', () => {
  test('every bad row is told by line and field, every good row gets its kits, and a second build takes them from the shelf', async () => {
    const files = listsOf({ 'test-bank.credit-repair.csv': BAD });
    const { result: artefacts, lines: told } = await heard(() =>
      listBranchArtefacts(catalogue, files),
    );
    expect(artefacts.map(({ path }) => path)).toEqual([
      'branches/test-bank/a1/credit-repair.zip',
      'branches/test-bank/a6/credit-repair.zip',
    ]);
    expect(
      told.map((line) => /:(\d+):\d+ {2}提醒 {2}\S+ {2}(.{5})/.exec(line)?.slice(1).join(' ')),
    ).toEqual(['3 网点：不能', '3 电话：电话', '4 这一行有 ', '5 网点：印刷', '6 编号“a1']);

    const build = () => heard(async () => Promise.all(artefacts.map(({ render }) => render())));
    await build();
    const again = await heard(async () => {
      const fresh = listBranchArtefacts(catalogue, files);
      const kits = [];
      for (const { render } of fresh) kits.push(await render());
      return kits;
    });
    expect(again.lines.slice(-3)).toEqual([
      formatProgress(1, 2),
      formatProgress(2, 2),
      '网点物料做完：新做 0 份，没有变、直接用上次的 2 份',
    ]);

    const parts = unzipSync(again.result[1] as Buffer);
    expect(Object.keys(parts)).toHaveLength(
      campaignPieces.filter(({ branchList }) => branchList !== undefined).length,
    );
    for (const [name, bytes] of Object.entries(parts))
      expect([name, (await openPdf(Buffer.from(bytes))).text.includes('六支行')]).toEqual([
        name,
        true,
      ]);
  });
});

describe('where the kits are found', () => {
  test('the page of a campaign lists its branches by institution', () => {
    const [campaign] = catalogue.campaigns.filter(({ id }) => id === 'anti-fraud');
    if (!campaign) throw new Error('anti-fraud is gone');
    const rows = [
      HEAD,
      '甲行,一支行,一路,1234567,,a1',
      '乙行,二支行,二路,1234567,,a2',
      '甲行,三支行,三路,1234567,,a3',
    ].join('\n');
    const files = listsOf({ 'b.csv': rows, 'c.credit-repair.csv': rows });
    expect(listBranchLinks(campaign, catalogue.campaigns, files)).toEqual([
      {
        name: '甲行',
        branches: [
          { name: '一支行', address: '一路', zip: '/downloads/branches/b/a1/anti-fraud.zip' },
          { name: '三支行', address: '三路', zip: '/downloads/branches/b/a3/anti-fraud.zip' },
        ],
      },
      {
        name: '乙行',
        branches: [
          { name: '二支行', address: '二路', zip: '/downloads/branches/b/a2/anti-fraud.zip' },
        ],
      },
    ]);
    expect(listBranchLinks(campaign, catalogue.campaigns, [])).toEqual([]);
  });

  test.each([
    [
      'an unknown campaign',
      'bank.credit.csv',
      HEAD,
      /^branch\/campaign-exists 文件名里的宣传包“credit”不存在/,
    ],
    ['a name that is no address', '幸福银行.csv', HEAD, /^file\/name-is-slug/],
    ['a list saved as GBK', 'bank.csv', '\uFFFD\uFFFD,x', /^file\/is-utf-8/],
  ])('%s is refused before anything is made of the file', (_, name, text, expected) => {
    const { branches, issues } = readBranchFile(name, text, ['credit-repair'], new Set());
    expect(branches).toEqual([]);
    expect(issues.map(({ rule, message }) => `${rule} ${message}`)[0]).toMatch(expected);
  });
});

test.each(catalogue.campaigns.map(({ id }) => id))(
  'the longest row a list may hold fits every piece of %s',
  async (id) => {
    const files = listsOf({ [`long.${id}.csv`]: `${HEAD}\n${LONGEST.join(',')},x` });
    const { result } = await heard(async () =>
      Promise.all(listBranchArtefacts(catalogue, files).map(({ render }) => render())),
    );
    expect(result).toHaveLength(1);
  },
);
