import { z } from 'astro/zod';
import { code, id, orEmpty, words } from './fields/text.ts';

/** 网点名册的一行：印在物料上的机构、网点、地址、电话。字数合起来正好放进 A4 海报最小的框。 */
export const branchSchema = z.strictObject({
  机构: orEmpty(words('机构全称', 20, { note: '和网点名称重复就不写' })).default(''),
  网点: words('网点名称', 16, { example: '幸福路支行' }),
  地址: words('地址', 34),
  电话: code('电话', /^\d[\d\- ]{5,17}\d$/, '电话只能写数字、短横线和空格，例如 0571-1234 5678'),
  营业时间: orEmpty(words('营业时间', 17, { note: '不印就不写' })).default(''),
  编号: orEmpty(id('文件名', 'here', { note: '不写就用行号' })).default(''),
});
export type BranchData = z.infer<typeof branchSchema>;
