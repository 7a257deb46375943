import type { z } from 'astro/zod';
import { nearestName } from '../domain/checks/nearest-name.ts';
import type { FieldPath } from '../domain/issue.ts';
import type { Fault } from './fault.ts';
import { fieldNote, formatField } from './field-notes.ts';
import { fieldNamesAt } from './schema-fields.ts';

/** What the schema said no to, and where. */
export interface ShapeContext {
  collection: string;
  schema: z.core.$ZodType;
  value: unknown;
}

/** A fault of shape; `atKey` when the name of the field is wrong and not its value. */
export interface ShapeFault extends Pick<Fault, 'rule' | 'message' | 'hint'> {
  path: FieldPath;
  atKey?: boolean;
  /** The field a misspelt name was meant for. */
  meant?: string;
}

type Issue = z.core.$ZodIssue;

const typeNames: Record<string, string> = {
  string: '文字',
  number: '数字',
  int: '整数',
  array: '列表',
  object: '一组栏目',
  boolean: 'true 或 false',
  Date: '日期',
  date: '日期',
  null: '空的',
};

/** One complaint of Zod in Chinese an editor can act on. */
export function explainShape(issue: Issue, context: ShapeContext): ShapeFault[] {
  const path = issue.path as FieldPath;
  const inner: ShapeContext & { path: FieldPath; field: string; found: unknown } = {
    ...context,
    path,
    field: path.length > 0 ? formatField(context.collection, path) : '信息栏',
    found: valueAt(context.value, path),
  };
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => explainUnknown(key, inner));
  if (issue.code === 'invalid_union') return [explainUnion(issue, inner)];
  if (inner.found === undefined) return [explainMissing(inner)];
  if (issue.code === 'invalid_type')
    return [
      issue.message.startsWith('日期') && inner.found !== null
        ? explainRest(issue, inner)
        : explainType(issue.expected, inner),
    ];
  if (issue.code === 'invalid_value') return [explainValue(issue.values.map(String), inner)];
  return [explainRest(issue, inner)];
}

type Inner = ShapeContext & { path: FieldPath; field: string; found: unknown };

function valueAt(value: unknown, path: FieldPath): unknown {
  return path.reduce<unknown>(
    (here, part) =>
      here !== null && typeof here === 'object' && Object.hasOwn(here, part)
        ? (here as Record<string | number, unknown>)[part]
        : undefined,
    value,
  );
}

function explainUnknown(key: string, { path, collection, schema, value }: Inner): ShapeFault {
  const names = fieldNamesAt(schema, path, value);
  const near =
    nearestName(key, names) ?? names.find((name) => name.toLowerCase() === key.toLowerCase());
  const note = near && fieldNote(collection, [...path, near]);
  return {
    rule: 'field/is-known',
    path: [...path, key],
    atKey: true,
    ...(near && { meant: near }),
    message: `不认识的栏目“${key}”`,
    hint: near
      ? `是不是“${near}”${note ? `（${note}）` : ''}？`
      : `这里可以写：${names.join('、')}`,
  };
}

function explainMissing({ path, field }: Inner): ShapeFault {
  const inside = path.length > 1 ? '在这一项里加上' : '在信息栏里加一行';
  return {
    rule: 'field/is-present',
    path,
    message: `缺少${field}`,
    hint: `${inside} ${String(path.at(-1))}: …`,
  };
}

function explainType(expected: string, { path, field, found }: Inner): ShapeFault {
  const wanted = typeNames[expected] ?? expected;
  const fault = (message: string, hint: string): ShapeFault => ({
    rule: 'field/has-right-type',
    path,
    message,
    hint,
  });
  if (found === null) return fault(`${field}后面是空的`, '写上内容；用不着就删掉这一行');
  if (found instanceof Date)
    return fault(
      `${field}要写${wanted}，这样写会被读成日期`,
      `加上引号：'${found.toISOString().slice(0, 10)}'`,
    );
  const actual = typeNames[Array.isArray(found) ? 'array' : typeof found] ?? typeof found;
  if (expected === 'string' && typeof found === 'object')
    return fault(
      `${field}要写${wanted}，现在是${actual}`,
      `改成一句话；以 { 或 [ 开头的内容要用英文双引号括起来`,
    );
  if (expected === 'string')
    return fault(`${field}要写${wanted}，现在是${actual}`, `加上引号：'${String(found)}'`);
  if (expected === 'int') return fault(`${field}要写整数，现在是 ${String(found)}`, '去掉小数');
  if (expected === 'number')
    return fault(
      `${field}要写数字，现在是${actual}`,
      typeof found === 'string' && found.trim() !== '' && !Number.isNaN(Number(found))
        ? '去掉引号'
        : '只写数字，不写单位和逗号',
    );
  if (expected === 'array')
    return fault(
      `${field}要写成列表，现在是${actual}`,
      typeof found === 'string' && found.startsWith('-')
        ? '短横线后面要空一格：- 内容'
        : '写成 [甲, 乙]，或者一行一个，前面加“- ”',
    );
  return fault(`${field}要写${wanted}，现在是${actual}`, '照同类文件的写法改');
}

