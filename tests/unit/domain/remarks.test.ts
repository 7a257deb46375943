import { describe, expect, test } from 'vitest';
import { composeRemarks, tellsCards } from '../../../src/domain/lesson/remarks.ts';
import type { Note } from '../../../src/domain/page.ts';
import { readBody } from '../../../src/editorial/read-body.ts';
import { aFact, TODAY } from '../../helpers/builders.ts';

const facts = new Map([['days', { ...aFact().data, id: 'days' }]]);
const notes = [{ number: 3, source: { id: 'a-law' }, facts: [] }] as unknown as Note[];
const read = (body: string) =>
  composeRemarks(readBody(body, 0).tree, { facts, today: TODAY, notes });

describe('the words under a plan, as paper takes them', () => {
  test.each([
    [
      'a source is named by its number',
      '没有门槛。<Cite id="a-law" at="第 31 条" />',
      [{ kind: 'text', text: '没有门槛。[3]' }],
    ],
    ['a value is filled in', '<Fact id="days" />内答复', [{ kind: 'text', text: '20 日内答复' }]],
    [
      'bold words and links are their words',
      '**别急**，看[这里](/help/)。',
      [{ kind: 'text', text: '别急，看这里。' }],
    ],
    [
      'a list keeps its items',
      '1. 停\n2. 说',
      [{ kind: 'list', ordered: true, items: ['停', '说'] }],
    ],
    [
      'a table keeps its cells',
      '| 卡 | 栏 |\n| --- | --- |\n| **甲** | 改 |',
      [{ kind: 'table', head: ['卡', '栏'], rows: [['甲', '改']] }],
    ],
    [
      'a box leads with its title',
      '<Note title="当心">\n\n别点。\n\n</Note>',
      [
        { kind: 'text', lead: '当心', text: '' },
        { kind: 'text', text: '别点。' },
      ],
    ],
  ])('%s', (_, body, blocks) =>
    expect(read(`## 教师须知\n\n${body}\n`)).toEqual([{ heading: '教师须知', blocks }]),
  );

  test('headings part them, and words before the first one stand without', () => {
    expect(read('先说。\n\n## 一\n\n甲\n\n## 二\n\n乙').map(({ heading }) => heading)).toEqual([
      '',
      '一',
      '二',
    ]);
  });

  test('an unknown fact is told by name', () => {
    expect(() => read('<Fact id="no-such" />')).toThrow('no-such');
  });
});

test.each([
  ['八张情形卡放哪里', true],
  ['卡片的参考答案', true],
  ['教师须知', false],
  ['时间是怎么排的', false],
])('%s: is an answer %s', (heading, told) =>
  expect(tellsCards({ heading, blocks: [] })).toBe(told),
);
