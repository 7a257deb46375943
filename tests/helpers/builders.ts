import type { Entries, Entry } from '../../src/domain/entry.ts';
import type { CaseData } from '../../src/schemas/case.ts';
import type { FactData } from '../../src/schemas/fact.ts';
import type { GuideData } from '../../src/schemas/guide.ts';
import type { LessonData } from '../../src/schemas/lesson.ts';
import type { SourceData } from '../../src/schemas/source.ts';
import { theSite } from './site-entries.ts';

/** The day every builder takes for today. */
export const TODAY = '2026-11-21';

const page = {
  title: '测试用的一页',
  summary: '一句话答案。',
  topic: 'telecom-fraud',
  audience: ['public'],
  searchTags: [],
  sources: [{ id: 'a-law', facts: ['F-001'] }],
  published: '2026-01-10',
  reviewed: '2026-11-01',
  reviewBy: '2027-05-01',
  related: [],
} satisfies Partial<GuideData>;

/** A valid guide entry; `data` changes one thing. */
export function aGuide(
  data: Partial<GuideData> = {},
  entry: Partial<Entry<GuideData>> = {},
): Entry<GuideData> {
  const id = entry.id ?? 'a-guide';
  return {
    id,
    file: `content/guides/telecom-fraud/${id}.mdx`,
    data: { ...page, says: [], faq: [], order: 10, ...data } as GuideData,
    ...entry,
  };
}

/** A valid case entry: a reconstruction of two rows. */
export function aCase(data: Partial<CaseData> = {}, id = 'a-case'): Entry<CaseData> {
  const passbook = [
    { when: '09:00', what: '接到电话', balanceYuan: 1000 },
    { when: '09:30', what: '转账', changeYuan: -400, balanceYuan: 600 },
  ];
  return {
    id,
    file: `content/cases/${id}.mdx`,
    data: {
      ...page,
      title: '测试用的案例',
      form: 'scam',
      passbook,
      lesson: '停一停。',
      ...data,
    } as CaseData,
  };
}

/** A valid lesson entry: three steps of five minutes, two aims, four questions. */
export function aLesson(data: Partial<LessonData> = {}, id = 'a-lesson'): Entry<LessonData> {
  const slide = {
    title: '哪一句是假的？',
    look: 'rows',
    lines: ['先交钱的都是假的'],
    say: '请看这一句。',
  } as const;
  const step = (name: string) => ({
    name,
    minutes: 5,
    teacher: '提问',
    students: '回答',
    why: '引出问题',
    slides: [{ ...slide, lines: [...slide.lines] }],
  });
  const short = {
    kind: 'short',
    question: '哪一句是假的？',
    lines: 2,
    answer: '第二句',
    reason: '先交钱就是假的',
  } as const;
  const quick = {
    question: '先交钱？',
    options: ['交', '不交'],
    correct: 2,
    reason: '先交钱就是假的',
  };
  const plan: Omit<LessonData, keyof typeof page> = {
    stage: 'junior',
    grades: '7 年级',
    slot: '主题班会',
    periods: 1,
    minutes: 15,
    aims: ['能说出两个破绽', '会演示怎么拒绝'],
    literacy: [{ name: '法治观念', shows: '敢说不' }],
    keyPoint: '破绽',
    difficulty: '怎么拒绝',
    learners: '听说过。',
    methods: ['讲授'],
    prepare: { teacher: ['课件'], students: [] },
    steps: [step('导入'), step('新授'), step('小结')],
    board: ['先停下'],
    questions: [
      { ...short, aim: 1 },
      { ...short, aim: 2 },
      {
        kind: 'true-false',
        aim: 1,
        question: '先交钱是真的。',
        correct: false,
        reason: '先交钱就是假的',
      },
      { kind: 'order', aim: 2, question: '排一排。', items: ['停', '说', '报'], reason: '先停住' },
    ],
    quickCheck: [quick, quick, quick, quick, quick],
    rubric: [
      { what: '说破绽', three: '两个', two: '一个', one: '再看一遍' },
      { what: '会拒绝', three: '敢说', two: '小声说', one: '再演一遍' },
    ],
    homework: { basic: '做完学习单', more: '写一段话', family: '说给家人听' },
    inclusion: ['大字', '慢一点'],
    safety: '不点名',
    extension: '再演一轮',
    cards: [],
    pact: { title: '家庭约定卡', lines: ['停', '说', '报'], signers: ['我', '家长'] },
  };
  return {
    id,
    file: `content/lessons/${id}.mdx`,
    data: { ...page, ...plan, title: '测试用的课', ...data } as LessonData,
  };
}

/** A valid fact entry: twenty days, no end. */
export function aFact(data: Partial<FactData> = {}, id = 'some-days'): Entry<FactData> {
  const periods = [{ value: 20, source: 'a-law', ref: 'F-001', status: 'verified' as const }];
  return {
    id,
    file: `content/facts/${id}.yaml`,
    data: { kind: 'limit', name: '某个期限', unit: '日', periods, ...data },
  };
}

/** A valid source entry that supports F-001. */
export function aSource(data: Partial<SourceData> = {}, id = 'a-law'): Entry<SourceData> {
  const law = {
    title: '《某法》',
    issuer: '某机关',
    kind: 'law',
    date: '2020-01-01',
    seenAs: 'library',
    checked: '2026-11-21',
    supports: ['F-001'],
    note: '测试用。',
  } as const;
  return {
    id,
    file: `content/sources/${id}.yaml`,
    data: { ...law, supports: [...law.supports], ...data },
  };
}

/** A small valid site; `part` replaces whole collections. */
export function someEntries(part: Partial<Entries> = {}): Entries {
  const hotline = aFact(
    {
      kind: 'hotline',
      name: '测试热线',
      short: '测试',
      handles: '管测试',
      callWhen: '测试时打',
      periods: [{ value: '99110', source: 'a-law', ref: 'F-001', status: 'verified' }],
    },
    'hotline-test',
  );
  delete hotline.data.unit;
  return {
    guides: [aGuide()],
    cases: [aCase()],
    lessons: [aLesson()],
    campaigns: [],
    sources: [aSource()],
    facts: [aFact(), hotline],
    series: [],
    calendar: [],
    terms: [],
    site: theSite(),
    ...part,
  };
}
