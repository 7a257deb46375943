import { z } from 'astro/zod';
import { ledgerId } from './fields/citation.ts';
import { isoDate, yamlDateToText } from './fields/iso-date.ts';
import { officialAddress } from './fields/official-address.ts';
import { line, text } from './fields/text.ts';

/** 出处：一部法律、一份通知、一篇报道，一个文件。 */
export const sourceSchema = z.strictObject({
  /** 全名，法律和文件带书名号。 */
  title: line(80),
  /** 谁发布的。 */
  issuer: line(40),
  /** 类别：law 法律法规、notice 部门文件、statement 官方提示或声明、news 报道、standard 标准、editorial 本站编辑归纳。 */
  kind: z.enum(['law', 'notice', 'statement', 'news', 'standard', 'editorial']),
  /** 发布日期；只知道年或年月就写 2021 或 2021-01。 */
  date: z.preprocess(
    yamlDateToText,
    z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, "写成 '2021'、'2021-01' 或 2021-01-05"),
  ),
  /** 官方网址：只放发布机关自己的网站；没有把握就不写。 */
  url: officialAddress.optional(),
  /** 网址指向什么：homepage 官网首页（读者自己点进去）、page 原文页。 */
  urlLeadsTo: z.enum(['homepage', 'page']).optional(),
  /** 我们是怎么见到它的：original 官方原文、library 公开法规文本库、press 正规媒体报道、reprint 转载、seed 项目种子文档、own 本站编辑归纳。 */
  seenAs: z.enum(['original', 'library', 'press', 'reprint', 'seed', 'own']),
  /** 最近一次核对的日期。 */
  checked: isoDate,
  /** 这份出处支持哪些依据编号。 */
  supports: z.array(ledgerId).min(1),
  /** 一句话：它说了什么、用的时候要注意什么（给读者看）。 */
  note: text,
  /** 有什么还没核实（给读者看）；都核实了就不写。 */
  unverified: text.optional(),
});
export type SourceData = z.infer<typeof sourceSchema>;
