/** A number in a text that a reader could take for one to dial. */
export interface PhoneNumber {
  /** As it stands in the text, separators included. */
  shown: string;
  /** Its digits alone. */
  digits: string;
  index: number;
}

// Digits with at most one or two signs between two of them, as people write 400-123-4567, 010 1234 5678 or （010）12345678.
const RUN =
  /(?<![\p{Script=Latin}\d_.,+－×÷＝=<>≥≤￥¥-])[+＋]?[(（]?\d(?:[-–—－‐‑ .·)）\u00A0\u3000\uFFFC\\]{0,2}\d)+/gu;
const AMOUNT =
  /^[\s\uFFFC]?(元|块|万|亿|千|百|个|件|人|家|名|分|秒|小时|岁|周岁|年|月|日|天|次|条|笔|米|平方|公里|号楼|室|%|％|‰|倍|折|页|字|多|余|几|户|套|部|台|份|张|位|级|层|届|期|批|类|种|项|所|场|款|章|[.,]\d|[×÷＝=+＋])/u;
const BEFORE_NUMBER =
  /(拨|打|致电|电话|热线|客服|座机|手机|号码|联系|来电|专线|微信号?|QQ|群)[^，。；、！？\n\d]{0,6}$/u;
/** 幺 is how Chinese speakers read out a 1. */
const SPELT =
  /[零〇一二三四五六七八九幺壹贰叁肆伍陆柒捌玖](?:[- ]?[零〇一二三四五六七八九幺壹贰叁肆伍陆柒捌玖]){4,}/gu;
const SPELT_DIGITS = [
  '零〇',
  '一幺壹',
  '二贰',
  '三叁',
  '四肆',
  '五伍',
  '六陆',
  '七柒',
  '八捌',
  '九玖',
];

/** Mobile, 400/800, landline with area code, sender of bulk messages, and the short numbers of services. */
const SHAPES = [/^(86|0086)?1[3-9]\d{9}$/, /^[48]00\d{7}$/, /^(86|0086)?0\d{9,11}$/, /^106\d{5,}$/];
const SHORT_SHAPE = /^(12\d{3}|100\d{2}|9[56]\d{3,6})$/;

/** Digits of full width become half as wide; the length stays the same. */
function halfWidthDigits(text: string): string {
  return text.replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0));
}

function looksLikePhone(shown: string, digits: string, before: string): boolean {
  if (SHAPES.some((shape) => shape.test(digits))) return true;
  if (SHORT_SHAPE.test(digits) && !/[. ]/.test(shown)) return true;
  const isDate = /^\d{4}[-.]\d{1,2}([-.]\d{1,2})?$/.test(shown);
  return (
    !isDate &&
    !shown.includes('.') &&
    digits.length >= 3 &&
    digits.length <= 13 &&
    BEFORE_NUMBER.test(before)
  );
}

/** True when what stands after a number says that it counts or reckons something: 元, 人, ×. */
export function countsSomething(after: string): boolean {
  return AMOUNT.test(after);
}

/** Every number in `text` that looks like one to dial, by its shape or by the words before it; amounts, dates and ids are none. */
export function findPhoneNumbers(text: string): PhoneNumber[] {
  const narrow = halfWidthDigits(text);
  const runs = [...narrow.matchAll(RUN)].flatMap(({ 0: shown, index }): PhoneNumber[] => {
    const digits = shown.replace(/\D/g, '');
    const before = narrow.slice(0, index);
    const after = narrow.slice(index + shown.length);
    if (/第\s?$/.test(before) || countsSomething(after) || !looksLikePhone(shown, digits, before))
      return [];
    return [{ shown: text.slice(index, index + shown.length), digits, index }];
  });
  const spelt = [...text.matchAll(SPELT)].map(({ 0: shown, index }) => {
    const digits = [...shown.replace(/[- ]/g, '')]
      .map((letter) => SPELT_DIGITS.findIndex((letters) => letters.includes(letter)))
      .join('');
    return { shown, digits, index };
  });
  return [...runs, ...spelt].sort((a, b) => a.index - b.index);
}

/** True for text that can be dialled as it stands: digits, three to thirteen of them, single hyphens between. */
export function isDialable(text: string): boolean {
  return /^\d+(-\d+)*$/.test(text) && /^\d{3,13}$/.test(text.replaceAll('-', ''));
}

/** The address that dials `number`; throws when it holds anything but digits and hyphens. */
export function telAddress(number: string): string {
  if (!isDialable(number)) throw new Error(`“${number}”不是能拨的号码，不能做成电话链接`);
  return `tel:${number}`;
}
