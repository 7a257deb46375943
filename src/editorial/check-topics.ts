import type { Issue } from '../domain/issue.ts';
import { contentFolders } from './content-folders.ts';
import type { ContentFile } from './load-files.ts';

/** A topic is a pair of files: its words and its drawing. Faults of those that stand alone, broken ones counting as there. */
export function checkTopics(files: readonly ContentFile[]): Issue[] {
  return [
    ...alone(files, 'topics', 'drawings', 'topic/has-drawing', (pair) => ({
      message: '这个主题还没有图',
      hint: `放一张 ${pair}，画在 48×48 的格子里，写法看旁边的图`,
    })),
    ...alone(files, 'drawings', 'topics', 'drawing/has-topic', (pair) => ({
      message: '这张图没有主题',
      hint: `写一份 ${pair}，或者删掉这张图`,
    })),
  ];
}

function alone(
  files: readonly ContentFile[],
  one: 'topics' | 'drawings',
  other: 'topics' | 'drawings',
  rule: string,
  say: (pair: string) => Pick<Issue, 'message' | 'hint'>,
): Issue[] {
  const paired = new Set(
    files.filter(({ collection }) => collection === other).map(({ id }) => id),
  );
  const { folder, extension } = contentFolders[other];
  return files
    .filter(({ collection, id }) => collection === one && !paired.has(id))
    .map(({ file, id }) => ({
      rule,
      severity: 'error',
      file,
      ...say(`content/${folder}/${id}${extension}`),
    }));
}
