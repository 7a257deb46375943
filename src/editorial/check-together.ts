import { checkEntries } from '../domain/checks/check-entries.ts';
import type { Entries } from '../domain/entry.ts';
import type { Issue } from '../domain/issue.ts';
import { checkNames } from './check-names.ts';
import { checkThesaurus } from './check-thesaurus.ts';
import type { ReadFile } from './read-content-file.ts';

/** Faults between files, as of `today`, each with its line and column; `folder` is the content root as messages name it. */
export function checkTogether(
  files: readonly ReadFile[],
  entries: Entries,
  folder: string,
  today: string,
): Issue[] {
  const byFile = new Map(files.map((file) => [file.file, file]));
  const issues = [
    ...checkNames(files, entries, folder),
    ...checkThesaurus(files, entries.site),
    ...checkEntries(entries, today),
  ];
  return issues.map((issue) => placed(issue, byFile.get(issue.file)));
}

/** An issue with the line and column of its field, or of the token in it that is meant; 1:1 when it has neither. */
function placed(issue: Issue, file: ReadFile | undefined): Issue {
  if (issue.line !== undefined) return issue;
  if (!file?.fields || !issue.path || issue.path.length === 0)
    return { ...issue, line: 1, column: 1 };
  const offset = file.fields.offsetOf(issue.path);
  const field = file.fields.texts.find(({ start }) => start === offset);
  const within =
    field && issue.token
      ? (file.text ?? '').slice(field.start, field.end).indexOf(issue.token)
      : -1;
  return { ...issue, ...file.placeOf(offset + Math.max(0, within)) };
}
