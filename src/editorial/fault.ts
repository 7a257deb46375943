import type { Issue } from '../domain/issue.ts';
import type { Place } from './line-map.ts';

/** A fault whose place is an offset into the text of its file. */
export interface Fault extends Pick<Issue, 'rule' | 'severity' | 'message' | 'hint' | 'target'> {
  offset: number;
}

/** The same faults as issues of `file`, with line and column. */
export function issuesOf(
  faults: readonly Fault[],
  file: string,
  placeOf: (offset: number) => Place,
): Issue[] {
  return faults.map(({ offset, ...fault }) => ({ ...fault, file, ...placeOf(offset) }));
}
