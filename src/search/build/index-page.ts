import type { CustomRecord } from 'pagefind';
import { namedTexts, type PageRecord, pageText } from '../core/page-record.ts';
import { indexTokens, isHan, RUN_END, wholeToken } from '../core/tokens.ts';

const list = (tokens: readonly string[]) => [...new Set(tokens)].join(' ');

/** Titles and keywords can be asked for whole. */
const WHOLE = new Set(['title', 'words', 'also']);

const fieldTokens = (field: string, texts: readonly string[]) => [
  ...texts.flatMap(indexTokens),
  ...(WHOLE.has(field) ? texts.flatMap(wholeToken) : []),
];

/** The page as Pagefind is to index it: already cut, in a language it leaves alone. */
export function composeCustomRecord(record: PageRecord): CustomRecord {
  const { url, kind, topic, asked } = record;
  const named = Object.entries(namedTexts(record)).map(([field, texts]) => [
    field,
    list(fieldTokens(field, texts)),
  ]);
  return {
    url,
    language: 'unknown',
    content: indexTokens(pageText(record)).join(' '),
    meta: {
      ...Object.fromEntries(named),
      asked: list(asked.map((word) => (isHan(word) ? word : word + RUN_END))),
    },
    filters: { ...(kind && { kind: [kind] }), ...(topic && { topic: [topic] }) },
  };
}
