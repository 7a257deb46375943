import { describe, expect, test } from 'vitest';
import { readBranches, splitCsvLine } from '../../../src/domain/branch.ts';

const HEAD = '机构,网点,地址,电话';
/** What this test's font can draw: everything up to the rare characters. */
const LETTERS = new Set(
  Array.from({ length: 0x10000 }, (_, point) => point).filter((point) => point !== 0x365f),
);

describe('a CSV line is cut', () => {
  test.each([
    ['at commas', 'a,b,c', ['a', 'b', 'c']],
    ['but not inside quotation marks', '"a,b",c', ['a,b', 'c']],
    ['with doubled quotation marks inside', '"a ""b""",c', ['a "b"', 'c']],
    ['with empty cells kept', ',a,', ['', 'a', '']],
  ])('%s', (_, line, cells) => {
    expect(splitCsvLine(line)).toEqual(cells);
  });
});

describe('a branch list', () => {
  test('reports every bad row by line and field and keeps the good ones', () => {
    const { branches, issues } = readBranches(
      [
        HEAD,
        '甲行,一支行,一路 1 号,0571-1234567',
        '甲行,,二路,打电话',
        '少一格,b,c',
        '',
        '乙行,三支行,三路 3 号,12345678',
      ].join('\r\n'),
      'x.csv',
      LETTERS,
    );
    expect(branches.map(({ id, 网点 }) => [id, 网点])).toEqual([
      ['b2', '一支行'],
      ['b6', '三支行'],
    ]);
    expect(issues.map(({ line, message }) => `${line} ${message.slice(0, 9)}`)).toEqual([
      '3 网点：不能是空的',
      '3 电话：电话只能写数',
      '4 这一行有 3 格，',
    ]);
  });

  test('says what is wrong with its heading', () => {
    expect(readBranches('名称,地址\n', 'x.csv', LETTERS).issues[0]?.message).toBe(
      '表头缺少网点、电话，不认识名称',
    );
  });

  test('refuses a second branch of the same id', () => {
    const { branches, issues } = readBranches(
      [`${HEAD},编号`, '甲,一,路,1234567,a', '甲,二,路,1234567,a'].join('\n'),
      'x.csv',
      LETTERS,
    );
    expect(branches).toHaveLength(1);
    expect(issues[0]?.message).toBe('编号“a”和第 2 行一样');
  });

  test.each([
    ['in the name of a branch', '甲行,𠮷祥支行,一路,1234567', ['2:4 网点 “𠮷”']],
    [
      'twice in one field, told once',
      '甲行,一支行,㙟𠮷㙟路,1234567',
      ['2:8 地址 “㙟”', '2:9 地址 “𠮷”'],
    ],
    ['in two fields', '㙟行,㙟支行,一路,1234567', ['2:1 机构 “㙟”', '2:4 网点 “㙟”']],
    ['in a field in quotation marks', '甲行,一支行,"一路，𠮷巷",1234567', ['2:12 地址 “𠮷”']],
  ])('tells a character no font has by line, column and field: %s', (_, row, expected) => {
    const { branches, issues } = readBranches(
      [HEAD, row, '乙行,二支行,二路,1234567'].join('\n'),
      'x.csv',
      LETTERS,
    );
    expect(branches.map(({ 网点 }) => 网点)).toEqual(['二支行']);
    expect(
      issues.map(({ line, column, rule, message }) => [
        rule,
        `${line}:${column} ${message.replace('：印刷字体里没有', ' ')}`,
      ]),
    ).toEqual(expected.map((told) => ['branch/letters-exist', told]));
  });
});
