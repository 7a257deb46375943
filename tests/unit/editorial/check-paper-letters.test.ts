import { describe, expect, test } from 'vitest';
import type { FieldPath } from '../../../src/domain/issue.ts';
import type { Lesson } from '../../../src/domain/lesson.ts';
import type { Page } from '../../../src/domain/page.ts';
import { checkPaperLetters } from '../../../src/editorial/check-paper-letters.ts';
import type { CollectionName } from '../../../src/editorial/content-folders.ts';
import { composeCampaignWords } from '../../../src/press/compose/campaign-words.ts';
import { composeLessonCards, composeLessonPact } from '../../../src/press/compose/lesson-cards.ts';
import { composeLessonPlan } from '../../../src/press/compose/lesson-plan.ts';
import {
  composeLessonAnswers,
  composeLessonWorksheet,
} from '../../../src/press/compose/lesson-worksheet.ts';
import { composeShareCard } from '../../../src/press/compose/share-card.ts';
import { drawingReader } from '../../../src/press/read-drawing.ts';
import { aTreeWith, checkTree } from '../../helpers/content-tree.ts';
import { loadRealCatalogue } from '../../helpers/load-catalogue.ts';

const GUIDE = 'guides/telecom-fraud/safe-account.mdx';
const CASE = 'cases/scam-safe-account.mdx';
const LESSON = 'lessons/say-no.mdx';
const CAMPAIGN = 'campaigns/no-safe-account.mdx';
const RARE = '𠮷';

/** title, file, what stands there, what is planted (‸ marks the place), field and character as told. */
const planted: [title: string, path: string, from: string, to: string, told: string][] = [
  ['the bait of a poster', CAMPAIGN, 'bait: ', 'bait: ‸𠮷', 'bait：印刷字体里没有“𠮷”'],
  [
    'the second letter of a point',
    CAMPAIGN,
    'text: 公安',
    'text: 公‸㙟安',
    'points.text：印刷字体里没有“㙟”',
  ],
  [
    'a step in a lesson',
    LESSON,
    'teacher: 讲',
    'teacher: 讲‸龘',
    'steps.teacher：印刷字体里没有“龘”',
  ],
  [
    'a remark under the fields of a lesson',
    LESSON,
    '上课前，先把',
    '上课前，‸𠮷先把',
    '正文：印刷字体里没有“𠮷”',
  ],
  [
    'a title, which stands on the share picture',
    GUIDE,
    'title: ',
    'title: ‸祎',
    'title：印刷字体里没有“祎”',
  ],
  ['the title of a case', CASE, 'title: ', 'title: ‸喆', 'title：印刷字体里没有“喆”'],
  [
    'the name of the site',
    'site/identity.yaml',
    'name: 钱袋',
    'name: 钱‸堃袋',
    'name：印刷字体里没有“堃”',
  ],
  [
    'the title of a source a lesson rests on',
    'sources/fraud-law.yaml',
    'title: ',
    'title: ‸氹',
    'title：印刷字体里没有“氹”',
  ],
  [
    'a sign nobody sees',
    CAMPAIGN,
    'claim: ',
    'claim: 别‸\uE000',
    'claim：印刷字体里没有看不见的字符 U+E000',
  ],
  ['a smiling face', CAMPAIGN, 'claim: ', 'claim: ‸😀', 'claim：印刷字体里没有“😀”'],
];

test.each(planted)('told with its place: %s', async (_, path, from, to, told) => {
  const { tree, line, column } = aTreeWith(path, from, to);
  const { issues } = await checkTree(tree);
  expect(
    issues
      .filter(({ rule }) => rule === 'text/letters-exist')
      .map(
        (issue) => `${issue.file}:${issue.line}:${issue.column} ${issue.message.split('，')[0]}`,
      ),
  ).toEqual([`${path}:${line}:${column} ${told}`]);
});

