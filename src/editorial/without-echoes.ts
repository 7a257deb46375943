import type { Issue } from '../domain/issue.ts';
import { type CollectionName, contentFolders } from './content-folders.ts';

/** What `relation/target-exists` calls the shelf on which a file of this collection stands. */
const shelves: Partial<Record<CollectionName, string>> = {
  guides: '页面',
  cases: '页面',
  lessons: '页面',
  campaigns: '页面',
  sources: '出处',
  facts: '数据',
  series: '图表',
  terms: '词条',
  calendar: '日历活动',
  topics: '主题',
  drawings: '配图',
};

/**
 * The issues without complaints that a broken file is missing.
 * A broken calendar hides which events it has, so no event counts as missing then; any broken file hides words a line of the thesaurus may be about.
 */
export function withoutEchoes(
  issues: readonly Issue[],
  broken: readonly { collection: CollectionName; id: string }[],
): Issue[] {
  const echoes = broken.flatMap(({ collection, id }) => {
    const shelf = shelves[collection];
    if (!shelf) return [];
    if (collection === 'calendar') return [`没有这个${shelf}：`];
    return [
      `没有这个${shelf}：“${contentFolders[collection].extension === '.mdx' ? `${collection}/` : ''}${id}”`,
    ];
  });
  const lost = new Set(broken.map(({ collection, id }) => `站内没有这一页：/${collection}/${id}/`));
  return issues.filter(({ rule, message }) => {
    if (rule === 'asked/page-exists' || rule === 'correction/page-exists')
      return !lost.has(message);
    if (rule === 'thesaurus/line-reaches-a-page' || rule === 'topic/has-pages')
      return broken.length === 0;
    return rule !== 'relation/target-exists' || !echoes.some((echo) => message.startsWith(echo));
  });
}
