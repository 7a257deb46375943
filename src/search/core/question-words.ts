/** Wording of a question that names no subject, written or spoken: cut out before the loose tier. Longest first. */
const ASKING =
  /怎么办|咋办|咋整|咋样|咋回事|怎么样|怎么回事|怎么处理|怎么|怎样|咋|如何|什么是|是什么|为什么|为啥|干啥|什么|啥|哪些|上哪儿|上哪|哪里|哪个|哪儿|哪家|多少|多久|几天|是不是|有没有|能不能|会不会|可不可以|要不要|管不管|可以|可信吗|靠谱吗|合法吗|正常吗|应该|需要|请问|想问|一下|的话|真的|是真是假|对方|有人说|有人|自称|我该|还能|还有|还会|不要|突然|前要|的时候|行不行|成不成|好不好|[吗呢啊吧呀嘛呗]|不$/g;
const QUESTION = /怎|咋|啥|如何|什么|哪|多少|多久|吗|呢|是不是|能不能|有没有|会不会|为什么|该|可以/;

/** Function characters: a pair that holds one says little … */
const WEAK = new Set(
  '的了么我你您他她它们也都就又才让给把被在和与跟及会能要想去来有是说还很不没从到对为以上下里个这那找开',
);
/** … unless it is a word of its own. */
const STRONG = new Set(
  `还款 还清 还钱 归还 偿还 退还 返还 会员 会议 会销 会费 社会 机会 开会 去世 失去 能力 可能 功能 智能 要求 重要 说明 来电 来源 有效 有限 所有 给付 在线 存在
  想法 和解 调和 被骗 被盗 被告 让利 转让 把关 就业 就医 都市 人才 参与 跟踪 他人 目的 了解 不良 不符 没收 从业 到期 到账 到手 对公 对账 为准 以房 以贷 上当 上门
  上网 网上 线上 下载 线下 名下 个人 个性 那家 找零 开卡 开户 公开 打不 冒用 不动 为难 行为 下单 账上 上市 下架 得到 收到 接到 受到 丢了 换脸 有害 占有 老人
  开通 展开 找回 追回 回来 停息 分开 离开`.split(/\s+/),
);

/** True when the query asks rather than names. */
export function isQuestion(query: string): boolean {
  return QUESTION.test(query);
}

/** The query with its asking words blanked out. */
export function withoutAsking(query: string): string {
  return query.replace(ASKING, ' ');
}

/** The query without its asking words, and without function characters at either end: 刷单是真的吗 → 刷单. */
export function findSubject(query: string): string {
  const letters = [...withoutAsking(query).trim()];
  while (letters.length > 0 && WEAK.has(letters[0] as string)) letters.shift();
  while (letters.length > 0 && WEAK.has(letters[letters.length - 1] as string)) letters.pop();
  return letters.join('').trim();
}

/** True for a character that carries no subject by itself. */
export function isWeakLetter(letter: string): boolean {
  return WEAK.has(letter);
}

/** True for a pair of characters that carries no subject: 我的, 给你; not 丢了, 被骗. */
export function isWeakPair(pair: string): boolean {
  if (STRONG.has(pair)) return false;
  const [first = '', second = ''] = pair;
  return WEAK.has(first) || (WEAK.has(second) && second !== '了');
}
