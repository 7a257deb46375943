import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import type { Block, PageRecord } from '../core/page-record.ts';
import { removeInvisible } from '../core/tokens.ts';

const BLOCKS = new Set(
  `address article aside blockquote body br caption center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr
  legend li main menu nav ol optgroup option p pre section summary table tbody td tfoot th thead tr ul`.split(
    /\s+/,
  ),
);
/** Marks the part of a page that is searched. */
const BODY = 'data-pagefind-body';
const SKIPPED = new Set(
  'script style noscript template svg iframe rt rp head label form nav footer'.split(' '),
);

type Node = Tree.ChildNode;
type Element = Tree.Element;

const isElement = (node: Tree.Node): node is Element => 'tagName' in node;
const childrenOf = (node: Tree.Node): Node[] =>
  'childNodes' in node ? (node.childNodes as Node[]) : [];
const attribute = (element: Element, name: string) =>
  element.attrs.find((one) => one.name === name)?.value;

function* elementsIn(node: Tree.Node): Generator<Element> {
  for (const child of childrenOf(node)) {
    if (!isElement(child)) continue;
    yield child;
    yield* elementsIn(child);
  }
}

/** Text in the order of reading; a line break in the source between Chinese characters is no space. */
function tidy(text: string): string {
  return removeInvisible(text)
    .replace(/\s+/g, ' ')
    .replace(/([\u2e80-\u9fff\uff00-\uffef]) (?=[\u2e80-\u9fff\uff00-\uffef])/g, '$1')
    .trim();
}

function textOf(node: Tree.Node): string {
  if (node.nodeName === '#text') return (node as Tree.TextNode).value;
  return childrenOf(node).map(textOf).join('');
}

const isSilent = (element: Element) =>
  SKIPPED.has(element.tagName) ||
  attribute(element, 'hidden') !== undefined ||
  attribute(element, 'data-pagefind-ignore') !== undefined;

/** The blocks of a page's body in reading order; words of one block are joined across inline tags. */
function readBlocks(root: Element): Block[] {
  const blocks: Block[] = [];
  let words = '';
  let heading: Pick<Block, 'level' | 'anchor'> = {};
  const flush = () => {
    const text = tidy(words);
    if (text) blocks.push({ text, ...heading });
    words = '';
  };
  const walk = (node: Tree.Node) => {
    for (const child of childrenOf(node)) {
      if (child.nodeName === '#text') words += (child as Tree.TextNode).value;
      if (!isElement(child)) continue;
      if (!BLOCKS.has(child.tagName) || isSilent(child)) {
        if (BLOCKS.has(child.tagName)) flush();
        if (!isSilent(child)) walk(child);
        continue;
      }
      flush();
      const outer = heading;
      const level = /^h([1-6])$/.exec(child.tagName)?.[1];
      if (level) heading = { level: Number(level), anchor: attribute(child, 'id') ?? '' };
      walk(child);
      flush();
      heading = outer;
    }
  };
  walk(root);
  flush();
  return blocks;
}

/** False for a built page that nothing marks for the search; true for all others, though the mark may turn out to be words of its text. */
export function isSearched(html: string): boolean {
  return html.includes(BODY);
}

/** Reads a built page; undefined when it has no `data-pagefind-body`, which keeps it out of the search. */
export function readPage(
  url: string,
  html: string,
): Omit<PageRecord, 'also' | 'asked'> | undefined {
  const elements = [...elementsIn(parse(html))];
  const root = elements.find((element) => attribute(element, BODY) !== undefined);
  if (!root) return undefined;
  const inside = [...elementsIn(root)];
  const markedValue = (name: string, value: string) => {
    const element = inside.find((one) => attribute(one, name) === value);
    return element ? tidy(textOf(element)) : '';
  };
  const blocks = readBlocks(root);
  const keywords = elements.find(
    (element) => element.tagName === 'meta' && attribute(element, 'name') === 'keywords',
  );
  const said = inside
    .filter((element) => attribute(element, 'data-search-words') !== undefined)
    .map((element) => tidy(textOf(element)).replace(/^“|”$/g, ''));
  return {
    url,
    title: blocks.find(({ level }) => level === 1)?.text || url,
    kind: markedValue('data-pagefind-filter', 'kind'),
    topic: markedValue('data-pagefind-filter', 'topic'),
    reviewed: markedValue('data-pagefind-meta', 'reviewed'),
    blocks,
    words: [
      ...new Set(
        [...((keywords && attribute(keywords, 'content')) ?? '').split(/[,，]/), ...said]
          .map(tidy)
          .filter(Boolean),
      ),
    ],
    said,
  };
}
