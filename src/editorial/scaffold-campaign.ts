/** The fields of a new campaign: a kit that could be printed once its words are written. */
export function composeCampaignFields({
  today,
  fact,
  hotline,
  code,
}: {
  today: string;
  fact: string;
  hotline: string;
  code: string;
}): string {
  const point = `  - { head: 待写：要点, text: 待写：说明, fact: ${fact} }\n`;
  // Twelve sentences of twenty characters last a minute.
  const sentence = '待写：这里一句话，二十个字，念五秒左右。';
  return `code: ${code} # 待写：印在核对网址里，想好了就不再改
editions:
  - { date: ${today}, change: 首版 }
months: [${Number(today.slice(5, 7))}]
bait: 待写：诱饵
verdict: 待写：判词
poster:
  composition: hook # 待写：hook、talk、passbook、picture 里选一个
  tone: pine # 待写：cinnabar、pine、ink、amber 里选一个
  verdictLines: [待写：判词]
claim: 待写：记住这一句
points:
${point.repeat(3)}hangUpOn: [待写, 待写, 待写]
steps: [待写, 待写, 待写]
hotlines: [${hotline}]
leaflet:
  front: 待写：给谁看
  remember: 待写：记住这一句
  questions:
${'    - { ask: 待写：问, answer: 待写：答 }\n'.repeat(2)}led: [待写, 待写]
sms: 【网点名称】待写：短信
moments: 待写：朋友圈文案
article:
  title: 待写：文章标题
  opening: 待写：文章开头
broadcast: ${sentence.repeat(12)}
video:
${'  - { seconds: 5, picture: 待写：画面, says: 待写：旁白 }\n'.repeat(3)}activity:
  purpose: 待写：目的
  where: 待写：到哪里、给谁讲
  agenda:
${'    - { minutes: 10, what: 待写：做什么 }\n'.repeat(3)}  quiz:
${'    - { ask: 待写：问题, answer: 待写：答案 }\n'.repeat(3)}`;
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
