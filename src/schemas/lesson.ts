import { z } from 'astro/zod';
import { pageFields } from './fields/page.ts';
import { line, text } from './fields/text.ts';
import { drawing } from './fields/vocabulary.ts';
import { lessonQuestion, quickQuestion } from './lesson-question.ts';

/** 学段。 */
export const stages = [
  'primary-low',
  'primary-mid',
  'primary-high',
  'junior',
  'senior',
  'college',
  'elder',
  'staff',
] as const;
/** 课型。 */
export const slots = [
  '主题班会',
  '道德与法治',
  '综合实践',
  '信息科技',
  '劳动',
  '思政课',
  '课后服务',
  '社区课堂',
  '网点晨会',
] as const;
/** 教学方法。 */
export const methods = [
  '讲授',
  '案例分析',
  '小组讨论',
  '角色扮演',
  '动手操作',
  '读数据',
  '独立思考',
  '实机练习',
] as const;
/** 核心素养。 */
const literacies = [
  '道德修养',
  '法治观念',
  '健全人格',
  '责任意识',
  '科学精神',
  '数字素养',
  '职业素养',
] as const;

/** One slide of the step: what is on the screen and what the teacher says. */
const lessonSlide = z.strictObject({
  /** 这一页的标题，最多 16 个字。 */
  title: line(16),
  /** 样式：rows 一行一条（写成“词：话”时词会加粗）、steps 步骤、talk 对话（每行写成“谁：话”）、ask 一个大问题、quote 对方的话。 */
  look: z.enum(['rows', 'steps', 'talk', 'ask', 'quote']).default('rows'),
  /** 屏幕上的话，一条最多 40 个字，最多五条。 */
  lines: z.array(line(40)).min(1).max(5),
  /** 配图：src/drawings/ 里的文件名。 */
  drawing: drawing.optional(),
  /** 老师说什么，写进备注。 */
  say: text,
});
export type LessonSlide = z.infer<typeof lessonSlide>;

/** One step of the lesson. */
const lessonStep = z.strictObject({
  /** 环节名。例：导入 */
  name: line(10),
  /** 几分钟，整数。 */
  minutes: z.number().int().positive(),
  /** 教师活动。 */
  teacher: text,
  /** 学生活动。 */
  students: text,
  /** 设计意图。 */
  why: text,
  /** 课件：这个环节放哪几页，至少一页。 */
  slides: z.array(lessonSlide).min(1).max(4),
});
export type LessonStep = z.infer<typeof lessonStep>;

/** Cards to cut out. */
const cardSet = z.strictObject({
  /** 这一套叫什么。例：角色卡 */
  name: line(10),
  /** 每组发几套、怎么用。 */
  use: line(60),
  /** 卡片：正面一个词，下面一两句话。 */
  cards: z
    .array(z.strictObject({ head: line(14), text: line(80) }))
    .min(2)
    .max(16),
});

/** 课：一份教案。教案、课件、学习单、答案、卡片都从这里来，出版前不再另写。 */
export const lessonSchema = z.strictObject({
  ...pageFields,
  /** 学段：primary-low 小学低年级、primary-mid 中、primary-high 高、junior 初中、senior 高中/中职、college 高校、elder 老年大学、staff 网点晨会。 */
  stage: z.enum(stages),
  /** 年级。例：1～2 年级 */
  grades: line(16),
  /** 课型，九选一。例：主题班会 */
  slot: z.enum(slots),
  /** 几课时。 */
  periods: z.number().int().positive(),
  /** 总时长，分钟；等于各环节分钟数之和。 */
  minutes: z.number().int().positive(),
  /** 教学目标：用“能说出、能算出、能判断、会演示”这类看得见的动词开头，不写“了解”“掌握”。 */
  aims: z.array(line(60)).min(2).max(5),
  /** 核心素养，和这节课里看得见的表现。 */
  literacy: z
    .array(z.strictObject({ name: z.enum(literacies), shows: line(40) }))
    .min(1)
    .max(3),
  /** 教学重点，一条。 */
  keyPoint: line(60),
  /** 教学难点，一条。 */
  difficulty: line(60),
  /** 学情分析：学生已经会什么，容易卡在哪里。 */
  learners: text,
  /** 教学方法。 */
  methods: z.array(z.enum(methods)).min(1),
  /** 教学准备。 */
  prepare: z.strictObject({
    /** 教师准备。 */
    teacher: z.array(line(40)).min(1),
    /** 学生准备。 */
    students: z.array(line(40)).default([]),
  }),
  /** 教学过程。 */
  steps: z.array(lessonStep).min(3).max(8),
  /** 板书，一行一条。 */
  board: z.array(line(40)).min(1).max(8),
  /** 学习单题目。 */
  questions: z.array(lessonQuestion).min(4).max(10),
  /** 课前课后小测，正好五题；课前课后做同一份，看变化。 */
  quickCheck: z.array(quickQuestion).length(5, '小测正好五题'),
  /** 评价量规：看什么，三星、二星、一星各是什么样。 */
  rubric: z
    .array(
      z.strictObject({
        /** 看什么。 */
        what: line(16),
        /** 三星。 */
        three: line(40),
        /** 二星。 */
        two: line(40),
        /** 一星：还要帮一把。 */
        one: line(40),
      }),
    )
    .min(2),
  /** 作业：分层，加一样和家里人（或同事）一起做的。 */
  homework: z.strictObject({
    /** 人人都做。 */
    basic: text,
    /** 愿意多做的再做。 */
    more: text,
    /** 和家里人一起做；网点写和同事一起做。 */
    family: text,
  }),
  /** 分层与融合教育建议：看不清、听不清、坐不住、跟不上的学生怎么参加。 */
  inclusion: z.array(line(80)).min(2),
  /** 心理安全提示。 */
  safety: text,
  /** 时间多时怎么延伸。 */
  extension: text,
  /** 15 分钟版：留哪几个环节、各几分钟，加起来 15；本来就是 15 分钟的课不写。 */
  cut: z
    .strictObject({
      /** 环节名要和上面一样。 */
      steps: z
        .array(
          z.strictObject({ name: line(10), minutes: z.number().int().positive(), how: line(80) }),
        )
        .min(2),
    })
    .optional(),
  /** 要剪开用的卡片，没有就不写。 */
  cards: z.array(cardSet).default([]),
  /** 约定卡：带回家（网点是留在台面）的几句话，大家签名。 */
  pact: z.strictObject({
    title: line(12),
    lines: z.array(line(36)).min(3).max(6),
    signers: z.array(line(8)).min(2).max(3),
  }),
});
export type LessonData = z.infer<typeof lessonSchema>;
export type Stage = (typeof stages)[number];
