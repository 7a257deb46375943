import type { Entries } from '../domain/entry.ts';
import { faultIn, type Issue } from '../domain/issue.ts';
import type { ReadFile } from './read-content-file.ts';

/** Files that say how readers put it, not how a page does. */
const READERS_WORDS = new Set(['thesaurus', 'asked']);

const fold = (text: string) => text.normalize('NFKC').toLowerCase();

/** Every text in the fields of a file. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

/** Reminders of the lines of the thesaurus that help nobody: none of their words stands in a heading or a field of any file, so no page answers to them; lines kept for a page to come are left alone. */
export function checkThesaurus(files: readonly ReadFile[], site: Entries['site']): Issue[] {
  const pages = files.filter(
    ({ collection, id }) => collection !== 'site' || !READERS_WORDS.has(id),
  );
  const named = fold(
    pages
      .flatMap(({ data, headings }) => [
        ...textsIn(data),
        ...(headings ?? []).map(({ text }) => text),
      ])
      .join('\n'),
  );
  return site.flatMap(({ file, data }) => {
    if (data.file !== 'thesaurus') return [];
    return data.lines.flatMap(({ about, later }, index) => {
      if (later || about.some((word) => named.includes(fold(word)))) return [];
      const message = `“${about.join('、')}”哪一页的标题、小标题、检索别名里都没有，这一组帮不到人`;
      const issue = faultIn(
        file,
        ['lines', index, 'about'],
        'thesaurus/line-reaches-a-page',
        message,
        '换成站内页面写着的说法；还没有这样的页面，就加上 later: true 先备着',
      );
      return [{ ...issue, severity: 'warning' as const, target: {} }];
    });
  });
}
