import type { Catalogue } from '../domain/catalogue.ts';
import {
  composeLessonDownloads,
  formatBytes,
  type LessonDownload,
  type LessonPiece,
  lessonZipPath,
} from '../domain/lesson/downloads.ts';
import type { Lesson } from '../domain/lesson.ts';
import type { DrawingId } from '../schemas/fields/vocabulary.ts';
import { composeLessonCards, composeLessonPact } from './compose/lesson-cards.ts';
import { composeLessonDeck, type Deck, type DeckSlide } from './compose/lesson-deck.ts';
import { composeLessonPlan } from './compose/lesson-plan.ts';
import { composeLessonAnswers, composeLessonWorksheet } from './compose/lesson-worksheet.ts';
import type { LessonPaper } from './lesson-paper.ts';
import { readDrawing } from './read-drawing.ts';
import { renderLessonDocx } from './render/lesson-docx.ts';
import { type DeckPicture, renderDeckPicture, renderPptx } from './render/pptx.ts';
import { renderTypstPdf } from './render/typst.ts';
import { renderZip } from './render/zip.ts';

type Identity = Catalogue['identity'];

const mediaTypes: Record<LessonDownload['format'], string> = {
  PDF: 'application/pdf',
  DOCX: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  PPTX: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
};

/** A drawing with its ink settled: on paper there is no text colour to take over. */
function inkedDrawing(id: DrawingId): string {
  return readDrawing(id).replaceAll('currentColor', '#1a1c1a');
}

const paperPdf = async (paper: LessonPaper) =>
  renderTypstPdf({ template: 'lesson-paper', inputs: { paper } });

async function deckPptx(deck: Deck): Promise<Buffer> {
  const pictures = new Map<DeckSlide, DeckPicture>();
  for (const slide of deck.slides)
    if (slide.drawing)
      pictures.set(
        slide,
        await renderDeckPicture(inkedDrawing(slide.drawing), `插图：${slide.title}`),
      );
  return renderPptx(deck, pictures);
}

/** How each piece of a lesson is made. */
const makers: Record<LessonPiece, (lesson: Lesson, identity: Identity) => Promise<Buffer>> = {
  'plan-pdf': (lesson, identity) => paperPdf(composeLessonPlan(lesson, identity)),
  'plan-docx': (lesson, identity) =>
    renderLessonDocx(composeLessonPlan(lesson, identity), lesson.reviewed),
  slides: (lesson, identity) => deckPptx(composeLessonDeck(lesson, identity)),
  'worksheet-12': (lesson, identity) => paperPdf(composeLessonWorksheet(lesson, identity, 12)),
  'worksheet-16': (lesson, identity) => paperPdf(composeLessonWorksheet(lesson, identity, 16)),
  'worksheet-docx': (lesson, identity) =>
    renderLessonDocx(composeLessonWorksheet(lesson, identity, 12), lesson.reviewed),
  answers: (lesson, identity) => paperPdf(composeLessonAnswers(lesson, identity)),
  cards: async (lesson, identity) => renderTypstPdf(composeLessonCards(lesson, identity)),
  pact: async (lesson, identity) =>
    renderTypstPdf(composeLessonPact(lesson, identity, inkedDrawing(lesson.drawing))),
};

/** Pieces of this build, so that the page, the file and the ZIP are drawn once. */
const drawn = new WeakMap<Lesson, Map<LessonPiece, Promise<Buffer>>>();

function renderPiece(lesson: Lesson, piece: LessonPiece, identity: Identity): Promise<Buffer> {
  const own = drawn.get(lesson) ?? new Map<LessonPiece, Promise<Buffer>>();
  drawn.set(lesson, own);
  const bytes =
    own.get(piece) ??
    makers[piece](lesson, identity).catch((fault: Error) => {
      throw new Error(`content/lessons/${lesson.id}.mdx 的${piece}：${fault.message}`, {
        cause: fault,
      });
    });
  own.set(piece, bytes);
  return bytes;
}

async function renderLessonZip(lesson: Lesson, identity: Identity): Promise<Buffer> {
  const files = [];
  for (const [index, { piece, saveAs }] of composeLessonDownloads(lesson).entries()) {
    files.push({
      name: `${String(index + 1).padStart(2, '0')}-${saveAs}`,
      bytes: await renderPiece(lesson, piece, identity),
    });
  }
  return renderZip(files);
}

/** Every file of every lesson, and one ZIP per lesson with all of them. */
export function listLessonArtefacts({
  lessons,
  identity,
}: Pick<Catalogue, 'lessons' | 'identity'>) {
  return lessons.flatMap((lesson) => [
    ...composeLessonDownloads(lesson).map(({ piece, path, format }) => ({
      path,
      type: mediaTypes[format],
      render: () => renderPiece(lesson, piece, identity),
    })),
    {
      path: lessonZipPath(lesson),
      type: 'application/zip',
      render: () => renderLessonZip(lesson, identity),
    },
  ]);
}

/** The size of every file of a lesson by its path, `all.zip` included, for a teacher on a slow line. */
export async function measureLessonFiles(
  lesson: Lesson,
  identity: Identity,
): Promise<Map<string, string>> {
  const sizes = new Map<string, string>();
  for (const { piece, path } of composeLessonDownloads(lesson))
    sizes.set(path, formatBytes((await renderPiece(lesson, piece, identity)).length));
  sizes.set(lessonZipPath(lesson), formatBytes((await renderLessonZip(lesson, identity)).length));
  return sizes;
}
