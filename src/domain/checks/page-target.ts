import { articleKinds } from '../entry.ts';
import type { Target } from '../issue.ts';

/** Collections each of whose files is a page under the name of the collection. */
const pageKinds = [...articleKinds, 'terms', 'sources'] as const;

/** The file that would be the page at an address of this site; undefined where no file is one. */
export function pageTarget(address: string): Target | undefined {
  const [, folder, id] = /^\/([^/]+)\/([^/]+)\/$/.exec(address) ?? [];
  const collection = pageKinds.find((kind) => kind === folder);
  return collection && id ? { collection, id } : undefined;
}
