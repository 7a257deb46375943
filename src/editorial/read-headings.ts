import Slugger from 'github-slugger';
import type { Heading, Nodes } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import type { Fault } from './fault.ts';

/** A heading of a body with the anchor Astro gives it. */
export interface BodyHeading {
  depth: Heading['depth'];
  text: string;
  anchor: string;
  offset: number;
}

/** Headings of a body in reading order. */
export function readHeadings(nodes: readonly Nodes[]): BodyHeading[] {
  const slugger = new Slugger();
  return nodes.flatMap((node) => {
    if (node.type !== 'heading') return [];
    const text = textOf(node);
    return [
      {
        depth: node.depth,
        text,
        anchor: slugger.slug(text),
        offset: node.position?.start.offset ?? 0,
      },
    ];
  });
}

/** Headings start at ##, skip no level, and none stands twice. */
export function checkHeadings(headings: readonly BodyHeading[]): Fault[] {
  const seen = new Set<string>();
  let level = 1;
  return headings.flatMap(({ depth, text, offset }) => {
    const faults: Fault[] = [];
    const add = (message: string, hint: string) =>
      faults.push({ rule: 'heading/in-order', severity: 'error', offset, message, hint });
    if (text.trim() === '') add('小标题是空的', '写上字，或者删掉这一行');
    else if (seen.has(text)) add(`小标题“${text}”在这一页写了两次`, '换一个能分清两处的小标题');
    if (depth === 1) add('正文里不写一级标题（#），页面标题就是 title', '改成 ##');
    else if (depth > level + 1)
      add(
        `标题跳级：上一级是 ${level} 级，这里直接用了 ${depth} 级`,
        `改成 ${'#'.repeat(level + 1)}`,
      );
    seen.add(text);
    level = Math.max(depth, 1);
    return faults;
  });
}
