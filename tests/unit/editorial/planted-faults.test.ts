import { describe, expect, test } from 'vitest';
import { aTreeWith, checkTree } from '../../helpers/content-tree.ts';

const GUIDE = 'guides/telecom-fraud/safe-account.mdx';
const CASE = 'cases/scam-safe-account.mdx';
const LESSON = 'lessons/say-no.mdx';
const CAMPAIGN = 'campaigns/no-safe-account.mdx';
const TERM = 'terms/objection.yaml';
const FACT = 'facts/objection-days.yaml';
const HOME = 'site/home.yaml';
const ASKED = 'site/asked.yaml';
const THESAURUS = 'site/thesaurus.yaml';
const CORRECTIONS = 'site/corrections.yaml';
const END = '一步一步看';

/** title, rule, file, what stands there, what is planted; ‸ marks the place that must be reported. */
type Row = [title: string, rule: string, path: string, from: string, to: string];

const yaml: Row[] = [
  ['a tab for indentation', 'front-matter/is-readable', GUIDE, '  - 把钱转', '‸\t- 把钱转'],
  ['a Chinese colon after a field', 'front-matter/is-readable', GUIDE, 'summary: ', 'summary‸：'],
  ['no space after the colon', 'front-matter/is-readable', GUIDE, 'topic: ', 'topic:‸'],
  ['a quote that is never closed', 'front-matter/is-readable', GUIDE, 'title: 对方', 'title: ‸"对方'],
  ['a colon and a space inside a value', 'front-matter/is-readable', GUIDE, '马上挂断，', '马上挂断‸: '],
  ['a field written twice', 'front-matter/is-readable', GUIDE, 'topic: telecom-fraud\n', 'topic: telecom-fraud\n‸topic: telecom-fraud\n'],
  ['a line that stands too far right', 'front-matter/is-readable', GUIDE, 'topic: ', '  ‸topic: '],
  ['a bracket that is never closed', 'front-matter/is-readable', GUIDE, '[public, older]', '‸[public, older'],
  ['a value that starts with a brace', 'front-matter/is-readable', TERM, 'short: 报告', 'short: ‸{hotline-110} 报告'],
  ['a second document', 'front-matter/is-readable', TERM, 'topic: ', '‸---\ntopic: '],
  ['an alias instead of bold text', 'front-matter/is-plain', TERM, '报告有错', '‸*报告有错'],
  ['no fence at the head', 'front-matter/is-fenced', GUIDE, '---\ntitle', '‸title'],
  ['no fence at the end', 'front-matter/is-fenced', CASE, '---\n\n## 哪', '\n## 哪'],
];

const shape: Row[] = [
  ['a misspelt field', 'field/is-known', GUIDE, 'summary: ', '‸summery: '],
  ['a field nobody knows', 'field/is-known', TERM, 'topic: ', '‸cover: x\ntopic: '],
  ['a missing field at the top', 'field/is-present', TERM, 'short: 报告有错，可以要求更正。\n', ''],
  ['a missing field in a list', 'field/is-present', GUIDE, '- { id: fraud-law, facts: [F-070] }', '- ‸{ id: fraud-law }'],
  ['a field without a value', 'field/has-right-type', GUIDE, 'reviewed: 2026-11-20', '‸reviewed:'],
  ['a number where words belong', 'field/has-right-type', TERM, 'name: 异议', 'name: ‸12378'],
  ['words where a list belongs', 'field/has-right-type', GUIDE, '\n  - 把钱转到安全账户核查', ' ‸把钱转到安全账户核查'],
  ['a date where words belong', 'field/has-right-type', HOME, 'label: 转到安全账户', 'label: ‸2026-03-15'],
  ['a choice that does not exist', 'field/value-is-allowed', CASE, 'form: scam', 'form: ‸scams'],
  ['a title that is too long', 'field/fits-length', GUIDE, 'title: 对方', `title: ‸${'长'.repeat(20)}对方`],
  ['a day that does not exist', 'date/is-real', GUIDE, 'published: 2026-11-01', 'published: ‸2026-02-30'],
  ['a date in Chinese', 'date/is-real', GUIDE, 'published: 2026-11-01', 'published: ‸2026年11月1日'],
  ['an empty list of sources', 'field/is-complete', TERM, 'sources:\n  - { id: fraud-law, facts: [F-070] }', 'sources: ‸[]'],
  ['a malformed id of the ledger', 'field/is-well-written', TERM, '[F-070]', '[‸F-70]'],
  ['a site file that names another one', 'field/value-is-allowed', HOME, 'file: home', 'file: ‸homme'],
  ['a question of a kind that does not exist', 'field/value-is-allowed', LESSON, 'kind: choice', 'kind: ‸chioce'],
  ['a misspelt field of a question', 'field/is-known', LESSON, 'kind: choice, aim: 1, question: 哪', 'kind: choice, aim: 1, ‸qestion: 哪'],
  ['a quick check with a question too few', 'field/is-complete', LESSON, '\n  - { question: 密码能', '\n  # - { question: 密码能'],
  ['a code in capitals', 'field/is-well-written', CAMPAIGN, 'code: aq', 'code: ‸AQ'],
  ['a poster without its look', 'field/is-present', CAMPAIGN, 'poster: { composition: hook, ', 'poster: ‸{ '],
];

