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
  };
}

/** References every kind of file may hold: `{fact-id}` tokens, MDX tags, `sources`, `related`. */
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
  ]);
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
    ...entries.site.flatMap(({ file, data }): Reference[] => {
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
