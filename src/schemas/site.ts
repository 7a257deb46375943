import { z } from 'astro/zod';
import { choice, named, only, yes } from './fields/choice.ts';
import { citations } from './fields/citation.ts';
import { lines, list, rows } from './fields/group.ts';
import { day } from './fields/iso-date.ts';
import { siteAddress } from './fields/official-address.ts';
import { pageId } from './fields/page.ts';
import { reviewFields } from './fields/review.ts';
import { code, id, paragraph, words } from './fields/text.ts';
import { drawing, topic } from './fields/vocabulary.ts';

/** The files under `content/site/`, by what they are about. */
export const siteFiles = {
  identity: '谁办的站',
  topics: '六个主题',
  home: '首页',
  emergency: '被骗了怎么办',
  'complaint-path': '投诉怎么走',
  thesaurus: '搜索的同义词',
  asked: '读者的问法',
  corrections: '纠错与更正',
} as const;

/** The field by which they are told apart. */
const file = <const Name extends keyof typeof siteFiles>(name: Name) =>
  only('这个文件的名字', siteFiles, name);

/** What stands on papers and in pictures is drawn with the committed fonts. */
const drawn = { paper: true } as const;

/** An address of this site, written out. */
const address = (name: string) =>
  code(name, /^\/([a-z0-9-]+\/)+$/, '写成 /guides/safe-account/ 这样的完整路径');

/** content/site/identity.yaml：谁办的这个站。采用本站的机构先改这个文件。 */
const identitySchema = z.strictObject({
  file: file('identity'),
  name: words('站名', 12, drawn),
  seal: words('印章四个字', 4, drawn),
  tagline: words('一句话介绍', 40, drawn),
  publisher: words('主办单位', 40),
  url: siteAddress('正式网址', { example: 'https://www.example.org' }),
  region: words('服务地区', 20, { note: '全国写“全国”' }),
  contact: words('纠错联系方式', 60, { note: '邮箱或电话说明' }),
  disclaimer: words('每页页脚的声明', 60, drawn),
  helpline: list('红条里的热线编号', id('热线编号', 'facts'), {
    min: 1,
    max: 3,
    note: '按顺序',
    example: '[hotline-110]',
  }),
  helplineLead: words('红条开头的一句话', 20),
});

/** content/site/topics.yaml：六个主题。 */
const topicsSchema = z.strictObject({
  file: file('topics'),
  topics: rows(
    '六个主题',
    {
      id: topic('编号'),
      name: words('名称', 8, drawn),
      blurb: words('一句话：这里能查到什么', 40),
      intro: paragraph('主题页开头的一段'),
    },
    { min: 6, max: 6 },
  ),
});

/** content/site/home.yaml：首页挑选。 */
const homeSchema = z.strictObject({
  file: file('home'),
  headline: lines('两行大标题', 10, { ...drawn, min: 2, max: 2 }),
  lead: words('大标题下的一句话', 60),
  phrases: rows(
    '搜索框下的短语',
    { label: words('对方说的话', 16, { holds: 'quoted' }), page: pageId('去哪一页') },
    { min: 3, max: 8 },
  ),
  featuredCase: id('首页展示哪个骗局还原', 'cases'),
});

/** content/site/emergency.yaml：被骗了怎么办。 */
const emergencySchema = z.strictObject({
  file: file('emergency'),
  situations: rows(
    '四种处境',
    {
      id: id('编号', 'here'),
      title: words('读者自己的处境', 16, { example: '钱已经转出去了' }),
      drawing: drawing('配图'),
      steps: rows(
        '步骤',
        { do: words('做什么', 40), why: words('为什么', 80).optional() },
        { min: 1, max: 5, note: '热线写 {hotline-110}' },
      ),
    },
    { min: 4, max: 4 },
  ),
  bring: lines('报案带什么', 40, { min: 1 }),
  never: lines('这时候千万别做', 40, { min: 1 }),
  searchTags: lines('检索别名', 20, {
    holds: 'typed',
    note: '读者可能会打的字，不显示在页面上',
  }).default([]),
  sources: citations,
  ...reviewFields,
});