const meaning: Row[] = [
  ['an unknown source', 'relation/target-exists', FACT, 'source: fraud-law', 'source: ‸fraud-lau'],
  ['a question of a page that is not there', 'asked/page-exists', ASKED, 'page: /terms/objection/', 'page: ‸/terms/objektion/'],
  ['a line of the thesaurus that no page answers to', 'thesaurus/line-reaches-a-page', THESAURUS, 'about: [征信异议]', 'about: ‸[钓鱼短信, 假网站]'],
  ['a correction of a day that does not exist', 'date/is-real', CORRECTIONS, 'date: 2026-11-20', 'date: ‸2026-02-30'],
  ['a correction of tomorrow', 'date/is-not-in-future', CORRECTIONS, 'date: 2026-11-20', 'date: ‸2026-11-22'],
  ['a correction above a newer one', 'correction/newest-first', CORRECTIONS, 'date: 2026-11-10', 'date: ‸2026-11-21'],
  ['a correction of a page that is not there', 'correction/page-exists', CORRECTIONS, '/help/', '‸/halp/'],
  ['a correction whose words would change', 'correction/keeps-its-words', CORRECTIONS, 'now: 乙', "now: ‸'乙 {objection-days}'"],
  ['a question asked of two pages', 'asked/sentence-has-one-page', ASKED, '[报告上写错了]', '[‸民警叫我转钱]'],
  ['an unknown page', 'relation/target-exists', GUIDE, 'related: [cases/scam-safe-account]', 'related: [‸cases/scam-safe-acount]'],
  [
    'an unknown fact in a field',
    'relation/target-exists',
    GUIDE,
    'answer: 来电显示可以造假，先挂断，再拨 {hotline-110}',
    'answer: 来电显示可以造假，先挂断，再拨 ‸{hotline-111}',
  ],
  ['an unknown term in a body', 'relation/target-exists', GUIDE, '<Term id="objection">', '‸<Term id="objektion">'],
  ['a source that does not support the fact', 'source/supports-fact', TERM, '[F-070]', '[‸F-071]'],
  ['a review before publication', 'date/reviewed-after-published', GUIDE, 'reviewed: 2026-11-20', 'reviewed: ‸2026-10-31'],
  [
    'a review far overdue',
    'review/is-due',
    GUIDE,
    'published: 2026-11-01\nreviewed: 2026-11-20\nreviewBy: 2027-05-20',
    'published: 2026-03-01\nreviewed: 2026-04-20\nreviewBy: ‸2026-10-20',
  ],
  ['a passbook that does not add up', 'case/passbook-adds-up', CASE, 'balanceYuan: 36500', 'balanceYuan: ‸36600'],
  ['a lesson that does not add up', 'lesson/minutes-add-up', LESSON, 'minutes: 15', 'minutes: ‸14'],
  ['a lesson with an aim nobody can see', 'lesson/aims-are-measurable', LESSON, '能说出密码不', '‸了解密码不'],
  ['a poster that says another verdict', 'campaign/poster-says-verdict', CAMPAIGN, 'verdictLines: [没有, ', 'verdictLines: ‸[没, '],
  ['a message over its length', 'campaign/sms-fits', CAMPAIGN, 'sms: 【钱袋子】', `sms: ‸【钱袋子】${'先挂断。'.repeat(12)}`],
  ['an event that is in no calendar', 'relation/target-exists', CAMPAIGN, 'event: anti-fraud-day', 'event: ‸anti-fraud-dya'],
  ['a calendar under the wrong year', 'file/name-matches', 'calendar/2026.yaml', 'year: 2026', 'year: ‸2025'],
];

