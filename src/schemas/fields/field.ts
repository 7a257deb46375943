import { z } from 'astro/zod';

/** What a field can hold: its Chinese name, whether that is text, and whether readers see the text. */
export const holdings = {
  /** Words of ours. */
  words: { name: '文字', text: true, seen: true },
  /** Words of somebody else, such as a swindler. */
  quoted: { name: '别人的话', text: true, seen: true },
  /** What happened: its sums and terms are those of the story. */
  story: { name: '经过', text: true, seen: true },
  /** A name or title that stays as its owner writes it. */
  official: { name: '官方名称', text: true, seen: true },
  /** What readers type into the search. */
  typed: { name: '读者打的字', text: true, seen: false },
  /** Words of a page of ours, by which the search finds it. */
  mention: { name: '页面上的说法', text: true, seen: false },
  /** Words of a day, which no later value changes. */
  recorded: { name: '当天的话', text: true, seen: true },
  /** A cell of a table to count with. */
  cell: { name: '表格里的一格', text: true, seen: true },
  id: { name: '编号', text: false, seen: false },
  code: { name: '代号', text: false, seen: false },
  address: { name: '网址', text: false, seen: false },
  day: { name: '日期', text: false, seen: false },
  number: { name: '数字', text: false, seen: false },
  choice: { name: '选一个', text: false, seen: false },
  'yes-no': { name: 'true 或 false', text: false, seen: false },
  group: { name: '一组', text: false, seen: false },
  list: { name: '列表', text: false, seen: false },
} as const satisfies Record<string, { name: string; text: boolean; seen: boolean }>;
export type Holds = keyof typeof holdings;

/** Where an id is looked up. */
export type Shelf =
  | 'cases'
  | 'drawings'
  | 'events'
  | 'facts'
  | 'here'
  | 'ledger'
  | 'pages'
  | 'sources';

/** Everything there is to say about one field; messages, scaffolds, checks and the manual are made from it. */
export interface FieldInfo {
  /** What writers call it. */
  name: string;
  /** What a writer has to know beyond the name. */
  note?: string;
  holds: Holds;
  /** Fewest and most: characters of a text, items of a list, the value of a number. */
  min?: number;
  max?: number;
  /** Every value of a choice with its Chinese name. */
  choices?: Readonly<Record<string, string>>;
  /** How a value must be written, where a pattern says so. */
  written?: string;
  example?: string;
  /** What an id points to; `here` gives a thing of this file its id. */
  of?: Shelf;
  /** Whether `{fact-id}` in it becomes a value. */
  filled?: boolean;
  /** Whether it is drawn with the committed fonts: on paper or into a picture. What stands inside is drawn too. */
  paper?: boolean;
  /** What is said when writers forget it, where that needs words of its own. */
  missing?: string;
}

/** What may be said of any field when it is made. */
export type MoreInfo = Pick<FieldInfo, 'note' | 'example' | 'paper'>;

/** The description of every field, by its schema. */
const fields = z.registry<FieldInfo>();

/** The same schema, described; what is made from it by a further check or a default keeps the description. */
export function described<Schema extends z.ZodType>(schema: Schema, info: FieldInfo): Schema {
  fields.add(schema, info);
  return schema;
}

/** The schema inside a wrapper that lets a field be left out or changes its value first; undefined when there is none. */
export function wrapped(schema: z.core.$ZodType): z.core.$ZodType | undefined {
  if (
    schema instanceof z.ZodOptional ||
    schema instanceof z.ZodDefault ||
    schema instanceof z.ZodNullable
  )
    return schema.unwrap();
  return schema instanceof z.ZodPipe ? schema.out : undefined;
}

/** The description of a field, wrapped or not; undefined when nobody gave one. */
export function infoOf(schema: z.core.$ZodType): FieldInfo | undefined {
  const inner = wrapped(schema);
  return fields.get(schema) ?? (inner && infoOf(inner));
}
