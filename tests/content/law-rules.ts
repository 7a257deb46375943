/** One thing a law says that pages once said wrongly or by half, and how to see that a file says it so again. */
export interface LawRule {
  title: string;
  /** The lines at fault of a file; a rule on a whole file names its first such line. */
  faults: (file: string, text: string) => string[];
  /** The sentence that stood on the site before 2026-12-01; the rule must find it. */
  once: string;
  /** Sentences of the same kind that are right; the rule must leave them alone. */
  right: string[];
}

const lines = (text: string) => text.split('\n');
/** Every line that says `what` without saying `beside` in the same line. */
const without = (what: RegExp, beside: RegExp) => (_: string, text: string) =>
  lines(text).filter((line) => what.test(line) && !beside.test(line));

const ART_28 = /id="consumer-protection-law" at="[^"]*第 28 条/;
const ART_25 =
  /id="fundraising-regulation" at="[^"]*第 25 条|非法集资.*损失[^。；]*(自行|自己)承担|非法集资.*损失自担/;
const LOSS = /损失[^。；]*(自行|自己)承担|损失自担/;
/** A file whose own name or title is the matter. */
const ON_FUNDRAISING = /^(name|title):.*集资/m;
const CLAIM = /^topic: insurance$|理赔|拒赔|保险金|保险[^。；\n]{0,8}(另有规定|期限|时效)/m;
const THREE_YEARS = /limitation-years|诉讼时效[^。；]*(3|三) ?年/;
const BOTH_YEARS =
  /claim-years-life[\s\S]*claim-years-other|claim-years-other[\s\S]*claim-years-life/;

/** The table; numbers of articles are those of the texts read on 2026-11-30 and 2026-12-01. */
export const lawRules: readonly LawRule[] = [
  {
    title:
      '保险法 第 26 条: who speaks of claims and of three years also names the years for claims',
    faults: (_, text) =>
      CLAIM.test(text) && !BOTH_YEARS.test(text)
        ? lines(text).filter((line) => THREE_YEARS.test(line))
        : [],
    once: '退保、理赔都可以调解。诉讼时效一般 {limitation-years}，别拖太久。',
    right: [
      '借钱不还的，诉讼时效一般 {limitation-years}。',
      '理赔 {claim-years-life}或者 {claim-years-other}，别的一般 {limitation-years}。',
      '理赔要快。',
    ],
  },
  {
    title: '消保法 第 28 条 is a list, not “真实、必要”',
    faults: (_, text) =>
      lines(text).filter(
        (line) => ART_28.test(line) && /真实、?必要|必要、?真实|真实情况和必要/.test(line),
      ),
    once: '- 提供金融服务，要给真实、必要的信息。<Cite id="consumer-protection-law" at="第 28 条" />',
    right: [
      '应当告诉你价款或者费用。<Cite id="consumer-protection-law" at="第 28 条" />',
      '这是真实、必要的一步。',
    ],
  },
  {
    title: '消保法 第 20 条, not 第 28 条, says 真实、全面',
    faults: (_, text) =>
      lines(text).filter(
        (line) => ART_28.test(line) && /真实、全面/.test(line) && !/at="[^"]*第 20 条/.test(line),
      ),
    once: '要给真实、全面的信息。<Cite id="consumer-protection-law" at="第 28 条" />',
    right: ['说的话要真实、全面。<Cite id="consumer-protection-law" at="第 20 条、第 28 条" />'],
  },
  {
    title:
      '非法集资条例 第 25 条: who says that losses are borne says first that the money must be cleared back',
    faults: (_, text) => {
      const wanted = ON_FUNDRAISING.test(text)
        ? (line: string) => ART_25.test(line) || LOSS.test(line)
        : (line: string) => ART_25.test(line);
      return text.includes('清退') ? [] : lines(text).filter(wanted);
    },
    once: '参加非法集资受到的损失，由参加的人自己承担。<Cite id="fundraising-regulation" at="第 25 条" />',
    right: [
      '非法集资的人应当清退；参加的损失自己承担。<Cite id="fundraising-regulation" at="第 25 条" />',
      '保险没保到，损失要酒店自己承担。',
    ],
  },
  {
    title: '未成年人网络保护条例 第 46 条: selling a game account is no matter of a parent’s nod',
    faults: (_, text) =>
      lines(text).filter(
        (line) =>
          /(卖|租)(游戏)?账号[^。；]*(家长|监护人)[^。；]*(点头|同意|追认)/.test(line) &&
          !/不是|不得|不能|也不|不行|不可以/.test(line),
      ),
    once: '| 花钱卡：充 648 元、打赏 2000 元、卖账号 | 要家长点头 |',
    right: ['卖账号，家长同意也不行。', '租账号不是家长点头的事。', '充 648 元，要家长点头。'],
  },
  {
    title: '民事诉讼法 第 205 条: confirmation is not for 人民调解 alone',
    faults: without(/(先有|只有|仅限|限于)人民调解[^。；]*(协议|司法确认)/, /不是只有|不只/),
    once: '先有人民调解的协议，再去申请。双方要一起去。',
    right: [
      '人民调解可以，别的依法设立的调解组织调成的也可以。',
      '不是只有人民调解才能申请司法确认。',
    ],
  },
  {
    title: '投诉处理办法 第 12 条: representatives are for talks face to face',
    faults: without(/complaint-representatives/, /面谈|当面/),
    once: '      - 几个人一起投诉，代表不超过 {complaint-representatives}',
    right: ['几个人一起当面谈，应当推选代表，不超过 {complaint-representatives}'],
  },
  {
    title: '食品安全法 第 148 条: who tells of triple damages for food tells of the tenfold ones',
    faults: (_, text) =>
      /保健食?品|食品/.test(text) && !/food-price-damages/.test(text)
        ? lines(text).filter((line) => /triple-damages/.test(line))
        : [],
    once: '保健品卖家有欺诈的，加赔 <Fact id="triple-damages" />。',
    right: [
      '保健品：<Fact id="triple-damages" />，或者 <Fact id="food-price-damages" />。',
      '衣服：<Fact id="triple-damages" />。',
    ],
  },
  {
    title: 'the fee for another credit report is that of counters and machines',
    faults: without(/extra-report-fee/, /柜台|自助|网点/),
    once: '  - 再多查，每次 {extra-report-fee}。',
    right: ['在柜台再查，每次 {extra-report-fee}。'],
  },
];

/** Articles of the law of 2017: another text stands under these numbers now. Nobody here has read it yet, so nobody may cite them. */
export const OLD_ARBITRATION =
  /id="arbitration-law" at="[^"]*第 (4|9) 条|仲裁法[^。；]{0,6}第 ?(4|9|四|九) ?条/;