const tags: Row[] = [
  [
    'a tag that is never closed',
    'tag/is-closed',
    GUIDE,
    '<HangUp title="听到这些，挂电话">\n- 要你保密，连家里人也不能说\n- 要你把钱转到“安全账户”\n</HangUp>',
    '‸<HangUp>\n- 要你保密，连家里人也不能说\n',
  ],
  ['a tag closed by another', 'tag/is-closed', GUIDE, '</HangUp>', '‸</DoNow>'],
  ['a closing tag alone', 'tag/is-closed', GUIDE, END, '‸</Note>一步一步看'],
  ['a misspelt tag', 'tag/is-known', GUIDE, END, '‸<Hotlines id="hotline-110" />一步一步看'],
  ['a tag in small letters', 'tag/is-known', GUIDE, END, '‸<fact id="objection-days" />一步一步看'],
  ['a tag without its id', 'tag/attribute-is-present', GUIDE, END, '‸<Hotline />一步一步看'],
  ['an attribute nobody knows', 'tag/attribute-is-known', GUIDE, '<HangUp title="', '<HangUp ‸titel="'],
  ['an attribute that is code', 'tag/attribute-is-well-written', GUIDE, '<HangUp title="听到这些，挂电话"', '<HangUp ‸title={1}'],
  ['an attribute in Chinese quotes', 'tag/is-well-written', GUIDE, END, '‸<Hotline id=“hotline-110” />一步一步看'],
  ['words in a tag that stands alone', 'tag/stands-alone', GUIDE, END, '‸<Fact id="objection-days">期限</Fact>一步一步看'],
  ['an empty callout', 'tag/has-content', GUIDE, '## 现在怎么做', '‸<Note></Note>\n\n## 现在怎么做'],
  ['a day that does not exist in a tag', 'date/is-real', GUIDE, END, '<Body id="hotline-110" ‸on="2021-02-30" />一步一步看'],
  ['an import', 'prose/free-of-code', GUIDE, '## 现在', "‸import x from 'x'\n\n## 现在"],
  ['a fact written as in a field', 'prose/free-of-code', GUIDE, END, '打 ‸{hotline-110} 问。一步一步看'],
  ['a brace around nonsense', 'prose/free-of-code', GUIDE, END, '占了 ‸{24%} 吧。一步一步看'],
  ['code between two comments', 'prose/free-of-code', GUIDE, END, "‸{/* 甲 */ 'x' + process.env.HOME /* 乙 */}一步一步看"],
  ['code behind a comment on a line of its own', 'prose/free-of-code', GUIDE, '## 现在', '‸{/* 甲 */ import.meta.url}\n\n## 现在'],
  ['code after a line comment', 'prose/free-of-code', GUIDE, '## 现在', '‸{// 甲\nprocess.version}\n\n## 现在'],
  ['a comment that only seems to go on', 'prose/free-of-code', GUIDE, END, "‸{/* 甲 */ '*/' /* 乙 */}一步一步看"],
  ['code in a quoted line', 'prose/free-of-code', GUIDE, '## 现在', '> ‸{1 + 1}\n\n## 现在'],
  ['code in a cell of a table', 'prose/free-of-code', GUIDE, '## 现在', '| 甲 | 乙 |\n| --- | --- |\n| 丙 | ‸{1 + 1} |\n\n## 现在'],
  ['a spread into a tag', 'prose/free-of-code', GUIDE, '<HangUp title="', '<HangUp ‸{...process.env} title="'],
  ['an export', 'prose/free-of-code', GUIDE, '## 现在', '‸export const x = 1\n\n## 现在'],
  ['a sign that reads as a tag', 'prose/free-of-code', GUIDE, END, '金额‸<5 万。一步一步看'],
  ['raw HTML', 'prose/free-of-html', GUIDE, END, '‸<b>一步</b>一步看'],
  ['an HTML comment', 'prose/free-of-html', GUIDE, END, '‸<!-- 注 -->一步一步看'],
  ['a script', 'prose/free-of-scripts', GUIDE, END, '‸<script>甲</script>一步一步看'],
  ['an event handler', 'prose/free-of-scripts', GUIDE, '<HangUp title', '<HangUp ‸onclick="x" title'],
];

