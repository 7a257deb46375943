import type { Entry } from '../domain/entry.ts';
import { periodOn } from '../domain/fact.ts';
import type { FactData } from '../schemas/fact.ts';
import { isQuoted, sentenceAt } from './chinese-context.ts';
import type { Fault } from './fault.ts';
import type { Passage } from './passages.ts';
import { spares } from './spares.ts';

/** A legal limit with its value of today, ready to be recognised in prose. */
export interface KnownLimit {
  id: string;
  name: string;
  value: number;
  units: string[];
  /** Words of its name that tell a sentence about it from others. */
  words: string[];
}

const collections = new Set(['guides', 'cases', 'campaigns', 'terms', 'site']);

/** Other ways to write a unit. */
const sameUnit: Record<string, string[]> = {
  日: ['日', '天'],
  周岁: ['周岁', '岁'],
  '张（个）': ['张', '个'],
};

/** Words that stand in the names of too many limits, or in too many sentences, to tell one limit by. */
const commonWords = new Set([
  '期限',
  '上限',
  '最长',
  '最低',
  '最高',
  '一般',
  '机构',
  '年龄',
  '次数',
  '每年',
  '每次',
  '费用',
  '金额',
  '申请',
  '情节',
  '严重',
  '特别',
  '注意',
  '可以',
  '没有',
  '事项',
  '起点',
  '所得',
  '法律',
  '年限',
  '不能',
  '罚款',
  '以后',
  '超出',
  '个人',
  '信息',
  '人民',
  '银行',
  '问题',
  '是否',
  '收到',
  '不够',
  '属于',
  '一起',
  '一次',
  '办结',
  '法院',
  '消费',
  '风险',
  '产品',
  '天内',
  '多少',
  '多少钱',
  '多大',
  '最多',
  '最少',
  '不满',
  '记录',
  '骗子',
  '自己',
  '做主',
  '办事',
  '到期',
  '用完',
  '没赚',
  '赚得',
  '但够',
  '不上',
]);
const PARTICLES = /^[的和或把对向后在按到得与]$/;

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
const UNIT = '周岁|岁|万元|元|日|天|年|次|倍|名|张|个';
const QUANTITY = new RegExp(
  `(?<![\\d.,，·.-])(\\d+(?:,\\d{3})*(?:\\.\\d+)?)[ \\uFFFC]?(${UNIT})(?![条级月])`,
  'g',
);
const BEFORE_DATE = /(第|月|月\s*\d+\s*日?\s*[至到—–~～-])\s*$/;

/** The limits with a number and a unit that hold today. */
export function knownLimits(facts: readonly Entry<FactData>[], today: string): KnownLimit[] {
  return facts.flatMap(({ id, data }) => {
    const value = periodOn(data, today)?.value;
    if (data.kind !== 'limit' || typeof value !== 'number' || !data.unit) return [];
    return [
      {
        id,
        name: data.name,
        value,
        units: sameUnit[data.unit] ?? [data.unit],
        words: wordsOf(data.name),
      },
    ];
  });
}

/** Words of two characters or more; single characters in a row (信 + 访) are one word the segmenter does not know. */
function wordsOf(name: string): string[] {
  const words: string[] = [];
  let loose = '';
  for (const { segment } of [...segmenter.segment(name), { segment: '' }]) {
    if (/^\p{Script=Han}$/u.test(segment) && !PARTICLES.test(segment)) loose += segment;
    else {
      words.push(loose, segment);
      loose = '';
    }
  }
  return words.filter((word) => /^\p{Script=Han}{2,}$/u.test(word) && !commonWords.has(word));
}

/** Legal limits typed by hand: an error where the sentence speaks of the limit, a reminder where the number alone agrees. */
export function checkLimits(passage: Passage, limits: readonly KnownLimit[]): Fault[] {
  if (!collections.has(passage.collection) || spares(passage, 'limits') || passage.kind === 'code')
    return [];
  return [...passage.text.matchAll(QUANTITY)].flatMap((match) => {
    const value = Number((match[1] as string).replaceAll(',', ''));
    const candidates = limits.filter(
      (limit) => limit.value === value && limit.units.includes(match[2] as string),
    );
    if (candidates.length === 0 || BEFORE_DATE.test(passage.text.slice(0, match.index))) return [];
    return judge(match, candidates, passage);
  });
}

function judge(
  match: RegExpExecArray,
  candidates: readonly KnownLimit[],
  passage: Passage,
): Fault[] {
  const sentence = sentenceAt(passage.text, match.index);
  const shared = ({ words }: KnownLimit) => words.filter((word) => sentence.includes(word)).length;
  const [best] = [...candidates].sort((a, b) => shared(b) - shared(a)) as [KnownLimit];
  const sure = shared(best) > 0;
  if (!sure && (isQuoted(passage.text, match.index) || !isDistinctive(best))) return [];
  const better = (id: string) => (passage.kind === 'field' ? `{${id}}` : `<Fact id="${id}" />`);
  const written = match[0].replace('\uFFFC', ' ');
  return [
    {
      rule: 'limit/from-facts',
      severity: sure ? 'error' : 'warning',
      offset: passage.start + match.index,
      message: sure
        ? `“${written}”是手写的，法定期限和限额会变（${best.name}）`
        : `“${written}”和一个法定期限或限额一样（${best.name}）`,
      hint: sure
        ? `改成 ${better(best.id)}`
        : `如果说的就是它，改成 ${better(best.id)}；不是就不用管`,
    },
  ];
}

/** Small counts agree with some limit by chance; only long terms and ages are worth a reminder. */
function isDistinctive({ value, units }: KnownLimit): boolean {
  return (
    (units.includes('日') && value >= 15) ||
    units.includes('周岁') ||
    (units.includes('元') && value >= 1000)
  );
}
