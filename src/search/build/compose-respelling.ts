import { Converter } from 'opencc-js/t2cn';
import { pinyin } from 'pinyin-pro';
import { commonLetters } from '../core/common-letters.ts';
import type { RespellingData } from '../core/respelling.ts';
import { isHan, normalise } from '../core/tokens.ts';

const soundsOf = (text: string) => pinyin(text, { toneType: 'none', type: 'array', v: true });

const soundOf = (letter: string) => soundsOf(letter)[0] ?? '';

/** `a2 ai13 …`: the sounds of the commonest characters in their own order, each with how many follow it. */
function runsOfSound(letters: readonly string[]): string {
  const runs: [string, number][] = [];
  for (const sound of letters.map(soundOf)) {
    const last = runs[runs.length - 1];
    if (last?.[0] === sound) last[1] += 1;
    else runs.push([sound, 1]);
  }
  return runs.map(([sound, times]) => sound + times).join(' ');
}

function groupBySound(letters: readonly string[]): string {
  const groups = new Map<string, string>();
  for (const letter of [...letters].sort()) {
    const sound = soundOf(letter);
    if (/^[a-zü]+$/.test(sound)) groups.set(sound, (groups.get(sound) ?? '') + letter);
  }
  return [...groups].map(([sound, group]) => sound + group).join(' ');
}

/** Readings of words in which a character sounds unlike itself: 银行, 重要. */
function unusualReadings(terms: readonly string[]): Record<string, string> {
  const readings: Record<string, string> = {};
  for (const term of terms) {
    const sounds = soundsOf(term);
    if ([...term].some((letter, at) => soundOf(letter) !== sounds[at]))
      readings[term] = sounds.join(' ');
  }
  return readings;
}

/** Traditional characters whose simplified form the site uses, and those forms in the same order. */
function traditionalPairs(
  used: ReadonlySet<string>,
): Pick<RespellingData, 'traditional' | 'simplified'> {
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
export function composeRespelling(
  texts: readonly string[],
  glossary: readonly string[],
  terms: readonly string[],
): RespellingData {
  const used = new Set(normalise(texts.join('')).match(/[\u3400-\u9fff]/g) ?? []);
  const common = commonLetters();
  const clean = (words: readonly string[]) =>
    [...new Set(words.map(normalise))].filter((word) => word.length > 1 && [...word].every(isHan));
  const own = clean(glossary);
  const rest = clean(terms).filter((term) => !own.includes(term));
  return {
    common: runsOfSound(common),
    sounds: groupBySound([...used].filter((letter) => !common.includes(letter))),
    readings: unusualReadings([...own, ...rest]),
    ...traditionalPairs(used),
    glossary: own.join(' '),
    terms: rest.join(' '),
  };
}
