import { commonLetters } from './common-letters.ts';
import { isHan } from './tokens.ts';

/** What the second chance needs; loaded only when a query finds nothing as typed. */
export interface RespellingData {
  /** Sounds of the commonest characters in their order, each with how many follow it: `a2 ai13`. */
  common: string;
  /** The site's other characters by sound: `zheng钲 xin歆`. */
  sounds: string;
  /** Terms whose sound in the word is not the usual one: 银行 → `yin hang`. */
  readings: Record<string, string>;
  /** Traditional characters, and at the same place the simplified ones. */
  traditional: string;
  simplified: string;
  /** Words of the glossary and its aliases, a space between. */
  glossary: string;
  /** Other words of the site. */
  terms: string;
}

/** The second chance: other spellings of what a reader typed. */
export interface Respelling {
  /** Simplified for traditional characters. */
  simplify(query: string): string;
  /** Words of the site that Latin letters may spell: whole sound, beginning, or initials of a glossary word; best first. */
  fromLetters(letters: string): string[];
  /** The query with its longest misheard or mistyped stretch put right; undefined when there is none. */
  correct(query: string): string | undefined;
}

const LONGEST_TERM = 8;
const SHORTEST_PREFIX = 4;
const SHORTEST_INITIALS = 3;

/** One key for sounds that readers mix up: zh/z, n/l, ang/an. */
function blur(sound: string): string {
  return sound
    .replace(/^([zcs])h/, '$1')
    .replace(/^n(?=[aeiou])/, 'l')
    .replace(/([aei])ng$/, '$1n');
}

function push(map: Map<string, string[]>, key: string, term: string): void {
  const list = map.get(key);
  if (list) list.push(term);
  else map.set(key, [term]);
}

function readSounds({ common, sounds }: RespellingData): Map<string, string> {
  const inOrder = common
    .split(' ')
    .flatMap((run) =>
      Array<string>(parseInt(run.replace(/\D+/, ''), 10)).fill(run.replace(/\d+/, '')),
    );
  const soundOf = new Map(commonLetters().map((letter, at) => [letter, inOrder[at] ?? '']));
  for (const group of sounds.split(' ')) {
    const sound = /^[a-zü]+/.exec(group)?.[0] ?? '';
    for (const letter of group.slice(sound.length)) soundOf.set(letter, sound);
  }
  return soundOf;
}

interface Candidate {
  text: string;
  score: number;
}

const sameLetters = (a: string, b: string) =>
  [...a].filter((letter, at) => letter === b[at]).length;

