import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import {
  aContentTree,
  aTopicPair,
  type ContentTree,
  checkTree,
  TODAY,
  withTree,
} from '../../helpers/content-tree.ts';

const YAML = 'site/topics/pensions.yaml';
const SVG = 'site/topics/pensions.svg';
const GUIDE = 'guides/telecom-fraud/safe-account.mdx';
const guide = aContentTree()[GUIDE] as string;

/** The valid tree with one more topic: two files, and a guide in its folder. */
function withTopic(files: ContentTree = {}): ContentTree {
  return {
    ...aContentTree(),
    ...Object.fromEntries(aTopicPair('pensions', '养老金融')),
    'guides/pensions/pension-product.mdx': guide
      .replace('topic: telecom-fraud', 'topic: pensions')
      .replace('对方让你把钱转到“安全账户”，怎么办', '另一个标题')
      .replace('searchTags: [安全账户, 公检法来电]\n', ''),
    ...files,
  };
}
const without = (path: string): ContentTree =>
  Object.fromEntries(Object.entries(withTopic()).filter(([name]) => name !== path));

async function told(tree: ContentTree): Promise<string[]> {
  const { issues } = await checkTree(tree);
  return issues.map(({ file, line, severity, rule }) => `${file}:${line} ${severity} ${rule}`);
}

test('a topic is two files and nothing else', async () => {
  expect(await told(withTopic())).toEqual([]);
});

describe('what a topic lacks is told', () => {
  test.each<[string, ContentTree, string[]]>([
    ['its drawing', without(SVG), [`${YAML}:1 error topic/has-drawing`]],
    [
      'its words',
      without(YAML),
      [
        'guides/pensions/pension-product.mdx:1 error file/is-in-place',
        `${SVG}:1 error drawing/has-topic`,
      ],
    ],
    [
      'a page: a reminder',
      without('guides/pensions/pension-product.mdx'),
      [`${YAML}:1 warning topic/has-pages`],
    ],
    [
      'a name of its own',
      withTopic(Object.fromEntries(aTopicPair('pensions', 'insuranc'))),
      [`${YAML}:1 error topic/name-is-unique`],
    ],
    [
      'a file name that no drawing of the house has',
      { ...aContentTree(), ...Object.fromEntries(aTopicPair('romance', '感情骗局')) },
      [
        'site/topics/romance.yaml:1 warning topic/has-pages',
        'site/topics/romance.yaml:1 error topic/id-is-free',
      ],
    ],
    [
      'a drawing that is only drawn',
      withTopic({
        [SVG]: (withTopic()[SVG] as string).replace('<path', '\n<script/>\n<path onload="x()"'),
      }),
      [`${SVG}:2 error drawing/is-plain`, `${SVG}:3 error drawing/is-plain`],
    ],
    [
      'words that can be read, and nothing that follows from it',
      withTopic({ [YAML]: 'name：养老金融\n' }),
      [`${YAML}:1 error front-matter/is-readable`],
    ],
    [
      'a place Astro looks at',
      withTopic({ 'site/topic/x.yaml': withTopic()[YAML] as string }),
      ['site/topic/x.yaml:1 error file/is-in-place'],
    ],
    [
      'a type a topic has',
      withTopic({ 'site/topics/pensions.png': '' }),
      ['site/topics/pensions.png:1 error file/type-is-allowed'],
    ],
  ])('%s', async (_, tree, expected) => expect(await told(tree)).toEqual(expected));
});

describe('a topic or a drawing that is not there is told where it is named', () => {
  test.each([
    ['a topic', 'terms/objection.yaml', 'topic: telecom-fraud', 'topic: telecom-froud', '主题'],
    ['a drawing of a situation', 'site/emergency.yaml', 'drawing: help', 'drawing: halp', '配图'],
  ])('%s', async (_, path, from, to, kind) => {
    const tree = { ...aContentTree(), [path]: (aContentTree()[path] as string).replace(from, to) };
    const { issues } = await checkTree(tree);
    expect(issues.map(({ rule, file }) => `${file} ${rule}`)).toEqual([
      `${path} relation/target-exists`,
    ]);
    expect(issues[0]?.message).toBe(`没有这个${kind}：“${to.split(': ')[1]}”`);
    expect(issues[0]?.hint).toBe(`是不是“${from.split(': ')[1]}”？`);
  });
});

test('the desk offers it to writers', async () => {
  const said = await withTree(withTopic(), async (root) => {
    const flags = ['guide', '--topic', 'pension', '--slug', 'x', '--root', root];
    const { stderr } = spawnSync(process.execPath, ['src/commands/new.ts', ...flags], {
      encoding: 'utf8',
      env: { ...process.env, SITE_TODAY: TODAY },
    });
    return stderr;
  });
  expect(said).toContain('是不是“pensions”？');
});
