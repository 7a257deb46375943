import { readdir, readFile } from 'node:fs/promises';
import { basename, dirname, extname, isAbsolute, join, posix, relative, sep } from 'node:path';
import { nearestName } from '../domain/checks/nearest-name.ts';
import type { Issue } from '../domain/issue.ts';
import {
  type CollectionName,
  collectionNames,
  collectionsAt,
  contentFolders,
} from './content-folders.ts';
import { decodeText } from './decode-text.ts';
import { issuesOf } from './fault.ts';
import { lineMap } from './line-map.ts';

/** A file that stands where content belongs; `text` is missing when it could not be read. */
export interface ContentFile {
  /** Path as messages show it: `content/guides/telecom-fraud/x.mdx`. */
  file: string;
  collection: CollectionName;
  /** File name without extension. */
  id: string;
  text: string | undefined;
}

export interface LoadedFiles {
  files: ContentFile[];
  /** How many files were looked at, those in wrong places included. */
  count: number;
  issues: Issue[];
}

const IGNORED = new Set(['.DS_Store', 'Thumbs.db', '.gitkeep']);
const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const AT_ONCE = 64;

/** Every file under a content root, decoded, with the faults of its place, name and bytes. */
export async function loadFiles(root: string): Promise<LoadedFiles> {
  const shown = shownPath(root);
  const paths = await listFiles(root);
  if (typeof paths === 'string') {
    return {
      files: [],
      count: 0,
      issues: [
        issue(
          shown,
          'file/is-readable',
          `打不开内容文件夹：${paths}`,
          '检查 --root 后面写的文件夹',
        ),
      ],
    };
  }
  const topics = topicsAt(paths);
  const loaded: { file?: ContentFile; issues: Issue[] }[] = [];
  for (let first = 0; first < paths.length; first += AT_ONCE) {
    loaded.push(
      ...(await Promise.all(
        paths.slice(first, first + AT_ONCE).map((path) => loadFile({ root, shown, topics }, path)),
      )),
    );
  }
  return {
    files: loaded.flatMap(({ file }) => file ?? []),
    count: paths.length,
    issues: loaded.flatMap(({ issues }) => issues),
  };
}

/** A folder as messages name it: from the project root when it lies inside. */
export function shownPath(root: string): string {
  const near = relative(process.cwd(), root);
  const path = near !== '' && !near.startsWith('..') && !isAbsolute(near) ? near : root;
  return path
    .split(sep)
    .join('/')
    .replace(/(.)\/+$/, '$1');
}

async function listFiles(root: string): Promise<string[] | string> {
  try {
    const found = await readdir(root, { recursive: true, withFileTypes: true });
    return (
      found
        .filter((entry) => !entry.isDirectory() && !IGNORED.has(entry.name))
        .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
        // Lists of branches are tables, judged row by row in `check-branches.ts`.
        .filter((path) => path !== 'README.md' && !path.startsWith('branches/'))
        .sort()
    );
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOENT'
      ? `没有 ${root}`
      : String((error as Error).message);
  }
}

function issue(file: string, rule: string, message: string, hint: string): Issue {
  return { rule, severity: 'error', file, message, hint, line: 1, column: 1 };
}

async function loadFile(
  { root, shown, topics }: { root: string; shown: string; topics: readonly string[] },
  path: string,
): Promise<{ file?: ContentFile; issues: Issue[] }> {
  const file = posix.join(shown, path);
  const collection = collectionsAt(path).find(
    (name) => contentFolders[name].extension === extname(path) && !basename(path).startsWith('.'),
  );
  const misplaced = collection
    ? checkDepth(collection, path, file, topics)
    : checkFolder(path, file);
  if (misplaced.length > 0 || !collection) return { issues: misplaced };
  const id = basename(path, extname(path));
  const issues = checkName(id, file);
  try {
    const { text, seen, faults } = decodeText(await readFile(join(root, path)));
    return {
      file: { file, collection, id, text },
      issues: [...issues, ...issuesOf(faults, file, lineMap(seen))],
    };
  } catch (error) {
    const fault = issue(
      file,
      'file/is-readable',
      `读不了这个文件（${(error as NodeJS.ErrnoException).code ?? '未知原因'}）`,
      '检查它的权限，或者重新放一份',
    );
    return { file: { file, collection, id, text: undefined }, issues: [...issues, fault] };
  }
}