const links: Row[] = [
  ['a page that does not exist', 'link/target-exists', GUIDE, '[被骗了怎么办](/help/)', '‸[被骗了怎么办](/helps/)'],
  ['a link without its last stroke', 'link/target-exists', GUIDE, '[被骗了怎么办](/help/)', '‸[被骗了怎么办](/help)'],
  [
    'a heading that does not exist',
    'link/target-exists',
    GUIDE,
    '[这个骗局的还原](/cases/scam-safe-account/)',
    '‸[这个骗局的还原](/cases/scam-safe-account/#哪一步)',
  ],
  ['a link that runs code', 'link/is-safe', GUIDE, '[被骗了怎么办](/help/)', '‸[被骗了怎么办](javascript:alert%281%29)'],
  ['a link that runs code in mixed case', 'link/is-safe', GUIDE, '[被骗了怎么办](/help/)', '‸[被骗了怎么办](JaVaScRiPt:x)'],
  ['a link that runs code behind an entity', 'link/is-safe', GUIDE, '[被骗了怎么办](/help/)', '‸[被骗了怎么办](&#106;avascript:x)'],
  ['a link that runs code behind a tab', 'link/is-safe', GUIDE, '[被骗了怎么办](/help/)', '‸[被骗了怎么办](java&#9;script:x)'],
  ['a link that carries a document', 'link/is-safe', GUIDE, '[被骗了怎么办](/help/)', '‸[被骗了怎么办](data:text/html,x)'],
  ['a link that runs code, defined below', 'link/is-safe', GUIDE, '[被骗了怎么办](/help/)', '[被骗了怎么办][a]\n\n‸[a]: vbscript:x\n\n再说'],
  ['a link of another protocol', 'link/is-safe', GUIDE, '[被骗了怎么办](/help/)', '‸[被骗了怎么办](ftp://www.gov.cn/a)'],
  ['a backslash that browsers read as a stroke', 'link/is-safe', GUIDE, '[被骗了怎么办](/help/)', '‸[被骗了怎么办](/\\\\evil.example/x)'],
  ['an address without its protocol', 'link/is-official', GUIDE, '(/help/)', '(‸//evil.example/x)'],
  ['an address without its protocol, in angle brackets', 'link/is-official', GUIDE, '(/help/)', '(<‸//evil.example/x>)'],
  [
    'an address without its protocol, defined below',
    'link/is-official',
    GUIDE,
    '[被骗了怎么办](/help/)',
    '[被骗了怎么办][a]\n\n[a]: ‸//evil.example/x\n\n再说',
  ],
  ['an address whose colon is an entity', 'link/is-official', GUIDE, '[被骗了怎么办](/help/)', '‸[被骗了怎么办](https&#58;//evil.example/x)'],
  ['an address whose stroke is escaped', 'link/is-official', GUIDE, '[被骗了怎么办](/help/)', '‸[被骗了怎么办](https:\\//evil.example/x)'],
  ['an address that hides its host behind a name', 'link/is-official', GUIDE, '(/help/)', '(‸https://www.gov.cn@evil.example/)'],
  ['a mailbox as a link', 'link/is-official', GUIDE, '(/help/)', '(‸mailto:tuikuan@evil.example)'],
  ['a mailbox in words', 'link/is-official', GUIDE, END, '写信到 ‸tuikuan@evil.com。一步一步看'],
  ['a host without its protocol', 'link/is-official', TERM, '报告有错', '看 ‸zhengxin-xiufu.com，报告有错'],
  ['a short address', 'link/is-official', TERM, '报告有错', '看 ‸bit.ly/abc，报告有错'],
  ['a host of full width', 'link/is-official', TERM, '报告有错', '看 ‸ｗｗｗ．ｚｈｅｎｇｘｉｎ．ｃｏｍ，报告有错'],
  ['an address behind entities in words', 'link/is-official', GUIDE, END, '看 &#104;ttps&#58;//evil.example/x 。一步一步看'],
  ['an address in the tooltip of a link', 'link/is-official', GUIDE, '[被骗了怎么办](/help/)', '‸[被骗了怎么办](/help/ "见 www.evil.com")'],
  ['a source on a host that is not official', 'link/is-official', 'sources/fraud-law.yaml', 'https://flk.npc.gov.cn/', '‸https://www.example.com/law'],
  ['a source whose address runs code', 'field/is-well-written', 'sources/fraud-law.yaml', 'https://flk.npc.gov.cn/', "‸'javascript:alert(1)'"],
  ['a source whose address opens a file', 'field/is-well-written', 'sources/fraud-law.yaml', 'https://flk.npc.gov.cn/', "‸'file:///etc/passwd'"],
  ['a site whose address runs code', 'field/is-well-written', 'site/identity.yaml', 'https://example.org', "‸'javascript://example.org/%0aalert(1)'"],
  ['an address that is not official', 'link/is-official', GUIDE, '(/help/)', '(‸https://www.example.com/a)'],
  ['an address that only looks official', 'link/is-official', 'sources/fraud-law.yaml', 'https://flk.npc.gov.cn/', '‸https://flk.npc.gov.cn.evil.com/'],
  ['a bare address', 'link/is-official', TERM, '报告有错', '看 ‸www.zhengxin.com，报告有错'],
  ['a link that says nothing', 'link/says-where', GUIDE, '[被骗了怎么办](/help/)', '‸[点击这里](/help/)'],
  ['a picture without words', 'picture/has-alt', GUIDE, END, '‸![](/seal.png)一步一步看'],
  ['a picture that is not there', 'picture/exists', GUIDE, END, '‸![一张图](/none.png)一步一步看'],
  ['a picture from elsewhere', 'picture/is-local', GUIDE, END, '‸![一张图](https://www.nfra.gov.cn/a.png)一步一步看'],
  ['a heading of the first level', 'heading/in-order', GUIDE, '## 现在怎么做', '‸# 现在怎么做'],
  ['a skipped level', 'heading/in-order', GUIDE, '## 现在怎么做', '‸#### 现在怎么做'],
  ['a heading written twice', 'heading/in-order', GUIDE, '## 现在怎么做', '‸## 为什么一定是假的'],
];

