import { fixedPages } from '../domain/fixed-pages.ts';
import { isPageKind, pageUrl } from '../domain/page-kind.ts';
import { topicUrl } from '../domain/topic-list.ts';
import type { ContentFile } from './load-files.ts';
import type { BodyHeading } from './read-headings.ts';

/** Every page address of the site with its anchors; `undefined` where they are not known here (`tests/site` opens the built page). */
export type SiteAddresses = ReadonlyMap<string, ReadonlySet<string> | undefined>;

/** What the addresses of a page depend on. */
export interface AddressedFile extends Pick<ContentFile, 'collection' | 'id'> {
  data: unknown;
  /** Undefined when the body could not be read in full. */
  headings: readonly BodyHeading[] | undefined;
}

/** Anchors that the frame of an article adds to those of its headings. */
const frameAnchors = ['notes', 'faq', 'says'];

/** The addresses the built site will have, from its content files. */
export function composeAddresses(files: readonly AddressedFile[]): SiteAddresses {
  const addresses = new Map<string, ReadonlySet<string> | undefined>(
    Object.keys(fixedPages).map((address) => [address, undefined]),
  );
  for (const { collection, id, data, headings } of files) {
    if (collection === 'guides' || collection === 'cases')
      addresses.set(
        pageUrl(collection, id),
        headings &&
          new Set([...headings.map(({ anchor }) => anchor), ...frameAnchors, ...noteAnchors(data)]),
      );
    else if (collection === 'topics') addresses.set(topicUrl(id), undefined);
    else if (isPageKind(collection)) addresses.set(pageUrl(collection, id), undefined);
  }
  const ids = (collection: string) =>
    files.filter((file) => file.collection === collection).map(({ id }) => id);
  addresses.set('/data/', new Set(ids('series')));
  addresses.set('/help/', anchorsOfSite(files, 'emergency', 'situations'));
  return addresses;
}

function noteAnchors(data: unknown): string[] {
  const sources = (data as { sources?: unknown[] } | undefined)?.sources;
  return Array.isArray(sources) ? sources.map((_, index) => `note-${index + 1}`) : [];
}

/** Ids of a list in a site file: they are anchors of its page. Undefined when the file is broken. */
function anchorsOfSite(
  files: readonly AddressedFile[],
  id: string,
  list: string,
): ReadonlySet<string> | undefined {
  const data = files.find((file) => file.collection === 'site' && file.id === id)?.data as
    | Record<string, { id: string }[]>
    | undefined;
  return data?.[list] ? new Set(data[list].map((item) => item.id)) : undefined;
}
