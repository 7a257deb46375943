import { describe, expect, test } from 'vitest';
import { formatIssue } from '../../../src/domain/issue.ts';
import {
  aContentTree,
  aTreeWith,
  type ContentTree,
  checkTree,
} from '../../helpers/content-tree.ts';

const GUIDE = 'guides/telecom-fraud/safe-account.mdx';
const guide = aContentTree()[GUIDE] as string;

async function placesOf(tree: ContentTree, today?: string) {
  const { issues } = await checkTree(tree, today);
  return issues.map(({ file, line, column, rule }) => `${file}:${line}:${column} ${rule}`);
}

describe('all faults come at once', () => {
  test('several in the fields and several in the body of one file, in the order of its lines', async () => {
    const broken = guide
      .replace('summary: ', 'summary：')
      .replace('topic: ', 'topic:')
      .replace('## 现在怎么做', '## 现在怎么做\n\n占 {24%} 吧，又 <5 万。\n\n<Note>\n没有关上')
      .replace('一步一步看', '打 110，一步一步看');
    expect(await placesOf({ ...aContentTree(), [GUIDE]: broken })).toEqual([
      `${GUIDE}:3:8 front-matter/is-readable`,
      `${GUIDE}:4:7 front-matter/is-readable`,
      `${GUIDE}:31:3 prose/free-of-code`,
      `${GUIDE}:31:13 prose/free-of-code`,
      `${GUIDE}:33:1 tag/is-closed`,
      `${GUIDE}:36:46 hotline/from-facts`,
    ]);
  });

  test('several fields of one file', async () => {
    const broken = guide
      .replace('audience: [public, older]', 'audience: [publik, older]\ncover: x')
      .replace('published: 2026-11-01', 'published: 2026-13-01');
    expect(await placesOf({ ...aContentTree(), [GUIDE]: broken })).toEqual([
      `${GUIDE}:5:12 field/value-is-allowed`,
      `${GUIDE}:6:1 field/is-known`,
      `${GUIDE}:12:12 date/is-real`,
    ]);
  });

  test('of files in the order of their names', async () => {
    const tree = {
      ...aTreeWith(GUIDE, '一步一步看', '打 110，一步一步看').tree,
      'cases/zz.md': 'x',
      'notes.txt': 'x',
    };
    expect((await placesOf(tree)).map((place) => place.split(':')[0])).toEqual([
      'cases/zz.md',
      GUIDE,
      'notes.txt',
    ]);
  });
});

describe('a broken file is not reported a second time by the files that point to it', () => {
  test.each([
    ['a source', 'sources/fraud-law.yaml'],
    ['a fact', 'facts/hotline-110.yaml'],
    ['a term', 'terms/objection.yaml'],
    ['a case', 'cases/scam-safe-account.mdx'],
    ['a calendar', 'calendar/2026.yaml'],
  ])('%s', async (_, path) => {
    const places = await placesOf({
      ...aContentTree(),
      [path]: (aContentTree()[path] as string).replace(': ', '：'),
    });
    expect(places).toHaveLength(1);
    expect(places[0]).toContain(path);
  });

  test('but what is missing beside it still is', async () => {
    const tree = {
      ...aContentTree(),
      'terms/objection.yaml': 'name：异议\n',
      [GUIDE]: guide.replace('id="objection-days"', 'id="objection-day"'),
    };
    expect(await placesOf(tree)).toEqual([
      `${GUIDE}:33:8 relation/target-exists`,
      'terms/objection.yaml:1:5 front-matter/is-readable',
    ]);
  });
});

describe('today is an argument', () => {
  const expired = {
    ...aContentTree(),
    'facts/objection-days.yaml': (aContentTree()['facts/objection-days.yaml'] as string).replace(
      '{ value: 20',
      '{ to: 2026-11-30, value: 20',
    ),
  };

  test('a value that holds today is no error, and its coming end a reminder', async () => {
    const { issues } = await checkTree(expired, '2026-11-30');
    expect(issues.map(({ severity, rule, message }) => `${severity} ${rule} ${message}`)).toEqual([
      expect.stringMatching(/^warning fact\/covers-today 2026-12-01 起会这样：/),
    ]);
  });

  test('the page that would lie tomorrow is named at the tag', async () => {
    expect(await placesOf(expired, '2026-12-01')).toEqual([`${GUIDE}:33:8 fact/covers-today`]);
  });
});

