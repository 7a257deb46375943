import { z } from 'astro/zod';
import { citations } from './fields/citation.ts';
import { isoDate } from './fields/iso-date.ts';
import { siteAddress } from './fields/official-address.ts';
import { pageId } from './fields/page.ts';
import { reviewFields } from './fields/review.ts';
import { line, slug, text } from './fields/text.ts';
import { drawing } from './fields/vocabulary.ts';

/** content/site/identity.yaml：谁办的这个站。采用本站的机构先改这个文件。 */
const identitySchema = z.strictObject({
  file: z.literal('identity'),
  /** 站名。 */
  name: line(12),
  /** 印章四个字。 */
  seal: line(4),
  /** 一句话介绍。 */
  tagline: line(40),
  /** 主办单位。 */
  publisher: line(40),
  /** 正式网址，https:// 开头。 */
  url: siteAddress,
  /** 服务地区；全国写“全国”。 */
  region: line(20),
  /** 纠错联系方式：邮箱或电话说明。 */
  contact: line(60),
  /** 每页页脚都写的声明。 */
  disclaimer: line(60),
  /** 红条里的热线编号，按顺序。 */
  helpline: z.array(slug).min(1).max(3),
  /** 红条开头的一句话。 */
  helplineLead: line(20),
});

/** content/site/home.yaml：首页挑选。 */
const homeSchema = z.strictObject({
  file: z.literal('home'),
  /** 两行大标题。 */
  headline: z.array(line(10)).length(2),
  lead: line(60),
  /** 搜索框下的短语；label 是对方说的话，page 是去哪页。 */
  phrases: z
    .array(z.strictObject({ label: line(16), page: pageId }))
    .min(3)
    .max(8),
  /** 首页展示哪个骗局还原。 */
  featuredCase: slug,
});

const address = z
  .string()
  .regex(/^\/([a-z0-9-]+\/)+$/, '写成 /guides/safe-account/ 这样的完整路径');

const step = z.strictObject({ do: line(40), why: line(80).optional() });

/** content/site/emergency.yaml：被骗了怎么办。 */
const emergencySchema = z.strictObject({
  file: z.literal('emergency'),
  situations: z
    .array(
      z.strictObject({
        id: slug,
        /** 读者自己的处境。例：钱已经转出去了 */
        title: line(16),
        drawing,
        /** 最多五步，热线写 {hotline-110}。 */
        steps: z.array(step).min(1).max(5),
      }),
    )
    .length(4),
  /** 报案带什么。 */
  bring: z.array(line(40)).min(1),
  /** 这时候千万别做。 */
  never: z.array(line(40)).min(1),
  /** 检索别名：读者可能会打的字，不显示在页面上。 */
  searchTags: z.array(line(20)).default([]),
  sources: citations,
  ...reviewFields,
});

/** content/site/complaint-path.yaml：投诉怎么走，一级一级的漏斗。 */
const complaintPathSchema = z.strictObject({
  file: z.literal('complaint-path'),
  stages: z
    .array(
      z.strictObject({
        id: slug,
        name: line(12),
        /** 找谁。 */
        who: line(60),
        /** 怎么做，一步一行；期限写 {complaint-days} 这样的编号。 */
        how: z.array(line(60)).min(1),
        /** 多久有结果。 */
        time: line(60),
        /** 要不要钱。 */
        cost: line(40),
      }),
    )
    .min(4),
  /** 三种诉求怎么分。 */
  kinds: z.array(z.strictObject({ name: line(6), what: line(60), to: line(60) })).length(3),
  notes: z.array(line(80)).default([]),
  sources: citations,
  ...reviewFields,
});

/** content/site/thesaurus.yaml：读者的说法和我们的说法。只影响搜索，不显示在页面上。 */
export const thesaurusSchema = z.strictObject({
  file: z.literal('thesaurus'),
  /** 一行一组。 */
  lines: z
    .array(
      z.strictObject({
        /** 我们的说法：标题、小标题或检索别名里有其中一个，这一页就算。 */
        about: z.array(line(12)).min(1),
        /** 读者的说法：打了这些字，也能找到那一页。 */
        also: z.array(line(12)).min(1),
        /** 站内还没有这样的一页，先备着：写 true，检查就不提醒。 */
        later: z.literal(true).optional(),
      }),
    )
    .min(1),
});

/** content/site/asked.yaml：读者会怎么问，一页一组。只影响搜索，不显示在页面上。 */
export const askedSchema = z.strictObject({
  file: z.literal('asked'),
  /** 读者说了哪些字，多半是要哪一类页面。可以不写。 */
  kinds: z
    .array(
      z.strictObject({
        /** 哪一类，写它在站上的名字，例：课、物料。 */
        kind: line(8),
        /** 读者会说的词，一个一个写，例：教案、班会。 */
        words: z.array(line(8)).min(1),
      }),
    )
    .default([]),
  pages: z
    .array(
      z.strictObject({
        /** 哪一页。例：/guides/safe-account/ */
        page: address,
        /** 读者的原话，一句一行，不加标点。 */
        asked: z.array(line(20)).min(1),
      }),
    )
    .min(1),
});

/** content/site/corrections.yaml：怎样告诉我们、我们怎么改，还有改过的句子。加一条记录，只改这个文件。 */
const correctionsSchema = z.strictObject({
  file: z.literal('corrections'),
  /** 告诉我们的时候写清什么；接在纠错联系方式后面。 */
  tell: text,
  /** 我们怎么改，一条一行。 */
  promises: z.array(line(60)).min(1),
  /** 从哪天起记录：建站的日子。 */
  since: isoDate,
  /** 改过的句子，新的写在前面；还没有就写 []。 */
  records: z.array(
    z.strictObject({
      /** 改的日子。例：2026-12-01 */
      date: isoDate,
      /** 改了哪些页。例：[/guides/go-to-court/, /complaints/] */
      pages: z.array(address).min(1, '至少写一页'),
      /** 原来怎么说。 */
      was: text,
      /** 现在怎么说，和原来差在哪里。数字照当天的写，不用编号。 */
      now: text,
      /** 依据：哪部法第几条。 */
      basis: line(120),
    }),
  ),
});

/** Everything under content/site/, told apart by `file`. */
export const siteSchema = z.discriminatedUnion('file', [
  identitySchema,
  homeSchema,
  emergencySchema,
  complaintPathSchema,
  thesaurusSchema,
  askedSchema,
  correctionsSchema,
]);
export type SiteData = z.infer<typeof siteSchema>;
export type Identity = z.infer<typeof identitySchema>;
export type HomeData = z.infer<typeof homeSchema>;
export type Emergency = z.infer<typeof emergencySchema>;
export type ComplaintPath = z.infer<typeof complaintPathSchema>;
export type Corrections = z.infer<typeof correctionsSchema>;
