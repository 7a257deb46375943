import type { Entries, Entry } from '../entry.ts';
import { faultIn, type Issue } from '../issue.ts';

interface Word {
  word: string;
  file: string;
  path: (string | number)[];
}

const wordsOf = (entries: readonly Entry<{ searchTags: string[] }>[]): Word[] =>
  entries.flatMap(({ file, data }) => data.searchTags.map((word, index) => ({ word, file, path: ['searchTags', index] })));

/** Search words two guides claim, of which only one can come first, and lines of the thesaurus that repeat each other. */
export function checkSearchWords(entries: Pick<Entries, 'guides' | 'site'>): Issue[] {
  return [
    ...sharedTags(entries.guides),
    ...entries.site.flatMap((entry) => (entry.data.file === 'thesaurus' ? checkThesaurus(entry.file, entry.data.lines) : [])),
  ];
}

function sharedTags(guides: Entries['guides']): Issue[] {
  const owner = new Map<string, string>();
  return wordsOf(guides).flatMap(({ word, file, path }) => {
    const first = owner.get(word) ?? file;
    owner.set(word, first);
    if (first === file) return [];
    const issue = faultIn(file, path, 'search/word-has-one-guide', `检索别名“${word}”在 ${first} 里也有，搜这个词分不清谁排第一`, '只留给最对得上的那一篇');
    return [{ ...issue, severity: 'warning' as const }];
  });
}

function checkThesaurus(file: string, lines: readonly { about: readonly string[]; also: readonly string[] }[]): Issue[] {
  const owner = new Map<string, number>();
  return lines.flatMap(({ about, also }, index) => {
    const key = [...about].sort().join('、');
    const first = owner.get(key) ?? index;
    owner.set(key, first);
    const twice =
      first === index ? [] : [faultIn(file, ['lines', index, 'about'], 'thesaurus/line-is-unique', `“${key}”在第 ${first + 1} 组已经有了`, '两组合成一组')];
    const same = also.flatMap((word, place) =>
      about.includes(word) || also.indexOf(word) !== place
        ? [faultIn(file, ['lines', index, 'also', place], 'thesaurus/word-is-new', `“${word}”在这一组里写了两遍`, '删掉一个')]
        : [],
    );
    return [...twice, ...same];
  });
}
