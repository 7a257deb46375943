import type { CustomRecord } from 'pagefind';
import { type PageRecord, pageText } from '../core/page-record.ts';
import { indexTokens, isHan, RUN_END, singleTokens, wholeToken } from '../core/tokens.ts';

const list = (tokens: readonly string[]) => [...new Set(tokens)].join(' ');

/** The page as Pagefind is to index it: already cut, in a language it leaves alone. */
export function composeCustomRecord(record: PageRecord): CustomRecord {
  const { url, title, kind, topic, blocks, words, also, asked } = record;
  const heads = blocks.filter(({ level }) => level !== undefined && level > 1).map(({ text }) => text);
  const field = (texts: readonly string[], wholes: readonly string[]) => [
    ...texts.flatMap(indexTokens),
    ...texts.flatMap(singleTokens),
    ...wholes.flatMap(wholeToken),
  ];
  const named = {
    title: field([title], [title]),
    heads: field(heads, []),
    words: field(words, words),
    also: field(also, also),
    asked: asked.map((word) => (isHan(word) ? word : word + RUN_END)),
  };
  const known = new Set(Object.values(named).flat());
  return {
    url,
    language: 'unknown',
    content: indexTokens(pageText(record)).join(' '),
    meta: {
      ...Object.fromEntries(Object.entries(named).map(([name, tokens]) => [name, list(tokens)])),
      letters: list(singleTokens(pageText(record)).filter((letter) => !known.has(letter))),
    },
    filters: { ...(kind && { kind: [kind] }), ...(topic && { topic: [topic] }) },
  };
}
