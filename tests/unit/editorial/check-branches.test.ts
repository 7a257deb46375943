import { expect, test } from 'vitest';
import { aContentTree, checkTree } from '../../helpers/content-tree.ts';

const HEAD = '机构,网点,地址,电话';

test.each([
  [
    'a list without fault',
    'bank.csv',
    `\uFEFF${HEAD}\r\n甲行,一支行,一路 1 号,0571-1234567\r\n`,
    [],
  ],
  [
    'a cell that is empty and a telephone that is none',
    'bank.csv',
    `${HEAD}\n甲行,,一路,打电话`,
    ['2 branch/row-is-complete 网点', '2 branch/row-is-complete 电话'],
  ],
  [
    'a name too long, with limit and actual',
    'bank.csv',
    `${HEAD}\n甲行,${'长'.repeat(17)},一路,1234567`,
    ['2 branch/row-is-complete 网点'],
  ],
  [
    'a row with a cell too few',
    'bank.csv',
    `${HEAD}\n甲行,一支行,一路`,
    ['2 branch/row-is-complete 这一行有 3 格，表头有 4 格'],
  ],
  [
    'a character no font has',
    'bank.csv',
    `${HEAD}\n甲行,𠮷祥支行,一路,1234567`,
    ['2 branch/letters-exist 网点'],
  ],
  [
    'brackets, dots and Latin letters in a name',
    'bank.csv',
    `${HEAD}\n甲行,人民路（东）·A 座支行,一路 1—3 号,1234567`,
    [],
  ],
  [
    'a heading nobody knows',
    'bank.csv',
    '名称,地址\n',
    ['1 branch/has-heading 表头缺少网点、电话，不认识名称'],
  ],
  [
    'a campaign nobody knows',
    'bank.nothing.csv',
    HEAD,
    ['1 branch/campaign-exists 文件名里的宣传包“nothing”不存在'],
  ],
  [
    'a list saved as GBK',
    'bank.csv',
    new Uint8Array([0xbb, 0xfa, 0xb9, 0xb9, 0x2c]),
    ['1 file/is-utf-8 不是 UTF-8 编码（可能是 GBK）'],
  ],
  [
    'a workbook instead of a list',
    'bank.xlsx',
    'PK',
    ['1 file/type-is-allowed content/branches/ 里只放 .csv 文件（网点名册）'],
  ],
])('%s', async (_, name, text, expected) => {
  const { issues } = await checkTree({ ...aContentTree(), [`branches/${name}`]: text });
  const own = issues.filter(({ file }) => file.includes('branches/'));
  expect(own.map(({ line, rule, message }) => `${line} ${rule} ${message.split('：')[0]}`)).toEqual(
    expected,
  );
  expect(issues).toHaveLength(own.length);
});