/** Makes the second chance from its data. */
export function createRespelling(data: RespellingData): Respelling {
  const soundOf = readSounds(data);
  const simple = new Map(
    [...data.traditional].map((letter, at) => [letter, [...data.simplified][at] ?? letter]),
  );
  const glossary = data.glossary.split(' ').filter(isHan);
  const terms = [...new Set([...glossary, ...data.terms.split(' ').filter(isHan)])];
  const known = new Set(terms);
  const bySound = new Map<string, string[]>();
  const byBlur = new Map<string, string[]>();
  const byInitials = new Map<string, string[]>();
  const byHole = new Map<string, string[]>();
  const soundsOf = (term: string) =>
    data.readings[term]?.split(' ') ?? [...term].map((letter) => soundOf.get(letter) ?? letter);
  for (const term of terms) {
    const sounds = soundsOf(term);
    push(bySound, sounds.join(''), term);
    push(byBlur, sounds.map(blur).join(''), term);
    if (term.length >= 3)
      for (let at = 0; at < term.length; at += 1) push(byHole, holed(term, at), term);
  }
  for (const term of glossary) {
    push(
      byInitials,
      soundsOf(term)
        .map((sound) => sound[0])
        .join(''),
      term,
    );
  }

  function beginnings(letters: string): string[] {
    if (letters.length < SHORTEST_PREFIX) return [];
    const found = [...bySound]
      .filter(([sound]) => sound.startsWith(letters))
      .flatMap(([, list]) => list);
    return found.sort((a, b) => a.length - b.length).slice(0, 3);
  }

  function twoWords(letters: string): string[] {
    for (let cut = letters.length - 2; cut >= SHORTEST_INITIALS; cut -= 1) {
      const [first] = bySound.get(letters.slice(0, cut)) ?? [];
      const [second] = bySound.get(letters.slice(cut)) ?? [];
      if (first && second) return [`${first} ${second}`];
    }
    return [];
  }

  function candidates(stretch: string, alone: boolean): Candidate[] {
    const sounds = [...stretch].map((letter) => soundOf.get(letter) ?? letter);
    const heard = (list: readonly string[] | undefined, penalty: number) =>
      (list ?? [])
        .filter((term) => term.length === stretch.length && term !== stretch)
        .map((text) => ({ text, score: stretch.length * 2 + sameLetters(text, stretch) - penalty }))
        .filter(({ text }) => sameLetters(text, stretch) > 0 || stretch.length >= 3);
    // three letters of which one is another are too little inside a sentence: 打电话 is not a misspelt 挂电话
    const seen =
      stretch.length < (alone ? 3 : 4)
        ? []
        : [...stretch].flatMap((_, at) => byHole.get(holed(stretch, at)) ?? []);
    return [
      ...heard(bySound.get(sounds.join('')), 0),
      ...heard(byBlur.get(sounds.map(blur).join('')), 1),
      ...heard(seen, 2),
    ];
  }

  return {
    simplify: (query) => [...query].map((letter) => simple.get(letter) ?? letter).join(''),
    fromLetters(typed) {
      const letters = typed.replace(/[\s'’]+/g, '');
      if (!/^[a-zü]{2,40}$/.test(letters)) return [];
      const initials = letters.length >= SHORTEST_INITIALS ? byInitials.get(letters) : undefined;
      const ways = [
        () => bySound.get(letters),
        () => initials,
        () => byBlur.get(blurLetters(letters)),
        () => beginnings(letters),
        () => twoWords(letters),
      ];
      for (const way of ways) {
        const found = way() ?? [];
        if (found.length > 0) return found.slice(0, 3);
      }
      return [];
    },
    correct(query) {
      const letters = [...query];
      const kept = namedPlaces(letters, known);
      const spares = (text: string, start: number) =>
        [...text].every((letter, at) => letter === letters[start + at] || !kept.has(start + at));
      let best: Candidate | undefined;
      for (let start = 0; start < letters.length; start += 1) {
        for (
          let length = Math.min(LONGEST_TERM, letters.length - start);
          length >= 2;
          length -= 1
        ) {
          const stretch = letters.slice(start, start + length).join('');
          if (![...stretch].every(isHan)) continue;
          for (const { text, score } of candidates(stretch, length === letters.length)) {
            if (score > (best?.score ?? 0) && spares(text, start))
              best = {
                score,
                text: [...letters.slice(0, start), text, ...letters.slice(start + length)].join(''),
              };
          }
        }
      }
      return best?.text;
    },
  };
}

/** Places of letters that spell a word of the site: whoever typed 保险 meant it. */
function namedPlaces(letters: readonly string[], known: ReadonlySet<string>): Set<number> {
  const places = new Set<number>();
  for (let start = 0; start < letters.length; start += 1) {
    for (let end = start + 2; end <= Math.min(letters.length, start + LONGEST_TERM); end += 1) {
      if (known.has(letters.slice(start, end).join('')))
        for (let at = start; at < end; at += 1) places.add(at);
    }
  }
  return places;
}

function holed(term: string, at: number): string {
  return `${term.slice(0, at)}_${term.slice(at + 1)}`;
}

/** `zhengxing` → `zenxin`: syllables of unspaced letters, blurred one by one. */
function blurLetters(letters: string): string {
  return letters
    .replace(/([zcs])h/g, '$1')
    .replace(/([aei])ng(?![aeiouü])/g, '$1n')
    .replace(/(^|[aeiouünr])n(?=[aeiou])/g, '$1l');
}
