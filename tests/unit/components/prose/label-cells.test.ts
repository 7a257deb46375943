import { load } from 'cheerio';
import { describe, expect, test } from 'vitest';
import { labelCells } from '../../../../src/components/prose/label-cells.ts';

const table = (head: string[], ...rows: string[][]) =>
  `<thead><tr>${head.map((cell) => `<th>${cell}</th>`).join('')}</tr></thead><tbody>${rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</tbody>`;

const labels = (rows: string) =>
  load(`<table>${labelCells(rows)}</table>`)('tbody tr > *')
    .toArray()
    .map(({ attribs }) => attribs['data-label']);

describe('a table that stands as cards on a phone', () => {
  test.each([
    [
      'three columns, however short',
      table(['号码', '管什么', '怎么做'], ['96110', '反诈', '打']),
      ['号码', '管什么', '怎么做'],
    ],
    [
      'two columns with a long cell',
      table(['做了什么', '会怎样'], ['把银行卡卖给别人', '银行和支付机构五年内不给你开新户']),
      ['做了什么', '会怎样'],
    ],
    [
      'a heading with marks in it, of which only the words are taken',
      table(['<b>谁</b>管', '', '丙'], ['甲', '乙', '<a href="/x/">丙</a>']),
      ['谁管', undefined, '丙'],
    ],
    [
      'a row with a heading of its own',
      '<thead><tr><th>看什么</th><th>三星</th><th>二星</th></tr></thead><tbody><tr><th scope="row">算</th><td>都对</td><td>错一处</td></tr></tbody>',
      ['看什么', '三星', '二星'],
    ],
  ])('%s', (_, rows, expected) => expect(labels(rows)).toEqual(expected));

  test('keeps words, attributes and the roles of a table', () => {
    const rows =
      '<thead><tr><th scope="col">甲</th><th scope="col">乙</th><th scope="col">丙</th></tr></thead><tbody><tr><th scope="row">一<br></th><td class="x">二</td><td>三</td></tr></tbody>';
    expect(labelCells(rows)).toBe(
      '<thead role="rowgroup"><tr role="row"><th scope="col" role="columnheader">甲</th><th scope="col" role="columnheader">乙</th><th scope="col" role="columnheader">丙</th></tr></thead>' +
        '<tbody role="rowgroup"><tr role="row"><th scope="row" role="rowheader" data-label="甲">一<br></th><td class="x" role="cell" data-label="乙">二</td><td role="cell" data-label="丙">三</td></tr></tbody>',
    );
  });
});

test('two columns of few words stay a table', () =>
  expect(
    labelCells(table(['比一比', '甲'], ['收钱吗', '不收'], ['多久', '15 日'])),
  ).toBeUndefined());
