import type { Issue, Target } from '../domain/issue.ts';
import type { CollectionName } from './content-folders.ts';

interface BrokenFile {
  collection: CollectionName;
  id: string;
}

/** Whether what is missing may stand in a file that could not be read. */
function hides({ collection, id }: BrokenFile, target: Target): boolean {
  return (target.collection ?? collection) === collection && (target.id ?? id) === id;
}

/** The issues without complaints that a broken file, or what it may hold, is missing. */
export function withoutEchoes(issues: readonly Issue[], broken: readonly BrokenFile[]): Issue[] {
  return issues.filter(({ target }) => !target || !broken.some((file) => hides(file, target)));
}
