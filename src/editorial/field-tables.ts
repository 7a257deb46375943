import { z } from 'astro/zod';
import { type FieldInfo, holdings, infoOf } from '../schemas/fields/field.ts';
import { pageFields } from '../schemas/fields/page.ts';
import { allFields, type Field, unwrapped } from '../schemas/fields/walk.ts';
import { siteFiles, siteSchema } from '../schemas/site.ts';
import { type CollectionName, contentFolders, isCollectionName } from './content-folders.ts';
import { formatChoices, formatLimits } from './field-notes.ts';

const BLOCK = /<!-- 栏目表：([a-z]+) -->\n[\s\S]*?<!-- 栏目表完 -->/g;

/** Choices a reader of the manual has met, by the field where they are listed. */
type Listed = Map<FieldInfo['choices'], string>;

/** More choices than this are listed once. */
const LONG = 10;

/** The manual with every table of fields as the descriptions of the fields tell it; throws when a kind of file has no place for its table. */
export function writeFieldTables(manual: string): string {
  const placed = new Set([...manual.matchAll(BLOCK)].map(([, name]) => name));
  const missing = Object.keys(contentFolders).filter((name) => !placed.has(name));
  if (missing.length > 0)
    throw new Error(
      `手册里没有放 ${missing.join('、')} 栏目表的地方，加两行 <!-- 栏目表：${missing[0]} --> 和 <!-- 栏目表完 -->`,
    );
  const listed: Listed = new Map();
  return manual.replace(BLOCK, (_, name: string) => {
    if (!isCollectionName(name)) throw new Error(`手册里的栏目表“${name}”不是一类文件`);
    const tables =
      name === 'site' ? siteTables(listed) : fieldTable(contentFolders[name].schema, name, listed);
    return `<!-- 栏目表：${name} -->\n\n${tables}\n\n<!-- 栏目表完 -->`;
  });
}

/** One table for each file under `content/site/`. */
function siteTables(listed: Listed): string {
  return siteSchema.options
    .map((schema) => {
      const { value } = schema.shape.file;
      return `\`${value}.yaml\`：${siteFiles[value]}。\n\n${fieldTable(schema, 'site', listed)}`;
    })
    .join('\n\n');
}

/** What all pages carry is told once, with the guides; `file` is told by the name of the file. */
function isTold({ path: [first = ''] }: Field, collection: CollectionName): boolean {
  if (collection === 'site') return first !== 'file';
  const isPage = ['cases', 'lessons', 'campaigns'].includes(collection);
  return !(isPage && Object.hasOwn(pageFields, first));
}

function fieldTable(schema: z.core.$ZodType, collection: CollectionName, listed: Listed): string {
  const rows = allFields(schema)
    .filter((field) => isTold(field, collection))
    .map((field) => formatRow(field, listed));
  return ['| 栏目 | 是什么 | 怎么写 |', '| --- | --- | --- |', ...new Set(rows)].join('\n');
}

function formatRow({ path, info, schema, optional }: Field, listed: Listed): string {
  const name = path.join('.');
  if (!info) throw new Error(`栏目 ${name} 没有描述，写不进手册`);
  const what = info.note ? `${info.name}：${info.note}` : info.name;
  const list = unwrapped(schema);
  const item = list instanceof z.ZodArray ? infoOf(list.element) : undefined;
  const each = item && !['group', 'list'].includes(item.holds) ? howTo(item, name, listed) : [];
  const how = [
    ...howTo(info, name, listed),
    ...(each.length > 0 ? [`每一项：${each.join('，')}`] : []),
    ...(info.example ? [`例：\`${info.example}\``] : []),
    ...(optional ? ['可以不写'] : []),
  ];
  return `| \`${name}\` | ${cell(what)} | ${cell(how.join('；'))} |`;
}

/** How a value is written: what it holds, its limits, its pattern. */
function howTo(info: FieldInfo, name: string, listed: Listed): string[] {
  const { holds, choices, written, example } = info;
  const kind = choices ? chosenFrom(choices, name, listed) : holdings[holds].name;
  return [kind, formatLimits(info), ...(written && !example ? [written] : [])].filter(Boolean);
}

function chosenFrom(
  choices: NonNullable<FieldInfo['choices']>,
  name: string,
  listed: Listed,
): string {
  const before = listed.get(choices);
  if (before && Object.keys(choices).length > LONG) return `选一个，和前面的 \`${before}\` 一样`;
  listed.set(choices, name);
  return `选一个：${formatChoices(choices)}`;
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|');
}
