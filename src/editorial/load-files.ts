import { readdir, readFile } from 'node:fs/promises';
import { basename, extname, isAbsolute, join, posix, relative, sep } from 'node:path';
import { nearestName } from '../domain/checks/nearest-name.ts';
import type { Issue } from '../domain/issue.ts';
import { topics } from '../schemas/fields/vocabulary.ts';
import { type CollectionName, contentFolders, isCollectionName } from './content-folders.ts';
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

/** Texts that are not saved yet, by the path of their file as messages show it. */
export type Texts = ReadonlyMap<string, string>;

const IGNORED = new Set(['.DS_Store', 'Thumbs.db', '.gitkeep']);
const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const AT_ONCE = 64;

/** Every file under a content root, decoded, with the faults of its place, name and bytes; `texts` stand in for files, or are files to come. */
export async function loadFiles(root: string, texts: Texts = new Map()): Promise<LoadedFiles> {
  const shown = shownPath(root);
  const paths = await listFiles(root, [...texts.keys()]);
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
  const loaded: { file?: ContentFile; issues: Issue[] }[] = [];
  for (let first = 0; first < paths.length; first += AT_ONCE) {
    loaded.push(
      ...(await Promise.all(
        paths.slice(first, first + AT_ONCE).map((path) => loadFile(root, shown, path, texts)),
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

/** Paths below the root of its files and of those in `unsaved`, in order. */
async function listFiles(root: string, unsaved: readonly string[]): Promise<string[] | string> {
  const prefix = `${shownPath(root)}/`;
  const added = unsaved
    .filter((path) => path.startsWith(prefix))
    .map((path) => path.slice(prefix.length));
  try {
    const found = (await readdir(root, { recursive: true, withFileTypes: true }))
      .filter((entry) => !entry.isDirectory() && !IGNORED.has(entry.name))
      .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'));
    return (
      [...new Set([...found, ...added])]
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
  root: string,
  shown: string,
  path: string,
  texts: Texts,
): Promise<{ file?: ContentFile; issues: Issue[] }> {
  const file = posix.join(shown, path);
  const misplaced = checkPlace(path, file);
  const collection = path.split('/')[0] as string;
  if (misplaced.length > 0 || !isCollectionName(collection)) return { issues: misplaced };
  const id = basename(path, extname(path));
  const issues = checkName(id, file);
  try {
    const unsaved = texts.get(file);
    const bytes = unsaved === undefined ? await readFile(join(root, path)) : Buffer.from(unsaved);
    const { text, seen, faults } = decodeText(bytes);
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

/** Faults of where a file stands: folder, file type, depth. */
function checkPlace(path: string, file: string): Issue[] {
  const parts = path.split('/');
  const collection = parts[0] as string;
  if (parts.length === 1)
    return [
      issue(
        file,
        'file/is-in-place',
        'content/ 下面只放文件夹和 README.md',
        '把它移到对应的文件夹，不需要的就删掉',
      ),
    ];
  if (!isCollectionName(collection)) {
    const near = nearestName(collection, Object.keys(contentFolders));
    return [
      issue(
        file,
        'file/is-in-place',
        `没有“${collection}”这个内容文件夹`,
        near ? `是不是“${near}”？` : `只能放在：${Object.keys(contentFolders).join('、')}`,
      ),
    ];
  }
  const { extension } = contentFolders[collection];
  if (extname(path) !== extension || basename(path).startsWith('.'))
    return checkType(collection, path, file);
  if (collection === 'guides') return checkGuidePlace(parts, file);
  if (extension === '.yaml' && parts.length > 2) {
    return [
      issue(
        file,
        'file/is-in-place',
        `content/${collection}/ 里不能再分文件夹，这个文件不会被读到`,
        `移到 content/${collection}/ 下面`,
      ),
    ];
  }
  return [];
}

function checkType(collection: CollectionName, path: string, file: string): Issue[] {
  const { extension, name } = contentFolders[collection];
  const found = extname(path);
  const twin =
    (extension === '.yaml' && found === '.yml') || (extension === '.mdx' && found === '.md');
  const hint = twin
    ? `把文件名末尾改成 ${extension}`
    : '图片放到 public/，其他文件不要放进 content/';
  return [
    issue(
      file,
      'file/type-is-allowed',
      `content/${collection}/ 里只放 ${extension} 文件（${name}）`,
      hint,
    ),
  ];
}

function checkGuidePlace(parts: readonly string[], file: string): Issue[] {
  const folder = parts[1] as string;
  if (parts.length === 3 && (topics as readonly string[]).includes(folder)) return [];
  const near = parts.length === 3 ? nearestName(folder, topics) : undefined;
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
