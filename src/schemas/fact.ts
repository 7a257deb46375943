import { z } from 'astro/zod';
import { ledgerId } from './fields/citation.ts';
import { isoDate } from './fields/iso-date.ts';
import { line, slug, text } from './fields/text.ts';

/** One stretch of time in which a value holds. Never changed afterwards, only followed by another. */
const factPeriod = z.strictObject({
  /** 从哪天起（含）。第一段查不到起始日可以不写。 */
  from: isoDate.optional(),
  /** 到哪天止（含）；现在仍有效就不写。 */
  to: isoDate.optional(),
  /** 值：号码、数字或名称。 */
  value: z.union([line(60), z.number()]),
  /** 出处编号。 */
  source: slug,
  /** 依据编号。 */
  ref: ledgerId,
  /** 还没核实就写 unverified，页面会标出“待核实”，热线标“打之前请先核对”。 */
  status: z.enum(['verified', 'unverified']).default('verified'),
});

/** 数据：一个会变的值（热线、期限、限额、机构名称），按时间分段。 */
export const factSchema = z.strictObject({
  /** 类别：hotline 热线、limit 期限或限额、name 机构名称。 */
  kind: z.enum(['hotline', 'limit', 'name']),
  /** 名称。例：征信异议答复期限 */
  name: line(40),
  /** 单位，跟在数字后面。例：日、年、万元、次。 */
  unit: line(8).optional(),
  /** 热线：管什么。 */
  handles: line(60).optional(),
  /** 热线：什么时候打；只发短信的写收到以后怎么办。 */
  callWhen: line(60).optional(),
  /** 热线：红条里的两三个字。例：反诈 */
  short: line(6).optional(),
  /** 热线：只发短信、不能拨打的号码写 true，页面就不把它做成电话。 */
  smsOnly: z.boolean().optional(),
  /** 分段的值，早的在前。 */
  periods: z.array(factPeriod).min(1),
  /** 给读者的提醒。 */
  note: text.optional(),
});
export type FactData = z.infer<typeof factSchema>;
export type FactPeriod = z.infer<typeof factPeriod>;
