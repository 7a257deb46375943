import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect } from 'vitest';
import { type CheckedContent, checkContent } from '../../src/editorial/desk.ts';
import { campaign, guide, lesson, scam } from './valid-pages.ts';

/** Files of a content tree by path under its root. */
export type ContentTree = Record<string, string | Uint8Array>;

export const TODAY = '2026-11-21';
/** Marks the place where a planted fault must be reported; it is taken out before the file is written. */
export const HERE = '‸';

const citing = `sources:
  - { id: fraud-law, facts: [F-070] }
`;

const site: ContentTree = {
  'site/identity.yaml': `file: identity
name: 钱袋子学堂
seal: 钱袋学堂
tagline: 对方说了什么，在这里查一查
publisher: 钱袋子学堂编辑部
url: https://example.org
region: 全国
contact: 请打 0571-8888 6666，或者写信给编辑部
disclaimer: 不是政府网站，不收费，不会索要密码。
helpline: [hotline-110]
helplineLead: 正在转账？先停下来
`,
  'site/topics.yaml': `file: topics\ntopics:\n${['telecom-fraud', 'credit-repair', 'elder-care', 'complaints', 'insurance', 'cards-loans'].map((id) => `  - { id: ${id}, name: 主题, blurb: 这里能查到什么, intro: 照着对方说的话找。 }\n`).join('')}`,
  'site/home.yaml': `file: home
headline: [转账之前，, 先看一眼。]
lead: 把对方说的话打进去，查一查。
phrases:
  - { label: 转到安全账户, page: guides/safe-account }
  - { label: 我是民警, page: guides/safe-account }
  - { label: 不许告诉家人, page: guides/safe-account }
featuredCase: scam-safe-account
`,
  'site/emergency.yaml': `file: emergency
situations:
${['paid', 'gave-code', 'shared-screen', 'suspect'].map((id) => `  - { id: ${id}, title: 我的处境, drawing: help, steps: [{ do: '马上打 {hotline-110}' }] }\n`).join('')}bring: [本人身份证]
never: [再转一笔]
${citing}reviewed: 2026-11-20
reviewBy: 2027-05-20
`,
  'site/asked.yaml':
    'file: asked\npages:\n  - { page: /cases/scam-safe-account/, asked: [民警叫我转钱] }\n  - { page: /terms/objection/, asked: [报告上写错了] }\n',
  'site/corrections.yaml': `file: corrections
tell: 请写清网址和原句。
promises: [写错了马上改。]
since: 2026-11-01
records:
  - { date: 2026-11-20, pages: [/guides/safe-account/, /help/], was: 原来说异议 15 日内答复, now: 现在说 20 日，打 110, basis: 《某法》第 1 条 }
  - { date: 2026-11-10, pages: [/terms/objection/, /sources/fraud-law/, /topics/insurance/], was: 甲, now: 乙, basis: 《某法》第 2 条 }
`,
  'site/thesaurus.yaml': 'file: thesaurus\nlines:\n  - { about: [征信异议], also: [报告错了] }\n',
  'site/complaint-path.yaml': `file: complaint-path
stages:
${['branch', 'institution', 'mediation', 'court'].map((id) => `  - { id: ${id}, name: 一级, who: 办业务的网点, how: [说清三件事], time: 问清哪天回话, cost: 不要钱 }\n`).join('')}kinds:
  - { name: 投诉, what: 和机构有纠纷, to: 找这家机构 }
  - { name: 举报, what: 机构违法, to: 找监管 }
  - { name: 信访, what: 提意见, to: 找机关 }
${citing}reviewed: 2026-11-20
reviewBy: 2027-05-20
`,
};