test('an article without a body is one fault at the end of its fields, and its source has no note', async () => {
  const path = 'cases/scam-safe-account.mdx';
  const empty = (aContentTree()[path] as string).replace(/\n---\n[\s\S]*$/, '\n---\n');
  expect(await placesOf({ ...aContentTree(), [path]: empty })).toEqual([
    `${path}:12:11 source/is-cited`,
    `${path}:17:1 body/has-words`,
  ]);
});

test('a site without its emergency page is one fault', async () => {
  const { 'site/emergency.yaml': _, ...tree } = aContentTree();
  expect(await placesOf(tree)).toEqual(['site/emergency.yaml:1:1 site/is-complete']);
});

test('a fault reads as file, line, column, level, rule, what is wrong and what to do', async () => {
  const { issues } = await checkTree(aTreeWith(GUIDE, '一步一步看', '打 110，一步一步看').tree);
  expect(issues.map(formatIssue)).toEqual([
    `${GUIDE}:31:46  错误  hotline/from-facts  热线 110 是手写的，号码变了这里不会跟着变  改成 <Hotline id="hotline-110" />`,
  ]);
});

describe('no input makes the desk throw', () => {
  const nasty: [string, string][] = [
    ['deep brackets', `---\na: ${'['.repeat(5000)}\n---\n`],
    [
      'deep maps',
      `---\n${Array.from({ length: 500 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n')}\n---\n`,
    ],
    ['aliases of aliases', '---\na: &a [x]\nb: &b [*a, *a]\nc: [*b, *b]\n---\n'],
    ['braces without end', `---\ntitle: a\n---\n${'{'.repeat(500)}`],
    ['angles without end', `---\ntitle: a\n---\n${'<'.repeat(500)}`],
    ['tags in tags', `---\ntitle: a\n---\n${'<Note>'.repeat(300)}`],
    ['quotes in quotes', `---\ntitle: a\n---\n${'> '.repeat(300)}a`],
    ['stars', `---\ntitle: a\n---\n${'*a **b '.repeat(500)}`],
    ['a prototype', '---\n__proto__: { a: 1 }\nconstructor: x\ntoString: y\n---\nx\n'],
    ['lone surrogates', '---\ntitle: "\\ud800"\n---\n\ud800\n'],
    ['only a fence', '---'],
    ['only fences', '---\n---\n'],
    ['a list for fields', '---\n- a\n- b\n---\n'],
  ];
  test.each(nasty)('%s', async (_, text) => {
    const { issues } = await checkTree({
      ...aContentTree(),
      [GUIDE]: text,
      'site/home.yaml': text.replaceAll('---', ''),
    });
    expect(issues.length).toBeGreaterThan(0);
    expect(
      issues.every(
        ({ line, column, message }) =>
          (line ?? 0) >= 1 && (column ?? 0) >= 1 && /\p{Script=Han}/u.test(message),
      ),
    ).toBe(true);
  });

  test('a file cut off anywhere', async () => {
    const cuts = Object.fromEntries(
      Array.from({ length: 60 }, (_, piece) => [
        `guides/telecom-fraud/cut-${piece}.mdx`,
        guide.slice(0, Math.floor((guide.length / 60) * piece)),
      ]),
    );
    const { issues } = await checkTree({ ...aContentTree(), ...cuts });
    expect(new Set(issues.map(({ file }) => file)).size).toBeGreaterThan(50);
  });

  test('a file with one character taken out or doubled anywhere', async () => {
    const mutants = Array.from({ length: 120 }, (_, piece) => {
      const at = (piece * 7919) % guide.length;
      return [
        `guides/telecom-fraud/mutant-${piece}.mdx`,
        piece % 2 === 0
          ? guide.slice(0, at) + guide.slice(at + 1)
          : guide.slice(0, at) + guide[at] + guide.slice(at),
      ];
    });
    const { issues } = await checkTree({ ...aContentTree(), ...Object.fromEntries(mutants) });
    expect(issues.filter(({ message }) => message.includes('检查程序读不懂'))).toEqual([]);
  });
});
