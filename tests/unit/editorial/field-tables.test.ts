import { expect, test } from 'vitest';
import { contentFolders } from '../../../src/editorial/content-folders.ts';
import { writeFieldTables } from '../../../src/editorial/field-tables.ts';

const blocks = Object.keys(contentFolders).map(
  (name) => `<!-- 栏目表：${name} -->\n\n| 旧的 |\n\n<!-- 栏目表完 -->`,
);
const manual = ['# 手册', ...blocks, '最后一句。'].join('\n\n');
const written = writeFieldTables(manual);

test.each([
  ['a text with its limit', '| `title` | 标题 | 文字；最多 28 个字 |'],
  ['an item of a list', '列表；每一项：别人的话，最多 30 个字；例：`[把钱转到安全账户]`；可以不写'],
  [
    'a choice with Chinese names',
    '| `form` | 形式 | 选一个：dispute 纠纷、practice 做法、scam 骗局还原 |',
  ],
  ['a choice inside a list', '列表；最少 1 项；每一项：选一个：讲授、'],
  ['a long choice that was listed before', '选一个，和前面的 `drawing` 一样'],
  ['a field of a group', '| `poster.tone` | 底色：存折版式不用底色 |'],
  ['each file of the site', '`home.yaml`：首页。'],
])('the manual tells %s', (_, row) => expect(written).toContain(row));

test('nothing of an old table stays, and nothing outside is touched', () => {
  expect(written).not.toContain('旧的');
  expect(written).toMatch(/^# 手册\n\n<!-- 栏目表：guides -->/);
  expect(written).toMatch(/最后一句。$/);
  expect(writeFieldTables(written)).toBe(written);
});

test('a kind of file without a place for its table is named', () => {
  expect(() => writeFieldTables(blocks.slice(1).join('\n'))).toThrow('没有放 guides 栏目表');
});
