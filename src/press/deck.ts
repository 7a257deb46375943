import type { LessonSlide } from '../schemas/lesson.ts';

/** One slide of a deck: words settled, nothing drawn. */
export interface DeckSlide {
  title: string;
  look: LessonSlide['look'] | 'cover';
  lines: { head: string; text: string }[];
  /** Step and minutes, above the title. */
  label: string;
  /** What the teacher says, and how long the step takes. */
  notes: string;
  /** The SVG of its drawing. */
  drawing?: string;
}

/** A deck of slides with everything a presentation file says about itself. */
export interface Deck {
  title: string;
  author: string;
  subject: string;
  /** ISO day the words were last checked. */
  day: string;
  foot: string;
  seal: string;
  slides: DeckSlide[];
}
