import { Converter } from 'opencc-js/t2cn';
import { pinyin } from 'pinyin-pro';
import type { RespellingData } from '../core/respelling.ts';
import { isHan, normalise } from '../core/tokens.ts';

const soundsOf = (text: string) => pinyin(text, { toneType: 'none', type: 'array', v: true });

/** The 3,755 commonest characters (GB 2312, first level): typing slips use them, whether or not the site does. */
function commonLetters(): string[] {
  const decoder = new TextDecoder('gb18030');
  const letters: string[] = [];
  for (let row = 0xb0; row <= 0xd7; row += 1) {
    for (let column = 0xa1; column <= 0xfe; column += 1) letters.push(decoder.decode(new Uint8Array([row, column])));
  }
  return letters.filter((letter) => /^[\u4e00-\u9fff]$/.test(letter));
}

function groupBySound(letters: Iterable<string>): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const letter of [...letters].sort()) {
    const [sound = ''] = soundsOf(letter);
    if (/^[a-zü]+$/.test(sound)) groups.set(sound, [...(groups.get(sound) ?? []), letter]);
  }
  return groups;
}

/** Readings of words in which a character sounds unlike itself: 银行, 重要. */
function unusualReadings(terms: readonly string[], groups: ReadonlyMap<string, string[]>): Record<string, string> {
  const usual = new Map([...groups].flatMap(([sound, letters]) => letters.map((letter): [string, string] => [letter, sound])));
  const readings: Record<string, string> = {};
  for (const term of terms) {
    const sounds = soundsOf(term);
    if ([...term].some((letter, at) => usual.get(letter) !== sounds[at])) readings[term] = sounds.join(' ');
  }
  return readings;
}

/** Traditional characters whose simplified form the site uses, and those forms in the same order. */
function traditionalPairs(used: ReadonlySet<string>): Pick<RespellingData, 'traditional' | 'simplified'> {
  const simplify = Converter({ from: 't', to: 'cn' });
  let traditional = '';
  let simplified = '';
  for (let code = 0x4e00; code <= 0x9fff; code += 1) {
    const letter = String.fromCodePoint(code);
    const simple = simplify(letter);
    if (simple === letter || simple.length !== 1 || !used.has(simple)) continue;
    traditional += letter;
    simplified += simple;
  }
  return { traditional, simplified };
}

/** The data of the second chance, for the characters and words this site uses. */
export function composeRespelling(texts: readonly string[], glossary: readonly string[], terms: readonly string[]): RespellingData {
  const used = new Set(normalise(texts.join('')).match(/[\u3400-\u9fff]/g) ?? []);
  const groups = groupBySound(new Set([...used, ...commonLetters()]));
  const clean = (words: readonly string[]) => [...new Set(words.map(normalise))].filter((word) => word.length > 1 && [...word].every(isHan));
  const own = clean(glossary);
  const rest = clean(terms).filter((term) => !own.includes(term));
  return {
    sounds: [...groups].map(([sound, letters]) => sound + letters.join('')).join(' '),
    readings: unusualReadings([...own, ...rest], groups),
    ...traditionalPairs(used),
    glossary: own.join(' '),
    terms: rest.join(' '),
  };
}
