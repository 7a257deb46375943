import type { LessonQuestion, QuestionKind } from '../../../schemas/lesson-question.ts';

/** A question of one kind; of any kind when none is named. */
export type Question<Kind extends QuestionKind = QuestionKind> = {
  [One in Kind]: { kind: One } & Extract<LessonQuestion, { kind: One }>;
}[Kind];

/** One thing a pupil may choose. */
export interface Choice {
  value: string;
  text: string;
}

/** What the computer room draws below a question. Every part has its face in `QuizQuestion.astro` and `LessonQuestion.astro`. */
export interface QuizBody {
  scene?: string;
  /** What the chosen values, joined by commas, must be; none where a person must judge. */
  key?: string;
  /** Tick one, or several. */
  choices?: { many: boolean; options: Choice[] };
  /** One list to choose from beside each label. Labels are part of the question, or mere places. */
  selects?: { labels: string[]; labelsAsk: boolean; options: Choice[] };
  /** What a partner ticks; not judged. */
  points?: string[];
  table?: { head: string[]; rows: string[][] };
  /** Lines of a box to write in; not judged. */
  lines?: number;
}

/** Something wrong in a field of a question. */
export interface QuestionFault {
  field: string;
  rule: string;
  message: string;
  hint: string;
}

/** One kind of question; how it looks on paper stands in `press`, total by kind. */
export interface QuestionForm<Kind extends QuestionKind> {
  /** The question as it is asked. */
  asked: (question: Question<Kind>) => string;
  /** The right answer in words, for the answer sheet and the feedback of the quiz. */
  answer: (question: Question<Kind>) => string;
  /** What stands below it in the computer room. */
  body: (question: Question<Kind>) => QuizBody;
  /** What can be wrong in it beside what every question shares. */
  faults: (question: Question<Kind>) => QuestionFault[];
}

/** Asked in the writer's own words. */
export const asWritten = ({ question }: { question: string }): string => question;

/** Nothing of its own to be wrong. */
export const noFaults = (): QuestionFault[] => [];
