import type { Campaign } from '../../domain/campaign.ts';
import type { Paper, PaperBlock } from '../paper.ts';
import type { CampaignWords } from './campaign-words.ts';

/** What every form of a campaign carries; its heading is `name` where that says more than `what`. */
const composeFrame = (
  { title, site, seal }: CampaignWords,
  what: string,
  name = what,
): Omit<Paper, 'blocks'> => ({
  look: 'form',
  title,
  what,
  heading: `${title}：${name}`,
  label: '',
  size: 12,
  site,
  seal,
  foot: '',
  day: '2026-01-01',
});

const BLANK = '＿＿＿＿＿＿＿＿';

/** What is settled before an activity: who, when, where, what for, who does what. */
function composeBefore({ activity }: Campaign['kit']): PaperBlock[] {
  const minutes = activity.agenda.reduce((sum, part) => sum + part.minutes, 0);
  return [
    {
      kind: 'table',
      widths: [32, 138],
      head: [],
      rows: [
        ['主办', BLANK],
        ['时间', `＿＿年＿＿月＿＿日＿＿时，约 ${minutes} 分钟`],
        ['地点和对象', activity.where],
        ['负责人', `${BLANK}　电话 ${BLANK}`],
      ],
    },
    { kind: 'heading', text: '一、目的' },
    { kind: 'text', text: activity.purpose },
    { kind: 'heading', text: '二、分工（两个人就够，一人可以兼几样）' },
    {
      kind: 'table',
      widths: [18, 40, 112],
      head: ['事', '谁', '做到什么样'],
      rows: duties.map((row) => [...row]),
    },
  ];
}

/** What happens minute by minute, what is said and asked, what is not allowed. */
function composeCourse({ activity, points }: Campaign['kit']): PaperBlock[] {
  return [
    { kind: 'heading', text: '三、流程' },
    {
      kind: 'table',
      widths: [24, 146],
      head: ['时长', '做什么'],
      rows: activity.agenda.map(({ minutes: length, what }) => [`${length} 分钟`, what]),
    },
    { kind: 'heading', text: '四、要讲清楚的三条' },
    { kind: 'list', ordered: true, items: points.map(({ head, text }) => `${head}。${text}`) },
    { kind: 'heading', text: '五、讲完问三个问题', newPage: true },
    {
      kind: 'table',
      widths: [85, 85],
      head: ['问', '答'],
      rows: activity.quiz.map(({ ask, answer }) => [ask, answer]),
    },
    { kind: 'heading', text: '六、不能做的' },
    { kind: 'list', ordered: false, items: [...forbidden] },
  ];
}

/** The plan of an activity, to be finished in Word. */
export function composePlan({ kit }: Campaign, words: CampaignWords): Paper {
  const hotlines = words.hotlines.map(({ number, label }) => `${label} ${number}`).join('，');
  return {
    ...composeFrame(words, '活动方案', '宣传活动方案'),
    blocks: [
      ...composeBefore(kit),
      ...composeCourse(kit),
      { kind: 'note', text: `电话：${hotlines}` },
      { kind: 'note', text: `${words.stamp}。${words.verifyLabel}` },
    ],
  };
}

const duties = [
  ['讲解', BLANK, '照海报三条讲，一条配一个例子，十分钟以内'],
  ['物料', BLANK, '办公室打印机打 A4 就够，提前一天备好，核对有效期'],
  ['登记', BLANK, '签到自愿，不收身份证号，不留银行卡号，走时把表收好'],
  ['解答', BLANK, '现场问题当场答；答不了的记下来，说好哪天回话'],
] as const;

const forbidden = [
  '不推销产品，不办卡，不催人扫码、装软件。',
  '不送礼品换签名，不拿宣传当业绩摊派。',
  '进校园先征得学校同意，只讲知识，不打广告。',
  '拍照先问愿不愿意，不拍孩子和老人的正脸。',
  '不用人民币图案、警徽、国旗、国徽做装饰。',
] as const;

/** A heading and, under it, a table of empty rows to write in. */
const composeBlankTable = (
  text: string,
  table: { widths: number[]; head: string[]; count: number; rowHeightMm: number },
): PaperBlock[] => {
  const { widths, head, count, rowHeightMm } = table;
  const rows = Array.from({ length: count }, () => widths.map(() => ''));
  return [
    { kind: 'heading', text },
    { kind: 'table', widths, head, rows, rowHeightMm },
  ];
};

/** What is counted: who came, what was handed out. */
const composeNumbers = (): PaperBlock => ({
  kind: 'table',
  widths: [45, 125],
  head: [],
  rows: [
    ['网点', ''],
    ['时间、地点', ''],
    ['到场人数', '共＿＿人，其中老人约＿＿人，学生约＿＿人（不问年龄）'],
    ['发出物料', '海报＿＿张　折页＿＿份　台卡＿＿个　短信＿＿条'],
  ],
  rowHeightMm: 10,
});

/** The report after the activity: numbers, questions asked, what to do better. */
export function composeSummary({ kit }: Campaign, words: CampaignWords): Paper {
  return {
    ...composeFrame(words, '活动总结表'),
    blocks: [
      composeNumbers(),
      { kind: 'heading', text: '听懂了没有（讲完随机问 10 个人）' },
      {
        kind: 'table',
        widths: [110, 30, 30],
        head: ['问题', '答对', '答错'],
        rows: kit.activity.quiz.map(({ ask, answer }) => [`${ask}\n（${answer}）`, '', '']),
      },
      ...composeBlankTable('大家问了什么，怎么答的', {
        widths: [60, 80, 30],
        head: ['问', '答', '要不要回话'],
        count: 3,
        rowHeightMm: 10,
      }),
      ...composeBlankTable('劝住了几起（不写姓名）', {
        widths: [30, 80, 60],
        head: ['日期', '对方怎么说', '怎么劝住的'],
        count: 2,
        rowHeightMm: 10,
      }),
      ...composeBlankTable('下次怎么做得更好', {
        widths: [170],
        head: [],
        count: 1,
        rowHeightMm: 15,
      }),
      { kind: 'note', text: `${words.stamp}。填的都是现场数字，没有就写 0，不编。` },
    ],
  };
}

/** The sign-in sheet: no identity number, no telephone unless somebody wants to be called back. */
export function composeSignIn(_: Campaign, words: CampaignWords): Paper {
  return {
    ...composeFrame(words, '签到表'),
    blocks: [
      { kind: 'text', text: `网点：${BLANK}　时间：＿＿年＿＿月＿＿日　地点：${BLANK}` },
      {
        kind: 'table',
        widths: [14, 40, 56, 60],
        head: ['序号', '姓名', '村、小区（可不写）', '想让我们回话的，写电话'],
        rows: Array.from({ length: 20 }, (_, index) => [String(index + 1), '', '', '']),
        rowHeightMm: 10.5,
      },
      {
        kind: 'note',
        text: `签到自愿，不写身份证号和卡号。电话只用来回话，回完销毁。${words.stamp}`,
      },
    ],
  };
}
