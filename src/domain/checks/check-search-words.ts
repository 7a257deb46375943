import { type ArticleKind, articleKinds, type Entries, type Entry } from '../entry.ts';
import { faultIn, type Issue } from '../issue.ts';
import { nearestName } from './nearest-name.ts';
import { pageTarget } from './page-target.ts';

interface Word {
  word: string;
  file: string;
  path: (string | number)[];
}

const wordsOf = (entries: readonly Entry<{ searchTags: string[] }>[]): Word[] =>
  entries.flatMap(({ file, data }) =>
    data.searchTags.map((word, index) => ({ word, file, path: ['searchTags', index] })),
  );

/** Search words two guides claim, of which only one can come first; lines of the thesaurus that repeat each other; questions asked of a page that is not there, or of two. */
export function checkSearchWords(entries: Pick<Entries, ArticleKind | 'terms' | 'site'>): Issue[] {
  return [
    ...sharedTags(entries.guides),
    ...entries.site.flatMap((entry) =>
      entry.data.file === 'thesaurus' ? checkThesaurus(entry.file, entry.data.lines) : [],
    ),
    ...entries.site.flatMap((entry) =>
      entry.data.file === 'asked' ? checkAsked(entry.file, entry.data.pages, pagesOf(entries)) : [],
    ),
  ];
}

function sharedTags(guides: Entries['guides']): Issue[] {
  const owner = new Map<string, string>();
  return wordsOf(guides).flatMap(({ word, file, path }) => {
    const first = owner.get(word) ?? file;
    owner.set(word, first);
    if (first === file) return [];
    const issue = faultIn(
      file,
      path,
      'search/word-has-one-guide',
      `检索别名“${word}”在 ${first} 里也有，搜这个词分不清谁排第一`,
      '只留给最对得上的那一篇',
    );
    return [{ ...issue, severity: 'warning' as const }];
  });
}

function checkThesaurus(
  file: string,
  lines: readonly { about: readonly string[]; also: readonly string[] }[],
): Issue[] {
  const owner = new Map<string, number>();
  return lines.flatMap(({ about, also }, index) => {
    const key = [...about].sort().join('、');
    const first = owner.get(key) ?? index;
    owner.set(key, first);
    const twice =
      first === index
        ? []
        : [
            faultIn(
              file,
              ['lines', index, 'about'],
              'thesaurus/line-is-unique',
              `“${key}”在第 ${first + 1} 组已经有了`,
              '两组合成一组',
            ),
          ];
    const same = also.flatMap((word, place) =>
      about.includes(word) || also.indexOf(word) !== place
        ? [
            faultIn(
              file,
              ['lines', index, 'also', place],
              'thesaurus/word-is-new',
              `“${word}”在这一组里写了两遍`,
              '删掉一个',
            ),
          ]
        : [],
    );
    return [...twice, ...same];
  });
}

/** Addresses made from content files; the build holds the others. */
function pagesOf(entries: Pick<Entries, ArticleKind | 'terms'>): ReadonlySet<string> {
  return new Set(
    [...articleKinds, 'terms' as const].flatMap((kind) =>
      entries[kind].map(({ id }) => `/${kind}/${id}/`),
    ),
  );
}

function checkAskedPage(
  file: string,
  page: string,
  index: number,
  known: ReadonlySet<string>,
): Issue[] {
  if (!/^\/(guides|cases|lessons|campaigns|terms)\/./.test(page) || known.has(page)) return [];
  const fault = faultIn(
    file,
    ['pages', index, 'page'],
    'asked/page-exists',
    `站内没有这一页：${page}`,
    hintFor(nearestName(page, known)),
  );
  return [{ ...fault, target: pageTarget(page) }];
}

function checkAsked(
  file: string,
  pages: readonly { page: string; asked: readonly string[] }[],
  known: ReadonlySet<string>,
): Issue[] {
  const owner = new Map<string, string>();
  return pages.flatMap(({ page, asked }, index) => {
    const lost = checkAskedPage(file, page, index, known);
    const twice = asked.flatMap((sentence, place) => {
      const first = owner.get(sentence);
      owner.set(sentence, first ?? page);
      if (first === undefined) return [];
      return [
        faultIn(
          file,
          ['pages', index, 'asked', place],
          'asked/sentence-has-one-page',
          `“${sentence}”在 ${first} 下面也有`,
          '一句话只归一页，删掉一处',
        ),
      ];
    });
    return [...lost, ...twice];
  });
}

const hintFor = (near: string | undefined) =>
  near ? `是不是 ${near}？` : '检查路径：/类别/文件名/';
