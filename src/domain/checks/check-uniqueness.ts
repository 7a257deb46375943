import { articleEntries, type Entries } from '../entry.ts';
import { faultIn, type Issue } from '../issue.ts';

/** Two files that would take the same address, or two pages with the same title. */
export function checkUniqueness(entries: Entries): Issue[] {
  const files = Object.entries(entries).flatMap(([collection, list]) =>
    (list as { id: string; file: string }[]).map(({ id, file }) => ({
      file,
      key: `${collection}/${id.toLowerCase()}`,
    })),
  );
  const titles = articleEntries(entries).map(({ file, data }) => ({ file, key: data.title }));
  return [
    ...repeats(files).map(({ file, key, first }) =>
      faultIn(
        file,
        [],
        'page/slug-is-unique',
        `网址“${key}”和 ${first} 重复，后一篇会盖掉前一篇`,
        '给其中一个文件换个名字',
      ),
    ),
    ...repeats(titles).map(({ file, first }) =>
      faultIn(
        file,
        ['title'],
        'page/title-is-unique',
        `标题和 ${first} 一样`,
        '换一个能分清两页的标题',
      ),
    ),
  ];
}

/** Items whose key an earlier file already has, in the order of file names. */
function repeats(
  items: readonly { file: string; key: string }[],
): { file: string; key: string; first: string }[] {
  const owner = new Map<string, string>();
  return [...items]
    .sort((a, b) => a.file.localeCompare(b.file, 'en'))
    .flatMap(({ file, key }) => {
      const first = owner.get(key);
      if (first !== undefined) return [{ file, key, first }];
      owner.set(key, file);
      return [];
    });
}