/** A small content tree in which nothing is wrong. */
export function aContentTree(): ContentTree {
  return {
    'README.md': '# 写作手册\n',
    '../public/seal.png': new Uint8Array([137, 80, 78, 71]),
    'guides/telecom-fraud/safe-account.mdx': guide,
    'cases/scam-safe-account.mdx': scam,
    'lessons/say-no.mdx': lesson,
    'campaigns/no-safe-account.mdx': campaign,
    'sources/fraud-law.yaml':
      'title: 《中华人民共和国反电信网络诈骗法》\nissuer: 全国人民代表大会常务委员会\nkind: law\ndate: 2022-09-02\nurl: https://flk.npc.gov.cn/\nurlLeadsTo: homepage\nseenAs: library\nchecked: 2026-11-20\nsupports: [F-070, F-091]\nnote: 共 50 条，2022 年 12 月 1 日施行。\n',
    'facts/hotline-110.yaml':
      "kind: hotline\nname: 报警电话\nshort: 报警\nhandles: 钱已经转出\ncallWhen: 刚转完账就打\nperiods:\n  - { value: '110', source: fraud-law, ref: F-070 }\n",
    'facts/hotline-service.yaml':
      "kind: hotline\nname: 客服电话\nshort: 客服\nhandles: 查信用报告\ncallWhen: 看不懂报告\nperiods:\n  - { to: 2020-12-31, value: '12340', source: fraud-law, ref: F-070 }\n  - { from: 2021-01-01, value: '400-810-8866', source: fraud-law, ref: F-070 }\n",
    'facts/objection-days.yaml':
      'kind: limit\nname: 征信异议的答复期限\nunit: 日\nperiods:\n  - { value: 20, source: fraud-law, ref: F-091 }\n',
    'facts/body-branch.yaml':
      'kind: name\nname: 某分局\nperiods:\n  - { value: 某监管分局, source: fraud-law, ref: F-070 }\n',
    'series/tickets.yaml': `title: 工单笔数\ncounts: 某分行的服务工单笔数\nunit: 笔\nshape: bars\npoints:\n  - { label: 上年度, value: 53 }\n  - { label: 2021 年度, value: 30 }\nmustNotConclude: 工单不等于投诉。\n${citing}`,
    'calendar/2026.yaml':
      'year: 2026\nevents:\n  - { id: anti-fraud-day, name: 反诈法施行纪念, month: 12, start: 2026-12-01, source: fraud-law, ref: F-070 }\n',
    'terms/objection.yaml': `name: 异议\naliases: [征信异议, 更正]\ntopic: credit-repair\nshort: 报告有错，可以要求更正。\n${citing}`,
    ...site,
  };
}

/** The valid tree with the first `from` in one file replaced by `to`, and the place that `HERE` marks in it. */
export function aTreeWith(
  path: string,
  from: string,
  to: string,
): { tree: ContentTree; line: number; column: number } {
  const tree = aContentTree();
  const before = tree[path];
  if (typeof before !== 'string' || !before.includes(from))
    throw new Error(`${path} 里没有 ${JSON.stringify(from)}`);
  const marked = before.replace(from, () => to);
  const lines = marked.slice(0, marked.indexOf(HERE) + 1).split('\n');
  return {
    tree: { ...tree, [path]: marked.replace(HERE, '') },
    line: lines.length,
    column: (lines.at(-1) as string).length,
  };
}

/** Writes a tree to a temporary folder, lets `use` work on its root and removes it. */
export async function withTree<Result>(
  tree: ContentTree,
  use: (root: string) => Promise<Result>,
): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), 'content-tree-'));
  try {
    for (const [path, content] of Object.entries(tree)) {
      const target = join(folder, 'content', path);
      await mkdir(dirname(target), { recursive: true });
      await writeFile(target, content);
    }
    return await use(join(folder, 'content'));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** What the desk says of a tree; file names count from its root. */
export async function checkTree(tree: ContentTree, today = TODAY): Promise<CheckedContent> {
  return withTree(tree, async (root) => {
    const checked = await checkContent({ root, today });
    return {
      ...checked,
      issues: checked.issues.map((issue) => ({
        ...issue,
        file: issue.file.slice(root.length + 1),
      })),
    };
  });
}

/** Files of the valid tree that faults are planted in. */
export const GUIDE = 'guides/telecom-fraud/safe-account.mdx';
export const CASE = 'cases/scam-safe-account.mdx';
export const LESSON = 'lessons/say-no.mdx';
export const CAMPAIGN = 'campaigns/no-safe-account.mdx';
export const TERM = 'terms/objection.yaml';
export const FACT = 'facts/objection-days.yaml';
/** The last words of the guide, where a sentence can be put in. */
export const END = '一步一步看';

/** title, rule, file, what stands there, what is planted; ‸ marks the place that must be reported. */
export type PlantedFault = [title: string, rule: string, path: string, from: string, to: string];

/** Holds that the desk reports the planted fault alone, at its place; without a mark any place will do. */
export async function expectOnly([, rule, path, from, to]: PlantedFault): Promise<void> {
  const { tree, line, column } = aTreeWith(path, from, to);
  const { issues } = await checkTree(tree);
  const place = to.includes('‸') ? { line, column } : {};
  expect(
    issues.map(({ rule, file, line, column, message }) => ({ rule, file, line, column, message })),
  ).toEqual([
    {
      rule,
      file: path,
      line: expect.any(Number),
      column: expect.any(Number),
      message: expect.any(String),
      ...place,
    },
  ]);
}
