import { readdir, readFile } from 'node:fs/promises';
import { join, posix } from 'node:path';
import { readBranchFile } from '../domain/branch.ts';
import type { Issue } from '../domain/issue.ts';
import type { Letters } from '../domain/letters.ts';
import { shownPath, type Texts } from './load-files.ts';

const FOLDER = 'branches';

/** Every fault of the lists of branches under a content root: name, heading, and each bad row by line and field; `texts` stand in for files. */
export async function checkBranches(
  root: string,
  campaigns: readonly string[],
  letters: Letters,
  texts: Texts = new Map(),
): Promise<{ count: number; issues: Issue[] }> {
  const prefix = posix.join(shownPath(root), FOLDER, '/');
  const saved = await readdir(join(root, FOLDER)).catch((): string[] => []);
  const unsaved = [...texts.keys()]
    .filter((path) => path.startsWith(prefix))
    .map((path) => path.slice(prefix.length));
  const names = [...new Set([...saved, ...unsaved])]
    .filter((name) => name !== 'README.md' && !name.startsWith('.'))
    .sort();
  const checked = names.map(async (name): Promise<Issue[]> => {
    const file = prefix + name;
    if (name.endsWith('.csv'))
      return readBranchFile(
        file,
        texts.get(file) ?? (await readFile(join(root, FOLDER, name), 'utf8')),
        campaigns,
        letters,
      ).issues;
    const hint = '在 Excel 或 WPS 里另存为“CSV UTF-8”，文件名以 .csv 结尾';
    return [
      {
        rule: 'file/type-is-allowed',
        severity: 'error',
        file,
        line: 1,
        column: 1,
        message: `content/${FOLDER}/ 里只放 .csv 文件（网点名册）`,
        hint,
      },
    ];
  });
  return { count: names.length, issues: (await Promise.all(checked)).flat() };
}
