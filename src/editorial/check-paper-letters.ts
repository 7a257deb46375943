import type { Entries } from '../domain/entry.ts';
import type { FieldPath } from '../domain/issue.ts';
import { type Letters, missingLetters, nameLetter } from '../domain/letters.ts';
import { MARKUP } from './chinese-context.ts';
import type { CollectionName } from './content-folders.ts';
import type { Fault } from './fault.ts';
import type { ReadFile } from './read-content-file.ts';

/** Fields whose words are drawn with the committed fonts: on posters, lesson papers and share pictures. Other words take the reader's own type. */
const drawn: Partial<Record<CollectionName, readonly string[]>> = {
  guides: ['title'],
  cases: ['title'],
  campaigns: [
    'title',
    'bait',
    'verdict',
    'poster',
    'claim',
    'points',
    'hangUpTitle',
    'hangUpOn',
    'steps',
    'leaflet',
    'led',
  ],
  lessons: [
    ...['title', 'grades', 'aims', 'literacy', 'keyPoint', 'difficulty', 'learners', 'prepare'],
    ...[
      'steps.name',
      'steps.teacher',
      'steps.students',
      'steps.why',
      'board',
      'questions',
      'quickCheck',
      'rubric',
    ],
    ...['homework', 'inclusion', 'safety', 'extension', 'cut', 'cards', 'pact'],
  ],
  sources: ['title', 'issuer'],
  facts: ['name', 'short', 'handles', 'unit', 'periods.value'],
  calendar: ['events.slogan'],
  site: ['name', 'seal', 'tagline', 'disclaimer', 'headline'],
  topics: ['name'],
};

/** Whether the words of a field are drawn on paper or into a picture. */
function isDrawn(collection: CollectionName, path: FieldPath): boolean {
  const name = path.filter((part) => typeof part === 'string').join('.');
  return (drawn[collection] ?? []).some((field) => name === field || name.startsWith(`${field}.`));
}

/** Ids of the sources a lesson or a campaign rests on: their titles are printed. */
export function printedSources({
  lessons,
  campaigns,
}: Pick<Entries, 'lessons' | 'campaigns'>): ReadonlySet<string> {
  return new Set(
    [...lessons, ...campaigns].flatMap(({ data }) => data.sources.map(({ id }) => id)),
  );
}

interface DrawnText {
  name: string;
  value: string;
  start: number;
  end: number;
}

/** What of a file is drawn: fields of the list above, and all words under a lesson's fields, which its papers carry. */
function drawnTexts({ collection, fields, passages }: ReadFile): DrawnText[] {
  const named = (fields?.texts ?? []).filter(({ path }) => isDrawn(collection, path));
  const body =
    collection === 'lessons'
      ? passages.filter(({ kind }) => kind === 'body' || kind === 'attribute')
      : [];
  return [
    ...named.map(({ path, ...text }) => ({
      ...text,
      name: path.filter((part) => typeof part === 'string').join('.'),
    })),
    ...body.map(({ text, start }) => ({
      name: '正文',
      value: text.replaceAll(MARKUP, ''),
      start,
      end: start + text.length,
    })),
  ];
}

/** Characters no font of ours has, in words that go on paper: the build would stop at them. */
export function checkPaperLetters(
  file: ReadFile,
  letters: Letters,
  printed: ReadonlySet<string>,
): Fault[] {
  const { collection, id, fields, text = '' } = file;
  if (!fields || (collection === 'sources' && !printed.has(id))) return [];
  return drawnTexts(file).flatMap(({ name, value, start, end }) =>
    missingLetters(value, letters).map(
      (letter): Fault => ({
        rule: 'text/letters-exist',
        severity: 'error',
        offset: start + Math.max(0, text.slice(start, end).indexOf(letter)),
        message: `${name}：印刷字体里没有${nameLetter(letter)}，画不到纸上和图上`,
        hint: '换一个常用字；一定要这个字，请维护网站的人把它加进 src/press/fonts/',
      }),
    ),
  );
}
