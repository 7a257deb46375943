import type { Given } from './draft.ts';

// Twelve sentences of twenty characters last a minute.
const sentence = '待写：这里一句话，二十个字，念五秒左右。';

/** What of a new campaign is settled: a kit that could be printed once its words are written. */
export function campaignDraft({ today, code }: { today: string; code: string }): Given {
  return {
    code,
    editions: [{ date: today, change: '首版' }],
    months: [Number(today.slice(5, 7))],
    verdict: '待写：判词',
    poster: { verdictLines: ['待写：判词'] },
    sms: '【网点名称】待写：短信',
    broadcast: sentence.repeat(12),
    video: [{ seconds: 5 }, { seconds: 5 }, { seconds: 5 }],
    activity: { agenda: [{ minutes: 10 }, { minutes: 10 }, { minutes: 10 }] },
  };
}

/** A code of two to four letters that none of `taken` is: the initials of the slug, its first letters, or the first pair that is free. */
export function freeCode(slug: string, taken: ReadonlySet<string>): string {
  const initials = slug.replace(/([a-z])[a-z]*|[^a-z]/g, '$1');
  const letters = slug.replace(/[^a-z]/g, '');
  const alphabet = [...'abcdefghijklmnopqrstuvwxyz'];
  const wanted = [initials.slice(0, 4), ...[2, 3, 4].map((length) => letters.slice(0, length))];
  const pairs = alphabet.flatMap((first) => alphabet.map((second) => first + second));
  return [...wanted, ...pairs].find((code) => code.length > 1 && !taken.has(code)) ?? '';
}
