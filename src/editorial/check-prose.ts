import { checkEmphasis } from './check-emphasis.ts';
import { checkHotlines, type HotlineNumbers } from './check-hotlines.ts';
import { checkInjectedText } from './check-injected-text.ts';
import { checkLimits, type KnownLimit } from './check-limits.ts';
import { checkOfficialLinks } from './check-official-links.ts';
import { checkParagraphs } from './check-paragraphs.ts';
import { checkPlainFields } from './check-plain-fields.ts';
import { checkPunctuation } from './check-punctuation.ts';
import { checkTables } from './check-tables.ts';
import { checkBlame, checkJargon } from './check-words.ts';
import { checkWritten } from './check-written.ts';
import type { Fault } from './fault.ts';
import type { Passage } from './passages.ts';

/** What the words are held against. */
export interface ProseContext {
  hotlines: HotlineNumbers;
  limits: readonly KnownLimit[];
  /** Addresses that are this site's own. */
  own: readonly string[];
}

/** Every fault in the words of one file: `text` is the whole file, `passages` what a reader sees of it. */
export function checkProse(
  text: string,
  passages: readonly Passage[],
  { hotlines, limits, own }: ProseContext,
): Fault[] {
  return [
    ...checkInjectedText(text),
    ...checkWritten(text),
    ...passages.flatMap((passage) => [
      ...checkPlainFields(passage),
      ...checkOfficialLinks(passage, own),
      ...checkHotlines(passage, hotlines),
      ...checkLimits(passage, limits),
      ...checkEmphasis(passage),
      ...checkParagraphs(passage),
      ...checkTables(passage, text.slice(passage.start, passage.start + passage.text.length)),
      ...checkPunctuation(passage),
      ...checkBlame(passage),
      ...checkJargon(passage),
    ]),
  ];
}
