import { z } from 'astro/zod';
import { ledgerId } from './fields/citation.ts';
import { pageFields } from './fields/page.ts';
import { line, slug, text } from './fields/text.ts';

/** 宣传包：一个主题一套物料的文字。 */
export const campaignSchema = z.strictObject({
  ...pageFields,
  /** 对应宣教日历里的活动编号；全年可用的不写。 */
  event: slug.optional(),
  /** 适合哪几个月贴，1–12。 */
  months: z.array(z.number().int().min(1).max(12)).min(1),
  /** 诱饵：骗子最常说的两到八个字。 */
  bait: line(8),
  /** 判词：一句话揭穿。 */
  verdict: line(10),
  /** 记住这一句。 */
  claim: line(20),
  /** 三个要点，每条挂一个依据编号。 */
  points: z.array(z.strictObject({ head: line(14), text: line(40), fact: ledgerId })).length(3, '正好写三个要点'),
  /** 听到就挂的话。 */
  hangUpOn: z.array(line(24)).min(1),
  /** 该怎么做，一步一行。 */
  steps: z.array(line(40)).min(1),
  /** 印哪些电话：content/facts/ 里的热线编号。 */
  hotlines: z.array(slug).min(1),
  /** LED 滚动字，一条一个意思，每条最多 16 个字。 */
  led: z.array(line(16)).min(1),
  /** 短信，含【签名】最多 70 个字；热线用 {编号}。 */
  sms: text,
  /** 朋友圈文案。 */
  moments: text,
  /** 广播稿。 */
  broadcast: text,
});
export type CampaignData = z.infer<typeof campaignSchema>;
