import { z } from 'astro/zod';
import { line, slug } from './fields/text.ts';

/** 网点名册的一行：印在物料上的机构、网点、地址、电话。字数合起来正好放进 A4 海报最小的框。 */
export const branchSchema = z.strictObject({
  /** 机构全称，最多 20 个字；和网点名称重复就不写。 */
  机构: z.union([line(20), z.literal('')]).default(''),
  /** 网点名称，最多 16 个字。例：幸福路支行 */
  网点: line(16),
  /** 地址，最多 34 个字。 */
  地址: line(34),
  /** 电话，数字、短横线和空格。例：0571-1234 5678 */
  电话: z
    .string()
    .regex(/^\d[\d\- ]{5,17}\d$/, '电话只能写数字、短横线和空格，例如 0571-1234 5678'),
  /** 营业时间，最多 17 个字；不印就不写。 */
  营业时间: z.union([line(17), z.literal('')]).default(''),
  /** 文件名：小写英文、数字和短横线。不写就用行号。 */
  编号: z.union([slug, z.literal('')]).default(''),
});
export type BranchData = z.infer<typeof branchSchema>;
