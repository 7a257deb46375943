import { z } from 'astro/zod';
import { choice } from './fields/choice.ts';
import { amount } from './fields/count.ts';
import { rows } from './fields/group.ts';
import { pageFields } from './fields/page.ts';
import { words } from './fields/text.ts';

/** The three forms of a case. */
export const caseForms = { dispute: '纠纷', practice: '做法', scam: '骗局还原' } as const;

/** The words of a story: its sums and terms are its own. */
const told = { holds: 'story' } as const;

/** 存折，一行一步。 */
const passbook = rows(
  '存折',
  {
    when: words('时间或步骤', 16, { ...told, example: '第一步' }),
    what: words('发生了什么', 60, told),
    changeYuan: amount('进出的钱', { note: '单位元，出去写负数' }).optional(),
    balanceYuan: amount('余额', { min: 0, note: '单位元，要和上一行对得上' }).optional(),
    flag: words('这一步本可以看出的破绽', 40, told).optional(),
    right: words('这一步做对了什么', 40, told).optional(),
  },
  { note: '一行一步；纠纷和骗局还原必须写，至少两行' },
);

/** 案例：dispute 纠纷（怎么闹起来、怎么了结）、practice 做法（机构怎么做）、scam 骗局还原（一步步演给你看）。 */
export const caseSchema = z.strictObject({
  ...pageFields,
  form: choice('形式', caseForms),
  place: words('哪里的事', 20, { note: '骗局还原不写', example: '广东梅州' }).optional(),
  period: words('什么时候的事', 20, {
    ...told,
    note: '骗局还原不写',
    example: '2021 年 5 月',
  }).optional(),
  institution: words('是哪家机构', 40, {
    holds: 'official',
    note: '当时的名称；做法必须写',
  }).optional(),
  passbook: passbook.default([]),
  lesson: words('一句话教训', 60),
});
export type CaseData = z.infer<typeof caseSchema>;
export type PassbookRow = z.infer<typeof passbook>[number];
