import { readdir, readFile } from 'node:fs/promises';
import { join, posix } from 'node:path';
import { readBranchFile } from '../domain/branch.ts';
import type { Issue } from '../domain/issue.ts';
import type { Letters } from '../domain/letters.ts';
import { shownPath } from './load-files.ts';

const FOLDER = 'branches';

/** Every fault of the lists of branches under a content root: name, heading, and each bad row by line and field. */
export async function checkBranches(
  root: string,
  campaigns: readonly string[],
  letters: Letters,
): Promise<{ count: number; issues: Issue[] }> {
  const names = (await readdir(join(root, FOLDER)).catch((): string[] => []))
    .filter((name) => name !== 'README.md' && !name.startsWith('.'))
    .sort();
  const checked = names.map(async (name): Promise<Issue[]> => {
    const file = posix.join(shownPath(root), FOLDER, name);
    if (name.endsWith('.csv'))
      return readBranchFile(
        file,
        await readFile(join(root, FOLDER, name), 'utf8'),
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
