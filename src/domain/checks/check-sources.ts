import type { Citation } from '../../schemas/fields/citation.ts';
import { articleEntries, type Entries, type Entry } from '../entry.ts';
import type { Issue } from '../issue.ts';

/** Provenance: a source supports the facts cited from it, notes point to listed sources, and every listed source is used. */
export function checkSources(entries: Entries): Issue[] {
  const supports = new Map(entries.sources.map(({ id, data }) => [id, new Set(data.supports)]));
  const citing: Entry<{ sources: Citation[] }>[] = [
    ...articleEntries(entries),
    ...entries.terms,
    ...entries.series,
    ...entries.site.flatMap((entry) =>
      'sources' in entry.data ? [{ ...entry, data: entry.data }] : [],
    ),
  ];
  return citing.flatMap((entry) => [
    ...unsupported(entry, supports),
    ...unlisted(entry),
    ...repeated(entry),
  ]);
}

function unsupported(
  { file, data }: Entry<{ sources: Citation[] }>,
  supports: Map<string, Set<string>>,
): Issue[] {
  return data.sources.flatMap(({ id, facts }, index) =>
    facts.flatMap((fact, place): Issue[] =>
      supports.get(id)?.has(fact) === false
        ? [
            {
              rule: 'source/supports-fact',
              severity: 'error',
              file,
              path: ['sources', index, 'facts', place],
              message: `出处“${id}”没有写它支持依据 ${fact}`,
              hint: `核对后在 content/sources/${id}.yaml 的 supports 里加上 ${fact}，或者换一个出处`,
            },
          ]
        : [],
    ),
  );
}

function unlisted({ file, data, tags = [] }: Entry<{ sources: Citation[] }>): Issue[] {
  const listed = new Set(data.sources.map(({ id }) => id));
  return tags
    .filter(({ of, id }) => of === 'sources' && !listed.has(id))
    .map(({ id, line, column }) => ({
      rule: 'source/is-listed',
      severity: 'error',
      file,
      line,
      column,
      message: `正文引用了“${id}”，但文件头的 sources 里没有它`,
      hint: `在 sources 里加一行 - { id: ${id}, facts: [依据编号] }`,
    }));
}

function repeated({ file, data }: Entry<{ sources: Citation[] }>): Issue[] {
  return data.sources.flatMap(({ id }, index): Issue[] =>
    data.sources.findIndex((other) => other.id === id) < index
      ? [
          {
            rule: 'source/is-listed-once',
            severity: 'error',
            file,
            path: ['sources', index, 'id'],
            message: `出处“${id}”写了两次`,
            hint: '合并成一条，facts 写在一起',
          },
        ]
      : [],
  );
}

/** A listed source that no note in the body points to, where the body can carry notes: an article's reader cannot tell what it supports. */
export function checkCitations(entries: Entries): Issue[] {
  return articleEntries(entries).flatMap(({ file, data, tags }) => {
    if (!tags) return [];
    const cited = new Set(tags.filter(({ of }) => of === 'sources').map(({ id }) => id));
    return data.sources.flatMap(({ id }, index): Issue[] =>
      cited.has(id)
        ? []
        : [
            {
              rule: 'source/is-cited',
              severity: 'warning',
              file,
              path: ['sources', index, 'id'],
              message: `出处“${id}”在正文里没有注释号`,
              hint: `在用到它的那句话后面加 <Cite id="${id}" />，没用到就删掉`,
            },
          ],
    );
  });
}
