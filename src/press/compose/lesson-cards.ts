import type { Lesson } from '../../domain/lesson.ts';
import type { Identity } from '../../schemas/site.ts';
import type { Sheet } from '../sheet.ts';
import { composeLessonFrame } from './lesson-frame.ts';

/** The cards of a lesson, set by set, to cut out. */
export function composeLessonCards(lesson: Lesson, identity: Identity): Sheet {
  return { template: 'lesson-cards', inputs: { cards: { ...composeLessonFrame(lesson, identity), sets: lesson.plan.cards } } };
}

/** The pact of a lesson: two to an A4 sheet, one to sign at home and one for the class wall. */
export function composeLessonPact(lesson: Lesson, identity: Identity, drawing: string): Sheet {
  return { template: 'lesson-pact', inputs: { pact: { ...composeLessonFrame(lesson, identity), ...lesson.plan.pact, lesson: lesson.title, drawing } } };
}
