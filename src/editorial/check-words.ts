import { isQuoted, sentenceAt } from './chinese-context.ts';
import type { Fault } from './fault.ts';
import type { Passage } from './passages.ts';
import { spares } from './spares.ts';
import { blamingWords, jargonWords } from './word-lists.ts';

// One test for all words first: most passages have none.
const anyBlame = new RegExp(blamingWords.map(({ pattern }) => pattern.source).join('|'));
const anyJargon = new RegExp(jargonWords.map(({ pattern }) => pattern.source).join('|'));
const TELLS_NOT_TO =
  /(别|不要|不能|不该|不可|不必|少|忌|切勿|最怕)(再)?(说|讲|骂|怪|责|用)|不是[您你他她]的错/;

/** Words that blame the person who was cheated; quoting them to say that nobody should say them is allowed. */
export function checkBlame(passage: Passage): Fault[] {
  if (!anyBlame.test(passage.text) || spares(passage, 'blame')) return [];
  return blamingWords.flatMap(({ pattern, instead }) =>
    [...passage.text.matchAll(pattern)]
      .filter(
        (match) =>
          !(
            isQuoted(passage.text, match.index) &&
            TELLS_NOT_TO.test(sentenceAt(passage.text, match.index))
          ),
      )
      .map(
        (match): Fault => ({
          rule: 'zh/no-blame',
          severity: 'error',
          offset: passage.start + match.index,
          message: `“${match[0]}”像在责怪受骗的人`,
          hint: instead,
        }),
      ),
  );
}

/** Office language, outside quotes, titles and official names. */
export function checkJargon(passage: Passage): Fault[] {
  if (!anyJargon.test(passage.text) || spares(passage, 'jargon')) return [];
  return jargonWords.flatMap(({ pattern, instead }) =>
    [...passage.text.matchAll(pattern)]
      .filter((match) => !isQuoted(passage.text, match.index))
      .map(
        (match): Fault => ({
          rule: 'zh/no-jargon',
          severity: 'warning',
          offset: passage.start + match.index,
          message: `“${match[0]}”是公文话，读者不这样说话`,
          hint: instead,
        }),
      ),
  );
}
