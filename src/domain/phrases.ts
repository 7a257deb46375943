const words = new Intl.Segmenter('zh-CN', { granularity: 'word' });

/** Our own words, which a general dictionary cuts in two. */
const OWN =
  /贷款机构|征信机构|征信|手指|消费者|农商行|保健品|航班|改签|小额|收钱|返贫|来电|电话卡|数字|手机卡|银行卡|验证码|身份证|公检法|诈骗法|一次性|信用卡|营业厅|安全账户|屏幕共享|共享屏幕|看得见|一分钱|家里人|拿不准|越快越好|运营商|官网|弄得到|互联网|物联网|年利率|零钱/;
/** An article of a law, a number with its sign and its unit, a day of a month, or a short phrase in quotation marks. */
const WHOLE =
  /第 ?\d+ ?条|\d+ ?月 ?\d+ ?日|[－＋]?\d+(?:[,.]\d+)*(?: ?(?:年|月|日|天|次|小时|分钟|岁|万元|元|个|张|条|%|％))?|(?<=“)[^”]{1,6}(?=”)/;
const PIECES = new RegExp(`(${WHOLE.source}|${OWN.source})`);
/** Small words that lean on the one after them. */
const LEANS_ON_NEXT = /^[不也都别没未再就才已要先很最更又被把向给跟和或在从对说叫让打认守]$/;
/** Small words that lean on the one before them. */
const LEANS_ON_LAST = /^(?:[的了着过吗呢吧性们里上下中内外来去到后前]|以[上下内])$/;
const LONGEST = 6;

/** A run of a sentence: a word that no line may break, or what stands between words. */
export interface Phrase {
  text: string;
  word: boolean;
}

function cut(text: string): Phrase[] {
  return text
    .split(PIECES)
    .flatMap((part, index) =>
      index % 2 === 1
        ? [{ text: part, word: true }]
        : [...words.segment(part)].map(({ segment, isWordLike }) => ({
            text: segment,
            word: isWordLike === true,
          })),
    )
    .filter((part) => part.text !== '');
}

/** `alone`: a last character before punctuation, which looks lost at the start of a line. */
function belongTogether(last: string, next: string, alone: boolean): boolean {
  const [before, after] = [[...last].length, [...next].length];
  return (
    before + after <= LONGEST &&
    (alone ||
      LEANS_ON_LAST.test(next) ||
      LEANS_ON_NEXT.test(last) ||
      (before === 1 && after === 1 && !LEANS_ON_NEXT.test(next)))
  );
}

/** A sentence cut into the words a reader takes in at a glance and what stands between them; joined again it is the sentence. */
export function splitPhrases(sentence: string): Phrase[] {
  const groups: Phrase[] = [];
  const parts = cut(sentence);
  for (const [index, part] of parts.entries()) {
    const last = groups.at(-1);
    const alone = [...part.text].length === 1 && !parts[index + 1]?.word;
    if (last?.word && part.word && belongTogether(last.text, part.text, alone))
      last.text += part.text;
    else groups.push({ ...part });
  }
  return groups;
}
