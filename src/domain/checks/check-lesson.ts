import { isSeen, textsOf } from '../../schemas/fields/walk.ts';
import { type LessonData, lessonSchema } from '../../schemas/lesson.ts';
import type { Entry } from '../entry.ts';
import { type FieldPath, faultIn, type Issue } from '../issue.ts';
import { spokenMinutes } from '../lesson/agenda.ts';
import { questionFaults } from '../lesson/question.ts';
import type { Question } from '../lesson/questions/question-form.ts';
import { brandsIn, isMeasurable, isRealAnswer } from '../lesson/wording.ts';
import { stepMinutes, unassessedAims } from '../lesson.ts';

/** The length of the short version of every lesson. */
export const CUT_MINUTES = 15;

/** Rules of a lesson: minutes add up, aims can be seen and are assessed, answers answer, no brand. */
export function checkLesson({ file, data }: Entry<LessonData>): Issue[] {
  return [
    ...checkMinutes(file, data),
    ...checkCut(file, data),
    ...checkAims(file, data),
    ...data.questions.flatMap((question, index) =>
      checkQuestion(file, ['questions', index], question, data.aims.length),
    ),
    ...checkQuick(file, data),
    ...checkBrands(file, data),
  ];
}

function checkMinutes(file: string, data: LessonData): Issue[] {
  const issues = data.steps.flatMap((step, index) => {
    const spoken = Math.ceil(spokenMinutes(step));
    if (spoken <= step.minutes) return [];
    return [
      faultIn(
        file,
        ['steps', index, 'minutes'],
        'lesson/speech-fits-step',
        `“${step.name}”的讲稿要说 ${spoken} 分钟，这个环节只有 ${step.minutes} 分钟`,
        '删短 slides 里的 say，或者给这个环节加时间',
      ),
    ];
  });
  const sum = stepMinutes(data);
  if (sum === data.minutes) return issues;
  const message = `各环节加起来 ${sum} 分钟，总时长写的是 ${data.minutes} 分钟`;
  return [
    ...issues,
    faultIn(
      file,
      ['minutes'],
      'lesson/minutes-add-up',
      message,
      '改总时长，或者改某个环节的分钟数',
    ),
  ];
}

function checkCut(file: string, { cut, minutes, steps }: LessonData): Issue[] {
  if (!cut) {
    if (minutes <= CUT_MINUTES) return [];
    return [
      faultIn(
        file,
        ['minutes'],
        'lesson/has-cut',
        `没有 ${CUT_MINUTES} 分钟版`,
        '在文件头加 cut，写留哪几个环节、各几分钟',
      ),
    ];
  }
  const sum = stepMinutes(cut);
  const names = steps.map(({ name }) => name);
  const unknown = cut.steps.flatMap(({ name }, index) =>
    names.includes(name)
      ? []
      : [
          faultIn(
            file,
            ['cut', 'steps', index, 'name'],
            'lesson/cut-names-steps',
            `没有“${name}”这个环节`,
            `环节有：${names.join('、')}`,
          ),
        ],
  );
  if (sum === CUT_MINUTES) return unknown;
  return [
    ...unknown,
    faultIn(
      file,
      ['cut', 'steps'],
      'lesson/cut-adds-up',
      `短版加起来 ${sum} 分钟`,
      `改到正好 ${CUT_MINUTES} 分钟`,
    ),
  ];
}

function checkAims(file: string, data: LessonData): Issue[] {
  const vague = data.aims.flatMap((aim, index) =>
    isMeasurable(aim)
      ? []
      : [
          faultIn(
            file,
            ['aims', index],
            'lesson/aims-are-measurable',
            `“${aim}”看不见做没做到`,
            '用“能说出、能算出、能判断、会演示”开头，不用“了解、掌握、认识、体会”',
          ),
        ],
  );
  const untested = unassessedAims(data).map((aim) =>
    faultIn(
      file,
      ['aims', aim - 1],
      'lesson/aims-are-assessed',
      `第 ${aim} 条目标没有题目来考`,
      `在 questions 里加一题，写 aim: ${aim}`,
    ),
  );
  return [...vague, ...untested];
}

function checkQuestion(file: string, path: FieldPath, question: Question, aims: number): Issue[] {
  const issues: Issue[] = [];
  const add = (field: string, rule: string, message: string, hint: string) =>
    issues.push(faultIn(file, [...path, field], rule, message, hint));
  if (question.aim > aims)
    add('aim', 'lesson/question-has-aim', `没有第 ${question.aim} 条目标`, `目标只有 ${aims} 条`);
  for (const { field, rule, message, hint } of questionFaults(question))
    add(field, rule, message, hint);
  if (!isRealAnswer(question.reason))
    add('reason', 'lesson/question-is-answered', '理由等于没写', '写清为什么是这个答案');
  return issues;
}

function checkQuick(file: string, { quickCheck }: LessonData): Issue[] {
  return quickCheck.flatMap(({ correct, options }, index) =>
    correct > options.length
      ? [
          faultIn(
            file,
            ['quickCheck', index, 'correct'],
            'lesson/question-is-answered',
            `没有第 ${correct} 个选项`,
            `选项只有 ${options.length} 个`,
          ),
        ]
      : [],
  );
}

/** Brands in words that readers see. */
function checkBrands(file: string, data: LessonData): Issue[] {
  return textsOf(lessonSchema, data)
    .filter(isSeen)
    .flatMap(({ text, path }) =>
      brandsIn(text).map((brand) =>
        faultIn(
          file,
          path,
          'lesson/free-of-brands',
          `课里出现了“${brand}”`,
          '改成“聊天软件”“支付软件”“一家银行”这样的叫法',
        ),
      ),
    );
}
