import { describe, expect, test } from 'vitest';
import { composeRemarks, tellsCards } from '../../../src/domain/lesson/remarks.ts';
import { type ProseTag, proseTags } from '../../../src/domain/prose.ts';
import { aFact, TODAY } from '../../helpers/builders.ts';

const days = aFact().data;
const callable = { ...days, kind: 'hotline' as const, name: '电话', unit: undefined };
const facts = new Map([
  ['days', { ...days, id: 'days' }],
  ['phone', { ...callable, id: 'phone' }],
  ['body', { ...days, kind: 'name' as const, id: 'body' }],
]);
const series = new Map([['chart', { title: '三年的投诉' }]]);
const notes = [{ number: 3, source: { id: 'a-law' } }];
const read = (body: string) => composeRemarks(body, { facts, today: TODAY, series, notes });

/** An id that is there, for every collection and kind a tag can point to. */
const known = { sources: 'a-law', terms: 'a-term', series: 'chart', facts: 'days' };
const ofKind = { hotline: 'phone', name: 'body', limit: 'days' };

/** A tag as its description tells a writer to use it. */
function write([name, { attributes, wraps }]: [string, ProseTag]): string {
  const given = Object.entries(attributes).map(([attribute, described]) => {
    if (described.holds === 'day') return ` ${attribute}="${TODAY}"`;
    if (described.holds === 'words') return ` ${attribute}="词"`;
    const [kind] = described.kinds ?? [];
    return ` ${attribute}="${kind ? ofKind[kind] : known[described.of]}"`;
  });
  const opening = `<${name}${given.join('')}`;
  return wraps === 'nothing' ? `${opening} />` : `${opening}>里面的话</${name}>`;
}

const tags: [string, ProseTag][] = Object.entries(proseTags);

describe('no tag leaves a hole in a sentence on paper', () => {
  test.each(tags)('%s', (...tag) => {
    const [block] = read(`写在 ${write(tag)} 里。`)[0]?.blocks ?? [];
    expect(block).toEqual({ kind: 'text', text: expect.stringMatching(/^写在 \S.*\S 里。$/) });
  });

  test('a tag that says nothing, or that points to nothing, stops the press', () => {
    expect(() => read('写在 <Term id="a-term"></Term> 里')).toThrow('<Term> 印在纸上一个字也没有');
    expect(() => read('写在 <Cite id="no-law" /> 里')).toThrow('no-law');
    expect(() => read('写在 <Series id="no-chart" /> 里')).toThrow('no-chart');
    expect(() => read('写在 <Chart id="chart" /> 里')).toThrow('没有 <Chart> 这个标签');
  });

  test('a comment and a picture leave no hole either', () => {
    expect(read('写在 {/* 待改 */} 里，看 ![一张表](/a.svg) 吧')[0]?.blocks).toEqual([
      { kind: 'text', text: '写在 里，看 一张表 吧' },
    ]);
  });
});

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
    [
      'a box without a title leads with what is over it on the page',
      '<DoNow>\n\n- 停\n\n</DoNow>',
      [
        { kind: 'text', lead: '现在这样做', text: '' },
        { kind: 'list', ordered: false, items: ['停'] },
      ],
    ],
    ['a chart is named', '<Series id="chart" />', [{ kind: 'text', text: '图表“三年的投诉”' }]],
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
