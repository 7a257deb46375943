import type { Lesson } from '../../domain/lesson.ts';
import type { DrawingId } from '../../schemas/fields/vocabulary.ts';
import type { Identity } from '../../schemas/site.ts';
import type { Paper } from '../paper.ts';
import type { Piece } from '../piece.ts';
import type { Sheet } from '../sheet.ts';
import { composeLessonCards, composeLessonPact } from './lesson-cards.ts';
import { composeLessonDeck } from './lesson-deck.ts';
import { lessonSource } from './lesson-frame.ts';
import { composeLessonPlan } from './lesson-plan.ts';
import { composeLessonAnswers, composeLessonWorksheet } from './lesson-worksheet.ts';

/** What every piece of a lesson is made of. */
export interface LessonMatter {
  lesson: Lesson;
  identity: Identity;
  readDrawing: (id: DrawingId) => string;
}

/** A PDF of one sheet for the office printer. */
function sheet(compose: (matter: LessonMatter) => Sheet) {
  return {
    use: '普通打印' as const,
    format: 'pdf' as const,
    job: (matter: LessonMatter) => ({ format: 'pdf' as const, sheet: compose(matter) }),
  };
}

/** A PDF of a paper. */
function printed(compose: (lesson: Lesson, identity: Identity) => Paper) {
  const onSheet = ({ lesson, identity }: LessonMatter): Sheet => ({
    template: 'lesson-paper',
    inputs: { paper: compose(lesson, identity) },
    source: lessonSource(lesson),
  });
  return { ...sheet(onSheet), paper: 'A4' };
}

/** The same paper to be changed in Word. */
function editable(compose: (lesson: Lesson, identity: Identity) => Paper) {
  return {
    use: '改了再用' as const,
    paper: 'A4',
    format: 'docx' as const,
    job: ({ lesson, identity }: LessonMatter) => ({
      format: 'docx' as const,
      paper: compose(lesson, identity),
    }),
  };
}

const worksheet = (size: Paper['size']) => (lesson: Lesson, identity: Identity) =>
  composeLessonWorksheet(lesson, identity, size);

/** Every piece of a lesson, in the order a teacher needs them; page and ZIP are made from it. */
export const lessonPieces: readonly Piece<LessonMatter>[] = [
  { id: 'plan', name: '教案', ...printed(composeLessonPlan), how: '打印用' },
  { id: 'plan', name: '教案', ...editable(composeLessonPlan), how: '可以改' },
  {
    id: 'slides',
    name: '课件',
    use: '上课放映',
    paper: '16:9 屏幕',
    how: '备注里有讲稿和分钟数',
    format: 'pptx',
    job: ({ lesson, identity, readDrawing }) => ({
      format: 'pptx',
      deck: composeLessonDeck(lesson, identity, readDrawing),
    }),
  },
  { id: 'worksheet', name: '学习单', ...printed(worksheet(12)), how: '普通字号' },
  { id: 'worksheet-large', name: '学习单（大字）', ...printed(worksheet(16)), how: '16 磅大字' },
  { id: 'worksheet', name: '学习单', ...editable(worksheet(12)), how: '可以改' },
  { id: 'answers', name: '参考答案', ...printed(composeLessonAnswers), how: '别和学习单一起发' },
  {
    id: 'cards',
    name: '卡片',
    ...sheet(({ lesson, identity }) => composeLessonCards(lesson, identity)),
    paper: 'A4，剪开',
    how: '单面打印，剪开用',
    offered: ({ lesson }) => lesson.plan.cards.length > 0,
  },
  {
    id: 'pact',
    name: '约定卡',
    named: ({ lesson }) => lesson.plan.pact.title,
    ...sheet(({ lesson, identity, readDrawing }) =>
      composeLessonPact(lesson, identity, readDrawing),
    ),
    paper: 'A4，一页两张',
    how: '一页两张，签名后带走',
  },
];