test.each([
  ['a summary, which only the page shows', GUIDE, 'summary: ', 'summary: 𠮷'],
  ['the body of a page', GUIDE, '一步一步看', '一步一步看𠮷'],
  ['a message, which the phone draws', CAMPAIGN, 'sms: 【', 'sms: 【𠮷'],
  ['a slide, which the teacher’s computer draws', LESSON, 'say: 听', 'say: 听𠮷'],
  ['full-width and Latin signs on paper', CAMPAIGN, 'claim: ', 'claim: A×①“”—'],
])('near miss, nothing is told: %s', async (_, path, from, to) => {
  const { issues } = await checkTree(aTreeWith(path, from, to).tree);
  expect(issues.filter(({ rule }) => rule === 'text/letters-exist')).toEqual([]);
});

const catalogue = loadRealCatalogue();

/** Places of every text with a Chinese character in a value. */
function textsIn(value: unknown, path: FieldPath = []): FieldPath[] {
  if (typeof value === 'string') return /\p{Script=Han}/u.test(value) ? [path] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) =>
    textsIn(item, [...path, Array.isArray(value) ? Number(key) : key]),
  );
}

/** The same data with a rare character at the end of one text. */
function plant<Data extends object>(data: Data, path: FieldPath): Data {
  const copy = structuredClone(data);
  const parent = path
    .slice(0, -1)
    .reduce(
      (at, part) => (at as Record<string, unknown>)[part] as object,
      copy as object,
    ) as Record<string, unknown>;
  const last = path[path.length - 1] as string;
  parent[last] = `${parent[last]}${RARE}`;
  return copy;
}

const isTold = (collection: CollectionName, path: FieldPath) => {
  const text = { path, value: RARE, start: 0, end: 0, style: 'PLAIN' as const, inFlowList: false };
  const fields = { value: {}, texts: [text], offsetOf: () => 0, offsetOfKey: () => 0 };
  const file = {
    file: '',
    collection,
    id: '',
    text: '',
    fields,
    placeOf: () => ({ line: 1, column: 1 }),
    passages: [],
    faults: [],
  };
  return checkPaperLetters(file, new Set(), new Set()).length > 0;
};

/** Fields the check and the print shop disagree about. */
function disagreements<Kind extends Page>(
  collection: CollectionName,
  pages: readonly Kind[],
  own: 'kit' | 'plan',
  draw: (page: Kind) => object,
): string[] {
  const wrong = pages.flatMap((page) => {
    const data = (page as Kind & Record<string, object>)[own] as object;
    return textsIn(data).flatMap((path) => {
      const changed = {
        ...page,
        ...(path[0] === 'title' && { title: `${page.title}${RARE}` }),
        [own]: plant(data, path),
      };
      const drawn = JSON.stringify([
        draw(changed),
        composeShareCard(catalogue, () => '', changed),
      ]).includes(RARE);
      return drawn === isTold(collection, path)
        ? []
        : [
            `${path.filter((part) => typeof part === 'string').join('.')} ${drawn ? 'is drawn' : 'is told'}`,
          ];
    });
  });
  return [...new Set(wrong)];
}

describe('what the check looks at is what the print shop draws', () => {
  test('campaigns', () => {
    const draw = (campaign: (typeof catalogue.campaigns)[number]) =>
      composeCampaignWords(campaign, catalogue, drawingReader(catalogue));
    expect(disagreements('campaigns', catalogue.campaigns, 'kit', draw)).toEqual([]);
  });

  test('lessons', () => {
    const { identity } = catalogue;
    const draw = (lesson: Lesson) => [
      composeLessonPlan(lesson, identity),
      composeLessonWorksheet(lesson, identity, 12),
      composeLessonAnswers(lesson, identity),
      composeLessonCards(lesson, identity),
      composeLessonPact(lesson, identity, () => ''),
    ];
    // 课型 and 教学方法 are chosen from a list; of the answers to choose from, paper shows the right one alone.
    const known = ['slot is drawn', 'methods is drawn', 'quickCheck.options is told'];
    expect(
      disagreements('lessons', catalogue.lessons.slice(0, 3), 'plan', draw).filter(
        (told) => !known.includes(told),
      ),
    ).toEqual([]);
  });
});
