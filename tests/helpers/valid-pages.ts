/** A guide in which nothing is wrong. */
export const guide = `---
title: 对方让你把钱转到“安全账户”，怎么办
summary: 马上挂断，先打 {hotline-110}，一分钱也别转。
topic: telecom-fraud
audience: [public, older]
searchTags: [安全账户, 公检法来电]
says:
  - 把钱转到安全账户核查
sources:
  - { id: fraud-law, facts: [F-070] }
published: 2026-11-01
reviewed: 2026-11-20
reviewBy: 2027-05-20
related: [cases/scam-safe-account]
faq:
  - question: 来电显示是公安局的号码，怎么办？
    answer: 来电显示可以造假，先挂断，再拨 {hotline-110} 核实。
---

## 为什么一定是假的

公安机关没有“安全账户”。<Cite id="fraud-law" at="第 2 条" /> 对方的话，一句也不用听完。

<HangUp title="听到这些，挂电话">
- 要你保密，连家里人也不能说
- 要你把钱转到“安全账户”
</HangUp>

## 现在怎么做

先打 <Hotline id="hotline-110" />，**再**告诉家里人。一步一步看[被骗了怎么办](/help/)，也可以看[这个骗局的还原](/cases/scam-safe-account/)。

信用报告有错，<Fact id="objection-days" />内会有答复，这叫<Term id="objection">异议</Term>。
`;

/** A reconstruction in which nothing is wrong. */
export const scam = `---
title: 从一个电话到“安全账户”
summary: 骗子用保密把人和家人隔开，再让人把钱转走。
topic: telecom-fraud
audience: [public]
form: scam
lesson: 要你保密、又要你转账的电话，挂断就对了。
passbook:
  - { when: '09:12', what: 电话里说医保卡被冒用, balanceYuan: 86400, flag: 公安机关不会转接电话办案 }
  - { when: '09:47', what: 把钱转到“安全账户”, changeYuan: -49900, balanceYuan: 36500, right: 柜员拦住了第二笔 }
sources:
  - { id: fraud-law, facts: [F-070] }
published: 2026-11-01
reviewed: 2026-11-20
reviewBy: 2027-05-20
related: [guides/safe-account]
---

## 哪一步停下来都来得及

接到第一个电话就挂断，最好。<Cite id="fraud-law" />
`;

/** A lesson of 15 minutes in which nothing is wrong. */
export const lesson = `---
title: 陌生人问密码，怎么说
summary: 三句话学会说“不”。
topic: insurance
audience: [students, teachers]
sources:
  - { id: fraud-law, facts: [F-070] }
published: 2026-11-01
reviewed: 2026-11-20
reviewBy: 2027-05-20
stage: primary-low
grades: 1～2 年级
slot: 主题班会
periods: 1
minutes: 15
aims:
  - 能说出密码不告诉别人
  - 会演示怎么说“不”
literacy:
  - { name: 健全人格, shows: 别人很客气，也敢说“不” }
keyPoint: 密码不告诉别人
difficulty: 对方很客气时也能拒绝
learners: 孩子们听过要保密，可是不好意思拒绝。
methods: [角色扮演]
prepare:
  teacher: [情景卡]
steps:
  - { name: 导入, minutes: 3, teacher: 讲一个小故事, students: 听故事, why: 引起兴趣, slides: [{ title: 听故事, lines: [门铃响了], say: 听老师讲。 }] }
  - { name: 练习, minutes: 9, teacher: 组织两人一组, students: 轮流说“不”, why: 练到会说, slides: [{ title: 说“不”, look: talk, lines: [我：密码不告诉别人。], say: 跟我说一遍。 }] }
  - { name: 小结, minutes: 3, teacher: 领读三句话, students: 跟读, why: 记牢, slides: [{ title: 记住, lines: [密码不告诉别人], say: 一起读。 }] }
board: [密码不告诉别人]
questions:
  - { kind: short, aim: 1, question: 陌生人问你家的密码，怎么说？, answer: 密码不告诉别人。, reason: 密码只有自己用。 }
  - { kind: choice, aim: 1, question: 哪一样不能告诉别人？, options: [天气, 密码], correct: [2], reason: 密码像钥匙。 }
  - { kind: true-false, aim: 1, question: 他很客气，就可以告诉他。, correct: false, reason: 客气也不说。 }
  - { kind: role-play, aim: 2, scene: 有人来问密码。, question: 和同桌演一演。, points: [说“不”, 走开], reason: 走开就安全。 }
quickCheck:
${'  - { question: 密码能告诉别人吗？, options: [能, 不能], correct: 2, reason: 密码像钥匙。 }\n'.repeat(5)}rubric:
  - { what: 说“不”, three: 大声说, two: 小声说, one: 再练一遍 }
  - { what: 走开, three: 马上走, two: 慢慢走, one: 再练一遍 }
homework: { basic: 读三遍板书。, more: 画下来。, family: 回家把三句话说给家人听。 }
inclusion: [看不清的用大字卡, 说话少的用摇头来演]
safety: 不让孩子讲自己家的存款。
extension: 再演一个新情景。
pact: { title: 约定卡, lines: [密码不告诉别人, 说完就走开, 马上告诉大人], signers: [孩子, 家长] }
---

上课前，先把情景卡剪好。<Cite id="fraud-law" />
`;

/** A campaign in which nothing is wrong. */
export const campaign = `---
title: 安全账户不安全
summary: 一张海报，讲清“安全账户”是假的。
topic: telecom-fraud
audience: [branches]
sources:
  - { id: fraud-law, facts: [F-070] }
published: 2026-11-01
reviewed: 2026-11-20
reviewBy: 2027-05-20
code: aq
editions:
  - { date: 2026-11-01, change: 首版 }
event: anti-fraud-day
months: [12]
bait: 安全账户
verdict: 没有这回事
poster: { composition: hook, tone: pine, verdictLines: [没有, 这回事] }
claim: 一说安全账户，马上挂断
points:
  - { head: 不转账, text: 公安机关不会叫你转账, fact: F-070 }
  - { head: 不保密, text: 谁叫你保密，就先告诉家人, fact: F-070 }
  - { head: 先核实, text: 自己拨官方电话问一问, fact: F-070 }
hangUpOn: [把钱转到安全账户, 这事要保密, 现在就转]
steps: [挂断电话, 告诉家人, 自己打电话核实]
hotlines: [hotline-110]
leaflet:
  front: 给家里人看
  remember: 先挂断
  questions:
${'    - { ask: 真的有安全账户吗？, answer: 没有。 }\n'.repeat(2)}led: [安全账户不安全, 先挂断　再核实]
sms: 【钱袋子】公安机关没有“安全账户”，先打 {hotline-110}。
moments: 公安机关没有“安全账户”。
article: { title: 没有安全账户, opening: 先挂断，再核实。 }
broadcast: 各位居民，公安机关没有“安全账户”。${'谁叫您转账，您就先挂断，再告诉家里人。'.repeat(12)}
video:
${'  - { seconds: 5, picture: 电话响了, says: 先挂断。 }\n'.repeat(3)}activity:
  purpose: 听的人记住先挂断
  where: 社区
  agenda:
${'    - { minutes: 5, what: 讲一个要点 }\n'.repeat(3)}  quiz:
${'    - { ask: 有安全账户吗？, answer: 没有。 }\n'.repeat(3)}---

贴在门口看得见的地方。<Cite id="fraud-law" />
`;
