import type { Entries } from '../domain/entry.ts';
import type { FieldPath } from '../domain/issue.ts';
import { type Letters, missingLetters, nameLetter } from '../domain/letters.ts';
import type { CollectionName } from './content-folders.ts';
import type { Fault } from './fault.ts';
import type { ReadFile } from './read-content-file.ts';

/** Fields whose words are drawn with the committed fonts: on posters, lesson papers and share pictures. Other words take the reader's own type. */
const drawn: Partial<Record<CollectionName, readonly string[]>> = {
  guides: ['title'],
  cases: ['title'],
  campaigns: ['title', 'bait', 'verdict', 'poster', 'claim', 'points', 'hangUpTitle', 'hangUpOn', 'steps', 'leaflet', 'led'],
  lessons: [
    ...['title', 'grades', 'aims', 'literacy', 'keyPoint', 'difficulty', 'learners', 'prepare'],
    ...['steps.name', 'steps.teacher', 'steps.students', 'steps.why', 'board', 'questions', 'quickCheck', 'rubric'],
    ...['homework', 'inclusion', 'safety', 'extension', 'cut', 'cards', 'pact'],
  ],
  sources: ['title', 'issuer'],
  facts: ['name', 'short', 'handles', 'unit', 'periods.value'],
  calendar: ['events.slogan'],
  site: ['name', 'seal', 'tagline', 'disclaimer', 'headline', 'topics.name'],
};

/** Whether the words of a field are drawn on paper or into a picture. */
function isDrawn(collection: CollectionName, path: FieldPath): boolean {
  const name = path.filter((part) => typeof part === 'string').join('.');
  return (drawn[collection] ?? []).some((field) => name === field || name.startsWith(`${field}.`));
}

/** Ids of the sources a lesson or a campaign rests on: their titles are printed. */
export function printedSources({ lessons, campaigns }: Pick<Entries, 'lessons' | 'campaigns'>): ReadonlySet<string> {
  return new Set([...lessons, ...campaigns].flatMap(({ data }) => data.sources.map(({ id }) => id)));
}

/** Characters no font of ours has, in fields that go on paper: the build would stop at them. */
export function checkPaperLetters({ collection, id, fields, text = '' }: ReadFile, letters: Letters, printed: ReadonlySet<string>): Fault[] {
  if (!fields || (collection === 'sources' && !printed.has(id))) return [];
  return fields.texts
    .filter(({ path }) => isDrawn(collection, path))
    .flatMap(({ path, value, start, end }) =>
      missingLetters(value, letters).map(
        (letter): Fault => ({
          rule: 'text/letters-exist',
          severity: 'error',
          offset: start + Math.max(0, text.slice(start, end).indexOf(letter)),
          message: `${path.filter((part) => typeof part === 'string').join('.')}：印刷字体里没有${nameLetter(letter)}，画不到纸上和图上`,
          hint: '换一个常用字；一定要这个字，请维护网站的人把它加进 src/press/fonts/',
        }),
      ),
    );
}
