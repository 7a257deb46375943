import { describe, expect, test } from 'vitest';
import { aContentTree, aTreeWith, checkTree } from '../../helpers/content-tree.ts';

const GUIDE = 'guides/telecom-fraud/safe-account.mdx';
const CASE = 'cases/scam-safe-account.mdx';
const TERM = 'terms/objection.yaml';
const THESAURUS = 'site/thesaurus.yaml';
const END = '一步一步看';

/** title, file, what stands there, what takes its place and must not be reported. */
type Row = [title: string, path: string, from: string, to: string];

const fields: Row[] = [
  ['a colon without a space, as in a time', TERM, '报告有错', '上午 9:30 报告有错'],
  ['a Chinese colon inside a value', TERM, '报告有错', '记住：报告有错'],
  [
    'a value in quotes with a colon and a space',
    TERM,
    'short: 报告有错，可以要求更正。',
    'short: "记住：报告有错，可以要求更正。"',
  ],
  ['Windows line ends', GUIDE, '\n## 现在', '\r\n\r\n## 现在'],
  ['a comment in the fields', GUIDE, 'topic: ', '# 主题：六选一\ntopic: '],
  [
    'a quoted day where words belong',
    'site/home.yaml',
    'label: 转到安全账户',
    "label: '2026-03-15'",
  ],
  ['a field left out that has a default', GUIDE, 'searchTags: [安全账户, 公检法来电]\n', ''],
  [
    'a literal block for a broadcast',
    'campaigns/no-safe-account.mdx',
    'broadcast: 各位居民，公安机关没有“安全账户”。',
    'broadcast: |\n  各位居民，\n  公安机关没有“安全账户”。',
  ],
  [
    'a line of the thesaurus about a heading',
    THESAURUS,
    'about: [征信异议]',
    'about: [没有这种说法, 现在怎么做]',
  ],
  [
    'a line of the thesaurus for a page to come',
    THESAURUS,
    'about: [征信异议]',
    'later: true, about: [假币]',
  ],
  ['a line of the thesaurus in full width', THESAURUS, 'about: [征信异议]', 'about: [Ｆ－０７０]'],
  ['a token that is filled in', TERM, '可以要求更正', '可以要求更正，{objection-days}内答复'],
];

const tags: Row[] = [
  ['a comment of MDX', GUIDE, END, '{/* 编辑的话 */}一步一步看'],
  ['two comments of MDX', GUIDE, END, '{/* 编辑的话 */ /* 再说一句 */}一步一步看'],
  ['a comment of MDX on two lines', GUIDE, '## 现在', '{/* 编辑的话，\n第二行 */}\n\n## 现在'],
  ['braces around nothing', GUIDE, END, '{}一步一步看'],
  ['an escaped brace', GUIDE, END, '写成 \\{编号\\}。一步一步看'],
  ['a sign with spaces around it', GUIDE, END, '金额 < 5 万。一步一步看'],
  [
    'a body name on a real day',
    GUIDE,
    END,
    '<Body id="body-branch" on="2021-12-30" />，一步一步看',
  ],
  [
    'a table',
    GUIDE,
    '## 现在怎么做',
    '| 事情 | 期限 |\n| --- | --- |\n| 异议 | <Fact id="objection-days" /> |\n\n## 现在怎么做',
  ],
  ['an import as a word of prose', GUIDE, END, '不要 import 陌生通讯录，一步一步看'],
];

const links: Row[] = [
  ['an anchor of this page', GUIDE, '(/help/)', '(#现在怎么做)'],
  [
    'an anchor of another page',
    GUIDE,
    '(/cases/scam-safe-account/)',
    '(/cases/scam-safe-account/#哪一步停下来都来得及)',
  ],
  ['a note of this page', GUIDE, '(/help/)', '(#note-1)'],
  ['a situation of the emergency page', GUIDE, '(/help/)', '(/help/#paid)'],
  ['a series on the page of charts', GUIDE, '(/help/)', '(/data/#tickets)'],
  ['a search with a question', GUIDE, '(/help/)', '(/search/?q=安全账户)'],
  [
    'a page of a source, a term and a topic',
    GUIDE,
    '[被骗了怎么办](/help/)',
    '[出处](/sources/fraud-law/)、[词条](/terms/objection/)、[主题](/topics/insurance/)',
  ],
  [
    'an official address',
    GUIDE,
    '(/help/)',
    '(https://www.nfra.gov.cn/cn/view/pages/index/index.html)',
  ],
  ['an official address in words', TERM, '报告有错', '看 www.pbccrc.org.cn，报告有错'],
  ['a mailbox of an official body', TERM, '报告有错', '写信到 wz@pbccrc.org.cn，报告有错'],
  ['the name of a file', TERM, '报告有错', '打开 poster-a3.pdf 和 list.csv，报告有错'],
  ['the address of this site', TERM, '报告有错', '看 https://example.org，报告有错'],
  ['a picture that is there', GUIDE, END, '![印章](/seal.png)一步一步看'],
  [
    'a heading one level deeper and back',
    GUIDE,
    '## 现在怎么做',
    '### 先挂断\n\n挂断。\n\n## 现在怎么做',
  ],
];

