import type { Entries } from '../domain/entry.ts';
import type { Issue } from '../domain/issue.ts';
import type { ContentFile } from './load-files.ts';

const siteFiles = ['identity', 'home', 'emergency', 'complaint-path', 'corrections'];

/** Files whose name says what they hold: the files of the site, and one calendar a year. */
export function checkNames(
  files: readonly ContentFile[],
  entries: Entries,
  folder: string,
): Issue[] {
  const issues: Issue[] = [];
  const add = (file: string, rule: string, message: string, hint: string, path: string[] = []) =>
    issues.push({ rule, severity: 'error', file, path, message, hint });
  for (const { id, file, data } of entries.site) {
    if (data.file !== id)
      add(
        file,
        'file/name-matches',
        `文件名是 ${id}，里面写的却是 file: ${data.file}`,
        '两处改成一样',
        ['file'],
      );
  }
  for (const { id, file, data } of entries.calendar) {
    if (String(data.year) !== id)
      add(
        file,
        'file/name-matches',
        `文件名是 ${id}，里面写的却是 ${data.year} 年`,
        '两处改成同一年',
        ['year'],
      );
  }
  const present = new Set(
    files.filter(({ collection }) => collection === 'site').map(({ id }) => id),
  );
  for (const id of siteFiles) {
    if (!present.has(id))
      add(
        `${folder}/site/${id}.yaml`,
        'site/is-complete',
        `缺少 site/${id}.yaml，网站建不起来`,
        '从别的版本把它找回来',
      );
  }
  return issues;
}
