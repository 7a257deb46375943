import { stringify } from 'yaml';
import type { CollectionName } from './content-folders.ts';
import { composeCampaignFields } from './scaffold-campaign.ts';
import { composeLessonFields } from './scaffold-lesson.ts';

/** What `npm run new` can make. */
export const scaffoldKinds = [
  'guide',
  'case',
  'lesson',
  'campaign',
  'source',
  'fact',
  'term',
] as const;
export type ScaffoldKind = (typeof scaffoldKinds)[number];

/** What the writer has decided before the first word. */
export interface ScaffoldAnswers {
  slug: string;
  title: string;
  topic: string;
  /** Form of a case, stage of a lesson, kind of a fact. */
  variety: string;
  today: string;
  /** A source to start from, and a fact it supports; the writer replaces it. */
  source: { id: string; fact: string };
  /** A hotline to print on a campaign. */
  hotline: string;
  /** A code no other campaign has, see `freeCode`. */
  code: string;
}

/** The folder each kind is written to. */
export const scaffoldFolders: Record<ScaffoldKind, CollectionName> = {
  guide: 'guides',
  case: 'cases',
  lesson: 'lessons',
  campaign: 'campaigns',
  source: 'sources',
  fact: 'facts',
  term: 'terms',
};

/** A new content file that passes the check but for the words marked 待写; `path` counts from the content root. */
export function composeScaffold(
  kind: ScaffoldKind,
  answers: ScaffoldAnswers,
): { path: string; text: string } {
  const folder = scaffoldFolders[kind];
  const place = kind === 'guide' ? `${folder}/${answers.topic}` : folder;
  const extension = kind === 'source' || kind === 'fact' || kind === 'term' ? 'yaml' : 'mdx';
  return { path: `${place}/${answers.slug}.${extension}`, text: composers[kind](answers) };
}

const composers: Record<ScaffoldKind, (answers: ScaffoldAnswers) => string> = {
  guide: (answers) =>
    article(
      answers,
      'says:\n  - 待写：对方的原话\n',
      '## 待写：为什么\n\n待写：先说答案，再说为什么。',
      '## 待写：怎么做\n\n<DoNow>\n- 待写：第一步\n- 待写：第二步\n</DoNow>',
    ),
  case: (answers) =>
    article(
      answers,
      caseFields(answers),
      '## 待写：发生了什么\n\n待写：按时间说。',
      '## 待写：记住什么\n\n待写：哪一步可以不一样。',
    ),
  lesson: (answers) =>
    article(answers, composeLessonFields(answers.variety), '待写：上课以前要知道什么。'),
  campaign: (answers) =>
    article(
      answers,
      composeCampaignFields({ ...answers, fact: answers.source.fact }),
      '待写：贴在哪里，给谁看。',
    ),
  source: ({ title, today }) => `${value('title', title)}issuer: 待写：谁发布的
kind: notice # 待写：law、notice、statement、news、standard、editorial 里选一个
date: '${today.slice(0, 4)}' # 待写：发布日期
seenAs: press # 待写：original、library、press、reprint、seed、own 里选一个
checked: ${today}
supports: [F-000] # 待写：依据编号
note: 待写：它说了什么，用的时候要注意什么。
`,
  fact: factFile,
  term: ({ title, topic, source }) => `${value('name', title)}aliases: [待写]
topic: ${topic}
short: 待写：用大白话说一句，最多 60 个字。
${citation(source)}`,
};

/** A field with a value that stays text whatever it holds; YAML 1.1 quotes what Astro's reader takes for a date. */
function value(name: string, text: string): string {
  return stringify({ [name]: text }, { lineWidth: 0, version: '1.1' });
}

function citation({ id, fact }: ScaffoldAnswers['source']): string {
  return `sources:\n  - { id: ${id}, facts: [${fact}] } # 待写：换成真正的出处和依据编号\n`;
}

function article(answers: ScaffoldAnswers, own: string, first: string, ...rest: string[]): string {
  const { title, topic, today, source } = answers;
  return `---
${value('title', title)}summary: 待写：一句话说清答案，最多 60 个字。
topic: ${topic}
audience: [public]
searchTags: [待写]
${citation(source)}published: ${today}
reviewed: ${today}
reviewBy: ${halfYearLater(today)}
${own}---

${[`${first}<Cite id="${source.id}" />`, ...rest].join('\n\n')}
`;
}

function caseFields({ variety }: ScaffoldAnswers): string {
  const passbook =
    'passbook:\n  - { when: 第一步, what: 待写：发生了什么 }\n  - { when: 第二步, what: 待写：后来怎样, right: 待写：这一步做对了什么 }\n';
  const practice = 'institution: 待写：当时的名称\nperiod: 待写：什么时候\n';
  return `form: ${variety}\nlesson: 待写：一句话教训。\n${variety === 'practice' ? practice : passbook}`;
}

function factFile({ title, variety, today, source }: ScaffoldAnswers): string {
  const more: Record<string, string> = {
    hotline: 'short: 待写\nhandles: 待写：管什么\ncallWhen: 待写：什么时候打\n',
    limit: 'unit: 待写\n',
  };
  return `kind: ${variety}
${value('name', title)}${more[variety] ?? ''}periods:
  - from: ${today} # 待写：从哪天起
    value: 待写
    source: ${source.id} # 待写：换成真正的出处
    ref: ${source.fact} # 待写：依据编号
    status: unverified
note: 待写：给读者的提醒。
`;
}

function halfYearLater(day: string): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  return new Date(Date.UTC(year, month + 5, Math.min(date, 28))).toISOString().slice(0, 10);
}
