import type { Nodes } from 'mdast';
import { nearestName } from '../domain/checks/nearest-name.ts';
import type { TagUse } from '../domain/entry.ts';
import { isTagName, proseTag, proseTags, type TagName } from '../domain/prose.ts';
import { isRealDate } from '../schemas/fields/iso-date.ts';
import type { Fault } from './fault.ts';

type Tag = Extract<Nodes, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>;
type Expression = Extract<Nodes, { type: 'mdxFlowExpression' | 'mdxTextExpression' }>;
type Attribute = Tag['attributes'][number];

const names = Object.keys(proseTags);

function error(rule: string, offset: number, message: string, hint: string): Fault {
  return { rule, severity: 'error', offset, message, hint };
}

/** Uses of the writers' tags in a body, and everything in it that is code, raw HTML or a tag used wrongly. */
export function checkTags(nodes: readonly Nodes[]): { tags: TagUse[]; faults: Fault[] } {
  const tags: TagUse[] = [];
  const faults: Fault[] = [];
  for (const node of nodes) {
    const offset = node.position?.start.offset ?? 0;
    if (node.type === 'mdxjsEsm')
      faults.push(
        error(
          'prose/free-of-code',
          offset,
          '正文里不能写 import 和 export',
          '删掉这一行；标签不用引入，直接写就行',
        ),
      );
    else if (node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression')
      faults.push(...checkExpression(node, offset));
    else if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') {
      const found = checkTag(node, offset);
      faults.push(...found);
      if (node.name && isTagName(node.name)) tags.push(...usesOf(node, node.name));
    }
  }
  return { tags, faults };
}

/** What the attributes of a tag point to. */
function usesOf(tag: Tag, name: TagName): TagUse[] {
  return Object.entries(proseTag(name).attributes).flatMap(([attribute, described]): TagUse[] => {
    const id = attributeValue(tag, attribute);
    if (described.holds !== 'id' || !id) return [];
    const { of, kinds } = described;
    const { line = 1, column = 1 } = tag.position?.start ?? {};
    return [{ of, id, line, column, ...(kinds && { kinds }) }];
  });
}

/** `{hotline-110}` in a body is arithmetic to MDX; only braces around nothing but comments are harmless, told by the syntax tree. */
function checkExpression({ value, data }: Expression, offset: number): Fault[] {
  if (data?.estree?.body.length === 0) return [];
  const id = value.trim();
  if (/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id)) {
    const tag = id.startsWith('hotline-') ? 'Hotline' : 'Fact';
    return [
      error(
        'prose/free-of-code',
        offset,
        `正文里不能写 {${id}}，那是信息栏里的写法`,
        `改成 <${tag} id="${id}" />`,
      ),
    ];
  }
  return [
    error(
      'prose/free-of-code',
      offset,
      `正文里的 {${id.slice(0, 20)}} 会被当成代码`,
      '热线写 <Hotline id="…" />，期限和限额写 <Fact id="…" />；真要写大括号，在前面加反斜杠：\\{',
    ),
  ];
}

function checkTag(tag: Tag, offset: number): Fault[] {
  const { name } = tag;
  if (name === null)
    return [error('prose/free-of-html', offset, '正文里不能写空标签 <>', '删掉它')];
  if (isTagName(name))
    return [...checkAttributes(tag, name, offset), ...checkContent(tag, name, offset)];
  const handlers = tag.attributes.flatMap((attribute) =>
    isHandler(attribute) ? checkHandler(attribute) : [],
  );
  const near =
    names.find((known) => known.toLowerCase() === name.toLowerCase()) ??
    (/^[A-Z]/.test(name) ? nearestName(name, names) : undefined);
  if (near)
    return [
      error('tag/is-known', offset, `没有 <${name}> 这个标签`, `是不是 <${near}>？大小写也要一样`),
      ...handlers,
    ];
  if (/^(script|iframe|object|embed|link|meta|base)$/i.test(name))
    return [
      error(
        'prose/free-of-scripts',
        offset,
        `正文里不能写 <${name}>，它能让网页运行别处的代码`,
        '删掉它',
      ),
      ...handlers,
    ];
  if (/^[A-Z]/.test(name))
    return [
      error('tag/is-known', offset, `没有 <${name}> 这个标签`, `只能用：${names.join('、')}`),
      ...handlers,
    ];
  return [
    error(
      'prose/free-of-html',
      offset,
      `正文里不能直接写 <${name}>`,
      `用 Markdown 的写法（**加粗**、- 列表、[文字](地址)），或者用这些标签：${names.join('、')}`,
    ),
    ...handlers,
  ];
}

