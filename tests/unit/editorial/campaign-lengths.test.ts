import { expect, test } from 'vitest';
import { aTreeWith, checkTree, HERE } from '../../helpers/content-tree.ts';

const FILE = 'campaigns/no-safe-account.mdx';
const long = (count: number) => '字'.repeat(count);

/** Every field of a kit that is printed: what stands there, what takes its place, and what the editor is told. */
test.each([
  ['bait', 'bait: 安全账户', `bait: ${HERE}${long(9)}`, '有 9 个字，最多 8 个字'],
  ['verdict', 'verdict: 没有这回事', `verdict: ${HERE}${long(11)}`, '有 11 个字，最多 10 个字'],
  ['line of the verdict', '[没有, 这回事]', `[没有, ${HERE}${long(7)}]`, '有 7 个字，最多 6 个字'],
  [
    'claim',
    'claim: 一说安全账户，马上挂断',
    `claim: ${HERE}${long(21)}`,
    '有 21 个字，最多 20 个字',
  ],
  ['head of a point', 'head: 不转账', `head: ${HERE}${long(15)}`, '有 15 个字，最多 14 个字'],
  [
    'text of a point',
    'text: 公安机关不会叫你转账',
    `text: ${HERE}${long(41)}`,
    '有 41 个字，最多 40 个字',
  ],
  [
    'text of a point, as wide as it is printed',
    'text: 公安机关不会叫你转账',
    `text: ${HERE}${long(35)} 110`,
    '有 37 个字宽（数字、字母、空格两个算一个），最多 36 个',
  ],
  ['phrase to hang up on', '[把钱转到安全账户', `[${HERE}${long(25)}`, '有 25 个字，最多 24 个字'],
  ['step', 'steps: [挂断电话', `steps: [${HERE}${long(41)}`, '有 41 个字，最多 40 个字'],
  [
    'front of the leaflet',
    'front: 给家里人看',
    `front: ${HERE}${long(17)}`,
    '有 17 个字，最多 16 个字',
  ],
  [
    'red box of the leaflet',
    'remember: 先挂断',
    `remember: ${HERE}${long(17)}`,
    '有 17 个字，最多 16 个字',
  ],
  [
    'question of the leaflet',
    'ask: 真的有安全账户吗？, answer: 没有。',
    `ask: ${HERE}${long(31)}, answer: 没有。`,
    '有 31 个字，最多 30 个字',
  ],
  [
    'answer of the leaflet',
    'ask: 真的有安全账户吗？, answer: 没有。',
    `ask: 真的？, answer: ${HERE}${long(111)}`,
    '有 111 个字，最多 110 个字',
  ],
  ['LED line', 'led: [安全账户不安全', `led: [${HERE}${long(17)}`, '有 17 个字，最多 16 个字'],
  [
    'title of the article',
    'title: 没有安全账户',
    `title: ${HERE}${long(29)}`,
    '有 29 个字，最多 28 个字',
  ],
  [
    'opening of the article',
    'opening: 先挂断，再核实。',
    `opening: ${HERE}${long(121)}`,
    '有 121 个字，最多 120 个字',
  ],
  [
    'picture of a shot',
    'picture: 电话响了',
    `picture: ${HERE}${long(41)}`,
    '有 41 个字，最多 40 个字',
  ],
  ['words of a shot', 'says: 先挂断。', `says: ${HERE}${long(41)}`, '有 41 个字，最多 40 个字'],
  [
    'aim of the activity',
    'purpose: 听的人记住先挂断',
    `purpose: ${HERE}${long(61)}`,
    '有 61 个字，最多 60 个字',
  ],
  ['place of the activity', 'where: 社区', `where: ${HERE}${long(41)}`, '有 41 个字，最多 40 个字'],
  [
    'part of the activity',
    'what: 讲一个要点',
    `what: ${HERE}${long(51)}`,
    '有 51 个字，最多 50 个字',
  ],
  [
    'question after it',
    'ask: 有安全账户吗？, answer: 没有。',
    `ask: ${HERE}${long(31)}, answer: 没有。`,
    '有 31 个字，最多 30 个字',
  ],
  [
    'change of an edition',
    'change: 首版',
    `change: ${HERE}${long(41)}`,
    '有 41 个字，最多 40 个字',
  ],
  [
    'SMS',
    'sms: 【钱袋子】公安机关没有“安全账户”，先打 {hotline-110}。',
    `sms: ${HERE}【钱袋子】${long(66)}`,
    '短信有 71 个字，最多 70 个字',
  ],
  [
    'text for 朋友圈',
    'moments: 公安机关没有“安全账户”。',
    `moments: ${HERE}${long(141)}`,
    '朋友圈文案有 141 个字，最多 140 个字',
  ],
  ['broadcast', '谁叫您转账，您就先挂断，再告诉家里人。谁', `${long(400)}谁`, '广播稿有'],
])('a %s too long is refused by line, limit and actual', async (_, from, to, expected) => {
  const { tree, line } = aTreeWith(FILE, from, to);
  const { issues } = await checkTree(tree);
  const told = issues.find(({ message }) => message.includes(expected));
  expect(told, issues.map(({ message }) => message).join('\n')).toBeDefined();
  if (to.includes(HERE)) expect(told?.line).toBe(line);
});
