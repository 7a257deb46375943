import { z } from 'astro/zod';
import { pageFields } from './fields/page.ts';
import { line } from './fields/text.ts';

/** One ruled line of the passbook. */
const passbookRow = z.strictObject({
  /** 时间或步骤：09:12、2021 年 5 月、第一步。 */
  when: line(16),
  /** 发生了什么。 */
  what: line(60),
  /** 进出的钱，单位元；出去写负数。 */
  changeYuan: z.number().optional(),
  /** 余额，单位元。 */
  balanceYuan: z.number().nonnegative().optional(),
  /** ⚑ 这一步本可以看出的破绽。 */
  flag: line(40).optional(),
  /** ✓ 这一步做对了什么。 */
  right: line(40).optional(),
});

/** 案例：dispute 纠纷（怎么闹起来、怎么了结）、practice 做法（机构怎么做）、scam 骗局还原（一步步演给你看）。 */
export const caseSchema = z.strictObject({
  ...pageFields,
  /** 形式：dispute 纠纷、practice 做法、scam 骗局还原。 */
  form: z.enum(['dispute', 'practice', 'scam']),
  /** 哪里的事。例：广东梅州。骗局还原不写。 */
  place: line(20).optional(),
  /** 什么时候的事。例：2021 年 5 月。骗局还原不写。 */
  period: line(20).optional(),
  /** 做法页：是哪家机构（当时的名称）。 */
  institution: line(40).optional(),
  /** 存折：一行一步。纠纷和骗局还原必须写。 */
  passbook: z.array(passbookRow).default([]),
  /** 一句话教训。 */
  lesson: line(60),
});
export type CaseData = z.infer<typeof caseSchema>;
export type PassbookRow = z.infer<typeof passbookRow>;
