import { houseDrawings } from '../../schemas/fields/vocabulary.ts';
import { allEntries, articleKinds, type Entries } from '../entry.ts';
import { factTokensIn } from '../fact.ts';
import type { FieldPath, Issue } from '../issue.ts';
import { nearestName } from './nearest-name.ts';

/** What can be pointed to, the name readers of the message know it by, and the folder it lives in. */
const shelves = {
  sources: { name: '出处', folder: 'content/sources/' },
  facts: { name: '数据', folder: 'content/facts/' },
  terms: { name: '词条', folder: 'content/terms/' },
  series: { name: '图表', folder: 'content/series/' },
  pages: { name: '页面', folder: 'content/' },
  events: { name: '日历活动', folder: 'content/calendar/' },
  topics: { name: '主题', folder: 'content/site/topics/' },
  drawings: { name: '配图', folder: 'content/site/topics/' },
} as const;
type Shelf = keyof typeof shelves;

interface Reference {
  file: string;
  shelf: Shelf;
  id: string;
  path?: FieldPath;
  line?: number;
  column?: number;
}

function idsOf(entries: Entries): Record<Shelf, ReadonlySet<string>> {
  const ids = (list: readonly { id: string }[]) => new Set(list.map(({ id }) => id));
  return {
    sources: ids(entries.sources),
    facts: ids(entries.facts),
    terms: ids(entries.terms),
    series: ids(entries.series),
    pages: new Set(articleKinds.flatMap((kind) => entries[kind].map(({ id }) => `${kind}/${id}`))),
    events: ids(entries.calendar.flatMap(({ data }) => data.events)),
    topics: ids(entries.topics),
    drawings: new Set([...houseDrawings, ...ids(entries.drawings)]),
  };
}

/** References every kind of file may hold: `{fact-id}` tokens, MDX tags, `sources`, `related`, topic and drawing. */
function commonReferences(entries: Entries): Reference[] {
  return allEntries(entries).flatMap(({ file, data, tags = [] }): Reference[] => [
    ...factTokensIn(data).map(({ id, path }): Reference => ({ file, shelf: 'facts', id, path })),
    ...tags.map(({ of, id, line, column }): Reference => ({ file, shelf: of, id, line, column })),
    ...('sources' in data
      ? data.sources.map(
          ({ id }, index): Reference => ({
            file,
            shelf: 'sources',
            id,
            path: ['sources', index, 'id'],
          }),
        )
      : []),
    ...('related' in data
      ? data.related.map(
          (id, index): Reference => ({ file, shelf: 'pages', id, path: ['related', index] }),
        )
      : []),
    ...('topic' in data
      ? [{ file, shelf: 'topics' as const, id: data.topic, path: ['topic'] }]
      : []),
    ...drawnAt(file, data, []),
  ]);
}

/** The drawing an object names, if it does. */
function drawnAt(file: string, item: object, path: FieldPath): Reference[] {
  return 'drawing' in item && typeof item.drawing === 'string'
    ? [{ file, shelf: 'drawings', id: item.drawing, path: [...path, 'drawing'] }]
    : [];
}

/** Drawings on the slides of a lesson. */
function slideReferences({ file, data }: Entries['lessons'][number]): Reference[] {
  return data.steps.flatMap(({ slides }, step) =>
    slides.flatMap((slide, place) => drawnAt(file, slide, ['steps', step, 'slides', place])),
  );
}

/** References only one kind of file holds. */
function ownReferences(entries: Entries): Reference[] {
  return [
    ...entries.facts.flatMap(({ file, data }) =>
      data.periods.map(
        ({ source }, index): Reference => ({
          file,
          shelf: 'sources',
          id: source,
          path: ['periods', index, 'source'],
        }),
      ),
    ),
    ...entries.calendar.flatMap(({ file, data }) =>
      data.events.map(
        ({ source }, index): Reference => ({
          file,
          shelf: 'sources',
          id: source,
          path: ['events', index, 'source'],
        }),
      ),
    ),
    ...entries.campaigns.flatMap(({ file, data }): Reference[] => [
      ...(data.event ? [{ file, shelf: 'events' as const, id: data.event, path: ['event'] }] : []),
      ...data.hotlines.map(
        (id, index): Reference => ({ file, shelf: 'facts', id, path: ['hotlines', index] }),
      ),
    ]),
    ...entries.lessons.flatMap(slideReferences),
    ...entries.site.flatMap(({ file, data }): Reference[] => {
      if (data.file === 'emergency')
        return data.situations.flatMap((one, index) => drawnAt(file, one, ['situations', index]));
      if (data.file === 'identity')
        return data.helpline.map((id, index) => ({
          file,
          shelf: 'facts',
          id,
          path: ['helpline', index],
        }));
      if (data.file !== 'home') return [];
      return [
        ...data.phrases.map(
          ({ page }, index): Reference => ({
            file,
            shelf: 'pages',
            id: page,
            path: ['phrases', index, 'page'],
          }),
        ),
        { file, shelf: 'pages', id: `cases/${data.featuredCase}`, path: ['featuredCase'] },
      ];
    }),
  ];
}

/** Ids that point to nothing: sources, facts, terms, series, pages, calendar events, in fields and in MDX tags. */
export function checkRelations(entries: Entries): Issue[] {
  const known = idsOf(entries);
  return [...commonReferences(entries), ...ownReferences(entries)]
    .filter(({ shelf, id }) => !known[shelf].has(id))
    .map(({ shelf, id, ...place }) => {
      const { name, folder } = shelves[shelf];
      const near = nearestName(id, known[shelf]);
      return {
        ...place,
        rule: 'relation/target-exists',
        severity: 'error' as const,
        message: `没有这个${name}：“${id}”`,
        hint: near ? `是不是“${near}”？` : `先在 ${folder} 里建好它，或者改成已有的编号`,
      };
    });
}
