import { type Document, type Scalar, visit, type YAMLError } from 'yaml';
import type { Fault } from './fault.ts';
import { fieldNames } from './field-notes.ts';
import { lineMap } from './line-map.ts';

interface YamlText {
  document: Document;
  source: string;
}

type Explained = Pick<Fault, 'message' | 'hint' | 'offset'>;

const QUOTE_IT = '用英文双引号把整段内容括起来';

/** The faults of a YAML text that did not parse, each at the line an editor has to change. */
export function explainYaml(document: Document, source: string): Fault[] {
  const seen = findSlips(source);
  const lineOf = (offset: number) => lineMap(source)(offset).line;
  const lines = new Set(seen.map(({ offset }) => lineOf(offset)));
  const faults = [...seen];
  for (const error of document.errors) {
    const covers = [...lines].some(
      (line) => lineOf(error.pos[0]) - 1 <= line && line <= lineOf(error.pos[1]) + 1,
    );
    if (covers && error.code !== 'DUPLICATE_KEY') continue;
    const explained = (explainers[error.code] ?? explainGeneral)(error, { document, source });
    const line = lineOf(explained.offset);
    if (lines.has(line)) continue;
    lines.add(line);
    faults.push({ rule: 'front-matter/is-readable', severity: 'error', ...explained });
  }
  return faults.sort((a, b) => a.offset - b.offset);
}

