// node tests/bench/repeatable.ts: builds two copies of the project, in folders of different names and depths and on machines
// of different time zones and languages, and compares every byte.
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { globSync } from 'tinyglobby';
import { buildAgain, compareFolders } from '../helpers/build-again.ts';

const NOT_COPIED = new Set(['node_modules', '.git', '.astro', '.build', '.cache', 'dist']);

/** A copy of this project in `folder`, which shares the installed packages. */
function copyProject(folder: string): void {
  const root = process.cwd();
  mkdirSync(folder, { recursive: true });
  cpSync(root, folder, {
    recursive: true,
    filter: (path) => !NOT_COPIED.has(relative(root, path)),
  });
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
}

const scratch = mkdtempSync(join(tmpdir(), 'repeatable-'));
const machines = [
  { folder: join(scratch, 'a'), TZ: 'America/New_York', LC_ALL: 'en_US.UTF-8' },
  {
    folder: join(scratch, 'some', 'where', '别处'),
    TZ: 'Pacific/Kiritimati',
    LC_ALL: 'zh_CN.UTF-8',
  },
];
try {
  const sites = machines.map(({ folder, ...machine }) => {
    const start = performance.now();
    copyProject(folder);
    buildAgain(folder, join(folder, 'dist'), machine);
    console.log(
      `${folder}（${machine.TZ}）：${((performance.now() - start) / 1000).toFixed(1)} 秒`,
    );
    return join(folder, 'dist');
  });
  const { files, differences } = compareFolders(sites[0] ?? '', sites[1] ?? '');
  for (const path of differences) console.log(`不同：${path}`);
  // Archives are the likeliest to carry a clock; both builds start without a cache, so they were packed twice.
  const archives = globSync('**/*.zip', { cwd: sites[0] ?? '' }).length;
  console.log(`${files} 个文件，其中 ZIP ${archives} 个；${differences.length} 个不同`);
  process.exitCode = differences.length > 0 || archives === 0 ? 1 : 0;
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