/** The folders a file may lie in, as an editor names them. */
const folders = [...new Set(collectionNames.map((name) => contentFolders[name].folder))];

/** The topics the content has: one YAML file each. */
function topicsAt(paths: readonly string[]): string[] {
  return paths
    .filter((path) => collectionsAt(path).includes('topics') && extname(path) === '.yaml')
    .map((path) => basename(path, '.yaml'));
}

/** Why a file belongs to no collection: it lies in no folder of content, or is of a type its folder does not hold. */
function checkFolder(path: string, file: string): Issue[] {
  const inPlace = (message: string, hint: string) => [
    issue(file, 'file/is-in-place', message, hint),
  ];
  const [first = '', ...rest] = path.split('/');
  if (rest.length === 0)
    return inPlace('content/ 下面只放文件夹和 README.md', '把它移到对应的文件夹，不需要的就删掉');
  const here = collectionsAt(path);
  if (here.length > 0) return checkType(here, path, file);
  const near = nearestName(first, folders);
  return inPlace(
    `没有“${first}”这个内容文件夹`,
    near ? `是不是“${near}”？` : `只能放在：${folders.join('、')}`,
  );
}

function checkType(here: readonly CollectionName[], path: string, file: string): Issue[] {
  const found = extname(path);
  const kinds = here.map((name) => contentFolders[name]);
  const twin = kinds.find(
    ({ extension }) =>
      (extension === '.yaml' && found === '.yml') || (extension === '.mdx' && found === '.md'),
  );
  const allowed = kinds.map(({ extension, name }) => `${extension} 文件（${name}）`).join('和 ');
  return [
    issue(
      file,
      'file/type-is-allowed',
      `content/${kinds[0]?.folder}/ 里只放 ${allowed}`,
      twin ? `把文件名末尾改成 ${twin.extension}` : '图片放到 public/，其他文件不要放进 content/',
    ),
  ];
}

/** Faults of how deep a file lies in the folder of its collection. */
function checkDepth(
  collection: CollectionName,
  path: string,
  file: string,
  topics: readonly string[],
): Issue[] {
  const { folder, extension } = contentFolders[collection];
  const inside = path.slice(folder.length + 1).split('/');
  if (collection === 'guides') return checkGuidePlace(inside, file, topics);
  if (extension === '.mdx' || inside.length === 1) return [];
  const near = nearestName(dirname(path), folders);
  return [
    issue(
      file,
      'file/is-in-place',
      `content/${folder}/ 里不能再分文件夹，这个文件不会被读到`,
      near ? `是不是 content/${near}/？` : `移到 content/${folder}/ 下面`,
    ),
  ];
}

function checkGuidePlace(
  inside: readonly string[],
  file: string,
  topics: readonly string[],
): Issue[] {
  const [topic = ''] = inside;
  if (inside.length === 2 && topics.includes(topic)) return [];
  const near = inside.length === 2 ? nearestName(topic, topics) : undefined;
  return [
    issue(
      file,
      'file/is-in-place',
      '指南要放在 content/guides/主题/ 里',
      near ? `主题是不是“${near}”？` : `主题只有：${topics.join('、')}`,
    ),
  ];
}

function checkName(id: string, file: string): Issue[] {
  if (SLUG.test(id)) return [];
  const better = id
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  return [
    issue(
      file,
      'file/name-is-slug',
      `文件名“${id}”会变成网址，只能用小写英文字母、数字和短横线`,
      SLUG.test(better) ? `改成 ${better}` : '例如 safe-account',
    ),
  ];
}
