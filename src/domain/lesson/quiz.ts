import type { LessonQuestion } from '../../schemas/lesson-question.ts';
import { composeMatch, composeOrder, formatAnswer, formatQuestion, letterOf } from './question.ts';

/** One thing a pupil may choose. */
export interface Choice {
  value: string;
  text: string;
}

/** A question as the computer room asks it. `key` is what the chosen values, joined by commas, must be; none where a person must judge. */
export interface QuizItem {
  number: number;
  question: string;
  scene?: string;
  answer: string;
  reason: string;
  key?: string;
  /** Tick one, or several. */
  choices?: { many: boolean; options: Choice[] };
  /** One list to choose from beside each label. */
  selects?: { labels: string[]; options: Choice[] };
  /** What a partner ticks; not judged. */
  points?: string[];
  table?: { head: string[]; rows: string[][] };
  /** Lines of a box to write in; not judged. */
  lines?: number;
}

const lettered = (texts: readonly string[]) =>
  texts.map((text, index) => ({ value: String(index + 1), text: `${letterOf(index)}. ${text}` }));

type Body = Omit<QuizItem, 'number' | 'question' | 'answer' | 'reason'>;

function composeBody(question: LessonQuestion): Body {
  switch (question.kind) {
    case 'choice':
      return {
        key: [...question.correct].sort().join(','),
        choices: { many: question.correct.length > 1, options: lettered(question.options) },
      };
    case 'true-false': {
      const options = [
        { value: '1', text: '对' },
        { value: '2', text: '不对' },
      ];
      return { key: question.correct ? '1' : '2', choices: { many: false, options } };
    }
    case 'match': {
      const { lefts, rights } = composeMatch(question.pairs);
      const options = rights.map(({ letter, text }) => ({
        value: letter,
        text: `${letter}. ${text}`,
      }));
      return {
        key: lefts.map(({ letter }) => letter).join(','),
        selects: { labels: lefts.map(({ text }) => text), options },
      };
    }
    case 'order': {
      const { mixed, answer } = composeOrder(question.items);
      const options = mixed.map(({ letter, text }) => ({
        value: letter,
        text: `${letter}. ${text}`,
      }));
      return {
        key: answer.join(','),
        selects: { labels: answer.map((_, index) => `第 ${index + 1}`), options },
      };
    }
    case 'role-play':
      return { scene: question.scene, points: question.points };
    case 'scenario':
      return { scene: question.scene, lines: question.lines };
    case 'data':
      return { table: question.table, lines: question.lines };
    default:
      return { lines: question.lines };
  }
}

/** The worksheet as a quiz. */
export function composeQuiz(questions: readonly LessonQuestion[]): QuizItem[] {
  return questions.map((question, index) => ({
    number: index + 1,
    question: formatQuestion(question),
    answer: formatAnswer(question),
    reason: question.reason,
    ...composeBody(question),
  }));
}