function isHandler(attribute: Attribute): boolean {
  return attribute.type === 'mdxJsxAttribute' && /^on[a-z]{3,}$/i.test(attribute.name);
}

function checkHandler(attribute: Attribute): Fault[] {
  const name = attribute.type === 'mdxJsxAttribute' ? attribute.name : '';
  return [
    error(
      'prose/free-of-scripts',
      attribute.position?.start.offset ?? 0,
      `不能写 ${name} 这样的脚本属性`,
      '删掉它',
    ),
  ];
}

function checkAttributes(tag: Tag, name: TagName, offset: number): Fault[] {
  const { attributes } = proseTag(name);
  const required = Object.keys(attributes).filter((wanted) => !attributes[wanted]?.optional);
  const faults = tag.attributes.flatMap((attribute) => checkAttribute(attribute, name));
  for (const wanted of required) {
    if (
      !tag.attributes.some(
        (attribute) => attribute.type === 'mdxJsxAttribute' && attribute.name === wanted,
      )
    ) {
      faults.push(
        error(
          'tag/attribute-is-present',
          offset,
          `<${name}> 缺少 ${wanted}`,
          `写成 <${name} ${required.map((attribute) => `${attribute}="…"`).join(' ')} />`,
        ),
      );
    }
  }
  return faults;
}

function checkAttribute(attribute: Attribute, tag: TagName): Fault[] {
  const offset = attribute.position?.start.offset ?? 0;
  if (isHandler(attribute)) return checkHandler(attribute);
  if (attribute.type !== 'mdxJsxAttribute')
    return [error('prose/free-of-code', offset, `<${tag}> 里不能写 {…}`, '删掉它')];
  const { name, value } = attribute;
  const { attributes } = proseTag(tag);
  const allowed = Object.keys(attributes);
  if (!allowed.includes(name)) {
    const near = nearestName(name, allowed);
    const may = allowed.length > 0 ? `只能写：${allowed.join('、')}` : '它不带任何属性，删掉';
    return [
      error(
        'tag/attribute-is-known',
        offset,
        `<${tag}> 没有“${name}”这个属性`,
        near ? `是不是“${near}”？` : may,
      ),
    ];
  }
  if (typeof value !== 'string')
    return [
      error(
        'tag/attribute-is-well-written',
        offset,
        `${name} 后面要写 ="…"`,
        `改成 ${name}="…"，用英文双引号，不用 { }`,
      ),
    ];
  if (value.trim() === '')
    return [error('tag/attribute-is-well-written', offset, `${name} 是空的`, '写上内容，或者删掉')];
  if (attributes[name]?.holds === 'day' && !isRealDate(value))
    return [
      error(
        'date/is-real',
        offset,
        `日期“${value}”不存在或写法不对`,
        `写成 ${name}="2021-12-30" 这样`,
      ),
    ];
  return [];
}

function checkContent(tag: Tag, name: TagName, offset: number): Fault[] {
  const filled = tag.children.length > 0;
  const wraps = proseTag(name).wraps !== 'nothing';
  if (filled && !wraps)
    return [
      error(
        'tag/stands-alone',
        offset,
        `<${name}> 里面不能写字，写了也不会显示`,
        `改成 <${name} … />`,
      ),
    ];
  if (!filled && wraps)
    return [error('tag/has-content', offset, `<${name}> 是空的`, '在开头和结尾的标签之间写上内容')];
  return [];
}

function attributeValue(tag: Tag, name: string): string | undefined {
  const found = tag.attributes.find(
    (attribute) => attribute.type === 'mdxJsxAttribute' && attribute.name === name,
  );
  return typeof found?.value === 'string' ? found.value : undefined;
}
