import { pinyin } from 'pinyin-pro';
import type { PageRecord } from '../core/page-record.ts';
import type { Phrase } from '../core/suggest.ts';

/** The kind whose words are the glossary. */
export const GLOSSARY_KIND = '词条';

const MOST = 2000;
const LAST_KIND = '出处';

const soundOf = (text: string) =>
  pinyin(text, { toneType: 'none', type: 'array', v: true }).join('');

/** What the box suggests: titles, what the other side says, other names of a term; each with its page, sources last, glossary words with their sound. */
export function composePhrases(records: readonly PageRecord[]): Phrase[] {
  const inOrder = [...records].sort(
    (a, b) => Number(a.kind === LAST_KIND) - Number(b.kind === LAST_KIND),
  );
  const phrases = inOrder.flatMap(({ kind, url, title, words, said }): Phrase[] =>
    kind === GLOSSARY_KIND
      ? words.map((word): Phrase => [word, url, soundOf(word)])
      : [title, ...said].map((text): Phrase => [text, url]),
  );
  const seen = new Set<string>();
  return phrases
    .filter(([text, url]) => !seen.has(text + url) && seen.add(text + url))
    .slice(0, MOST);
}
