import { composeAgenda, formatClock } from '../../domain/lesson/agenda.ts';
import type { Remark } from '../../domain/lesson/remarks.ts';
import type { Lesson } from '../../domain/lesson.ts';
import type { Identity } from '../../schemas/site.ts';
import type { Paper, PaperBlock } from '../paper.ts';
import { composeLessonFrame } from './lesson-frame.ts';

const heading = (text: string): PaperBlock => ({ kind: 'heading', text });
const text = (words: string, lead?: string): PaperBlock => ({
  kind: 'text',
  text: words,
  ...(lead && { lead }),
});
const list = (items: string[], ordered = false): PaperBlock => ({ kind: 'list', ordered, items });

/** Before the lesson: what it is for, who sits there, what to bring. */
function composeBefore({ plan }: Lesson): PaperBlock[] {
  return [
    { kind: 'box', title: '心理安全提示', lines: [plan.safety], look: 'plain' },
    heading('教学目标'),
    list(plan.aims, true),
    heading('核心素养'),
    list(plan.literacy.map(({ name, shows }) => `${name}：${shows}`)),
    heading('重点和难点'),
    text(plan.keyPoint, '重点'),
    text(plan.difficulty, '难点'),
    heading('学情分析'),
    text(plan.learners),
    heading('教学方法和准备'),
    text(plan.methods.join('、'), '方法'),
    text(plan.prepare.teacher.join('；'), '教师'),
    ...(plan.prepare.students.length > 0 ? [text(plan.prepare.students.join('；'), '学生')] : []),
  ];
}

/** The lesson itself: steps with a running clock, the board, the short version. */
function composeCourse({ plan }: Lesson): PaperBlock[] {
  return [
    heading(`教学过程（${plan.minutes} 分钟）`),
    {
      kind: 'table',
      head: ['时间', '教师活动', '学生活动', '设计意图'],
      widths: [1.6, 5, 3.2, 2.2],
      rows: composeAgenda(plan).map((step) => [
        `${formatClock(step)}\n${step.name}`,
        step.teacher,
        step.students,
        step.why,
      ]),
    },
    heading('板书设计'),
    { kind: 'box', title: '', lines: plan.board, look: 'board' },
    ...(plan.cut
      ? [
          heading('只有 15 分钟时'),
          list(plan.cut.steps.map(({ name, minutes, how }) => `${name}（${minutes} 分）：${how}`)),
        ]
      : []),
  ];
}

/** The writer's remarks as they stand on the page, each under its own heading. */
export function composeRemarkBlocks(remarks: readonly Remark[]): PaperBlock[] {
  return remarks.flatMap(({ heading: words, blocks }) => [
    ...(words ? [heading(words)] : []),
    ...blocks.map(
      (block): PaperBlock =>
        block.kind === 'table'
          ? { ...block, widths: block.head.map(() => 12 / block.head.length) }
          : block,
    ),
  ]);
}

/** After the lesson: how it is judged, what goes home, whom to help, what the writer adds, what it rests on. */
function composeAfter({ plan, remarks, notes }: Lesson): PaperBlock[] {
  return [
    heading('评价'),
    {
      kind: 'table',
      head: ['看什么', '三星', '二星', '一星'],
      widths: [1.8, 3.6, 3.3, 3.3],
      rows: plan.rubric.map(({ what, three, two, one }) => [what, three, two, one]),
    },
    heading('作业'),
    text(plan.homework.basic, '人人做'),
    text(plan.homework.more, '愿意多做'),
    text(plan.homework.family, plan.stage === 'staff' ? '和同事做' : '和家里人做'),
    heading('分层与融合'),
    list(plan.inclusion),
    heading('延伸'),
    text(plan.extension),
    ...composeRemarkBlocks(remarks),
    heading('教学反思'),
    { kind: 'rules', count: 4 },
    heading('出处'),
    list(
      notes.map(({ source }) => `${source.title}，${source.issuer}，${source.date}`),
      true,
    ),
  ];
}

/** The teacher's plan of a lesson. */
export function composeLessonPlan(lesson: Lesson, identity: Identity): Paper {
  return {
    ...composeLessonFrame(lesson, identity),
    heading: lesson.title,
    what: '教案',
    size: 12,
    blocks: [...composeBefore(lesson), ...composeCourse(lesson), ...composeAfter(lesson)],
  };
}
