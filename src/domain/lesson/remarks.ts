import { createProcessor } from '@mdx-js/mdx';
import type { Nodes, Root } from 'mdast';
import { type Attributes, type Filling, isTagName, proseTag } from '../prose.ts';

/** One part of a writer's remark: plain words, as paper takes them. */
export type RemarkBlock =
  | { kind: 'text'; lead?: string; text: string }
  | { kind: 'list'; ordered: boolean; items: string[] }
  | { kind: 'table'; head: string[]; rows: string[][] };

/** What the writer adds to a plan under a heading of their own: 教师须知, where the cards belong, how the time is dealt out. */
export interface Remark {
  heading: string;
  blocks: RemarkBlock[];
}

const processor = createProcessor({ format: 'mdx' });

function attributesOf(node: Nodes): Attributes {
  if (node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') return {};
  return Object.fromEntries(
    node.attributes.flatMap((one) =>
      one.type === 'mdxJsxAttribute' && typeof one.value === 'string'
        ? [[one.name, one.value]]
        : [],
    ),
  );
}

/** The tag a node is, with what the writer gave it; undefined for plain Markdown. */
function tagOf(node: Nodes) {
  if (node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') return undefined;
  const { name } = node;
  if (name === null || !isTagName(name)) throw new Error(`没有 <${name ?? ''}> 这个标签`);
  return { name, ...proseTag(name), given: attributesOf(node) };
}

/** The words of a node on paper; no tag may leave a hole in a sentence. */
function wordsOf(node: Nodes, filling: Filling): string {
  if (node.type === 'text' || node.type === 'inlineCode' || node.type === 'code') return node.value;
  if (node.type === 'image' || node.type === 'imageReference') return node.alt ?? '';
  const inner =
    'children' in node ? node.children.map((child) => wordsOf(child, filling)).join('') : '';
  const tag = tagOf(node);
  if (!tag) return inner;
  const words = tag.words(tag.given, inner, filling);
  if (words.trim() === '') throw new Error(`<${tag.name}> 印在纸上一个字也没有`);
  return words;
}

/** As HTML does: where a comment stood between two spaces, one is left. */
const closeGaps = (words: string) => words.replace(/ {2,}/g, ' ').trim();

/** Tables are no part of plain Markdown: they arrive as a paragraph whose lines begin with a bar. */
function readTable(words: string): RemarkBlock {
  const cells = (line: string) =>
    line
      .replace(/^\||\|$/g, '')
      .split('|')
      .map((cell) => cell.trim());
  const [head = '', , ...rows] = words.split('\n').map((line) => line.trim());
  return { kind: 'table', head: cells(head), rows: rows.map(cells) };
}

function blocksOf(node: Nodes, filling: Filling): RemarkBlock[] {
  const words = closeGaps(wordsOf(node, filling));
  if (node.type === 'list')
    return [
      {
        kind: 'list',
        ordered: node.ordered === true,
        items: node.children.map((item) => closeGaps(wordsOf(item, filling))),
      },
    ];
  if (node.type === 'mdxJsxFlowElement' && node.children.length > 0) {
    const tag = tagOf(node);
    const lead = tag?.title && (tag.given.title ?? tag.title);
    return [
      ...(lead ? [{ kind: 'text' as const, lead, text: '' }] : []),
      ...node.children.flatMap((child) => blocksOf(child, filling)),
    ];
  }
  if (words.startsWith('|')) return [readTable(words)];
  return words === '' ? [] : [{ kind: 'text', text: words.replace(/\n/g, '') }];
}

/** The remarks in the body of a lesson, tags filled in; a source is named by its number, `[2]`. */
export function composeRemarks(body: string, filling: Filling): Remark[] {
  const remarks: Remark[] = [];
  for (const node of (processor.parse(body) as Root).children) {
    if (node.type === 'heading' && node.depth === 2)
      remarks.push({ heading: wordsOf(node, filling), blocks: [] });
    else {
      if (remarks.length === 0) remarks.push({ heading: '', blocks: [] });
      remarks.at(-1)?.blocks.push(...blocksOf(node, filling));
    }
  }
  return remarks.filter(({ heading, blocks }) => heading !== '' || blocks.length > 0);
}

/** Whether a remark says where the cards belong, which is an answer: its heading names them. */
export function tellsCards({ heading }: Remark): boolean {
  return heading.includes('卡');
}
