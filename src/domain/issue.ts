import type { Entries } from './entry.ts';

/** Where in a file's fields a fault lies: `['sources', 0, 'id']`. */
export type FieldPath = readonly (string | number)[];

/** What an issue could not find. Without `id` any file of the collection may hold it (an event of a calendar); without `collection` any file may (a word). */
export interface Target {
  collection?: keyof Entries;
  id?: string;
}

/**
 * One fault an editor can mend. `rule` states the healthy condition; `message` says what is wrong, `hint` how to mend it.
 * Both are for people alone: what a program needs to know of an issue has a field of its own.
 */
export interface Issue {
  rule: string;
  severity: 'error' | 'warning';
  file: string;
  message: string;
  hint: string;
  /** Field the fault lies in; the editor's desk turns it into line and column. */
  path?: FieldPath;
  /** The characters within that field which are meant: `{fact-id}`. */
  token?: string;
  /** What is missing, where something is. */
  target?: Target;
  /** 1-based line and column where they are already known. */
  line?: number;
  column?: number;
}

/** An issue written `file:line:column  级别  规则号  哪里不对  怎么改`. */
export function formatIssue(issue: Issue): string {
  const place = `${issue.file}:${issue.line ?? 1}:${issue.column ?? 1}`;
  const level = issue.severity === 'error' ? '错误' : '提醒';
  return `${place}  ${level}  ${issue.rule}  ${issue.message}  ${issue.hint}`;
}

/** Errors first by file, then by line: the order in which an editor mends them. */
export function sortIssues(issues: readonly Issue[]): Issue[] {
  return [...issues].sort(
    (a, b) =>
      a.file.localeCompare(b.file, 'en') ||
      (a.line ?? 1) - (b.line ?? 1) ||
      (a.column ?? 1) - (b.column ?? 1) ||
      a.rule.localeCompare(b.rule, 'en'),
  );
}

/** An error in the field `path` of `file`. */
export function faultIn(
  file: string,
  path: FieldPath,
  rule: string,
  message: string,
  hint: string,
): Issue {
  return { rule, severity: 'error', file, path, message, hint };
}