/** Slips that are plain to see on their own line: a tab, a Chinese colon, a colon without a space. */
export function findSlips(source: string): Fault[] {
  const faults: Fault[] = [];
  const add = (offset: number, message: string, hint: string) =>
    faults.push({ rule: 'front-matter/is-readable', severity: 'error', message, hint, offset });
  let start = 0;
  for (const line of source.split('\n')) {
    const key = /^(\s*(?:- )?)([A-Za-z]\w*)([：:])(.?)/.exec(line);
    const known = key && fieldNames.has(key[2] as string);
    const at = start + (key ? (key[1] as string).length + (key[2] as string).length : 0);
    if (/^ *\t/.test(line))
      add(start + line.indexOf('\t'), '行首有制表符（Tab）', '删掉它，改用空格缩进，一级两个空格');
    else if (known && key[3] === '：')
      add(at, `“${key[2]}”后面用了中文冒号“：”`, '改成英文冒号加一个空格“: ”');
    else if (known && key[4] === '　')
      add(at + 1, `“${key[2]}:”后面用了全角空格`, '改成一个普通空格');
    else if (known && unclosedQuote(source, start))
      add(
        at + line.slice(at - start).search(/["']/),
        '引号打开了，没有关上',
        '在这一行末尾补上同样的英文引号',
      );
    else if (known && key[4] !== '' && key[4] !== ' ' && key[4] !== '\t')
      add(at + 1, `“${key[2]}:”后面少了一个空格`, '冒号后面空一格再写内容');
    start += line.length + 1;
  }
  return faults;
}

/** True when the line opens a quote it never closes, and the next line starts another field. */
function unclosedQuote(source: string, start: number): boolean {
  const [line = '', next = ''] = source.slice(start).split('\n', 2);
  const quote = /^\s*(?:- )?\w+: +(["'])/.exec(line)?.[1];
  if (!quote) return false;
  const nextKey = /^\s*(?:- )?([A-Za-z]\w*):( |$)/.exec(next)?.[1];
  return (
    line.split(quote).length === 2 &&
    (next === '' || (nextKey !== undefined && fieldNames.has(nextKey)))
  );
}

const explainers: Partial<
  Record<YAMLError['code'], (error: YAMLError, text: YamlText) => Explained>
> = {
  DUPLICATE_KEY: (error, { source }) => ({
    offset: error.pos[0],
    message: `“${wordAt(source, error.pos[0])}”写了两次`,
    hint: '只留一个，另一个删掉',
  }),
  TAB_AS_INDENT: (error) => ({
    offset: error.pos[0],
    message: '行首有制表符（Tab）',
    hint: '删掉它，改用空格缩进，一级两个空格',
  }),
  MISSING_CHAR: (error, text) => explainMissing(error, text),
  BLOCK_AS_IMPLICIT_KEY: (error, text) => explainColon(error, text),
  BAD_INDENT: (error, text) =>
    /Flow/.test(error.message) ? explainOpenList(error, text) : explainIndent(error.pos[0], text),
  BAD_SCALAR_START: (error, { source }) => ({
    offset: error.pos[0],
    message: `内容不能以“${source[error.pos[0]]}”开头`,
    hint: QUOTE_IT,
  }),
  UNEXPECTED_TOKEN: (error, text) => explainLeftover(error, text),
  MULTIPLE_DOCS: (error, { source }) => ({
    offset: Math.max(0, source.indexOf('---', error.pos[0])),
    message: '这里多了一行 ---',
    hint: '一个文件只有一份信息，删掉这一行',
  }),
  MULTILINE_IMPLICIT_KEY: (error, text) => explainIndent(error.pos[0], text),
};

function explainGeneral(error: YAMLError): Explained {
  return {
    offset: error.pos[0],
    message: '从这里开始读不懂',
    hint: `检查这一行的冒号、引号、括号和缩进；内容里有特殊符号时，${QUOTE_IT}`,
  };
}

/** A quote or bracket that is never closed: its place is where it opens. */
function explainMissing(error: YAMLError, text: YamlText): Explained {
  if (!/quote/.test(error.message)) return explainOpenList(error, text);
  let opening = error.pos[0];
  visit(text.document, {
    Scalar: (_, node: Scalar) => {
      if (
        (node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE') &&
        node.range &&
        node.range[1] >= error.pos[0]
      )
        opening = node.range[0];
    },
  });
  return {
    offset: opening,
    message: `引号 ${text.source[opening] ?? '"'} 打开了，没有关上`,
    hint: '在内容末尾补上同样的英文引号',
  };
}

function explainOpenList(error: YAMLError, { source }: YamlText): Explained {
  const open: number[] = [];
  for (let at = 0; at < error.pos[0]; at += 1) {
    if (source[at] === '[' || source[at] === '{') open.push(at);
    if (source[at] === ']' || source[at] === '}') open.pop();
  }
  const opening = open.at(-1);
  if (opening === undefined) return explainGeneral(error);
  return {
    offset: opening,
    message: `“${source[opening]}”打开了，没有关上`,
    hint: `在这一组的末尾补上“${source[opening] === '[' ? ']' : '}'}”`,
  };
}

/** `title: 甲: 乙`, or a line that stands too far right under a finished one. */
function explainColon(error: YAMLError, text: YamlText): Explained {
  const lineEnd = (text.source.indexOf('\n', error.pos[0]) + 1 || text.source.length + 1) - 1;
  const inner = text.source.slice(error.pos[0], lineEnd).search(/:( |$)/);
  if (inner !== -1)
    return {
      offset: error.pos[0] + inner,
      message: '内容里有英文冒号加空格“: ”，会被当成新的栏目',
      hint: `改成中文冒号“：”，或者${QUOTE_IT}`,
    };
  return explainIndent(Math.min(lineEnd + 1, text.source.length), text);
}

function explainIndent(offset: number, { source }: YamlText): Explained {
  const lineStart = source.lastIndexOf('\n', offset - 1) + 1;
  const line = source.slice(lineStart).split('\n', 1)[0] as string;
  const indent = line.length - line.trimStart().length;
  if (!/:( |$)/.test(line) && !/^\s*- /.test(line)) {
    return {
      offset: lineStart + indent,
      message: '这一行不是“栏目: 内容”的样子',
      hint: '写成“栏目: 内容”（英文冒号加一个空格）；接着上一行的话，写在同一行里',
    };
  }
  return {
    offset: lineStart + indent,
    message: '这一行的缩进不对',
    hint: '同一级的栏目要左边对齐；下一级比上一级多两个空格',
  };
}

/** Text after a closed quote or bracket: `"甲"乙`, `{hotline-110} 打`. */
function explainLeftover(error: YAMLError, { source }: YamlText): Explained {
  const lineStart = source.lastIndexOf('\n', error.pos[0] - 1) + 1;
  const extra = source[error.pos[0]];
  if (extra === ']' || extra === '}')
    return { offset: error.pos[0], message: `多了一个“${extra}”`, hint: '删掉它' };
  const value = /^(\s*(?:- )*(?:[\w-]+: +)?)(["'{[])/.exec(source.slice(lineStart, error.pos[0]));
  if (!value) return explainGeneral(error);
  const offset = lineStart + (value[1] as string).length;
  if (value[2] === '{' || value[2] === '[')
    return { offset, message: `内容以“${value[2]}”开头，后面又跟着别的字`, hint: QUOTE_IT };
  return {
    offset: error.pos[0],
    message: '引号关上以后还有字',
    hint: '里面的引号改用中文引号“”，或者把整段内容括在一对引号里',
  };
}

function wordAt(source: string, offset: number): string {
  return /^["']?([^"':\n]*)/.exec(source.slice(offset))?.[1] ?? '';
}
