import { createProcessor } from '@mdx-js/mdx';
import type { Nodes, Root } from 'mdast';
import { explainMdx } from './explain-mdx.ts';
import type { Fault } from './fault.ts';

/** A body taken apart; its offsets count the whole file. */
export interface Body {
  /** The body as a tree that can be handed on: plain data, without places in the file. */
  tree: Root;
  /** Every node in reading order, parents before children. */
  nodes: readonly Nodes[];
  /** The text the nodes were read from: the file with its head and unreadable pieces blanked out. */
  source: string;
  faults: Fault[];
}

const MOST_FAULTS = 20;
const processor = createProcessor({ format: 'mdx' });

/**
 * The body of an MDX file, which starts at `start`.
 * After a fault the unreadable piece is blanked out and reading goes on, so that all faults come at once.
 */
export function readBody(text: string, start: number): Body {
  let source = blankOut(text, 0, start);
  const faults: Fault[] = [];
  while (faults.length < MOST_FAULTS) {
    try {
      const root = processor.parse(source);
      return { tree: plainTree(root), nodes: nodesOf(root), source, faults };
    } catch (error) {
      const { fault, unreadable } = explainMdx(error, source);
      faults.push(fault);
      for (const [from, to] of unreadable) source = blankOut(source, from, to);
    }
  }
  return { tree: { type: 'root', children: [] }, nodes: [], source, faults };
}

/** A copy without places and without the parsed code of expressions, which is no plain data. */
function plainTree(root: Root): Root {
  const text = JSON.stringify(root, (key, value: unknown) =>
    key === 'position' || key === 'data' ? undefined : value,
  );
  return JSON.parse(text) as Root;
}

/** A node and everything inside it, in reading order. */
export function nodesOf(node: Nodes): Nodes[] {
  const nodes: Nodes[] = [node];
  const collect = (children: readonly Nodes[]) => {
    for (const child of children) {
      nodes.push(child);
      if ('children' in child) collect(child.children);
    }
  };
  if ('children' in node) collect(node.children);
  return nodes;
}

function blankOut(text: string, from: number, to: number): string {
  return (
    text.slice(0, from) +
    text.slice(from, to).replace(/[^\n]+/g, (line) => ' '.repeat(line.length)) +
    text.slice(to)
  );
}