const numbers: Row[] = [
  ['a longer number', GUIDE, END, '他转了 1100 块，又转了 2110 块。一步一步看'],
  ['an amount with a comma', GUIDE, END, '一共 1,110。一步一步看'],
  ['a count that looks like a hotline', GUIDE, END, '当天有 110 人来听。一步一步看'],
  ['a place in a row', GUIDE, END, '这是第 110 篇，也是第110号。一步一步看'],
  ['a sum that is worked out', GUIDE, END, '10000 × 0.05% ＝ 5，12000 + 1，12387÷3。一步一步看'],
  [
    'an amount in a story',
    GUIDE,
    END,
    '他打过去 12000 元，又打了 300 多个电话，通话 400 秒。一步一步看',
  ],
  [
    'a year after a word about calling',
    GUIDE,
    END,
    '热线 2021-11-20 开通，电话 2021 年改过。一步一步看',
  ],
  ['the telephone of this site', TERM, '报告有错', '打 0571-8888 6666，报告有错'],
  ['a decimal', GUIDE, END, '指数是 68.110，又是 110.5。一步一步看'],
  [
    'a hotline among the hidden aliases',
    GUIDE,
    '[安全账户, 公检法来电]',
    "[安全账户, '110', '12340']",
  ],
  ['a hotline in the note of a source', 'sources/fraud-law.yaml', 'note: ', 'note: 先打 110。'],
  ['the ledger id F-110', 'sources/fraud-law.yaml', '[F-070, F-091]', '[F-070, F-091, F-110]'],
  [
    'an article of law with the number of a limit',
    GUIDE,
    END,
    '异议看第 20 条，也看第 20 日的公告。一步一步看',
  ],
  [
    'a day of a date',
    GUIDE,
    END,
    '异议是 2021 年 11 月 20 日提的，11 月 18 日至 20 日受理。一步一步看',
  ],
  ['another number of days', GUIDE, END, '异议过了 21 日、120 日也没有答复。一步一步看'],
  ['another unit', GUIDE, END, '异议收了 20 元、20 年、20 个。一步一步看'],
  [
    'a limit in a row of a passbook',
    CASE,
    'what: 电话里说医保卡被冒用',
    'what: 说异议 20 日内答复',
  ],
  ['a limit in the words of a swindler', GUIDE, '把钱转到安全账户核查', '异议 20 日内答复'],
];

const words: Row[] = [
  ['保护工作', GUIDE, END, '做好保护工作，努力解决梅州市的事。一步一步看'],
  ['着力解决 in quotes', GUIDE, END, '文件说“着力解决急难愁盼问题”。一步一步看'],
  ['急难愁盼 in quotes after a comma', GUIDE, END, '大家说的，“急难愁盼”的事。一步一步看'],
  ['梅州市 after a comma', GUIDE, END, '银行业公会、梅州市保险行业协会。一步一步看'],
  ['护工 as a trade', GUIDE, END, '老人、护工都在。一步一步看'],
  ['bold that closes', GUIDE, END, '**先停下**。再一步一步看'],
  ['a star with spaces around it', GUIDE, END, '一共 3 * 4 步。一步一步看'],
  ['a line end between Latin words', GUIDE, END, 'one\ntwo 一步一步看'],
  ['two items of a list', GUIDE, '- 要你保密，', '- 要你快\n- 要你保密，'],
  ['a comma between figures', GUIDE, END, '共 12,000 元，比例 3:2，时间 09:12，一步一步看'],
  ['a full stop in an English name', GUIDE, END, '他用 Windows 10.1 和 U.S. 的软件，一步一步看'],
  ['brackets around Latin', GUIDE, END, '函数 f (x) 一步一步看'],
  ['a comma in an alias', GUIDE, '[安全账户, 公检法来电]', '["安全账户(假)", "怎么办?"]'],
  ['advice not to trust', GUIDE, END, '不要轻信他人，也别轻信陌生人。一步一步看'],
  ['blame quoted so that nobody says it', GUIDE, END, '不要说“你怎么这么贪心”。一步一步看'],
  ['office language in quotes', GUIDE, END, '通知里写“切实保护”，一步一步看'],
  [
    'office language in a title of a notice',
    'sources/fraud-law.yaml',
    'title: 《中华',
    'title: 《进一步中华',
  ],
  ['a slogan', 'calendar/2026.yaml', 'month: 12', 'slogan: 筑牢防线守好责, month: 12'],
  ['等待写明 as words', GUIDE, END, '等待写明原因，一步一步看'],
  ['a search word with a dot', GUIDE, '公检法来电', '公检法·来电'],
];

test('a valid tree has no fault', async () => {
  const tree = aContentTree();
  const { issues, files } = await checkTree(tree);
  expect(issues).toEqual([]);
  expect(files).toBe(Object.keys(tree).filter((path) => /\.(mdx|yaml|svg)$/.test(path)).length);
});

describe.each([
  ['fields', fields],
  ['tags', tags],
  ['links', links],
  ['numbers', numbers],
  ['words', words],
])('what only looks like a fault stays silent: %s', (_, rows) => {
  test.each(rows)('%s', async (_title, path, from, to) => {
    const { issues } = await checkTree(aTreeWith(path, from, to).tree);
    expect(
      issues.map(({ rule, line, column, message }) => `${line}:${column} ${rule} ${message}`),
    ).toEqual([]);
  });
});
