import { composeSlides, splitLine } from '../../domain/lesson/agenda.ts';
import type { Lesson } from '../../domain/lesson.ts';
import type { DrawingId } from '../../schemas/fields/vocabulary.ts';
import type { Identity } from '../../schemas/site.ts';
import type { Deck, DeckSlide } from '../deck.ts';
import { composeLessonFrame } from './lesson-frame.ts';

type ReadDrawing = (id: DrawingId) => string;

/** The cover, with what to know before the lesson in its notes. */
function composeCover({ title, plan, drawing }: Lesson, label: string, read: ReadDrawing) {
  const [name = title, rest = ''] = title.split(/(?<=[：？])/);
  const cover: DeckSlide = {
    title: name.replace(/：$/, ''),
    look: 'cover',
    lines: [...(rest ? [{ head: '', text: rest }] : []), { head: '', text: label }],
    label: plan.slot,
    notes: [
      `重点：${plan.keyPoint}`,
      `难点：${plan.difficulty}`,
      `准备：${plan.prepare.teacher.join('；')}`,
      `心理安全：${plan.safety}`,
    ].join('\n'),
    drawing: read(drawing),
  };
  return cover;
}

/** The slides of a lesson: a cover, then the slides of every step with what to say in the notes. */
export function composeLessonDeck(lesson: Lesson, identity: Identity, read: ReadDrawing): Deck {
  const { title, plan, reviewed } = lesson;
  const { label, site, seal } = composeLessonFrame(lesson, identity);
  const slides = composeSlides(plan).map(
    (slide): DeckSlide => ({
      title: slide.title,
      look: slide.look,
      lines: slide.lines.map((line) =>
        slide.look === 'ask' || slide.look === 'quote' ? { head: '', text: line } : splitLine(line),
      ),
      label: `${slide.step}　${slide.minutes} 分钟`,
      notes: `【${slide.step}，整个环节 ${slide.minutes} 分钟】\n${slide.say}`,
      ...(slide.drawing && { drawing: read(slide.drawing) }),
    }),
  );
  return {
    title: `${title} 课件`,
    author: site,
    subject: plan.slot,
    day: reviewed,
    foot: `${site}　${title}`,
    seal,
    slides: [composeCover(lesson, label, read), ...slides],
  };
}
