import { type CollectionKey, getCollection } from 'astro:content';
import { assembleCatalogue, type Catalogue } from '../domain/catalogue.ts';
import { checkEntries } from '../domain/checks/check-entries.ts';
import type { Entries, Entry } from '../domain/entry.ts';
import { formatIssue } from '../domain/issue.ts';
import { today } from '../today.ts';
import { readDrawings } from './drawings.ts';

async function readCollection<Data>(name: CollectionKey): Promise<Entry<Data>[]> {
  const entries = await getCollection(name);
  return entries.map(({ id, data, filePath, body }) => ({
    id,
    file: filePath ?? `content/${name}/${id}`,
    data: data as Data,
    ...(name === 'lessons' && body && { body }),
  }));
}

async function readEntries(): Promise<Entries> {
  const [guides, cases, lessons, campaigns, sources, facts, series, calendar, terms, topics, site] =
    await Promise.all([
      readCollection<Entries['guides'][number]['data']>('guides'),
      readCollection<Entries['cases'][number]['data']>('cases'),
      readCollection<Entries['lessons'][number]['data']>('lessons'),
      readCollection<Entries['campaigns'][number]['data']>('campaigns'),
      readCollection<Entries['sources'][number]['data']>('sources'),
      readCollection<Entries['facts'][number]['data']>('facts'),
      readCollection<Entries['series'][number]['data']>('series'),
      readCollection<Entries['calendar'][number]['data']>('calendar'),
      readCollection<Entries['terms'][number]['data']>('terms'),
      readCollection<Entries['topics'][number]['data']>('topics'),
      readCollection<Entries['site'][number]['data']>('site'),
    ]);
  return {
    ...{ guides, cases, lessons, campaigns, sources, facts, series, calendar, terms, topics, site },
    drawings: readDrawings(),
  };
}

async function readCatalogue(): Promise<Catalogue> {
  const entries = await readEntries();
  const errors = checkEntries(entries, today()).filter(({ severity }) => severity === 'error');
  if (errors.length > 0)
    throw new Error(`内容有 ${errors.length} 处错误：\n${errors.map(formatIssue).join('\n')}`);
  return assembleCatalogue(entries, today());
}

let catalogue: Promise<Catalogue> | undefined;

/** The one catalogue of this build; in development it is read again for every page. Throws with every fault listed. */
export function loadCatalogue(): Promise<Catalogue> {
  if (import.meta.env.DEV) return readCatalogue();
  catalogue ??= readCatalogue();
  return catalogue;
}
