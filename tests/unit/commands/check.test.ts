import { spawnSync } from 'node:child_process';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import {
  aContentTree,
  aTreeWith,
  type ContentTree,
  TODAY,
  withTree,
} from '../../helpers/content-tree.ts';

/** Content files of the tree, which has no lists of branches. */
const FILES = Object.keys(aContentTree()).filter((path) => /\.(mdx|yaml)$/.test(path)).length;

const GUIDE = 'guides/telecom-fraud/safe-account.mdx';

function run(command: string, ...flags: string[]) {
  return runOn(TODAY, command, ...flags);
}

function runOn(day: string, command: string, ...flags: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [`src/commands/${command}.ts`, ...flags],
    {
      encoding: 'utf8',
      env: { ...process.env, SITE_TODAY: day },
    },
  );
  return { status, stdout, stderr };
}

const check = (tree: ContentTree, ...flags: string[]) =>
  withTree(tree, async (root) => run('check', '--root', root, ...flags));

test('content without a fault ends with 0 and one line of summary', async () => {
  const { status, stdout, stderr } = await check(aContentTree());
  expect(stdout).toMatch(
    new RegExp(`^检查了 ${FILES} 个文件，用时 \\d+\\.\\d 秒：0 处错误，0 处提醒\\n$`),
  );
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
});

test('an error ends with 1 and says where', async () => {
  const { status, stdout } = await check(aTreeWith(GUIDE, '一步一步看', '打 110，一步一步看').tree);
  expect(status).toBe(1);
  expect(stdout).toContain(`${GUIDE}:31:46  错误  hotline/from-facts  `);
  expect(stdout).toContain('1 处错误，0 处提醒');
});

test('a reminder alone ends with 0', async () => {
  const { status, stdout } = await check(aTreeWith(GUIDE, '一步一步看', '切实一步一步看').tree);
  expect(stdout).toContain('  提醒  zh/no-jargon  ');
  expect(status).toBe(0);
});

test('overdue pages are one short list, and stop nothing', async () => {
  const { status, stdout } = await withTree(aContentTree(), async (root) =>
    runOn('2030-01-01', 'check', '--root', root),
  );
  const lines = stdout.trimEnd().split('\n');
  expect(status).toBe(0);
  expect(lines[0]).toMatch(/^提醒 {2}review\/is-due {2}6 页该核对了/);
  expect(lines.slice(1, -1).map((line) => line.replace(/^ {2}\S*content\//, ''))).toEqual([
    'campaigns/  no-safe-account',
    'cases/  scam-safe-account',
    'guides/telecom-fraud/  safe-account',
    'lessons/  say-no',
    'site/  complaint-path emergency',
  ]);
  expect(lines.at(-1)).toContain('0 处错误，6 处提醒');
});

test('--json is for machines', async () => {
  const { status, stdout } = await check(
    aTreeWith(GUIDE, '一步一步看', '打 110，一步一步看').tree,
    '--json',
  );
  expect(status).toBe(1);
  expect(JSON.parse(stdout)).toMatchObject({
    files: FILES,
    errors: 1,
    warnings: 0,
    issues: [{ rule: 'hotline/from-facts', severity: 'error', line: 31, column: 46 }],
  });
});

test.each([['--jsn'], ['extra']])('a flag nobody knows is told in one sentence: %s', (flag) => {
  const { status, stderr } = run('check', flag);
  expect(status).toBe(2);
  expect(stderr).toMatch(/^看不懂这些选项/);
  expect(stderr).not.toMatch(/\bat .*\.ts:\d+/);
});

test('new writes a file that the check finds only unwritten, and never writes over one', async () => {
  await withTree(aContentTree(), async (root) => {
    const flags = [
      'guide',
      '--topic',
      'insurance',
      '--slug',
      'new-one',
      '--title',
      '新的一页',
      '--root',
      root,
    ];
    expect(run('new', ...flags)).toMatchObject({ status: 0, stderr: '' });
    const written = await readFile(join(root, 'guides/insurance/new-one.mdx'), 'utf8');
    expect(written).toContain('title: 新的一页');
    const { issues } = JSON.parse(run('check', '--json', '--root', root).stdout) as {
      issues: { rule: string }[];
    };
    expect(new Set(issues.map(({ rule }) => rule))).toEqual(new Set(['text/is-written']));
    expect(run('new', ...flags)).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('已经有'),
    });
    expect(await readFile(join(root, 'guides/insurance/new-one.mdx'), 'utf8')).toBe(written);
  });
});

test.each([
  ['a kind nobody knows', ['guides'], '是不是“guide”'],
  ['a topic nobody knows', ['guide', '--topic', 'insurence', '--slug', 'x'], '是不是“insurance”'],
  [
    'a name that cannot be an address',
    ['guide', '--topic', 'insurance', '--slug', 'X Y'],
    '只能用小写英文字母',
  ],
  ['a missing answer without a terminal', ['guide', '--topic', 'insurance'], '还缺 --slug'],
  ['no kind at all', [], '还缺类别'],
])('new says in one sentence what it lacks: %s', (_, flags, said) => {
  const { status, stderr, stdout } = spawnSync(
    process.execPath,
    ['src/commands/new.ts', ...flags],
    { encoding: 'utf8', input: '' },
  );
  expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
  expect(stderr).toContain(said);
  expect(stderr).not.toMatch(/\bat .*\.ts:\d+/);
});

test('new needs a source to start from', async () => {
  await withTree(aContentTree(), async (root) => {
    await rm(join(root, 'sources'), { recursive: true });
    expect(run('new', 'term', '--topic', 'insurance', '--slug', 'x', '--root', root)).toMatchObject(
      {
        status: 1,
        stderr: expect.stringContaining('还没有一条写好的出处'),
      },
    );
  });
});