/** content/site/complaint-path.yaml：投诉怎么走，一级一级的漏斗。 */
const complaintPathSchema = z.strictObject({
  file: file('complaint-path'),
  stages: rows(
    '一级一级怎么走',
    {
      id: id('编号', 'here'),
      name: words('名称', 12),
      who: words('找谁', 60),
      how: lines('怎么做', 60, { min: 1, note: '一步一行；期限写 {complaint-days} 这样的编号' }),
      time: words('多久有结果', 60),
      cost: words('要不要钱', 40),
    },
    { min: 4 },
  ),
  kinds: rows(
    '三种诉求怎么分',
    { name: words('名称', 6), what: words('是什么', 60), to: words('找谁', 60) },
    { min: 3, max: 3 },
  ),
  notes: lines('补充说明', 80, { note: '一行一条' }).default([]),
  sources: citations,
  ...reviewFields,
});

/** content/site/thesaurus.yaml：读者的说法和我们的说法。只影响搜索，不显示在页面上。 */
export const thesaurusSchema = z.strictObject({
  file: file('thesaurus'),
  lines: rows(
    '一行一组说法',
    {
      about: lines('我们的说法', 12, {
        holds: 'mention',
        min: 1,
        note: '标题、小标题或检索别名里有其中一个，这一页就算',
      }),
      also: lines('读者的说法', 12, {
        holds: 'typed',
        min: 1,
        note: '打了这些字，也能找到那一页',
      }),
      later: yes('站内还没有这样的一页，先备着', { note: '写 true，检查就不提醒' }).optional(),
    },
    { min: 1, note: '有人说“搜不到”，就把他打的字加进来' },
  ),
});

/** content/site/asked.yaml：读者会怎么问，一页一组。只影响搜索，不显示在页面上。 */
export const askedSchema = z.strictObject({
  file: file('asked'),
  kinds: rows('要哪一类页面', {
    kind: choice('哪一类', named(['课', '物料', '案例', '词条'])),
    words: lines('读者会说的词', 8, { holds: 'typed', min: 1, example: '[教案, 班会]' }),
  }).default([]),
  pages: rows(
    '一页一组问法',
    {
      page: address('哪一页'),
      asked: lines('读者的原话', 20, {
        holds: 'typed',
        min: 1,
        note: '一句一行，不加标点',
      }),
    },
    { min: 1, note: '有人说“搜不到”，就把他的原话加到该找到的那一页下面' },
  ),
});

/** What was said on a day stays as it was said. */
const recorded = { holds: 'recorded' } as const;

/** content/site/corrections.yaml：怎样告诉我们、我们怎么改，还有改过的句子。加一条记录，只改这个文件。 */
const correctionsSchema = z.strictObject({
  file: file('corrections'),
  tell: paragraph('告诉我们的时候写清什么', { note: '接在纠错联系方式后面' }),
  promises: lines('我们怎么改', 60, { min: 1, note: '一条一行' }),
  since: day('从哪天起记录', { note: '建站的日子' }),
  records: rows(
    '改过的句子',
    {
      date: day('改的日子', { example: '2026-12-01' }),
      pages: list('改了哪些页', address('哪一页'), {
        min: 1,
        example: '[/guides/go-to-court/, /complaints/]',
      }),
      was: paragraph('原来怎么说', recorded),
      now: paragraph('现在怎么说', {
        ...recorded,
        note: '和原来差在哪里；数字照当天的写，不用编号',
      }),
      basis: words('依据', 120, { note: '哪部法第几条', example: '《保险法》第 26 条' }),
    },
    { note: '新的写在前面；还没有就写 []' },
  ),
});

/** Everything under content/site/, told apart by `file`. */
export const siteSchema = z.discriminatedUnion('file', [
  identitySchema,
  topicsSchema,
  homeSchema,
  emergencySchema,
  complaintPathSchema,
  thesaurusSchema,
  askedSchema,
  correctionsSchema,
]);
export type SiteData = z.infer<typeof siteSchema>;
export type Identity = z.infer<typeof identitySchema>;
export type TopicInfo = z.infer<typeof topicsSchema>['topics'][number];
export type HomeData = z.infer<typeof homeSchema>;
export type Emergency = z.infer<typeof emergencySchema>;
export type ComplaintPath = z.infer<typeof complaintPathSchema>;
export type Corrections = z.infer<typeof correctionsSchema>;
