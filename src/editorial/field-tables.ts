import type { z } from 'astro/zod';
import { type FieldInfo, holdings } from '../schemas/fields/field.ts';
import { pageFields } from '../schemas/fields/page.ts';
import { allFields, type Field } from '../schemas/fields/walk.ts';
import { siteFiles, siteSchema } from '../schemas/site.ts';
import { type CollectionName, contentFolders } from './content-folders.ts';
import { formatChoices, formatLimits } from './field-notes.ts';

const BLOCK = /<!-- 栏目表：([a-z]+) -->\n[\s\S]*?<!-- 栏目表完 -->/g;

/** The manual with every table of fields as the descriptions of the fields tell it; throws when a kind of file has no place for its table. */
export function writeFieldTables(manual: string): string {
  const placed = new Set([...manual.matchAll(BLOCK)].map(([, name]) => name));
  const missing = Object.keys(contentFolders).filter((name) => !placed.has(name));
  if (missing.length > 0)
    throw new Error(
      `手册里没有放${missing.join('、')}栏目表的地方，加两行 <!-- 栏目表：${missing[0]} --> 和 <!-- 栏目表完 -->`,
    );
  return manual.replace(BLOCK, (_, name: CollectionName) => {
    const tables = name === 'site' ? siteTables() : fieldTable(contentFolders[name].schema, name);
    return `<!-- 栏目表：${name} -->\n\n${tables}\n\n<!-- 栏目表完 -->`;
  });
}

/** One table for each file under `content/site/`. */
function siteTables(): string {
  return siteSchema.options
    .map((schema) => {
      const { value } = schema.shape.file;
      return `\`${value}.yaml\`：${siteFiles[value]}。\n\n${fieldTable(schema, 'site')}`;
    })
    .join('\n\n');
}

/** What all pages carry is told once, with the guides; `file` is told by the name of the file. */
function isTold({ path: [first = ''] }: Field, collection: CollectionName): boolean {
  if (collection === 'site') return first !== 'file';
  const isPage = ['cases', 'lessons', 'campaigns'].includes(collection);
  return !(isPage && Object.hasOwn(pageFields, first));
}

function fieldTable(schema: z.core.$ZodType, collection: CollectionName): string {
  const rows = allFields(schema)
    .filter((field) => isTold(field, collection))
    .map(formatRow);
  return ['| 栏目 | 是什么 | 怎么写 |', '| --- | --- | --- |', ...new Set(rows)].join('\n');
}

function formatRow({ path, info, optional }: Field): string {
  const name = info?.name ?? '';
  const what = info?.note ? `${name}：${info.note}` : name;
  const how = [...(info ? howTo(info) : []), ...(optional ? ['可以不写'] : [])].join('；');
  return `| \`${path.join('.')}\` | ${cell(what)} | ${cell(how)} |`;
}

/** How a value is written: what it holds, its limits, its choices, an example. */
function howTo(info: FieldInfo): string[] {
  const { holds, choices, written, example } = info;
  const kind = choices ? `选一个：${formatChoices(choices)}` : holdings[holds].name;
  return [
    kind,
    formatLimits(info),
    ...(written && !example ? [written] : []),
    ...(example ? [`例：\`${example}\``] : []),
  ].filter((part) => part !== '');
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|');
}
