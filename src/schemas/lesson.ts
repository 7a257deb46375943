import { z } from 'astro/zod';
import { choice, named } from './fields/choice.ts';
import { count } from './fields/count.ts';
import { group, lines, list, rows } from './fields/group.ts';
import { pageFields } from './fields/page.ts';
import { paragraph, words } from './fields/text.ts';
import { drawing } from './fields/vocabulary.ts';
import { lessonQuestion, quickQuestion } from './lesson-question.ts';

/** 学段, youngest first, by the names teachers use. */
export const stages = {
  'primary-low': '小学低年级',
  'primary-mid': '小学中年级',
  'primary-high': '小学高年级',
  junior: '初中',
  senior: '高中·中职',
  college: '高校',
  elder: '老年大学',
  staff: '网点晨会',
} as const;
export type Stage = keyof typeof stages;

/** 课型。 */
const slots = named([
  '主题班会',
  '道德与法治',
  '综合实践',
  '信息科技',
  '劳动',
  '思政课',
  '课后服务',
  '社区课堂',
  '网点晨会',
]);
/** 教学方法。 */
const methods = named([
  '讲授',
  '案例分析',
  '小组讨论',
  '角色扮演',
  '动手操作',
  '读数据',
  '独立思考',
  '实机练习',
]);
/** 核心素养。 */
const literacies = named([
  '道德修养',
  '法治观念',
  '健全人格',
  '责任意识',
  '科学精神',
  '数字素养',
  '职业素养',
]);
/** 一页课件的样式。 */
const looks = {
  rows: '一行一条（写成“词：话”时词会加粗）',
  steps: '步骤',
  talk: '对话（每行写成“谁：话”）',
  ask: '一个大问题',
  quote: '对方的话',
} as const;

/** What the papers of a lesson carry is drawn with the committed fonts. */
const drawn = { paper: true } as const;

/** What is on the screen and what the teacher says. */
const slides = rows(
  '课件',
  {
    title: words('这一页的标题', 16),
    look: choice('这一页的样式', looks).default('rows'),
    lines: lines('屏幕上的话', 40, { min: 1, max: 5 }),
    drawing: drawing('配图', { note: 'src/drawings/ 里的文件名' }).optional(),
    say: paragraph('老师说什么', { note: '写进备注' }),
  },
  { min: 1, max: 4, note: '这个环节放哪几页' },
);
export type LessonSlide = z.infer<typeof slides>[number];

const steps = rows(
  '教学过程',
  {
    name: words('环节名', 10, { ...drawn, example: '导入' }),
    minutes: count('几分钟', { min: 1 }),
    teacher: paragraph('教师活动', drawn),
    students: paragraph('学生活动', drawn),
    why: paragraph('设计意图', drawn),
    slides,
  },
  { min: 3, max: 8 },
);
export type LessonStep = z.infer<typeof steps>[number];

const rubric = rows(
  '评价量规',
  {
    what: words('看什么', 16),
    three: words('三星是什么样', 40),
    two: words('二星是什么样', 40),
    one: words('一星是什么样', 40, { note: '还要帮一把' }),
  },
  { ...drawn, min: 2 },
);

const homework = group(
  '作业',
  {
    basic: paragraph('人人都做的'),
    more: paragraph('愿意多做的再做'),
    family: paragraph('和家里人一起做的', { note: '网点写和同事一起做' }),
  },
  drawn,
);

const cut = group(
  '15 分钟版',
  {
    steps: rows(
      '留哪几个环节',
      {
        name: words('环节名', 10, { note: '和上面一样' }),
        minutes: count('几分钟', { min: 1, note: '加起来 15' }),
        how: words('怎么缩短', 80),
      },
      { min: 2 },
    ),
  },
  { ...drawn, note: '本来就是 15 分钟的课不写' },
);

const cards = rows(
  '要剪开用的卡片',
  {
    name: words('这一套叫什么', 10, { example: '角色卡' }),
    use: words('每组发几套、怎么用', 60),
    cards: rows(
      '这一套里的卡片',
      { head: words('卡片正面', 14), text: words('卡片上的一两句话', 80) },
      { min: 2, max: 16 },
    ),
  },
  { ...drawn, note: '没有就不写' },
);

const pact = group(
  '约定卡',
  {
    title: words('卡的标题', 12),
    lines: lines('约定的几句话', 36, { min: 3, max: 6 }),
    signers: lines('谁签名', 8, { min: 2, max: 3, example: '[我, 家长]' }),
  },
  { ...drawn, note: '带回家，网点是留在台面' },
);

/** 课：一份教案。教案、课件、学习单、答案、卡片都从这里来，出版前不再另写。 */
export const lessonSchema = z.strictObject({
  ...pageFields,
  stage: choice('学段', stages),
  grades: words('年级', 16, { ...drawn, example: '1～2 年级' }),
  slot: choice('课型', slots),
  periods: count('几课时', { min: 1 }),
  minutes: count('总时长，分钟', { min: 1, note: '等于各环节之和' }),
  aims: lines('教学目标', 60, {
    ...drawn,
    min: 2,
    max: 5,
    note: '用“能说出、能算出、能判断、会演示”开头，不写“了解”“掌握”',
  }),
  literacy: rows(
    '核心素养',
    {
      name: choice('哪一项素养', literacies),
      shows: words('这节课里看得见的表现', 40),
    },
    { ...drawn, min: 1, max: 3 },
  ),
  keyPoint: words('教学重点', 60, drawn),
  difficulty: words('教学难点', 60, drawn),
  learners: paragraph('学情分析', { ...drawn, note: '学生已经会什么，容易卡在哪里' }),
  methods: list('教学方法', choice('教学方法', methods), { min: 1 }),
  prepare: group(
    '教学准备',
    {
      teacher: lines('老师准备什么', 40, { min: 1 }),
      students: lines('学生准备什么', 40).default([]),
    },
    drawn,
  ),
  steps,
  board: lines('板书', 40, { ...drawn, min: 1, max: 8, note: '一行一条' }),
  questions: list('学习单题目', lessonQuestion, { ...drawn, min: 4, max: 10 }),
  quickCheck: rows('课前课后小测', quickQuestion, {
    ...drawn,
    min: 5,
    max: 5,
    note: '课前课后做同一份，看变化',
  }),
  rubric,
  homework,
  inclusion: lines('分层与融合教育建议', 80, {
    ...drawn,
    min: 2,
    note: '看不清、听不清、坐不住、跟不上的怎么参加',
  }),
  safety: paragraph('心理安全提示', drawn),
  extension: paragraph('时间多时怎么延伸', drawn),
  cut: cut.optional(),
  cards: cards.default([]),
  pact,
});
export type LessonData = z.infer<typeof lessonSchema>;
