import type { Fault } from './fault.ts';

/** A fault of MDX syntax, and the pieces to leave out so that the rest can be read. */
export interface ExplainedMdx {
  fault: Fault;
  unreadable: [from: number, to: number][];
}

interface MdxError {
  reason?: string;
  ruleId?: string;
  source?: string;
  line?: number;
  column?: number;
  place?: { offset?: number; line?: number; start?: { offset?: number; line?: number } };
}

type Explainer = (at: number, source: string, reason: string) => ExplainedMdx;

function explained(
  rule: string,
  offset: number,
  to: number,
  message: string,
  hint: string,
): ExplainedMdx {
  return {
    fault: { rule, severity: 'error', offset, message, hint },
    unreadable: [[offset, Math.max(to, offset + 1)]],
  };
}

/** An error thrown by the MDX reader, in Chinese and at the character an editor has to change. */
export function explainMdx(thrown: unknown, source: string): ExplainedMdx {
  const error = thrown as MdxError;
  const reason = String(error.reason ?? '');
  const at =
    error.place?.offset ?? error.place?.start?.offset ?? offsetOf(error.line, error.column, source);
  for (const [pattern, explain] of explainers)
    if (pattern.test(`${error.source} ${error.ruleId} ${reason}`))
      return explain(at, source, reason);
  return explainOther(at, source);
}

const explainers: [RegExp, Explainer][] = [
  [/Unexpected closing tag/, explainCrossedTags],
  [/Expected the closing tag/, explainCrowdedClosingTag],
  [/Expected a closing tag/, explainOpenTag],
  [/unexpected-closing-slash/, explainLoneClosingTag],
  [/mdx-jsx/, explainAngle],
  [/mdxjs-esm/, explainImport],
  [/mdx-expression/, explainBrace],
];

/** `<HangUp>` without `</HangUp>`, or with other words on its line: the reason names the opening tag and its place. */
function explainOpenTag(at: number, source: string, reason: string): ExplainedMdx {
  const { name, from, to } = tagIn(reason, source) ?? { name: '', from: at, to: at + 1 };
  const closing = source.indexOf(`</${name}>`, to);
  const next = source.indexOf(`<${name}`, to);
  if (closing === -1 || (next !== -1 && next < closing)) {
    return explained(
      'tag/is-closed',
      from,
      to,
      `<${name}> 打开了，没有关上`,
      `在这一块结束的地方单独写一行 </${name}>；只是一个号码或数字的，写成 <${name} … />`,
    );
  }
  const result = explained(
    'tag/is-closed',
    from,
    to,
    `<${name}> 和 </${name}> 不在同一段里，又没有各占一行`,
    '开头和结尾的标签都单独写一行',
  );
  result.unreadable.push([closing, closing + name.length + 3]);
  return result;
}

/** `</HangUp>` with other words on its line. */
function explainCrowdedClosingTag(at: number, source: string, reason: string): ExplainedMdx {
  const name = /`<\/([^>`]*)>`/.exec(reason)?.[1] ?? '';
  const opening = source.lastIndexOf(`<${name}`, at);
  const result = explained(
    'tag/is-closed',
    at,
    at + name.length + 3,
    `</${name}> 这一行还有别的字`,
    '结尾的标签单独写一行',
  );
  if (opening !== -1) result.unreadable.push([opening, source.indexOf('>', opening) + 1]);
  return result;
}

function explainCrossedTags(at: number, source: string, reason: string): ExplainedMdx {
  const closing = /<\/([^>`]*)>/.exec(reason)?.[1] ?? '';
  const opening = tagIn(reason.slice(reason.indexOf('expected')), source);
  const to = source.indexOf('>', at) + 1 || at + 1;
  const result = explained(
    'tag/is-closed',
    at,
    to,
    `这里关的是 ${closing}，前面打开的却是 ${opening?.name ?? '别的标签'}`,
    `改成 </${opening?.name ?? ''}>，或者检查有没有漏写、写反`,
  );
  if (opening) result.unreadable.push([opening.from, opening.to]);
  return result;
}

function explainLoneClosingTag(at: number, source: string): ExplainedMdx {
  const from = source.lastIndexOf('<', at);
  const to = source.indexOf('>', at) + 1 || at + 1;
  return explained(
    'tag/is-closed',
    from,
    to,
    `${source.slice(from, to)} 前面没有打开的标签`,
    '删掉它，或者在前面补上开头的标签',
  );
}

