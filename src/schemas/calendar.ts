import { z } from 'astro/zod';
import { ledgerId } from './fields/citation.ts';
import { count } from './fields/count.ts';
import { rows } from './fields/group.ts';
import { day } from './fields/iso-date.ts';
import { id, paragraph, words } from './fields/text.ts';
import { verification } from './fields/vocabulary.ts';

const official = { holds: 'official' } as const;

/** 宣教日历：一年一个文件。 */
export const calendarSchema = z.strictObject({
  year: count('哪一年', { min: 2018, max: 2100 }),
  events: rows(
    '活动',
    {
      id: id('活动编号', 'here', { note: '每年相同', example: 'march-15' }),
      name: words('当年的官方名称', 40, official),
      slogan: words('当年的官方口号或主题', 40, {
        ...official,
        paper: true,
        note: '没有查到就不写',
      }).optional(),
      month: count('哪个月', { min: 1, max: 12 }),
      start: day('开始日期', { note: '不知道就不写' }).optional(),
      end: day('结束日期').optional(),
      issuer: words('主办方', 60, official).optional(),
      source: id('出处编号', 'sources'),
      ref: ledgerId('依据编号'),
      status: verification('是否核实', { note: '日期或口号未经官方公告核实时写 unverified' }),
      note: paragraph('给读者的提醒').optional(),
    },
    { min: 1 },
  ),
});
export type CalendarData = z.infer<typeof calendarSchema>;
