import type { Nodes, Root } from 'mdast';
import type { Catalogue } from '../catalogue.ts';
import { formatBodyName, formatFact } from '../fact.ts';
import { composeHotline, requireFact } from '../hotline.ts';
import type { Note } from '../page.ts';

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

/** What the tags of a body are filled with. */
export type Known = Pick<Catalogue, 'facts' | 'today'> & { notes: readonly Note[] };

type Attributes = Record<string, string>;

/** What each tag that stands for something says on paper; the others say what they enclose. */
const tagWords: Record<string, (attributes: Attributes, known: Known) => string> = {
  Body: ({ id = '', on = '' }, known) => formatBodyName(requireFact(known, id), on, known.today),
  Cite: ({ id }, { notes }) =>
    notes.filter(({ source }) => source.id === id).map(({ number }) => `[${number}]`)[0] ?? '',
  Fact: ({ id = '' }, known) => formatFact(requireFact(known, id), known.today),
  Hotline: ({ id = '' }, known) => {
    const { number, doubt } = composeHotline(requireFact(known, id), known.today);
    return number + doubt;
  },
};

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

function wordsOf(node: Nodes, known: Known): string {
  if (node.type === 'text' || node.type === 'inlineCode') return node.value;
  const tag = 'name' in node && node.name ? tagWords[node.name] : undefined;
  if (tag) return tag(attributesOf(node), known);
  return 'children' in node ? node.children.map((child) => wordsOf(child, known)).join('') : '';
}

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

function blocksOf(node: Nodes, known: Known): RemarkBlock[] {
  const words = wordsOf(node, known).trim();
  if (node.type === 'list')
    return [
      {
        kind: 'list',
        ordered: node.ordered === true,
        items: node.children.map((item) => wordsOf(item, known).trim()),
      },
    ];
  if (node.type === 'mdxJsxFlowElement' && node.children.length > 0) {
    const { title } = attributesOf(node);
    return [
      ...(title ? [{ kind: 'text' as const, lead: title, text: '' }] : []),
      ...node.children.flatMap((child) => blocksOf(child, known)),
    ];
  }
  if (words.startsWith('|')) return [readTable(words)];
  return words === '' ? [] : [{ kind: 'text', text: words.replace(/\n/g, '') }];
}

/** The remarks in the body of a lesson, tags filled in; a source is named by its number, `[2]`. */
export function composeRemarks(body: Root, known: Known): Remark[] {
  const remarks: Remark[] = [];
  for (const node of body.children) {
    if (node.type === 'heading' && node.depth === 2)
      remarks.push({ heading: wordsOf(node, known), blocks: [] });
    else {
      if (remarks.length === 0) remarks.push({ heading: '', blocks: [] });
      remarks.at(-1)?.blocks.push(...blocksOf(node, known));
    }
  }
  return remarks.filter(({ heading, blocks }) => heading !== '' || blocks.length > 0);
}

/** Whether a remark says where the cards belong, which is an answer: its heading names them. */
export function tellsCards({ heading }: Remark): boolean {
  return heading.includes('卡');
}
