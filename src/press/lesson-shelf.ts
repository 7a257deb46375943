import type { Catalogue } from '../domain/catalogue.ts';
import type { Shelf } from '../domain/kit-shelf.ts';
import { type Lesson, shortTitle } from '../domain/lesson.ts';
import type { Artefact } from './artefact.ts';
import { lessonPieces } from './compose/lesson-pieces.ts';
import { describeKit, type Kit, listKitArtefacts } from './kit.ts';
import { makePieces } from './piece.ts';
import { drawingReader } from './read-drawing.ts';

type Site = Pick<Catalogue, 'identity' | 'drawings'>;

/** Files in a ZIP are numbered, so that they lie there in the order a teacher needs them. */
const numbered = (name: string, index: number) => `${String(index + 1).padStart(2, '0')}-${name}`;

/** The pieces of one lesson with its words on them. */
export function composeLessonKit(lesson: Lesson, site: Site): Kit {
  const short = shortTitle(lesson.title).replace(/[！，、“”\s]/g, '');
  const matter = { lesson, identity: site.identity, readDrawing: drawingReader(site) };
  const pieces = makePieces(lessonPieces, matter, `${short}-`);
  const files = pieces.map(({ saveAs, job }, index) => ({ name: numbered(saveAs, index), job }));
  return {
    folder: `lessons/${lesson.id}`,
    pieces,
    thumbnails: new Map(),
    thumbnailOf: () => undefined,
    zip: { file: 'all.zip', job: { format: 'zip', files } },
  };
}

/** Every file of every lesson, and one ZIP per lesson with all of them. */
export function listLessonArtefacts({
  lessons,
  ...site
}: Pick<Catalogue, 'lessons'> & Site): Artefact[] {
  return lessons.flatMap((lesson) => listKitArtefacts(composeLessonKit(lesson, site)));
}

/** What lies on the shelf of one lesson, with sizes for a teacher on a slow line. */
export function describeLessonKit(lesson: Lesson, site: Site): Promise<Shelf> {
  return describeKit(composeLessonKit(lesson, site));
}
