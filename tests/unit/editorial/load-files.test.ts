import { symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readContent } from '../../../src/editorial/desk.ts';
import {
  aContentTree,
  type ContentTree,
  checkTree,
  TODAY,
  withTree,
} from '../../helpers/content-tree.ts';

const TERM = 'terms/objection.yaml';
const term = aContentTree()[TERM] as string;
const guide = aContentTree()['guides/telecom-fraud/safe-account.mdx'] as string;

/** 异议 in GBK. */
const GBK = new Uint8Array([
  ...new TextEncoder().encode('topic: credit-repair\nname: '),
  0xd2,
  0xec,
  0xd2,
  0xe9,
  0x0a,
]);
const bytes = (...parts: (string | number[])[]) =>
  new Uint8Array(
    parts.flatMap((part) =>
      typeof part === 'string' ? [...new TextEncoder().encode(part)] : part,
    ),
  );

async function issuesWith(files: ContentTree) {
  const { issues } = await checkTree({ ...aContentTree(), ...files });
  return issues.map(({ rule, file, line, column }) => `${file}:${line}:${column} ${rule}`);
}

describe('bytes that are not clean UTF-8', () => {
  test.each([
    ['GBK, at the first character that cannot be read', GBK, '2:7 file/is-utf-8'],
    ['UTF-16', bytes([0xff, 0xfe, 0x41, 0]), '1:1 file/is-utf-8'],
    ['a BOM', bytes([0xef, 0xbb, 0xbf], term), '1:1 file/free-of-bom'],
    [
      'a NUL',
      bytes(term.replace('报告有错', '报告\u0000有错')),
      '4:10 file/free-of-control-characters',
    ],
    [
      'a character lost in conversion',
      bytes(term.replace('报告有错', '报告\uFFFD有错')),
      '4:10 file/free-of-control-characters',
    ],
    [
      'a mark that turns the direction of text',
      bytes(term.replace('报告有错', '报告\u202E有错')),
      '4:10 file/free-of-control-characters',
    ],
    ['nothing', bytes(''), '1:1 file/is-not-empty'],
    ['only spaces', bytes(' \n\n '), '1:1 file/is-not-empty'],
    ['a whole book', bytes('字'.repeat(400_000)), '1:1 file/is-small'],
  ])('%s', async (_, content, expected) => {
    // The guide mentions this term: a broken file must not make it a missing one.
    expect(await issuesWith({ [TERM]: content })).toEqual([`${TERM}:${expected}`]);
  });

  test('Windows line ends change no place', async () => {
    const path = 'guides/telecom-fraud/safe-account.mdx';
    expect(
      await issuesWith({
        [path]: guide.replace('一步一步看', '打 110，一步一步看').replaceAll('\n', '\r\n'),
      }),
    ).toEqual([`${path}:31:46 hotline/from-facts`]);
  });
});

describe('files in wrong places', () => {
  test.each([
    ['a folder nobody knows', 'guide/x.mdx', 'file/is-in-place'],
    ['a file beside the folders', 'notes.yaml', 'file/is-in-place'],
    ['a guide outside a topic', 'guides/x.mdx', 'file/is-in-place'],
    ['a guide in a topic nobody knows', 'guides/telecom/x.mdx', 'file/is-in-place'],
    ['a term in a folder, where Astro does not look', 'terms/more/x.yaml', 'file/is-in-place'],
    ['a picture', 'guides/telecom-fraud/x.png', 'file/type-is-allowed'],
    ['a document of Word', 'cases/x.docx', 'file/type-is-allowed'],
    ['Markdown without X', 'cases/x.md', 'file/type-is-allowed'],
    ['yml', 'terms/x.yml', 'file/type-is-allowed'],
    ['a hidden file', 'terms/.x.yaml', 'file/type-is-allowed'],
  ])('%s', async (_, path, rule) => {
    expect(await issuesWith({ [path]: term })).toEqual([`${path}:1:1 ${rule}`]);
  });

  test.each([
    ['capitals', 'terms/Dissent.yaml'],
    ['Chinese', 'terms/异议二.yaml'],
    ['a space', 'terms/dis sent.yaml'],
  ])('a name that cannot be an address: %s', async (_, path) => {
    expect(
      await issuesWith({
        [path]: term.replace('name: 异议', 'name: 复议').replace('[征信异议, 更正]', '[]'),
      }),
    ).toEqual([`${path}:1:1 file/name-is-slug`]);
  });

  test.each(['terms/.DS_Store', 'README.md', 'lessons/.gitkeep'])(
    '%s is left alone',
    async (path) => {
      expect(await issuesWith({ [path]: 'x' })).toEqual([]);
    },
  );
});

test('two files that differ in capitals alone take the same address', async () => {
  const twin = guide
    .replace('对方让你把钱转到“安全账户”，怎么办', '另一个标题')
    .replace('searchTags: [安全账户, 公检法来电]\n', '');
  expect(
    await issuesWith({
      'guides/insurance/Safe-account.mdx': twin.replace('topic: telecom-fraud', 'topic: insurance'),
    }),
  ).toEqual([
    'guides/insurance/Safe-account.mdx:1:1 file/name-is-slug',
    'guides/telecom-fraud/safe-account.mdx:1:1 page/slug-is-unique',
  ]);
});

test('a content folder that is not there is one fault', async () => {
  const { issues, files } = await readContent({ root: '/nowhere/content', today: TODAY });
  expect(issues.map(({ rule }) => rule)).toEqual(['file/is-readable']);
  expect(files).toBe(0);
});

test('a link to a folder is one fault', async () => {
  const rules = await withTree(aContentTree(), async (root) => {
    await symlink(join(root, 'cases'), join(root, 'cases', 'loop.mdx'));
    return (await readContent({ root, today: TODAY })).issues.map(({ rule }) => rule);
  });
  expect(rules).toEqual(['file/is-readable']);
});
