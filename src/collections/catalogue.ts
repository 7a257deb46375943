import { getEntry } from 'astro:content';
import { assembleCatalogue, type Catalogue } from '../domain/catalogue.ts';
import { formatIssue } from '../domain/issue.ts';
import { today } from '../today.ts';
import { READING, type StoredReading } from './content-loader.ts';

async function readCatalogue(): Promise<Catalogue> {
  const stored = await getEntry('content', READING);
  if (!stored) throw new Error('内容没有读进来，看前面的报错');
  const { entries, whole, issues }: StoredReading = stored.data;
  const errors = issues.filter(({ severity }) => severity === 'error');
  if (!whole)
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
