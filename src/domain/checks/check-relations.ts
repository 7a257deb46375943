import { allEntries, articleKinds, type Entries } from '../entry.ts';
import { factTokensIn } from '../fact.ts';
import type { FieldPath, Issue, Target } from '../issue.ts';
import { nearestName } from './nearest-name.ts';
import { pageTarget } from './page-target.ts';

type Shelf = 'sources' | 'facts' | 'terms' | 'series' | 'pages' | 'events';

/** What can be pointed to: the name readers of the message know it by, the folder it lives in, and where one is missing that has this id. */
const shelves: Record<
  Shelf,
  { name: string; folder: string; target: (id: string) => Target | undefined }
> = {
  sources: {
    name: '出处',
    folder: 'content/sources/',
    target: (id) => ({ collection: 'sources', id }),
  },
  facts: { name: '数据', folder: 'content/facts/', target: (id) => ({ collection: 'facts', id }) },
  terms: { name: '词条', folder: 'content/terms/', target: (id) => ({ collection: 'terms', id }) },
  series: {
    name: '图表',
    folder: 'content/series/',
    target: (id) => ({ collection: 'series', id }),
  },
  pages: { name: '页面', folder: 'content/', target: (id) => pageTarget(`/${id}/`) },
  events: {
    name: '日历活动',
    folder: 'content/calendar/',
    target: () => ({ collection: 'calendar' }),
  },
};

/** Which shelf the `id` of each MDX tag points to. */
const shelfOfTag: Readonly<Record<string, Shelf>> = {
  Cite: 'sources',
  Fact: 'facts',
  Hotline: 'facts',
  Body: 'facts',
  Term: 'terms',
  Series: 'series',
};

interface Reference {
  file: string;
  shelf: Shelf;
  id: string;
  path?: FieldPath;
  token?: string;
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
    ...factTokensIn(data).map(
      ({ id, path }): Reference => ({ file, shelf: 'facts', id, path, token: `{${id}}` }),
    ),
    ...tags.flatMap(({ tag, id, line, column }): Reference[] => {
      const shelf = shelfOfTag[tag];
      return shelf ? [{ file, shelf, id, line, column }] : [];
    }),
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
      const { name, folder, target } = shelves[shelf];
      const near = nearestName(id, known[shelf]);
      return {
        ...place,
        target: target(id),
        rule: 'relation/target-exists',
        severity: 'error' as const,
        message: `没有这个${name}：“${id}”`,
        hint: near ? `是不是“${near}”？` : `先在 ${folder} 里建好它，或者改成已有的编号`,
      };
    });
}
