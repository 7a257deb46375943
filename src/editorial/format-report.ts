import { formatIssue } from '../domain/issue.ts';
import type { ContentReading } from './desk.ts';

/** What a report says of a reading. */
export type Judged = Pick<ContentReading, 'issues' | 'files' | 'milliseconds'>;

/** How many of the issues stop a build. */
export function countErrors({ issues }: Pick<Judged, 'issues'>): number {
  return issues.filter(({ severity }) => severity === 'error').length;
}

/** Every issue on a line of its own, then one line of summary. */
export function formatReport(judged: Judged): string {
  const errors = countErrors(judged);
  const seconds = (judged.milliseconds / 1000).toFixed(1);
  const summary = `检查了 ${judged.files} 个文件，用时 ${seconds} 秒：${errors} 处错误，${judged.issues.length - errors} 处提醒`;
  return [...judged.issues.map(formatIssue), summary].join('\n');
}
