import { z } from 'astro/zod';
import { choice } from './fields/choice.ts';
import { ledgerId } from './fields/citation.ts';
import { count } from './fields/count.ts';
import { group, lines, list, rows } from './fields/group.ts';
import { day } from './fields/iso-date.ts';
import { pageFields } from './fields/page.ts';
import { code, id, paragraph, words } from './fields/text.ts';

const compositionNames = {
  hook: '鱼钩',
  talk: '一问一答',
  passbook: '存折',
  picture: '大图',
} as const;
/** The four ways a poster is built; each sets the same words in another order and weight. */
export const compositions = Object.keys(compositionNames) as (keyof typeof compositionNames)[];

/** Colours a kit may stand on. */
const tones = { cinnabar: '红', pine: '墨绿', ink: '黑', amber: '黄' } as const;

/** What a poster, a leaflet or an LED file carries is drawn with the committed fonts. */
const drawn = { paper: true } as const;

const editions = rows(
  '版次',
  {
    date: day('从哪天起用这一版', { example: '2026-11-21' }),
    change: words('这一版改了什么', 40, { note: '第一版写“首版”' }),
  },
  { min: 1, note: '早的在前；内容、热线或期限变了，就加一版，只加不改' },
);
export type EditionData = z.infer<typeof editions>[number];

const poster = group(
  '海报怎么排',
  {
    composition: choice('版式', compositionNames),
    tone: choice('底色', tones, { note: '存折版式不用底色' }),
    verdictLines: lines('判词分几行写', 6, {
      min: 1,
      max: 2,
      note: '连起来和 verdict 一样',
    }),
  },
  drawn,
);

const leaflet = group(
  '三折页',
  {
    front: words('封面底部', 16, { note: '给谁看' }),
    remember: words('记住这一句', 16, { note: '“听到这些话”下面的红框' }),
    questions: rows(
      '常有人问',
      { ask: words('问', 30), answer: words('答', 110) },
      { min: 2, max: 2 },
    ),
  },
  drawn,
);

const activity = group('活动方案', {
  purpose: words('目的', 60, { note: '一句话' }),
  where: words('到哪里、给谁讲', 40),
  agenda: rows(
    '流程',
    { minutes: count('几分钟', { min: 1, max: 120 }), what: words('做什么', 50) },
    { min: 3, note: '一行一段' },
  ),
  quiz: rows(
    '讲完问',
    { ask: words('问', 30), answer: words('答', 40) },
    { min: 3, max: 3, note: '看听懂了没有' },
  ),
});

/** What is seen and heard in one shot. */
const video = rows(
  '短视频脚本',
  {
    seconds: count('几秒', { min: 2, max: 20 }),
    picture: words('画面', 40),
    says: words('旁白', 40),
  },
  { min: 3, note: '一行一个镜头，合计 15 到 60 秒' },
);

const points = rows(
  '三个要点',
  { head: words('要点的标题', 14), text: words('要点的说明', 40), fact: ledgerId('依据编号') },
  { ...drawn, min: 3, max: 3, note: '每条挂一个依据编号' },
);

/** 宣传包：一个主题一套物料的文字。 */
export const campaignSchema = z.strictObject({
  ...pageFields,
  code: code('代号', /^[a-z]{2,4}$/, '写两到四个小写字母，例如 zx', {
    note: '印在核对网址里，定了就不改',
    example: 'zx',
  }),
  editions,
  withdrawn: group('停用', {
    from: day('从哪天起停用'),
    why: words('为什么停用', 60),
  }).optional(),
  event: id('宣教日历里的活动编号', 'events', { note: '全年可用的不写' }).optional(),
  months: list('适合哪几个月贴', count('月份', { min: 1, max: 12 }), {
    min: 1,
    example: '[6, 7]',
  }),
  bait: words('诱饵', 8, { ...drawn, note: '骗子最常说的话' }),
  verdict: words('判词', 10, { ...drawn, note: '一句话揭穿' }),
  poster,
  claim: words('记住这一句', 20, drawn),
  points,
  hangUpTitle: words('这些话上面的标题', 13, {
    ...drawn,
    note: '话不是在电话里说的才写',
  }).default('听到这些话，挂电话'),
  hangUpOn: lines('听到就挂的话', 24, { ...drawn, holds: 'quoted', min: 3, max: 5 }),
  steps: lines('该怎么做', 40, { ...drawn, min: 3, max: 6, note: '一步一行' }),
  hotlines: list('印哪些电话', id('热线编号', 'facts'), {
    min: 1,
    max: 3,
    note: 'content/facts/ 里的热线编号',
    example: '[hotline-110]',
  }),
  leaflet,
  led: lines('LED 滚动字和横幅', 40, {
    ...drawn,
    min: 2,
    max: 4,
    note: '一条一个意思，印出来最多 16 个字；用全角空格分成两半的，两半一样宽',
  }),
  sms: paragraph('短信', { note: '含【签名】最多 70 个字，不放网址' }),
  moments: paragraph('朋友圈文案', { note: '最多 140 个字' }),
  article: group(
    '公众号文章',
    { title: words('文章标题', 28), opening: words('文章开头', 120) },
    { note: '正文由要点、步骤和问答自动排成' },
  ),
  broadcast: paragraph('广播稿', { note: '240 到 360 个字' }),
  video,
  activity,
});
export type CampaignData = z.infer<typeof campaignSchema>;
