import { stringify } from 'yaml';
import { CUT_MINUTES } from '../domain/checks/check-lesson.ts';
import type { CollectionName } from './content-folders.ts';

/** What `npm run new` can make. */
export const scaffoldKinds = ['guide', 'case', 'lesson', 'campaign', 'source', 'fact', 'term'] as const;
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
export function composeScaffold(kind: ScaffoldKind, answers: ScaffoldAnswers): { path: string; text: string } {
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
  case: (answers) => article(answers, caseFields(answers), '## 待写：发生了什么\n\n待写：按时间说。', '## 待写：记住什么\n\n待写：哪一步可以不一样。'),
  lesson: (answers) => article(answers, lessonFields(answers), '待写：上课以前要知道什么。'),
  campaign: (answers) => article(answers, campaignFields(answers), '待写：贴在哪里，给谁看。'),
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
  const passbook = 'passbook:\n  - { when: 第一步, what: 待写：发生了什么 }\n  - { when: 第二步, what: 待写：后来怎样, right: 待写：这一步做对了什么 }\n';
  const practice = 'institution: 待写：当时的名称\nperiod: 待写：什么时候\n';
  return `form: ${variety}\nlesson: 待写：一句话教训。\n${variety === 'practice' ? practice : passbook}`;
}

/** Where a lesson of a stage is held, and how long; other stages have a class meeting of 40 minutes. */
const occasions: Partial<Record<string, { slot: string; minutes: number }>> = {
  college: { slot: '思政课', minutes: 45 },
  elder: { slot: '社区课堂', minutes: 60 },
  staff: { slot: '网点晨会', minutes: CUT_MINUTES },
};

function lessonFields({ variety }: ScaffoldAnswers): string {
  const { slot, minutes } = occasions[variety] ?? { slot: '主题班会', minutes: 40 };
  const step = (name: string, length: number) => `  - name: ${name}
    minutes: ${length}
    teacher: 待写：教师活动
    students: 待写：学生活动
    why: 待写：设计意图
    slides:
      - title: 待写：这一页的标题
        lines: [待写：屏幕上的话]
        say: 待写：老师说什么
`;
  const cut = `cut:
  steps:
    - { name: 导入, minutes: 3, how: 待写：怎么缩短 }
    - { name: 练习, minutes: 9, how: 待写：怎么缩短 }
    - { name: 小结, minutes: 3, how: 待写：怎么缩短 }
`;
  return `stage: ${variety}
grades: 待写：年级
slot: ${slot}
periods: 1
minutes: ${minutes}
aims:
  - 能说出（待写：说出什么）
  - 会演示（待写：演示什么）
literacy:
  - { name: 责任意识, shows: 待写：看得见的表现 } # 待写：换成这节课的素养
keyPoint: 待写：教学重点
difficulty: 待写：教学难点
learners: 待写：学情分析
methods: [讲授] # 待写：换成这节课的方法
prepare:
  teacher: [待写：老师准备什么]
steps:
${step('导入', 3)}${step('练习', minutes - 6)}${step('小结', 3)}board: [待写：板书]
questions: # kind 还可以写 match 连线、order 排序、role-play 角色扮演、data 读数据
  - kind: choice
    aim: 1
    question: 待写：选择题
    options: [待写：选项, 待写：选项]
    correct: [1] # 待写：第几个对
    reason: 待写：为什么
  - kind: true-false
    aim: 1
    question: 待写：判断题
    correct: false # 待写：true 或 false
    reason: 待写：为什么
  - { kind: short, aim: 1, question: 待写：简答题, answer: 待写：参考答案, reason: 待写：为什么 }
  - { kind: scenario, aim: 2, scene: 待写：编一个情境, question: 待写：题目, answer: 待写：参考答案, reason: 待写：为什么 }
quickCheck:
${'  - { question: 待写：题目, options: [待写：选项, 待写：选项], correct: 1, reason: 待写：为什么 } # 待写：第几个对\n'.repeat(5)}rubric:
${'  - { what: 待写：看什么, three: 待写：三星, two: 待写：二星, one: 待写：一星 }\n'.repeat(2)}homework:
  basic: 待写：人人都做
  more: 待写：愿意多做的再做
  family: 待写：和家里人（或同事）一起做
inclusion: [待写：看不清、听不清的怎么参加, 待写：坐不住、跟不上的怎么参加]
safety: 待写：心理安全提示
extension: 待写：时间多时怎么延伸
${minutes > CUT_MINUTES ? cut : ''}pact:
  title: 待写：约定卡
  lines: [待写：约定, 待写：约定, 待写：约定]
  signers: ${variety === 'staff' ? '[本人, 同事]' : '[本人, 家人]'}
`;
}

function campaignFields({ today, source, hotline, code }: ScaffoldAnswers): string {
  const point = `  - { head: 待写：要点, text: 待写：说明, fact: ${source.fact} }\n`;
  // Twelve sentences of twenty characters last a minute.
  const sentence = '待写：这里一句话，二十个字，念五秒左右。';
  return `code: ${code} # 待写：印在核对网址里，想好了就不再改
editions:
  - { date: ${today}, change: 首版 }
months: [${Number(today.slice(5, 7))}]
bait: 待写：诱饵
verdict: 待写：判词
poster:
  composition: hook # 待写：hook、talk、passbook、picture 里选一个
  tone: pine # 待写：cinnabar、pine、ink、amber 里选一个
  verdictLines: [待写：判词]
claim: 待写：记住这一句
points:
${point.repeat(3)}hangUpOn: [待写, 待写, 待写]
steps: [待写, 待写, 待写]
hotlines: [${hotline}]
leaflet:
  front: 待写：给谁看
  remember: 待写：记住这一句
  questions:
${'    - { ask: 待写：问, answer: 待写：答 }\n'.repeat(2)}led: [待写, 待写]
sms: 【网点名称】待写：短信
moments: 待写：朋友圈文案
article:
  title: 待写：文章标题
  opening: 待写：文章开头
broadcast: ${sentence.repeat(12)}
video:
${'  - { seconds: 5, picture: 待写：画面, says: 待写：旁白 }\n'.repeat(3)}activity:
  purpose: 待写：目的
  where: 待写：到哪里、给谁讲
  agenda:
${'    - { minutes: 10, what: 待写：做什么 }\n'.repeat(3)}  quiz:
${'    - { ask: 待写：问题, answer: 待写：答案 }\n'.repeat(3)}`;
}

/** A code of two to four letters that none of `taken` is: the initials of the slug, its first letters, or the first pair that is free. */
export function freeCode(slug: string, taken: ReadonlySet<string>): string {
  const initials = slug.replace(/([a-z])[a-z]*|[^a-z]/g, '$1');
  const letters = slug.replace(/[^a-z]/g, '');
  const alphabet = [...'abcdefghijklmnopqrstuvwxyz'];
  const wanted = [initials.slice(0, 4), ...[2, 3, 4].map((length) => letters.slice(0, length))];
  const pairs = alphabet.flatMap((first) => alphabet.map((second) => first + second));
  return [...wanted, ...pairs].find((code) => code.length > 1 && !taken.has(code)) ?? '';
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
