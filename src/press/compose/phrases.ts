import { type Phrase, splitPhrases } from '../../domain/phrases.ts';
import { JOINER } from '../sheet.ts';

/** A sentence with its words marked as whole, so that a line of print ends between words and never inside one. */
export function joinPhrases(sentence: string): string {
  const groups = splitPhrases(sentence);
  // A colon or semicolon may not begin a line: it goes with the word before it.
  const sign = (part?: Phrase) => (part && !part.word && /^[：；]/.exec(part.text)?.[0]) || '';
  return groups
    .map((group, index) => {
      if (group.word) return [...group.text, ...sign(groups[index + 1])].join(JOINER);
      return groups[index - 1]?.word ? group.text.slice(sign(group).length) : group.text;
    })
    .join('');
}
