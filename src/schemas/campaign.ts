import { z } from 'astro/zod';
import { ledgerId } from './fields/citation.ts';
import { isoDate } from './fields/iso-date.ts';
import { pageFields } from './fields/page.ts';
import { line, slug, text } from './fields/text.ts';

/** The four ways a poster is built; each sets the same words in another order and weight. */
export const compositions = ['hook', 'talk', 'passbook', 'picture'] as const;

/** Colours a kit may stand on. */
const tones = ['cinnabar', 'pine', 'ink', 'amber'] as const;

/** 版次：印出去的东西凭它核对。只加不改，最新的写在最后。 */
const edition = z.strictObject({
  /** 从哪天起用这一版。 */
  date: isoDate,
  /** 这一版改了什么。第一版写“首版”。 */
  change: line(40),
});
export type EditionData = z.infer<typeof edition>;

/** 海报怎么排。 */
const poster = z.strictObject({
  /** 版式：hook 鱼钩、talk 一问一答、passbook 存折、picture 大图。 */
  composition: z.enum(compositions),
  /** 底色：cinnabar 红、pine 墨绿、ink 黑、amber 黄（存折版式不用底色）。 */
  tone: z.enum(tones),
  /** 判词分几行写，连起来要和 verdict 一样。每行最多 6 个字。 */
  verdictLines: z.array(line(6)).min(1).max(2),
});

/** 三折页里别处没有的字。 */
const leaflet = z.strictObject({
  /** 封面底部：给谁看。 */
  front: line(16),
  /** “听到这些话”下面的红框：记住这一句。 */
  remember: line(16),
  /** 常有人问，正好两问。 */
  questions: z.array(z.strictObject({ ask: line(30), answer: line(110) })).length(2, '正好写两问'),
});

/** 活动方案里别处没有的字。 */
const activity = z.strictObject({
  /** 目的，一句话。 */
  purpose: line(60),
  /** 到哪里、给谁讲。 */
  where: line(40),
  /** 流程，一行一段。 */
  agenda: z
    .array(z.strictObject({ minutes: z.number().int().min(1).max(120), what: line(50) }))
    .min(3),
  /** 讲完问三个问题，看听懂了没有。 */
  quiz: z.array(z.strictObject({ ask: line(30), answer: line(40) })).length(3, '正好写三个问题'),
});

/** 宣传包：一个主题一套物料的文字。 */
export const campaignSchema = z.strictObject({
  ...pageFields,
  /** 两到四个小写字母，印在核对网址里，定了就不改。例：zx */
  code: z.string().regex(/^[a-z]{2,4}$/, '写两到四个小写字母，例如 zx'),
  /** 版次，早的在前。内容、热线或期限变了，就加一版。 */
  editions: z.array(edition).min(1),
  /** 停用这一套物料时写：哪天起停用，为什么。 */
  withdrawn: z.strictObject({ from: isoDate, why: line(60) }).optional(),
  /** 对应宣教日历里的活动编号；全年可用的不写。 */
  event: slug.optional(),
  /** 适合哪几个月贴，1–12。 */
  months: z.array(z.number().int().min(1).max(12)).min(1),
  /** 诱饵：骗子最常说的两到八个字。 */
  bait: line(8),
  /** 判词：一句话揭穿。 */
  verdict: line(10),
  /** 海报怎么排。 */
  poster,
  /** 记住这一句。 */
  claim: line(20),
  /** 三个要点，每条挂一个依据编号。 */
  points: z
    .array(z.strictObject({ head: line(14), text: line(40), fact: ledgerId }))
    .length(3, '正好写三个要点'),
  /** 这些话上面的标题；话不是在电话里说的才写。 */
  hangUpTitle: line(13).default('听到这些话，挂电话'),
  /** 听到就挂的话，三到五句。 */
  hangUpOn: z.array(line(24)).min(3).max(5),
  /** 该怎么做，一步一行，三到六步。 */
  steps: z.array(line(40)).min(3).max(6),
  /** 印哪些电话：content/facts/ 里的热线编号，最多三个。 */
  hotlines: z.array(slug).min(1).max(3),
  /** 三折页。 */
  leaflet,
  /** LED 滚动字和横幅，一条一个意思，每条印出来最多 16 个字；用全角空格分成两半的，两半要一样宽。 */
  led: z.array(line(40)).min(2).max(4),
  /** 短信，含【签名】最多 70 个字；热线用 {编号}。 */
  sms: text,
  /** 朋友圈文案，最多 140 个字。 */
  moments: text,
  /** 公众号文章：标题和开头；正文由要点、步骤和问答自动排成。 */
  article: z.strictObject({ title: line(28), opening: line(120) }),
  /** 广播稿，240 到 360 个字。 */
  broadcast: text,
  /** 短视频脚本，一行一个镜头，合计 15 到 60 秒。 */
  video: z
    .array(
      z.strictObject({
        seconds: z.number().int().min(2).max(20),
        picture: line(40),
        says: line(40),
      }),
    )
    .min(3),
  /** 活动方案。 */
  activity,
});
export type CampaignData = z.infer<typeof campaignSchema>;
