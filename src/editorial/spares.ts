import type { Holds } from '../schemas/fields/field.ts';
import type { Passage } from './passages.ts';

/** The checks of words that do not fit everything a field can hold; `hotlines`: numbers we know, typed by hand; `phones`: numbers nobody knows. */
export type WordCheck = 'punctuation' | 'hotlines' | 'phones' | 'limits' | 'blame' | 'jargon';

const all: readonly WordCheck[] = [
  'punctuation',
  'hotlines',
  'phones',
  'limits',
  'blame',
  'jargon',
];

/** Which checks do not judge a field, by what it holds; a code in Chinese is a mistake and is judged like words. */
const spared: Record<Holds, readonly WordCheck[]> = {
  words: [],
  quoted: ['limits', 'blame', 'jargon'],
  story: ['limits'],
  official: ['jargon'],
  typed: all,
  mention: ['hotlines', 'phones', 'limits'],
  recorded: ['hotlines', 'limits'],
  cell: ['phones'],
  id: [],
  code: [],
  address: [],
  day: [],
  number: [],
  choice: [],
  'yes-no': [],
  group: [],
  list: [],
};

/** Whether a check leaves a passage alone because of what its field holds. */
export function spares({ info }: Pick<Passage, 'info'>, check: WordCheck): boolean {
  return info !== undefined && spared[info.holds].includes(check);
}
