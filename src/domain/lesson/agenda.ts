import type { LessonData, LessonSlide, LessonStep } from '../../schemas/lesson.ts';

/** A step with the minutes of the lesson it fills. */
export interface AgendaRow extends LessonStep {
  from: number;
  to: number;
}

/** The steps with a running clock: from which minute to which minute. */
export function composeAgenda({ steps }: Pick<LessonData, 'steps'>): AgendaRow[] {
  let clock = 0;
  return steps.map((step) => {
    const from = clock;
    clock += step.minutes;
    return { ...step, from, to: clock };
  });
}

/** `0～5 分`: when a step begins and ends. */
export function formatClock({ from, to }: Pick<AgendaRow, 'from' | 'to'>): string {
  return `${from}～${to} 分`;
}

/** Characters a teacher says in a minute when there is time to look up: slower than reading aloud. */
const SPOKEN_CHARACTERS_A_MINUTE = 160;

/** Minutes it takes to say everything the slides of a step want said. */
export function spokenMinutes({ slides }: { slides: readonly Pick<LessonSlide, 'say'>[] }): number {
  const characters = slides.reduce((sum, { say }) => sum + [...say.replace(/\s/g, '')].length, 0);
  return characters / SPOKEN_CHARACTERS_A_MINUTE;
}

/** One slide of a lesson with the step it belongs to; the cover comes first and has no step. */
export interface NumberedSlide extends LessonSlide {
  number: number;
  step: string;
  minutes: number;
  /** True for the first slide of its step, where the step's clock starts. */
  opens: boolean;
}

/** Every slide of the lesson in order, numbered from 2 because the cover is 1. */
export function composeSlides({ steps }: Pick<LessonData, 'steps'>): NumberedSlide[] {
  const slides = steps.flatMap((step) =>
    step.slides.map((slide, index) => ({
      ...slide,
      step: step.name,
      minutes: step.minutes,
      opens: index === 0,
    })),
  );
  return slides.map((slide, index) => ({ ...slide, number: index + 2 }));
}

/** A slide line `词：话` in its two parts; the head is empty when the line has none. */
export function splitLine(line: string): { head: string; text: string } {
  const match = /^([^：，。]{1,8})：(.+)$/.exec(line);
  return match ? { head: match[1] as string, text: match[2] as string } : { head: '', text: line };
}
