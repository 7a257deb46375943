import { pinyin } from 'pinyin-pro';
import { pageKinds } from '../../domain/page-kind.ts';
import type { PageRecord } from '../core/page-record.ts';
import type { Phrase } from '../core/suggest.ts';

const MOST = 2000;

const soundOf = (text: string) =>
  pinyin(text, { toneType: 'none', type: 'array', v: true }).join('');

/** The words of the glossary: names of its terms and what else they are called. */
export function glossaryWords(records: readonly PageRecord[]): string[] {
  return records.filter(({ kind }) => kind === pageKinds.terms.name).flatMap(({ words }) => words);
}

/** What the box suggests: titles, what the other side says, other names of a term; each with its page, sources last, glossary words with their sound. */
export function composePhrases(records: readonly PageRecord[]): Phrase[] {
  const inOrder = [...records].sort(
    (a, b) => Number(a.kind === pageKinds.sources.name) - Number(b.kind === pageKinds.sources.name),
  );
  const phrases = inOrder.flatMap(({ kind, url, title, words, said }): Phrase[] =>
    kind === pageKinds.terms.name
      ? words.map((word): Phrase => [word, url, soundOf(word)])
      : [title, ...said].map((text): Phrase => [text, url]),
  );
  const seen = new Set<string>();
  return phrases
    .filter(([text, url]) => !seen.has(text + url) && seen.add(text + url))
    .slice(0, MOST);
}