/** `金额<5 万`, `<!-- 注 -->`, `<Fact id=x />`, `<Fact id=“x” />`. */
function explainAngle(at: number, source: string): ExplainedMdx {
  const from = Math.max(0, source.lastIndexOf('<', at));
  const lineEnd = endOfLine(source, from);
  const close = source.indexOf('>', from) + 1;
  if (source.startsWith('<!--', from)) {
    return explained(
      'prose/free-of-html',
      from,
      source.indexOf('-->', from) + 3 || lineEnd,
      '正文里不能写 <!-- --> 这样的注释',
      '删掉它',
    );
  }
  const name = /^<\/?([A-Za-z][A-Za-z0-9]*)/.exec(source.slice(from, from + 40))?.[1];
  const to = close > 0 && close <= lineEnd ? close : lineEnd;
  if (name?.startsWith('http'))
    return explained(
      'tag/is-well-written',
      from,
      to,
      '网址不能写在 < > 里',
      '写成 [要去的地方](网址)',
    );
  if (!name)
    return explained(
      'prose/free-of-code',
      from,
      from + 1,
      '紧挨着文字的“<”会被当成标签的开头',
      '改写成“小于”“不到”，或者在前面加反斜杠：\\<',
    );
  if (/[“”‘’]/.test(source.slice(from, to)))
    return explained(
      'tag/is-well-written',
      from,
      to,
      `<${name}> 里用了中文引号`,
      `改成英文双引号，例如 id="…"`,
    );
  if (/=[^"'{\s]/.test(source.slice(from, to)))
    return explained(
      'tag/is-well-written',
      from,
      to,
      `<${name}> 里等号后面没有引号`,
      `写成 id="…"，用英文双引号`,
    );
  if (to === lineEnd && close !== lineEnd)
    return explained('tag/is-well-written', from, to, `<${name} 没有写完`, '补上结尾的“>”或“ />”');
  return explained(
    'tag/is-well-written',
    from,
    to,
    `<${name}> 写得不对`,
    `写成 <${name} 属性="…" />，属性之间用空格隔开`,
  );
}

function explainBrace(at: number, source: string): ExplainedMdx {
  let depth = 0;
  let from = at;
  do {
    from -= 1;
    if (source[from] === '}') depth += 1;
    else if (source[from] === '{') depth -= 1;
  } while (from > 0 && depth >= 0);
  const close = source.indexOf('}', from) + 1;
  const lineEnd = endOfLine(source, from);
  return explained(
    'prose/free-of-code',
    from,
    close > 0 && close <= lineEnd ? close : lineEnd,
    '正文里的“{”会被当成代码',
    '热线写 <Hotline id="…" />，期限和限额写 <Fact id="…" />；真要写大括号，在前面加反斜杠：\\{',
  );
}

function explainImport(at: number, source: string): ExplainedMdx {
  const start = [...source.slice(0, at + 1).matchAll(/^(import|export)\b/gm)].at(-1)?.index ?? at;
  return explained(
    'prose/free-of-code',
    start,
    endOfLine(source, start),
    '这一行以 import 或 export 开头，会被当成代码',
    '正文里不能写代码；要提这个词，换个说法开头',
  );
}

function explainOther(at: number, source: string): ExplainedMdx {
  const start = source.lastIndexOf('\n', Math.max(0, at - 1)) + 1;
  const result = explained(
    'prose/free-of-code',
    at,
    endOfLine(source, at),
    '这里的写法会被当成代码',
    '检查这一行的 { }、< > 和引号，换成文字',
  );
  result.unreadable.push([start, Math.max(endOfLine(source, start), start + 1)]);
  return result;
}

/** The tag a reason names, as in ``Expected a closing tag for `<DoNow>` (12:1-12:8)``. */
function tagIn(
  reason: string,
  source: string,
): { name: string; from: number; to: number } | undefined {
  const found = /`<([^>`]*)>` \((\d+):(\d+)-(\d+):(\d+)\)/.exec(reason);
  if (!found) return undefined;
  const [name = '', ...numbers] = found.slice(1);
  const [line, column, endLine, endColumn] = numbers.map(Number);
  return { name, from: offsetOf(line, column, source), to: offsetOf(endLine, endColumn, source) };
}

function offsetOf(line = 1, column = 1, source = ''): number {
  let start = 0;
  for (let count = 1; count < line; count += 1) start = source.indexOf('\n', start) + 1;
  return start + column - 1;
}

function endOfLine(source: string, from: number): number {
  const end = source.indexOf('\n', from);
  return end === -1 ? source.length : end;
}
