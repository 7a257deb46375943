import { composeSpeech, splitSentences } from '../../domain/spoken.ts';

/** One sentence as it stands on the page, perhaps in several pieces, and what a voice says for it. */
export interface Sentence {
  pieces: HTMLElement[];
  speech: string;
}

const BLOCK = 'h1, h2, h3, p, li, td, th, dt, dd, caption, figcaption, summary';
const SKIPPED = '[data-reader-skip], [hidden], [aria-hidden="true"], nav, svg, script';

/** Text nodes to be read, grouped by the block they stand in, in the order of the page. */
function readableBlocks(root: Element): Text[][] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const blocks: Text[][] = [];
  let last: Element | null = null;
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    const parent = node.parentElement;
    if (!parent || node.data.trim() === '' || parent.closest(SKIPPED)) continue;
    const block = parent.closest(BLOCK) ?? root;
    if (block !== last) blocks.push([]);
    blocks[blocks.length - 1]?.push(node);
    last = block;
  }
  return blocks;
}

/** Puts the characters `[from, to)` of the joined `nodes` into marks of their own; the nodes are cut where needed. */
function wrapRange(nodes: Text[], from: number, to: number): HTMLElement[] {
  const pieces: HTMLElement[] = [];
  let start = 0;
  for (const node of nodes) {
    const end = start + node.data.length;
    if (end > from && start < to) {
      const range = document.createRange();
      range.setStart(node, Math.max(0, from - start));
      range.setEnd(node, Math.min(node.data.length, to - start));
      const piece = document.createElement('span');
      piece.className = 'sentence';
      range.surroundContents(piece);
      pieces.push(piece);
    }
    start = end;
  }
  return pieces;
}

/** Marks every sentence under `root`, once, so that the one being read can be shown. */
export function markSentences(root: Element, hotlines: readonly string[]): Sentence[] {
  return readableBlocks(root).flatMap((nodes) => {
    const text = nodes.map(({ data }) => data).join('');
    const marked: Sentence[] = [];
    // From the last sentence to the first: a cut leaves the places before it as they were.
    for (const { from, to } of splitSentences(text).reverse()) {
      const speech = composeSpeech(text.slice(from, to), hotlines);
      if (speech !== '') marked.unshift({ pieces: wrapRange(nodes, from, to), speech });
    }
    return marked;
  });
}
