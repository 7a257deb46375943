import {
  type Document,
  isAlias,
  isCollection,
  isMap,
  isPair,
  isScalar,
  isSeq,
  type Node,
  parseDocument,
  type Scalar,
  visit,
} from 'yaml';
import type { FieldPath } from '../domain/issue.ts';
import { isRealDate } from '../schemas/fields/iso-date.ts';
import { explainYaml, findSlips } from './explain-yaml.ts';
import type { Fault } from './fault.ts';

/** A piece of text in the fields, with its raw source between `start` and `end`. */
export interface FieldText {
  path: FieldPath;
  value: string;
  start: number;
  end: number;
  style: Scalar['type'];
  /** True for an item of `[a, b]`. */
  inFlowList: boolean;
}

/** The fields of a file, each with its place. */
export interface Fields {
  value: unknown;
  texts: FieldText[];
  /** Offset of a field's value; of its nearest existing parent when it is missing. */
  offsetOf: (path: FieldPath) => number;
  /** Offset of a field's name. */
  offsetOfKey: (path: FieldPath) => number;
}

/** Where the fields of an MDX file stand, and where its body starts. */
export interface FrontMatterBounds {
  start: number;
  end: number;
  bodyStart: number;
}

function fault(rule: string, message: string, hint: string, offset = 0): Fault {
  return { rule, severity: 'error', message, hint, offset };
}

/** The bounds of the `---` block at the head of an MDX file, or what is wrong with it. */
export function findFrontMatter(text: string): FrontMatterBounds | Fault {
  const rule = 'front-matter/is-fenced';
  const first = text.split('\n', 1)[0] as string;
  if (!/^---[ \t]*$/.test(first)) {
    if (/^\s*\n\s*---[ \t]*(\n|$)/.test(text))
      return fault(rule, '文件开头有空行，--- 要在第一行', '删掉开头的空行');
    if (/^[-—－_+]{2,}/.test(first))
      return fault(
        rule,
        `第一行写成了“${first.trim().slice(0, 10)}”`,
        '第一行必须正好是三个英文短横线 ---',
      );
    return fault(
      rule,
      '文件开头缺少用 --- 包起来的信息栏',
      '第一行写 ---，写完标题、出处等栏目，再写一行 ---',
    );
  }
  const start = first.length + 1;
  const closing = /^---.*$/gm;
  closing.lastIndex = start;
  const end = closing.exec(text);
  if (!end) return fault(rule, '信息栏没有结束', '在最后一个栏目的下一行写 ---');
  if (end[0].trimEnd() !== '---')
    return fault(
      rule,
      `信息栏的结束行写成了“${end[0].slice(0, 10)}”`,
      '这一行必须正好是三个英文短横线 ---',
      end.index,
    );
  return { start, end: end.index, bodyStart: end.index + end[0].length };
}

/** The YAML between `start` and `end` of a file as fields, or its faults in plain Chinese. */
export function readFields(text: string, start: number, end: number): Fields | Fault[] {
  const source = text.slice(start, end);
  const document = parseDocument(source, {
    schema: 'core',
    prettyErrors: false,
    logLevel: 'error',
  });
  const faults = [
    ...(document.errors.length > 0 ? explainYaml(document, source) : []),
    ...unplain(document),
  ];
  if (faults.length === 0 && !isMap(document.contents)) {
    const slips = findSlips(source);
    faults.push(
      ...(slips.length > 0
        ? slips
        : [fault('front-matter/is-readable', '这里要写一行一个“栏目: 内容”', '例如 title: 标题')]),
    );
  }
  if (faults.length > 0) return faults.map((found) => ({ ...found, offset: found.offset + start }));
  markDates(document);
  const inFile = (offset: number | undefined) => (offset === undefined ? 0 : start + offset);
  return {
    value: document.toJS(),
    texts: textsOf(document.contents, start, [], false),
    offsetOf: (path) => inFile(offsetIn(document, path)),
    offsetOfKey: (path) => inFile(keyOffsetIn(document, path) ?? offsetIn(document, path)),
  };
}

/** Anchors, aliases, tags and merge keys: nothing a writer needs, and other readers of YAML take some of them differently. */
function unplain(document: Document): Fault[] {
  const faults: Fault[] = [];
  const say = (offset: number, what: string) =>
    faults.push(
      fault(
        'front-matter/is-plain',
        `这里的“${what}”有特殊含义，读不成文字`,
        '用英文双引号把整段内容括起来',
        offset,
      ),
    );
  visit(document, {
    Alias: (_, node) => void say(node.range?.[0] ?? 0, `*${node.source}`),
    Node: (_, node) => {
      if (isAlias(node)) return;
      if (node.anchor)
        say(Math.max(0, (node.range?.[0] ?? 0) - node.anchor.length - 2), `&${node.anchor}`);
      else if (node.tag) say(node.range?.[0] ?? 0, '!');
    },
    Pair: (_, pair) => {
      if (isScalar(pair.key) && pair.key.value === '<<') say(pair.key.range?.[0] ?? 0, '<<');
      if (!isScalar(pair.key)) say((pair.key as Node | null)?.range?.[0] ?? 0, '?');
    },
  });
  return faults;
}

/** Unquoted real days become dates, so that one in a field for words can be told; impossible ones stay text for the schema to refuse. */
function markDates(document: Document): void {
  visit(document, {
    Scalar: (_, node) => {
      if (node.type === 'PLAIN' && typeof node.value === 'string' && isRealDate(node.value))
        node.value = new Date(`${node.value}T00:00:00Z`);
    },
  });
}

function textsOf(node: unknown, base: number, path: FieldPath, inFlowList: boolean): FieldText[] {
  if (isMap(node))
    return node.items.flatMap((pair) =>
      textsOf(pair.value, base, [...path, String((pair.key as Scalar).value)], false),
    );
  if (isSeq(node))
    return node.items.flatMap((item, index) =>
      textsOf(item, base, [...path, index], node.flow === true),
    );
  if (!isScalar(node) || typeof node.value !== 'string' || !node.range) return [];
  return [
    {
      path,
      value: node.value,
      start: base + node.range[0],
      end: base + node.range[1],
      style: node.type,
      inFlowList,
    },
  ];
}

function offsetIn(document: Document, path: FieldPath): number | undefined {
  for (let length = path.length; length > 0; length -= 1) {
    const node = document.getIn(path.slice(0, length), true);
    if (isScalar(node) || isCollection(node)) return node.range?.[0];
  }
  return undefined;
}

function keyOffsetIn(document: Document, path: FieldPath): number | undefined {
  const parent = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true);
  const pair = isMap(parent)
    ? parent.items.find(
        (item) => isPair(item) && isScalar(item.key) && String(item.key.value) === path.at(-1),
      )
    : undefined;
  return (pair?.key as Scalar | undefined)?.range?.[0];
}
