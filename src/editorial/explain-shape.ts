import type { z } from 'astro/zod';
import { nearestName } from '../domain/checks/nearest-name.ts';
import type { FieldPath } from '../domain/issue.ts';
import { type FieldInfo, infoOf } from '../schemas/fields/field.ts';
import { countCharacters } from '../schemas/fields/text.ts';
import { fieldsAt, infoAt, valueAt } from '../schemas/fields/walk.ts';
import type { Fault } from './fault.ts';
import { formatChoices, formatField, formatLimits } from './field-notes.ts';

/** What said no to what. */
export interface ShapeContext {
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

/** Where the fault lies, what is known of the field, and what stands there. */
interface Inner extends ShapeContext {
  path: FieldPath;
  field: string;
  info: FieldInfo | undefined;
  found: unknown;
}

/** One complaint of Zod in Chinese an editor can act on. */
export function explainShape(issue: Issue, context: ShapeContext): ShapeFault[] {
  const path = issue.path.filter((part) => typeof part !== 'symbol');
  const { schema, value } = context;
  const inner: Inner = {
    ...context,
    path,
    field: path.length > 0 ? formatField(schema, path, value) : '信息栏',
    info: infoAt(schema, path, value),
    found: valueAt(value, path),
  };
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => explainUnknown(key, inner));
  if (issue.code === 'invalid_union') return [explainUnion(issue, inner)];
  if (inner.found === undefined) return [explainMissing(inner)];
  if (issue.code === 'invalid_type')
    return [
      inner.info?.holds === 'day' && inner.found !== null
        ? explainRest(issue, inner)
        : explainType(issue.expected, inner),
    ];
  if (issue.code === 'invalid_value') return [explainValue(issue.values.map(String), inner)];
  return [explainRest(issue, inner)];
}

function explainUnknown(key: string, { path, schema, value }: Inner): ShapeFault {
  const fields = fieldsAt(schema, path, value);
  const names = Object.keys(fields);
  const near =
    nearestName(key, names) ?? names.find((name) => name.toLowerCase() === key.toLowerCase());
  const meant = near === undefined ? undefined : fields[near];
  const info = meant && infoOf(meant);
  return {
    rule: 'field/is-known',
    path: [...path, key],
    atKey: true,
    ...(near && { meant: near }),
    message: `不认识的栏目“${key}”`,
    hint: near
      ? `是不是“${near}”${info ? `（${info.name}）` : ''}？`
      : `这里可以写：${names.join('、')}`,
  };
}

function explainMissing({ path, field, info }: Inner): ShapeFault {
  const inside = path.length > 1 ? '在这一项里加上' : '在信息栏里加一行';
  return {
    rule: 'field/is-present',
    path,
    message: `缺少${field}`,
    hint: `${inside} ${String(path.at(-1))}: ${info?.example ?? '…'}`,
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

function explainValue(allowed: readonly string[], { path, field, info, found }: Inner): ShapeFault {
  const near =
    typeof found === 'string'
      ? (nearestName(found, allowed) ??
        allowed.find((name) => found.length > 2 && name.startsWith(found)))
      : undefined;
  const choices = info?.choices ?? {};
  const told = formatChoices(
    Object.fromEntries(allowed.map((value) => [value, choices[value] ?? value])),
  );
  return {
    rule: 'field/value-is-allowed',
    path,
    message: `${field}不能写“${shown(found)}”`,
    hint: `${near ? `是不是“${near}”？` : ''}只能写：${told}`,
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
    errors.every(
      ({ code, path }) => (code !== 'invalid_type' && code !== 'invalid_value') || path.length > 0,
    ),
  );
  if (branch?.[0]) return explainRest(branch[0], inner);
  const [wanted, ...others] = issue.errors
    .flat()
    .flatMap((error) => (error.code === 'invalid_type' ? error.expected : []));
  if (wanted && others.length === 0) return explainType(wanted, inner);
  return {
    rule: 'field/has-right-type',
    path: inner.path,
    message: `${inner.field}要写文字或数字`,
    hint: '写成一个值，不要写成列表',
  };
}

/** Limits, patterns and custom rules of a field. */
function explainRest(issue: Issue, inner: Inner): ShapeFault {
  const { path, field, info, found } = inner;
  if (info?.holds === 'day')
    return {
      rule: 'date/is-real',
      path,
      message: `${field}：日期“${shown(found)}”不存在或写法不对`,
      hint: info.written ?? '',
    };
  if (issue.code === 'too_small' || issue.code === 'too_big')
    return explainLimit(issue.code === 'too_small', inner);
  if (issue.code !== 'custom')
    return {
      rule: 'field/is-well-written',
      path,
      message: `${field}写成了“${shown(found)}”`,
      hint: info?.written ?? info?.note ?? '照同类文件的写法改',
    };
  if (issue.params?.broken === 'length' && info?.max !== undefined) {
    const length = countCharacters(String(found).trim());
    return {
      rule: 'field/fits-length',
      path,
      message: `${field}有 ${length} 个字，最多 ${info.max} 个字`,
      hint: `删掉 ${length - info.max} 个字`,
    };
  }
  const named: unknown = issue.params?.rule;
  return {
    rule: typeof named === 'string' ? named : 'field/is-well-written',
    path,
    message: `${field}写成了“${shown(found)}”`,
    hint: issue.message,
  };
}

/** Too few or too many: of a list, of a number; a text with too little is empty. */
function explainLimit(few: boolean, { path, field, info, found }: Inner): ShapeFault {
  const limits = info ? formatLimits(info) : '';
  const said =
    typeof found === 'string'
      ? (info?.missing ?? '不能是空的')
      : `${limits}${Array.isArray(found) ? `，现在有 ${found.length} 项` : ''}`;
  return {
    rule: few ? 'field/is-complete' : 'field/fits-length',
    path,
    message: `${field}：${said}`,
    hint: few ? '补上缺的' : '去掉多的',
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
