import { z } from 'astro/zod';
import { ledgerId } from './fields/citation.ts';
import { isoDate } from './fields/iso-date.ts';
import { line, slug, text } from './fields/text.ts';

/** 宣教日历：一年一个文件。 */
export const calendarSchema = z.strictObject({
  year: z.number().int().min(2018).max(2100),
  events: z
    .array(
      z.strictObject({
        /** 活动编号，每年相同。例：march-15 */
        id: slug,
        /** 当年的官方名称。 */
        name: line(40),
        /** 当年的官方口号或主题；没有查到就不写。 */
        slogan: line(40).optional(),
        /** 哪个月。 */
        month: z.number().int().min(1).max(12),
        /** 起止日期；不知道就不写。 */
        start: isoDate.optional(),
        end: isoDate.optional(),
        /** 主办方。 */
        issuer: line(60).optional(),
        source: slug,
        ref: ledgerId,
        /** 日期或口号未经官方公告核实时写 unverified。 */
        status: z.enum(['verified', 'unverified']).default('verified'),
        note: text.optional(),
      }),
    )
    .min(1),
});
export type CalendarData = z.infer<typeof calendarSchema>;
