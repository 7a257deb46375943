import type { Lesson } from '../../domain/lesson.ts';
import type { DrawingId } from '../../schemas/fields/vocabulary.ts';
import type { LessonData } from '../../schemas/lesson.ts';
import type { Identity } from '../../schemas/site.ts';
import type { Sheet } from '../sheet.ts';
import { composeLessonFrame, lessonSource } from './lesson-frame.ts';

type CardSet = LessonData['cards'][number];

/** `收款人：王小明` and `6 日 超市 －86.30`: what it is, and its value at the end of the row. */
const FORM_ROW = /^([^：]+)：(.*)$/;
const SUM_ROW = /^(.+) ([－＋]?[\d,.]+(?: 元)?)$/;

/** The rows of a screen: parts of a list (；) or steps of a way (→); a form leaves a line to write on. */
function readScreen(text: string): { rows: { label: string; value: string }[]; write: boolean } {
  const parts = text.split(/；| → /);
  const rows = parts.map((part) => {
    const [, label = part, value = ''] = FORM_ROW.exec(part) ?? SUM_ROW.exec(part) ?? [];
    return { label, value };
  });
  return { rows, write: parts.every((part) => FORM_ROW.test(part)) };
}

/** A set whose every card is made of several parts is a set of screens to practise on, drawn as telephones. */
function composeCardSet({ cards, ...set }: CardSet) {
  const screens = cards.map((card) => ({ ...card, ...readScreen(card.text) }));
  return screens.every(({ rows }) => rows.length > 1)
    ? { ...set, phone: true, cards: screens }
    : { ...set, phone: false, cards };
}

/** The cards of a lesson, set by set, to cut out. */
export function composeLessonCards(lesson: Lesson, identity: Identity): Sheet {
  return {
    template: 'lesson-cards',
    inputs: {
      cards: {
        ...composeLessonFrame(lesson, identity),
        sets: lesson.plan.cards.map(composeCardSet),
      },
    },
    source: lessonSource(lesson),
  };
}

/** The pact of a lesson: two to an A4 sheet, one to sign at home and one for the class wall. */
export function composeLessonPact(
  lesson: Lesson,
  identity: Identity,
  readDrawing: (id: DrawingId) => string,
): Sheet {
  return {
    template: 'lesson-pact',
    inputs: {
      pact: {
        ...composeLessonFrame(lesson, identity),
        ...lesson.plan.pact,
        lesson: lesson.title,
        // On paper there is no text colour to take over.
        drawing: readDrawing(lesson.drawing).replaceAll('currentColor', '#1a1c1a'),
      },
    },
    source: lessonSource(lesson),
  };
}
