import type { CustomRecord } from 'pagefind';
import { type PageRecord, pageText } from '../core/page-record.ts';
import { indexTokens, singleTokens, wholeToken } from '../core/tokens.ts';

const list = (tokens: readonly string[]) => [...new Set(tokens)].join(' ');

/** The page as Pagefind is to index it: already cut, in a language it leaves alone. */
export function composeCustomRecord(record: PageRecord): CustomRecord {
  const { url, title, kind, topic, blocks, words, also } = record;
  const heads = blocks.filter(({ level }) => level !== undefined && level > 1).map(({ text }) => text);
  const field = (texts: readonly string[], wholes: readonly string[]) => [
    ...texts.flatMap(indexTokens),
    ...texts.flatMap(singleTokens),
    ...wholes.flatMap(wholeToken),
  ];
  return {
    url,
    language: 'unknown',
    content: indexTokens(pageText(record)).join(' '),
    meta: {
      title: list(field([title], [title])),
      heads: list(field(heads, [])),
      words: list(field(words, words)),
      also: list(field(also, also)),
      letters: list(singleTokens(pageText(record))),
    },
    filters: { ...(kind && { kind: [kind] }), ...(topic && { topic: [topic] }) },
  };
}
