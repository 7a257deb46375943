import { houseDrawings } from '../../schemas/fields/vocabulary.ts';
import { articleEntries, type Entries } from '../entry.ts';
import { faultIn, type Issue } from '../issue.ts';

/** Topics a reader can tell apart, each with a drawing of its own; a reminder of those whose page would be empty. */
export function checkTopics(entries: Entries): Issue[] {
  const used = new Set(articleEntries(entries).map(({ data }) => data.topic));
  const drawn = new Set<string>(houseDrawings);
  const owner = new Map<string, string>();
  return entries.topics.flatMap(({ id, file, data }): Issue[] => {
    const first = owner.get(data.name) ?? file;
    owner.set(data.name, first);
    const same = faultIn(
      file,
      ['name'],
      'topic/name-is-unique',
      `主题名“${data.name}”和 ${first} 一样`,
      '换一个能分清两个主题的名字',
    );
    const taken = faultIn(
      file,
      [],
      'topic/id-is-free',
      `src/drawings/ 里已经有叫 ${id} 的图，主题不能再用这个文件名`,
      '给主题和它的图换一个文件名',
    );
    const empty: Issue = {
      ...faultIn(
        file,
        [],
        'topic/has-pages',
        `主题“${data.name}”下面还没有一页`,
        `写一篇指南：npm run new -- guide --topic ${id}`,
      ),
      severity: 'warning',
    };
    return [
      ...(first === file ? [] : [same]),
      ...(drawn.has(id) ? [taken] : []),
      ...(used.has(id) ? [] : [empty]),
    ];
  });
}
