import { findRuns, normalise, removeInvisible } from './tokens.ts';

/** A line the box can suggest: words, address, and for glossary words how they sound. */
export type Phrase = readonly [text: string, url: string, sound?: string];

const MOST = 6;
const joined = (text: string) =>
  findRuns(normalise(removeInvisible(text)))
    .map((run) => run.text)
    .join('');

/** How near a phrase is to what was typed; 0 has nothing of it. Pages that say what to do stand before glossary words, which alone have a sound. */
function closeness(words: string, query: string, sound: string | undefined): number {
  if (words === query) return 5;
  const begins = words.startsWith(query);
  if (sound === undefined) return begins ? 4 : words.includes(query) ? 3 : 0;
  return begins || words.includes(query) ? 2 : sound.startsWith(query) ? 1 : 0;
}

/** The phrases that hold what was typed so far, one for each page, best first; nothing before the second character. */
export function suggestPhrases(phrases: readonly Phrase[], typed: string): Phrase[] {
  const query = joined(typed);
  if (query.length < 2) return [];
  const ranked = phrases
    .map((phrase, order) => ({
      phrase,
      order,
      close: closeness(joined(phrase[0]), query, phrase[2]),
    }))
    .filter(({ close }) => close > 0)
    .sort(
      (a, b) => b.close - a.close || a.phrase[0].length - b.phrase[0].length || a.order - b.order,
    );
  return firstOfEachPage(ranked.map(({ phrase }) => phrase)).slice(0, MOST);
}

/** Laws and notices help nobody who found nothing: their long names share a character with anything. */
const isSource = ([, url]: Phrase) => url.startsWith('/sources/');

/** The phrases that share most characters with a query that found nothing: words that would help. */
export function nearestPhrases(phrases: readonly Phrase[], query: string, most: number): Phrase[] {
  const letters = new Set(joined(query));
  const ranked = phrases
    .filter((phrase) => !isSource(phrase))
    .map((phrase, order) => {
      const words = [...new Set(joined(phrase[0]))];
      return {
        phrase,
        order,
        share: words.filter((letter) => letters.has(letter)).length / Math.sqrt(words.length || 1),
      };
    })
    .filter(({ share }) => share > 0.5)
    .sort((a, b) => b.share - a.share || a.order - b.order);
  return firstOfEachPage(ranked.map(({ phrase }) => phrase)).slice(0, most);
}

function firstOfEachPage(phrases: readonly Phrase[]): Phrase[] {
  const seen = new Set<string>();
  return phrases.filter(([, url]) => !seen.has(url) && seen.add(url));
}