const words: Row[] = [
  ['a hotline typed in a body', 'hotline/from-facts', GUIDE, END, '先打‸110。一步一步看'],
  ['a hotline typed in a field', 'hotline/from-facts', GUIDE, '先打 {hotline-110}', '先打 ‸110'],
  ['a hotline of the past', 'hotline/from-facts', GUIDE, END, '以前打 ‸12340。一步一步看'],
  ['a hotline with hyphens', 'hotline/from-facts', TERM, '报告有错', '打 ‸400-810-8866，报告有错'],
  ['a hotline in the title of a tag', 'hotline/from-facts', GUIDE, 'title="听到这些', 'title="打 ‸110'],
  ['a hotline typed in a campaign', 'hotline/from-facts', CAMPAIGN, '先打 {hotline-110}', '先打 ‸110'],
  ['a hotline typed in a lesson', 'hotline/from-facts', LESSON, '密码只有自己用。', '先打 ‸110。'],
  ['a hotline typed on a slide', 'hotline/from-facts', LESSON, 'say: 听老师讲。', 'say: 先打 ‸110。'],
  ['a hotline with other signs between', 'hotline/from-facts', TERM, '报告有错', '打 ‸400 810 8866，报告有错'],
  ['a 400 number no fact knows', 'hotline/is-known', GUIDE, END, '退款打 ‸400-123-4567。一步一步看'],
  ['a short number no fact knows', 'hotline/is-known', GUIDE, END, '退款打 ‸12387。一步一步看'],
  ['a number of full width', 'hotline/is-known', GUIDE, END, '退款打 ‸４００－１２３－４５６７。一步一步看'],
  ['a number behind an escape', 'hotline/is-known', GUIDE, END, '退款打 400\\-123\\-4567。一步一步看'],
  ['a number behind an entity', 'hotline/is-known', GUIDE, END, '退款打 &#52;00-123-4567。一步一步看'],
  ['a number in pieces of bold', 'hotline/is-known', GUIDE, END, '退款打 **400**-123-4567。一步一步看'],
  ['a mobile number', 'hotline/is-known', GUIDE, END, '加 ‸138 1234 5678。一步一步看'],
  ['a landline with its code in brackets', 'hotline/is-known', TERM, '报告有错', '打‸（010）12345678，报告有错'],
  ['a number of a bank', 'hotline/is-known', TERM, '报告有错', '找 ‸95599，报告有错'],
  ['a number read out in Chinese', 'hotline/is-known', TERM, '报告有错', '打‸幺二三八七，报告有错'],
  ['a short number told by the words before it', 'hotline/is-known', TERM, '报告有错', '请拨打 ‸8001，报告有错'],
  ['a number in the note of a source', 'hotline/is-known', 'sources/fraud-law.yaml', 'note: ', 'note: 有事打 ‸12387。'],
  ['a number behind a YAML escape', 'hotline/is-known', TERM, 'short: 报告有错，可以要求更正。', 'short: ‸"打 \\u0034\\u0030\\u0030-123-4567，可以要求更正。"'],
  ['a hotline that YAML reads as a number', 'fact/hotline-is-dialable', 'facts/hotline-110.yaml', "value: '110'", 'value: ‸02087654321'],
  ['a hotline with words in it', 'fact/hotline-is-dialable', 'facts/hotline-110.yaml', "value: '110'", "value: ‸'110 转人工'"],
  ['a hotline as a link', 'hotline/from-facts', GUIDE, '[被骗了怎么办](/help/)', '‸[报警](tel:110)'],
  ['a limit typed in a body', 'limit/from-facts', GUIDE, END, '异议要在 ‸20 日内答复。一步一步看'],
  ['a limit typed in days of another name', 'limit/from-facts', GUIDE, END, '提出异议后 ‸20天内答复。一步一步看'],
  ['a limit typed in a field', 'limit/from-facts', TERM, '可以要求更正', '异议 ‸20 日内答复'],
  ['junk of the reprint', 'prose/free-of-injected-text', GUIDE, END, '在‸九游梅城召开。一步一步看'],
  ['junk told by its context', 'prose/free-of-injected-text', GUIDE, END, '主要负责人，‸护工辖内 22 家机构。一步一步看'],
  ['bold that does not close', 'prose/emphasis-closes', GUIDE, END, '‸**先停下。**再一步一步看'],
  ['a paragraph on two lines', 'prose/one-line-paragraph', GUIDE, END, '先停下，\n‸再一步一步看'],
  ['a field on two lines', 'prose/one-line-paragraph', TERM, '报告有错，可以', '报告有错，\n  ‸可以'],
  ['a table without its second line', 'table/is-whole', GUIDE, '## 现在怎么做', '| 事情 | 期限 |\n‸| 异议 | 不长 |\n\n## 现在怎么做'],
  ['a row with a cell too few', 'table/is-whole', GUIDE, '## 现在怎么做', '| 事情 | 期限 |\n| --- | --- |\n‸| 异议 |\n\n## 现在怎么做'],
  ['words right under a table', 'table/is-whole', GUIDE, '## 现在怎么做', '| 事情 | 期限 |\n| --- | --- |\n| 异议 | 不长 |\n‸接着说。\n\n## 现在怎么做'],
  [
    'a stroke inside a tag of a table',
    'table/is-whole',
    GUIDE,
    '## 现在怎么做',
    '| 事情 | 期限 |\n| --- | --- |\n| 异议 | <Cite id="fraud-law" at="甲‸|乙" /> |\n\n## 现在怎么做',
  ],
  ['a half-width comma', 'zh/fullwidth-punctuation', GUIDE, END, '先停下‸,再一步一步看'],
  ['a half-width question mark at the end of a field', 'zh/fullwidth-punctuation', GUIDE, '怎么办？', '怎么办‸?'],
  ['half-width brackets', 'zh/fullwidth-punctuation', GUIDE, END, '先停下‸(别急)。一步一步看'],
  ['straight quotes', 'zh/fullwidth-punctuation', GUIDE, END, '他说‸"别急"。一步一步看'],
  ['three dots', 'zh/fullwidth-punctuation', GUIDE, END, '他还会说‸...\n\n一步一步看'],
  ['words that blame', 'zh/no-blame', GUIDE, END, '都是因为‸贪小便宜。一步一步看'],
  ['words that blame in a field', 'zh/no-blame', CASE, 'lesson: ', 'lesson: ‸轻信他人，'],
  ['office language', 'zh/no-jargon', GUIDE, END, '要‸切实保护自己。一步一步看'],
  ['Markdown in a field', 'field/is-plain-text', TERM, '可以要求更正', '‸**可以**要求更正'],
  ['a token with a space', 'field/token-is-filled', GUIDE, '先打 {hotline-110}，一分钱', '先打 ‸{hotline 110}，一分钱'],
  ['a token where none is filled in', 'field/token-is-filled', FACT, 'name: 征信异议的答复期限', 'name: 征信异议的答复期限\nnote: 不清楚就打 ‸{hotline-110}。'],
  ['search words joined by a Chinese comma', 'field/list-is-split', GUIDE, '安全账户, 公检法来电', '安全账户‸，公检法来电'],
  ['a placeholder', 'text/is-written', GUIDE, END, '‸待写：怎么核实。一步一步看'],
  ['a placeholder in a comment', 'text/is-written', GUIDE, '[F-070] }', '[F-070] } # ‸待写'],
];

/** Rules whose place is the field or tag itself carry the mark in the row; without a mark the place is 1:1. */
async function expectOnly([, rule, path, from, to]: Row) {
  const { tree, line, column } = aTreeWith(path, from, to);
  const { issues } = await checkTree(tree);
  const place = to.includes('‸') ? { line, column } : {};
  expect(issues.map(({ rule, file, line, column, message }) => ({ rule, file, line, column, message }))).toEqual([
    { rule, file: path, line: expect.any(Number), column: expect.any(Number), message: expect.any(String), ...place },
  ]);
}

describe.each([
  ['a file that cannot be read says where', yaml],
  ['a field that breaks its contract says which', shape],
  ['a fault between files says where it starts', meaning],
  ['a tag or code in a body says what to write instead', tags],
  ['a link, picture or heading says what is wrong', links],
  ['the words of a page say only what they may', words],
])('%s', (_, rows) => {
  test.each(rows)('%s → %s', async (...row) => expectOnly(row));
});
