import { z } from 'astro/zod';
import { choice } from './fields/choice.ts';
import { ledgerId } from './fields/citation.ts';
import { list } from './fields/group.ts';
import { day, looseDay } from './fields/iso-date.ts';
import { officialAddress } from './fields/official-address.ts';
import { paragraph, words } from './fields/text.ts';

/** Kinds of source, by the names readers see. */
export const sourceKinds = {
  law: '法律法规',
  notice: '部门文件',
  statement: '官方提示',
  news: '新闻报道',
  standard: '标准规范',
  editorial: '本站归纳',
} as const;

/** 出处：一部法律、一份通知、一篇报道，一个文件。 */
export const sourceSchema = z.strictObject({
  title: words('全名', 80, {
    holds: 'official',
    filled: false,
    paper: true,
    note: '法律和文件带书名号',
  }),
  issuer: words('谁发布的', 40, { holds: 'official', filled: false, paper: true }),
  kind: choice('类别', sourceKinds),
  date: looseDay('发布日期', { note: "只知道年或年月，写 '2022' 或 '2022-09'" }),
  url: officialAddress('官方网址', {
    note: '只放发布机关自己的网站；没有把握就不写',
  }).optional(),
  urlLeadsTo: choice('网址指向什么', {
    homepage: '官网首页（读者自己点进去）',
    page: '原文页',
  }).optional(),
  seenAs: choice('我们是怎么见到它的', {
    original: '官方原文',
    library: '公开法规文本库',
    press: '正规媒体报道',
    reprint: '转载',
    seed: '项目种子文档',
    own: '本站编辑归纳',
  }),
  checked: day('最近一次核对的日期'),
  supports: list('支持哪些依据', ledgerId('依据编号'), { min: 1, example: '[F-091]' }),
  note: paragraph('给读者的话', {
    filled: false,
    note: '它说了什么，用的时候要注意什么',
  }),
  unverified: paragraph('还有什么没核实', {
    filled: false,
    note: '给读者看；都核实了就不写',
  }).optional(),
});
export type SourceData = z.infer<typeof sourceSchema>;