function explainValue(allowed: readonly string[], { path, field, found }: Inner): ShapeFault {
  const near =
    typeof found === 'string'
      ? (nearestName(found, allowed) ??
        allowed.find((name) => found.length > 2 && name.startsWith(found)))
      : undefined;
  return {
    rule: 'field/value-is-allowed',
    path,
    message: `${field}不能写“${shown(found)}”`,
    hint: `${near ? `是不是“${near}”？` : ''}只能写：${allowed.join('、')}`,
  };
}

function explainUnion(issue: Extract<Issue, { code: 'invalid_union' }>, inner: Inner): ShapeFault {
  if (issue.discriminator !== undefined) {
    const allowed = (issue as { options?: unknown[] }).options?.map(String) ?? [];
    return inner.found === undefined ? explainMissing(inner) : explainValue(allowed, inner);
  }
  if (inner.found === undefined) return explainMissing(inner);
  if (inner.found === null || inner.found instanceof Date) return explainType('string', inner);
  const branch = issue.errors.find((errors) =>
    errors.every((error) => error.code !== 'invalid_type' || error.path.length > 0),
  );
  if (branch?.[0]) return explainRest(branch[0], inner);
  return {
    rule: 'field/has-right-type',
    path: inner.path,
    message: `${inner.field}要写文字或数字`,
    hint: '写成一个值，不要写成列表',
  };
}

/** Custom rules and limits of the schemas, whose messages are already Chinese where a writer may meet them. */
function explainRest(issue: Issue, { path, field, found, collection }: Inner): ShapeFault {
  const chinese = /\p{Script=Han}/u.test(issue.message)
    ? issue.message
    : `写法不对：“${shown(found)}”`;
  const [, length, limit] = /有 (\d+) 个字，最多 (\d+) 个字/.exec(chinese) ?? [];
  if (length && limit)
    return {
      rule: 'field/fits-length',
      path,
      message: `${field}${chinese}`,
      hint: `删掉 ${Number(length) - Number(limit)} 个字`,
    };
  if (/^日期|2026-0|'2021'/.test(chinese))
    return {
      rule: 'date/is-real',
      path,
      message: `${field}：日期“${shown(found)}”不存在或写法不对`,
      hint: /2021/.test(chinese) ? chinese : '写成 2026-03-05 这样，不加引号',
    };
  if (issue.code === 'too_small' || issue.code === 'too_big') {
    const few = issue.code === 'too_small';
    const bound = few ? `最少 ${issue.minimum}` : `最多 ${issue.maximum}`;
    const many = Array.isArray(found) ? ` 项，现在有 ${found.length} 项` : '';
    const said = chinese.startsWith('写法不对') ? `${bound}${many}` : chinese;
    return {
      rule: few ? 'field/is-complete' : 'field/fits-length',
      path,
      message: `${field}：${said}`,
      hint: few ? '补上缺的' : '去掉多的',
    };
  }
  const named = issue.code === 'custom' ? issue.params?.rule : undefined;
  return {
    rule: typeof named === 'string' ? named : 'field/is-well-written',
    path,
    message: `${field}写成了“${shown(found)}”`,
    hint: chinese.startsWith('写法不对')
      ? (fieldNote(collection, path) ?? '照同类文件的写法改')
      : chinese,
  };
}

function shown(value: unknown): string {
  const text =
    typeof value === 'object' && value !== null && !(value instanceof Date)
      ? JSON.stringify(value)
      : value instanceof Date
        ? value.toISOString().slice(0, 10)
        : String(value);
  return text.length > 30 ? `${text.slice(0, 30)}……` : text;
}
